// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/gap.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>
#include <random>

using namespace nlc;
using statistics::Interval;

namespace {

constexpr double arithmetic = 1e-9;

double added(const std::vector<double>& all) { return std::accumulate(all.begin(), all.end(), 0.0); }
double roundedTo(double number, double unit) { return std::round(number / unit) * unit; }
bool holds(const Interval& range, double value) {
    return value >= range.lower - arithmetic && value <= range.upper + arithmetic;
}

/// What rangesOf gives, in one list with the numbers themselves.
std::vector<std::pair<Interval, double>> rangesAndNumbers(const GapRanges& ranges, const GapMix& area,
                                                          const GapMix& other) {
    const GapSums sums = decomposed(area, other);
    std::vector<std::pair<Interval, double>> all{
        {ranges.gap, sums.gap},     {ranges.composition, sums.composition},   {ranges.rate, sums.rate},
        {ranges.rate3, sums.rate3}, {ranges.composition3, sums.composition3}, {ranges.interaction, sums.interaction}};
    for (size_t g = 0; g < area.rates.size(); ++g) {
        all.emplace_back(ranges.rates[g], sums.rates[g]);
        all.emplace_back(ranges.rates3[g], sums.rates3[g]);
        all.emplace_back(ranges.shares[g], area.shares[g]);
        all.emplace_back(ranges.comparatorShares[g], other.shares[g]);
    }
    return all;
}

KnownMix ratesOnly(double all, double first, double second) {
    return {.from = SharesFrom::Solved, .rates = {{first, 0.5}, {second, 0.5}}, .all = {all, 0.5}};
}
const KnownMix norfolkIn2025 = ratesOnly(56, 39, 63), englandIn2025 = ratesOnly(63, 48, 70);

// By hand. Area: 40% disadvantaged at 42, 60% others at 70: 0.4 x 42 + 0.6 x 70 = 16.8 + 42 = 58.8.
// Compared with: 30% at 50, 70% at 80: 15 + 56 = 71. Gap: 58.8 - 71 = -12.2.
TEST(AGap, IsTakenApartAsByHand) {
    const GapSums sums = decomposed({{0.4, 0.6}, {42, 70}}, {{0.3, 0.7}, {50, 80}});
    EXPECT_NEAR(sums.gap, -12.2, arithmetic);
    // Two-fold. Mean rates 46 and 75: 0.1 x 46 - 0.1 x 75 = 4.6 - 7.5 = -2.9.
    EXPECT_NEAR(sums.composition, -2.9, arithmetic);
    // Mean shares 0.35 and 0.65: 0.35 x (42 - 50) = -2.8; 0.65 x (70 - 80) = -6.5. -2.9 - 2.8 - 6.5 = -12.2.
    EXPECT_NEAR(sums.rates[0], -2.8, arithmetic);
    EXPECT_NEAR(sums.rates[1], -6.5, arithmetic);
    EXPECT_NEAR(sums.rate, -9.3, arithmetic);
    // Three-fold. 0.1 x 50 - 0.1 x 80 = -3; 0.3 x -8 = -2.4 and 0.7 x -10 = -7; 0.1 x -8 - 0.1 x -10 = 0.2.
    EXPECT_NEAR(sums.composition3, -3, arithmetic);
    EXPECT_NEAR(sums.rates3[0], -2.4, arithmetic);
    EXPECT_NEAR(sums.rates3[1], -7, arithmetic);
    EXPECT_NEAR(sums.rate3, -9.4, arithmetic);
    EXPECT_NEAR(sums.interaction, 0.2, arithmetic);
    EXPECT_NEAR(sums.composition3 + sums.rate3 + sums.interaction, -12.2, arithmetic);
}

// Norfolk and England 2025, as published: 56, 39, 63 and 63, 48, 70.
TEST(Shares, AreSolvedFromTheRatesOfTwoGroups) {
    const auto ours = norfolkIn2025.mix(), theirs = englandIn2025.mix();
    ASSERT_TRUE(ours && theirs);
    EXPECT_NEAR(ours->shares[0], 7.0 / 24, arithmetic);    // (63 - 56) / (63 - 39)
    EXPECT_NEAR(theirs->shares[0], 7.0 / 22, arithmetic);  // (70 - 63) / (70 - 48)
    EXPECT_NEAR(ours->rate(), 56, arithmetic);
    const GapRanges ranges = rangesOf(norfolkIn2025, englandIn2025);
    // The largest share: all at 55.5, disadvantaged at 39.5, others at 63.5. 8 / 24; the smallest 6 / 24.
    EXPECT_NEAR(ranges.shares[0].lower, 6.0 / 24, arithmetic);
    EXPECT_NEAR(ranges.shares[0].upper, 8.0 / 24, arithmetic);
    EXPECT_NEAR(ranges.comparatorShares[0].lower, 6.0 / 22, arithmetic);
    EXPECT_NEAR(ranges.comparatorShares[0].upper, 8.0 / 22, arithmetic);
    EXPECT_NEAR(ranges.gap.lower, -8, arithmetic);
    EXPECT_NEAR(ranges.gap.upper, -6, arithmetic);
}

TEST(Shares, AreNotSolvedWhereTheRatesDoNotTellThem) {
    EXPECT_FALSE(ratesOnly(63, 63, 64).mix()) << "63.5 may be the rate of both";
    EXPECT_FALSE(ratesOnly(72, 39, 70).mix()) << "no mix of 39 and 70 makes 72";
    EXPECT_FALSE(ratesOnly(30, 39, 70).mix());
    EXPECT_TRUE(ratesOnly(70, 70, 39).mix()) << "nearly all are in the better group";
    EXPECT_FALSE(
        (KnownMix{.from = SharesFrom::Published, .shares = {{0.7, 0}, {0.4, 0}}, .rates = {{}, {}, {}}}.mix()));
}

TEST(TheGroupThatIsLeft, HasTheRateThatTheOthersLeave) {
    const KnownMix known{.shares = {{0.2, 0}, {0.8, 0}}, .rates = {{50, 0.5}}, .all = {60, 0.5}, .lastIsRest = true};
    const auto mix = known.mix();
    ASSERT_TRUE(mix);
    EXPECT_NEAR(mix->rates[1], 62.5, arithmetic);  // (60 - 0.2 x 50) / 0.8
    EXPECT_NEAR(mix->rate(), 60, arithmetic);
}

/// The extremes over a fine grid of what the published figures may be, ends included.
std::vector<Interval> onAGrid(const KnownMix& area, const KnownMix& other, int steps) {
    const auto mixes = [&](const KnownMix& known) {
        std::vector<GapMix> all;
        const auto at = [&](const Rounded& of, int i) {
            return std::clamp(of.lower() + 2 * of.half * i / steps, 0.0, 100.0);
        };
        for (int a = 0; a <= steps; ++a)
            for (int d = 0; d <= steps; ++d)
                for (int n = 0; n <= steps; ++n) {
                    const double all1 = at(known.all, a), first = at(known.rates[0], d), second = at(known.rates[1], n);
                    const double share = (second - all1) / (second - first);
                    if (share >= 0 && share <= 1) all.push_back({{share, 1 - share}, {first, second}});
                }
        return all;
    };
    const std::vector<GapMix> ours = mixes(area), theirs = mixes(other);
    const GapRanges ranges = rangesOf(area, other);
    std::vector<Interval> seen;
    for (const GapMix& one : ours)
        for (const GapMix& two : theirs) {
            const auto numbers = rangesAndNumbers(ranges, one, two);
            if (seen.empty()) seen.assign(numbers.size(), {1e9, -1e9});
            for (size_t i = 0; i < numbers.size(); ++i)
                seen[i] = {std::min(seen[i].lower, numbers[i].second), std::max(seen[i].upper, numbers[i].second)};
        }
    return seen;
}

TEST(TheRangeOfRounding, IsWhatAFineGridReachesAndNoMore) {
    struct Case {
        KnownMix area, other;
    };
    for (const Case& each : {Case{norfolkIn2025, englandIn2025},
                             {ratesOnly(45, 30, 50), ratesOnly(63, 51, 70)},  // one group below the other's lower one
                             {ratesOnly(50, 49, 58), ratesOnly(63, 48, 64)},  // shares near 1 and 0, cut off
                             {ratesOnly(63, 62, 80), ratesOnly(64, 63, 79)},  // turning points of the interaction
                             {ratesOnly(62, 70, 60), ratesOnly(60, 66, 57)}}) {  // the first group is the better one
        const GapRanges ranges = rangesOf(each.area, each.other);
        const auto numbers = rangesAndNumbers(ranges, *each.area.mix(), *each.other.mix());
        const auto seen = onAGrid(each.area, each.other, 4);
        for (size_t i = 0; i < seen.size(); ++i) {
            EXPECT_LE(numbers[i].first.lower, seen[i].lower + arithmetic) << i;
            EXPECT_GE(numbers[i].first.upper, seen[i].upper - arithmetic) << i;
            const double width = numbers[i].first.upper - numbers[i].first.lower;
            EXPECT_NEAR(numbers[i].first.lower, seen[i].lower, 0.05 * width + arithmetic) << i;
            EXPECT_NEAR(numbers[i].first.upper, seen[i].upper, 0.05 * width + arithmetic) << i;
        }
    }
}

TEST(BothForms, AddUpExactlyAndTheRangeOfRoundingContainsTheTruth) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto between = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    int solvedOnes = 0;
    for (int round = 0; round < 400; ++round) {
        const size_t groups = size_t(between(2, 3));
        const double unit = between(0, 1) == 0 ? 1 : 0.1;
        struct Truth {
            GapMix mix;
            KnownMix counts, published, solved, rest;
        };
        const auto pupils = [&] {
            std::vector<double> counts, met;
            for (size_t g = 0; g < groups; ++g) {
                counts.push_back(between(6, 3000));
                met.push_back(between(0, int(counts.back())));
            }
            Truth truth;
            const double all = added(counts);
            for (size_t g = 0; g < groups; ++g) {
                truth.mix.shares.push_back(counts[g] / all);
                truth.mix.rates.push_back(100 * met[g] / counts[g]);
                const Rounded rate{roundedTo(truth.mix.rates[g], unit), unit / 2};
                truth.counts.shares.push_back({counts[g] / all, 0});
                truth.counts.rates.push_back(rate);
                if (g + 1 < groups) {
                    truth.published.shares.push_back({roundedTo(counts[g] / all, 0.01), 0.005});
                    truth.rest.rates.push_back(rate);
                }
            }
            truth.published.from = SharesFrom::Published;
            truth.published.rates = truth.solved.rates = truth.counts.rates;
            truth.solved.from = SharesFrom::Solved;
            truth.solved.all = truth.rest.all = {roundedTo(100 * added(met) / all, unit), unit / 2};
            truth.rest.shares = truth.counts.shares;
            truth.rest.lastIsRest = true;
            return truth;
        };
        const Truth area = pupils(), other = pupils();
        const GapSums sums = decomposed(area.mix, other.mix);
        ASSERT_NEAR(sums.composition + sums.rate, sums.gap, arithmetic);
        ASSERT_NEAR(added(sums.rates), sums.rate, arithmetic);
        ASSERT_NEAR(sums.composition3 + sums.rate3 + sums.interaction, sums.gap, arithmetic);
        ASSERT_NEAR(added(sums.rates3), sums.rate3, arithmetic);
        std::vector<std::pair<const KnownMix*, const KnownMix*>> known{{&area.counts, &other.counts},
                                                                       {&area.rest, &other.rest}};
        if (area.published.mix() && other.published.mix()) known.emplace_back(&area.published, &other.published);
        if (groups == 2 && area.solved.mix() && other.solved.mix()) {
            known.emplace_back(&area.solved, &other.solved);
            ++solvedOnes;
        }
        for (const auto& [ours, theirs] : known) {
            const GapRanges ranges = rangesOf(*ours, *theirs);
            const auto numbers = rangesAndNumbers(ranges, area.mix, other.mix);
            for (size_t i = 0; i < numbers.size(); ++i)
                ASSERT_TRUE(holds(numbers[i].first, numbers[i].second))
                    << "number " << i << ", " << numbers[i].second << " is not within " << numbers[i].first.lower
                    << " to " << numbers[i].first.upper << ", shares from " << int(ours->from);
            const GapSums said = decomposed(*ours->mix(), *theirs->mix());
            for (const auto& [range, number] : rangesAndNumbers(ranges, *ours->mix(), *theirs->mix()))
                ASSERT_TRUE(holds(range, number));
            ASSERT_NEAR(said.composition + said.rate, said.gap, arithmetic);
            ASSERT_NEAR(said.composition3 + said.rate3 + said.interaction, said.gap, arithmetic);
        }
    }
    EXPECT_GT(solvedOnes, 50);
}

}  // namespace
