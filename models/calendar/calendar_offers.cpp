// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar_offers.h"

#include <QHash>

#include "models/calendar/calendar.h"
#include "models/calendar/calendar_document.h"
#include "models/calendar/calendar_steps.h"
#include "models/calendar/recurrence.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

DateKind kindOf(EventKind kind) {
    switch (kind) {
        case EventKind::Event:
            return DateKind::Event;
        case EventKind::Training:
            return DateKind::Training;
        case EventKind::Inset:
            return DateKind::Inset;
        case EventKind::Term:
            return DateKind::Term;
        case EventKind::Holiday:
            return DateKind::Holiday;
        case EventKind::Deadline:
            return DateKind::Deadline;
    }
    return DateKind::Event;
}

DatedEntry entryOf(const CalendarEvent& event, const Occurrence& date) {
    DatedEntry entry{date.from,      date.to == date.from ? QDate() : date.to,
                     date.title,     u"calendar_event"_s,
                     event.id.value, kindOf(event.kind),
                     date.startsAt,  date.endsAt};
    // What ends at midnight does not touch the next day.
    if (entry.to.isValid() && entry.endsAt == QTime(0, 0)) entry.to = entry.to.addDays(-1);
    entry.place = date.place;
    entry.audience = event.audience;
    entry.group = event.group.value;
    entry.canMove = true;
    entry.isPublic = event.isPublic;
    entry.isSeries = event.isSeries();
    entry.isCancelled = date.isCancelled;
    entry.on = date.on;
    return entry;
}

/// Only what the calendar shows, read in one go: there may be thousands.
Result<std::vector<CalendarEvent>> eventsIn(Workspace& workspace, const QDate& from, const QDate& to) {
    auto rows = workspace.query(
        u"SELECT id, title, kind, state, starts_on, ends_on, starts_at, ends_at, place, audience, group_id, is_public,"
        " nullif(rule, ''), nullif(excluded_days, ''), nullif(extra_days, '') FROM calendar_event"
        " WHERE starts_on <= ? AND (last_day >= ? OR last_day = '')"
        " OR id IN (SELECT event_id FROM changed_occurrence WHERE starts_on <= ? AND coalesce(ends_on, starts_on) >= ?)"_s,
        {toSql(to), toSql(from), toSql(to), toSql(from)});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<CalendarEvent> events;
    while (rows->next()) {
        CalendarEvent& event = events.emplace_back();
        fromSql(rows->value(0), event.id);
        fromSql(rows->value(1), event.title);
        fromSql(rows->value(2), event.kind);
        fromSql(rows->value(3), event.state);
        fromSql(rows->value(4), event.startsOn);
        if (const QVariant ends = rows->value(5); !ends.isNull()) fromSql(ends, event.endsOn);
        if (const QVariant at = rows->value(6); !at.isNull()) fromSql(at, event.startsAt);
        if (const QVariant at = rows->value(7); !at.isNull()) fromSql(at, event.endsAt);
        fromSql(rows->value(8), event.place);
        fromSql(rows->value(9), event.audience);
        fromSql(rows->value(10), event.group);
        fromSql(rows->value(11), event.isPublic);
        fromSql(rows->value(12), event.rule);
        fromSql(rows->value(13), event.excludedDays);
        fromSql(rows->value(14), event.extraDays);
    }
    return rows->ended().map([&] { return std::move(events); });
}

Result<std::vector<DatedEntry>> eventDates(Workspace& workspace, const QDate& from, const QDate& to) {
    auto events = eventsIn(workspace, from, to);
    if (!events) return tl::unexpected(events.error());
    QHash<qint64, std::vector<ChangedOccurrence>> changed;
    auto all = Repository<ChangedOccurrence>(workspace).all();
    if (!all) return tl::unexpected(all.error());
    for (ChangedOccurrence& each : *all) changed[each.event.value].push_back(std::move(each));
    static const std::vector<ChangedOccurrence> none;
    std::vector<DatedEntry> dates;
    for (const CalendarEvent& event : *events) {
        const auto found = changed.constFind(event.id.value);
        for (const Occurrence& each : occurrencesOf(event, found == changed.constEnd() ? none : *found, from, to)) {
            DatedEntry entry = entryOf(event, each);
            if (entry.lastDay() >= from) dates.push_back(std::move(entry));
        }
    }
    return dates;
}

/// Whom it is for, and the people of its group who are in it now.
Result<ToTell> audienceOf(Workspace& workspace, qint64 row) {
    auto event = Repository<CalendarEvent>(workspace).find({row});
    if (!event) return tl::unexpected(event.error());
    ToTell tell;
    tell.words = event->audience;
    auto rows = workspace.query(
        u"SELECT DISTINCT p.given_name || ' ' || p.family_name, p.family_name FROM group_person g"
        " JOIN person p ON p.id = g.person_id WHERE g.group_id = ? AND g.ends_on IS NULL ORDER BY 2, 1"_s,
        {event->group.value});
    if (!rows) return tl::unexpected(rows.error());
    while (rows->next()) tell.people << rows->value(0).toString();
    if (event->isPublic && tell.words.isEmpty()) tell.words = QObject::tr("readers of the public calendar");
    return rows->ended().map([&] { return tell; });
}

}  // namespace

Area calendarEventsArea() {
    Area area{u"calendar_event"_s, QObject::tr("event"), {}, eventDates};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<CalendarEvent>(workspace).find({row}).map(
            [](const CalendarEvent& event) { return u"%1, %2"_s.arg(event.title, shownDate(event.startsOn)); });
    };
    area.moveDate = [](Workspace& workspace, const DatedEntry& entry, const QDate& to) {
        // The day on which it is now may not be the one the series has it on.
        return moveEvent(workspace, {entry.row}, entry.on, SeriesPart::This, {to, true, {}, {}});
    };
    area.toTell = audienceOf;
    return area;
}

Area calendarArea() {
    Area area{u"calendar"_s, QObject::tr("calendar"), diaryNews};
    area.documents = calendarDocuments;
    area.document = [](Workspace& workspace, qint64 row) { return calendarDocument(workspace, row); };
    return area;
}

}  // namespace nlc
