// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/updates_page.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

#include "models/bulletins/bulletin_repository.h"
#include "tests/support/page_hand.h"
#include "tests/support/updates.h"
#include "views/controls/pill.h"
#include "views/documents/document_view.h"
#include "views/groups/round_dialog.h"
#include "views/groups/update_reminder_dialog.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

/// The page as a person uses it.
class Hand : public PageHand<UpdatesPage> {
public:
    using PageHand::PageHand;

    QTextEdit* done() { return field<QTextEdit>(u"What has been done"_s); }
    QString words(const QString& view) {
        QString all;
        if (auto* found = field<DocumentView>(view))
            for (auto* text : found->findChildren<QTextEdit*>()) all += text->toPlainText();
        return all;
    }
};

class UpdatesPageTest : public testing::Test {
protected:
    RoundOfSeven year;
    Workspace& workspace = *year.workspace;
    Hand hand{workspace};
};

}  // namespace

TEST_F(UpdatesPageTest, SaysHowManyAreInAndWhenTheRestIsDue) {
    EXPECT_TRUE(hand.shows(u"Update round: February 2025"_s));
    EXPECT_TRUE(hand.shows(u"5 of 7 in · due Fri 14 Feb"_s));
    EXPECT_TRUE(hand.shows(u"7 groups · last round: June 2024, all in"_s));
    EXPECT_EQ(hand.page.status(), u"7 groups, 5 in"_s);
    QAbstractItemModelTester tester(hand.rows()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    year.write(year.update(6), &Update::done, u"We met."_s);
    year.move(year.update(6), UpdateState::Submitted);
    EXPECT_TRUE(hand.shows(u"6 of 7 in · due Fri 14 Feb"_s));
}

TEST_F(UpdatesPageTest, ShowsTheChosenGroupsUpdateWhoMovedItAndTheNextStep) {
    EXPECT_EQ(hand.names().first(), u"Effective transitions"_s);
    EXPECT_TRUE(hand.done()->toPlainText().startsWith(u"The parent and carer survey"_s));
    EXPECT_TRUE(hand.shows(u"A. Example, 12 Feb, 09:00"_s));
    EXPECT_TRUE(hand.button(u"Publish"_s) && hand.button(u"Reopen"_s));
    hand.choose(u"Leadership"_s);
    EXPECT_TRUE(hand.button(u"Approve"_s));
    hand.choose(u"Communication"_s);
    EXPECT_EQ(hand.done()->toPlainText(), QString());
    EXPECT_TRUE(hand.button(u"Submit"_s));
    EXPECT_FALSE(hand.button(u"Reopen"_s));
}

TEST_F(UpdatesPageTest, KeepsTypingAtAPauseAsOneStepAndMakesADraft) {
    hand.choose(u"Communication"_s);
    hand.done()->setFocus();
    QTest::keyClicks(hand.done(), u"We met "_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return year.read(6).done == u"We met"_s; }, 3000));
    EXPECT_EQ(year.read(6).state, UpdateState::Draft);
    EXPECT_EQ(hand.done()->toPlainText(), u"We met "_s) << "the blank stays under the cursor";
    QTest::keyClicks(hand.done(), u"twice."_s);
    hand.rows()->setFocus();
    EXPECT_EQ(year.read(6).done, u"We met twice."_s);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(year.read(6).state, UpdateState::NotStarted);
    EXPECT_EQ(hand.done()->toPlainText(), QString());
}

TEST_F(UpdatesPageTest, ThePreviewFollowsTypingAtOnce) {
    hand.choose(u"Communication"_s);
    EXPECT_TRUE(hand.words(u"Preview"_s).contains(u"Nothing is written yet"_s));
    hand.done()->setFocus();
    QTest::keyClicks(hand.done(), u"Eleven schools"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return hand.words(u"Preview"_s).contains(u"Eleven schools"_s); }, 400));
    EXPECT_EQ(year.read(6).done, QString()) << "long before it is kept";
}

