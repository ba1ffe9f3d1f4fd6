// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/statistics.h"

namespace nlc::statistics {

struct WeightedPoint {
    double x = 0, y = 0, weight = 1;
};

/// A line through weighted points, and how sure it is.
struct FittedLine {
    double constant = 0, slope = 0;
    Interval slopeInterval;  ///< 95 %

    double at(double x) const { return constant + slope * x; }
    /// 95 % interval of the line itself at x, not of a single point beside it.
    Interval bandAt(double x) const;

    double middle = 0;   ///< weighted mean of x
    double ofMean = 0;   ///< squared standard error of the line at `middle`
    double ofSlope = 0;  ///< squared standard error of the slope
    double t = 0;        ///< of a two-sided 95 % interval
};

/// Weighted least squares; the scatter around the line is estimated from the points themselves, so weights need only be
/// right in proportion. Points without a positive weight are left out. Nothing when there are fewer than 20, or x does
/// not vary.
/// Source: N. R. Draper, H. Smith, Applied Regression Analysis (3rd ed., 1998), 1.4, 3.1 and 9.2.
std::optional<FittedLine> fittedLine(const std::vector<WeightedPoint>& points);

/// Student's t of a two-sided 95 % interval, within 0.003 from 5 degrees of freedom on.
/// Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.5.
double studentT95(double freedom);

}  // namespace nlc::statistics
