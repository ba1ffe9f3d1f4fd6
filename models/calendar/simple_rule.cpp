// SPDX-License-Identifier: GPL-3.0-or-later
// Rules as a form chooses them, as words say them, and moved to other days.
#include <QLocale>
#include <algorithm>

#include "models/calendar/recurrence.h"
#include "models/calendar/rule_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace ical;

namespace {

constexpr int daysOfWeek = 7;

/// 2 of the second Tuesday of a month.
int placeInMonth(const QDate& day) { return (day.day() - 1) / daysOfWeek + 1; }
bool isInLastWeek(const QDate& day) { return day.day() + daysOfWeek > day.daysInMonth(); }

QString dayWords(const QDate& day) { return QLocale(u"en_GB"_s).toString(day, u"d MMMM yyyy"_s); }
QString weekdayWords(int weekday) { return QLocale(u"en_GB"_s).dayName(weekday); }

QString ordinal(int number) {
    const int tens = number % 100, ones = number % 10;
    const char* end = tens >= 11 && tens <= 13 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
    return QString::number(number) + QLatin1String(end);
}

/// "second", "third"; large ones as "12th".
QString placeWords(int number) {
    constexpr std::array words{"first", "second",  "third",  "fourth", "fifth",
                               "sixth", "seventh", "eighth", "ninth",  "tenth"};
    return number >= 1 && number <= int(words.size()) ? QString(QLatin1String(words.at(size_t(number - 1))))
                                                      : ordinal(number);
}

/// "every week", "every second week".
QString everyWords(int interval, const QString& what) {
    return interval == 1 ? QObject::tr("every %1").arg(what)
                         : QObject::tr("every %1 %2").arg(placeWords(interval), what);
}

QString listWords(QStringList parts) {
    if (parts.size() < 2) return parts.join(QString());
    const QString last = parts.takeLast();
    return QObject::tr("%1 and %2").arg(parts.join(u", "_s), last);
}

QString weekdaysInWords(const QList<int>& days) {
    const QList<int> working{1, 2, 3, 4, 5};
    if (days == working) return QObject::tr("weekday");
    QStringList names;
    for (const int day : days) names << weekdayWords(day);
    return listWords(names);
}

QString monthPlace(const SimpleRule& simple, const QDate& first) {
    if (simple.by == SimpleRule::By::Date) return ordinal(first.day());
    return (simple.isLast ? QObject::tr("last") : placeWords(placeInMonth(first))) + u' ' +
           weekdayWords(first.dayOfWeek());
}

QString wordsOf(const SimpleRule& simple, const QDate& first) {
    switch (simple.every) {
        case SimpleRule::Every::Day:
            return everyWords(simple.interval, QObject::tr("day"));
        case SimpleRule::Every::Week:
            return everyWords(simple.interval, weekdaysInWords(simple.weekdays.isEmpty() ? QList<int>{first.dayOfWeek()}
                                                                                         : simple.weekdays));
        case SimpleRule::Every::Month:
            return QObject::tr("on the %1 of %2")
                .arg(monthPlace(simple, first), everyWords(simple.interval, QObject::tr("month")));
        case SimpleRule::Every::Year: {
            const QString month = QLocale(u"en_GB"_s).monthName(first.month());
            const QString on = simple.by == SimpleRule::By::Date
                                   ? u"%1 %2"_s.arg(first.day()).arg(month)
                                   : QObject::tr("the %1 of %2").arg(monthPlace(simple, first), month);
            return QObject::tr("%1 on %2").arg(everyWords(simple.interval, QObject::tr("year")), on);
        }
    }
    return {};
}

/// Nothing but these lists is filled.
bool hasOnly(const icalrecurrencetype& rule, bool byDay, bool byMonthDay, bool byMonth) {
    return valuesOf(rule.by_year_day).empty() && valuesOf(rule.by_week_no).empty() &&
           valuesOf(rule.by_set_pos).empty() && (byDay || valuesOf(rule.by_day).empty()) &&
           (byMonthDay || valuesOf(rule.by_month_day).empty()) && (byMonth || valuesOf(rule.by_month).empty());
}

/// Of a rule by month or year: whether it means the date or the weekday of `first`.
bool takeMonthPlace(const icalrecurrencetype& rule, const QDate& first, SimpleRule& simple) {
    const auto dates = valuesOf(rule.by_month_day), weekdays = valuesOf(rule.by_day);
    if (dates.size() > 1 || weekdays.size() > 1 || (!dates.empty() && !weekdays.empty())) return false;
    if (weekdays.empty()) return dates.empty() || dates.front() == first.day();
    const int place = positionOf(weekdays.front());
    if (weekdayOf(weekdays.front()) != first.dayOfWeek()) return false;
    simple.by = SimpleRule::By::Weekday;
    simple.isLast = place == -1;
    return simple.isLast ? isInLastWeek(first) : place == placeInMonth(first) && place <= 4;
}

}  // namespace

