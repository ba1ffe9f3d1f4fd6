// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/calendar.h"
#include "models/calendar/calendar_event.h"
#include "models/calendar/ics.h"

namespace nlc {

/// From when to when a calendar is written out; invalid: the academic year before this one to the one after it.
struct CalendarWindow {
    QDate from, to;
};
CalendarWindow filledIn(const CalendarWindow& window, const QDate& today);

/// What goes into calendar files: series whole, with the dates that were changed, if one of their dates is in the
/// window; bank holidays stay out, other calendars have them. An entry is stamped with the last change to its record,
/// so that the same records give the same file on any day.
Result<std::vector<IcsEvent>> calendarFileEntries(Workspace& workspace, const CalendarFilter& filter,
                                                  const CalendarWindow& window);
/// One file of them all.
Result<QByteArray> exportCalendar(Workspace& workspace, const CalendarFilter& filter, const CalendarWindow& window,
                                  const QString& name);

/// One event of the calendar's own, with all its dates, whatever may be published.
Result<QByteArray> exportEvent(Workspace& workspace, Id<CalendarEvent> id);

/// A folder for publishing, by file name: calendar.ics, one file an event, and index.html, the public calendar.
struct Published {
    QStringList written, removed;
    int same = 0;
    QString inWords() const;
};
/// Makes the folder what the calendar is: files are written where they differ, and those of entries that are gone are
/// removed, if they are still what was written here. Anything else in the folder is left alone; a list of what is ours
/// stands in it. `dryRun` only says what would be done.
Result<Published> publishCalendar(Workspace& workspace, const CalendarFilter& filter, const CalendarWindow& window,
                                  const QString& folder, bool dryRun = false);

}  // namespace nlc
