// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>

#include "models/charts/chart.h"
#include "models/outcomes/gap_question.h"

namespace nlc {

// What is said, drawn and handed out of a gap. Nothing is said to be larger or smaller than the rounding of the
// published figures allows, nor than chance does with as many pupils. Any thread.

/// The finding in one line: "Norfolk is 7 points behind England; who its pupils are makes no clear difference".
QString gapTitle(const OutcomeGap& gap);
/// The whole of it in one plain paragraph with its numbers.
QString gapParagraph(const OutcomeGap& gap);
/// By how much gap and parts moved between the first and the last year that have one; empty with fewer than two.
QString gapShift(const std::vector<GapYear>& years);

/// The parts of the two-fold form in the direction of the gap: what widens it is above 0.
BarChart chartOf(const OutcomeGap& gap);
/// The same parts year by year, above 0 what puts the area behind; years without a gap are gaps.
BarChart chartOf(const std::vector<GapYear>& years);

/// A line a part, of both forms, with the range and with shares and rates where it is a group's.
OutTable outTableOf(const OutcomeGap& gap);
OutTable outTableOf(const std::vector<GapYear>& years);

/// {"measure", "year", "by", "area", "comparator", "gap", "groups", "twoFold", "threeFold", "residual", "paragraph",
/// …}; a part is {"value", "lower", "upper", "clear", "rangeIsWider"}.
QJsonObject asJson(const OutcomeGap& gap);
/// {"years": [a gap, or {"year", "why"}], "shift"}
QJsonObject asJson(const std::vector<GapYear>& years);

}  // namespace nlc
