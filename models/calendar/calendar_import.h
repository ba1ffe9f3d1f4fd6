// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/calendar_event.h"
#include "models/calendar/ics_reader.h"

namespace nlc {

/// What becomes of one entry of a calendar file.
struct CalendarRow {
    enum class Fate { New, Changed, Cancelled, Same, Skipped, Problem };
    Fate fate = Fate::Same;
    QString title;
    QDate day;
    QString says;  ///< what is new of it; why it is left out
    int line = 0;  ///< of the file
};

/// What an import writes of one event.
struct PlannedEvent {
    CalendarEvent event;                         ///< id 0: it is added
    std::vector<ChangedOccurrence> occurrences;  ///< with ids where they are known; their event is filled in
    std::vector<Id<ChangedOccurrence>> dropped;
};

struct CalendarPlan {
    QString source;
    QStringList remarks;
    std::vector<CalendarRow> rows;  ///< in the order of the file
    std::vector<PlannedEvent> writes;
    int count(CalendarRow::Fate fate) const;
    bool changesNothing() const { return writes.empty(); }
    QString inWords() const;  ///< "12 new, 3 changed, 1 cancelled, 40 the same, 2 skipped, 1 with a problem."
};

/// The fate of every entry; writes nothing. Entries are known again by UID and, of those, the higher SEQUENCE counts;
/// where a UID is unknown, by title and time, since some programs (Outlook 365) make new ones at each export. What
/// others do not tell stays as it is here: kind, audience, group, public.
/// `fileName` names the source where the calendar itself has no name.
Result<CalendarPlan> planCalendarImport(Workspace& workspace, const IcsFile& file, const QString& fileName);

/// Writes what the plan says as one step. The same file again changes nothing.
Result<> importCalendar(Workspace& workspace, const CalendarPlan& plan);

}  // namespace nlc