TEST_F(UpdatesPageTest, AStepKeepsWhatIsTypedFirst) {
    hand.choose(u"Communication"_s);
    hand.done()->setFocus();
    QTest::keyClicks(hand.done(), u"We met."_s);
    hand.press(u"Submit"_s);
    EXPECT_EQ(year.read(6).state, UpdateState::Submitted);
    EXPECT_EQ(year.read(6).done, u"We met."_s);
    hand.press(u"Approve"_s);
    hand.press(u"Publish"_s);
    EXPECT_EQ(year.read(6).state, UpdateState::Published);
    hand.press(u"Take back to approved"_s);
    hand.press(u"Reopen"_s);
    EXPECT_EQ(year.read(6).state, UpdateState::Draft);
}

TEST_F(UpdatesPageTest, AnEmptyUpdateIsNotSubmitted) {
    hand.choose(u"Communication"_s);
    hand.press(u"Submit"_s);
    ASSERT_EQ(hand.reported.size(), 1);
    EXPECT_TRUE(hand.reported.first().contains(u"has written nothing yet"_s));
}

TEST_F(UpdatesPageTest, AWrongLinkStaysWithItsReasonAndTheUpdateStaysShown) {
    auto* link = hand.field<QLineEdit>(u"Link of the call"_s);
    link->setFocus();
    link->selectAll();
    QTest::keyClicks(link, u"not a link"_s);
    EXPECT_FALSE(hand.page.leave());
    EXPECT_TRUE(hand.shows(u"This is not a web address."_s));
    hand.choose(u"Leadership"_s);
    EXPECT_EQ(link->text(), u"not a link"_s) << "nothing typed is lost";
    EXPECT_EQ(hand.rows()->currentIndex().siblingAtColumn(0).data().toString(), u"Effective transitions"_s);
    QTest::keyClick(link, Qt::Key_Escape);
    EXPECT_TRUE(hand.page.leave());
}

TEST_F(UpdatesPageTest, PutsAnActivityIntoTheTextWithItsFigures) {
    hand.press(u"Activities"_s);
    hand.press(u"Insert Parent and carer survey"_s);
    EXPECT_TRUE(year.read(0).done.contains(u"**Parent and carer survey**: **766** survey returns."_s));
    hand.press(u"Last time"_s);
    EXPECT_TRUE(hand.words(u"Last time"_s).contains(u"What Effective transitions did by June."_s));
    EXPECT_TRUE(hand.shows(u"June 2024 · Published"_s));
}

