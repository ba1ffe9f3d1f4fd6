// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/calendar_event.h"

namespace nlc {

Result<std::vector<ChangedOccurrence>> changedOf(Workspace& workspace, Id<CalendarEvent> event);  ///< by day

// Steps, each with its undo. Each raises the event's sequence where other calendars have to know.
QString editOf(const CalendarEvent& event);
/// Without a uid it gets one.
Result<Id<CalendarEvent>> addEvent(Workspace& workspace, CalendarEvent event);
/// Writes the whole record.
Result<> changeEvent(Workspace& workspace, const CalendarEvent& event);
Result<> removeEvents(Workspace& workspace, const QList<qint64>& ids);
/// It stays in calendars as cancelled; `isOff` false: it takes place after all.
Result<> cancelEvent(Workspace& workspace, Id<CalendarEvent> id, bool isOff = true);

/// How much of a series a change is for. Of a single event it is always all.
enum class SeriesPart { Whole, This, ThisAndFollowing };
struct MoveTo {
    QDate day;
    bool keepsTimes = true;
    QTime startsAt, endsAt;  ///< unless it keeps them; invalid: all day
};
/// Moves the date that the series has on `on`. Whole: the series by as many days, with its rule, what is left out and
/// what was changed by itself. ThisAndFollowing: the series ends before, and another begins there.
/// Invalid when the rule is of a kind that cannot be told for other days.
Result<> moveEvent(Workspace& workspace, Id<CalendarEvent> id, const QDate& on, SeriesPart part, const MoveTo& to);
/// One date of a series is called off and stays to be seen; or is no part of it any more; or is as the series has it.
Result<> cancelOccurrence(Workspace& workspace, Id<CalendarEvent> id, const QDate& on);
Result<> removeOccurrence(Workspace& workspace, Id<CalendarEvent> id, const QDate& on);
Result<> restoreOccurrence(Workspace& workspace, Id<CalendarEvent> id, const QDate& on);
/// One date with days, times, title or place of its own; takes the place of what was said of that date before.
Result<> changeOccurrence(Workspace& workspace, const ChangedOccurrence& changed);

}  // namespace nlc
