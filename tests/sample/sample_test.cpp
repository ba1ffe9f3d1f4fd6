// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include "models/bulletins/bulletin_repository.h"
#include "models/calendar/calendar.h"
#include "models/calendar/clashes.h"
#include "models/groups/group_repository.h"
#include "models/groups/update_repository.h"
#include "models/outcomes/comparison.h"
#include "models/people/people_list.h"
#include "models/sample/sample_workspace.h"
#include "models/settings/publisher.h"
#include "models/store/check.h"
#include "models/visits/reflection_repository.h"
#include "models/visits/visit_repository.h"
#include "tests/support/workspace.h"

namespace nlc {
namespace {

using namespace Qt::StringLiterals;
using nlc::testing_support::must;
using testing::HasSubstr;

const QDate twelfthOfFebruary(2025, 2, 12);
const Identity officer{u"C. Example"_s, [] { return QDateTime(twelfthOfFebruary, QTime(11, 0), Qt::UTC); }};

/// Made once for all tests that only look; each opens it anew.
class SampleYearTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder = new QTemporaryDir;
        const auto made = makeSample(path());
        ASSERT_TRUE(made) << made.error().what.toStdString() << " " << made.error().detail.toStdString();
    }
    static void TearDownTestSuite() { delete folder; }
    static QString path() { return folder->filePath(u"sample.nlc"_s); }

    void SetUp() override {
        auto opened = Workspace::open(path(), officer);
        ASSERT_TRUE(opened) << opened.error().what.toStdString();
        workspace = std::move(*opened);
        ASSERT_TRUE(workspace->isWritable());
    }

    int count(const QString& of) { return workspace->value(u"SELECT count(*) FROM "_s + of)->toInt(); }
    QStringList column(const QString& sql) {
        auto rows = workspace->query(sql);
        QStringList found;
        while (rows && rows->next()) found << rows->value(0).toString();
        return found;
    }
    std::vector<Update> updates(const QString& round) {
        return *updatesOf(*workspace, roundNamed(*workspace, round)->id);
    }
    Group group(const QString& shortName) {
        return Repository<Group>(*workspace).all(u"WHERE short_name = ? OR name = ?"_s, {shortName, shortName})->at(0);
    }

    static inline QTemporaryDir* folder = nullptr;
    std::unique_ptr<Workspace> workspace;
};

TEST_F(SampleYearTest, IsWholeAndWasClosed) {
    EXPECT_FALSE(workspace->wasLeftOpen());
    workspace.reset();
    const auto report = checkWorkspace(path());
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->isClean()) << report->inWords().toStdString();
}

TEST_F(SampleYearTest, HasTheVisitsOfTheReferenceWithAlmostThirtySignUps) {
    EXPECT_EQ(count(u"booking b JOIN visit_date d ON d.id = b.visit_date_id WHERE d.day < '2024-09-01'"_s), 29);
    const auto visits = must(visitRows(*workspace));
    ASSERT_EQ(visits.size(), 6u);
    int dates = 0, waiting = 0;
    for (const VisitRow& row : visits) {
        waiting += row.places.waiting;
        for (const VisitDateRow& date : must(visitDatesOf(*workspace, row.visit.id)))
            dates += date.date.day >= QDate(2025, 1, 1);
    }
    EXPECT_EQ(dates, 9) << "as the activity of the group says";
    EXPECT_EQ(waiting, 2);
    EXPECT_EQ(count(u"booking WHERE state = 'offered'"_s), 1);
    EXPECT_EQ(count(u"reflection"_s), 5);
    EXPECT_EQ(count(u"case_study WHERE state = 'approved'"_s), 1);
    EXPECT_EQ(count(u"visit v JOIN person p ON p.id = v.host_contact_id WHERE p.email LIKE '%@example.org'"_s), 6);
    EXPECT_EQ(must(hostsWithoutDates(*workspace)).size(), 1u);
    EXPECT_EQ(must(followUpsDue(*workspace)).size(), 3u);
}

