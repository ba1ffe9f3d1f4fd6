// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "models/documents/formats.h"
#include "models/meetings/agenda_proposals.h"
#include "models/meetings/register.h"
#include "models/offers/offers.h"
#include "models/store/job.h"
#include "models/themes/note_import.h"
#include "models/themes/theme_document.h"
#include "models/themes/theme_repository.h"
#include "models/transfer/table_file.h"
#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;
using testing::ElementsAre;

namespace {

/// A workshop of a meeting in June 2024, and a meeting in September.
class Themes : public testing::Test {
protected:
    Themes() {
        june = meeting(u"June"_s, {2024, 6, 11});
        september = meeting(u"September"_s, {2024, 9, 19});
        Workshop made;
        made.title = u"What stands in the way"_s;
        made.meeting = june;
        made.begunOn = {2024, 6, 11};
        workshop = addWorkshop(workspace, made).value_or(Id<Workshop>{});
    }
    Id<Meeting> meeting(const QString& title, const QDate& on) {
        Meeting made;
        made.title = title;
        made.heldOn = on;
        return addMeeting(workspace, made).value_or(Id<Meeting>{});
    }
    Id<Theme> theme(const QString& name, const QStringList& notes = {}) {
        const auto id = addTheme(workspace, workshop, name);
        EXPECT_TRUE(id) << why(id);
        EXPECT_TRUE(addNotes(workspace, workshop, notes, june, *id));
        return *id;
    }
    ThemeRow row(Id<Theme> id) {
        for (const ThemeRow& each : must(themesOf(workspace, workshop)))
            if (each.theme.id == id) return each;
        return {};
    }
    QStringList names() {
        QStringList all;
        for (const ThemeRow& each : must(themesOf(workspace, workshop))) all << each.theme.name;
        return all;
    }
    QStringList thread(Id<Theme> id) {
        QStringList all;
        for (const ThreadEntry& each : must(threadOf(workspace, id)))
            all << each.on.toString(Qt::ISODate) + u' ' + each.what;
        return all;
    }
    ImportPlan import(const QByteArray& csv, bool write) {
        auto import = noteImport(workspace, workshop);
        EXPECT_TRUE(import) << why(import);
        SilentProgress silent;
        const Sheet sheet = must(must(TableFile::of(csv)).read());
        const auto plan = (*import)->plan(sheet, guessChoices(sheet, (*import)->fields()), silent);
        EXPECT_TRUE(plan);
        if (write) {
            const auto done = (*import)->write(workspace, silent);
            EXPECT_TRUE(done) << why(done);
        }
        return plan.value_or(ImportPlan{});
    }

    Collaborative year;
    Workspace& workspace = *year.workspace;
    Id<Meeting> june, september;
    Id<Workshop> workshop;
};

}  // namespace

TEST_F(Themes, PastedLinesAreANoteEachWithoutBulletsAndNumbers) {
    EXPECT_THAT(
        notesIn(u"- Reading stops\r\n\n• Cover costs\n2) SEND plans come late\n  (3) 2 schools close\n100 visits"_s),
        ElementsAre(u"Reading stops"_s, u"Cover costs"_s, u"SEND plans come late"_s, u"2 schools close"_s,
                    u"100 visits"_s));
    EXPECT_EQ(must(addNotes(workspace, workshop, {u" One "_s, u"  "_s, u"Two"_s}, june)), 2);
    const auto list = themeNotesList(workspace, workshop);
    EXPECT_EQ(list->rowCount(), 2);
    EXPECT_EQ(list->rows().front().note.text, u"One"_s);
    EXPECT_EQ(list->rows().front().note.notedOn, QDate(2024, 6, 11)) << "the meeting's day, whenever it was typed";
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(list->rowCount(), 0) << "they are one step";
}

TEST_F(Themes, NotesAreSortedCountedAndSortedBack) {
    ASSERT_TRUE(addNotes(workspace, workshop, {u"A"_s, u"B"_s, u"C"_s}, june));
    const auto list = themeNotesList(workspace, workshop);
    list->sort(1, Qt::DescendingOrder);
    const auto reading = theme(u"Reading"_s);
    ASSERT_TRUE(putUnder(workspace, {list->idAt(0), list->idAt(1)}, reading));
    EXPECT_EQ(row(reading).notes, 2);
    EXPECT_EQ(list->byId(list->idAt(0))->themeName, u"Reading"_s);
    ASSERT_TRUE(putUnder(workspace, {list->idAt(0)}, {}));
    EXPECT_EQ(row(reading).notes, 1);
    ASSERT_TRUE(deleteTheme(workspace, reading));
    EXPECT_EQ(list->rowCount(), 3) << "no note goes with its theme";
    EXPECT_FALSE(list->byId(list->idAt(1))->theme);
}

