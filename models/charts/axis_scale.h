// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <utility>
#include <vector>

#include "models/charts/plot.h"

namespace nlc::charts {

/// Where the positions of an axis lie along a stretch of the drawing, and which of them are written beside it.
class AxisScale {
public:
    /// `positions` are those of all points; `zoomed`, where given, is the part that is shown, as it is.
    AxisScale(const PlotAxis& axis, const std::vector<double>& positions,
              std::optional<std::pair<double, double>> zoomed);

    /// Along a stretch that begins at `begin` and is `length` long; an upright axis of numbers runs upwards.
    void lieAlong(double begin, double length, bool isUpright);
    double at(double position) const { return m_begin + m_length * (position - m_from) / (m_to - m_from); }
    double from() const { return m_from; }
    double to() const { return m_to; }

    /// Positions that are written, at most about `most` of numbers; every one of categories and of years.
    std::vector<double> ticks(int most) const;

private:
    const PlotAxis& m_axis;
    double m_from = 0, m_to = 1;
    double m_begin = 0, m_length = 1;
    std::vector<double> m_years;  ///< that have a point
};

/// A step of 1, 2 or 5 times a power of ten, so that about `most` of them cover the range; whole for ranks.
double niceStep(double range, int most, bool isWhole);

}  // namespace nlc::charts
