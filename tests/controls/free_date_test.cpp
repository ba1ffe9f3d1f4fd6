// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/free_date.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace nlc;

namespace {

const QDate wednesday(2025, 2, 12);

struct Case {
    const char* typed;
    QDate means;
};

class Understood : public testing::TestWithParam<Case> {};

TEST_P(Understood, SeenFromWednesday12February2025) {
    const auto day = parseFreeDate(QString::fromUtf8(GetParam().typed), wednesday);
    ASSERT_TRUE(day) << GetParam().typed << ": " << qPrintable(day.error().what);
    EXPECT_EQ(*day, GetParam().means) << GetParam().typed << " was read as " << qPrintable(shownDate(*day));
}

INSTANTIATE_TEST_SUITE_P(FreeDate, Understood,
                         testing::Values(Case{"14 feb", {2025, 2, 14}}, Case{"14 Feb 2025", {2025, 2, 14}},
                                         Case{"14feb", {2025, 2, 14}}, Case{"14/2", {2025, 2, 14}},
                                         Case{"14/02/25", {2025, 2, 14}}, Case{"14.2.2025", {2025, 2, 14}},
                                         Case{"14-02-2025", {2025, 2, 14}}, Case{"2025-02-14", {2025, 2, 14}},
                                         Case{"14th February", {2025, 2, 14}},
                                         Case{"14th of February, 2025", {2025, 2, 14}},
                                         Case{"february 14", {2025, 2, 14}}, Case{"Feb 14, 2025", {2025, 2, 14}},
                                         Case{"1st sept", {2025, 9, 1}}, Case{"fri 14 feb", {2025, 2, 14}},
                                         Case{"Friday 14th February 2025", {2025, 2, 14}},
                                         Case{"Fri 14 Feb 2025", {2025, 2, 14}}, Case{"  14   FEB ", {2025, 2, 14}}));

INSTANTIATE_TEST_SUITE_P(RelativeDays, Understood,
                         testing::Values(Case{"today", {2025, 2, 12}}, Case{"Tomorrow", {2025, 2, 13}},
                                         Case{"yesterday", {2025, 2, 11}}, Case{"fri", {2025, 2, 14}},
                                         Case{"this friday", {2025, 2, 14}}, Case{"next fri", {2025, 2, 21}},
                                         Case{"wed", {2025, 2, 19}}, Case{"next mon", {2025, 2, 17}},
                                         Case{"mon", {2025, 2, 17}}, Case{"last fri", {2025, 2, 7}},
                                         Case{"last wed", {2025, 2, 5}}, Case{"thurs", {2025, 2, 13}},
                                         Case{"in 2 weeks", {2025, 2, 26}}, Case{"in a week", {2025, 2, 19}},
                                         Case{"in three days", {2025, 2, 15}}, Case{"2 weeks ago", {2025, 1, 29}},
                                         Case{"in a month", {2025, 3, 12}}, Case{"in a fortnight", {2025, 2, 26}},
                                         Case{"in 10 days time", {2025, 2, 22}}, Case{"next week", {2025, 2, 17}},
                                         Case{"next month", {2025, 3, 1}}));

INSTANTIATE_TEST_SUITE_P(WithoutAYear, Understood,
                         testing::Values(Case{"12 feb", {2025, 2, 12}}, Case{"11 feb", {2025, 2, 11}},
                                         Case{"14 jun", {2025, 6, 14}}, Case{"12 nov", {2025, 11, 12}},
                                         Case{"13 nov", {2024, 11, 13}}, Case{"1 dec", {2024, 12, 1}},
                                         Case{"29 feb", {2024, 2, 29}}));

TEST(FreeDate, InNovemberAJanuaryDateIsNextYears) {
    EXPECT_EQ(parseFreeDate(u"14 jan"_s, QDate(2025, 11, 20)).value(), QDate(2026, 1, 14));
}

TEST(FreeDate, EveryShownDateIsUnderstoodAgain) {
    for (QDate day(2023, 12, 1); day < QDate(2026, 3, 1); day = day.addDays(1))
        ASSERT_EQ(parseFreeDate(shownDate(day), wednesday).value_or(QDate()), day) << qPrintable(shownDate(day));
}

TEST(FreeDate, WhatCannotBeADateIsSaidInOneSentenceWithAnExample) {
    for (const char* typed : {"", "soon", "31 feb", "30/2", "14/13", "14", "14 feb 1066", "14 february 20255", "fr",
                              "14 ma", "end of term", "29 feb 2025", "0 jan", "next", "2025-02-30", "14/2/202"}) {
        const auto day = parseFreeDate(QString::fromUtf8(typed), wednesday);
        ASSERT_FALSE(day) << typed << " was read as " << qPrintable(shownDate(*day));
        EXPECT_EQ(day.error().kind, Error::Kind::Invalid);
        EXPECT_TRUE(day.error().what.endsWith(u'.')) << typed;
        EXPECT_TRUE(day.error().what.contains("14"_L1)) << typed << ": " << qPrintable(day.error().what);
    }
}

TEST(FreeDate, AWeekdayThatDoesNotFitIsAskedAboutNotGuessed) {
    const auto day = parseFreeDate(u"mon 14 feb"_s, wednesday);
    ASSERT_FALSE(day);
    EXPECT_EQ(day.error().what, u"14 Feb 2025 is a Friday. Put the day or the date right."_s);
}

TEST(FreeDate, AnAmericanDateIsNotTurnedRoundSilently) {
    const auto day = parseFreeDate(u"2/14/2025"_s, wednesday);
    ASSERT_FALSE(day);
    EXPECT_TRUE(day.error().what.startsWith("There is no month 14: the day comes first."_L1));
}

TEST(FreeDate, IsShownTheSameInEveryLanguage) {
    EXPECT_EQ(shownDate({2025, 2, 14}), u"Fri 14 Feb 2025"_s);
    EXPECT_EQ(shortDate({2025, 2, 4}), u"4 Feb"_s);
    EXPECT_EQ(shownDate({}), QString());
}

}  // namespace
