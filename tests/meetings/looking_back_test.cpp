// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/looking_back.h"

#include <gtest/gtest.h>

#include "models/documents/formats.h"
#include "models/documents/plain_text.h"
#include "models/documents/text_writer.h"
#include "models/meetings/looking_back_charts.h"
#include "models/meetings/looking_back_document.h"
#include "models/meetings/meeting_repository.h"
#include "models/meetings/register.h"
#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

constexpr AcademicYear thisYear{2024};

/// Seen from 12 February 2025: two meetings of 2024/25, one that was cancelled, one to come, one of the year before and
/// one of a group.
class LookingBackTest : public testing::Test {
protected:
    LookingBackTest() {
        autumn = meeting(u"Autumn"_s, {2024, 10, 1});
        winter = meeting(u"Winter"_s, {2025, 1, 14});
        gone = meeting(u"Snow day"_s, {2025, 1, 21}, MeetingState::Cancelled);
        spring = meeting(u"Spring"_s, {2025, 4, 1});
        summer = meeting(u"Summer"_s, {2024, 6, 11});
        ofGroup = meeting(u"Data"_s, {2024, 11, 5}, MeetingState::Draft, year.data);
    }
    template <typename Record>
    Id<Record> kept(const Record& record) {
        auto id = added(workspace, u"test"_s, record);
        EXPECT_TRUE(id) << why(id);
        return id.value_or(Id<Record>{});
    }
    Id<Meeting> meeting(const QString& title, const QDate& on, MeetingState state = MeetingState::Draft,
                        Id<Group> group = {}) {
        Meeting made;
        made.title = title;
        made.heldOn = on;
        made.state = state;
        made.group = group;
        return kept(made);
    }
    void attend(Id<Meeting> at, Id<Person> who, Sector sector, Presence presence, Id<Person> standsFor = {},
                Reply reply = Reply::None) {
        Attendance made;
        made.meeting = at;
        made.person = who;
        made.sector = sector;
        made.presence = presence;
        made.standsFor = standsFor;
        made.reply = reply;
        kept(made);
    }
    void item(Id<Meeting> of, const QString& title, int planned, int seconds, bool isConfidential = false) {
        AgendaItem made;
        made.meeting = of;
        made.title = title;
        made.minutesPlanned = planned;
        made.secondsTaken = seconds;
        made.isConfidential = isConfidential;
        kept(made);
    }
    void action(Id<Meeting> of, const QDate& due, ActionState state = ActionState::Open, const QDate& settled = {}) {
        Action made;
        made.meeting = of;
        made.number = ++numbers;
        made.wording = u"Do it"_s;
        made.dueOn = due;
        made.state = state;
        made.settledOn = settled;
        kept(made);
    }
    /// Autumn: Ada and Ben present, Cai apologies with Dot for him, Eve absent. Winter: Ada present, Ben declined and
    /// was not noted, Cai not noted.
    void attendances() {
        attend(autumn, year.ada, Sector::School, Presence::Present);
        attend(autumn, year.ben, Sector::EarlyYears, Presence::Present);
        attend(autumn, year.cai, Sector::Mat, Presence::Apologies);
        attend(autumn, year.dot, Sector::School, Presence::Present, year.cai);
        attend(autumn, year.eve, Sector::School, Presence::Absent);
        attend(winter, year.ada, Sector::School, Presence::Present);
        attend(winter, year.ben, Sector::EarlyYears, Presence::NotNoted, {}, Reply::Declined);
        attend(winter, year.cai, Sector::Mat, Presence::NotNoted, {}, Reply::Accepted);
        for (const Id<Meeting> other : {gone, spring, summer, ofGroup})
            attend(other, year.ada, Sector::School, Presence::Absent);
    }
    LookingBack back(AcademicYear of = thisYear, Id<Group> group = {}) {
        auto made = lookingBack(workspace, of, group);
        EXPECT_TRUE(made) << why(made);
        return made.value_or(LookingBack{});
    }
    static SectorBack sector(const LookingBack& of, Sector which) {
        for (const SectorBack& each : of.sectors)
            if (each.sector == which) return each;
        ADD_FAILURE() << "no such sector";
        return {};
    }
    static PersonBack person(const LookingBack& of, Id<Person> who) {
        for (const PersonBack& each : of.people)
            if (each.id == who) return each;
        ADD_FAILURE() << "no such person";
        return {};
    }

    Collaborative year;
    Workspace& workspace = *year.workspace;
    Id<Meeting> autumn, winter, gone, spring, summer, ofGroup;
    int numbers = 0;
};

}  // namespace