TEST_F(SampleYearTest, HasThePublishedFiguresOfTheCountyAndInventedSchools) {
    const OutcomeStore store = OutcomeStore::of(*workspace).value();
    const Measure& rwm = *measureNamed(u"RWM expected"_s);
    const AreaKey norfolk = *areaNamed(u"Norfolk"_s);
    std::vector<AreaKey> others;
    for (const Neighbour& each : neighboursOf(norfolk.code, *neighbourSetOf(2025)))
        others.push_back(*areaNamed(each.la));
    EXPECT_EQ(store.rank(rwm, PupilGroup::All, norfolk, others, 2025, ReleaseSource::Lait).rank, 11);
    EXPECT_EQ(store.median(rwm, PupilGroup::All, others, 2025, ReleaseSource::Lait).value.number, 59);
    EXPECT_EQ(store.figure(rwm, PupilGroup::Disadvantaged, norfolk, 2025, ReleaseSource::Lait)->value.number, 39);
    for (const int year : {2023, 2024})
        EXPECT_EQ(store.figures(rwm, PupilGroup::All, AreaLevel::School, year, ReleaseSource::PerformanceTables).size(),
                  40u);
    for (const Release& each : store.releases())
        EXPECT_EQ(each.note.startsWith(u"Invented"_s), each.source == ReleaseSource::PerformanceTables)
            << each.title.toStdString();
}

TEST_F(SampleYearTest, HasZonesAndACohortOfItsInventedSchools) {
    const OutcomeStore store = OutcomeStore::of(*workspace).value();
    const Measure& rwm = *measureNamed(u"RWM expected"_s);
    const auto sets = must(savedSchools(*workspace));
    ASSERT_EQ(sets.size(), 3u);
    EXPECT_EQ(sets[0].kind, NamedSchools::Kind::Zone);
    EXPECT_EQ(sets[2].name, u"KS2 Challenge schools"_s);
    for (const NamedSchools& set : sets) {
        const auto series = seriesOf(store, set, rwm, PupilGroup::All, 2016, 2025, CohortYears::All);
        ASSERT_EQ(series.size(), 2u) << set.name.toStdString();
        EXPECT_EQ(series[0].all, set.urns().size()) << "each stands in the tables";
        EXPECT_TRUE(series[1].figure.value.number);
    }
    const auto cohort = seriesOf(store, sets[2], rwm, PupilGroup::All, 2016, 2025);
    ASSERT_EQ(cohort.size(), 1u) << "it began in September 2023";
    EXPECT_EQ(cohort[0].all, 5) << "the sixth joined later";
    const SchoolFactsOfYear facts =
        factsOf(store, must(SchoolRegister::of(*workspace)), 2024, ReleaseSource::PerformanceTables);
    for (const Dimension dimension : {Dimension::Structure, Dimension::Size, Dimension::Deprivation, Dimension::Zone})
        EXPECT_GE(compared(store, facts, {.measure = &rwm, .dimension = dimension, .saved = sets}).rows.size(), 2u);
}

TEST_F(SampleYearTest, HasACountysOrganisationsAndPeople) {
    EXPECT_EQ(publisherOf(*workspace)->name, u"Norfolk Learning Collaborative"_s);
    EXPECT_EQ(publisherOf(*workspace)->ambition, u"A Learning Ambition for Norfolk"_s);
    EXPECT_EQ(count(u"organisation"_s), 73);
    EXPECT_EQ(count(u"organisation WHERE part_of IS NOT NULL"_s), 24);
    EXPECT_EQ(count(u"organisation WHERE closed_on IS NOT NULL"_s), 1);
    EXPECT_EQ(column(u"SELECT DISTINCT town FROM organisation WHERE town <> ''"_s).size(), 7);
    EXPECT_EQ(count(u"person"_s), 71);
    EXPECT_GE(count(u"role WHERE ends_on IS NOT NULL"_s), 5);
}

TEST_F(SampleYearTest, HasMembersFromEverySectorButAlternativeProvision) {
    std::map<Sector, int> members;
    int all = 0;
    for (const auto& [sector, number] : must(membersBySector(*workspace))) all += members[sector] = number;
    EXPECT_EQ(all, 48);
    EXPECT_EQ(members[Sector::School], 19);
    EXPECT_EQ(members[Sector::Mat], 11);
    EXPECT_EQ(members[Sector::EarlyYears], 5);
    EXPECT_EQ(members[Sector::Send], 4);
    EXPECT_EQ(members[Sector::College], 2);
    EXPECT_EQ(members[Sector::AlternativeProvision], 0);
    EXPECT_EQ(count(u"membership WHERE state = 'invited'"_s), 3);
    EXPECT_EQ(count(u"membership WHERE state = 'enquiry'"_s), 3);
    EXPECT_EQ(count(u"membership WHERE state = 'enquiry' AND enquired_on >= '2025-02-10'"_s), 2);
    EXPECT_EQ(count(u"membership WHERE state = 'stood-down'"_s), 4);
    EXPECT_EQ(count(u"membership WHERE state = 'stood-down' AND reason = ''"_s), 0);
}

