// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/plain_text.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

struct Lines {
    QString text;

    void add(const QString& line) {
        if (line.trimmed().isEmpty()) return;
        if (!text.isEmpty()) text += u'\n';
        text += line;
    }
    void add(const Blocks& blocks) {
        for (const Block& block : blocks) std::visit(*this, block.is);
    }
    void row(const std::vector<Runs>& cells) {
        QStringList texts;
        for (const Runs& cell : cells) texts << plainText(cell);
        add(texts.join(u'\t'));
    }

    void operator()(const Heading& heading) { add(plainText(heading.text)); }
    void operator()(const Paragraph& paragraph) { add(plainText(paragraph.text)); }
    void operator()(const List& list) {
        for (const Blocks& item : list.items) add(item);
    }
    void operator()(const Table& table) {
        add(table.caption);
        row(table.head);
        for (const auto& cells : table.rows) row(cells);
    }
    void operator()(const CallOut& callOut) { add(callOut.blocks); }
    void operator()(const Picture& picture) {
        add(picture.alt);
        add(plainText(picture.caption));
    }
    void operator()(const Button& button) { add(button.text); }
    void operator()(const PageBreak&) {}
    void operator()(const Rule&) {}
};

bool isUnwanted(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0xd800 && c < 0xe000) || (c >= 0xfdd0 && c < 0xfdf0) ||
           (c & 0xfffe) == 0xfffe || c == 0x202d || c == 0x202e || c == 0xfeff;
}

}  // namespace

QString cleanText(const QString& text) {
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\n' || c == u'\t' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            clean += u' ';
            continue;
        }
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t code = pair ? QChar::surrogateToUcs4(c, text[i + 1]) : char32_t(c.unicode());
        if (!isUnwanted(code)) clean += text.mid(i, pair ? 2 : 1);
        if (pair) ++i;
    }
    return clean;
}

QString plainText(const Runs& runs) {
    QString text;
    for (const Run& run : runs) {
        text += run.text;
        if (run.breakAfter) text += u'\n';
    }
    return text;
}

QString plainText(const Blocks& blocks) {
    Lines lines;
    lines.add(blocks);
    return lines.text;
}

int wordCount(const Blocks& blocks) {
    const QString text = plainText(blocks);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    int words = 0;
    for (qsizetype at = 0; at >= 0 && at < text.size(); at = finder.toNextBoundary())
        if (finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem) ++words;
    return words;
}

}  // namespace nlc::doc
