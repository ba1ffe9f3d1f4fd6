// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>

#include "models/people/people_list.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class Steps : public testing::Test {
protected:
    Id<Person> add(const QString& name) {
        auto id = addPerson(*workspace, aPerson(name));
        EXPECT_TRUE(id) << why(id);
        return id.value_or(Id<Person>{});
    }
    Result<> rename(Id<Person> id, const QString& family, const QString& typing = {}) {
        return edit<Person>(
            *workspace, id, [](const Person& p) { return editOf(p); }, [&](Person& p) { p.familyName = family; },
            typing);
    }
    QString familyName(Id<Person> id) const {
        auto found = Repository<Person>(*workspace).find(id);
        return found ? found->familyName : QString();
    }
    int people() const { return int(Repository<Person>(*workspace).all().value_or(std::vector<Person>{}).size()); }

    Clock clock;
    std::unique_ptr<Workspace> workspace = inMemory(clock);
};

}  // namespace

TEST_F(Steps, AnEditIsUndoneAndDoneAgainByName) {
    const auto id = add(u"Ann Example"_s);
    ASSERT_TRUE(rename(id, u"Sample"_s));
    EXPECT_EQ(workspace->undoName(), u"edit of Ann Example"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(familyName(id), u"Example"_s);
    EXPECT_EQ(workspace->redoName(), u"edit of Ann Example"_s);
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(familyName(id), u"Sample"_s);
    ASSERT_TRUE(workspace->undo());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(people(), 0);
    EXPECT_FALSE(workspace->undo());
    ASSERT_TRUE(workspace->redo());
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(familyName(id), u"Sample"_s);
    EXPECT_EQ(workspace->redo().error().what, u"There is nothing to redo."_s);
}

TEST_F(Steps, AnEditAfterAnUndoEndsWhatCouldBeRedone) {
    add(u"Ann Example"_s);
    ASSERT_TRUE(workspace->undo());
    add(u"Ben Sample"_s);
    EXPECT_TRUE(workspace->redoName().isEmpty());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(people(), 0);
    EXPECT_TRUE(workspace->undoName().isEmpty());
}

TEST_F(Steps, AnEditThatChangesNothingIsNoStep) {
    const auto id = add(u"Ann Example"_s);
    QSignalSpy changed(workspace.get(), &Workspace::changed);
    ASSERT_TRUE(rename(id, u"Example"_s));
    EXPECT_EQ(workspace->undoName(), u"adding of Ann Example"_s);
    EXPECT_EQ(changed.count(), 0);
}

TEST_F(Steps, AFailedStepLeavesNothingBehind) {
    const auto failedStep = workspace->step(u"half"_s, [&]() -> Result<> {
        EXPECT_TRUE(Repository<Person>(*workspace).add(aPerson(u"Half Done"_s)));
        return failed(Error::Kind::Refused, u"No."_s);
    });
    EXPECT_FALSE(failedStep);
    EXPECT_EQ(people(), 0);
    EXPECT_TRUE(workspace->undoName().isEmpty());
    EXPECT_FALSE(workspace->inStep());
    add(u"Ann Example"_s);
    EXPECT_EQ(people(), 1);
}

TEST_F(Steps, AnInvalidValueIsRefusedWithTheFieldItConcerns) {
    const auto refused = addPerson(*workspace, aPerson(u"Ann Example"_s, u"not an address"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
    EXPECT_EQ(refused.error().field, u"email"_s);
    EXPECT_EQ(people(), 0);
}

TEST_F(Steps, AStepInsideAnotherIsPartOfIt) {
    ASSERT_TRUE(workspace->step(u"import of 2 people"_s, [&]() -> Result<> {
        add(u"Ann Example"_s);
        add(u"Ben Sample"_s);
        return {};
    }));
    EXPECT_EQ(workspace->undoName(), u"import of 2 people"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(people(), 0);
}

TEST_F(Steps, AnImportOfFiveThousandRowsIsOneStepAndOneUndo) {
    QSignalSpy changed(workspace.get(), &Workspace::changed);
    ASSERT_TRUE(workspace->step(u"import of 5000 people"_s, [&]() -> Result<> {
        Repository<Person> repository(*workspace);
        for (int i = 0; i < 5000; ++i)
            if (auto added = repository.add(aPerson(u"Person %1"_s.arg(i))); !added)
                return tl::unexpected(added.error());
        return {};
    }));
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(people(), 5000);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(people(), 0);
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(people(), 5000);
}

TEST_F(Steps, TypingOnIsOneStepUntilAPause) {
    const auto id = add(u"Ann Example"_s);
    for (const QString& typed : {u"S"_s, u"Sa"_s, u"Sam"_s}) {
        clock.pass(5);
        ASSERT_TRUE(rename(id, typed, u"person/1/family_name"_s));
    }
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(familyName(id), u"Example"_s);
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(familyName(id), u"Sam"_s);
    clock.pass(600);
    ASSERT_TRUE(rename(id, u"Sample"_s, u"person/1/family_name"_s));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(familyName(id), u"Sam"_s);
}

TEST_F(Steps, TypingOnIsOneChangeInTheHistoryHoweverManyPausesThereWere) {
    const auto id = add(u"Ann Example"_s);
    for (const QString& typed : {u"S"_s, u"Sa"_s, u"Sam"_s}) {
        clock.pass(5);
        ASSERT_TRUE(rename(id, typed, u"person/1/family_name"_s));
    }
    const auto history = must(workspace->history(u"person"_s, id.value));
    ASSERT_EQ(history.size(), 2u);
    EXPECT_EQ(history[0].before[u"family_name"].toString(), u"Example"_s);
    EXPECT_EQ(history[0].after[u"family_name"].toString(), u"Sam"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(familyName(id), u"Example"_s);
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(familyName(id), u"Sam"_s);
}

TEST_F(Steps, TypingThatAlsoSetSomethingElseIsTakenBackWhole) {
    const auto id = add(u"Ann Example"_s);
    ASSERT_TRUE(edit<Person>(
        *workspace, id, [](const Person& p) { return editOf(p); },
        [](Person& p) { p.familyName = u"S"_s, p.phone = u"01603 000000"_s; }, u"person/1/family_name"_s));
    ASSERT_TRUE(rename(id, u"Sam"_s, u"person/1/family_name"_s));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(familyName(id), u"Example"_s);
    EXPECT_EQ(Repository<Person>(*workspace).find(id)->phone, QString());
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(familyName(id), u"Sam"_s);
    EXPECT_EQ(Repository<Person>(*workspace).find(id)->phone, u"01603 000000"_s);
}

TEST_F(Steps, DeletingTakesWhatBelongsToARecordAndUndoBringsAllOfItBack) {
    const auto id = add(u"Ann Example"_s);
    const auto school = addOrganisation(*workspace, anOrganisation(u"St Example"_s));
    ASSERT_TRUE(addRole(*workspace, {{}, id, *school, u"Headteacher"_s, {}, {}}));
    ASSERT_TRUE(moveMembership(*workspace, id, MembershipState::Member, QDate(2024, 2, 1)));
    ASSERT_TRUE(deletePerson(*workspace, id));
    EXPECT_TRUE(rolesAt(*workspace, *school)->empty());
    ASSERT_TRUE(workspace->undo());
    ASSERT_EQ(rolesOf(*workspace, id)->size(), 1u);
    EXPECT_EQ(rolesOf(*workspace, id)->front().role.jobTitle, u"Headteacher"_s);
    EXPECT_EQ(membershipOf(*workspace, id)->state, MembershipState::Member);
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(people(), 0);
    EXPECT_TRUE(rolesAt(*workspace, *school)->empty());
}

TEST_F(Steps, HistoryTellsWhoChangedWhatWhenAndFromWhatToWhat) {
    const auto id = add(u"Ann Example"_s);
    clock.pass(3600);
    ASSERT_TRUE(rename(id, u"Sample"_s));
    ASSERT_TRUE(moveMembership(*workspace, id, MembershipState::Invited, QDate(2025, 2, 12)));
    ASSERT_TRUE(workspace->undo());
    const auto history = workspace->history(u"person"_s, id.value, {{u"membership"_s, u"person_id"_s}});
    ASSERT_TRUE(history) << why(history);
    ASSERT_EQ(history->size(), 4u);
    EXPECT_EQ((*history)[0].step, u"undo of change of membership of Ann Sample"_s);
    EXPECT_EQ((*history)[1].after[u"state"].toString(), u"invited"_s);
    EXPECT_EQ((*history)[2].author, u"A. Example"_s);
    EXPECT_EQ((*history)[2].at, QDateTime(QDate(2025, 2, 12), QTime(10, 0), Qt::UTC));
    EXPECT_EQ((*history)[2].before, (QJsonObject{{u"family_name"_s, u"Example"_s}}));
    EXPECT_EQ((*history)[2].after, (QJsonObject{{u"family_name"_s, u"Sample"_s}}));
    EXPECT_TRUE((*history)[3].before.isEmpty());
}

TEST_F(Steps, UndoAndRedoOutliveARestart) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"year.nlc"_s);
    Id<Person> id;
    {
        workspace = std::move(*Workspace::create(path, clock.identity()));
        id = add(u"Ann Example"_s);
        ASSERT_TRUE(rename(id, u"Sample"_s));
        ASSERT_TRUE(rename(id, u"Other"_s));
        ASSERT_TRUE(workspace->undo());
        workspace.reset();
    }
    workspace = std::move(*Workspace::open(path, clock.identity(u"B. Example"_s)));
    EXPECT_EQ(familyName(id), u"Sample"_s);
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(familyName(id), u"Other"_s);
    ASSERT_TRUE(workspace->undo());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(familyName(id), u"Example"_s);
}

TEST_F(Steps, WritingOutsideAStepIsRefused) {
    EXPECT_FALSE(Repository<Person>(*workspace).add(aPerson(u"Ann Example"_s)));
    EXPECT_FALSE(Repository<Person>(*workspace).remove({1}));
    EXPECT_EQ(people(), 0);
}

// Whatever people do, undoing all of it gives the file they began with and redoing all of it the one they ended with.
TEST_F(Steps, AnySeriesOfEditsCanBeUndoneToTheStartAndRedoneToTheEnd) {
    const auto seed = unsigned(testing::UnitTest::GetInstance()->random_seed());
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    std::srand(seed);
    const auto content = [&] {
        QStringList all;
        for (const Person& p : must(Repository<Person>(*workspace).all(u"ORDER BY id"_s)))
            all << QString::number(p.id.value) + p.fullName() + p.email;
        for (const Role& r : must(Repository<Role>(*workspace).all(u"ORDER BY id"_s)))
            all << u"%1 %2 %3 %4"_s.arg(r.id.value).arg(r.person.value).arg(r.organisation.value).arg(r.jobTitle);
        for (const Organisation& o : must(Repository<Organisation>(*workspace).all(u"ORDER BY id"_s)))
            all << QString::number(o.id.value) + o.name;
        return all;
    };
    const QStringList start = content();
    std::vector<Id<Person>> persons;
    std::vector<Id<Organisation>> organisations;
    for (int i = 0; i < 120; ++i) {
        const auto pick = [](auto& from) { return from[size_t(std::rand()) % from.size()]; };
        switch (std::rand() % 6) {
            case 0:
                persons.push_back(add(u"Person %1"_s.arg(i)));
                break;
            case 1:
                organisations.push_back(addOrganisation(*workspace, anOrganisation(u"School %1"_s.arg(i))).value());
                break;
            case 2:
                if (!persons.empty()) (void)rename(pick(persons), u"Name %1"_s.arg(i % 7));
                break;
            case 3:
                if (!persons.empty() && !organisations.empty())
                    (void)addRole(*workspace, {{}, pick(persons), pick(organisations), u"Job %1"_s.arg(i), {}, {}});
                break;
            case 4:
                if (!persons.empty()) (void)deletePerson(*workspace, pick(persons));
                break;
            default:
                if (!organisations.empty()) (void)deleteOrganisation(*workspace, pick(organisations));
        }
    }
    const QStringList end = content();
    while (!workspace->undoName().isEmpty()) ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(content(), start);
    while (!workspace->redoName().isEmpty()) ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(content(), end);
}
