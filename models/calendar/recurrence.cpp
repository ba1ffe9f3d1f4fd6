// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/recurrence.h"

#include <algorithm>

#include "models/calendar/rule_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace ical;

namespace ical {

std::optional<icalrecurrencetype> parsedRule(const QString& rule) {
    constexpr int longestRule = 1000;
    if (rule.isEmpty() || rule.size() > longestRule || rule.contains(u"RSCALE"_s, Qt::CaseInsensitive)) return {};
    const icalrecurrencetype parsed = icalrecurrencetype_from_string(rule.toUtf8().constData());
    if (parsed.freq == ICAL_NO_RECURRENCE) return {};
    return parsed;
}

QString textOf(icalrecurrencetype rule) {
    const std::unique_ptr<char, Freed> text(icalrecurrencetype_as_string_r(&rule));
    return QString::fromUtf8(text.get());
}

int weekdayOf(int byDay) {
    const int fromSunday = icalrecurrencetype_day_day_of_week(short(byDay));
    return fromSunday == ICAL_SUNDAY_WEEKDAY ? 7 : fromSunday - 1;
}
int positionOf(int byDay) { return icalrecurrencetype_day_position(short(byDay)); }
const char* weekdayWord(int weekday) {
    constexpr std::array words{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    return words.at(size_t(weekday - 1));
}

}  // namespace ical

namespace {

constexpr int longestInterval = 1000;
const QDate lastOfAll(2199, 12, 31);

struct Steps {
    explicit Steps(const icalrecurrencetype& rule, const QDate& first)
        : iterator(icalrecur_iterator_new(rule, dateOf(first))) {}
    QDate next() {
        if (!iterator) return {};
        const icaltimetype time = icalrecur_iterator_next(iterator.get());
        return icaltime_is_null_time(time) ? QDate() : dayOf(time);
    }
    std::unique_ptr<icalrecur_iterator, Freed> iterator;
};

Occurrence plainOccurrence(const CalendarEvent& event, const QDate& day) {
    return {day,         day,   day.addDays(event.daysMore()),       event.startsAt, event.endsAt, event.title,
            event.place, false, event.state == EventState::Cancelled};
}

Occurrence changedOccurrence(const CalendarEvent& event, const ChangedOccurrence& changed) {
    Occurrence one = plainOccurrence(event, changed.on);
    one.isChanged = true;
    if (changed.state == EventState::Cancelled) one.isCancelled = true;
    if (!changed.startsOn.isValid()) return one;
    one.from = changed.startsOn;
    one.to = changed.endsOn.isValid() ? changed.endsOn : changed.startsOn;
    one.startsAt = changed.startsAt;
    one.endsAt = changed.endsAt;
    if (!changed.title.isEmpty()) one.title = changed.title;
    if (!changed.place.isEmpty()) one.place = changed.place;
    return one;
}

}  // namespace

Result<QString> tidyRule(const QString& rule) {
    const auto no = [](const QString& sentence) { return invalid("rule", sentence); };
    auto parsed = parsedRule(rule.trimmed());
    if (!parsed) return no(QObject::tr("This is no rule for a series that can be read."));
    if (parsed->freq < ICAL_DAILY_RECURRENCE || !valuesOf(parsed->by_hour).empty() ||
        !valuesOf(parsed->by_minute).empty() || !valuesOf(parsed->by_second).empty())
        return no(QObject::tr("It repeats within one day; a series here has one date a day."));
    if (parsed->interval < 1 || parsed->interval > longestInterval)
        return no(QObject::tr("It comes back too seldom to be a series."));
    if (parsed->count < 0 || parsed->count > mostDays)
        return no(QObject::tr("A series has at most %1 dates.").arg(mostDays));
    if (!icaltime_is_null_time(parsed->until)) {
        QDate until = dayOf(parsed->until);
        if (!until.isValid() || until > lastOfAll) return no(QObject::tr("The day on which it ends is no day."));
        if (icaltime_is_utc(parsed->until))
            until = QDateTime(until, clockOf(parsed->until), Qt::UTC).toTimeZone(london()).date();
        parsed->until = dateOf(until);
    }
    return textOf(*parsed);
}

std::vector<QDate> ruleDays(const QString& rule, const QDate& first, const QDate& from, const QDate& to) {
    std::vector<QDate> days;
    const auto parsed = parsedRule(rule);
    if (!parsed || !first.isValid() || to < first) return days;
    Steps steps(*parsed, first);
    if (!steps.iterator) return days;
    // With a count every date from the first on has to be counted.
    if (parsed->count == 0 && from > first) icalrecur_iterator_set_start(steps.iterator.get(), dateOf(from));
    constexpr int mostSteps = 100'000;
    for (int i = 0; i < mostSteps && int(days.size()) < mostDays; ++i) {
        const QDate day = steps.next();
        if (!day.isValid() || day > to) break;
        if (day >= from) days.push_back(day);
    }
    return days;
}

QDate lastDayOf(const QString& rule, const QDate& first) {
    const auto parsed = parsedRule(rule);
    if (!parsed) return first;
    const bool ends = parsed->count > 0 || !icaltime_is_null_time(parsed->until);
    if (!ends) return {};
    const QDate until = parsed->count > 0 ? lastOfAll : dayOf(parsed->until);
    const auto days = ruleDays(rule, first, first, until);
    // Cut off by the cap, it may go on: then its end is where the rule says.
    if (int(days.size()) >= mostDays) return until;
    return days.empty() ? first : std::max(first, days.back());
}

QString lastDayText(const CalendarEvent& event) {
    QDate last = event.startsOn;
    if (!event.rule.isEmpty()) {
        last = lastDayOf(event.rule, event.startsOn);
        if (!last.isValid()) return u""_s;
    }
    for (const QDate& extra : daysIn(event.extraDays)) last = std::max(last, extra);
    return last.addDays(event.daysMore()).toString(Qt::ISODate);
}

bool hasDay(const CalendarEvent& event, const QDate& day) {
    const auto in = [&](const QString& text) {
        const auto days = daysIn(text);
        return std::find(days.begin(), days.end(), day) != days.end();
    };
    if (in(event.excludedDays)) return false;
    return day == event.startsOn || in(event.extraDays) ||
           (!event.rule.isEmpty() && !ruleDays(event.rule, event.startsOn, day, day).empty());
}

std::vector<Occurrence> occurrencesOf(const CalendarEvent& event, const std::vector<ChangedOccurrence>& changed,
                                      const QDate& from, const QDate& to) {
    const QDate earliest = from.addDays(-event.daysMore());
    std::vector<QDate> days;
    if (!event.rule.isEmpty()) days = ruleDays(event.rule, event.startsOn, earliest, to);
    const auto add = [&](const QDate& day) {
        if (day >= earliest && day <= to) days.push_back(day);
    };
    add(event.startsOn);
    if (event.isSeries()) {
        for (const QDate& day : daysIn(event.extraDays)) add(day);
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
        for (const QDate& day : daysIn(event.excludedDays)) std::erase(days, day);
        for (const ChangedOccurrence& each : changed) std::erase(days, each.on);
    }
    std::vector<Occurrence> all;
    all.reserve(days.size());
    for (const QDate& day : days) all.push_back(plainOccurrence(event, day));
    if (!event.isSeries()) return all;
    for (const ChangedOccurrence& each : changed) {
        Occurrence one = changedOccurrence(event, each);
        if (one.from <= to && one.to >= from) all.push_back(std::move(one));
    }
    std::stable_sort(all.begin(), all.end(), [](const Occurrence& a, const Occurrence& b) { return a.from < b.from; });
    return all;
}

}  // namespace nlc
