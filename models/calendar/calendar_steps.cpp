// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar_steps.h"

#include <QUuid>
#include <algorithm>

#include "models/calendar/recurrence.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString stepOn(const QString& words, const CalendarEvent& event, const QDate& day) {
    return words.arg(event.title, shortDate(day));
}

/// Inside a step: says to other calendars that something of the series is new.
Result<> raiseSequence(Workspace& workspace, CalendarEvent event) {
    ++event.sequence;
    return Repository<CalendarEvent>(workspace).update(event);
}

/// Inside a step. Takes the place of what was said of that date before.
Result<> putChanged(Workspace& workspace, ChangedOccurrence changed) {
    Repository<ChangedOccurrence> repository(workspace);
    return repository.all(u"WHERE event_id = ? AND occurs_on = ?"_s, {changed.event.value, toSql(changed.on)})
        .and_then([&](const std::vector<ChangedOccurrence>& before) -> Result<> {
            if (before.empty()) return repository.add(changed).map([](const auto&) {});
            changed.id = before.front().id;
            return repository.update(changed);
        });
}

Result<> dropChanged(Workspace& workspace, Id<CalendarEvent> event, const QDate& on) {
    return workspace.run(u"DELETE FROM changed_occurrence WHERE event_id = ? AND occurs_on = ?"_s,
                         {event.value, toSql(on)});
}

Result<CalendarEvent> seriesWith(Workspace& workspace, Id<CalendarEvent> id, const QDate& on) {
    return Repository<CalendarEvent>(workspace).find(id).and_then([&](CalendarEvent event) -> Result<CalendarEvent> {
        auto changed = changedOf(workspace, id);
        if (!changed) return tl::unexpected(changed.error());
        const bool known =
            std::any_of(changed->begin(), changed->end(), [&](const ChangedOccurrence& each) { return each.on == on; });
        if (event.isSeries() && (known || hasDay(event, on))) return event;
        return failed(Error::Kind::NotFound, QObject::tr("'%1' has no date on %2.").arg(event.title, shownDate(on)));
    });
}

void take(const MoveTo& to, QDate& from, QDate& last, QTime& startsAt, QTime& endsAt) {
    if (last.isValid()) last = last.addDays(from.daysTo(to.day));
    from = to.day;
    if (to.keepsTimes) return;
    startsAt = to.startsAt;
    endsAt = to.endsAt;
}

QString movedDays(const QString& text, qint64 by) {
    auto days = daysIn(text);
    for (QDate& day : days) day = day.addDays(by);
    return daysText(std::move(days));
}

tl::unexpected<Error> cannotBeTold(const CalendarEvent& event) {
    return invalid("rule",
                   QObject::tr("'%1' goes %2, which cannot be moved as it is. Move this date alone, or give the "
                               "series another rule.")
                       .arg(event.title, ruleInWords(event.rule, event.startsOn)));
}

Result<> moveWhole(Workspace& workspace, const CalendarEvent& before, const QDate& on, const MoveTo& to) {
    const qint64 by = on.daysTo(to.day);
    CalendarEvent event = before;
    MoveTo first = to;
    first.day = event.startsOn.addDays(by);
    const auto rule = by == 0 ? std::optional(event.rule) : movedRule(event.rule, event.startsOn, first.day);
    if (!rule) return cannotBeTold(event);
    event.rule = *rule;
    event.excludedDays = movedDays(event.excludedDays, by);
    event.extraDays = movedDays(event.extraDays, by);
    take(first, event.startsOn, event.endsOn, event.startsAt, event.endsAt);
    event.lastDay = lastDayText(event);
    ++event.sequence;
    auto changed = changedOf(workspace, event.id);
    if (!changed) return tl::unexpected(changed.error());
    // No two of a series are on one day, also while they move.
    if (by > 0) std::reverse(changed->begin(), changed->end());
    return workspace.step(QObject::tr("move of '%1'").arg(event.title), [&]() -> Result<> {
        for (ChangedOccurrence each : *changed) {
            each.on = each.on.addDays(by);
            if (each.startsOn.isValid()) each.startsOn = each.startsOn.addDays(by);
            if (each.endsOn.isValid()) each.endsOn = each.endsOn.addDays(by);
            if (auto kept = Repository<ChangedOccurrence>(workspace).update(each); !kept) return kept;
        }
        return Repository<CalendarEvent>(workspace).update(event);
    });
}

