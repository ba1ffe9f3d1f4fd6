// SPDX-License-Identifier: GPL-3.0-or-later
// Gaps from tables as they are published, and what is said of them.
#include <gmock/gmock.h>

#include <QJsonArray>
#include <cmath>

#include "models/outcomes/gap_words.h"
#include "tests/outcomes/outcome_files.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

constexpr double tinyGap = 1e-9;

GapQuestion gapAsked(GapBy by, const AreaKey& area, int year) {
    return {
        .measure = &measure("rwm-expected"), .by = by, .area = area, .comparator = stateFundedEngland, .year = year};
}
OutcomeStore publishedSample() {
    return storeOf({readWhole(bytesOf(u":/sample/ks2-published.csv"_s), u"ks2-published.csv"_s)});
}
void expectAddsUp(const OutcomeGap& gap) {
    EXPECT_NEAR(gap.composition.value + gap.rate.value + gap.residual.value, gap.published.value, tinyGap);
    EXPECT_NEAR(gap.composition3.value + gap.rate3.value + gap.interaction.value + gap.residual.value,
                gap.published.value, tinyGap);
    double parts = 0;
    for (const GapGroup& each : gap.groups) parts += each.part.value;
    EXPECT_NEAR(parts, gap.rate.value, tinyGap);
}

// Norfolk 56, 39, 63 and England 63, 48, 70: shares 7/24 and 7/22.
TEST(ThePublishedGap, OfNorfolkIn2025LiesInHowItsGroupsDo) {
    const OutcomeGap gap = must(gapOf(publishedSample(), gapAsked(GapBy::Disadvantage, la("926"), 2025)));
    EXPECT_EQ(gap.shares, SharesFrom::Solved);
    EXPECT_NEAR(gap.published.value, -7, tinyGap);
    EXPECT_NEAR(gap.weighted.value, -7, tinyGap);
    expectAddsUp(gap);
    const double mean = (7.0 / 24 + 7.0 / 22) / 2;
    EXPECT_NEAR(gap.groups[0].part.value, mean * -9, tinyGap);        // 39 - 48
    EXPECT_NEAR(gap.groups[1].part.value, (1 - mean) * -7, tinyGap);  // 63 - 70
    EXPECT_NEAR(gap.composition.value, (7.0 / 24 - 7.0 / 22) * (43.5 - 66.5), tinyGap);
    EXPECT_TRUE(gap.rate.isClear());
    EXPECT_FALSE(gap.composition.isClear());
    EXPECT_TRUE(gap.composition.rangeIsWider());
    EXPECT_EQ(gapTitle(gap), u"Norfolk is 7 points behind England; who its pupils are makes no clear difference"_s);
    EXPECT_EQ(gapParagraph(gap).toStdString(),
              "RWM expected in 2025: 56% in Norfolk and 63% in England. Norfolk is 7 points behind (rounding allows 6 "
              "to 8 points "
              "behind). The table does not say how many pupils are in each group; the figures only add up when "
              "disadvantaged pupils are 29% in Norfolk (rounding allows 25% to 33%) and 32% in England (27% to 36%). "
              "With the same mix of pupils in both, Norfolk would be 7.6 points behind (rounding allows 6.6 to 8.7 "
              "points behind). Of that: disadvantaged pupils (39% against 48%) 2.7 points behind; other pupils (63% "
              "against 70%) 4.9 points behind. Who the pupils are makes no clear difference: it comes out as 0.6 "
              "points ahead, but rounding allows 1.4 points behind to 2.6 points ahead, which is wider than the "
              "effect itself. These figures say where the difference lies, not why.");
}

