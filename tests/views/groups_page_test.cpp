// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/groups_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QPointer>

#include "models/groups/update_repository.h"
#include "tests/support/collaborative.h"
#include "tests/support/page_hand.h"
#include "views/controls/timeline.h"
#include "views/shell/step_form.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

class GroupsPageTest : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;
    PageHand<GroupsPage> hand{workspace};

    Group read(Id<Group> id) { return Repository<Group>(workspace).find(id).value_or(Group{}); }
    QDialog* dialog() {
        for (auto* each : hand.page.findChildren<QDialog*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    void typeIn(QWidget* in, const QString& name, const QString& words) {
        for (auto* line : in->findChildren<QLineEdit*>()) {
            if (line->accessibleName() != name) continue;
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, words);
            return;
        }
        ADD_FAILURE() << "there is no " << name.toStdString();
    }
};

}  // namespace

TEST_F(GroupsPageTest, ListsTheGroupsOfTheYearByAreaAndSaysHowManyRun) {
    QAbstractItemModelTester tester(hand.rows()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(hand.names(), (QStringList{u"Transitions"_s, u"Leadership"_s, u"Data sharing"_s}));
    EXPECT_TRUE(hand.shows(u"3 running in 2024/25"_s));
    EXPECT_TRUE(hand.shows(u"Ada Ash"_s)) << "the first group's lead";
    hand.field<QComboBox>(u"Academic year"_s)->setCurrentText(u"2023/24"_s);
    EXPECT_TRUE(hand.shows(u"3 ran in 2023/24"_s));
}

TEST_F(GroupsPageTest, RenamesInOneStepAndKeepsTheEarlierName) {
    hand.choose(u"Leadership"_s);
    hand.press(u"Rename…"_s);
    ASSERT_TRUE(dialog());
    typeIn(dialog(), u"New name"_s, u"Leading schools"_s);
    typeIn(dialog(), u"From"_s, u"1 jan"_s);
    EXPECT_TRUE(dialog()->findChild<StepForm*>()->perform());
    EXPECT_EQ(read(year.leaders).name, u"Leading schools"_s);
    EXPECT_TRUE(hand.shows(u"Renamed from \"Leadership\" to \"Leading schools\" on Wed 1 Jan 2025"_s));
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(read(year.leaders).name, u"Leadership"_s);
    EXPECT_TRUE(hand.shows(u"It has had one name"_s));
}

TEST_F(GroupsPageTest, SaysInTheWindowWhyAMergeIsRefused) {
    hand.choose(u"Leadership"_s);
    hand.press(u"Merge…"_s);
    const QPointer<QDialog> open = dialog();
    ASSERT_TRUE(open);
    auto* form = open->findChild<StepForm*>();
    EXPECT_FALSE(form->perform());
    EXPECT_EQ(form->form()->fields().front()->error(), u"Choose another group to merge it into."_s);
    typeIn(open, u"Into"_s, u"Transitions"_s);
    EXPECT_TRUE(form->perform());
    EXPECT_EQ(read(year.leaders).endsOn, QDate(2025, 2, 12));
    EXPECT_TRUE(hand.shows(u"2 running in 2024/25, 1 closed"_s));
    EXPECT_FALSE(hand.button(u"Merge…"_s)) << "it has ended";
}

TEST_F(GroupsPageTest, ClosesAndOpensAgain) {
    hand.choose(u"Data sharing"_s);
    hand.press(u"Close…"_s);
    ASSERT_TRUE(dialog());
    typeIn(dialog(), u"Why"_s, u"Its work is done"_s);
    dialog()->findChild<StepForm*>()->perform();
    EXPECT_TRUE(hand.shows(u"Closed on Wed 12 Feb 2025: Its work is done"_s));
    hand.press(u"Take out of its past: Closed on Wed 12 Feb 2025: Its work is done"_s);
    EXPECT_FALSE(read(year.data).endsOn.isValid());
    EXPECT_TRUE(hand.button(u"Close…"_s));
}

TEST_F(GroupsPageTest, AddsAPersonByNameOnlyOnce) {
    hand.choose(u"Transitions"_s);
    hand.type(u"Add a person"_s, u"Ben Birch"_s);
    EXPECT_TRUE(hand.shows(u"Ben Birch"_s));
    EXPECT_TRUE(hand.field(u"Add a person"_s)->text().isEmpty());
    hand.type(u"Add a person"_s, u"Ada Ash"_s);
    EXPECT_TRUE(hand.shows(u"Ada Ash is in this group already."_s));
    hand.type(u"Add a person"_s, u"Nobody"_s, Qt::Key_Escape);
    hand.press(u"Edit part: Ben Birch"_s);
    hand.press(u"Leaves today"_s);
    EXPECT_EQ(peopleOf(workspace, year.moving)->back().link.endsOn, QDate(2025, 2, 12));
    hand.press(u"Ben Birch, Elm Example Nursery · since Wed 12 Feb 2025 · until Wed 12 Feb 2025"_s);
    EXPECT_EQ(hand.opened.last(), u"person/%1"_s.arg(year.ben.value));
}

TEST_F(GroupsPageTest, AddsAPartnerAndTakesItOff) {
    hand.choose(u"Transitions"_s);
    hand.type(u"Add a partner organisation"_s, u"Elm Example Nursery"_s);
    EXPECT_EQ(partnersOf(workspace, year.moving)->size(), 1u);
    hand.press(u"Take off Elm Example Nursery"_s);
    EXPECT_TRUE(partnersOf(workspace, year.moving)->empty());
}

TEST_F(GroupsPageTest, AddsAnActivityAndEditsItInPlace) {
    hand.choose(u"Transitions"_s);
    hand.press(u"Add activity"_s);
    hand.type(u"Title"_s, u"Parent survey"_s);
    ASSERT_EQ(activitiesOf(workspace, year.moving)->size(), 1u);
    hand.press(u"Edit activity: Parent survey"_s);
    hand.type(u"Title"_s, u"Parent and carer survey"_s);
    EXPECT_TRUE(hand.shows(u"Parent and carer survey"_s));
    EXPECT_TRUE(hand.page.showRecord(u"activity"_s, activitiesOf(workspace, year.moving)->front().id.value));
    EXPECT_EQ(hand.names(), QStringList{u"Parent and carer survey"_s});
    hand.page.deleteRecord();
    EXPECT_EQ(hand.said.last(), u"Deleted \"Parent and carer survey\""_s);
    EXPECT_TRUE(hand.names().isEmpty());
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(hand.names().size(), 1);
}

TEST_F(GroupsPageTest, LeadsToTheUpdatesByRound) {
    UpdateRound round;
    round.name = u"February 2025"_s;
    round.dueOn = {2025, 2, 14};
    ASSERT_TRUE(openRound(workspace, round, {year.moving}));
    hand.choose(u"Transitions"_s);
    hand.press(u"February 2025"_s);
    EXPECT_TRUE(hand.opened.last().startsWith(u"group_update/"_s));
}

TEST_F(GroupsPageTest, TheTimelineOpensAGroupWithEnter) {
    hand.press(u"Timeline"_s);
    auto* timeline = hand.page.findChild<controls::Timeline*>();
    ASSERT_TRUE(timeline);
    ASSERT_EQ(timeline->entries().size(), 3u);
    EXPECT_EQ(timeline->entries().front().segments.size(), 2u);
    timeline->setCurrentIndex(timeline->model()->index(1, 0));
    QTest::keyClick(timeline, Qt::Key_Return);
    EXPECT_EQ(hand.field(u"Name"_s)->text(), u"Leadership"_s);
}

TEST_F(GroupsPageTest, AddsAGroupOrLeavesNoTrace) {
    hand.page.newRecord();
    hand.type(u"Name"_s, u"Communication"_s, Qt::Key_Escape);
    EXPECT_EQ(hand.names().size(), 3);
    hand.page.newRecord();
    hand.press(u"Add group"_s);
    EXPECT_TRUE(hand.shows(u"Give the group a name."_s));
    hand.type(u"Name"_s, u"Communication"_s);
    EXPECT_TRUE(hand.names().contains(u"Communication"_s));
    EXPECT_EQ(hand.field(u"Name"_s)->text(), u"Communication"_s);
    hand.page.deleteRecord();
    EXPECT_EQ(hand.said.last(), u"Deleted \"Communication\""_s);
}

TEST_F(GroupsPageTest, AnotherGroupWaitsUntilAWrongDateIsPutRight) {
    hand.choose(u"Leadership"_s);
    hand.type(u"Until"_s, u"once upon a time"_s);
    hand.choose(u"Transitions"_s);
    EXPECT_EQ(hand.field(u"Name"_s)->text(), u"Leadership"_s);
    EXPECT_FALSE(hand.page.leave());
    hand.type(u"Until"_s, u""_s);
    hand.choose(u"Transitions"_s);
    EXPECT_EQ(hand.field(u"Name"_s)->text(), u"Transitions"_s);
}
