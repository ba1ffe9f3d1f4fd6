// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>

#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;

class Activities : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;
    Activity survey() const {
        Activity activity;
        activity.group = year.moving;
        activity.kind = ActivityKind::Survey;
        activity.title = u"Parent survey"_s;
        activity.startsOn = {2025, 1, 6};
        activity.figures = u"766 survey returns"_s;
        return activity;
    }
};

TEST_F(Activities, StandWithTheGroupWhoseTheyAreAndFollowItsName) {
    const auto list = activitiesList(workspace);
    QAbstractItemModelTester tester(list.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto id = addActivity(workspace, survey());
    ASSERT_TRUE(id) << why(id);
    EXPECT_EQ(list->byId(id->value)->group, u"Transitions"_s);
    ASSERT_TRUE(renameGroup(workspace, year.moving, u"Moving up"_s, {2025, 2, 12}));
    EXPECT_EQ(list->byId(id->value)->group, u"Moving up"_s);
    ASSERT_TRUE(deleteActivity(workspace, *id));
    EXPECT_EQ(list->total(), 0);
}

TEST_F(Activities, NeedATitleAGroupAndDatesInOrder) {
    Activity wrong = survey();
    wrong.title = u" "_s;
    EXPECT_EQ(addActivity(workspace, wrong).error().field, u"title"_s);
    wrong = survey();
    wrong.group = {};
    EXPECT_EQ(addActivity(workspace, wrong).error().field, u"group_id"_s);
    wrong = survey();
    wrong.endsOn = {2024, 1, 1};
    EXPECT_EQ(addActivity(workspace, wrong).error().field, u"ends_on"_s);
    wrong = survey();
    wrong.link = u"javascript:alert(1)"_s;
    EXPECT_EQ(addActivity(workspace, wrong).error().field, u"link"_s);
}

TEST_F(Activities, OfAGroupStandNewestFirst) {
    ASSERT_TRUE(addActivity(workspace, survey()));
    Activity later = survey();
    later.title = u"Open days"_s;
    later.startsOn = {2025, 2, 3};
    ASSERT_TRUE(addActivity(workspace, later));
    const auto all = activitiesOf(workspace, year.moving);
    ASSERT_TRUE(all && all->size() == 2) << why(all);
    EXPECT_EQ(all->front().title, u"Open days"_s);
}