TEST(ThePublishedGap, IsDrawnInItsOwnDirection) {
    const OutcomeGap gap = must(gapOf(publishedSample(), gapAsked(GapBy::Disadvantage, la("926"), 2025)));
    const BarChart chart = chartOf(gap);
    EXPECT_EQ(chart.categories, (QStringList{u"Who our pupils are"_s, u"Disadvantaged pupils"_s, u"Other pupils"_s}));
    ASSERT_EQ(chart.series.size(), 1u);
    EXPECT_LT(*chart.value(0, 0), 0) << "it would put Norfolk ahead";
    EXPECT_NEAR(*chart.value(0, 0) + *chart.value(0, 1) + *chart.value(0, 2), 7, tinyGap);
    EXPECT_TRUE(chart.source.contains(u"LAIT, KS2 2025"_s)) << chart.source.toStdString();
    EXPECT_TRUE(altOf(chart).contains(u"Other pupils: 4.9 points"_s)) << altOf(chart).toStdString();
}

TEST(ThePublishedGap, OverYearsSaysTheYearsWithoutTestsAndNoMoreThanRoundingAllows) {
    const auto years = must(gapOverYears(publishedSample(), gapAsked(GapBy::Disadvantage, la("926"), 0), 2016, 2025));
    ASSERT_EQ(years.size(), 10u);
    EXPECT_EQ(years.front().year, 2016);
    EXPECT_FALSE(years[4].gap);
    EXPECT_TRUE(years[4].why.contains(u"no tests"_s));
    for (const GapYear& each : years)
        if (each.gap) expectAddsUp(*each.gap);
    EXPECT_TRUE(gapShift(years).startsWith(
        u"Norfolk against England, RWM expected, from 2016 to 2025: the gap went from 4 points behind to 7 points "
        "behind. Who the pupils are went from 0.7 points ahead to 0.6 points ahead (no clear change: rounding alone "
        "can make it). How each group does: disadvantaged pupils from 1.2 points behind to 2.7 points behind; other "
        "pupils from 3.5 points behind to 4.9 points behind (no clear change: rounding alone can make it)."_s))
        << gapShift(years).toStdString();
    EXPECT_TRUE(gapShift(years).contains(u"no tests in 2020 and 2021"_s));
    const BarChart chart = chartOf(years);
    EXPECT_EQ(chart.categories.size(), 10);
    EXPECT_FALSE(chart.value(0, 4));
    EXPECT_NEAR(*chart.total(9), 7, tinyGap);
    const OutTable table = outTableOf(years);
    EXPECT_EQ(table.rows.size(), 8u * 9 + 2);
    EXPECT_EQ(asJson(years)[u"years"_s].toArray()[4].toObject()[u"year"_s].toInt(), 2020);
}

TEST(ThePublishedGap, OfOtherYearsAndAreasHasASentenceWhereAFigureIsMissing) {
    const OutcomeStore store = publishedSample();
    const auto none = gapOf(store, gapAsked(GapBy::Disadvantage, la("838"), 2018));
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().what,
              u"The gap cannot be taken apart: \"RWM expected\" (all pupils) for Dorset is "
              "missing in LAIT, KS2 2018: not available."_s);
    EXPECT_TRUE(gapOf(store, gapAsked(GapBy::Disadvantage, la("926"), 2020)).error().what.contains(u"no tests"_s));
    EXPECT_EQ(gapOf(store, gapAsked(GapBy::Sex, la("926"), 2025)).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(gapOf(store, gapAsked(GapBy::Sex, la("301"), 2025)).error().kind, Error::Kind::NotFound);
    GapQuestion itself = gapAsked(GapBy::Disadvantage, stateFundedEngland, 2025);
    EXPECT_EQ(gapOf(store, itself).error().kind, Error::Kind::Invalid);
    itself.measure = &measure("reading-score");
    itself.area = la("926");
    EXPECT_EQ(gapOf(store, itself).error().kind, Error::Kind::Invalid);
    EXPECT_FALSE(gapOverYears(store, gapAsked(GapBy::Eal, la("926"), 0), 2016, 2025));
    EXPECT_FALSE(gapOverYears(store, gapAsked(GapBy::Eal, la("926"), 0), 1990, 1995));
}