/// The rest of a series as one of its own, from the date of `on`, which goes to `to`.
Result<> moveRest(Workspace& workspace, const CalendarEvent& before, const QDate& on, const MoveTo& to) {
    const qint64 by = on.daysTo(to.day);
    CalendarEvent rest = before, head = before;
    rest.id = {};
    rest.uid = u"event-%1@nlcdesk"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    rest.sequence = 0;
    rest.startsOn = on;
    rest.endsOn = before.endsOn.isValid() ? on.addDays(before.daysMore()) : QDate();
    const QString left = before.rule.isEmpty() ? QString() : ruleFrom(before.rule, before.startsOn, on);
    const auto rule = by == 0 ? std::optional(left) : movedRule(left, on, to.day);
    if (!rule) return cannotBeTold(before);
    rest.rule = *rule;
    take(to, rest.startsOn, rest.endsOn, rest.startsAt, rest.endsAt);
    const auto split = [&](const QString& text, QString& early, QString& late) {
        std::vector<QDate> first, then;
        for (const QDate& day : daysIn(text))
            if (day < on)
                first.push_back(day);
            else if (day != on)
                then.push_back(day.addDays(by));
        early = daysText(first);
        late = daysText(then);
    };
    split(before.excludedDays, head.excludedDays, rest.excludedDays);
    split(before.extraDays, head.extraDays, rest.extraDays);
    if (!head.rule.isEmpty()) head.rule = ruleBefore(before.rule, before.startsOn, on);
    head.lastDay = lastDayText(head);
    rest.lastDay = lastDayText(rest);
    ++head.sequence;
    auto changed = changedOf(workspace, before.id);
    if (!changed) return tl::unexpected(changed.error());
    return workspace.step(QObject::tr("move of '%1' from %2 on").arg(before.title, shortDate(on)), [&]() -> Result<> {
        auto made = Repository<CalendarEvent>(workspace).add(rest);
        if (!made) return tl::unexpected(made.error());
        for (ChangedOccurrence each : *changed) {
            if (each.on < on) continue;
            if (each.on == on) {
                if (auto gone = Repository<ChangedOccurrence>(workspace).remove(each.id); !gone) return gone;
                continue;
            }
            each.event = *made;
            each.on = each.on.addDays(by);
            if (each.startsOn.isValid()) each.startsOn = each.startsOn.addDays(by);
            if (each.endsOn.isValid()) each.endsOn = each.endsOn.addDays(by);
            if (auto kept = Repository<ChangedOccurrence>(workspace).update(each); !kept) return kept;
        }
        return Repository<CalendarEvent>(workspace).update(head);
    });
}

Result<> moveOne(Workspace& workspace, const CalendarEvent& event, const QDate& on, const MoveTo& to) {
    auto changed = changedOf(workspace, event.id);
    if (!changed) return tl::unexpected(changed.error());
    ChangedOccurrence one;
    for (const ChangedOccurrence& each : *changed)
        if (each.on == on) one = each;
    if (!one.startsOn.isValid()) {
        one.startsOn = on;
        one.endsOn = event.endsOn.isValid() ? on.addDays(event.daysMore()) : QDate();
        one.startsAt = event.startsAt;
        one.endsAt = event.endsAt;
    }
    one.event = event.id;
    one.on = on;
    one.state = EventState::Planned;
    take(to, one.startsOn, one.endsOn, one.startsAt, one.endsAt);
    return workspace.step(stepOn(QObject::tr("move of '%1' of %2"), event, on), [&] {
        return putChanged(workspace, one).and_then([&] { return raiseSequence(workspace, event); });
    });
}

}  // namespace

Result<std::vector<ChangedOccurrence>> changedOf(Workspace& workspace, Id<CalendarEvent> event) {
    return Repository<ChangedOccurrence>(workspace).all(u"WHERE event_id = ? ORDER BY occurs_on"_s, {event.value});
}

QString editOf(const CalendarEvent& event) { return QObject::tr("edit of '%1'").arg(event.title); }

Result<Id<CalendarEvent>> addEvent(Workspace& workspace, CalendarEvent event) {
    event.title = event.title.simplified();
    if (event.uid.isEmpty()) event.uid = u"event-%1@nlcdesk"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (!event.rule.isEmpty()) {
        auto rule = tidyRule(event.rule);
        if (!rule) return tl::unexpected(rule.error());
        event.rule = *rule;
    }
    event.lastDay = lastDayText(event);
    return added(workspace, QObject::tr("adding of '%1'").arg(event.title), event);
}