TEST_F(LookingBackTest, CountsMeetingsHeldInThatYearAndNoCancelledOnes) {
    const LookingBack now = back();
    ASSERT_EQ(now.meetings.size(), 2u);
    EXPECT_EQ(now.meetings[0].id, autumn);
    EXPECT_EQ(now.meetings[1].id, winter);
    EXPECT_EQ(now.stillToCome, 1);
    const LookingBack before = back({2023});
    ASSERT_EQ(before.meetings.size(), 1u);
    EXPECT_EQ(before.meetings[0].id, summer);
    EXPECT_EQ(before.stillToCome, 0);
    const LookingBack group = back(thisYear, year.data);
    ASSERT_EQ(group.meetings.size(), 1u);
    EXPECT_EQ(group.meetings[0].id, ofGroup);
    EXPECT_EQ(group.groupName, u"Data sharing"_s);
}

TEST_F(LookingBackTest, SectorsCountPlacesADeputyFillsTheirsAndNotNotedIsNotAbsent) {
    attendances();
    const LookingBack now = back();
    const SectorBack schools = sector(now, Sector::School);
    EXPECT_EQ(schools.year, (Turnout{.present = 2, .absent = 1}));
    ASSERT_EQ(schools.byMeeting.size(), 2u);
    EXPECT_EQ(schools.byMeeting[0], (Turnout{.present = 1, .absent = 1}));
    EXPECT_EQ(schools.byMeeting[1], (Turnout{.present = 1}));
    EXPECT_EQ(sector(now, Sector::Mat).year, (Turnout{.present = 1, .notNoted = 1, .byDeputy = 1}));
    EXPECT_EQ(sector(now, Sector::EarlyYears).year, (Turnout{.present = 1, .apologies = 1}));
    EXPECT_EQ(now.turnout, (Turnout{.present = 4, .apologies = 1, .absent = 1, .notNoted = 1, .byDeputy = 1}));
    EXPECT_EQ(now.turnout.asked(), 7);
}

TEST_F(LookingBackTest, PeopleCountThemselvesAndNameWhoCameForThem) {
    attendances();
    const LookingBack now = back();
    ASSERT_EQ(now.people.size(), 5u);
    EXPECT_EQ(now.people[0].name, u"Ada Ash"_s) << "by family name";
    EXPECT_EQ(person(now, year.ada).turnout, (Turnout{.present = 2}));
    const PersonBack cai = person(now, year.cai);
    EXPECT_EQ(cai.turnout, (Turnout{.apologies = 1, .notNoted = 1, .byDeputy = 1}));
    EXPECT_EQ(cai.deputies, QStringList{u"Dot Dogwood"_s});
    const PersonBack dot = person(now, year.dot);
    EXPECT_EQ(dot.turnout.asked(), 0);
    EXPECT_EQ(dot.stoodInFor, QStringList{u"Cai Cedar"_s});
}

TEST_F(LookingBackTest, DeputyOfSomebodyNotAskedCountsForTheirOwnSector) {
    attend(autumn, year.dot, Sector::School, Presence::Present, year.cai);
    const LookingBack now = back();
    ASSERT_EQ(now.sectors.size(), 1u);
    EXPECT_EQ(now.sectors[0].year, (Turnout{.present = 1, .byDeputy = 1}));
}

TEST_F(LookingBackTest, TwoDeputiesAndTheirOwnPersonFillOnePlace) {
    attend(autumn, year.cai, Sector::Mat, Presence::Present);
    attend(autumn, year.dot, Sector::School, Presence::Present, year.cai);
    attend(autumn, year.eve, Sector::School, Presence::Present, year.cai);
    const LookingBack now = back();
    EXPECT_EQ(now.turnout, (Turnout{.present = 1}));
    EXPECT_EQ(person(now, year.cai).turnout, (Turnout{.present = 1}));
}

