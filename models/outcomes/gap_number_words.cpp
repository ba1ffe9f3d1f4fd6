// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/gap_number_words.h"

#include <cmath>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

QString numberWords(double number) {
    const QString tenths = QString::number(std::abs(number), 'f', 1);
    return tenths.endsWith(u".0"_s) ? tenths.chopped(2) : tenths;
}

QString pointWords(double points) {
    const QString number = numberWords(points);
    return number == u"1" ? layoutText("1 point") : layoutText("%1 points").arg(number);
}

QString directionWords(double points) {
    if (numberWords(points) == u"0") return layoutText("level");
    return (points < 0 ? layoutText("%1 behind") : layoutText("%1 ahead")).arg(pointWords(points));
}

QString rangeWords(const statistics::Interval& range) {
    const QString lower = numberWords(range.lower), upper = numberWords(range.upper);
    if (lower == upper && (range.lower < 0) == (range.upper < 0)) return directionWords(range.lower);
    if (upper == u"0") return layoutText("up to %1").arg(directionWords(range.lower));
    if (lower == u"0") return layoutText("up to %1").arg(directionWords(range.upper));
    if (range.upper < 0) return layoutText("%1 to %2 points behind").arg(upper, lower);
    if (range.lower > 0) return layoutText("%1 to %2 points ahead").arg(lower, upper);
    return layoutText("%1 to %2").arg(directionWords(range.lower), directionWords(range.upper));
}

QString partWords(const GapPart& part) {
    if (part.isClear()) return directionWords(part.value);
    return layoutText("no clear difference (%1, rounding allows %2)")
        .arg(directionWords(part.value), rangeWords(part.range));
}

QString partWithRange(const GapPart& part) {
    if (!part.isClear()) return partWords(part);
    return (part.rangeIsWider() ? layoutText("%1 (rounding allows %2, a range wider than the figure itself)")
                                : layoutText("%1 (rounding allows %2)"))
        .arg(directionWords(part.value), rangeWords(part.range));
}

}  // namespace nlc
