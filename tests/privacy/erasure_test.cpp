// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/privacy/erasure.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QRegularExpression>

#include "models/exports/exports.h"
#include "models/history/history_words.h"
#include "models/people/duplicates.h"
#include "models/store/backups.h"
#include "models/store/check.h"
#include "tests/privacy/member_of_a_year.h"
#include "tests/support/progress.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace {

class ErasurePrivacy : public MemberOfAYear {
protected:
    ErasureReport erase(Id<Person> id, bool replace = true) {
        SilentProgress progress;
        auto done = erasePerson(*workspace, id, {replace, u"Asked on 3 February"_s}, progress);
        EXPECT_TRUE(done) << why(done);
        return done.value_or(ErasureReport{});
    }
    Result<ErasureReport> tryToErase(Id<Person> id) {
        SilentProgress progress;
        return erasePerson(*workspace, id, {true, {}}, progress);
    }
    /// In any case, over all bytes of the file.
    bool fileHolds(const QString& words) const { return bytesOf(path).toLower().contains(words.toLower().toUtf8()); }
    void expectClean() const {
        const auto report = checkWorkspace(path);
        ASSERT_TRUE(report) << why(report);
        EXPECT_TRUE(report->isClean()) << report->inWords().toStdString();
    }
    QString text(Id<BulletinItem> id) const { return must(Repository<BulletinItem>(*workspace).find(id)).body; }
    QStringList nameOfEverybody() const {
        QStringList names;
        for (const Person& person : must(Repository<Person>(*workspace).all())) names << person.fullName();
        return names;
    }
};

}  // namespace

TEST_F(ErasurePrivacy, LeavesNoByteOfAPersonInTheFile) {
    for (const QString& word : theirWords) ASSERT_TRUE(fileHolds(word)) << word.toStdString();
    const ErasureReport report = erase(alex);
    EXPECT_EQ(report.notCompacted, QString());
    for (const QString& word : theirWords) EXPECT_FALSE(fileHolds(word)) << word.toStdString();
    EXPECT_FALSE(QFile::exists(path + u"-journal"_s));
    expectClean();
    workspace.reset();
    open();
    for (const QString& word : theirWords) EXPECT_FALSE(fileHolds(word)) << word.toStdString();
    for (const QString& word : theirWords) EXPECT_TRUE(must(workspace->search(word)).empty()) << word.toStdString();
}

TEST_F(ErasurePrivacy, KeepsFiguresTrue) {
    const auto before = must(membersBySector(*workspace));
    const auto years = [&] {
        return must(
                   workspace->value(u"SELECT group_concat(sector || ' ' || substr(joined_on, 1, 4) || ' ' ||"
                                    " coalesce(stood_down_on, ''), ';') FROM (SELECT * FROM membership ORDER BY id)"_s))
            .toString();
    };
    const QString byYear = years();
    erase(alex);
    EXPECT_EQ(must(membersBySector(*workspace)), before);
    EXPECT_EQ(years(), byYear);
    const Person nameless = must(Repository<Person>(*workspace).find(alex));
    EXPECT_EQ(nameless.fullName(), u"Erased person"_s);
    EXPECT_TRUE(isErased(nameless));
    EXPECT_EQ(nameless.email + nameless.phone + nameless.notes, QString());
    EXPECT_TRUE(must(rolesOf(*workspace, alex)).empty());
    EXPECT_EQ(must(membershipOf(*workspace, alex)).reason, QString());
}

TEST_F(ErasurePrivacy, OfSomebodyWhoCountsNowhereLeavesNoRow) {
    const auto id = must(addPerson(*workspace, aPerson(u"Vera Visitor"_s, u"vera@example.org"_s)));
    erase(id);
    EXPECT_FALSE(Repository<Person>(*workspace).find(id));
    EXPECT_FALSE(fileHolds(u"Visitor"_s));
    EXPECT_FALSE(fileHolds(u"vera"_s));
    expectClean();
}

