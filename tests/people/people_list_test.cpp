// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>

#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;

class People : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;
    std::unique_ptr<RecordList<PersonRow>> list = peopleList(workspace);
    std::unique_ptr<RecordList<OrganisationRow>> organisations = organisationsList(workspace);
    QAbstractItemModelTester tester{list.get(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(People, ShowWhereTheyWorkNowAndFollowItsName) {
    EXPECT_EQ(list->byId(year.ada.value)->organisations, u"Oak Example Primary"_s);
    ASSERT_TRUE(edit<Organisation>(
        workspace, year.oak, [](const Organisation& o) { return editOf(o); },
        [](Organisation& o) { o.name = u"Oak Academy"_s; }));
    EXPECT_EQ(list->byId(year.ada.value)->organisations, u"Oak Academy"_s);
}

TEST_F(People, AreGoneOnceTheyStoodDownOrTheirLastRoleEnded) {
    EXPECT_TRUE(list->byId(year.eve.value)->gone);
    EXPECT_FALSE(list->byId(year.dot.value)->gone);
    const auto roles = rolesOf(workspace, year.dot);
    ASSERT_TRUE(roles && !roles->empty()) << why(roles);
    ASSERT_TRUE(endRole(workspace, roles->front().role.id, {2025, 2, 11}));
    EXPECT_TRUE(list->byId(year.dot.value)->gone);
    EXPECT_TRUE(list->byId(year.dot.value)->organisations.isEmpty());
    ASSERT_TRUE(workspace.undo());
    EXPECT_FALSE(list->byId(year.dot.value)->gone);
}

TEST_F(People, OthersWithTheSameEmailAreFoundWhateverItsCase) {
    const auto others = othersWithEmail(workspace, u" ADA@example.org"_s, year.ben);
    ASSERT_TRUE(others && others->size() == 1) << why(others);
    EXPECT_EQ(others->front().fullName(), u"Ada Ash"_s);
    EXPECT_TRUE(othersWithEmail(workspace, u"ada@example.org"_s, year.ada)->empty());
    EXPECT_TRUE(othersWithEmail(workspace, u""_s, {})->empty());
}

TEST_F(People, ARoleNeedsAnOrganisationAndCannotEndBeforeItBegins) {
    EXPECT_EQ(addRole(workspace, Role{{}, year.ada, {}, {}, {}, {}}).error().field, u"organisation_id"_s);
    const auto role = rolesOf(workspace, year.ada)->front().role;
    EXPECT_EQ(endRole(workspace, role.id, {2020, 1, 1}).error().field, u"ends_on"_s);
    ASSERT_TRUE(deleteRole(workspace, role.id));
    EXPECT_TRUE(rolesOf(workspace, year.ada)->empty());
}

TEST_F(People, SeveralAreDeletedAsOneStep) {
    ASSERT_TRUE(deletePeople(workspace, {year.ada.value, year.ben.value}));
    EXPECT_EQ(list->total(), 3);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(list->total(), 5);
    EXPECT_EQ(list->byId(year.ada.value)->jobTitles, u"Headteacher"_s);
}

TEST_F(People, AnOrganisationCountsItsPeopleAndMembersAndNamesItsParts) {
    EXPECT_EQ(organisations->byId(year.oak.value)->people, 3);
    EXPECT_EQ(organisations->byId(year.oak.value)->members, 1);
    EXPECT_EQ(organisations->byId(year.oak.value)->partOf, u"Example Trust"_s);
    const auto parts = partsOf(workspace, year.trust);
    ASSERT_TRUE(parts && parts->size() == 1) << why(parts);
    EXPECT_EQ(parts->front().name, u"Oak Example Primary"_s);
    ASSERT_TRUE(deleteOrganisations(workspace, {year.oak.value, year.elm.value}));
    EXPECT_EQ(organisations->total(), 1);
}
