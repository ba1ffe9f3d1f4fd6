// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <utility>
#include <vector>

namespace nlc::statistics {

struct Interval {
    double lower = 0, upper = 0;
};

// z of a two-sided normal interval.
inline constexpr double z95 = 1.959963984540054;
inline constexpr double z998 = 3.090232306167813;  ///< 99.8 %

/// Wilson score interval of a share: `successes` of `n`, both counts; as shares of 1. Holds for small n and for shares
/// near 0 and 1. Nothing when n is not above 0 or the successes are not within 0 to n.
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
/// American Statistical Association 22 (1927); R. G. Newcombe, Statistics in Medicine 17 (1998), method 3.
std::optional<Interval> wilson(double successes, double n, double z = z95);
/// The same of a percentage of n, as percentages.
std::optional<Interval> wilsonOfPercentage(double percentage, double n, double z = z95);

/// Limits of a funnel around the share `target` (0 to 1) for units of n: between them lies, for z95, about 95 % of
/// units that differ by chance alone. Exact binomial, interpolated so that they do not jump with n; as shares of 1,
/// within 0 and 1. Nothing when n is below 1 or the target is not within 0 to 1.
/// Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24
/// (2005), appendix A.1.1.
std::optional<Interval> funnel(double target, int n, double z = z95);

/// The sum of weight × value over the sum of the weights; nothing when these are not above 0.
std::optional<double> weightedMean(const std::vector<std::pair<double, double>>& valuesAndWeights);

/// The middle one, or the mean of the two in the middle; nothing of nothing.
std::optional<double> median(std::vector<double> values);

/// The place of `value` among all, 1 being the best; equal ones share the better place.
int rankOf(double value, const std::vector<double>& all, bool higherIsBetter);

}  // namespace nlc::statistics
