// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/likeness.h"

#include <array>
#include <vector>

namespace nlc {

int editDistance(const QString& one, const QString& other, int most) {
    const auto n = size_t(one.size()), m = size_t(other.size());
    if (std::abs(int(n) - int(m)) > most) return most + 1;
    std::vector<int> before(m + 1), last(m + 1), now(m + 1);
    for (size_t j = 0; j <= m; ++j) last[j] = int(j);
    for (size_t i = 1; i <= n; ++i) {
        now[0] = int(i);
        int least = now[0];
        for (size_t j = 1; j <= m; ++j) {
            const QChar a = one[qsizetype(i - 1)], b = other[qsizetype(j - 1)];
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a == b ? 0 : 1)});
            if (i > 1 && j > 1 && a == other[qsizetype(j - 2)] && b == one[qsizetype(i - 2)])
                now[j] = std::min(now[j], before[j - 2] + 1);
            least = std::min(least, now[j]);
        }
        if (least > most) return most + 1;
        std::swap(before, last);
        std::swap(last, now);
    }
    return std::min(last[m], most + 1);
}

QString soundex(const QString& name) {
    //                                       a  b  c  d  e  f  g  h  i  j  k  l  m  n  o  p  q  r  s  t  u  v  w  x  y z
    static constexpr std::array<int, 26> of{0, 1, 2, 3, 0, 1, 2, -1, 0, 2,  2, 4, 5,
                                            5, 0, 1, 2, 6, 2, 3, 0,  1, -1, 2, 0, 2};
    QString code;
    int before = 0;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c < u'a' || c > u'z') continue;
        const int digit = of[size_t(c.unicode() - u'a')];
        if (code.isEmpty())
            code += c.toUpper();
        else if (digit > 0 && digit != before)
            code += QChar(u'0' + char16_t(digit));
        if (digit >= 0) before = digit;  // h and w do not part two letters that sound alike
        if (code.size() == 4) break;
    }
    return code.isEmpty() ? code : code.leftJustified(4, u'0');
}

}  // namespace nlc
