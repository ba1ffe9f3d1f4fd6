// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/meetings_page.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextEdit>

#include "models/documents/formats.h"
#include "models/documents/pdf_writer.h"
#include "models/meetings/attendance.h"
#include "models/meetings/register.h"
#include "models/offers/offers.h"
#include "models/packs/pack_plan.h"
#include "tests/support/collaborative.h"
#include "tests/support/page_hand.h"
#include "tests/support/pdf_reader.h"
#include "views/meetings/actions_page.h"
#include "views/meetings/papers_panel.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

/// A meeting in March 2025 with two items, and one of November at which one of them stood already.
class MeetingsPageTest : public testing::Test {
protected:
    MeetingsPageTest() {
        before = meeting(u"November"_s, {2024, 11, 6});
        march = meeting(u"March"_s, {2025, 3, 6});
        EXPECT_TRUE(invite(workspace, march, {year.ada.value, year.ben.value}));
        const auto said = item(before, u"Visits"_s);
        EXPECT_TRUE(edit<AgendaItem>(
            workspace, said, [](const AgendaItem& i) { return editOf(i); },
            [](AgendaItem& i) { i.minutes = u"Three schools open their doors."_s; }));
        visits = item(march, u"Visits"_s);
        priorities = item(march, u"Priorities"_s);
        hand = std::make_unique<PageHand<MeetingsPage>>(workspace);
        hand->page.resize(1122, 1000);
        QApplication::processEvents();
    }
    Id<Meeting> meeting(const QString& title, const QDate& on) {
        Meeting made;
        made.title = title;
        made.heldOn = on;
        made.startsAt = QTime(14, 0);
        return addMeeting(workspace, made).value_or(Id<Meeting>{});
    }
    Id<AgendaItem> item(Id<Meeting> of, const QString& title) {
        return addAgendaItem(workspace, of, title).value_or(Id<AgendaItem>{});
    }
    bool moreHas(const QString& words) {
        hand->press(u"More to do with the meeting"_s);
        for (auto* each : hand->page.findChildren<QMenu*>())
            for (const QAction* entry : each->actions())
                if (entry->text().contains(words)) return true;
        return false;
    }
    QTableView* table(const QString& name) { return hand->field<QTableView>(name); }
    QStringList titles() {
        QStringList all;
        const auto items = agendaOf(workspace, march).value_or(std::vector<AgendaItem>{});
        for (const AgendaItem& each : items) all << each.title;
        return all;
    }

    Collaborative year;
    Workspace& workspace = *year.workspace;
    Id<Meeting> before, march;
    Id<AgendaItem> visits, priorities;
    std::unique_ptr<PageHand<MeetingsPage>> hand;
};

}  // namespace

