// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>
#include <optional>

#include "models/calendar/ical_time.h"

namespace nlc::ical {

/// A rule as libical has it; none: it cannot be read, or asks for another calendar than ours.
std::optional<icalrecurrencetype> parsedRule(const QString& rule);
QString textOf(icalrecurrencetype rule);

/// The values of one of its lists.
template <size_t N>
std::vector<int> valuesOf(const short (&list)[N]) {
    std::vector<int> values;
    for (const short value : list) {
        if (value == ICAL_RECURRENCE_ARRAY_MAX) break;
        values.push_back(value);
    }
    return values;
}
/// 1 Monday to 7 Sunday, of a value of by_day.
int weekdayOf(int byDay);
/// 2 of "2TU", -1 of "-1FR", 0 of "TU".
int positionOf(int byDay);
const char* weekdayWord(int weekday);  ///< "TU" of 2

}  // namespace nlc::ical
