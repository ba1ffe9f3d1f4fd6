// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/statistics.h"

#include <algorithm>
#include <cmath>

namespace nlc::statistics {

namespace {

/// The share of a normal distribution below z.
double normalBelow(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

double binomial(int n, int r, double share) {
    if (share <= 0) return r == 0 ? 1 : 0;
    if (share >= 1) return r == n ? 1 : 0;
    return std::exp(std::lgamma(n + 1.0) - std::lgamma(r + 1.0) - std::lgamma(n - r + 1.0) + r * std::log(share) +
                    (n - r) * std::log1p(-share));
}

/// Where the binomial distribution reaches p, between two counts by how far it has come: r - alpha of Spiegelhalter's
/// A.1.1.
double quantile(double target, int n, double p) {
    double below = 0;
    for (int r = 0; r <= n; ++r) {
        const double here = binomial(n, r, target);
        if (below + here >= p) return here > 0 ? r - (below + here - p) / here : r;
        below += here;
    }
    return n;
}

}  // namespace

std::optional<Interval> wilson(double successes, double n, double z) {
    if (!(n > 0) || !(successes >= 0) || successes > n) return {};
    const double share = successes / n, z2 = z * z;
    const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double half = z / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    return Interval{std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

std::optional<Interval> wilsonOfPercentage(double percentage, double n, double z) {
    constexpr double hundred = 100;
    const auto found = wilson(std::clamp(percentage / hundred, 0.0, 1.0) * n, n, z);
    if (!found) return {};
    return Interval{found->lower * hundred, found->upper * hundred};
}

std::optional<Interval> funnel(double target, int n, double z) {
    if (n < 1 || !(target >= 0) || target > 1) return {};
    const double p = normalBelow(-z);
    const double lower = quantile(target, n, p) / n, upper = quantile(target, n, 1 - p) / n;
    return Interval{std::clamp(lower, 0.0, 1.0), std::clamp(upper, 0.0, 1.0)};
}

std::optional<double> weightedMean(const std::vector<std::pair<double, double>>& valuesAndWeights) {
    double sum = 0, weights = 0;
    for (const auto& [value, weight] : valuesAndWeights) {
        if (!(weight > 0) || !std::isfinite(value)) continue;
        sum += value * weight;
        weights += weight;
    }
    if (!(weights > 0)) return {};
    return sum / weights;
}

std::optional<double> median(std::vector<double> values) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

int rankOf(double value, const std::vector<double>& all, bool higherIsBetter) {
    return 1 + int(std::count_if(all.begin(), all.end(),
                                 [&](double other) { return higherIsBetter ? other > value : other < value; }));
}

}  // namespace nlc::statistics
