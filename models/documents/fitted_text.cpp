// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/fitted_text.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

constexpr double sizeStep = 0.5, slack = 0.01, unbounded = 4000;
constexpr qsizetype mostCharacters = 4000;  // more than the largest label holds in the least type

Runs runsOf(const QStringList& lines) {
    Runs runs;
    for (qsizetype i = 0; i < lines.size(); ++i)
        runs.push_back(Run{.text = lines[i], .breakAfter = i + 1 < lines.size()});
    return runs;
}

class Fitting {
public:
    Fitting(PdfTextContext& context, const FittingStyle& style, const QSizeF& room)
        : m_context(context), m_style(style), m_room(room) {}

    FittedText operator()(const QStringList& lines) const {
        qsizetype characters = 0;
        for (const QString& line : lines) characters += line.size();
        if (characters > mostCharacters) return {cutToRoom(shortened(lines, mostCharacters)), true};
        if (auto whole = shrunk(lines)) return {*whole, false};
        if (auto text = wrapped(lines)) return {*text, false};
        PdfText least = laid(lines, m_style.least);
        if (fits(least)) return {least, false};
        return {cutToRoom(lines), true};
    }

private:
    PdfText laid(const QStringList& lines, double size) const { return laid(lines, size, m_room.width()); }
    PdfText laid(const QStringList& lines, double size, double width) const {
        return {m_context, runsOf(lines), {size, m_style.colour, m_style.strong, true, m_style.leading}, width};
    }
    bool fits(const PdfText& text) const { return text.height() <= m_room.height() + slack; }

    bool keepsLines(const PdfText& text, const QStringList& lines) const {
        return text.lineCount() == size_t(lines.size()) && fits(text);
    }

    std::optional<PdfText> shrunk(const QStringList& lines) const {
        if (PdfText text = laid(lines, m_style.largest); keepsLines(text, lines)) return text;
        // Unhinted type grows evenly, so one measure tells the size.
        const PdfText natural = laid(lines, m_style.largest, unbounded);
        const double share = std::min(
            {1.0, m_room.width() / std::max(natural.widest(), 1.0), m_room.height() / std::max(natural.height(), 1.0)});
        double size = std::floor((m_style.largest * share + slack) / sizeStep) * sizeStep;
        for (; size >= m_style.whole; size -= sizeStep) {
            PdfText text = laid(lines, size);
            if (keepsLines(text, lines)) return text;
        }
        return {};
    }

    std::optional<PdfText> wrapped(const QStringList& lines) const {
        const QStringList words = lines.join(u' ').split(u' ', Qt::SkipEmptyParts);
        const double longestWord = laid(words, m_style.largest, unbounded).widest() / m_style.largest;
        std::optional<PdfText> best;
        int low = 0, high = int((m_style.largest - m_style.least) / sizeStep);  // steps above the least
        while (low <= high) {
            const int middle = (low + high + 1) / 2;
            const double size = m_style.least + middle * sizeStep;
            std::optional<PdfText> text;
            if (longestWord * size <= m_room.width()) text = laid(lines, size);
            if (text && fits(*text)) {
                best = text;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    /// The most that fits in the least type, with "…" at its end.
    PdfText cutToRoom(const QStringList& lines) const {
        qsizetype low = 0, high = 0;
        for (const QString& line : lines) high += line.size();
        PdfText best = laid({u"…"_s}, m_style.least);
        while (low <= high) {
            const qsizetype middle = (low + high) / 2;
            const PdfText text = laid(shortened(lines, middle), m_style.least);
            if (fits(text)) {
                best = text;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    /// The first `count` characters, none cut in its middle, and "…".
    static QStringList shortened(const QStringList& lines, qsizetype count) {
        QStringList kept;
        for (const QString& line : lines) {
            QString part = line.left(count);
            if (part.size() < line.size()) {
                QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
                finder.setPosition(count);
                if (!finder.isAtBoundary()) part.truncate(std::max<qsizetype>(finder.toPreviousBoundary(), 0));
            }
            if (!part.isEmpty()) kept << part;
            count -= line.size();
            if (count <= 0) break;
        }
        if (kept.isEmpty()) return {u"…"_s};
        QString& last = kept.last();
        while (!last.isEmpty() && (last.back().isSpace() || last.back() == u',' || last.back() == u'…')) last.chop(1);
        last += u'…';
        return kept;
    }

    PdfTextContext& m_context;
    const FittingStyle& m_style;
    const QSizeF m_room;
};

}  // namespace

FittedText fitted(PdfTextContext& context, const QStringList& lines, const FittingStyle& style, const QSizeF& room) {
    return Fitting(context, style, room)(lines);
}

}  // namespace nlc::doc