TEST_F(LookingBackTest, ComparesTimeOnlyOfItemsWithBothTimes) {
    item(autumn, u"Policy"_s, 30, 38 * 60 + 20);
    item(autumn, u"Minutes"_s, 5, 3 * 60 + 20);
    item(autumn, u"Not timed"_s, 45, 0);
    item(autumn, u"Not planned"_s, 0, 600);
    item(winter, u"Capacity"_s, 10, 12 * 60, true);
    const LookingBack now = back();
    EXPECT_EQ(now.meetings[0].time.minutesPlanned, 35);
    EXPECT_EQ(now.meetings[0].time.minutesTaken(), 42) << "41 min 40 s";
    EXPECT_EQ(now.meetings[0].time.itemsWithout, 2);
    EXPECT_EQ(now.time.minutesPlanned, 45);
    EXPECT_EQ(now.time.over(), 9);
    ASSERT_EQ(now.overruns.size(), 2u);
    EXPECT_EQ(now.overruns[0].item, u"Policy"_s);
    EXPECT_EQ(now.overruns[0].over(), 8);
    EXPECT_EQ(now.overruns[1].item, u"a confidential item"_s);
    EXPECT_EQ(timeChart(now).title, u"Items took 9 min more than planned: 54 instead of 45"_s);
    EXPECT_EQ(timeChart(back({2023})).shown(timeChart(back({2023})).value(1, 0)), u"not noted"_s);
}

TEST_F(LookingBackTest, ActionsAreJudgedByTheirDay) {
    const QDate due(2025, 2, 1), today(2025, 2, 12);
    action(autumn, due, ActionState::Done, due);
    action(autumn, due, ActionState::Done, due.addDays(1));
    action(autumn, due);
    action(autumn, today);
    action(winter, {});
    action(winter, due, ActionState::Done);
    action(winter, due, ActionState::Dropped, due);
    action(gone, due);
    action({}, due);
    const LookingBack now = back();
    EXPECT_EQ(now.actions, (ActionCounts{1, 1, 1, 1, 2, 1}));
    EXPECT_EQ(now.meetings[0].actions, (ActionCounts{1, 1, 1, 1, 0, 0}));
    EXPECT_EQ(now.meetings[1].actions, (ActionCounts{0, 0, 0, 0, 2, 1}));
    EXPECT_EQ(actionsChart(now).title, u"Done on time: 1 of 3 actions; open and late: 1"_s);
}

TEST_F(LookingBackTest, FindingNamesBestAndLeastWithTheirNumbers) {
    attendances();
    EXPECT_EQ(sectorsChart(back()).title, u"MATs (1 of 1) came most often, Early Years (1 of 2) least"_s);
    const BarChart chart = sectorsChart(back());
    EXPECT_EQ(chart.categories, (QStringList{u"Schools (2 of 3)"_s, u"Early Years (1 of 2)"_s, u"MATs (1 of 1)"_s}));
    EXPECT_EQ(chart.shown(chart.value(0, 0)), u"66.7%"_s);
    EXPECT_TRUE(chart.subtitle.contains(u"places not noted: 1"_s));
}

TEST_F(LookingBackTest, FindingNamesNobodyWhereAllAreAlikeAndNothingWhereNothingIsNoted) {
    EXPECT_EQ(sectorsChart(back()).title, u"Who came was not noted"_s);
    attend(autumn, year.ada, Sector::School, Presence::NotNoted);
    EXPECT_EQ(sectorsChart(back()).title, u"Who came was not noted"_s);
    EXPECT_EQ(sectorsChart(back()).shown(sectorsChart(back()).value(0, 0)), u"not noted"_s);
    EXPECT_EQ(peopleChart(back()).title, u"Who came was not noted"_s);
    attend(autumn, year.ben, Sector::EarlyYears, Presence::Present);
    EXPECT_EQ(sectorsChart(back()).title, u"Early Years: 1 of 1 places were taken"_s);
    attend(autumn, year.cai, Sector::Mat, Presence::Present);
    EXPECT_EQ(sectorsChart(back()).title, u"All sectors came alike: 100% of places"_s);
    attend(autumn, year.eve, Sector::Partner, Presence::Absent);
    EXPECT_EQ(sectorsChart(back()).title,
              u"Early Years and MATs (100%) came most often; nobody came from Partners (0 of 1)"_s);
}

TEST_F(LookingBackTest, PeopleAreCountedByHowManyOfTheirMeetingsTheyCameTo) {
    attendances();
    const BarChart chart = peopleChart(back());
    EXPECT_EQ(chart.title, u"1 of 4 people came each time that was noted"_s);
    EXPECT_EQ(chart.categories, (QStringList{u"Every one"_s, u"At least half"_s, u"Fewer than half"_s, u"None"_s}));
    EXPECT_EQ(chart.series[0].values, (std::vector<std::optional<double>>{1, 1, 0, 2}));
    EXPECT_TRUE(chart.subtitle.contains(u"a deputy came for 1"_s));
}

