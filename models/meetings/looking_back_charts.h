// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/charts/chart.h"
#include "models/meetings/looking_back.h"

namespace nlc {

// What a year of meetings shows. Each title is a finding in words made from the numbers: it compares only what was
// noted, says out of how many, and names nobody best or worst where they are alike.

BarChart sectorsChart(const LookingBack& back);  ///< share of the places noted that were taken
BarChart peopleChart(const LookingBack& back);   ///< how many came every time, mostly, seldom, never
BarChart timeChart(const LookingBack& back);     ///< by meeting; one without both times is a gap
BarChart actionsChart(const LookingBack& back);  ///< by meeting, by what became of them

/// "deputy: Dot Dogwood; stood in for Cai Cedar"; empty where there is nothing of it.
QString deputyWords(const PersonBack& person);

// The numbers below them, as tables that go out.
OutTable sectorsTable(const LookingBack& back);
OutTable sectorsByMeetingTable(const LookingBack& back);  ///< two columns a meeting: asked, present
OutTable peopleTable(const LookingBack& back);
OutTable timeTable(const LookingBack& back);
OutTable overrunsTable(const LookingBack& back);
OutTable actionsTable(const LookingBack& back);

}  // namespace nlc