TEST_F(SampleYearTest, FollowsAPersonFromOneSchoolToTheNext) {
    const auto people = peopleList(*workspace);
    const auto& rows = people->rows();
    const auto moved = std::find_if(rows.begin(), rows.end(),
                                    [](const PersonRow& r) { return r.person.fullName() == u"Una Mockwell"; });
    ASSERT_NE(moved, rows.end());
    EXPECT_EQ(moved->organisations, u"Example Broad Primary School"_s);
    const auto roles = rolesOf(*workspace, moved->person.id);
    ASSERT_EQ(roles->size(), 2u);
    EXPECT_EQ(roles->at(1).organisation, u"Example Green Primary School"_s);
    EXPECT_EQ(roles->at(1).role.endsOn, QDate(2024, 8, 31));
}

TEST_F(SampleYearTest, LeadsFromTheTaskGroupsOf2024ToFivePriorityAreas) {
    QStringList areas;
    for (const PriorityArea& area : must(priorityAreas(*workspace))) areas << area.name;
    EXPECT_EQ(areas.size(), 5);
    EXPECT_EQ(areas.last(), u"Norfolk KS2 Challenge"_s);
    int taskGroups = 0;
    for (const Group& each : must(groupsRunningOn(*workspace, QDate(2024, 5, 10))))
        taskGroups += each.kind == GroupKind::TaskGroup;
    EXPECT_EQ(taskGroups, 6);

    std::map<QString, GroupLife> lives;
    for (const GroupLife& life : must(groupLives(*workspace))) lives[life.group.shortest()] = life;
    EXPECT_EQ(lives[u"Data Collaborative"_s].spans.front().name, u"Data sharing networking group"_s);
    EXPECT_EQ(lives[u"Data Collaborative"_s].spans.back().name, u"Norfolk Data Collaborative"_s);
    EXPECT_EQ(lives[u"Resilient families"_s].spans.size(), 2u);
    EXPECT_EQ(lives[u"Collaborative Standard"_s].mergedInto, group(u"KS2 Challenge"_s).id);
    EXPECT_EQ(lives[u"Headteacher wellbeing"_s].mergedInto, group(u"Leadership"_s).id);
    EXPECT_EQ(lives[u"Year 6 and 7 questionnaire"_s].group.endsOn, QDate(2024, 6, 14));
    EXPECT_EQ(lives[u"KS2 Challenge"_s].group.startsOn, QDate(2024, 11, 4));

    // Those of the Collaborative Standard go on in the KS2 Challenge.
    QStringList people;
    for (const GroupPersonRow& row : must(peopleOf(*workspace, group(u"KS2 Challenge"_s).id))) people << row.person;
    EXPECT_TRUE(people.contains(u"Xander Figment"_s));
    for (const Group& each : must(Repository<Group>(*workspace).all())) {
        EXPECT_FALSE(peopleOf(*workspace, each.id)->empty()) << each.name.toStdString();
        EXPECT_FALSE(partnersOf(*workspace, each.id)->empty()) << each.name.toStdString();
    }
}

TEST_F(SampleYearTest, ShowsTheFiguresPeopleRemember) {
    EXPECT_EQ(count(u"activity"_s), 28);
    EXPECT_EQ(count(u"activity WHERE figures LIKE '%766 survey returns%'"_s), 2);
    EXPECT_EQ(count(u"activity WHERE figures LIKE '%~30 visit sign-ups%'"_s), 1);
    EXPECT_EQ(count(u"activity WHERE figures LIKE '%4 high schools%'"_s), 1);
    EXPECT_EQ(count(u"activity WHERE starts_on = '2024-10-10' AND description LIKE '%4 pm%'"_s), 1);
    EXPECT_GE(count(u"group_update WHERE done_text LIKE '%766%'"_s), 2);
    EXPECT_GE(count(u"bulletin_item WHERE body LIKE '%766%'"_s), 2);
}