TEST_F(ErasurePrivacy, UndoAndRedoPassOverWhatWasTheirs) {
    erase(alex);
    const QStringList names = nameOfEverybody();
    // The unrelated edit before the erasure is the next to be undone, then done again.
    ASSERT_EQ(workspace->undoName(), u"edit of Sample School"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(must(Repository<Organisation>(*workspace).find(school)).town, QString());
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(must(Repository<Organisation>(*workspace).find(school)).town, u"Norwich"_s);
    EXPECT_EQ(nameOfEverybody(), names);
    // All the way back, and forth again.
    int steps = 0;
    while (workspace->undo() && ++steps < 200)
        for (const QString& word : theirWords)
            for (const QString& name : nameOfEverybody()) EXPECT_FALSE(name.contains(word));
    EXPECT_GT(steps, 5);
    EXPECT_EQ(workspace->undoName(), QString()) << "stuck";
    while (workspace->redo() && --steps > -200)
        for (const QString& name : nameOfEverybody()) EXPECT_FALSE(name.contains(u"Quillfeather"_s));
    EXPECT_EQ(steps, 0);
    for (const QString& word : theirWords) EXPECT_FALSE(fileHolds(word)) << word.toStdString();
    expectClean();
}

TEST_F(ErasurePrivacy, AlsoOfWhatWasUndoneOrDeletedBefore) {
    const auto role = must(addRole(*workspace, {{}, alex, school, u"Quillfeather's stand-in"_s, {}, {}}));
    ASSERT_TRUE(deleteRole(*workspace, role));
    ASSERT_TRUE(edit<Person>(
        *workspace, alex, [](const Person& p) { return editOf(p); },
        [](Person& p) { p.notes = u"Secretwords of theirs"_s; }));
    ASSERT_TRUE(workspace->undo());
    ASSERT_EQ(workspace->redoName(), u"edit of Alex Quillfeather"_s);
    erase(alex);
    EXPECT_EQ(workspace->redoName(), QString());
    EXPECT_FALSE(fileHolds(u"Secretwords"_s));
    EXPECT_FALSE(fileHolds(u"Quillfeather"_s));
}

TEST_F(ErasurePrivacy, StepsOfOthersLieSafeUnderStepsThatCanNoLongerBeUndone) {
    // One step adds a person and renames the group; the step below it named the group first.
    const auto rename = [&](const QString& name) {
        return edit<Group>(
            *workspace, group, [](const Group&) { return u"edit of the group"_s; }, [&](Group& g) { g.name = name; });
    };
    ASSERT_TRUE(rename(u"First name"_s));
    ASSERT_TRUE(workspace->step(u"both"_s, [&] {
        return addPerson(*workspace, aPerson(u"Vera Visitor"_s)).and_then([&](Id<Person>) {
            return rename(u"Second name"_s);
        });
    }));
    const auto people = must(Repository<Person>(*workspace).all(u"WHERE family_name = 'Visitor'"_s));
    erase(people.front().id);
    while (workspace->undo()) {
        const auto now = Repository<Group>(*workspace).find(group);
        ASSERT_TRUE(now) << "a group that a lasting step changed was taken away";
        EXPECT_EQ(now->name, u"Second name"_s) << "an older name came over a newer one";
    }
    expectClean();
}

TEST_F(ErasurePrivacy, TextsOfOthersAreReplacedOnlyWhenChosen) {
    erase(alex, false);
    EXPECT_EQ(text(thanks), u"With thanks to Alex Quillfeather (alex.q@example.org) and Ben Sample."_s);
    EXPECT_TRUE(fileHolds(u"Alex Quillfeather"_s));
    expectClean();
}

TEST_F(ErasurePrivacy, TextsOfOthersLoseTheirNameAndAddressWhenChosen) {
    const ErasureReport report = erase(alex, true);
    EXPECT_EQ(text(thanks), u"With thanks to [removed] ([removed]) and Ben Sample."_s);
    EXPECT_GE(report.mentionsReplaced, 1);
    EXPECT_EQ(report.mentionsLeft, 0);
    const auto hits = must(workspace->search(u"thanks Ben"_s));
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits.front().row, thanks.value);
}

TEST_F(ErasurePrivacy, HistoryOfOthersStillOpens) {
    erase(alex);
    const auto lines = historyOf(*workspace, u"bulletin_item"_s, thanks.value);
    ASSERT_TRUE(lines) << why(lines);
    ASSERT_GE(lines->size(), 2u);
    EXPECT_EQ(lines->back().what, HistoryLine::What::Added);
    for (const HistoryLine& line : *lines)
        for (const ChangedValue& value : line.values)
            EXPECT_THAT((value.before + value.after + line.step).toStdString(), Not(HasSubstr("Quillfeather")));
    EXPECT_TRUE(historyOf(*workspace, u"task_group"_s, group.value, {{u"group_person"_s, u"group_id"_s}}));
    EXPECT_TRUE(historyOf(*workspace, u"person"_s, alex.value, {{u"role"_s, u"person_id"_s}}));
}

