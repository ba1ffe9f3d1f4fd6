// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTime>

#include "models/groups/group.h"
#include "models/records/repository.h"

namespace nlc {

enum class EventKind { Event, Training, Inset, Term, Holiday, Deadline };
template <>
struct NamesOf<EventKind> {
    static constexpr std::array values{
        Named{EventKind::Event, "event", QT_TRANSLATE_NOOP("Names", "Event")},
        Named{EventKind::Training, "training", QT_TRANSLATE_NOOP("Names", "Training")},
        Named{EventKind::Inset, "inset", QT_TRANSLATE_NOOP("Names", "INSET day")},
        Named{EventKind::Term, "term", QT_TRANSLATE_NOOP("Names", "Term")},
        Named{EventKind::Holiday, "holiday", QT_TRANSLATE_NOOP("Names", "School holiday")},
        Named{EventKind::Deadline, "deadline", QT_TRANSLATE_NOOP("Names", "Deadline")},
    };
};

enum class EventState { Planned, Cancelled };
template <>
struct NamesOf<EventState> {
    static constexpr std::array values{
        Named{EventState::Planned, "planned", QT_TRANSLATE_NOOP("Names", "Planned")},
        Named{EventState::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Names", "Cancelled")},
    };
};

/// Days as a column keeps them: in order, each once, ISO 8601 with commas between.
QString daysText(std::vector<QDate> days);
std::vector<QDate> daysIn(const QString& text);  ///< what is no day is left out

/// Something dated that is no other record: an event, a training, a term, a deadline; one or a series. Days and times
/// are those of clocks in the United Kingdom, whatever the season.
struct CalendarEvent {
    Id<CalendarEvent> id;
    QString title;
    EventKind kind = EventKind::Event;
    EventState state = EventState::Planned;
    QDate startsOn, endsOn;  ///< of a series: of its first date. endsOn invalid: one day
    QTime startsAt, endsAt;  ///< startsAt invalid: all day; endsAt invalid: open
    QString place;
    QString audience;  ///< in words, commas between: "Headteachers, SENCOs"
    Id<Group> group;
    bool isPublic = false;  ///< may stand on the public calendar
    QString link;
    QString notes;         ///< Markdown
    QString rule;          ///< RFC 5545, see tidyRule; empty: no series
    QString excludedDays;  ///< of the series, see daysText
    QString extraDays;
    QString source;    ///< name of the calendar it was imported from; empty: written here
    QString uid;       ///< the same for life
    int sequence = 0;  ///< higher at each change that other calendars have to know
    QString lastDay;   ///< no date of it is later, ISO 8601; empty: it has no end. Kept by whatever writes an event
    bool isSeries() const { return !rule.isEmpty() || !extraDays.isEmpty(); }
    /// Days from its first to its last: 0 for one day.
    int daysMore() const { return endsOn.isValid() ? int(startsOn.daysTo(endsOn)) : 0; }
    friend bool operator==(const CalendarEvent&, const CalendarEvent&) = default;
};
template <>
struct TableOf<CalendarEvent> {
    static constexpr auto name = "calendar_event";
    static constexpr auto columns = std::tuple{
        Column{"title", &CalendarEvent::title},
        Column{"kind", &CalendarEvent::kind},
        Column{"state", &CalendarEvent::state},
        Column{"starts_on", &CalendarEvent::startsOn},
        Column{"ends_on", &CalendarEvent::endsOn},
        Column{"starts_at", &CalendarEvent::startsAt},
        Column{"ends_at", &CalendarEvent::endsAt},
        Column{"place", &CalendarEvent::place},
        Column{"audience", &CalendarEvent::audience},
        Column{"group_id", &CalendarEvent::group},
        Column{"is_public", &CalendarEvent::isPublic},
        Column{"link", &CalendarEvent::link},
        Column{"notes", &CalendarEvent::notes},
        Column{"rule", &CalendarEvent::rule},
        Column{"excluded_days", &CalendarEvent::excludedDays},
        Column{"extra_days", &CalendarEvent::extraDays},
        Column{"calendar_source", &CalendarEvent::source},
        Column{"uid", &CalendarEvent::uid},
        Column{"sequence", &CalendarEvent::sequence},
        Column{"last_day", &CalendarEvent::lastDay},
    };
};
Result<> checked(const CalendarEvent& event);

/// One date of a series that was moved or called off by itself.
struct ChangedOccurrence {
    Id<ChangedOccurrence> id;
    Id<CalendarEvent> event;
    QDate on;  ///< the day on which the series has it
    EventState state = EventState::Planned;
    QDate startsOn, endsOn;  ///< where it went; startsOn invalid only where it is cancelled
    QTime startsAt, endsAt;  ///< startsAt invalid: all day
    QString title, place;    ///< empty: those of the series
    friend bool operator==(const ChangedOccurrence&, const ChangedOccurrence&) = default;
};
template <>
struct TableOf<ChangedOccurrence> {
    static constexpr auto name = "changed_occurrence";
    static constexpr auto columns = std::tuple{
        Column{"event_id", &ChangedOccurrence::event}, Column{"occurs_on", &ChangedOccurrence::on},
        Column{"state", &ChangedOccurrence::state},    Column{"starts_on", &ChangedOccurrence::startsOn},
        Column{"ends_on", &ChangedOccurrence::endsOn}, Column{"starts_at", &ChangedOccurrence::startsAt},
        Column{"ends_at", &ChangedOccurrence::endsAt}, Column{"title", &ChangedOccurrence::title},
        Column{"place", &ChangedOccurrence::place},
    };
};
Result<> checked(const ChangedOccurrence& changed);

/// What other calendars have to know differs: title, days, times, place, series, state.
bool matters(const CalendarEvent& before, const CalendarEvent& after);

/// Every edit of an event goes through here, that of a form's field too: its sequence rises when the change matters,
/// and its last day is reckoned.
template <>
Result<> edit<CalendarEvent>(Workspace& workspace, Id<CalendarEvent> id,
                             const std::function<QString(const CalendarEvent&)>& stepName,
                             const std::function<void(CalendarEvent&)>& change, const QString& typing);

}  // namespace nlc
