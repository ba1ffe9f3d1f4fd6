// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/bank_holidays.h"

#include <QObject>
#include <algorithm>
#include <array>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstKnownYear = 1978;

/// What was proclaimed beside or instead of the rule. Source: https://www.gov.uk/bank-holidays and, before its time,
/// the proclamations in the London Gazette.
struct Proclaimed {
    int year, month, day;
    int insteadOfMonth, insteadOfDay;  ///< 0: one more
    const char* name;
};
constexpr std::array proclaimed{
    Proclaimed{1981, 7, 29, 0, 0, QT_TRANSLATE_NOOP("QObject", "Wedding of the Prince of Wales")},
    Proclaimed{1995, 5, 8, 5, 1, QT_TRANSLATE_NOOP("QObject", "Early May bank holiday (VE day)")},
    Proclaimed{1999, 12, 31, 0, 0, QT_TRANSLATE_NOOP("QObject", "Millennium")},
    Proclaimed{2002, 6, 4, 5, 27, QT_TRANSLATE_NOOP("QObject", "Spring bank holiday")},
    Proclaimed{2002, 6, 3, 0, 0, QT_TRANSLATE_NOOP("QObject", "Golden Jubilee bank holiday")},
    Proclaimed{2011, 4, 29, 0, 0, QT_TRANSLATE_NOOP("QObject", "Royal wedding")},
    Proclaimed{2012, 6, 4, 5, 28, QT_TRANSLATE_NOOP("QObject", "Spring bank holiday")},
    Proclaimed{2012, 6, 5, 0, 0, QT_TRANSLATE_NOOP("QObject", "Diamond Jubilee bank holiday")},
    Proclaimed{2020, 5, 8, 5, 4, QT_TRANSLATE_NOOP("QObject", "Early May bank holiday (VE day)")},
    Proclaimed{2022, 6, 2, 5, 30, QT_TRANSLATE_NOOP("QObject", "Spring bank holiday")},
    Proclaimed{2022, 6, 3, 0, 0, QT_TRANSLATE_NOOP("QObject", "Platinum Jubilee bank holiday")},
    Proclaimed{2022, 9, 19, 0, 0, QT_TRANSLATE_NOOP("QObject", "State Funeral of Queen Elizabeth II")},
    Proclaimed{2023, 5, 8, 0, 0, QT_TRANSLATE_NOOP("QObject", "Coronation of King Charles III")},
};

QDate firstMonday(int year, int month) {
    const QDate first(year, month, 1);
    return first.addDays((Qt::Monday - first.dayOfWeek() + 7) % 7);
}
QDate lastMonday(int year, int month) {
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    return last.addDays(-(last.dayOfWeek() - Qt::Monday));
}
bool isWeekend(const QDate& day) { return day.dayOfWeek() >= Qt::Saturday; }

}  // namespace

QDate easterSunday(int year) {
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

std::vector<BankHoliday> bankHolidaysOf(int year) {
    std::vector<BankHoliday> all;
    if (year < firstKnownYear) return all;
    const QDate easter = easterSunday(year);
    all = {{easter.addDays(-2), QObject::tr("Good Friday")},
           {easter.addDays(1), QObject::tr("Easter Monday")},
           {firstMonday(year, 5), QObject::tr("Early May bank holiday")},
           {lastMonday(year, 5), QObject::tr("Spring bank holiday")},
           {lastMonday(year, 8), QObject::tr("Summer bank holiday")}};
    // Those on their own weekday first: a substitute goes to a day that is free.
    std::vector<BankHoliday> fixed{{{year, 1, 1}, QObject::tr("New Year's Day")},
                                   {{year, 12, 25}, QObject::tr("Christmas Day")},
                                   {{year, 12, 26}, QObject::tr("Boxing Day")}};
    const auto taken = [&](const QDate& day) {
        return std::any_of(all.begin(), all.end(), [&](const BankHoliday& each) { return each.day == day; });
    };
    for (const BankHoliday& each : fixed)
        if (!isWeekend(each.day)) all.push_back(each);
    for (const BankHoliday& each : fixed) {
        if (!isWeekend(each.day)) continue;
        QDate day = each.day;
        while (isWeekend(day) || taken(day)) day = day.addDays(1);
        all.push_back({day, QObject::tr("%1 (substitute day)").arg(each.name)});
    }
    for (const Proclaimed& each : proclaimed) {
        if (each.year != year) continue;
        if (each.insteadOfDay > 0)
            std::erase_if(all, [&](const BankHoliday& known) {
                return known.day == QDate(year, each.insteadOfMonth, each.insteadOfDay);
            });
        all.push_back({{year, each.month, each.day}, QObject::tr(each.name)});
    }
    std::sort(all.begin(), all.end(), [](const BankHoliday& a, const BankHoliday& b) { return a.day < b.day; });
    return all;
}

std::vector<BankHoliday> bankHolidaysBetween(const QDate& from, const QDate& to) {
    std::vector<BankHoliday> all;
    for (int year = from.year(); from <= to && year <= to.year(); ++year)
        for (BankHoliday& each : bankHolidaysOf(year))
            if (each.day >= from && each.day <= to) all.push_back(std::move(each));
    return all;
}

QString bankHolidayOn(const QDate& day) {
    const auto found = bankHolidaysBetween(day, day);
    return found.empty() ? QString() : found.front().name;
}

}  // namespace nlc