TEST_F(ErasurePrivacy, KeepsAnotherWhoseNameHoldsTheirs) {
    const auto ann = must(addPerson(*workspace, aPerson(u"Ann Example"_s, u"ann@example.org"_s)));
    const auto joann = must(addPerson(*workspace, aPerson(u"Joann Example"_s, u"joann@example.org"_s)));
    const auto jones = must(addPerson(*workspace, aPerson(u"Ann Example-Jones"_s, u"ann@example.org.uk"_s)));
    change(*workspace, thanks, [](BulletinItem& item) {
        item.body =
            u"Ann Example, Joann Example, Ann Example-Jones; ann@example.org, joann@example.org, "
            "ann@example.org.uk; Example, Ann; Ann Example's idea"_s;
    });
    erase(ann);
    EXPECT_EQ(text(thanks),
              u"[removed], Joann Example, Ann Example-Jones; [removed], joann@example.org, "
              "ann@example.org.uk; [removed]; [removed]'s idea"_s);
    EXPECT_EQ(must(Repository<Person>(*workspace).find(joann)).email, u"joann@example.org"_s);
    EXPECT_EQ(must(historyOf(*workspace, u"person"_s, joann.value)).front().step, u"Adding of Joann Example"_s);
    EXPECT_EQ(must(Repository<Person>(*workspace).find(jones)).fullName(), u"Ann Example-Jones"_s);
    EXPECT_EQ(must(historyOf(*workspace, u"person"_s, jones.value)).front().step, u"Adding of Ann Example-Jones"_s);
}

TEST_F(ErasurePrivacy, LeavesANamesakeAlone) {
    const auto other = must(addPerson(*workspace, aPerson(u"Alex Quillfeather"_s, u"other@example.org"_s)));
    const ErasurePlan plan = must(planErasure(*workspace, alex));
    EXPECT_THAT(plan.notes.join(u' ').toStdString(), HasSubstr("Somebody else is called Alex Quillfeather"));
    const ErasureReport report = erase(alex);
    EXPECT_EQ(must(Repository<Person>(*workspace).find(other)).fullName(), u"Alex Quillfeather"_s);
    EXPECT_EQ(must(historyOf(*workspace, u"person"_s, other.value)).front().step, u"Adding of Alex Quillfeather"_s);
    // The address is theirs alone and goes; the name may be the other's and stays.
    EXPECT_EQ(text(thanks), u"With thanks to Alex Quillfeather ([removed]) and Ben Sample."_s);
    EXPECT_EQ(report.mentionsLeft, 1);
}

TEST_F(ErasurePrivacy, LeavesAnAddressThatIsAnOfficesToo) {
    ASSERT_TRUE(edit<Organisation>(
        *workspace, school, [](const Organisation& o) { return editOf(o); },
        [](Organisation& o) { o.email = u"alex.q@example.org"_s; }));
    const ErasurePlan plan = must(planErasure(*workspace, alex));
    EXPECT_THAT(plan.notes.join(u' ').toStdString(), HasSubstr("alex.q@example.org"));
    erase(alex);
    EXPECT_EQ(must(Repository<Organisation>(*workspace).find(school)).email, u"alex.q@example.org"_s);
}

TEST_F(ErasurePrivacy, TakesFormerNamesAndMergedRecordsAlong) {
    const auto twin = must(addPerson(*workspace, aPerson(u"Alexis Formername"_s, u"formername@example.org"_s)));
    ASSERT_TRUE(addRole(*workspace, {{}, twin, school, u"Formerjob"_s, {}, {}}));
    Person merged = must(Repository<Person>(*workspace).find(alex));
    ASSERT_TRUE(mergePeople(*workspace, merged, twin));
    ASSERT_TRUE(fileHolds(u"formername"_s));
    erase(alex);
    EXPECT_FALSE(fileHolds(u"formername"_s));
    EXPECT_FALSE(fileHolds(u"Formerjob"_s));
    EXPECT_FALSE(fileHolds(u"Quillfeather"_s));
    expectClean();
}

