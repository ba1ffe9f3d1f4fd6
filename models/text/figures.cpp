// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/figures.h"

#include <QRegularExpression>

namespace nlc {

using namespace Qt::StringLiterals;

std::vector<Figure> figuresIn(const QString& lines) {
    static const QRegularExpression leading(u"^([£~+−-]?\\d[\\d,.]*(?:\\s?%)?)\\s*(.*)$"_s);
    std::vector<Figure> figures;
    for (const QString& line : lines.split(u'\n')) {
        const QString text = line.simplified();
        if (text.isEmpty()) continue;
        const auto match = leading.match(text);
        figures.push_back(match.hasMatch() ? Figure{match.captured(1), match.captured(2)} : Figure{{}, text});
    }
    return figures;
}

}  // namespace nlc