TEST_F(LookingBackTest, AnEmptyYearSaysSo) {
    const LookingBack long_ago = back({2019}), next = back({2025});
    EXPECT_EQ(sectorsChart(long_ago).title, u"No meeting was held in 2019/20"_s);
    EXPECT_EQ(actionsChart(next).title, u"No meeting was held in 2025/26 so far"_s);
    for (const BarChart& chart :
         {sectorsChart(long_ago), peopleChart(long_ago), timeChart(long_ago), actionsChart(long_ago)})
        EXPECT_FALSE(chart.hasValues()) << chart.title.toStdString();
    for (const OutTable& table : {sectorsTable(long_ago), sectorsByMeetingTable(long_ago), peopleTable(long_ago),
                                  timeTable(long_ago), overrunsTable(long_ago), actionsTable(long_ago)})
        EXPECT_TRUE(table.rows.empty()) << table.title.toStdString();
    const auto document = lookingBackDocument(workspace, long_ago);
    ASSERT_TRUE(document);
    EXPECT_TRUE(doc::writeText(*document).contains(u"No meeting was held in 2019/20."_s));
}

TEST_F(LookingBackTest, TablesGoOutWithEmptyCellsForWhatWasNotNoted) {
    attendances();
    item(autumn, u"Policy"_s, 30, 38 * 60);
    const QByteArray sectors = csvOf(sectorsTable(back())), byMeeting = csvOf(sectorsByMeetingTable(back()));
    EXPECT_TRUE(sectors.contains("Schools,3,2,0,0,1,0\r\n")) << sectors.toStdString();
    EXPECT_TRUE(sectors.contains("All sectors,7,4,1,1,1,1\r\n")) << sectors.toStdString();
    EXPECT_TRUE(byMeeting.contains("MATs,1,1,1,\r\n")) << byMeeting.toStdString();
    EXPECT_TRUE(csvOf(peopleTable(back())).contains("Cai Cedar,MATs,2,0,1,1,0,1,Dot Dogwood,\r\n"));
    const QByteArray time = csvOf(timeTable(back()));
    EXPECT_TRUE(time.contains("Autumn,2024-10-01,30,38,8,1,0\r\n")) << time.toStdString();
    EXPECT_TRUE(time.contains("Winter,2025-01-14,,,,0,0\r\n")) << time.toStdString();
}

TEST_F(LookingBackTest, IsOfferedAsADocumentOfEachYearThatHasBegun) {
    meeting(u"Far off"_s, {2026, 3, 1});
    attendances();
    item(winter, u"Capacity for the year"_s, 10, 12 * 60, true);
    action(autumn, {2025, 2, 1});
    const Area area = lookingBackArea();
    const auto offers = area.documents(workspace);
    ASSERT_TRUE(offers);
    QStringList titles;
    for (const DocumentOffer& offer : *offers) titles << offer.title;
    EXPECT_EQ(titles, (QStringList{u"Looking back 2024/25"_s, u"Looking back 2023/24"_s,
                                   u"Looking back 2024/25: Data sharing"_s}));
    const auto document = documentOf(workspace, u"looking_back"_s, offers->at(0).row);
    ASSERT_TRUE(document);
    const QString text = doc::writeText(*document).simplified();
    for (const QString& said :
         {u"MATs (1 of 1) came most often"_s, u"Dot Dogwood"_s, u"not noted"_s, u"Meetings still to come: 1."_s})
        EXPECT_TRUE(text.contains(said)) << said.toStdString();
    EXPECT_FALSE(text.contains(u"Capacity for the year"_s)) << "confidential";
    QStringList warnings;
    for (const doc::FormatName& format : doc::formats)
        EXPECT_TRUE(doc::write(*document, format.format, &warnings)) << format.word;
    EXPECT_TRUE(warnings.isEmpty()) << warnings.join(u' ').toStdString();
    const auto group = documentOf(workspace, u"looking_back"_s, offers->at(2).row);
    ASSERT_TRUE(group);
    EXPECT_EQ(group->title, u"Looking back 2024/25: Data sharing"_s);
    EXPECT_FALSE(documentOf(workspace, u"looking_back"_s, lookingBackRow(thisYear, {999}))) << "a group that is gone";
}

TEST_F(LookingBackTest, KnowsTheYearsThatHadMeetings) {
    EXPECT_EQ(yearsOfMeetings(workspace).value(), (std::vector<AcademicYear>{{2024}, {2023}}));
    EXPECT_EQ(yearsOfMeetings(workspace, year.data).value(), (std::vector<AcademicYear>{{2024}}));
    EXPECT_TRUE(yearsOfMeetings(workspace, year.leaders)->empty());
}