TEST_F(Themes, AMergedThemeCountsForTheOtherAndCanBeTakenOut) {
    const auto moves = theme(u"Moves"_s, {u"A"_s, u"B"_s}), known = theme(u"What is known"_s, {u"C"_s}),
               wide = theme(u"Transitions"_s, {u"D"_s});
    ASSERT_TRUE(giveDots(workspace, moves, 3));
    ASSERT_TRUE(giveDots(workspace, known, 4));
    ASSERT_TRUE(mergeTheme(workspace, moves, known, september, {2024, 9, 19}));
    ASSERT_TRUE(mergeTheme(workspace, known, wide, september, {2024, 9, 19}));
    EXPECT_THAT(names(), ElementsAre(u"Transitions"_s));
    EXPECT_EQ(row(wide).notes, 4);
    EXPECT_EQ(row(wide).dots, 7);
    EXPECT_EQ(row(wide).merged, 2);
    const auto circle = mergeTheme(workspace, wide, moves, september, {2024, 9, 19});
    ASSERT_FALSE(circle);
    EXPECT_THAT(circle.error().what.toStdString(), testing::HasSubstr("take it out first"));
    EXPECT_FALSE(mergeTheme(workspace, wide, wide, {}, {}));
    ASSERT_TRUE(takeOut(workspace, known));
    EXPECT_EQ(row(wide).notes, 1);
    EXPECT_EQ(row(known).notes, 3) << "what was merged into it stays with it";
}

TEST_F(Themes, ADeletedThemeLetsGoOfWhatWasMergedIntoIt) {
    const auto moves = theme(u"Moves"_s, {u"A"_s}), wide = theme(u"Transitions"_s);
    ASSERT_TRUE(mergeTheme(workspace, moves, wide, {}, {2024, 9, 19}));
    ASSERT_TRUE(deleteTheme(workspace, wide));
    EXPECT_EQ(row(moves).theme.state, ThemeState::Collated);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(row(wide).merged, 1);
}

TEST_F(Themes, DotsAreNeverBelowNoneAndOneRunOfPressesIsOneStep) {
    const auto reading = theme(u"Reading"_s);
    ASSERT_TRUE(giveDots(workspace, reading, -1));
    EXPECT_EQ(row(reading).dots, 0);
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(giveDots(workspace, reading, 1));
    EXPECT_EQ(row(reading).dots, 5);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(row(reading).dots, 0);
}

TEST_F(Themes, TheLineGoesFromTheFirstNoteToTheLastAction) {
    const auto moves = theme(u"Moves"_s, {u"A"_s}), wide = theme(u"Transitions"_s, {u"B"_s, u"C"_s});
    ASSERT_TRUE(mergeTheme(workspace, moves, wide, september, {2024, 9, 19}));
    ASSERT_TRUE(settleTheme(workspace, wide, ThemeState::Priority, september, {2024, 9, 19}));
    Action action;
    action.theme = wide;
    action.meeting = september;
    action.wording = u"Write one page for every move"_s;
    const auto id = must(addAction(workspace, action));
    ASSERT_TRUE(settleAction(workspace, id, ActionState::Done, {2025, 1, 31}, u"In bulletin 12"_s));
    EXPECT_THAT(thread(wide),
                ElementsAre(u"2024-06-11 3 notes"_s, u"2024-09-19 \"Moves\" was merged into it"_s,
                            u"2024-09-19 Became a priority"_s, u"2024-09-19 A1 Write one page for every move"_s,
                            u"2025-01-31 A1: Done. In bulletin 12"_s));
    EXPECT_EQ(row(wide).actions, 1);
    EXPECT_EQ(row(wide).openActions, 0);
    EXPECT_EQ(must(threadOf(workspace, wide)).front().where, u"June"_s);
}

TEST_F(Themes, WhatNobodyHasSettledIsProposedToTheNextMeeting) {
    const auto reading = theme(u"Reading"_s), moves = theme(u"Moves"_s);
    ASSERT_TRUE(settleTheme(workspace, moves, ThemeState::SetAside, june, {2024, 6, 11}));
    const auto proposals = must(agendaProposals(workspace, september));
    ASSERT_EQ(proposals.size(), 1u);
    EXPECT_EQ(proposals.front().title, u"Reading"_s);
    ASSERT_TRUE(addAgendaItemFrom(workspace, september, proposals.front()));
    EXPECT_TRUE(must(agendaProposals(workspace, september)).empty()) << "it stands on the agenda";
    EXPECT_EQ(must(agendaOf(workspace, september)).front().sourceId, reading.value);
    EXPECT_TRUE(must(agendaProposals(workspace, june)).empty()) << "not to the meeting that collected them";
}