QString ruleOf(const SimpleRule& simple, const QDate& first) {
    const auto nth = [&] {
        const int place = placeInMonth(first);
        const QString number = simple.isLast || place > 4 ? u"-1"_s : QString::number(place);
        return u";BYDAY="_s + number + QLatin1String(weekdayWord(first.dayOfWeek()));
    };
    const auto date = [&] { return u";BYMONTHDAY="_s + QString::number(first.day()); };
    QString rule;
    switch (simple.every) {
        case SimpleRule::Every::Day:
            rule = u"FREQ=DAILY"_s;
            break;
        case SimpleRule::Every::Week: {
            QStringList words;
            QList<int> days = simple.weekdays.isEmpty() ? QList<int>{first.dayOfWeek()} : simple.weekdays;
            std::sort(days.begin(), days.end());
            for (const int day : days) words << QLatin1String(weekdayWord(day));
            rule = u"FREQ=WEEKLY;BYDAY="_s + words.join(u',');
            break;
        }
        case SimpleRule::Every::Month:
            rule = u"FREQ=MONTHLY"_s + (simple.by == SimpleRule::By::Date ? date() : nth());
            break;
        case SimpleRule::Every::Year:
            rule =
                u"FREQ=YEARLY;BYMONTH=%1"_s.arg(first.month()) + (simple.by == SimpleRule::By::Date ? date() : nth());
            break;
    }
    if (simple.interval > 1) rule += u";INTERVAL=%1"_s.arg(simple.interval);
    if (simple.count > 0)
        rule += u";COUNT=%1"_s.arg(simple.count);
    else if (simple.until.isValid())
        rule += u";UNTIL="_s + simple.until.toString(u"yyyyMMdd"_s);
    return tidyRule(rule).value_or(rule);
}

std::optional<SimpleRule> simpleRuleOf(const QString& rule, const QDate& first) {
    const auto parsed = parsedRule(rule);
    if (!parsed) return {};
    SimpleRule simple;
    simple.interval = parsed->interval;
    simple.count = parsed->count;
    if (!icaltime_is_null_time(parsed->until)) simple.until = dayOf(parsed->until);
    switch (parsed->freq) {
        case ICAL_DAILY_RECURRENCE:
            simple.every = SimpleRule::Every::Day;
            if (!hasOnly(*parsed, false, false, false)) return {};
            return simple;
        case ICAL_WEEKLY_RECURRENCE:
            simple.every = SimpleRule::Every::Week;
            if (!hasOnly(*parsed, true, false, false)) return {};
            // The day that weeks begin with tells only when some weeks are left out.
            if (parsed->interval > 1 && parsed->week_start != ICAL_MONDAY_WEEKDAY) return {};
            for (const int day : valuesOf(parsed->by_day)) {
                if (positionOf(day) != 0) return {};
                if (!simple.weekdays.contains(weekdayOf(day))) simple.weekdays << weekdayOf(day);
            }
            std::sort(simple.weekdays.begin(), simple.weekdays.end());
            return simple;
        case ICAL_MONTHLY_RECURRENCE:
            simple.every = SimpleRule::Every::Month;
            if (!hasOnly(*parsed, true, true, false) || !takeMonthPlace(*parsed, first, simple)) return {};
            return simple;
        case ICAL_YEARLY_RECURRENCE: {
            simple.every = SimpleRule::Every::Year;
            const auto months = valuesOf(parsed->by_month);
            if (months.size() > 1 || (months.size() == 1 && months.front() != first.month())) return {};
            // Without its month a weekday is one of the whole year.
            if (months.empty() && !hasOnly(*parsed, false, false, false)) return {};
            if (!hasOnly(*parsed, true, true, true) || !takeMonthPlace(*parsed, first, simple)) return {};
            return simple;
        }
        default:
            return {};
    }
}

QString ruleInWords(const QString& rule, const QDate& first) {
    if (rule.isEmpty()) return {};
    const auto simple = simpleRuleOf(rule, first);
    if (!simple) return QObject::tr("by the rule %1").arg(rule);
    QString words = wordsOf(*simple, first);
    if (simple->count > 0)
        words += QObject::tr(", %n dates", nullptr, simple->count);
    else if (simple->until.isValid())
        words += QObject::tr(" until %1").arg(dayWords(simple->until));
    return words;
}

std::optional<QString> movedRule(const QString& rule, const QDate& first, const QDate& to) {
    if (rule.isEmpty()) return rule;
    auto simple = simpleRuleOf(rule, first);
    if (!simple) return {};
    const int by = int(first.daysTo(to));
    if (simple->until.isValid()) simple->until = simple->until.addDays(by);
    for (int& day : simple->weekdays) day = ((day - 1 + by) % daysOfWeek + daysOfWeek) % daysOfWeek + 1;
    if (simple->isLast && !isInLastWeek(to)) simple->isLast = false;
    return ruleOf(*simple, to);
}

QString ruleBefore(const QString& rule, const QDate& first, const QDate& day) {
    auto parsed = parsedRule(rule);
    if (!parsed) return rule;
    const auto before = ruleDays(rule, first, first, day.addDays(-1));
    parsed->count = 0;
    parsed->until = dateOf(before.empty() ? day.addDays(-1) : before.back());
    return textOf(*parsed);
}

QString ruleFrom(const QString& rule, const QDate& first, const QDate& day) {
    auto parsed = parsedRule(rule);
    if (!parsed || parsed->count == 0) return rule;
    parsed->count = std::max(1, parsed->count - int(ruleDays(rule, first, first, day.addDays(-1)).size()));
    return textOf(*parsed);
}

}  // namespace nlc