TEST_F(SampleYearTest, HasAFullYearOfDates) {
    const auto terms = must(termsOf(*workspace, AcademicYear{2024}));
    ASSERT_EQ(terms.size(), 6u);
    EXPECT_EQ(terms.front().from, QDate(2024, 9, 4));
    EXPECT_EQ(terms.back().to, QDate(2025, 7, 22));
    for (int month = 9; month <= 19; ++month) {
        const QDate first(2024 + (month - 1) / 12, (month - 1) % 12 + 1, 1);
        const auto entries = must(calendarEntries(*workspace, first, first.addMonths(1).addDays(-1)));
        EXPECT_GE(entries.size(), 3u) << first.toString(Qt::ISODate).toStdString();
    }
    const auto year = must(calendarEntries(*workspace, {2024, 9, 1}, {2025, 8, 31}));
    QStringList words;
    for (const Clash& clash : clashes(year)) words << clash.words;
    EXPECT_THAT(words.join(u'\n').toStdString(),
                HasSubstr("'Wellbeing for leaders' and 'Data for governors' are both for Headteachers"));
    EXPECT_FALSE(words.join(u'\n').contains(u"briefing' on"_s)) << words.join(u'\n').toStdString();
    EXPECT_EQ(must(calendarFilters(*workspace)).size(), 3u);
}

TEST_F(SampleYearTest, HasTwoRoundsThatAreDoneAndOneThatIsNot) {
    EXPECT_EQ(roundNamed(*workspace, u"May 2024"_s)->dueOn, QDate(2024, 5, 10));
    EXPECT_EQ(roundNamed(*workspace, u"June 2024"_s)->dueOn, QDate(2024, 6, 21));
    EXPECT_EQ(roundNamed(*workspace, u"February 2025"_s)->dueOn, QDate(2025, 2, 14));
    EXPECT_EQ(updates(u"May 2024"_s).size(), 4u);
    EXPECT_EQ(updates(u"June 2024"_s).size(), 5u);
    for (const QString& round : {u"May 2024"_s, u"June 2024"_s})
        for (const Update& update : updates(round))
            EXPECT_EQ(update.state, UpdateState::Published) << update.heading.toStdString();

    QStringList february;
    const auto round = *roundNamed(*workspace, u"February 2025"_s);
    for (const Update& update : updates(u"February 2025"_s))
        february << u"%1: %2"_s.arg(update.heading, stateInWords(update, round, twelfthOfFebruary));
    EXPECT_EQ(february, QStringList({u"Effective transitions: Approved"_s, u"Education workforce: Approved"_s,
                                     u"Leadership: Submitted"_s, u"Data and information sharing: Submitted"_s,
                                     u"KS2 Challenge: Published"_s, u"Resilient families: Draft · due in 2 days"_s,
                                     u"Communication: Not started · due in 2 days"_s}));
}

TEST_F(SampleYearTest, TellsInHistoryWhoDidWhatWhen) {
    const Update update = updates(u"February 2025"_s).front();
    EXPECT_EQ(update.stateMovedBy, u"A. Example"_s);
    EXPECT_EQ(update.stateMovedAt, QDateTime(QDate(2025, 2, 11), QTime(16, 2), Qt::UTC));
    EXPECT_EQ(update.actionBy, QDate(2025, 2, 28));
    const auto history = workspace->history(u"group_update"_s, update.id.value);
    ASSERT_TRUE(history);
    QStringList told;
    for (const HistoryEntry& entry : *history) told << entry.author + u": "_s + entry.step;
    EXPECT_EQ(told.first(), u"A. Example: move of update 'Effective transitions' to approved"_s);
    EXPECT_TRUE(told.contains(u"B. Example: edit of update 'Effective transitions'"_s))
        << told.join(u'\n').toStdString();
    EXPECT_EQ(told.last(), u"A. Example: opening of round 'February 2025'"_s);

    // Steps follow one another in time, and each has a name.
    const QStringList times = column(u"SELECT at FROM step ORDER BY id"_s);
    EXPECT_TRUE(std::is_sorted(times.begin(), times.end()));
    EXPECT_TRUE(times.first().startsWith(u"2024-01-22"_s));
    EXPECT_TRUE(times.last().startsWith(u"2025-02-12"_s));
    EXPECT_EQ(count(u"step WHERE name = ''"_s), 0);
}