TEST_F(Themes, ANoteOfAMeetingGoesToItsWorkshopOrBeginsOne) {
    const Meeting later = must(Repository<Meeting>(workspace).find(september));
    EXPECT_EQ(must(noteAtMeeting(workspace, later, u"Themes of September"_s, u"Late"_s)).id, workshop);
    Meeting ofGroup = later;
    ofGroup.group = year.data;
    ofGroup.id = must(addMeeting(workspace, ofGroup));
    const auto own = must(noteAtMeeting(workspace, ofGroup, u"Themes of the group"_s, u"Ours"_s));
    EXPECT_NE(own.id, workshop) << "a group's notes are its own";
    EXPECT_EQ(own.title, u"Themes of the group"_s);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(must(workshops(workspace)).size(), 1u) << "the workshop and its note are one step";
}

TEST_F(Themes, TheirOrderIsMadeByHand) {
    const auto a = theme(u"A"_s);
    theme(u"B"_s);
    theme(u"C"_s);
    ASSERT_TRUE(moveTheme(workspace, a, 2));
    EXPECT_THAT(names(), ElementsAre(u"B"_s, u"C"_s, u"A"_s));
}

TEST_F(Themes, ATableOfNotesComesInOnceAndMakesItsThemes) {
    theme(u"Reading"_s);
    const QByteArray csv =
        "Comment,Table,Category\nReading stops,Table 1,reading\nCover costs,Table 2,Cover\n,Table 3,\nReading "
        "stops,Table 1,Reading\n";
    const auto plan = import(csv, true);
    EXPECT_EQ(plan.count(ImportRow::Fate::New), 2);
    EXPECT_EQ(plan.count(ImportRow::Fate::Problem), 1) << "a row without a note";
    EXPECT_EQ(plan.count(ImportRow::Fate::Same), 1) << "said twice by the same";
    EXPECT_THAT(names(), ElementsAre(u"Reading"_s, u"Cover"_s));
    EXPECT_TRUE(import(csv, false).changesNothing());
    ASSERT_TRUE(workspace.undo());
    EXPECT_THAT(names(), ElementsAre(u"Reading"_s)) << "it was one step";
}

TEST_F(Themes, TheDocumentShowsThemesAsTableAndWhatBecameOfPriorities) {
    const auto reading = theme(u"Reading"_s, {u"Reading stops"_s, u"reading stops"_s, u"No books"_s});
    theme(u"Cover"_s, {u"Cover costs"_s});
    ASSERT_TRUE(settleTheme(workspace, reading, ThemeState::Priority, september, {2024, 9, 19}));
    const auto document = documentOf(workspace, u"workshop"_s, workshop.value);
    ASSERT_TRUE(document) << why(document);
    const QString text = QString::fromUtf8(must(doc::write(*document, doc::Format::Text)));
    for (const QString& words :
         {u"Reading stops (× 2)"_s, u"From note to action"_s, u"Became a priority (September)"_s})
        EXPECT_TRUE(text.contains(words)) << words.toStdString() << "\n" << text.toStdString();
    const auto table = must(notesAsTable(workspace, workshop));
    EXPECT_EQ(table.rows.size(), 4u);
}

TEST_F(Themes, TheChartFindsWhatWeighsMostAndClaimsNothingOfEquals) {
    const auto reading = theme(u"Reading"_s, {u"A"_s}), cover = theme(u"Cover"_s, {u"B"_s, u"C"_s});
    const auto chart = [&] {
        return themesChart(must(Repository<Workshop>(workspace).find(workshop)), must(themesOf(workspace, workshop)));
    };
    EXPECT_EQ(chart().title, u"\"Cover\" has most notes"_s);
    EXPECT_EQ(chart().series.size(), 1u) << "nobody has voted";
    ASSERT_TRUE(giveDots(workspace, reading, 3));
    EXPECT_EQ(chart().title, u"\"Reading\" was given most dots"_s);
    EXPECT_THAT(chart().categories, ElementsAre(u"Reading"_s, u"Cover"_s));
    ASSERT_TRUE(giveDots(workspace, cover, 3));
    EXPECT_EQ(chart().title, u"No theme stands out"_s);
    ASSERT_TRUE(settleTheme(workspace, cover, ThemeState::SetAside, {}, {2025, 2, 12}));
    EXPECT_THAT(chart().categories, ElementsAre(u"Reading"_s));
}

TEST_F(Themes, AWorkshopAndAThemeWithoutANameAreRefused) {
    EXPECT_EQ(addTheme(workspace, workshop, u" "_s).error().field, u"name"_s);
    EXPECT_EQ(addWorkshop(workspace, {}).error().field, u"title"_s);
    Workshop undated;
    undated.title = u"Later"_s;
    EXPECT_EQ(addWorkshop(workspace, undated).error().field, u"begun_on"_s);
}
