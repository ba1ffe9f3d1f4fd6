// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendar_page.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QTemporaryDir>

#include "models/calendar/calendar_steps.h"
#include "models/calendar/recurrence.h"
#include "tests/support/page_hand.h"
#include "tests/support/workspace.h"
#include "views/calendar/calendar_import_view.h"
#include "views/calendar/calendar_view.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

/// Wednesday 12 February 2025; a briefing on that day, and a network on each second Tuesday from the 4th on.
class CalendarPageTest : public testing::Test {
protected:
    CalendarPageTest() {
        briefing = must(addEvent(*workspace, anEvent(u"Headteachers' briefing"_s, {2025, 2, 12}, QTime(9, 0),
                                                     QTime(10, 30), u"Headteachers"_s)));
        CalendarEvent series = anEvent(u"SENCO network"_s, {2025, 2, 4}, QTime(15, 30), QTime(17, 0), u"SENCOs"_s);
        series.rule = u"FREQ=WEEKLY;INTERVAL=2;COUNT=6"_s;
        network = must(addEvent(*workspace, series));
        QSettings().remove(u"calendar"_s);
        hand = std::make_unique<PageHand<CalendarPage>>(*workspace);
        hand->page.resize(1122, 760);
        hand->desk.setAskPath(
            [this](QWidget*, const QString& suggested) { return folder.filePath(QFileInfo(suggested).fileName()); });
        QApplication::processEvents();
    }
    static CalendarEvent anEvent(const QString& title, const QDate& day, const QTime& from, const QTime& to,
                                 const QString& audience) {
        CalendarEvent event;
        event.title = title;
        event.startsOn = day;
        event.startsAt = from;
        event.endsAt = to;
        event.audience = audience;
        return event;
    }
    CalendarView* grid() { return hand->page.findChild<CalendarView*>(); }
    QString cell(const QDate& day) {
        auto* model = static_cast<CalendarGrid*>(grid()->model());
        return model->indexOf(day).data().toString();
    }
    QString dayOfCell() { return grid()->currentIndex().data().toString(); }
    void key(Qt::Key key) {
        grid()->setFocus();
        QTest::keyClick(grid(), key);
        QApplication::processEvents();
    }
    CalendarEvent event(Id<CalendarEvent> id) { return must(Repository<CalendarEvent>(*workspace).find(id)); }
    /// By mouse, from the first line of one day to another day.
    void drag(const QDate& from, const QDate& to) {
        auto* model = static_cast<CalendarGrid*>(grid()->model());
        const QPoint start = grid()->visualRect(model->indexOf(from)).topLeft() + QPoint(20, 34);
        const QPoint end = grid()->visualRect(model->indexOf(to)).center();
        QWidget* room = grid()->viewport();
        QTest::mousePress(room, Qt::LeftButton, {}, start);
        for (const QPoint& at : {start + QPoint(12, 4), end}) {
            QMouseEvent moved(QEvent::MouseMove, at, room->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(room, &moved);
        }
        QTest::mouseRelease(room, Qt::LeftButton, {}, end);
        QApplication::processEvents();
    }
    CalendarImportView* opened() {
        for (auto* view : hand->page.findChildren<CalendarImportView*>())
            if (view->isVisibleTo(&hand->page)) return view;
        throw std::runtime_error("no import is open");
    }

    Clock clock;
    std::unique_ptr<Workspace> workspace = inMemory(clock);
    Id<CalendarEvent> briefing, network;
    QTemporaryDir folder;
    std::unique_ptr<PageHand<CalendarPage>> hand;
};

}  // namespace