Result<> changeEvent(Workspace& workspace, const CalendarEvent& event) {
    return edit<CalendarEvent>(
        workspace, event.id, [](const CalendarEvent& before) { return editOf(before); },
        [&](CalendarEvent& now) {
            now = event;
            now.title = now.title.simplified();
            now.rule = tidyRule(now.rule).value_or(now.rule);
        });
}

Result<> removeEvents(Workspace& workspace, const QList<qint64>& ids) {
    return workspace.step(QObject::tr("deletion of %n events", nullptr, int(ids.size())), [&]() -> Result<> {
        for (const qint64 id : ids)
            if (auto gone = Repository<CalendarEvent>(workspace).remove({id}); !gone) return gone;
        return {};
    });
}

Result<> cancelEvent(Workspace& workspace, Id<CalendarEvent> id, bool isOff) {
    return edit<CalendarEvent>(
        workspace, id,
        [isOff](const CalendarEvent& event) {
            return (isOff ? QObject::tr("cancelling of '%1'") : QObject::tr("'%1' takes place after all"))
                .arg(event.title);
        },
        [isOff](CalendarEvent& event) { event.state = isOff ? EventState::Cancelled : EventState::Planned; });
}

Result<> moveEvent(Workspace& workspace, Id<CalendarEvent> id, const QDate& on, SeriesPart part, const MoveTo& to) {
    if (!to.day.isValid()) return invalid("starts_on", QObject::tr("Say to which day it moves."));
    auto event = Repository<CalendarEvent>(workspace).find(id);
    if (!event) return tl::unexpected(event.error());
    if (!event->isSeries())
        return edit<CalendarEvent>(
            workspace, id, [](const CalendarEvent& now) { return QObject::tr("move of '%1'").arg(now.title); },
            [&](CalendarEvent& now) { take(to, now.startsOn, now.endsOn, now.startsAt, now.endsAt); });
    event = seriesWith(workspace, id, on);
    if (!event) return tl::unexpected(event.error());
    if (part == SeriesPart::This) return moveOne(workspace, *event, on, to);
    if (part == SeriesPart::Whole || on <= event->startsOn) return moveWhole(workspace, *event, on, to);
    return moveRest(workspace, *event, on, to);
}

Result<> cancelOccurrence(Workspace& workspace, Id<CalendarEvent> id, const QDate& on) {
    return seriesWith(workspace, id, on).and_then([&](const CalendarEvent& event) {
        ChangedOccurrence off;
        off.event = id;
        off.on = on;
        off.state = EventState::Cancelled;
        return workspace.step(stepOn(QObject::tr("cancelling of '%1' of %2"), event, on), [&] {
            return putChanged(workspace, off).and_then([&] { return raiseSequence(workspace, event); });
        });
    });
}

Result<> removeOccurrence(Workspace& workspace, Id<CalendarEvent> id, const QDate& on) {
    return seriesWith(workspace, id, on).and_then([&](CalendarEvent event) {
        auto days = daysIn(event.excludedDays);
        days.push_back(on);
        event.excludedDays = daysText(std::move(days));
        return workspace.step(stepOn(QObject::tr("taking out of '%1' of %2"), event, on), [&] {
            return dropChanged(workspace, id, on).and_then([&] { return raiseSequence(workspace, event); });
        });
    });
}

Result<> restoreOccurrence(Workspace& workspace, Id<CalendarEvent> id, const QDate& on) {
    return Repository<CalendarEvent>(workspace).find(id).and_then([&](CalendarEvent event) {
        auto days = daysIn(event.excludedDays);
        std::erase(days, on);
        event.excludedDays = daysText(std::move(days));
        return workspace.step(stepOn(QObject::tr("putting back of '%1' of %2"), event, on), [&] {
            return dropChanged(workspace, id, on).and_then([&] { return raiseSequence(workspace, event); });
        });
    });
}

Result<> changeOccurrence(Workspace& workspace, const ChangedOccurrence& changed) {
    return seriesWith(workspace, changed.event, changed.on).and_then([&](const CalendarEvent& event) {
        return workspace.step(stepOn(QObject::tr("edit of '%1' of %2"), event, changed.on), [&] {
            return putChanged(workspace, changed).and_then([&] { return raiseSequence(workspace, event); });
        });
    });
}

}  // namespace nlc