TEST_F(ErasurePrivacy, OfOneWhoGotADeletedPersonsNumberLeavesThatOnesHistory) {
    const auto first = must(addPerson(*workspace, aPerson(u"Fiona First"_s)));
    ASSERT_TRUE(deletePerson(*workspace, first));
    const auto second = must(addPerson(*workspace, aPerson(u"Sally Second"_s)));
    ASSERT_EQ(first, second);
    erase(second);
    EXPECT_FALSE(fileHolds(u"Sally"_s));
    EXPECT_TRUE(fileHolds(u"deletion of Fiona First"_s));
    ASSERT_EQ(workspace->undoName(), u"deletion of Fiona First"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_TRUE(nameOfEverybody().contains(u"Fiona First"_s));
}

TEST_F(ErasurePrivacy, ClearsReferencesOfTablesItHasNeverHeardOf) {
    const auto run = [&](const QString& sql) {
        const auto done = workspace->run(sql);
        ASSERT_TRUE(done) << why(done);
    };
    run(u"CREATE TABLE loan (id INTEGER PRIMARY KEY, what TEXT NOT NULL, to_person INTEGER REFERENCES person ON DELETE "
        "SET NULL)"_s);
    run(u"CREATE TABLE badge (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE)"_s);
    run(u"CREATE TABLE badge_print (id INTEGER PRIMARY KEY, badge_id INTEGER NOT NULL REFERENCES badge ON DELETE "
        u"CASCADE,"
        " words TEXT)"_s);
    workspace.reset();
    open();
    ASSERT_TRUE(workspace->step(u"lending"_s, [&]() -> Result<> {
        return workspace->run(u"INSERT INTO loan (what, to_person) VALUES ('Projector', NULL)"_s);
    }));
    ASSERT_TRUE(workspace->step(u"lending to somebody"_s, [&]() -> Result<> {
        return workspace->run(u"UPDATE loan SET to_person = ?"_s, {alex.value});
    }));
    ASSERT_TRUE(workspace->step(u"return"_s, [&]() -> Result<> {
        return workspace->run(u"UPDATE loan SET what = 'The projector', to_person = NULL"_s);
    }));
    ASSERT_TRUE(workspace->step(u"badges"_s, [&]() -> Result<> {
        return workspace->run(u"INSERT INTO badge (person_id) VALUES (?)"_s, {alex.value}).and_then([&] {
            return workspace->run(u"INSERT INTO badge_print (badge_id, words) VALUES (1, 'Printedname')"_s);
        });
    }));
    erase(alex);
    EXPECT_FALSE(fileHolds(u"Printedname"_s));
    EXPECT_EQ(must(workspace->value(u"SELECT count(*) FROM badge"_s)).toInt(), 0);
    ASSERT_EQ(workspace->undoName(), u"return"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(must(workspace->value(u"SELECT what FROM loan"_s)).toString(), u"Projector"_s);
    EXPECT_TRUE(must(workspace->value(u"SELECT to_person FROM loan"_s)).isNull());
    expectClean();
}

TEST_F(ErasurePrivacy, PlanSaysWhatGoesAndChangesNothing) {
    const QByteArray before = bytesOf(path);
    const ErasurePlan plan = must(planErasure(*workspace, alex));
    EXPECT_EQ(bytesOf(path), before);
    EXPECT_EQ(plan.person.fullName(), u"Alex Quillfeather"_s);
    const auto rows = [](const std::vector<ErasedPart>& parts, const QString& table) {
        for (const ErasedPart& part : parts)
            if (part.table == table) return part.rows;
        return 0;
    };
    EXPECT_EQ(rows(plan.goes, u"role"_s), 1);
    EXPECT_EQ(rows(plan.goes, u"group_person"_s), 1);
    EXPECT_EQ(rows(plan.counts, u"membership"_s), 1);
    EXPECT_EQ(rows(plan.goes, u"membership"_s), 0);
    ASSERT_EQ(plan.mentions.size(), 1u);
    EXPECT_EQ(plan.mentions.front().record, u"Transitions day (Bulletin 1)"_s);
    EXPECT_EQ(plan.mentions.front().field, u"Text"_s);
    EXPECT_THAT(plan.mentions.front().excerpt.toStdString(), HasSubstr("thanks to Alex Quillfeather"));
    EXPECT_EQ(plan.steps, 3) << "added, edited, put into a group";
    EXPECT_GT(plan.historyLines, 3);
    EXPECT_EQ(plan.notes.front(), u"This cannot be undone."_s);
}

TEST_F(ErasurePrivacy, ListsIssuedDocumentsAndLeavesThem) {
    const QByteArray page = "<p>Thanks to Alex Quillfeather</p>";
    ASSERT_TRUE(noteExport(*workspace, u"bulletin"_s, bulletin.value, doc::Format::Web, u"bulletin-1.html"_s, page));
    ASSERT_TRUE(noteExport(*workspace, u"bulletin"_s, bulletin.value, doc::Format::Text, u"other.txt"_s, "Nobody"));
    ASSERT_TRUE(noteExport(*workspace, u"bulletin"_s, bulletin.value, doc::Format::Pdf, u"bulletin-1.pdf"_s, "%PDF"));
    const ErasureReport report = erase(alex);
    ASSERT_EQ(report.plan.documents.naming.size(), 1u);
    EXPECT_EQ(report.plan.documents.naming.front().fileName, u"bulletin-1.html"_s);
    EXPECT_EQ(report.plan.documents.notLookedInto, 1);
    const auto kept = must(exportsOf(*workspace, u"bulletin"_s, bulletin.value));
    EXPECT_EQ(must(nlc::bytesOf(*workspace, kept.back())), page);
}

TEST_F(ErasurePrivacy, NamesBackupsAndTheDayTheyGo) {
    const Backups backups(path);
    for (int day = 0; day < 3; ++day) {
        ASSERT_TRUE(backups.keep(Backups::Occasion::Daily, clock.identity()));
        clock.passDays(1);
    }
    const ErasurePlan plan = must(planErasure(*workspace, alex));
    ASSERT_EQ(plan.backups.size(), 3u);
    erase(alex);
    EXPECT_TRUE(QFile::exists(plan.backups[1].path)) << "a backup is a record of its day";
    // The rotation itself is the judge of the days that were given.
    for (const BackupNaming& each : {plan.backups[2], plan.backups[1], plan.backups[0]}) {
        const auto on = [&](const QDate& day) {
            *clock.at = QDateTime(day, QTime(12, 0), Qt::UTC);
            EXPECT_TRUE(backups.keep(Backups::Occasion::Daily, clock.identity()));
        };
        on(each.goneBy.addDays(-1));
        EXPECT_TRUE(QFile::exists(each.path)) << each.goneBy.toString(Qt::ISODate).toStdString();
        on(each.goneBy);
        EXPECT_FALSE(QFile::exists(each.path)) << each.goneBy.toString(Qt::ISODate).toStdString();
    }
}

TEST_F(ErasurePrivacy, IsNotedWithoutAName) {
    SilentProgress progress;
    ASSERT_TRUE(erasePerson(*workspace, alex, {true, u"Letter of Alex Quillfeather"_s}, progress));
    const auto noted = must(erasures(*workspace));
    ASSERT_EQ(noted.size(), 1u);
    EXPECT_EQ(noted.front().author, u"A. Example"_s);
    EXPECT_EQ(noted.front().erasedOn, clock.identity().today());
    EXPECT_EQ(noted.front().reason, u"Letter of [removed]"_s);
}

TEST_F(ErasurePrivacy, CancelledAtAnyStageLeavesEverythingAsItWas) {
    const auto state = [&] {
        QStringList all;
        for (const QString& sql :
             {u"SELECT group_concat(before || after) FROM change_log"_s,
              u"SELECT group_concat(name || state) FROM step"_s,
              u"SELECT group_concat(family_name || notes) FROM person"_s, u"SELECT count(*) FROM role"_s})
            all << must(workspace->value(sql)).toString();
        return all;
    };
    const QStringList before = state();
    for (int reports = 1; reports <= 4; ++reports) {
        Unwatched progress(reports);
        const auto done = erasePerson(*workspace, alex, {true, {}}, progress);
        ASSERT_FALSE(done) << reports;
        EXPECT_EQ(done.error().kind, Error::Kind::Cancelled);
        EXPECT_EQ(state(), before);
    }
    EXPECT_TRUE(workspace->undo()) << "an unrelated step, as before";
    expectClean();
}

TEST_F(ErasurePrivacy, IsRefusedWithItsReason) {
    EXPECT_EQ(tryToErase({999}).error().kind, Error::Kind::NotFound);
    Result<ErasureReport> within = failed(Error::Kind::Io, {});
    (void)workspace->step(u"other"_s, [&]() -> Result<> {
        within = tryToErase(alex);
        return {};
    });
    EXPECT_EQ(within.error().kind, Error::Kind::Refused);

    auto second = Workspace::open(path, clock.identity(u"B. Sample"_s));
    ASSERT_TRUE(second) << why(second);
    SilentProgress progress;
    const auto readOnly = erasePerson(**second, alex, {true, {}}, progress);
    EXPECT_EQ(readOnly.error().kind, Error::Kind::Refused);
    EXPECT_EQ(readOnly.error().what, (*second)->readOnlyReason());
    EXPECT_EQ(compactWorkspace(**second).error().kind, Error::Kind::Refused);
    second->reset();

    erase(alex);
    EXPECT_EQ(tryToErase(alex).error().what, u"This person's data have been erased already."_s);
}

TEST_F(ErasurePrivacy, IsRefusedToOneWhoWorksUnderTheName) {
    workspace.reset();
    open(u"Alex Quillfeather"_s);
    const auto done = tryToErase(alex);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, Error::Kind::Refused);
    EXPECT_THAT(done.error().what.toStdString(), HasSubstr("ask a colleague"));
}

TEST_F(ErasurePrivacy, TakesTheNameOffWhatTheyDidThemselves) {
    workspace.reset();
    open(u"Alex Quillfeather"_s);
    ASSERT_TRUE(addOrganisation(*workspace, anOrganisation(u"Elm School"_s)));
    workspace.reset();
    open();
    erase(alex);
    EXPECT_FALSE(fileHolds(u"Quillfeather"_s));
    EXPECT_TRUE(fileHolds(u"adding of Elm School"_s));
}

TEST_F(ErasurePrivacy, LeavesEverythingWhileAnotherProgramReads) {
    auto reader = Connection::open(path, Connection::Mode::Read);
    ASSERT_TRUE(reader);
    {
        auto rows = (*reader)->query(u"SELECT id FROM change_log"_s);
        ASSERT_TRUE(rows && rows->next());
        const auto done = tryToErase(alex);
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().kind, Error::Kind::Refused);
        EXPECT_TRUE(nameOfEverybody().contains(u"Alex Quillfeather"_s));
    }
    EXPECT_EQ(erase(alex).notCompacted, QString());
}

