// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include "views/controls/choose_row.h"
#include "views/controls/labels.h"
#include "views/controls/notice.h"
#include "views/controls/page_header.h"
#include "views/controls/pill.h"
#include "views/controls/row_delegate.h"
#include "views/controls/theme.h"
#include "views/controls/timeline.h"
#include "views/controls/toast.h"

using namespace Qt::StringLiterals;
using namespace nlc;
using namespace nlc::controls;

namespace {

TEST(Rows, WhatIsPaintedCanBeHeard) {
    QStandardItemModel model(1, 2);
    model.setData(model.index(0, 0), u"Communication"_s);
    model.setData(model.index(0, 1), u"Not started · late"_s);
    model.setData(model.index(0, 1), int(theme::Tone::Late), RowDelegate::PillRole);
    QTableView table;
    table.setModel(&model);
    asRows(&table);
    table.show();
    auto* heard = QAccessible::queryAccessibleInterface(&table);
    ASSERT_TRUE(heard && heard->tableInterface());
    EXPECT_EQ(heard->tableInterface()->cellAt(0, 1)->text(QAccessible::Name), u"Not started · late"_s);
}

TEST(Rows, OneIsChosenAloneWhileCtrlIsHeld) {
    QStandardItemModel model(2, 2);
    QTableView table;
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.show();
    QTest::keyPress(&table, Qt::Key_PageDown, Qt::ControlModifier);
    ASSERT_TRUE(QGuiApplication::keyboardModifiers() & Qt::ControlModifier);
    for (const int row : {0, 1, 1, 7}) chooseRow(&table, row);
    EXPECT_EQ(table.selectionModel()->selectedRows(), QModelIndexList{model.index(1, 0)});
    QTest::keyRelease(&table, Qt::Key_PageDown);
}

TEST(Rows, ARowWithASecondLineIsTaller) {
    QStandardItemModel model(2, 1);
    model.setData(model.index(1, 0), u"by 28 Feb · Leaders"_s, RowDelegate::SecondLineRole);
    RowDelegate delegate;
    EXPECT_EQ(delegate.sizeHint({}, model.index(0, 0)).height(), theme::rowHeight);
    EXPECT_GT(delegate.sizeHint({}, model.index(1, 0)).height(), theme::rowHeight);
}

TEST(Rows, ThePillFitsTheColumnItIsMeasuredFor) {
    theme::apply(*qApp, theme::Scheme::Light);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), u"Draft · due in 2 days"_s);
    model.setData(model.index(0, 0), int(theme::Tone::Soon), RowDelegate::PillRole);
    EXPECT_GE(RowDelegate().sizeHint({}, model.index(0, 0)).width(),
              pillWidth(u"Draft · due in 2 days"_s) + 2 * theme::m);
}

TEST(PageHeader, TheTitleIsWholeAndTheStateGivesWay) {
    theme::apply(*qApp, theme::Scheme::Light);
    PageHeader header(u"Effective transitions and the KS2 Challenge"_s,
                      u"A long line of state that says very much indeed"_s,
                      {button(u"Remind late groups…"_s), button(u"Send to bulletin"_s, Weight::Primary)});
    header.resize(760, 40);
    header.show();
    const auto labels = header.findChildren<QLabel*>();
    EXPECT_GE(labels[0]->width(), labels[0]->sizeHint().width());
    auto* state = header.findChild<ElidedLabel*>();
    EXPECT_LT(state->width(), state->sizeHint().width());
    EXPECT_EQ(state->toolTip(), state->text());
}

TEST(Toast, OffersTheWayBackOnce) {
    QWidget window;
    window.resize(800, 600);
    Toast toast(&window);
    window.show();
    int undone = 0;
    toast.say(u"Deleted “Transitions”."_s, u"Undo"_s, [&] { ++undone; });
    EXPECT_TRUE(toast.isVisible());
    EXPECT_TRUE(window.rect().contains(toast.geometry()));
    for (auto* b : toast.findChildren<QPushButton*>())
        if (b->text() == "Undo"_L1) b->click();
    EXPECT_EQ(undone, 1);
    EXPECT_FALSE(toast.isVisible());
}

TEST(Notice, SaysWhichActionWasChosen) {
    Notice notice;
    QSignalSpy chosen(&notice, &Notice::chosen);
    notice.say(theme::Tone::Soon, u"Opened read-only: someone else is writing."_s, {u"Try again"_s, u"Open a copy"_s});
    notice.findChildren<QPushButton*>().at(1)->click();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toInt(), 1);
    notice.clear();
    EXPECT_TRUE(notice.isHidden());
}

TEST(Timeline, SaysAGroupsHistoryInWords) {
    const std::vector<TimelineEntry> groups{
        {.id = 1, .label = u"Workforce"_s, .segments = {{QDate(2024, 5, 1), {}, u"Workforce"_s}}},
        {.id = 2,
         .label = u"Leadership"_s,
         .segments = {{QDate(2024, 5, 1), QDate(2024, 9, 1), u"Leaders"_s},
                      {QDate(2024, 9, 1), QDate(2025, 2, 1), u"Leadership"_s}},
         .mergedInto = 1,
         .mergedOn = QDate(2025, 2, 1)}};
    EXPECT_EQ(Timeline::inWords(groups[0], groups), u"Workforce: Workforce, since May 2024."_s);
    EXPECT_EQ(
        Timeline::inWords(groups[1], groups),
        u"Leadership: Leaders, May 2024 to Sep 2024; Leadership, Sep 2024 to Feb 2025. Merged into Workforce in Feb 2025."_s);
}

TEST(Timeline, EnterOpensTheGroupTheArrowsChose) {
    Timeline timeline;
    timeline.setEntries({{.id = 7, .label = u"A"_s, .segments = {{QDate(2024, 5, 1), {}, u"A"_s}}},
                         {.id = 8, .label = u"B"_s, .segments = {{QDate(2024, 5, 1), {}, u"B"_s}}}},
                        QDate(2025, 2, 12));
    QSignalSpy opened(&timeline, &Timeline::opened);
    timeline.show();
    timeline.setCurrentIndex(timeline.model()->index(0, 0));
    QTest::keyClick(&timeline, Qt::Key_Down);
    QTest::keyClick(&timeline, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.first().first().toLongLong(), 8);
}

TEST(Timeline, YearsBeginInSeptember) {
    Timeline timeline;
    timeline.setEntries({{.id = 1, .label = u"A"_s, .segments = {{QDate(2024, 5, 1), {}, u"A"_s}}}},
                        QDate(2025, 2, 12));
    EXPECT_EQ(timeline.yearStarts(), (std::vector{QDate(2023, 9, 1), QDate(2024, 9, 1)}));
}

}  // namespace