TEST_F(SampleYearTest, HasTwoBulletinsSentAndOneInTheMaking) {
    EXPECT_EQ(column(u"SELECT number || ' ' || state FROM bulletin ORDER BY number"_s),
              QStringList({u"12 sent"_s, u"13 sent"_s, u"14 draft"_s}));
    const auto bulletin = bulletinNumbered(*workspace, 14);
    ASSERT_TRUE(bulletin);
    EXPECT_EQ(bulletin->goesOutOn, QDate(2025, 2, 14));
    const auto issue = issueOf(*workspace, bulletin->id);
    QStringList sections;
    for (const auto& section : issue->sections) sections << section.section.title;
    EXPECT_EQ(sections, QStringList({u"Action required"_s, u"News from the groups"_s,
                                     u"To share with parents and carers"_s, u"To share with staff"_s}));
    EXPECT_EQ(issue->itemCount(), 7);

    const BulletinItem& first = issue->sections[0].items[0];
    EXPECT_EQ(first.title, u"Pilot the one-page profile"_s);
    EXPECT_EQ(first.actionBy, QDate(2025, 2, 28));
    EXPECT_EQ(titleOf(*workspace, first.source, first.sourceId), u"Update: Effective transitions, February 2025"_s);
    int fromElsewhere = 0, pictures = 0;
    for (const auto& section : issue->sections)
        for (const BulletinItem& item : section.items) {
            fromElsewhere += item.sourceId > 0;
            pictures += bool(item.picture);
            EXPECT_FALSE(item.audience.isEmpty()) << item.title.toStdString();
            EXPECT_FALSE(item.category.isEmpty()) << item.title.toStdString();
        }
    EXPECT_EQ(fromElsewhere, 7);
    EXPECT_EQ(pictures, 3);
}

TEST_F(SampleYearTest, LeavesTwoThingsToCheckInTheNextBulletin) {
    const auto issue = issueOf(*workspace, bulletinNumbered(*workspace, 14)->id);
    QStringList faults;
    for (const BulletinFault& fault : faultsIn(*issue, twelfthOfFebruary))
        faults << u"%1: %2"_s.arg(issue->find(fault.item) ? issue->find(fault.item)->title : QString(), fault.sentence);
    EXPECT_EQ(faults, QStringList({u"Inclusion dashboard now at MAT level: picture needs alternative text"_s,
                                   u"Visit a school: nine dates this term: a date has passed: 3 Feb"_s}));
    for (int sent : {12, 13})
        EXPECT_TRUE(faultsIn(*issueOf(*workspace, bulletinNumbered(*workspace, sent)->id), twelfthOfFebruary).empty())
            << sent;
}

TEST_F(SampleYearTest, PutsEveryDocumentTogether) {
    for (int number : {12, 13, 14})
        EXPECT_TRUE(bulletinDocument(*workspace, bulletinNumbered(*workspace, number)->id)) << number;
    for (const UpdateRound& round : must(rounds(*workspace))) {
        const auto page = updatePage(*workspace, round.id);
        ASSERT_TRUE(page);
        EXPECT_GT(page->blocks.size(), 5u);
    }
}

TEST_F(SampleYearTest, FindsWhatAPersonTypes) {
    EXPECT_FALSE(workspace->search(u"dashboard"_s)->empty());
    EXPECT_FALSE(workspace->search(u"766"_s)->empty());
    EXPECT_FALSE(workspace->search(u"sian"_s)->empty());  // Siân
}