TEST_F(ErasurePrivacy, SaysWhenTheFileCouldNotBeWrittenAnew) {
    // Another program begins to read between the erasure and the writing anew.
    auto reader = Connection::open(path, Connection::Mode::Read);
    ASSERT_TRUE(reader);
    std::optional<Rows> rows;
    const auto heard = QObject::connect(workspace.get(), &Workspace::changed, [&] {
        auto begun = (*reader)->query(u"SELECT id FROM change_log"_s);
        ASSERT_TRUE(begun && begun->next());
        rows.emplace(std::move(*begun));
    });
    const ErasureReport report = erase(alex);
    QObject::disconnect(heard);
    EXPECT_THAT(report.notCompacted.toStdString(), HasSubstr("Everything was erased, but"));
    EXPECT_FALSE(nameOfEverybody().contains(u"Alex Quillfeather"_s));
    rows.reset();
    const auto again = compactWorkspace(*workspace);
    EXPECT_TRUE(again) << why(again);
    for (const QString& word : theirWords) EXPECT_FALSE(fileHolds(word)) << word.toStdString();
    expectClean();
}

TEST_F(ErasurePrivacy, TwoErasedPeopleAreNotTakenForOne) {
    erase(alex);
    erase(ben);
    EXPECT_EQ(nameOfEverybody(), (QStringList{u"Erased person"_s, u"Erased person"_s}));
    SilentProgress progress;
    EXPECT_TRUE(must(likelyDuplicates(*workspace, progress)).empty());
    EXPECT_EQ(must(erasures(*workspace)).size(), 2u);
}

