// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>
#include <vector>

namespace nlc {

struct BankHoliday {
    QDate day;
    QString name;  ///< "Boxing Day (substitute day)"
    friend bool operator==(const BankHoliday&, const BankHoliday&) = default;
};

/// Easter Sunday of the Gregorian calendar. Source: the "anonymous Gregorian algorithm", J. Meeus, Astronomical
/// Algorithms, chapter 8.
QDate easterSunday(int year);

/// The bank holidays of England and Wales, in order, from 1978 on, when all eight stood. By rule: New Year's Day, Good
/// Friday, Easter Monday, the first Monday of May, the last of May, the last of August, Christmas Day, Boxing Day; one
/// on a Saturday or Sunday is kept on the next weekday that is none (Banking and Financial Dealings Act 1971, schedule
/// 1). Days that were proclaimed otherwise are known up to 2023: https://www.gov.uk/bank-holidays.
std::vector<BankHoliday> bankHolidaysOf(int year);
std::vector<BankHoliday> bankHolidaysBetween(const QDate& from, const QDate& to);
/// Empty: it is none.
QString bankHolidayOn(const QDate& day);

}  // namespace nlc
