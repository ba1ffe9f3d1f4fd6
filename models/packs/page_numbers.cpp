// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packs/page_numbers.h"

namespace nlc {

std::vector<QString> pagesBehind(int page, int from, int count) {
    std::vector<QString> all;
    for (int i = from; i < from + count; ++i) {
        QString letters;
        for (int rest = i; rest >= 0; rest = rest / 26 - 1) letters.prepend(QChar(u'a' + rest % 26));
        all.push_back(QString::number(page) + letters);
    }
    return all;
}

int pageBefore(const QString& printed) {
    qsizetype digits = 0;
    while (digits < printed.size() && printed[digits].isDigit()) ++digits;
    return printed.first(digits).toInt();
}

QString pageSpan(const QString& first, const QString& last) { return first == last ? first : first + u'–' + last; }

}  // namespace nlc
