// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/themes/themes_page.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>

#include "models/meetings/register.h"
#include "tests/support/collaborative.h"
#include "tests/support/page_hand.h"
#include "views/controls/choose_row.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

/// A workshop with three notes and two themes.
class ThemesPageTest : public testing::Test {
protected:
    ThemesPageTest() {
        Workshop made;
        made.title = u"What stands in the way"_s;
        made.begunOn = {2025, 2, 12};
        workshop = addWorkshop(workspace, made).value_or(Id<Workshop>{});
        EXPECT_TRUE(addNotes(workspace, workshop, {u"Reading stops"_s, u"Cover costs"_s, u"No books"_s}));
        reading = addTheme(workspace, workshop, u"Reading"_s).value_or(Id<Theme>{});
        cover = addTheme(workspace, workshop, u"Cover"_s).value_or(Id<Theme>{});
        hand = std::make_unique<PageHand<ThemesPage>>(workspace);
        hand->page.resize(1122, 900);
        QApplication::processEvents();
    }
    QTableView* table(const QString& holding) {
        for (auto* each : hand->page.findChildren<QTableView*>())
            if (each->isVisibleTo(&hand->page) && each->model() &&
                (each->model()->headerData(0, Qt::Horizontal).toString() == holding ||
                 each->model()->headerData(1, Qt::Horizontal).toString() == holding))
                return each;
        return nullptr;
    }
    QTableView* notes() { return table(u"Note"_s); }
    QTableView* themes() { return table(u"Theme"_s); }
    int notesUnder(Id<Theme> id) {
        for (const ThemeRow& each : must(themesOf(workspace, workshop)))
            if (each.theme.id == id) return each.notes;
        return -1;
    }
    void chooseNote(const QString& text) {
        for (int row = 0; row < notes()->model()->rowCount(); ++row)
            if (notes()->model()->index(row, 0).data().toString() == text) controls::chooseRow(notes(), row);
        notes()->setFocus();
    }

    Collaborative year;
    Workspace& workspace = *year.workspace;
    Id<Workshop> workshop;
    Id<Theme> reading, cover;
    std::unique_ptr<PageHand<ThemesPage>> hand;
};

}  // namespace

