// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/bank_holidays.h"

#include <gtest/gtest.h>

#include <QStringList>
#include <array>

#include "tests/support/printing.h"

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

/// Month and day of each bank holiday. Up to 2027 as published at https://www.gov.uk/bank-holidays; later ones are only
/// due and stand here by tables of Easter, written down by hand.
struct YearOfHolidays {
    int year;
    const char* days;
};
constexpr std::array publishedYears{
    YearOfHolidays{2016, "0101 0325 0328 0502 0530 0829 1226 1227"},
    YearOfHolidays{2017, "0102 0414 0417 0501 0529 0828 1225 1226"},
    YearOfHolidays{2018, "0101 0330 0402 0507 0528 0827 1225 1226"},
    YearOfHolidays{2019, "0101 0419 0422 0506 0527 0826 1225 1226"},
    YearOfHolidays{2020, "0101 0410 0413 0508 0525 0831 1225 1228"},
    YearOfHolidays{2021, "0101 0402 0405 0503 0531 0830 1227 1228"},
    YearOfHolidays{2022, "0103 0415 0418 0502 0602 0603 0829 0919 1226 1227"},
    YearOfHolidays{2023, "0102 0407 0410 0501 0508 0529 0828 1225 1226"},
    YearOfHolidays{2024, "0101 0329 0401 0506 0527 0826 1225 1226"},
    YearOfHolidays{2025, "0101 0418 0421 0505 0526 0825 1225 1226"},
    YearOfHolidays{2026, "0101 0403 0406 0504 0525 0831 1225 1228"},
    YearOfHolidays{2027, "0101 0326 0329 0503 0531 0830 1227 1228"},
    YearOfHolidays{2028, "0103 0414 0417 0501 0529 0828 1225 1226"},
    YearOfHolidays{2029, "0101 0330 0402 0507 0528 0827 1225 1226"},
    YearOfHolidays{2030, "0101 0419 0422 0506 0527 0826 1225 1226"},
    YearOfHolidays{2031, "0101 0411 0414 0505 0526 0825 1225 1226"},
    YearOfHolidays{2032, "0101 0326 0329 0503 0531 0830 1227 1228"},
    YearOfHolidays{2033, "0103 0415 0418 0502 0530 0829 1226 1227"},
    YearOfHolidays{2034, "0102 0407 0410 0501 0529 0828 1225 1226"},
    YearOfHolidays{2035, "0101 0323 0326 0507 0528 0827 1225 1226"},
};

}  // namespace

TEST(BankHolidays, AreThoseThatWerePublished) {
    for (const YearOfHolidays& year : publishedYears) {
        QStringList days;
        for (const BankHoliday& each : bankHolidaysOf(year.year)) days << each.day.toString(u"MMdd"_s);
        EXPECT_EQ(days.join(u' '), QString::fromLatin1(year.days)) << year.year;
    }
}

TEST(BankHolidays, SayWhatTheyAre) {
    EXPECT_EQ(bankHolidayOn({2022, 12, 27}), u"Christmas Day (substitute day)"_s);
    EXPECT_EQ(bankHolidayOn({2022, 12, 26}), u"Boxing Day"_s);
    EXPECT_EQ(bankHolidayOn({2026, 12, 28}), u"Boxing Day (substitute day)"_s);
    EXPECT_EQ(bankHolidayOn({2023, 5, 8}), u"Coronation of King Charles III"_s);
    EXPECT_EQ(bankHolidayOn({2020, 5, 8}), u"Early May bank holiday (VE day)"_s);
    EXPECT_EQ(bankHolidayOn({2020, 5, 4}), QString());
    EXPECT_EQ(bankHolidayOn({2026, 3, 3}), QString());
}

TEST(BankHolidays, ReachOverTheTurnOfTheYear) {
    const auto days = bankHolidaysBetween({2025, 12, 26}, {2026, 1, 1});
    ASSERT_EQ(days.size(), 2U);
    EXPECT_EQ(days[0].day, QDate(2025, 12, 26));
    EXPECT_EQ(days[1].day, QDate(2026, 1, 1));
    EXPECT_TRUE(bankHolidaysBetween({2026, 1, 2}, {2026, 1, 1}).empty());
    EXPECT_TRUE(bankHolidaysOf(1950).empty()) << "by other rules";
}