TEST_F(ErasurePrivacy, TellsTheWindowBesideIt) {
    // The way a window does it: a worker erases by its own connection, the window's own learns of it.
    int heard = 0;
    QObject::connect(workspace.get(), &Workspace::changed, [&](const Changes& changes) {
        heard += touches(changes, {"person"_L1, "role"_L1}) ? 1 : 0;
        for (const Change& change : changes) {
            EXPECT_THAT(change.before.toStdString(), Not(HasSubstr("Quillfeather")));
            EXPECT_THAT(change.after.toStdString(), Not(HasSubstr("Quillfeather")));
        }
    });
    {
        auto beside = Workspace::openBeside(path, clock.identity());
        ASSERT_TRUE(beside) << why(beside);
        SilentProgress progress;
        const auto done = erasePerson(**beside, alex, {true, {}}, progress);
        ASSERT_TRUE(done) << why(done);
        EXPECT_EQ(done->notCompacted, QString());
    }
    workspace->refresh();
    EXPECT_EQ(heard, 1);
    EXPECT_FALSE(nameOfEverybody().contains(u"Alex Quillfeather"_s));
    EXPECT_TRUE(workspace->undo());
    for (const QString& word : theirWords) EXPECT_FALSE(fileHolds(word)) << word.toStdString();
}
