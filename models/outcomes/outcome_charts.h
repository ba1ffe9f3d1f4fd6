// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/chart_question.h"

namespace nlc {

// The charts of an answered question. Their titles say what the numbers allow and no more: published figures are
// rounded, so a difference of one rounding unit is none; of schools, what lies within its interval is none.

Plot trendChart(const AnsweredQuestion& question);
Plot rankingChart(const AnsweredQuestion& question);
Plot rankByYearChart(const AnsweredQuestion& question);
Plot changeChart(const AnsweredQuestion& question);
BarChart groupsChart(const AnsweredQuestion& question);
/// Its foot explains it in a paragraph. Fails as gapOf() does.
Result<BarChart> gapChart(const AnsweredQuestion& question);
Result<BarChart> gapByYearChart(const AnsweredQuestion& question);
/// What the gap of an answered question is, by the groups that it asks for.
Result<OutcomeGap> gapOf(const AnsweredQuestion& question);
Plot measuresChart(const AnsweredQuestion& question);
Plot kindsChart(const AnsweredQuestion& question);
/// Fails as schoolsAlike() does.
Result<Plot> alikeChart(const AnsweredQuestion& question);
/// Of a question about a group.
Plot dashboardChart(const AnsweredQuestion& question);
Plot schoolsChart(const AnsweredQuestion& question);
Plot spreadChart(const AnsweredQuestion& question);
Plot funnelChart(const AnsweredQuestion& question);
/// Each against the share of its pupils who are disadvantaged, with a fitted line where there are enough.
Plot deprivationChart(const AnsweredQuestion& question);
/// A field each for the districts of an LA, or the trusts, zones, groups or cohorts, whichever the question's dimension
/// is: over the years, beside all of its schools.
Plot sideBySideChart(const AnsweredQuestion& question);

}  // namespace nlc
