// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/word_differences.h"

#include <QStringList>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostCells = 4'000'000;  // of the table of common words: a few milliseconds, 8 MB

/// Words with the space that follows them.
QStringList wordsOf(const QString& text) {
    QStringList words;
    qsizetype begin = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        if (text[i - 1].isSpace() && !text[i].isSpace()) {
            words << text.mid(begin, i - begin);
            begin = i;
        }
    if (begin < text.size()) words << text.mid(begin);
    return words;
}

class Pieces {
public:
    void add(TextPiece::Kind kind, const QString& text) {
        if (!m_all.empty() && m_all.back().kind == kind)
            m_all.back().text += text;
        else
            m_all.push_back({kind, text});
    }
    std::vector<TextPiece> take() { return std::move(m_all); }

private:
    std::vector<TextPiece> m_all;
};

}  // namespace

std::vector<TextPiece> wordDifferences(const QString& before, const QString& after) {
    using Kind = TextPiece::Kind;
    const QStringList was = wordsOf(before), is = wordsOf(after);
    qsizetype head = 0, tail = 0;
    while (head < qMin(was.size(), is.size()) && was[head] == is[head]) ++head;
    while (tail < qMin(was.size(), is.size()) - head && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]) ++tail;
    const qsizetype rows = was.size() - head - tail, columns = is.size() - head - tail;

    Pieces pieces;
    for (qsizetype i = 0; i < head; ++i) pieces.add(Kind::Same, was[i]);
    // The longest common words of what is between, see Hunt and McIlroy 1976; `common` counts them from each place to
    // the end.
    const bool tooMuch = size_t(rows + 1) * size_t(columns + 1) > mostCells;
    std::vector<quint16> common(tooMuch ? 0 : size_t(rows + 1) * size_t(columns + 1));
    const auto at = [&](qsizetype i, qsizetype j) -> quint16& {
        return common[size_t(i) * size_t(columns + 1) + size_t(j)];
    };
    if (!tooMuch)
        for (qsizetype i = rows - 1; i >= 0; --i)
            for (qsizetype j = columns - 1; j >= 0; --j)
                at(i, j) =
                    was[head + i] == is[head + j] ? quint16(at(i + 1, j + 1) + 1) : qMax(at(i + 1, j), at(i, j + 1));
    qsizetype i = 0, j = 0;
    while (!tooMuch && i < rows && j < columns) {
        if (was[head + i] == is[head + j]) {
            pieces.add(Kind::Same, was[head + i]);
            ++i, ++j;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            pieces.add(Kind::Removed, was[head + i++]);
        } else {
            pieces.add(Kind::Added, is[head + j++]);
        }
    }
    for (; i < rows; ++i) pieces.add(Kind::Removed, was[head + i]);
    for (; j < columns; ++j) pieces.add(Kind::Added, is[head + j]);
    for (qsizetype k = was.size() - tail; k < was.size(); ++k) pieces.add(Kind::Same, was[k]);
    return pieces.take();
}

std::vector<TextPiece> shortened(const std::vector<TextPiece>& pieces, int wordsBeside) {
    std::vector<TextPiece> result = pieces;
    for (size_t i = 0; i < result.size(); ++i) {
        if (result[i].kind != TextPiece::Kind::Same) continue;
        const QStringList words = wordsOf(result[i].text);
        const qsizetype before = i == 0 ? 0 : wordsBeside, after = i + 1 == result.size() ? 0 : wordsBeside;
        if (words.size() <= before + after + 2) continue;
        result[i].text =
            words.mid(0, before).join(QString()) + u"… "_s + words.mid(words.size() - after).join(QString());
    }
    return result;
}

}  // namespace nlc
