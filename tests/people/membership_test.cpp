// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;

class Memberships : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;
    Membership of(Id<Person> person) { return membershipOf(workspace, person).value_or(Membership{}); }
};

TEST_F(Memberships, GoStepByStepAndKeepTheDateOfEach) {
    ASSERT_TRUE(moveMembership(workspace, year.ben, MembershipState::Invited, {2025, 2, 20}));
    ASSERT_TRUE(moveMembership(workspace, year.ben, MembershipState::Member, {2025, 3, 1}));
    const Membership now = of(year.ben);
    EXPECT_EQ(now.state, MembershipState::Member);
    EXPECT_EQ(now.enquiredOn, QDate(2025, 2, 12));
    EXPECT_EQ(now.invitedOn, QDate(2025, 2, 20));
    EXPECT_EQ(now.since(), QDate(2025, 3, 1));
}

TEST_F(Memberships, RefuseAStepBeforeTheOneThatCameFirst) {
    const auto refused = moveMembership(workspace, year.ben, MembershipState::Invited, {2025, 2, 1});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, u"invited_on"_s);
    EXPECT_EQ(of(year.ben).state, MembershipState::Enquiry);
}

TEST_F(Memberships, KeepTheReasonAndTheEarlierOneOfAPersonWhoCameBack) {
    EXPECT_EQ(of(year.eve).reason, u"Moved away"_s);
    ASSERT_TRUE(moveMembership(workspace, year.eve, MembershipState::Member, {2025, 9, 1}));
    EXPECT_EQ(of(year.eve).state, MembershipState::Member);
    EXPECT_TRUE(of(year.eve).reason.isEmpty());
    const auto earlier = earlierMemberships(workspace, year.eve);
    ASSERT_TRUE(earlier && earlier->size() == 1) << why(earlier);
    EXPECT_EQ(earlier->front().reason, u"Moved away"_s);
}

TEST_F(Memberships, BeginInTheSectorOfWhereThePersonWorks) {
    const auto person =
        addPersonAt(workspace, aPerson(u"Fay Fir"_s), Role{{}, {}, year.elm, {}, {}, {}}, std::nullopt, Sector::School);
    ASSERT_TRUE(person) << why(person);
    ASSERT_TRUE(moveMembership(workspace, *person, MembershipState::Enquiry, {2025, 2, 12}));
    EXPECT_EQ(of(*person).sector, Sector::EarlyYears);
}

TEST_F(Memberships, CountMembersBySectorWithoutThoseWhoWaitOrLeft) {
    const auto sectors = membersBySector(workspace);
    ASSERT_TRUE(sectors) << why(sectors);
    int all = 0;
    for (const auto& [sector, count] : *sectors) all += count;
    EXPECT_EQ(all, 1);
    EXPECT_EQ(sectors->front(), (std::pair{Sector::School, 1}));
    const auto waiting = waitingPeople(workspace);
    ASSERT_TRUE(waiting && waiting->size() == 2) << why(waiting);
}

TEST_F(Memberships, AFirstRoleAndMembershipArriveWithThePersonInOneStep) {
    const auto people = workspace.value(u"SELECT count(*) FROM person"_s)->toInt();
    ASSERT_TRUE(addPersonAt(workspace, aPerson(u"Gus Gum"_s), Role{{}, {}, year.oak, u"Teacher"_s, {}, {}},
                            MembershipState::Invited, Sector::School));
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(workspace.value(u"SELECT count(*) FROM person"_s)->toInt(), people);
    EXPECT_FALSE(addPersonAt(workspace, Person{}, Role{}, std::nullopt, Sector::School)) << "a person needs a name";
}
