// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/charts/plot.h"

namespace nlc::testing_support {

/// Two areas over years with a gap of two, invented.
Plot trendOfTwo();
/// Schools with their intervals, the first of them the one it is about.
Plot rankedDots(int schools);
/// Shares by size of the cohort, within two limits.
Plot funnelOf(int schools);
/// Areas by measures, with a cell that has no figure.
Plot tableOfCells();
/// The same line in as many fields.
Plot severalPanels(int panels);

}  // namespace nlc::testing_support