TEST_F(SampleYearTest, CanBeUndoneFromTheLastStepOn) {
    const QString copy = folder->filePath(u"undone.nlc"_s);
    workspace.reset();
    ASSERT_TRUE(QFile::copy(path(), copy));
    workspace = std::move(*Workspace::open(copy, officer));
    EXPECT_EQ(workspace->undoName(), u"adding of item 'Short guides for anyone leading a school'"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(issueOf(*workspace, bulletinNumbered(*workspace, 14)->id)->itemCount(), 6);
    while (!workspace->undoName().isEmpty()) {
        const auto undone = workspace->undo();
        ASSERT_TRUE(undone) << undone.error().what.toStdString();
    }
    EXPECT_EQ(count(u"organisation"_s), 0);
    EXPECT_EQ(count(u"task_group"_s), 0);
    EXPECT_EQ(count(u"bulletin"_s), 0);
}

TEST_F(SampleYearTest, HoldsNobodysRealAddress) {
    workspace.reset();
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    for (QDirIterator files(u":/sample"_s, {u"*.json"_s}); files.hasNext();) {
        QFile source(files.next());
        ASSERT_TRUE(source.open(QIODevice::ReadOnly));
        bytes += source.readAll();
    }
    QString text = QString::fromLatin1(bytes);
    static const QRegularExpression kindsOfMetadata(u"xmlns:[a-z]+=\"http://[^\"]+\""_s);  // in PDFs
    text.remove(kindsOfMetadata);
    static const QRegularExpression address(u"[A-Za-z0-9._+-]+@([A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+)"_s);
    int addresses = 0;
    for (auto found = address.globalMatch(text); found.hasNext(); ++addresses) {
        const auto match = found.next();
        EXPECT_TRUE(match.captured(1).startsWith(u"example.org"_s)) << match.captured().toStdString();
    }
    EXPECT_GT(addresses, 100);
    // In the file the next field may stand right behind an address: only its beginning tells.
    static const QRegularExpression site(u"https?://([A-Za-z0-9.-]+)"_s);
    static const QRegularExpression invented(u"^([A-Za-z0-9-]+\\.)*example\\.org"_s);
    for (auto found = site.globalMatch(text); found.hasNext();) {
        const QString host = found.next().captured(1);
        EXPECT_TRUE(invented.match(host).hasMatch()) << host.toStdString();
    }
    for (const char* real :
         {"norfolk.gov", "norfolk.co", "county council children", "vnet", "nsla", "educate norfolk", "uea "})
        EXPECT_FALSE(text.contains(QLatin1String(real), Qt::CaseInsensitive)) << real;
    // Telephone numbers are from the range kept free for drama.
    static const QRegularExpression phone(u"\\b0\\d{4} ?\\d{6}\\b"_s);
    for (auto found = phone.globalMatch(text); found.hasNext();) {
        const QString number = found.next().captured();
        EXPECT_TRUE(number.startsWith(u"01632 960"_s)) << number.toStdString();
    }
}

TEST(Sample, NeverReplacesAFile) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.nlc"_s);
    QFile mine(path);
    ASSERT_TRUE(mine.open(QIODevice::WriteOnly));
    mine.write("mine");
    mine.close();
    EXPECT_EQ(makeSample(path).error().kind, Error::Kind::Refused);
    ASSERT_TRUE(mine.open(QIODevice::ReadOnly));
    EXPECT_EQ(mine.readAll(), "mine");
}

