// SPDX-License-Identifier: GPL-3.0-or-later
// What comes of meetings, as the pages take it and show it.
#include <QDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTextEdit>

#include "models/meetings/minutes.h"
#include "models/meetings/register.h"
#include "models/meetings/working_party.h"
#include "models/themes/theme_repository.h"
#include "tests/support/collaborative.h"
#include "tests/support/page_hand.h"
#include "views/meetings/actions_page.h"
#include "views/meetings/meetings_page.h"
#include "views/meetings/review_dialog.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

/// A meeting of today with one item, in a window.
class OutcomesPageTest : public testing::Test {
protected:
    OutcomesPageTest() {
        Meeting made;
        made.title = u"February"_s;
        made.heldOn = {2025, 2, 12};
        made.chair = year.ada;
        made.state = MeetingState::Draft;
        meeting = must(addMeeting(workspace, made));
        item = must(addAgendaItem(workspace, meeting, u"Visits"_s));
        hand = std::make_unique<PageHand<MeetingsPage>>(workspace);
        hand->page.resize(1200, 1100);
        QApplication::processEvents();
    }
    void note(Qt::Key key, const QString& field, const QString& words) {
        auto* text = hand->field<QTextEdit>(u"What was said"_s);
        ASSERT_TRUE(text);
        text->setFocus();
        QTest::keyClick(text, key, Qt::ControlModifier | Qt::ShiftModifier);
        auto* line = hand->field(field);
        ASSERT_TRUE(line);
        QTest::keyClicks(line, words);
        QTest::keyClick(line, Qt::Key_Return);
        QApplication::processEvents();
    }
    Id<Action> action(const QString& wording, const QDate& due) {
        Action made;
        made.wording = wording;
        made.dueOn = due;
        return must(addAction(workspace, made));
    }
    template <typename W>
    W* opened() {
        for (auto* each : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<W*>(each); found && found->isVisible()) return found;
        return hand->page.window()->findChild<W*>();
    }

    Collaborative year;
    Workspace& workspace = *year.workspace;
    Id<Meeting> meeting;
    Id<AgendaItem> item;
    std::unique_ptr<PageHand<MeetingsPage>> hand;
};

}  // namespace

TEST_F(OutcomesPageTest, AVoteAQuestionAndAThemeHaveAKeyEach) {
    note(Qt::Key_D, u"Vote"_s, u"Meet in the mornings 14-2-1"_s);
    note(Qt::Key_Q, u"Question"_s, u"Who pays for cover? @ben"_s);
    note(Qt::Key_T, u"Theme"_s, u"Reading stops"_s);
    EXPECT_TRUE(hand->shows(u"D1 Meet in the mornings"_s));
    EXPECT_TRUE(hand->shows(u"By vote: 14 for, 2 against, 1 abstained"_s));
    EXPECT_TRUE(hand->shows(u"Q1 Who pays for cover?"_s));
    EXPECT_EQ(must(questionsOf(workspace, meeting)).front().askedBy, u"Ben Birch"_s);
    const auto begun = must(workshops(workspace));
    ASSERT_EQ(begun.size(), 1u);
    EXPECT_EQ(begun.front().title, u"Themes of February"_s);
    EXPECT_TRUE(hand->said.last().contains(u"Themes of February"_s)) << "where it went is said";
}

TEST_F(OutcomesPageTest, InitialsAfterAnAtBecomeANameWhileMinutesAreTyped) {
    auto* text = hand->field<QTextEdit>(u"What was said"_s);
    ASSERT_TRUE(text);
    text->setFocus();
    QTest::keyClicks(text, u"@aa spoke (@Ben), and @qq; write to a@aa first."_s);
    EXPECT_EQ(text->toPlainText(), u"Ada Ash spoke (Ben Birch), and @qq; write to a@aa first."_s);
    QTest::keySequence(text, QKeySequence::Undo);
    EXPECT_NE(text->toPlainText(), u"Ada Ash spoke (Ben Birch), and @qq; write to a@aa first."_s)
        << "it can be taken back";
}

TEST_F(OutcomesPageTest, ThePublicTextIsBegunFromDecisionsAndKept) {
    ASSERT_TRUE(addDecision(workspace, {{}, meeting, item, 0, u"Visits go on."_s}));
    hand->press(u"Public text"_s);
    EXPECT_TRUE(hand->shows(u"Bulletins offer it once the chair has checked the minutes."_s));
    hand->press(u"Begin with headings and decisions"_s);
    EXPECT_TRUE(must(Repository<Meeting>(workspace).find(meeting)).publicText.contains(u"- Visits go on."_s));
    EXPECT_FALSE(hand->button(u"Begin with headings and decisions"_s)) << "it would write over what is there";
    ASSERT_TRUE(moveMeeting(workspace, meeting, MeetingState::Checked));
    QApplication::processEvents();
    EXPECT_TRUE(hand->shows(u"A bulletin that is being written offers it as an item."_s));
}

