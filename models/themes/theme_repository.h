// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/outcome.h"
#include "models/records/record_list.h"
#include "models/themes/theme.h"

namespace nlc {

Result<std::vector<Workshop>> workshops(Workspace& workspace);  ///< the latest first
/// The one that notes of that meeting go to: begun there, else the latest of all begun before it by the same group or
/// the collaborative; id 0: there is none.
Result<Workshop> workshopFor(Workspace& workspace, const Meeting& meeting);

/// A theme with what is counted for it and for all that was merged into it.
struct ThemeRow {
    Theme theme;
    int number = 0;  ///< among those of its workshop that stand for themselves, from 1
    int notes = 0;
    int dots = 0;
    int actions = 0, openActions = 0;
    int merged = 0;  ///< themes that were merged into it
};
/// Of one workshop, in their order, without those that are merged into another.
std::unique_ptr<RecordList<ThemeRow>> themesList(Workspace& workspace, Id<Workshop> workshop,
                                                 QObject* parent = nullptr);
Result<std::vector<ThemeRow>> themesOf(Workspace& workspace, Id<Workshop> workshop);

struct ThemeNoteRow {
    ThemeNote note;
    Id<Theme> theme;  ///< the one that it counts for: of a merged theme, the one that took it in
    QString themeName;
    QString meeting;
    QDate meetingOn;
};
/// Of one workshop, the newest first.
std::unique_ptr<RecordList<ThemeNoteRow>> themeNotesList(Workspace& workspace, Id<Workshop> workshop,
                                                         QObject* parent = nullptr);
/// The theme that it counts for: itself, or the one that took it in.
Result<Theme> themeCounting(Workspace& workspace, Id<Theme> theme);
/// Those that count for the theme, the oldest first.
Result<std::vector<ThemeNoteRow>> notesOf(Workspace& workspace, Id<Theme> theme);

Result<std::vector<Theme>> mergedInto(Workspace& workspace, Id<Theme> theme);  ///< themselves, the earliest first

/// One step of what became of a theme: noted, merged, made a priority, acted on, reported.
struct ThreadEntry {
    QDate on;
    QString what;   ///< "12 notes", "Became a priority", "A14 Write the toolkit: done"
    QString where;  ///< the meeting, where there was one
    QString table;  ///< of the record that it leads to
    qint64 row = 0;
};
/// From its first note to what was last done about it, by day.
Result<std::vector<ThreadEntry>> threadOf(Workspace& workspace, Id<Theme> theme);

// Steps.
QString editOf(const Workshop& workshop);
QString editOf(const Theme& theme);
QString editOf(const ThemeNote& note);
Result<Id<Workshop>> addWorkshop(Workspace& workspace, const Workshop& workshop);
Result<> deleteWorkshop(Workspace& workspace, Id<Workshop> id);
/// One note for each text that is not blank, as one step; how many.
Result<int> addNotes(Workspace& workspace, Id<Workshop> workshop, const QStringList& texts, Id<Meeting> meeting = {},
                     Id<Theme> theme = {});
/// A note of that meeting for its workshop (see workshopFor); where there is none, one of that title begins there.
/// Gives the workshop.
Result<Workshop> noteAtMeeting(Workspace& workspace, const Meeting& meeting, const QString& title, const QString& text);
Result<> deleteNotes(Workspace& workspace, const QList<qint64>& ids);
/// Notes come under the theme; 0: they are unsorted again.
Result<> putUnder(Workspace& workspace, const QList<qint64>& notes, Id<Theme> theme);
/// A new theme at the end, with these notes under it.
Result<Id<Theme>> addTheme(Workspace& workspace, Id<Workshop> workshop, const QString& name,
                           const QList<qint64>& notes = {});
/// Its notes are unsorted again.
Result<> deleteTheme(Workspace& workspace, Id<Theme> id);
/// From now on all that is under `id` counts for `into`. Refused where `into` is itself merged into `id`.
Result<> mergeTheme(Workspace& workspace, Id<Theme> id, Id<Theme> into, Id<Meeting> at, const QDate& on);
/// It stands for itself again.
Result<> takeOut(Workspace& workspace, Id<Theme> id);
/// `by` more or fewer dots, never below none. Presses that follow each other are one step.
Result<> giveDots(Workspace& workspace, Id<Theme> id, int by);
/// Becomes a priority, is set aside, or is only collated again.
Result<> settleTheme(Workspace& workspace, Id<Theme> id, ThemeState to, Id<Meeting> at, const QDate& on);
/// To place `to` of those that are shown, counted without it.
Result<> moveTheme(Workspace& workspace, Id<Theme> id, int to);

/// The lines of a text as notes: one a line, without bullets and numbers before them.
QStringList notesIn(const QString& text);

}  // namespace nlc
