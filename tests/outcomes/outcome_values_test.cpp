// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "models/outcomes/statistics.h"
#include "tests/outcomes/outcome_files.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

TEST(APublishedCell, IsANumberOrSaysWhyThereIsNone) {
    EXPECT_EQ(valueOf(u"63%"_s), (Value{63.0, ValueStatus::Published, u"63%"_s}));
    EXPECT_EQ(valueOf(u" -1.9 "_s).number, -1.9);
    EXPECT_EQ(valueOf(u"1,250"_s).number, 1250);
    EXPECT_EQ(valueOf(u"0.28999999999999998"_s).number, 0.29);
    EXPECT_EQ(valueOf(u"7.0000000000000007E-2"_s).number, 0.07);
    const std::vector<std::pair<QString, ValueStatus>> codes{{u"SUPP"_s, ValueStatus::Suppressed},
                                                             {u"supp"_s, ValueStatus::Suppressed},
                                                             {u"c"_s, ValueStatus::Suppressed},
                                                             {u"NE"_s, ValueStatus::NoEntries},
                                                             {u"LOWCOV"_s, ValueStatus::LowCoverage},
                                                             {u"NA"_s, ValueStatus::NotApplicable},
                                                             {u"z"_s, ValueStatus::NotApplicable},
                                                             {u"NP"_s, ValueStatus::NotPublished},
                                                             {u"NEW"_s, ValueStatus::NewSchool},
                                                             {u"x"_s, ValueStatus::NotAvailable},
                                                             {u"-"_s, ValueStatus::NotAvailable},
                                                             {u"low"_s, ValueStatus::Negligible},
                                                             {u"~"_s, ValueStatus::Negligible},
                                                             {u"u"_s, ValueStatus::LowReliability},
                                                             {u" "_s, ValueStatus::Blank},
                                                             {QString(), ValueStatus::Blank},
                                                             {u"6O%"_s, ValueStatus::Unreadable},
                                                             {u"nan"_s, ValueStatus::Unreadable},
                                                             {u"inf"_s, ValueStatus::Unreadable},
                                                             {u"1,25"_s, ValueStatus::Unreadable},
                                                             {u"1e999"_s, ValueStatus::Unreadable}};
    for (const auto& [text, status] : codes) {
        EXPECT_EQ(valueOf(text).status, status) << text.toStdString();
        EXPECT_FALSE(valueOf(text).number) << text.toStdString();
        EXPECT_EQ(valueOf(text).code, text.trimmed());
    }
}

TEST(TheCatalogue, KnowsEachMeasureByItsNameInAnyCase) {
    QSet<QString> ids;
    for (const Measure& each : measures()) {
        EXPECT_FALSE(ids.contains(QLatin1String(each.id))) << each.id;
        ids.insert(QLatin1String(each.id));
        EXPECT_EQ(measureNamed(shownTitle(each).toUpper()), &each);
        EXPECT_FALSE(shownDefinition(each).isEmpty());
        EXPECT_FALSE(shownSource(each).isEmpty());
    }
    EXPECT_EQ(measureNamed(u"rwm  expected"_s)->id, std::string("rwm-expected"));
    EXPECT_EQ(measureNamed(u"nothing"_s), nullptr);
}

TEST(TheCatalogue, SaysInWhichYearsThereIsNothing) {
    EXPECT_FALSE(measure("rwm-expected").missingIn(2020).isEmpty());
    EXPECT_TRUE(measure("rwm-expected").missingIn(2025).isEmpty());
    EXPECT_FALSE(measure("reading-progress").missingIn(2024).isEmpty());
    EXPECT_TRUE(measure("reading-progress").missingIn(2023).isEmpty());
    EXPECT_EQ(breaksWithin(measure("rwm-expected"), 2016, 2025).size(), 2);
    EXPECT_EQ(breaksWithin(measure("rwm-expected"), 2022, 2025).size(), 0);
}

TEST(TheCatalogue, FindsAMeasureOfAGroupUnderTheNamesOfAnyTable) {
    const auto is = [](const QString& heading, const char* id, PupilGroup group) {
        const MeasureOfGroup found = measureOfHeading(heading);
        return found.measure == measureNamed(QLatin1String(id)) && found.group == group;
    };
    EXPECT_TRUE(is(u"ptrwm_exp_NOTFSM6CLA1A"_s, "rwm-expected", PupilGroup::NotDisadvantaged));
    EXPECT_TRUE(is(u"NEW_KS2_RWM_Sen_W/Osta"_s, "rwm-expected", PupilGroup::SenSupport));
    EXPECT_TRUE(is(u"RWM expected"_s, "rwm-expected", PupilGroup::All));
    EXPECT_TRUE(is(u"RWM expected (Disadvantaged)"_s, "rwm-expected", PupilGroup::Disadvantaged));
    EXPECT_TRUE(is(u"maths-score/girls"_s, "maths-score", PupilGroup::Girls));
    EXPECT_TRUE(is(u"Reading, writing and maths: expected standard"_s, "rwm-expected", PupilGroup::All));
    EXPECT_EQ(measureOfHeading(u"Town"_s).measure, nullptr);
}