/// A copy of the sample's files in which one thing is changed.
class BrokenSample : public testing::Test {
protected:
    void SetUp() override {
        for (QDirIterator files(u":/sample"_s); files.hasNext();) {
            files.next();
            ASSERT_TRUE(QFile::copy(files.filePath(), data.filePath(files.fileName())));
            QFile::setPermissions(data.filePath(files.fileName()), QFile::ReadOwner | QFile::WriteOwner);
        }
    }
    void change(const QString& name, const QByteArray& from, const QByteArray& to) {
        QFile file(data.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        const auto place = text.indexOf(from);
        ASSERT_GE(place, 0) << from.toStdString();
        text.replace(place, from.size(), to);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    std::string whatIsWrong() {
        const QString path = made.filePath(u"sample.nlc"_s);
        const auto done = makeSample(path, data.path());
        EXPECT_FALSE(done);
        EXPECT_TRUE(QDir(made.path()).isEmpty());
        return done ? std::string() : done.error().what.toStdString();
    }
    QTemporaryDir data, made;
};

TEST_F(BrokenSample, IsMadeWhenNothingIsBroken) {
    EXPECT_TRUE(makeSample(made.filePath(u"sample.nlc"_s), data.path()));
}

TEST_F(BrokenSample, SaysTheLineOfAMissingComma) {
    change(u"groups.json"_s, "\"areas\": [\n  {\"on\": \"2024-02-16 09:30\",",
           "\"areas\": [\n  {\"on\": \"2024-02-16 09:30\"");
    EXPECT_THAT(whatIsWrong(), HasSubstr("groups.json, line 4"));
}
TEST_F(BrokenSample, SaysWhichFileIsMissing) {
    QFile::remove(data.filePath(u"people.json"_s));
    EXPECT_THAT(whatIsWrong(), HasSubstr("people.json: The file is missing"));
}
TEST_F(BrokenSample, SaysWhichWordIsNotKnown) {
    change(u"people.json"_s, "\"e-mail\"", "\"email\"");
    EXPECT_THAT(whatIsWrong(),
                HasSubstr("people.json, \"County Council and partners\", \"Alex Example\": \"email\" is not a word"));
}
TEST_F(BrokenSample, SaysWhichWordIsMissing) {
    change(u"groups.json"_s, "\"kind\": \"Task group\", ", "");
    EXPECT_THAT(whatIsWrong(), HasSubstr("\"kind\" is missing."));
}
TEST_F(BrokenSample, SaysWhichValuesAreKnown) {
    change(u"groups.json"_s, "\"kind\": \"Task group\"", "\"kind\": \"Club\"");
    EXPECT_THAT(whatIsWrong(), HasSubstr("\"Club\" is not one of: Task group, Working party, Network, Pilot."));
}
TEST_F(BrokenSample, SaysWhichDayIsNotOne) {
    change(u"updates.json"_s, "\"due\": \"2024-05-10\"", "\"due\": \"2024-05-32\"");
    EXPECT_THAT(whatIsWrong(), HasSubstr("updates.json, \"May 2024\": \"2024-05-32\" is not a day"));
}
TEST_F(BrokenSample, SaysWhichTimeIsNotOne) {
    change(u"updates.json"_s, "2024-05-07 10:12", "7 May");
    EXPECT_THAT(whatIsWrong(),
                HasSubstr("updates.json, \"May 2024\", \"Communication\": \"7 May\" is not a day and time"));
}
TEST_F(BrokenSample, SaysWhatShouldBeAList) {
    change(u"groups.json"_s, "\"history\": [", "\"history\": {}, \"areas\": [");
    EXPECT_THAT(whatIsWrong(), HasSubstr("groups.json"));
}
TEST_F(BrokenSample, SaysWhatShouldBeAText) {
    change(u"collaborative.json"_s, "\"A Learning Ambition for Norfolk\"", "7");
    EXPECT_THAT(whatIsWrong(), HasSubstr("collaborative.json, collaborative: \"ambition\" should be a text"));
}
TEST_F(BrokenSample, SaysWhoIsNotThere) {
    change(u"groups.json"_s, "\"leads\": [\"Bryony Example\"]", "\"leads\": [\"Bryony Sample\"]");
    EXPECT_THAT(whatIsWrong(), testing::AllOf(HasSubstr("groups.json, \"School, Colleges and Settings"),
                                              HasSubstr("There is no person named \"Bryony Sample\"")));
}
TEST_F(BrokenSample, SaysWhichRecordIsRefused) {
    change(u"people.json"_s, "bryony.example@example.org", "bryony");
    EXPECT_THAT(whatIsWrong(),
                HasSubstr("people.json, \"County Council and partners\", \"Bryony Example\": This does not look like"));
}
TEST_F(BrokenSample, SaysWhichUpdateIsNotApproved) {
    change(u"bulletins.json"_s, "{\"round\": \"February 2025\", \"group\": \"Effective transitions\"}",
           "{\"round\": \"February 2025\", \"group\": \"Leadership\"}");
    EXPECT_THAT(whatIsWrong(),
                testing::AllOf(HasSubstr("\"Pilot the one-page profile\""), HasSubstr("Leadership is not approved")));
}
TEST_F(BrokenSample, SaysWhichPictureIsMissing) {
    QFile::remove(data.filePath(u"dashboard.png"_s));
    EXPECT_THAT(whatIsWrong(), HasSubstr("The picture \"dashboard.png\" is not there."));
}
TEST_F(BrokenSample, SaysWhichPictureIsNone) {
    QFile file(data.filePath(u"dashboard.png"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    EXPECT_THAT(whatIsWrong(),
                testing::AllOf(HasSubstr("\"Inclusion dashboard now at MAT level\""), HasSubstr("dashboard.png")));
}

}  // namespace
}  // namespace nlc
