// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/number_words.h"

#include <QLocale>
#include <cmath>

namespace nlc {

QString shownNumber(double number, const QString& unit) {
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    QString shown;
    if (std::abs(number) >= 1e12) {
        shown = british.toString(number, 'g', 4);
    } else {
        const double tenths = std::round(number * 10) / 10 + 0.0;  // never "-0"
        shown = british.toString(tenths, 'f', tenths == std::round(tenths) ? 0 : 1);
    }
    return shown + (unit.isEmpty() || unit == u"%" ? unit : u' ' + unit);
}

QString asSentence(const QString& words) {
    const QString text = words.trimmed();
    return text.isEmpty() || text.endsWith(u'.') || text.endsWith(u'?') ? text : text + u'.';
}

}  // namespace nlc
