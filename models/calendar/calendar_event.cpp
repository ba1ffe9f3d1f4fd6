// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar_event.h"

#include <algorithm>

#include "models/calendar/recurrence.h"
#include "models/text/checks.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 1900, lastYear = 2199, longestEvent = 400;

bool isUsual(const QDate& day) { return day.isValid() && day.year() >= firstYear && day.year() <= lastYear; }

Result<> checkedTimes(const QDate& from, const QDate& to, const QTime& startsAt, const QTime& endsAt) {
    if (!isUsual(from)) return invalid("starts_on", QObject::tr("Say on which day it is."));
    if (auto fine = checkedPeriod("ends_on", from, to); !fine) return fine;
    if (to.isValid() && (!isUsual(to) || from.daysTo(to) > longestEvent))
        return invalid("ends_on", QObject::tr("It would last longer than a year."));
    if (endsAt.isValid() && !startsAt.isValid()) return invalid("starts_at", QObject::tr("Say when it begins, too."));
    if (endsAt.isValid() && endsAt <= startsAt && (!to.isValid() || to == from))
        return invalid("ends_at", QObject::tr("It would end before it starts."));
    return {};
}

}  // namespace

QString daysText(std::vector<QDate> days) {
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    QStringList words;
    for (const QDate& day : days) words << day.toString(Qt::ISODate);
    return words.isEmpty() ? u""_s : words.join(u',');
}

std::vector<QDate> daysIn(const QString& text) {
    std::vector<QDate> days;
    if (text.isEmpty()) return days;
    for (const QString& word : text.split(u',', Qt::SkipEmptyParts))
        if (const QDate day = QDate::fromString(word.trimmed(), Qt::ISODate); day.isValid()) days.push_back(day);
    return days;
}

Result<> checked(const CalendarEvent& event) {
    if (event.title.trimmed().isEmpty()) return invalid("title", QObject::tr("Give the event a title."));
    if (auto fine = checkedTimes(event.startsOn, event.endsOn, event.startsAt, event.endsAt); !fine) return fine;
    if (!event.rule.isEmpty())
        if (auto rule = tidyRule(event.rule); !rule) return tl::unexpected(rule.error());
    if (event.uid.isEmpty()) return invalid("uid", QObject::tr("The event has no identity for other calendars."));
    return checkedLink("link", event.link);
}

Result<> checked(const ChangedOccurrence& changed) {
    if (!changed.on.isValid()) return invalid("occurs_on", QObject::tr("Say which date of the series is meant."));
    if (changed.state == EventState::Cancelled && !changed.startsOn.isValid()) return {};
    return checkedTimes(changed.startsOn, changed.endsOn, changed.startsAt, changed.endsAt);
}

bool matters(const CalendarEvent& before, const CalendarEvent& after) {
    CalendarEvent same = after;
    same.kind = before.kind;
    same.audience = before.audience;
    same.group = before.group;
    same.isPublic = before.isPublic;
    same.notes = before.notes;
    same.link = before.link;
    same.source = before.source;
    same.sequence = before.sequence;
    same.lastDay = before.lastDay;
    return same != before;
}

template <>
Result<> edit<CalendarEvent>(Workspace& workspace, Id<CalendarEvent> id,
                             const std::function<QString(const CalendarEvent&)>& stepName,
                             const std::function<void(CalendarEvent&)>& change, const QString& typing) {
    Repository<CalendarEvent> repository(workspace);
    return repository.find(id).and_then([&](const CalendarEvent& before) {
        CalendarEvent after = before;
        change(after);
        after.sequence = before.sequence + (matters(before, after) ? 1 : 0);
        after.lastDay = lastDayText(after);
        return workspace.step(
            stepName(before), [&] { return repository.update(after); }, typing);
    });
}

}  // namespace nlc