TEST(AFigure, IsShownAsItWasPublished) {
    EXPECT_EQ(shown(valueOf(u"63%"_s), measure("rwm-expected")), u"63%"_s);
    EXPECT_EQ(shown(valueOf(u"-1.9"_s), measure("reading-progress")), u"\u22121.9"_s);
    EXPECT_EQ(shown(valueOf(u"2"_s), measure("reading-progress")), u"2.0"_s);
    EXPECT_EQ(shown(valueOf(u"104"_s), measure("reading-score")), u"104"_s);
    EXPECT_EQ(shown(valueOf(u"SUPP"_s), measure("rwm-expected")), u"Suppressed"_s);
    EXPECT_EQ(shown(Value{61.04, ValueStatus::Calculated, {}}, measure("rwm-expected")), u"61.0%"_s);
}

TEST(ATableOfOutcomes, GivesBackEachCellAsItStood) {
    OutcomeTableBuilder builder;
    const int first = builder.column(u"PTRWM_EXP"_s, u"Percentage"_s);
    for (int i = 0; i < 700; ++i)
        builder.set(builder.row(school(QByteArray::number(900000 + i).constData()), u"Example %1"_s.arg(i), u"999"_s),
                    first, u"%1%"_s.arg(i % 101));
    builder.set(3, first, u"SUPP"_s);
    builder.set(0, builder.column(u"@code"_s), u"not a key"_s);
    const OutcomeTable table = must(OutcomeTable::of(builder.bytes()));
    EXPECT_EQ(table.rows(), 700);
    EXPECT_EQ(table.columns(), (QStringList{u"PTRWM_EXP"_s, u"_@code"_s}));
    EXPECT_EQ(table.label(u"ptrwm_exp"_s), u"Percentage"_s);
    const OutcomeColumn column = must(table.column(u"ptrwm_exp"_s));
    EXPECT_EQ(column.value(63).number, 63);
    EXPECT_EQ(column.value(3).status, ValueStatus::Suppressed);
    EXPECT_EQ(must(table.keys()).at(699), school("900699"));
    EXPECT_EQ(must(table.column(u"@name"_s)).text(699), u"Example 699"_s);
    EXPECT_EQ(builder.laCodes(), u"999"_s);
    EXPECT_FALSE(table.column(u"other"_s));
}

TEST(ATableOfOutcomes, ThatIsDamagedSaysSoAndReadsNoFurther) {
    OutcomeTableBuilder builder;
    builder.set(builder.row(la("999"), u"Exampleshire"_s, {}), builder.column(u"TELIG"_s), u"85"_s);
    const QByteArray whole = builder.bytes();
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray changed = whole;
        changed[i] = char(changed[i] ^ 0x5A);
        const auto table = OutcomeTable::of(changed);
        if (!table) continue;
        const auto column = table->column(u"TELIG"_s);
        EXPECT_TRUE(!column || column->rows() <= 1) << i;
    }
    EXPECT_FALSE(OutcomeTable::of({}));
    EXPECT_FALSE(OutcomeTable::of(whole.left(20)));
}

TEST(Statistics, WilsonIntervalsAreThoseOfTheTables) {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const auto near = [](double successes, double n, double lower, double upper) {
        const auto interval = statistics::wilson(successes, n);
        ASSERT_TRUE(interval);
        EXPECT_NEAR(interval->lower, lower, 0.00006);
        EXPECT_NEAR(interval->upper, upper, 0.00006);
    };
    near(81, 263, 0.2553, 0.3662);
    near(15, 148, 0.0624, 0.1605);
    near(0, 20, 0, 0.1611);
    near(1, 29, 0.0061, 0.1718);
    EXPECT_FALSE(statistics::wilson(1, 0));
    EXPECT_FALSE(statistics::wilson(3, 2));
}

TEST(Statistics, FunnelLimitsNarrowWithTheCohortAndStayWithinNothingAndAll) {
    double before = 1;
    for (const int n : {5, 10, 30, 100, 1000}) {
        const auto inner = statistics::funnel(0.6, n), outer = statistics::funnel(0.6, n, statistics::z998);
        ASSERT_TRUE(inner && outer);
        EXPECT_LE(outer->lower, inner->lower);
        EXPECT_GE(outer->upper, inner->upper);
        EXPECT_LT(inner->upper - inner->lower, before);
        EXPECT_GE(outer->lower, 0);
        EXPECT_LE(outer->upper, 1);
        before = inner->upper - inner->lower;
    }
    // For many pupils the normal approximation is the same.
    EXPECT_NEAR(statistics::funnel(0.6, 1000)->lower, 0.6 - 1.96 * std::sqrt(0.24 / 1000), 0.001);
    EXPECT_FALSE(statistics::funnel(0.6, 0));
}

TEST(Statistics, AMeanAndAMedianOfNothingIsNothing) {
    EXPECT_FALSE(statistics::weightedMean({}));
    EXPECT_FALSE(statistics::weightedMean({{63, 0}}));
    EXPECT_EQ(statistics::weightedMean({{60, 10}, {80, 30}}), 75);
    EXPECT_FALSE(statistics::median({}));
    EXPECT_EQ(statistics::median({3, 1, 2}), 2);
    EXPECT_EQ(statistics::median({4, 1, 2, 3}), 2.5);
    EXPECT_EQ(statistics::rankOf(60, {60, 60, 70}, true), 2);
    EXPECT_EQ(statistics::rankOf(60, {60, 60, 70}, false), 1);
}

}  // namespace