TEST_F(MeetingsPageTest, OpensWithTheNextMeetingAndAddsMovesAndDeletesItems) {
    EXPECT_TRUE(hand->shows(u"March"_s));
    QAbstractItemModelTester tester(table(u"Agenda"_s)->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    hand->type(u"New item"_s, u"Any other business"_s);
    EXPECT_EQ(titles(), (QStringList{u"Visits"_s, u"Priorities"_s, u"Any other business"_s}));
    table(u"Agenda"_s)->setFocus();
    QTest::keyClick(table(u"Agenda"_s), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(titles(), (QStringList{u"Visits"_s, u"Any other business"_s, u"Priorities"_s}));
    EXPECT_EQ(table(u"Agenda"_s)->currentIndex().row(), 1) << "it stays chosen";
    hand->press(u"Delete item"_s);
    EXPECT_EQ(titles(), (QStringList{u"Visits"_s, u"Priorities"_s}));
    ASSERT_TRUE(workspace.undo());
    QApplication::processEvents();
    EXPECT_EQ(table(u"Agenda"_s)->model()->rowCount(), 3);
}

TEST_F(MeetingsPageTest, TimesFollowTheMinutesThatAreTyped) {
    hand->type(u"Minutes"_s, u"20"_s);
    const auto* model = table(u"Agenda"_s)->model();
    EXPECT_EQ(model->index(0, 0).data().toString(), u"14:00–14:20"_s);
    EXPECT_EQ(model->index(1, 0).data().toString(), u"14:20"_s);
}

TEST_F(MeetingsPageTest, TicksOffWhoIsThereAndTakesThatBack) {
    hand->press(u"People"_s);
    EXPECT_TRUE(hand->shows(u"Schools: 0 of 1"_s));
    hand->press(u"Present: Ada Ash"_s);
    EXPECT_TRUE(hand->shows(u"1 present"_s) && hand->shows(u"Schools: 1 of 1"_s));
    hand->press(u"Present: Ada Ash"_s);
    EXPECT_TRUE(hand->shows(u"Schools: 0 of 1"_s)) << "pressed twice by mistake";
    hand->press(u"Ada Ash, Oak Example Primary"_s);
    hand->type(u"Note"_s, u"Comes at three"_s);
    hand->press(u"Ben Birch, Elm Example Nursery"_s);
    hand->type(u"In place of"_s, u"Eve Elder"_s);
    EXPECT_TRUE(hand->shows(u"for Eve Elder"_s)) << "of another sector, and below his line";
    hand->press(u"Close"_s);
    hand->desk.setAskPath([](QWidget*, const QString&) { return QString(); });
    hand->press(u"Take off the list: Ben Birch"_s);
    EXPECT_EQ(attendanceOf(workspace, march)->size(), 1u);
    hand->press(u"Ask everyone"_s);
    EXPECT_TRUE(hand->said.contains(u"Everyone is asked already"_s));
}

TEST_F(MeetingsPageTest, MinutesAreKeptAndOneKeyNotesADecisionAndAnAction) {
    hand->press(u"Begin minutes"_s);
    EXPECT_EQ(Repository<Meeting>(workspace).find(march)->state, MeetingState::Draft);
    EXPECT_TRUE(hand->shows(u"Last time (Wed 6 Nov 2024): Three schools open their doors."_s));
    auto* text = hand->field<QTextEdit>(u"What was said"_s);
    ASSERT_TRUE(text);
    text->setFocus();
    QTest::keyClicks(text, u"Five schools now."_s);
    QTest::keyClick(text, Qt::Key_D, Qt::ControlModifier);
    auto* quick = hand->field<QLineEdit>(u"Decision"_s);
    ASSERT_TRUE(quick);
    QTest::keyClicks(quick, u"Visits go on."_s);
    QTest::keyClick(quick, Qt::Key_Return);
    QApplication::processEvents();
    EXPECT_EQ(Repository<AgendaItem>(workspace).find(visits)->minutes, u"Five schools now."_s);
    QTest::keyClick(text, Qt::Key_T, Qt::ControlModifier);
    quick = hand->field<QLineEdit>(u"Action"_s);
    QTest::keyClicks(quick, u"Find hosts @Ada by 14 march"_s);
    QTest::keyClick(quick, Qt::Key_Return);
    QApplication::processEvents();
    EXPECT_TRUE(hand->shows(u"D1 Visits go on."_s));
    EXPECT_TRUE(hand->shows(u"A1 Find hosts, Ada Ash · by Fri 14 Mar 2025"_s));
    const Action action = actionsOf(workspace, march)->front().action;
    EXPECT_EQ(action.item, visits);
    EXPECT_TRUE(action.decision) << "it carries out what was decided there";
    QTest::keyClick(text, Qt::Key_PageDown, Qt::ControlModifier);
    QApplication::processEvents();
    EXPECT_FALSE(hand->shows(u"D1 Visits go on."_s)) << "the next item";
}

TEST_F(MeetingsPageTest, AFurtherOneLikeItIsMadeFromATitleAndADay) {
    hand->press(u"A further one like it"_s);
    hand->press(u"Add meeting"_s);
    EXPECT_TRUE(hand->shows(u"Say on which day it is."_s));
    hand->type(u"Day"_s, u"5 june 2025"_s);
    QApplication::processEvents();
    const auto made = meetingOn(workspace, {2025, 6, 5});
    ASSERT_TRUE(made) << why(made);
    EXPECT_EQ(made->title, u"March"_s);
    EXPECT_EQ(attendanceOf(workspace, made->id)->size(), 2u);
}

TEST_F(MeetingsPageTest, MinutesGoOutWithoutConfidentialItemsWhereThereAreSome) {
    hand->press(u"Minutes"_s);
    EXPECT_FALSE(moreHas(u"without confidential"_s));
    ASSERT_TRUE(edit<AgendaItem>(
        workspace, priorities, [](const AgendaItem& i) { return editOf(i); },
        [](AgendaItem& i) { i.isConfidential = true; }));
    QApplication::processEvents();
    EXPECT_TRUE(moreHas(u"without confidential"_s));
    const auto open = documentOf(workspace, u"open_minutes"_s, march.value);
    ASSERT_TRUE(open);
    EXPECT_FALSE(QString::fromUtf8(*doc::write(*open, doc::Format::Text)).contains(u"Priorities"_s));
}

TEST_F(MeetingsPageTest, LeadsToAnItemsMeetingAndSurvivesItsDeletion) {
    EXPECT_TRUE(hand->page.showRecord(u"agenda_item"_s, agendaOf(workspace, before)->front().id.value));
    EXPECT_TRUE(hand->shows(u"November"_s));
    hand->rows()->setFocus();
    hand->page.deleteRecord();
    EXPECT_FALSE(Repository<Meeting>(workspace).find(before));
    ASSERT_TRUE(workspace.undo());
    QApplication::processEvents();
    EXPECT_TRUE(hand->page.showRecord(u"meeting"_s, before.value));
}

TEST_F(MeetingsPageTest, PapersAreAddedEditedAndGoOutInAPack) {
    const QTemporaryDir folder;
    const auto put = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    };
    doc::Document plan;
    plan.title = u"Plan"_s;
    hand->press(u"Papers"_s);
    EXPECT_TRUE(hand->shows(u"No pack has gone out yet."_s));
    auto* panel = hand->page.findChild<PapersPanel*>();
    ASSERT_TRUE(panel);
    panel->addFiles({put(u"Plan_for_spring.pdf"_s, *doc::writePdf(plan)), put(u"virus.exe"_s, "MZ")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return hand->shows(u"Paper 1: Plan for spring"_s); }));
    ASSERT_EQ(hand->reported.size(), 1);
    EXPECT_TRUE(hand->reported.first().startsWith(u"“virus.exe” is not taken as a paper."_s));
    hand->press(u"Paper 1: Plan for spring, The meeting as a whole · 1 page"_s);
    hand->type(u"Title"_s, u"Plan for summer"_s);
    EXPECT_TRUE(hand->shows(u"Paper 1: Plan for summer"_s));
    hand->press(u"From NLC Desk…"_s);
    hand->press(u"Add paper"_s);
    EXPECT_TRUE(hand->shows(u"Paper 2: "_s)) << "the page that is offered first";
    hand->press(u"Move up: Paper 2: "_s + papersOf(workspace, march)->back().paper.title);
    EXPECT_TRUE(hand->shows(u"Paper 2: Plan for summer"_s));
    PdfReader reader;
    hand->press(u"Look first"_s);
    ASSERT_EQ(reader.names.size(), 1);
    EXPECT_TRUE(packsOf(workspace, march)->empty()) << "only looked at";
    hand->press(u"Issue pack"_s);
    EXPECT_TRUE(hand->shows(u"Pack, version 1, full"_s));
    EXPECT_EQ(*bytesOf(workspace, packsOf(workspace, march)->front()), reader.bytes);
    hand->press(u"Issue supplement"_s);
    EXPECT_EQ(hand->reported.last(), u"Nothing has changed since this edition went out."_s);
}

