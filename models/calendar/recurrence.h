// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/calendar_event.h"

namespace nlc {

// Series by the rules of RFC 5545, section 3.3.10, unrolled by libical. A date of a series is a day: rules that repeat
// within a day are refused. Times are clock times, so a date at 10:00 is at 10:00 before and after the clocks change.

/// A rule as it is kept: what libical writes of it, an end always as a day. The Error says what is wrong in words.
Result<QString> tidyRule(const QString& rule);

/// The days that the rule gives from `first` on, within [from, to], in order; no more than mostDays of them. Whether
/// `first` is one of them is up to the rule. A rule that cannot be read gives none.
std::vector<QDate> ruleDays(const QString& rule, const QDate& first, const QDate& from, const QDate& to);
constexpr int mostDays = 10'000;

/// The day after which the rule gives none; invalid: it has no end.
QDate lastDayOf(const QString& rule, const QDate& first);

/// One date of an event.
struct Occurrence {
    QDate on;        ///< the day the series has it on, by which it is found again
    QDate from, to;  ///< where it is; `to` is never invalid
    QTime startsAt, endsAt;
    QString title, place;
    bool isChanged = false;
    bool isCancelled = false;
    friend bool operator==(const Occurrence&, const Occurrence&) = default;
};
/// Those that touch [from, to], in order. The first day of a series is one of its dates in any case. Cancelled ones
/// stand among them.
std::vector<Occurrence> occurrencesOf(const CalendarEvent& event, const std::vector<ChangedOccurrence>& changed,
                                      const QDate& from, const QDate& to);
/// Whether the series itself has a date on that day.
bool hasDay(const CalendarEvent& event, const QDate& day);
/// What stands in CalendarEvent::lastDay; moved dates are not reckoned in.
QString lastDayText(const CalendarEvent& event);

/// The choices of a form, of which most rules are made.
struct SimpleRule {
    enum class Every { Day, Week, Month, Year };
    enum class By { Date, Weekday };  ///< of Month and Year: the 14th, or the second Tuesday
    Every every = Every::Week;
    int interval = 1;     ///< every second, third …
    QList<int> weekdays;  ///< of Week: 1 Monday to 7 Sunday; empty: that of the first day
    By by = By::Date;
    bool isLast = false;  ///< of By::Weekday: the last such day of the month
    QDate until;          ///< invalid: goes on
    int count = 0;        ///< 0: until `until`
    friend bool operator==(const SimpleRule&, const SimpleRule&) = default;
};
/// `first` says which date or weekday of the month is meant.
QString ruleOf(const SimpleRule& simple, const QDate& first);
/// The choices that make this rule; none: it says more than a form can.
std::optional<SimpleRule> simpleRuleOf(const QString& rule, const QDate& first);

/// "every second Tuesday until 14 July 2026"; a rule that has no such words is "by the rule FREQ=…".
QString ruleInWords(const QString& rule, const QDate& first);

/// The rule of the same series begun on another day: its weekdays and dates move along. None: it cannot be told.
std::optional<QString> movedRule(const QString& rule, const QDate& first, const QDate& to);
/// The same rule, ended before `day`; and what is left of it from there on.
QString ruleBefore(const QString& rule, const QDate& first, const QDate& day);
QString ruleFrom(const QString& rule, const QDate& first, const QDate& day);

}  // namespace nlc
