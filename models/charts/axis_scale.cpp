// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/axis_scale.h"

#include <algorithm>
#include <cmath>

namespace nlc::charts {
namespace {

constexpr int niceTicks = 6;
constexpr double spare = 0.04;  // of the range of plain positions, beyond their first and last

}  // namespace

double niceStep(double range, int most, bool isWhole) {
    if (!(range > 0) || most < 1) return 1;
    const double rough = range / most, power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double times : {1.0, 2.0, 5.0})
        if (rough <= times * power * (1 + 1e-9)) {
            step = times * power;
            break;
        }
    return isWhole ? std::max(1.0, std::round(step)) : step;
}

AxisScale::AxisScale(const PlotAxis& axis, const std::vector<double>& positions,
                     std::optional<std::pair<double, double>> zoomed)
    : m_axis(axis) {
    if (axis.isYears) {
        m_years = positions;
        std::sort(m_years.begin(), m_years.end());
        m_years.erase(std::unique(m_years.begin(), m_years.end()), m_years.end());
    }
    if (axis.isOfCategories()) {
        m_from = -0.5;
        m_to = double(axis.categories.size()) - 0.5;
    } else if (!positions.empty()) {
        const auto [least, most] = std::minmax_element(positions.begin(), positions.end());
        m_from = *least;
        m_to = *most;
        if (axis.isRank) {
            m_from = 0.5;
            m_to += 0.5;
        } else if (axis.isYears || axis.isBare) {
            const double room = std::max(m_to - m_from, 1.0) * spare;
            m_from -= room;
            m_to += room;
        } else {
            const double step = niceStep(std::max(m_to - m_from, 1e-9), niceTicks, false);
            const double first = m_from, last = m_to;
            m_from = std::floor(m_from / step + 1e-9) * step;
            m_to = std::ceil(m_to / step - 1e-9) * step;
            // No point on the very edge; but a scale that begins at nothing does.
            if (first - m_from < step * spare && first > 0) m_from -= step;
            if (m_to - last < step * spare) m_to += step;
        }
    }
    if (axis.from) m_from = *axis.from;
    if (axis.to) m_to = *axis.to;
    if (zoomed) std::tie(m_from, m_to) = *zoomed;
    if (!(m_to > m_from)) m_to = m_from + 1;
}

void AxisScale::lieAlong(double begin, double length, bool isUpright) {
    const bool runsDown = !isUpright || m_axis.isOfCategories() || m_axis.isRank;
    m_begin = runsDown ? begin : begin + length;
    m_length = runsDown ? length : -length;
}

std::vector<double> AxisScale::ticks(int most) const {
    std::vector<double> all;
    if (m_axis.isBare) return all;
    const auto isShown = [&](double position) { return position >= m_from - 1e-9 && position <= m_to + 1e-9; };
    if (m_axis.isOfCategories()) {
        for (double at = 0; at < double(m_axis.categories.size()); ++at)
            if (isShown(at)) all.push_back(at);
    } else if (m_axis.isYears) {
        std::copy_if(m_years.begin(), m_years.end(), std::back_inserter(all), isShown);
    } else {
        const double step = niceStep(m_to - m_from, std::max(most, 2), m_axis.isRank);
        const double first = m_axis.isRank ? 1 : std::ceil(m_from / step - 1e-9);
        for (double n = first; all.size() < 100; ++n) {
            const double tick = m_axis.isRank ? 1 + (n - 1) * step : n * step;
            if (tick > m_to + step * 1e-9) break;
            if (isShown(tick)) all.push_back(tick);
        }
    }
    return all;
}

}  // namespace nlc::charts