TEST_F(CalendarPageTest, OpensWithTodayInItsMonthAndWhatIsOnIt) {
    EXPECT_TRUE(hand->shows(u"February 2025"_s));
    EXPECT_TRUE(hand->shows(u"Wed 12 Feb 2025"_s));
    EXPECT_TRUE(hand->shows(u"Headteachers' briefing"_s));
    EXPECT_EQ(cell({2025, 2, 12}), u"Wed 12 Feb 2025, 1 entry: 09:00–10:30 Headteachers' briefing"_s);
    EXPECT_EQ(cell({2025, 2, 13}), u"Thu 13 Feb 2025"_s);
    EXPECT_TRUE(cell({2025, 2, 18}).contains(u"SENCO network"_s)) << "each second week";
    EXPECT_FALSE(cell({2025, 2, 11}).contains(u"SENCO network"_s));
    QAbstractItemModelTester tester(grid()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    key(Qt::Key_PageDown);
    EXPECT_TRUE(hand->shows(u"March 2025"_s));
}

TEST_F(CalendarPageTest, IsWalkedByArrowKeysAlsoIntoTheNextMonth) {
    key(Qt::Key_Right);
    EXPECT_TRUE(hand->shows(u"Thu 13 Feb 2025"_s));
    EXPECT_TRUE(hand->shows(u"Nothing is on this day."_s));
    for (int week = 0; week < 3; ++week) key(Qt::Key_Down);
    EXPECT_TRUE(hand->shows(u"March 2025"_s));
    EXPECT_TRUE(dayOfCell().startsWith(u"Thu 6 Mar 2025"_s)) << dayOfCell().toStdString();
    hand->press(u"Today"_s);
    EXPECT_TRUE(hand->shows(u"Wed 12 Feb 2025"_s));
    key(Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget()->accessibleName().section(u',', 0, 0).left(22), u"Headteachers' briefing"_s);
}

TEST_F(CalendarPageTest, ShowsAWeekAnAgendaAndAnAcademicYear) {
    hand->press(u"Week"_s);
    EXPECT_TRUE(hand->shows(u"10 to 16 February 2025"_s));
    EXPECT_EQ(grid()->model()->rowCount(), 1);
    hand->press(u"Year"_s);
    EXPECT_TRUE(hand->shows(u"Academic year 2024/25"_s));
    EXPECT_EQ(grid()->model()->rowCount(), 12);
    EXPECT_EQ(grid()->model()->headerData(0, Qt::Vertical).toString(), u"Sep"_s);
    EXPECT_TRUE(cell({2025, 4, 15}).contains(u"SENCO network"_s));
    hand->press(u"Agenda"_s);
    EXPECT_TRUE(hand->shows(u"February to April 2025"_s));
    EXPECT_EQ(hand->rows()->model()->index(hand->rows()->currentIndex().row(), CalendarAgenda::What).data().toString(),
              u"Headteachers' briefing"_s)
        << "it begins today";
    QAbstractItemModelTester tester(hand->rows()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

TEST_F(CalendarPageTest, AnEventIsDraggedToAnotherDayAndSaysWhoHasToKnow) {
    drag({2025, 2, 12}, {2025, 2, 20});
    EXPECT_EQ(event(briefing).startsOn, QDate(2025, 2, 20));
    EXPECT_EQ(event(briefing).startsAt, QTime(9, 0));
    ASSERT_FALSE(hand->said.isEmpty());
    EXPECT_EQ(hand->said.back(), u"Moved \"Headteachers' briefing\" to Thu 20 Feb 2025"_s);
    EXPECT_TRUE(hand->shows(u"To be told: Headteachers"_s));
    ASSERT_TRUE(workspace->undo());
    QApplication::processEvents();
    EXPECT_EQ(event(briefing).startsOn, QDate(2025, 2, 12));
    EXPECT_TRUE(cell({2025, 2, 12}).contains(u"briefing"_s));
}

TEST_F(CalendarPageTest, OfASeriesItAsksHowMuchMovesAndLeavesItWhereNothingIsChosen) {
    drag({2025, 2, 18}, {2025, 2, 19});
    EXPECT_TRUE(must(changedOf(*workspace, network)).empty()) << "nothing is written before it is chosen";
    hand->chooseIn({}, u"Move only this date"_s);
    const auto changed = must(changedOf(*workspace, network));
    ASSERT_EQ(changed.size(), 1u);
    EXPECT_EQ(changed.front().on, QDate(2025, 2, 18));
    EXPECT_EQ(changed.front().startsOn, QDate(2025, 2, 19));
    EXPECT_TRUE(cell({2025, 2, 19}).contains(u"SENCO network"_s));
    key(Qt::Key_PageDown);
    EXPECT_TRUE(cell({2025, 3, 4}).contains(u"SENCO network"_s));
}

TEST_F(CalendarPageTest, WithoutAMouseAnEventMovesFromTheDaysList) {
    hand->press(u"Move to another day: Headteachers' briefing"_s);
    hand->type(u"To"_s, u"14 Feb 2025"_s, Qt::Key_Tab);
    hand->press(u"Move"_s);
    EXPECT_EQ(event(briefing).startsOn, QDate(2025, 2, 14));
    EXPECT_TRUE(hand->shows(u"Fri 14 Feb 2025"_s));
}

TEST_F(CalendarPageTest, ANewEventBeginsOnTheChosenDayAndEscLeavesNoTrace) {
    key(Qt::Key_Right);
    hand->page.newRecord();
    QApplication::processEvents();
    EXPECT_EQ(hand->field(u"Day"_s)->text(), u"Thu 13 Feb 2025"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QApplication::processEvents();
    EXPECT_EQ(must(Repository<CalendarEvent>(*workspace).all()).size(), 2u);
    hand->page.newRecord();
    QApplication::processEvents();
    hand->type(u"Title"_s, u"Maths conference"_s, Qt::Key_Tab);
    hand->type(u"From"_s, u"9.30"_s, Qt::Key_Tab);
    hand->press(u"Add event"_s);
    const auto all = must(Repository<CalendarEvent>(*workspace).all(u"WHERE title = ?"_s, {u"Maths conference"_s}));
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all.front().startsOn, QDate(2025, 2, 13));
    EXPECT_EQ(all.front().startsAt, QTime(9, 30));
    EXPECT_TRUE(hand->shows(u"Maths conference"_s));
    EXPECT_TRUE(cell({2025, 2, 13}).contains(u"Maths conference"_s));
}

TEST_F(CalendarPageTest, AnEventIsMadeToRepeatAndOneDateIsCalledOff) {
    ASSERT_TRUE(hand->page.showRecord(u"calendar_event"_s, briefing.value));
    QApplication::processEvents();
    EXPECT_TRUE(hand->shows(u"It does not repeat."_s));
    hand->press(u"Repeat…"_s);
    auto* every = hand->field<QComboBox>(u"Repeats by"_s);
    ASSERT_TRUE(every);
    every->setCurrentIndex(every->findText(u"Weeks"_s));
    Q_EMIT every->activated(every->currentIndex());
    hand->type(u"Or this many times"_s, u"3"_s, Qt::Key_Tab);
    hand->press(u"Keep"_s);
    EXPECT_EQ(event(briefing).rule, u"FREQ=WEEKLY;COUNT=3;BYDAY=WE"_s);
    EXPECT_TRUE(cell({2025, 2, 26}).contains(u"briefing"_s));
    ASSERT_TRUE(hand->page.showRecord(u"calendar_event"_s, briefing.value));
    QApplication::processEvents();
    hand->press(u"Call this date off"_s);
    EXPECT_TRUE(hand->shows(u"The date of Wed 12 Feb 2025 is called off."_s));
    hand->press(u"As the series has it"_s);
    EXPECT_TRUE(must(changedOf(*workspace, briefing)).empty());
}

TEST_F(CalendarPageTest, ClashesAreCountedListedAndLeadToTheirDay) {
    EXPECT_FALSE(hand->button(u"1 clash"_s));
    must(addEvent(*workspace,
                  anEvent(u"Leadership day"_s, {2025, 2, 12}, QTime(10, 0), QTime(12, 0), u"Headteachers"_s)));
    QApplication::processEvents();
    hand->press(u"1 clash"_s);
    EXPECT_TRUE(hand->shows(u"What does not go together"_s));
    EXPECT_TRUE(hand->shows(u"are both for Headteachers"_s));
    key(Qt::Key_Right);
    hand->press(u"1 clash"_s);
    hand->press(u"Wed 12 Feb 2025"_s);
    EXPECT_TRUE(hand->shows(u"Wed 12 Feb 2025"_s));
    EXPECT_TRUE(hand->shows(u"are both for Headteachers"_s)) << "it is said where they stand";
}

TEST_F(CalendarPageTest, AFilterHidesWhatItDoesNotNameAndIsKeptUnderAName) {
    auto* audience = hand->field<QComboBox>(u"Audience"_s);
    ASSERT_TRUE(audience);
    audience->setCurrentIndex(audience->findText(u"SENCOs"_s));
    QApplication::processEvents();
    EXPECT_FALSE(cell({2025, 2, 12}).contains(u"briefing"_s));
    EXPECT_TRUE(cell({2025, 2, 18}).contains(u"SENCO network"_s));
    hand->press(u"Clear"_s);
    EXPECT_TRUE(cell({2025, 2, 12}).contains(u"briefing"_s));
    for (auto* box : hand->page.findChildren<QCheckBox*>())
        if (box->text() == u"Meeting"_s) box->click();
    EXPECT_FALSE(cell({2025, 2, 12}).contains(u"briefing"_s)) << "an event is no meeting";
    EXPECT_TRUE(hand->button(u"Meeting"_s));
    CalendarFilter kept;
    kept.words = u"network"_s;
    const auto id = must(saveCalendarFilter(*workspace, u"Networks"_s, kept));
    hand->page.applyFilter(id.value);
    EXPECT_EQ(hand->field(u"Filter the calendar"_s)->text(), u"network"_s);
    EXPECT_TRUE(cell({2025, 2, 18}).contains(u"SENCO network"_s));
}

TEST_F(CalendarPageTest, AnImportSaysWhatBecomesOfEachEntryBeforeAnythingIsWritten) {
    const QString path = folder.filePath(u"county.ics"_s);
    writeBytes(path,
               "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nBEGIN:VEVENT\r\nUID:a@example.org\r\n"
               "DTSTAMP:20250101T000000Z\r\nDTSTART:20250225T090000Z\r\nDTEND:20250225T100000Z\r\nSUMMARY:Data day\r\n"
               "END:VEVENT\r\nEND:VCALENDAR\r\n");
    hand->page.importTable();
    opened()->openFile(path);
    QApplication::processEvents();
    EXPECT_TRUE(hand->shows(u"1 new"_s));
    EXPECT_EQ(must(Repository<CalendarEvent>(*workspace).all()).size(), 2u);
    hand->press(u"Import"_s);
    EXPECT_EQ(must(Repository<CalendarEvent>(*workspace).all()).size(), 3u);
    EXPECT_TRUE(cell({2025, 2, 25}).contains(u"Data day"_s));
    hand->page.importTable();
    opened()->openFile(path);
    QApplication::processEvents();
    EXPECT_TRUE(hand->shows(u"1 the same"_s));
    EXPECT_FALSE(hand->button(u"Import"_s)->isEnabled());
}

TEST_F(CalendarPageTest, AFileThatIsNoCalendarIsRefusedAndNothingChanges) {
    const QString path = folder.filePath(u"notes.ics"_s);
    writeBytes(path, "my notes");
    hand->page.importTable();
    opened()->openFile(path);
    QApplication::processEvents();
    EXPECT_EQ(hand->reported.size(), 1);
    EXPECT_EQ(must(Repository<CalendarEvent>(*workspace).all()).size(), 2u);
}

TEST_F(CalendarPageTest, WhatIsShownIsWrittenAsACalendarFileAndTheTermAsOnePage) {
    hand->chooseIn({}, u"Calendar file of what is shown (.ics)…"_s);
    EXPECT_EQ(bytesOf(folder.filePath(u"calendar.ics"_s)).count("BEGIN:VEVENT"), 2);
    hand->chooseIn({}, u"A term on one page (PDF)…"_s);
    EXPECT_TRUE(bytesOf(folder.filePath(u"term.pdf"_s)).startsWith("%PDF"));
}

TEST_F(CalendarPageTest, WhatGoesOnForWeeksStandsOnItsEndsAndBesideTheDaysBetween) {
    CalendarEvent project = anEvent(u"Reading project"_s, {2025, 2, 3}, {}, {}, {});
    project.endsOn = QDate(2025, 2, 28);
    must(addEvent(*workspace, project));
    QApplication::processEvents();
    EXPECT_TRUE(cell({2025, 2, 3}).contains(u"Reading project"_s));
    EXPECT_TRUE(cell({2025, 2, 28}).contains(u"Reading project"_s));
    EXPECT_FALSE(cell({2025, 2, 12}).contains(u"Reading project"_s));
    EXPECT_TRUE(hand->shows(u"Going on"_s));
    EXPECT_TRUE(hand->shows(u"Reading project"_s));
}

TEST_F(CalendarPageTest, ASeriesThatIsSearchedForShowsItsNextDate) {
    ASSERT_TRUE(hand->page.showRecord(u"calendar_event"_s, network.value));
    QApplication::processEvents();
    EXPECT_TRUE(hand->shows(u"The date of Tue 18 Feb 2025"_s));
    EXPECT_TRUE(hand->shows(u"every second Tuesday"_s));
}

TEST_F(CalendarPageTest, ADeletedEventComesBackByUndo) {
    ASSERT_TRUE(hand->page.showRecord(u"calendar_event"_s, briefing.value));
    hand->page.deleteRecord();
    QApplication::processEvents();
    EXPECT_FALSE(cell({2025, 2, 12}).contains(u"briefing"_s));
    ASSERT_TRUE(workspace->undo());
    QApplication::processEvents();
    EXPECT_TRUE(cell({2025, 2, 12}).contains(u"briefing"_s));
}