TEST(ThreeGroups, WithoutNumbersOfPupilsAreRefusedWithTheReason) {
    QByteArray table = "Short Desc,Years,LA and Regions,Values,LA Number\n";
    for (const auto& [code, ours, theirs] : {std::tuple{"KS2RWM_Expected_STD", "56", "63"},
                                             {"NEW_KS2_RWM_Sen_W/Osta", "24", "29"},
                                             {"NEW_KS2_RWM_Sen_Withsta", "9", "9"},
                                             {"NoID_SEN_NEW_KS2_RWM", "67", "74"}})
        table += QByteArray(code) + ",2025,Norfolk," + ours + ",926\n" + code + ",2025,England," + theirs + ",970\n";
    const auto refused = gapOf(storeOf({readWhole(table)}), gapAsked(GapBy::Sen, la("926"), 2025));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(refused.error().what.contains(u"EHC plan, SEN support, no SEN"_s)) << why(refused);
}

/// Invented figures in the shape of the performance tables.
QByteArray countedTable(const QByteArray& rows) {
    return "RECTYPE,LEA,URN,SCHNAME,TELIG,BELIG,GELIG,TFSM6CLA1A,TNotFSM6CLA1A,TEALGRP2,PTRWM_EXP,PTRWM_EXP_B,PTRWM_"
           "EXP_G,PTRWM_EXP_FSM6CLA1A,PTRWM_EXP_NotFSM6CLA1A,PTRWM_EXP_EAL,PTRWM_EXP_18,PTRWM_EXP_17\n" +
           rows +
           "3,999, ,Exampleshire,1000,510,490,300,690,100,60%,56%,64%,45%,67%,55%,1%,1%\n"
           "5, , , ,600000,306000,294000,186000,414000,120000,65%,61%,69%,51%,71%,64%,1%,1%\n";
}

// By hand, Exampleshire: 300 and 690 of 990 pupils at 45 and 67; England 0.31 and 0.69 at 51 and 71.
TEST(CountedPupils, GiveTheSharesAndWhatIsInNeitherGroupIsToldApart) {
    const OutcomeStore store = storeOf({readWhole(countedTable({}))});
    const OutcomeGap gap = must(gapOf(store, gapAsked(GapBy::Disadvantage, la("999"), 2019)));
    EXPECT_EQ(gap.shares, SharesFrom::Counts);
    const double share = 300.0 / 990;
    EXPECT_NEAR(gap.groups[0].share.value, share, tinyGap);
    EXPECT_NEAR(gap.groups[1].comparatorShare.value, 0.69, tinyGap);
    const double weighted = share * 45 + (1 - share) * 67 - (0.31 * 51 + 0.69 * 71);
    EXPECT_NEAR(gap.weighted.value, weighted, tinyGap);
    EXPECT_NEAR(gap.published.value, -5, tinyGap);
    EXPECT_NEAR(gap.residual.value, -5 - weighted, tinyGap);
    EXPECT_NEAR(gap.composition.value, (share - 0.31) * (48 - 69), tinyGap);
    expectAddsUp(gap);
    EXPECT_TRUE(gap.composition.isClear()) << "counts leave only the rates' rounding";
    EXPECT_EQ(
        gapParagraph(gap).toStdString(),
        "RWM expected in 2019: 60% in Exampleshire and 65% in England (state-funded schools). Exampleshire is 5 points "
        "behind (rounding allows 4 to 6 points behind). Disadvantaged pupils are 30% in Exampleshire and 31% in "
        "England. With the same mix of pupils in both, Exampleshire would be 4.6 points behind (rounding allows "
        "3.6 to 5.6 points behind). Of that: disadvantaged pupils (45% against 51%) 1.8 points behind; other "
        "pupils (67% against 71%) 2.8 points behind. Who the pupils are puts Exampleshire 0.1 points ahead "
        "(rounding allows 0.1 to 0.2 points ahead). The rest of the published gap (0.5 points behind) is no more "
        "than rounding can make. These figures say where the difference lies, not why.");
    for (const GapBy by : {GapBy::Sex, GapBy::Eal}) expectAddsUp(must(gapOf(store, gapAsked(by, la("999"), 2019))));
    EXPECT_EQ(gapOf(store, gapAsked(GapBy::Sen, la("999"), 2019)).error().kind, Error::Kind::NotFound);
}

