// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/privacy/retention.h"

#include "models/directory/directory.h"
#include "models/people/contact.h"
#include "models/people/representation.h"
#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

class Retention : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;

    QStringList proposed() {
        const auto proposals = retentionProposals(workspace);
        EXPECT_TRUE(proposals) << why(proposals);
        QStringList all;
        for (const RetentionProposal& each : proposals.value_or(std::vector<RetentionProposal>{}))
            all << u"%1: %2, %3"_s.arg(each.name, shown(each.kind), each.due.toString(Qt::ISODate));
        return all;
    }
    void dateIs(const QDate& day) { *year.clock.at = QDateTime(day, QTime(9, 0), Qt::UTC); }
};

}  // namespace

TEST_F(Retention, ProposesTheStoodDownAndTheUnansweredWhenTheirTimeIsOver) {
    EXPECT_TRUE(proposed().isEmpty());
    dateIs({2026, 2, 11});
    EXPECT_TRUE(proposed().isEmpty());
    dateIs({2026, 2, 12});
    EXPECT_EQ(proposed(), (QStringList{u"Ben Birch: Enquired or invited, never joined, 2026-02-12"_s,
                                       u"Cai Cedar: Enquired or invited, never joined, 2026-02-12"_s}));
    dateIs({2027, 2, 12});
    EXPECT_TRUE(proposed().contains(u"Eve Elder: Stood down, 2027-02-12"_s));
    EXPECT_TRUE(proposed().filter(u"Ada Ash"_s).isEmpty()) << "a member";
    EXPECT_TRUE(proposed().filter(u"Dot Dogwood"_s).isEmpty()) << "at work, and in a group";
}

TEST_F(Retention, CountsFromTheLastTimeTheyWereSpokenTo) {
    ContactNote note;
    note.person = year.ben;
    note.happenedOn = {2025, 11, 3};
    note.words = u"Will think about it"_s;
    ASSERT_TRUE(addContactNote(workspace, note));
    dateIs({2026, 6, 1});
    EXPECT_TRUE(proposed().filter(u"Ben Birch"_s).isEmpty());
    dateIs({2026, 11, 3});
    EXPECT_EQ(proposed().filter(u"Ben Birch"_s).size(), 1);
}

TEST_F(Retention, ProposesContactsOnceTheyHaveLeftAndTheirGroupHasEnded) {
    const auto role = rolesOf(workspace, year.dot)->front().role;
    ASSERT_TRUE(edit<Role>(
        workspace, role.id, [](const Role&) { return u"end"_s; },
        [](Role& each) {
            each.endsOn = {2025, 7, 31};
        }));
    dateIs({2028, 1, 1});
    EXPECT_TRUE(proposed().filter(u"Dot Dogwood"_s).isEmpty()) << "the group still runs";
    ASSERT_TRUE(closeGroup(workspace, year.data, {2025, 9, 30}, {}));
    EXPECT_EQ(proposed().filter(u"Dot Dogwood"_s),
              QStringList{u"Dot Dogwood: Never a member, no role any more, 2027-09-30"_s});
}

TEST_F(Retention, LeavesOutWhoSpeaksForSomebodyOrIsInTheDirectory) {
    dateIs({2027, 3, 1});
    ASSERT_EQ(proposed().filter(u"Eve Elder"_s).size(), 1);
    Representation term;
    term.person = year.eve;
    term.organisation = year.oak;
    ASSERT_TRUE(addRepresentation(workspace, term));
    EXPECT_TRUE(proposed().filter(u"Eve Elder"_s).isEmpty());
    ASSERT_TRUE(workspace.undo());
    DirectoryEntry entry;
    entry.person = year.eve;
    entry.service = u"Governors"_s;
    entry.contactFor = u"Training"_s;
    ASSERT_TRUE(addDirectoryEntry(workspace, entry));
    EXPECT_TRUE(proposed().filter(u"Eve Elder"_s).isEmpty());
}

TEST_F(Retention, HoldsSomebodyUntilADayForAReasonThatIsGiven) {
    dateIs({2027, 3, 1});
    const auto bare = holdPerson(workspace, year.eve, {2027, 12, 31}, u" "_s);
    ASSERT_FALSE(bare);
    EXPECT_EQ(bare.error().field, u"reason"_s);
    EXPECT_FALSE(holdPerson(workspace, year.eve, {}, u"A complaint is open"_s));
    ASSERT_TRUE(holdPerson(workspace, year.eve, {2027, 12, 31}, u"A complaint is open"_s));
    ASSERT_TRUE(holdPerson(workspace, year.eve, {2028, 1, 31}, u"It is still open"_s)) << "the later word counts";
    EXPECT_TRUE(proposed().filter(u"Eve Elder"_s).isEmpty());
    ASSERT_EQ(heldPeople(workspace)->size(), 1u);
    EXPECT_EQ(heldPeople(workspace)->front().hold.reason, u"It is still open"_s);
    dateIs({2028, 2, 1});
    EXPECT_EQ(proposed().filter(u"Eve Elder"_s).size(), 1);
    EXPECT_TRUE(heldPeople(workspace)->empty());
}

TEST_F(Retention, RulesAreChangedUndoneAndTurnedOff) {
    dateIs({2025, 9, 1});
    EXPECT_TRUE(proposed().isEmpty());
    ASSERT_TRUE(setRetention(workspace, RetentionKind::Unanswered, 6));
    EXPECT_EQ(proposed().size(), 2);
    ASSERT_TRUE(setRetention(workspace, RetentionKind::Unanswered, 0));
    dateIs({2035, 9, 1});
    EXPECT_TRUE(proposed().filter(u"never joined"_s).isEmpty()) << "never";
    ASSERT_TRUE(workspace.undo());
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ((*retentionRules(workspace))[size_t(RetentionKind::Unanswered)].months, 12);
    EXPECT_FALSE(setRetention(workspace, RetentionKind::Unanswered, -1));
    EXPECT_FALSE(setRetention(workspace, RetentionKind::Unanswered, 601));
    EXPECT_TRUE(setRetention(workspace, RetentionKind::Contact, 24));
    EXPECT_FALSE(workspace.value(u"SELECT id FROM retention_rule"_s)->isValid()) << "nothing changed, nothing written";
}
