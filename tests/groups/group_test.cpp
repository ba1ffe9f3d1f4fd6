// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>

#include "models/groups/update_repository.h"
#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;

class Groups : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;
    Group read(Id<Group> id) { return Repository<Group>(workspace).find(id).value_or(Group{}); }
    QStringList past(Id<Group> id) {
        QStringList words;
        for (const GroupEvent& event : eventsOf(workspace, id).value_or(std::vector<GroupEvent>{}))
            words << inWords(workspace, event);
        return words;
    }
};

TEST_F(Groups, KeepTheirEarlierNamesWhenTheyAreRenamed) {
    EXPECT_EQ(read(year.moving).name, u"Transitions"_s);
    EXPECT_EQ(past(year.moving), QStringList{u"Renamed from \"Moving on\" to \"Transitions\" on Tue 1 Oct 2024"_s});
    EXPECT_FALSE(renameGroup(workspace, year.moving, u" "_s, {2025, 2, 12}));
    EXPECT_EQ(renameGroup(workspace, year.moving, u"Other"_s, {}).error().field, u"happened_on"_s);
}

TEST_F(Groups, EndWhenTheyMergeAndTheirPeopleJoinTheOther) {
    const auto merged = mergeGroup(workspace, year.moving, year.leaders, {2025, 2, 1});
    ASSERT_TRUE(merged) << why(merged);
    EXPECT_EQ(read(year.moving).endsOn, QDate(2025, 2, 1));
    const auto people = peopleOf(workspace, year.leaders);
    ASSERT_TRUE(people && people->size() == 1) << why(people);
    EXPECT_EQ(people->front().person, u"Ada Ash"_s);
    EXPECT_TRUE(past(year.moving).contains(u"Merged into \"Leadership\" on Sat 1 Feb 2025"_s));
    EXPECT_EQ(mergeGroup(workspace, year.data, year.data, {2025, 2, 1}).error().field, u"into_group_id"_s);
    ASSERT_TRUE(workspace.undo());
    EXPECT_FALSE(read(year.moving).endsOn.isValid());
    EXPECT_TRUE(peopleOf(workspace, year.leaders)->empty());
}

TEST_F(Groups, RunAgainWhenTheirClosingIsTakenOutOfThePast) {
    ASSERT_TRUE(closeGroup(workspace, year.data, {2025, 2, 10}, u"Its work is done"_s));
    EXPECT_EQ(past(year.data), QStringList{u"Closed on Mon 10 Feb 2025: Its work is done"_s});
    EXPECT_FALSE(read(year.data).runsOn({2025, 2, 12}));
    ASSERT_TRUE(forgetEvent(workspace, eventsOf(workspace, year.data)->front().id));
    EXPECT_TRUE(read(year.data).runsOn({2025, 2, 12}));
    EXPECT_TRUE(past(year.data).isEmpty());
}

TEST_F(Groups, AreListedInTheOrderOfTheirAreasAndThoseWithoutComeLast) {
    const auto list = groupsList(workspace);
    QAbstractItemModelTester tester(list.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    list->sort(1, Qt::AscendingOrder);
    const auto names = [&] {
        QStringList all;
        for (int row = 0; row < list->rowCount(); ++row) all << list->index(row, 0).data().toString();
        return all;
    };
    EXPECT_EQ(names(), (QStringList{u"Transitions"_s, u"Leadership"_s, u"Data sharing"_s}));
    ASSERT_TRUE(moveArea(workspace, year.workforce, -1));
    list->sort(1, Qt::AscendingOrder);
    EXPECT_EQ(names(), (QStringList{u"Leadership"_s, u"Transitions"_s, u"Data sharing"_s}));
    ASSERT_TRUE(deleteArea(workspace, year.workforce));
    EXPECT_TRUE(list->byId(year.leaders.value)->area.isEmpty()) << "the group stays";
}

TEST_F(Groups, AnAreaNeedsANameOfItsOwn) {
    EXPECT_EQ(addArea(workspace, u" effective transitions "_s).error().field, u"name"_s);
    EXPECT_EQ(addArea(workspace, u" "_s).error().field, u"name"_s);
    EXPECT_EQ(renameArea(workspace, year.workforce, {}).error().field, u"name"_s);
    ASSERT_TRUE(renameArea(workspace, year.workforce, u"Workforce"_s));
    EXPECT_EQ(priorityAreas(workspace)->back().name, u"Workforce"_s);
}

TEST_F(Groups, KnowTheYearsInWhichTheyRan) {
    const auto years = yearsWithGroups(workspace);
    ASSERT_TRUE(years && years->size() == 2) << why(years);
    EXPECT_EQ(years->front().shown(), u"2024/25"_s);
    EXPECT_TRUE(ranIn(read(year.data), years->back()));
    ASSERT_TRUE(closeGroup(workspace, year.data, {2024, 8, 31}, {}));
    EXPECT_FALSE(ranIn(read(year.data), years->front()));
    EXPECT_TRUE(ranIn(read(year.data), years->back()));
}

TEST_F(Groups, APersonIsInOneOnceAndLeavingStaysInItsPast) {
    EXPECT_EQ(addToGroup(workspace, year.moving, year.ada, GroupPart::Member).error().field, u"person_id"_s);
    const auto link = peopleOf(workspace, year.moving)->front().link;
    ASSERT_TRUE(leaveGroup(workspace, link.id, {2025, 2, 12}));
    EXPECT_TRUE(groupsOf(workspace, year.ada)->front().isPast({2025, 2, 12}));
    ASSERT_TRUE(addToGroup(workspace, year.moving, year.ada, GroupPart::Member)) << "and may come back";
    EXPECT_EQ(peopleOf(workspace, year.moving)->size(), 2u);
    ASSERT_TRUE(deleteGroupPerson(workspace, link.id));
    EXPECT_EQ(peopleOf(workspace, year.moving)->size(), 1u);
}

TEST_F(Groups, PartnersAreAddedOnceAndTakenOff) {
    ASSERT_TRUE(addPartner(workspace, year.moving, year.elm));
    EXPECT_EQ(addPartner(workspace, year.moving, year.elm).error().field, u"organisation_id"_s);
    ASSERT_TRUE(removePartner(workspace, partnersOf(workspace, year.moving)->front().link.id));
    EXPECT_TRUE(partnersOf(workspace, year.moving)->empty());
}

TEST_F(Groups, UpdatesKeepTheNameOfTheirTimeAndStandNewestFirst) {
    UpdateRound june;
    june.name = u"June 2024"_s;
    june.dueOn = {2024, 6, 14};
    UpdateRound february;
    february.name = u"February 2025"_s;
    february.dueOn = {2025, 2, 14};
    ASSERT_TRUE(openRound(workspace, june, {year.moving}));
    ASSERT_TRUE(openRound(workspace, february, {year.moving}));
    const auto updates = updatesOfGroup(workspace, year.moving);
    ASSERT_TRUE(updates && updates->size() == 2) << why(updates);
    EXPECT_EQ(updates->front().round.name, u"February 2025"_s);
}

TEST_F(Groups, LivesShowEveryNameInItsTime) {
    const auto lives = groupLives(workspace);
    ASSERT_TRUE(lives && lives->size() == 3) << why(lives);
    const GroupLife& life = lives->front();
    ASSERT_EQ(life.spans.size(), 2u);
    EXPECT_EQ(life.spans[0].name, u"Moving on"_s);
    EXPECT_EQ(life.spans[0].to, QDate(2024, 10, 1));
    EXPECT_EQ(life.spans[1].name, u"Transitions"_s);
}