TEST_F(OutcomesPageTest, OpenActionsAreReviewedInOnePass) {
    const auto ring = action(u"Ring the schools"_s, {2025, 2, 1}), write = action(u"Write the guide"_s, {2025, 2, 20}),
               ask = action(u"Ask for money"_s, {2025, 3, 1});
    PageHand<ActionsPage> actions(workspace);
    actions.press(u"Review…"_s);
    auto* review = opened<ReviewDialog>();
    ASSERT_TRUE(review);
    const auto answer = [&](const QString& evidence, const QString& words) {
        auto* field = actions.field<QPlainTextEdit>(u"How it went"_s, review);
        ASSERT_TRUE(field);
        QTest::keyClicks(field, evidence);
        actions.press(words, review);
    };
    answer(u"All five"_s, u"&Done"_s);
    actions.press(u"&Back"_s, review);
    answer(u""_s, u"&Done"_s);
    answer(u"Half of it"_s, u"&Still open"_s);
    answer(u""_s, u"Dro&p"_s);
    const auto read = [&](Id<Action> id) { return must(Repository<Action>(workspace).find(id)); };
    EXPECT_EQ(read(ring).state, ActionState::Done);
    EXPECT_EQ(read(ring).evidence, u"All five"_s) << "looked at again, not lost";
    EXPECT_EQ(read(write).evidence, u"Half of it"_s);
    EXPECT_EQ(read(write).state, ActionState::Open);
    EXPECT_EQ(read(ask).state, ActionState::Dropped);
    EXPECT_TRUE(actions.said.last().contains(u"Actions reviewed"_s));
}

TEST_F(OutcomesPageTest, NothingIsReviewedWhereNothingIsOpen) {
    hand->press(u"Review actions…"_s);
    EXPECT_EQ(hand->said.last(), u"No earlier action is open."_s);
}

TEST_F(OutcomesPageTest, AQuestionIsAnsweredInTheRegister) {
    Question asked;
    asked.meeting = meeting;
    asked.item = item;
    asked.wording = u"Who pays for cover?"_s;
    const auto id = must(addQuestion(workspace, asked));
    PageHand<ActionsPage> actions(workspace);
    actions.press(u"Questions"_s);
    EXPECT_EQ(actions.names(), QStringList{u"Q1"_s});
    actions.rows()->selectRow(0);
    QApplication::processEvents();
    auto* answer = actions.field<QPlainTextEdit>(u"Answer"_s);
    ASSERT_TRUE(answer);
    answer->setFocus();
    QTest::keyClicks(answer, u"The county."_s);
    actions.rows()->setFocus();
    QApplication::processEvents();
    EXPECT_EQ(must(Repository<Question>(workspace).find(id)).answeredOn, QDate(2025, 2, 12));
    EXPECT_EQ(actions.rows()->model()->index(0, 3).data().toString(), u"Answered"_s);
    EXPECT_TRUE(actions.page.showRecord(u"question"_s, id.value));
    actions.press(u"Delete question"_s);
    EXPECT_FALSE(Repository<Question>(workspace).find(id));
}

TEST_F(OutcomesPageTest, TheMinutesGoToTheChairAsADraft) {
    QStringList asked;
    QTemporaryDir folder;
    hand->desk.setAskPath([&](QWidget*, const QString& name) {
        asked << name;
        return QString();  // given up: nothing is written, nothing is opened
    });
    hand->press(u"More to do with the meeting"_s);
    auto* menu = hand->page.findChild<QMenu*>(QString(), Qt::FindChildrenRecursively);
    ASSERT_TRUE(menu);
    QStringList words;
    for (auto* each : hand->page.findChildren<QMenu*>())
        for (QAction* entry : each->actions()) {
            words << entry->text();
            if (entry->text().contains(u"to the chair"_s)) entry->trigger();
        }
    ASSERT_EQ(asked.size(), 1) << words.join(u'\n').toStdString();
    EXPECT_TRUE(asked.front().contains(u"minutes-to-check"_s));
    EXPECT_TRUE(hand->reported.isEmpty());
}

TEST_F(OutcomesPageTest, AWorkingPartyIsConvenedFromTheMeeting) {
    hand->press(u"More to do with the meeting"_s);
    for (auto* each : hand->page.findChildren<QMenu*>())
        for (QAction* entry : each->actions())
            if (entry->text().startsWith(u"Convene"_s)) entry->trigger();
    QApplication::processEvents();
    auto* dialog = opened<QDialog>();
    ASSERT_TRUE(dialog);
    const auto fill = [&](const QString& name, const QString& typed) {
        auto* line = hand->field(name, dialog);
        ASSERT_TRUE(line);
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, typed);
    };
    fill(u"Name"_s, u"Operating model"_s);
    fill(u"Members: names or initials, with commas"_s, u"AA, Nobody Atall"_s);
    fill(u"Reports back by"_s, u"6 march 2025"_s);
    hand->press(u"Convene"_s, dialog);
    EXPECT_TRUE(must(convenedBy(workspace, meeting)).empty()) << "somebody is named whom nobody knows";
    fill(u"Members: names or initials, with commas"_s, u"AA, ben"_s);
    hand->press(u"Convene"_s, dialog);
    const auto convened = must(convenedBy(workspace, meeting));
    ASSERT_EQ(convened.size(), 1u);
    EXPECT_EQ(must(peopleOf(workspace, convened.front().id)).size(), 2u);
    EXPECT_EQ(convened.front().reportBackOn, QDate(2025, 3, 6));
}
