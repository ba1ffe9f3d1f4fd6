// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>

#include "models/charts/plot_layout.h"

class QPainter;

namespace nlc {

inline constexpr double plotText = 12;  ///< pixels of type in plots on the screen

QColor inkOf(charts::Ink ink);
/// How wide words stand in a plot, for charts::PlotLook.
double plotTextWidth(const QString& words, bool strong);
/// The marks in the colours in force; many dots are stamped rather than drawn one by one.
void paint(QPainter& painter, const charts::Scene& scene);

}  // namespace nlc