// The tables publish EAL pupils' figure and count, and none of the others: 900 at (60 - 0.1 x 55) / 0.9.
TEST(PupilsWithEnglishAsTheirFirstLanguage, AreWhoeverIsLeft) {
    const OutcomeGap gap = must(gapOf(storeOf({readWhole(countedTable({}))}), gapAsked(GapBy::Eal, la("999"), 2019)));
    EXPECT_TRUE(gap.groups[1].isRest);
    EXPECT_NEAR(gap.groups[1].rate, (60 - 5.5) / 0.9, tinyGap);
    EXPECT_EQ(gap.groups[1].pupils, 900);
    EXPECT_EQ(gap.residual.value, 0);
    EXPECT_TRUE(gapParagraph(gap).contains(u"calculated from the others"_s)) << gapParagraph(gap).toStdString();
}

TEST(ASchool, IsNotTakenApartByGroupsOfFewerThanSixPupils) {
    const QByteArray schools =
        "1,999,900001,Example Hill Primary School,40,20,20,5,35,0,55%,50%,60%,40%,57%,NE,1%,1%\n"
        "1,999,900002,Example Coast School,60,30,30,20,40,3,50%,47%,53%,SUPP,60%,SUPP,1%,1%\n"
        "1,999,900003,Example Court School,40,20,20,10,30,10,60%,55%,65%,50%,63%,50%,1%,1%\n";
    const OutcomeStore store = storeOf({readWhole(countedTable(schools))});
    const auto few = gapOf(store, gapAsked(GapBy::Disadvantage, school("900001"), 2019));
    ASSERT_FALSE(few);
    EXPECT_EQ(few.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(few.error().what.contains(u"(disadvantaged) for Example Hill Primary School is missing"_s)) << why(few);
    const auto suppressed = gapOf(store, gapAsked(GapBy::Disadvantage, school("900002"), 2019));
    ASSERT_FALSE(suppressed);
    EXPECT_TRUE(suppressed.error().what.contains(u"(disadvantaged) for Example Coast School is missing"_s))
        << why(suppressed);
    EXPECT_FALSE(gapOf(store, gapAsked(GapBy::Eal, school("900002"), 2019)));
    GapQuestion elsewhere = gapAsked(GapBy::Disadvantage, school("900003"), 2019);
    elsewhere.comparator = la("926");
    EXPECT_TRUE(gapOf(store, elsewhere).error().what.contains(u"different sources are not mixed"_s));
    // With 40 pupils 60% is anything from 45% to 74%: no clear difference to 65%.
    const OutcomeGap gap = must(gapOf(store, gapAsked(GapBy::Disadvantage, school("900003"), 2019)));
    EXPECT_TRUE(gapTitle(gap).contains(u"no clear difference"_s)) << gapTitle(gap).toStdString();
    EXPECT_TRUE(gapParagraph(gap).contains(u"With 40 pupils, chance alone"_s)) << gapParagraph(gap).toStdString();
    EXPECT_TRUE(gapParagraph(gap).contains(u"has 10 disadvantaged pupils; each of them is 10 points"_s))
        << gapParagraph(gap).toStdString();
}

TEST(SharesOfATableOfOurOwn, AreTakenAsTheyArePublished) {
    const QByteArray table =
        "Code,Year,RWM expected,RWM expected (any-sen),RWM expected (no-sen),SEN pupils\n"
        "926,2025,56.4,20.0,67.0,20\nEngland,2025,63.0,25.0,73.0,18\n";
    const auto read = readText(table, u"own.csv"_s, {.mapping = {{u"Code"_s, u"code"_s}, {u"Year"_s, u"year"_s}}});
    ASSERT_TRUE(read) << why(read);
    const OutcomeGap gap = must(gapOf(storeOf({*read}), gapAsked(GapBy::Sen, la("926"), 2025)));
    EXPECT_EQ(gap.shares, SharesFrom::Published);
    EXPECT_NEAR(gap.groups[0].share.value, 0.2, tinyGap);
    EXPECT_NEAR(gap.groups[0].share.range.lower, 0.195, tinyGap);
    EXPECT_NEAR(gap.published.range.lower, -6.7, tinyGap) << "56.4 and 63.0 are each within 0.05";
    expectAddsUp(gap);
}

TEST(AGapHandedOut, AddsUpToTheDigitsThatItGives) {
    const OutcomeGap gap = must(gapOf(publishedSample(), gapAsked(GapBy::Disadvantage, la("926"), 2025)));
    const QJsonObject json = asJson(gap);
    const auto value = [](const QJsonValue& part) { return part[u"value"_s].toDouble(); };
    EXPECT_NEAR(value(json[u"twoFold"_s][u"composition"_s]) + value(json[u"twoFold"_s][u"rate"_s]), -7, 1e-8);
    EXPECT_NEAR(value(json[u"threeFold"_s][u"composition"_s]) + value(json[u"threeFold"_s][u"rate"_s]) +
                    value(json[u"threeFold"_s][u"interaction"_s]),
                -7, 1e-8);
    EXPECT_EQ(json[u"shares"_s], u"solved"_s);
    EXPECT_TRUE(json[u"twoFold"_s][u"composition"_s][u"rangeIsWider"_s].toBool());
    const OutTable table = outTableOf(gap);
    EXPECT_TRUE(csvOf(table).contains("Who the pupils are")) << csvOf(table).toStdString();
    EXPECT_EQ(table.rows.front().size(), qsizetype(table.columns.size()));
}

TEST(WhatIsRoundedAway, IsReadOffTheDigits) {
    const Measure& rwm = measure("rwm-expected");
    EXPECT_DOUBLE_EQ(roundedOf(valueOf(u"63%"_s), rwm).half, 0.5);
    EXPECT_DOUBLE_EQ(roundedOf(valueOf(u"63.0%"_s), rwm).half, 0.05);
    EXPECT_DOUBLE_EQ(roundedOf(valueOf(u"63.25"_s), rwm).half, 0.005);
    EXPECT_DOUBLE_EQ(roundedOf(valueOf(u"62.999999999999986"_s), rwm).half, 0.5);
}

TEST(RealPerformanceTables, GiveGapsThatAddUp) {
    const QByteArray bytes = sharedData("dfe-ks2/2018-850-ks2.csv");
    if (bytes.isEmpty()) GTEST_SKIP() << "the DfE's tables are not here";
    const OutcomeStore store = storeOf({readWhole(bytes)});
    for (const GapBy by : {GapBy::Disadvantage, GapBy::Sex, GapBy::Eal}) {
        const OutcomeGap gap = must(gapOf(store, gapAsked(by, la("850"), 2019)));
        EXPECT_EQ(gap.shares, SharesFrom::Counts);
        EXPECT_NEAR(gap.published.value, 3, tinyGap);
        expectAddsUp(gap);
        EXPECT_FALSE(gap.residual.isClear()) << "every pupil is in a group";
    }
}

TEST(RealLaitTable, AnswersForEveryLaOrSaysWhyNot) {
    const QByteArray bytes = sharedData("lait/lait_ks2_all_la.csv");
    if (bytes.isEmpty()) GTEST_SKIP() << "the LAIT's table is not here";
    const OutcomeStore store = storeOf({readWhole(bytes)});
    int found = 0;
    for (const OutcomeFigure& each : store.figures(measure("rwm-expected"), PupilGroup::All, AreaLevel::LocalAuthority,
                                                   2025, ReleaseSource::Lait)) {
        const auto gap = gapOf(store, gapAsked(GapBy::Disadvantage, each.area, 2025));
        if (!gap) {
            EXPECT_TRUE(gap.error().what.startsWith(u"The gap cannot be taken apart"_s)) << why(gap);
            continue;
        }
        ++found;
        expectAddsUp(*gap);
        EXPECT_FALSE(gapParagraph(*gap).contains(u"nan"_s));
    }
    EXPECT_GT(found, 140);
}

}  // namespace
