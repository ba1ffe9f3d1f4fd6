// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/fitted_line.h"

#include <cmath>

namespace nlc::statistics {

double studentT95(double freedom) {
    const double z = z95, z3 = std::pow(z, 3), z5 = std::pow(z, 5), z7 = std::pow(z, 7);
    return z + (z3 + z) / (4 * freedom) + (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom * freedom) +
           (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * std::pow(freedom, 3));
}

Interval FittedLine::bandAt(double x) const {
    const double half = t * std::sqrt(ofMean + (x - middle) * (x - middle) * ofSlope);
    return {at(x) - half, at(x) + half};
}

std::optional<FittedLine> fittedLine(const std::vector<WeightedPoint>& points) {
    constexpr int fewest = 20;
    int count = 0;
    double weights = 0, meanX = 0, meanY = 0;
    for (const WeightedPoint& each : points) {
        if (!(each.weight > 0)) continue;
        ++count;
        weights += each.weight;
        meanX += each.weight * each.x;
        meanY += each.weight * each.y;
    }
    if (count < fewest) return {};
    meanX /= weights;
    meanY /= weights;
    double xx = 0, xy = 0;
    for (const WeightedPoint& each : points) {
        if (!(each.weight > 0)) continue;
        xx += each.weight * (each.x - meanX) * (each.x - meanX);
        xy += each.weight * (each.x - meanX) * (each.y - meanY);
    }
    constexpr double leastSpread = 1e-9;
    if (xx <= leastSpread * weights) return {};
    FittedLine line;
    line.middle = meanX;
    line.slope = xy / xx;
    line.constant = meanY - line.slope * meanX;
    double rest = 0;
    for (const WeightedPoint& each : points)
        if (each.weight > 0) rest += each.weight * std::pow(each.y - line.at(each.x), 2);
    const double freedom = count - 2, variance = rest / freedom;
    line.ofMean = variance / weights;
    line.ofSlope = variance / xx;
    line.t = studentT95(freedom);
    const double half = line.t * std::sqrt(line.ofSlope);
    line.slopeInterval = {line.slope - half, line.slope + half};
    return line;
}

}  // namespace nlc::statistics