TEST_F(MeetingsPageTest, TheRegisterSettlesActionsAndShowsWhereTheyComeFrom) {
    hand.reset();
    const auto decision = addDecision(workspace, {{}, march, visits, 0, u"Visits go on."_s, DecidedBy::Consensus});
    Action open;
    open.meeting = march;
    open.item = visits;
    open.decision = *decision;
    open.wording = u"Find hosts"_s;
    open.dueOn = {2025, 2, 1};
    open.whoId = year.ada;
    ASSERT_TRUE(addAction(workspace, open));
    PageHand<ActionsPage> actions{workspace};
    EXPECT_TRUE(actions.shows(u"1 late"_s));
    actions.press(u"D1: Visits go on., carries out"_s);
    EXPECT_EQ(actions.opened.last(), u"decision/"_s + QString::number(decision->value));
    actions.press(u"Done"_s);
    EXPECT_EQ(actionsOf(workspace, march)->front().action.state, ActionState::Done);
    EXPECT_EQ(actionsOf(workspace, march)->front().action.settledOn, QDate(2025, 2, 12));
    actions.press(u"Open again"_s);
    EXPECT_EQ(actionsOf(workspace, march)->front().action.state, ActionState::Open);
    ASSERT_TRUE(actions.page.showRecord(u"decision"_s, decision->value));
    EXPECT_TRUE(actions.shows(u"A1 Find hosts"_s)) << "what carries it out";
    actions.page.newRecord();
    actions.type(u"Action"_s, u"Write the guide @BB by 28 feb"_s);
    const auto all = actionsList(workspace);
    ASSERT_EQ(all->total(), 2);
    EXPECT_TRUE(actions.shows(u"A2"_s));
}