TEST_F(ThemesPageTest, ANoteIsTypedAndLinesArePastedAsOneEach) {
    QAbstractItemModelTester tester(notes()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    hand->type(u"New note"_s, u"Nobody asks the children"_s);
    EXPECT_EQ(notes()->model()->rowCount(), 4);
    QApplication::clipboard()->setText(u"- One\n- Two\n"_s);
    auto* line = hand->field(u"New note"_s);
    line->setFocus();
    QTest::keySequence(line, QKeySequence::Paste);
    EXPECT_EQ(notes()->model()->rowCount(), 6);
    EXPECT_TRUE(hand->said.last().contains(u"2 notes"_s)) << hand->said.last().toStdString();
    QApplication::clipboard()->setText(u"just words"_s);
    QTest::keySequence(line, QKeySequence::Paste);
    EXPECT_EQ(line->text(), u"just words"_s) << "one line is pasted to be finished";
}

TEST_F(ThemesPageTest, ANoteGoesUnderTheThemeWhoseNumberIsPressed) {
    chooseNote(u"Reading stops"_s);
    QTest::keyClick(notes(), Qt::Key_1);
    EXPECT_EQ(notesUnder(reading), 1);
    QTest::keyClick(notes(), Qt::Key_2);
    EXPECT_EQ(notesUnder(cover), 1);
    EXPECT_EQ(notesUnder(reading), 0);
    QTest::keyClick(notes(), Qt::Key_9);
    EXPECT_EQ(notesUnder(cover), 1) << "there is no ninth theme";
    QTest::keyClick(notes(), Qt::Key_0);
    EXPECT_EQ(notesUnder(cover), 0);
}

TEST_F(ThemesPageTest, NotesAreDraggedOntoAThemeAndBelowThemAllForANewOne) {
    chooseNote(u"Cover costs"_s);
    const std::unique_ptr<QMimeData> carried(notes()->model()->mimeData(notes()->selectionModel()->selectedIndexes()));
    const auto dropAt = [&](const QPoint& at) {
        QDragEnterEvent enter(at, Qt::MoveAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(themes()->viewport(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent drop(at, Qt::MoveAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(themes()->viewport(), &drop);
        QApplication::processEvents();
    };
    dropAt({20, themes()->rowViewportPosition(1) + 5});
    EXPECT_EQ(notesUnder(cover), 1);
    dropAt({20, themes()->viewport()->height() - 2});
    hand->type(u"Theme"_s, u"Money"_s);
    const auto all = must(themesOf(workspace, workshop));
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all.back().theme.name, u"Money"_s);
    EXPECT_EQ(all.back().notes, 1);
}

TEST_F(ThemesPageTest, AThemeIsWeighedMadeAPriorityAndActedOn) {
    controls::chooseRow(themes(), 0);
    hand->press(u"One dot more"_s);
    hand->press(u"One dot more"_s);
    hand->press(u"One dot fewer"_s);
    hand->press(u"Make it a priority"_s);
    hand->type(u"New action for this theme"_s, u"Show guided reading @Ada by 1 mar"_s);
    const ThemeRow row = must(themesOf(workspace, workshop)).front();
    EXPECT_EQ(row.dots, 1);
    EXPECT_EQ(row.theme.state, ThemeState::Priority);
    EXPECT_EQ(row.openActions, 1);
    const auto actions = must(openActions(workspace));
    ASSERT_EQ(actions.size(), 1u);
    EXPECT_EQ(actions.front().action.whoId, year.ada);
    EXPECT_EQ(actions.front().theme, u"Reading"_s);
    EXPECT_TRUE(hand->shows(u"Became a priority"_s));
    hand->chooseIn(u"What becomes of the theme"_s, u"Collated again"_s);
    EXPECT_EQ(must(themesOf(workspace, workshop)).front().theme.state, ThemeState::Collated);
    hand->chooseIn(u"What becomes of the theme"_s, u"Cover"_s);
    const auto merged = must(themesOf(workspace, workshop));
    ASSERT_EQ(merged.size(), 1u);
    EXPECT_EQ(merged.front().openActions, 1) << "what was to be done is to be done for the other";
    EXPECT_TRUE(hand->reported.isEmpty());
}

TEST_F(ThemesPageTest, OnlyUnsortedNotesAreShownWhenAskedFor) {
    chooseNote(u"Reading stops"_s);
    QTest::keyClick(notes(), Qt::Key_1);
    hand->press(u"Unsorted"_s);
    EXPECT_EQ(notes()->model()->rowCount(), 2);
    EXPECT_TRUE(hand->shows(u"2 notes unsorted"_s));
}

TEST_F(ThemesPageTest, ADeletedThemeAndWorkshopLeaveAPageThatCanBeUsed) {
    controls::chooseRow(themes(), 0);
    hand->press(u"Delete theme"_s);
    EXPECT_EQ(themes()->model()->rowCount(), 1);
    EXPECT_TRUE(hand->reported.isEmpty()) << hand->reported.join(u'\n').toStdString();
    hand->press(u"About the workshop"_s);
    hand->press(u"Delete workshop"_s);
    EXPECT_TRUE(hand->shows(u"No workshop yet"_s));
    hand->press(u"New workshop"_s);
    hand->type(u"Title"_s, u"Next year"_s, Qt::Key_Tab);
    hand->press(u"Add workshop"_s);
    EXPECT_EQ(must(workshops(workspace)).front().title, u"Next year"_s);
    EXPECT_TRUE(hand->reported.isEmpty()) << hand->reported.join(u'\n').toStdString();
}

TEST_F(ThemesPageTest, ANoteFromSearchIsShownWithItsTheme) {
    chooseNote(u"No books"_s);
    QTest::keyClick(notes(), Qt::Key_2);
    const auto list = themeNotesList(workspace, workshop);
    qint64 id = 0;
    for (const ThemeNoteRow& row : list->rows())
        if (row.note.text == u"No books"_s) id = row.note.id.value;
    EXPECT_TRUE(hand->page.showRecord(u"theme_note"_s, id));
    EXPECT_EQ(themes()->currentIndex().row(), 1);
    EXPECT_FALSE(hand->page.showRecord(u"theme"_s, 999));
}
