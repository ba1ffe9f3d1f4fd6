// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/gap_question.h"

namespace nlc {

// How percentage points are said.

QString numberWords(double number);     ///< without its sign, at most one decimal: "7", "0.6"
QString pointWords(double points);      ///< "1 point", "0.6 points"
QString directionWords(double points);  ///< "2.7 points behind", "0.6 points ahead", "level"
/// "1.4 points behind to 2.6 points ahead", "5.9 to 9.6 points behind"
QString rangeWords(const statistics::Interval& range);
/// "2.7 points behind", or that it is no clear difference and what rounding allows.
QString partWords(const GapPart& part);
/// The same with the range in any case, and whether it is wider than the part itself.
QString partWithRange(const GapPart& part);

}  // namespace nlc
