// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/fitted_line.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace nlc::statistics;

namespace {

TEST(StudentsT, IsThatOfTheTables) {
    EXPECT_NEAR(studentT95(5), 2.5706, 0.003);
    EXPECT_NEAR(studentT95(10), 2.2281, 0.0005);
    EXPECT_NEAR(studentT95(18), 2.1009, 0.0002);
    EXPECT_NEAR(studentT95(120), 1.9799, 0.0002);
}

TEST(AFittedLine, GoesThroughPointsThatLieOnOne) {
    std::vector<WeightedPoint> points;
    for (int i = 0; i < 25; ++i) points.push_back({double(i), 7 - 0.5 * i, 1.0 + i % 3});
    const auto line = fittedLine(points);
    ASSERT_TRUE(line);
    EXPECT_NEAR(line->slope, -0.5, 1e-12);
    EXPECT_NEAR(line->at(40), -13, 1e-9);
    EXPECT_NEAR(line->slopeInterval.upper - line->slopeInterval.lower, 0, 1e-9);
}

/// y = x, but for one point in each of four corners that pulls as much one way as the other: worked by hand.
TEST(AFittedLine, HasTheErrorsOfAWorkedExample) {
    std::vector<WeightedPoint> points;
    for (const double x : {0.0, 1.0})
        for (int i = 0; i < 10; ++i) points.push_back({x, x + (i % 2 == 0 ? 1.0 : -1.0), 1});
    const auto line = fittedLine(points);
    ASSERT_TRUE(line);
    EXPECT_NEAR(line->slope, 1, 1e-12);
    // 20 squares of 1 over 18 degrees of freedom; x varies by 20 × 1/4.
    const double variance = 20.0 / 18, half = studentT95(18) * std::sqrt(variance / 5);
    EXPECT_NEAR(line->slopeInterval.lower, 1 - half, 1e-9);
    EXPECT_NEAR(line->slopeInterval.upper, 1 + half, 1e-9);
    const auto middle = line->bandAt(0.5);
    EXPECT_NEAR((middle.upper - middle.lower) / 2, studentT95(18) * std::sqrt(variance / 20), 1e-9);
}

TEST(AFittedLine, AHeavyPointCountsAsManyLightOnes) {
    std::vector<WeightedPoint> heavy, light;
    std::mt19937 random(3);
    std::normal_distribution<double> noise;
    for (int i = 0; i < 30; ++i) {
        const WeightedPoint point{double(i % 7), noise(random), double(1 + i % 4)};
        heavy.push_back(point);
        for (int n = 0; n < 1 + i % 4; ++n) light.push_back({point.x, point.y, 1});
    }
    EXPECT_NEAR(fittedLine(heavy)->slope, fittedLine(light)->slope, 1e-12);
    EXPECT_NEAR(fittedLine(heavy)->constant, fittedLine(light)->constant, 1e-12);
}

/// The interval holds the true slope in about 95 of 100 draws, also where small schools scatter more than large ones.
TEST(AFittedLine, HoldsTheTruthAsOftenAsItSays) {
    constexpr unsigned seed = 20'250'301;
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    std::normal_distribution<double> noise;
    int slopes = 0, bands = 0;
    constexpr int draws = 2000;
    for (int draw = 0; draw < draws; ++draw) {
        std::vector<WeightedPoint> points;
        for (int i = 0; i < 40; ++i) {
            const double pupils = 8 + (i * 13) % 60, x = (i * 7) % 45;
            points.push_back({x, 70 - 0.4 * x + noise(random) * 40 / std::sqrt(pupils), pupils});
        }
        const auto line = fittedLine(points);
        slopes += line->slopeInterval.lower < -0.4 && line->slopeInterval.upper > -0.4;
        const auto band = line->bandAt(30);
        bands += band.lower < 58 && band.upper > 58;
    }
    EXPECT_NEAR(double(slopes) / draws, 0.95, 0.02);
    EXPECT_NEAR(double(bands) / draws, 0.95, 0.02);
}

TEST(AFittedLine, IsNotDrawnOfFewPointsOrWhereNothingVaries) {
    EXPECT_FALSE(fittedLine(std::vector<WeightedPoint>(19, {1, 2, 1})));
    EXPECT_FALSE(fittedLine(std::vector<WeightedPoint>(40, {1, 2, 1})));
    std::vector<WeightedPoint> without(40, {1, 2, 0});
    EXPECT_FALSE(fittedLine(without));
}

}  // namespace