TEST_F(UpdatesPageTest, MovesAGroupOnThePageWithAltAndArrows) {
    hand.choose(u"Effective transitions"_s);
    QTest::keyClick(hand.rows(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(hand.names().mid(0, 2), (QStringList{u"Education workforce"_s, u"Effective transitions"_s}));
    EXPECT_EQ(hand.rows()->currentIndex().row(), 1) << "it goes with the group";
    QTest::keyClick(hand.rows(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(hand.rows(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(hand.names().first(), u"Effective transitions"_s);
}

TEST_F(UpdatesPageTest, MovesAGroupByDragging) {
    auto* viewport = hand.rows()->viewport();
    const auto middle = [&](int row) {
        return QPoint(40, hand.rows()->rowViewportPosition(row) + hand.rows()->rowHeight(row) / 2);
    };
    QTest::mousePress(viewport, Qt::LeftButton, {}, middle(0));
    QMouseEvent move(QEvent::MouseMove, middle(2) + QPoint(0, 4), viewport->mapToGlobal(middle(2)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, middle(2) + QPoint(0, 4));
    EXPECT_EQ(hand.names().mid(0, 3),
              (QStringList{u"Education workforce"_s, u"Leadership"_s, u"Effective transitions"_s}));
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(hand.names().first(), u"Effective transitions"_s);
}

TEST_F(UpdatesPageTest, FiltersTheGroups) {
    hand.page.focusFilter();
    QTest::keyClicks(hand.field<QLineEdit>(u"Filter groups"_s), u"ks2"_s);
    EXPECT_EQ(hand.names(), QStringList{u"KS2 Challenge"_s});
    QTest::keyClick(hand.field<QLineEdit>(u"Filter groups"_s), Qt::Key_Escape);
    EXPECT_EQ(hand.names().size(), 7);
}

TEST_F(UpdatesPageTest, ExcusesOnlyAGroupThatWroteNothing) {
    hand.choose(u"Communication"_s);
    QTest::keyClick(hand.rows(), Qt::Key_Delete);
    EXPECT_EQ(hand.names().size(), 6);
    EXPECT_EQ(hand.said, QStringList{u"Excused Communication"_s});
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(hand.names().size(), 7);
    hand.choose(u"Resilient families"_s);
    QTest::keyClick(hand.rows(), Qt::Key_Delete);
    EXPECT_EQ(hand.names().size(), 7);
    EXPECT_EQ(hand.reported.size(), 1);
}

TEST_F(UpdatesPageTest, SendsToTheBulletinAndOffersToOpenIt) {
    QSignalSpy opened(&hand.desk, &Desk::openAsked);
    hand.press(u"Send to bulletin"_s);
    EXPECT_EQ(hand.said, QStringList{u"Added 3 updates to Bulletin 1"_s});
    hand.press(u"Open Bulletin 1"_s);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.first().first().toString(), u"bulletin"_s);
    EXPECT_EQ(opened.first().last().toLongLong(), latestBulletin(workspace)->id.value);
    hand.press(u"Send to bulletin"_s);
    EXPECT_EQ(hand.said.last(), u"All approved updates are in Bulletin 1 already"_s);
    ASSERT_TRUE(workspace.undo());
    EXPECT_FALSE(latestBulletin(workspace));
    EXPECT_FALSE(hand.button(u"Open Bulletin 1"_s)) << "it is gone";
}

TEST_F(UpdatesPageTest, CompilesThePageWithItsIntroduction) {
    hand.press(u"Compile update page"_s);
    EXPECT_TRUE(hand.shows(u"3 of 7 updates are on it"_s));
    auto* introduction = hand.field<QTextEdit>(u"Introduction"_s);
    introduction->setFocus();
    QTest::keyClicks(introduction, u"Since June."_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return hand.words(u"Update page"_s).contains(u"Since June."_s); }, 400));
    hand.press(u"Publish 2 approved"_s);
    EXPECT_EQ(Repository<UpdateRound>(workspace).find(year.february)->introduction, u"Since June."_s);
    EXPECT_EQ(year.read(0).state, UpdateState::Published);
    hand.press(u"Back"_s);
    EXPECT_TRUE(hand.done());
}

TEST_F(UpdatesPageTest, TwoRoundsHaveNotOneName) {
    hand.press(u"Compile update page"_s);
    auto* name = hand.field<QLineEdit>(u"Name"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"June 2024"_s);
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_TRUE(hand.shows(u"There is a round of this name already."_s));
    QTest::keyClick(name, Qt::Key_Escape);
    EXPECT_EQ(name->text(), u"February 2025"_s);
}

TEST_F(UpdatesPageTest, RemindsTheLateOnes) {
    hand.press(u"Remind late groups…"_s);
    auto* dialog = hand.page.findChild<ReminderDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(hand.field<QPlainTextEdit>(u"Text"_s, dialog)->toPlainText().contains(u"- Communication (Cai Lead)"_s));
    hand.press(u"Copy addresses"_s, dialog);
    EXPECT_EQ(QApplication::clipboard()->text(), u"ben@example.org"_s);
    EXPECT_TRUE(hand.button(u"Open in mail program"_s, dialog)->isEnabled());
    hand.field<QPlainTextEdit>(u"Text"_s, dialog)->setPlainText(u"long "_s.repeated(600));
    EXPECT_FALSE(hand.button(u"Open in mail program"_s, dialog)->isEnabled());
    hand.press(u"Copy text"_s, dialog);
    EXPECT_EQ(QApplication::clipboard()->text(), u"long "_s.repeated(600));
}

TEST_F(UpdatesPageTest, OpensANewRoundForTheGroupsChosen) {
    hand.page.newRecord();
    auto* dialog = hand.page.findChild<RoundDialog*>();
    ASSERT_TRUE(dialog);
    auto* due = hand.field<QLineEdit>(u"Updates are due"_s, dialog);
    hand.press(u"Open the round"_s, dialog);
    EXPECT_EQ(due->accessibleDescription(), u"Say by when the updates are due."_s);
    due->setFocus();
    QTest::keyClicks(due, u"14 mar"_s);
    QTest::keyClick(due, Qt::Key_Return);
    EXPECT_EQ(hand.field<QLineEdit>(u"Name"_s, dialog)->text(), u"March 2025"_s) << "the name follows the date";
    hand.press(u"Ask no group"_s, dialog);
    hand.press(u"Open the round"_s, dialog);
    EXPECT_EQ(rounds(workspace)->size(), 2u) << "somebody has to be asked";
    auto* groups = hand.field<QListWidget>(u"Groups asked"_s, dialog);
    groups->item(0)->setCheckState(Qt::Checked);
    hand.press(u"Open the round"_s, dialog);
    ASSERT_EQ(rounds(workspace)->size(), 3u);
    EXPECT_TRUE(hand.shows(u"Update round: March 2025"_s));
    EXPECT_EQ(hand.names().size(), 1);
    ASSERT_TRUE(workspace.undo());
    EXPECT_TRUE(hand.shows(u"Update round: February 2025"_s)) << "back to the newest there is";
    EXPECT_EQ(hand.names().size(), 7);
}

TEST_F(UpdatesPageTest, GoesToARoundAndToAnUpdateOfAnother) {
    EXPECT_TRUE(hand.page.showRecord(u"update_round"_s, year.june.value));
    EXPECT_TRUE(hand.shows(u"Update round: June 2024"_s));
    EXPECT_EQ(hand.field<QComboBox>(u"Update round"_s)->currentText(), u"Jun 2024"_s);
    EXPECT_TRUE(hand.page.showRecord(u"group_update"_s, year.update(4).value));
    EXPECT_EQ(hand.done()->toPlainText(), u"News of group 4."_s);
    EXPECT_FALSE(hand.page.showRecord(u"group_update"_s, 4711));
    EXPECT_FALSE(hand.page.showRecord(u"person"_s, 1));
}

TEST(UpdatesPageEmpty, OffersTheFirstRound) {
    auto workspace = inMemory();
    addedGroup(*workspace, u"Attendance"_s);
    Hand hand(*workspace);
    EXPECT_EQ(hand.page.status(), QString());
    EXPECT_FALSE(hand.button(u"Send to bulletin"_s));
    hand.press(u"Open the first round"_s);
    EXPECT_TRUE(hand.page.findChild<RoundDialog*>());
}

TEST(UpdatesPageReadOnly, ShowsAllAndChangesNothing) {
    const QTemporaryDir folder;
    const Clock clock;
    auto writing = Workspace::create(folder.filePath(u"a.nlc"_s), clock.identity());
    ASSERT_TRUE(writing) << why(writing);
    const auto group = addedGroup(**writing, u"Attendance"_s);
    ASSERT_TRUE(openRound(**writing, aRound(u"March 2025"_s, {2025, 3, 14}), {group}));
    auto reading = Workspace::open(folder.filePath(u"a.nlc"_s), clock.identity());
    ASSERT_TRUE(reading) << why(reading);
    ASSERT_FALSE((*reading)->isWritable());
    Hand hand(**reading);
    EXPECT_EQ(hand.names(), QStringList{u"Attendance"_s});
    EXPECT_TRUE(hand.done()->isReadOnly());
    EXPECT_FALSE(hand.button(u"Submit"_s)->isEnabled());
    EXPECT_FALSE(hand.button(u"Send to bulletin"_s)->isEnabled());
    EXPECT_TRUE(hand.button(u"History"_s)->isEnabled());
    EXPECT_EQ(hand.field<QComboBox>(u"Update round"_s)->count(), 1) << "no new round";
    QTest::keyClick(hand.rows(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(hand.rows(), Qt::Key_Delete);
    EXPECT_TRUE(hand.said.isEmpty());
}
