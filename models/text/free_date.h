// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>

#include "models/store/error.h"

namespace nlc {

/// A day as a person types it, in English, day before month:
///
///     14 feb · 14 Feb 2025 · 14th February · feb 14 · 14/2 · 14/02/25 · 14.2.2025 · 2025-02-14 · fri 14 feb
///     today · tomorrow · yesterday · fri · this fri · next fri · last fri
///     in 3 days · in 2 weeks · in a month · 2 weeks ago · next week (its Monday) · next month (its first)
///
/// Rules, all seen from `today`:
/// - A weekday is the first such day after today; "next fri" is the Friday of next week (weeks begin on Monday), so on
/// a
///   Wednesday "fri" is in two days and "next fri" in nine; "last fri" is the latest one before today.
/// - A day and month without a year is the next such day within nine months; if that is further ahead, it is the one
///   in the past (typed in February: "14 jun" is this June, "1 dec" last December). 29 Feb looks for a leap year.
/// - Two-digit years are 2000 to 2099. Only years from 1900 to 2199.
/// - A weekday before a date must be the right one.
/// The Error (Invalid) is one sentence for below the field, with an example of what would do.
Result<QDate> parseFreeDate(const QString& typed, const QDate& today);

QString shownDate(const QDate& day);  ///< "Fri 14 Feb 2025", always in English; empty for a null date
QString shortDate(const QDate& day);  ///< "14 Feb"

}  // namespace nlc
