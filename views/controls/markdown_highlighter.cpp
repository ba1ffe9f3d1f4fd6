// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/markdown_highlighter.h"

#include <QRegularExpression>

#include "views/controls/theme.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

MarkdownHighlighter::MarkdownHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {
    connect(&theme::notifier(), &theme::Notifier::changed, this, &QSyntaxHighlighter::rehighlight);
}

void MarkdownHighlighter::highlightBlock(const QString& text) {
    const auto& c = theme::colours();
    const auto format = [this](qsizetype from, qsizetype length, const auto& change) {
        for (qsizetype i = from; i < from + length; ++i) {
            QTextCharFormat here = this->format(int(i));
            change(here);
            setFormat(int(i), 1, here);
        }
    };
    const auto mute = [&](QTextCharFormat& f) { f.setForeground(c.muted); };
    const auto strong = [](QTextCharFormat& f) { f.setFontWeight(QFont::DemiBold); };
    const auto slant = [](QTextCharFormat& f) { f.setFontItalic(true); };

    static const QRegularExpression heading(u"^(#{1,6}\\s+).*$"_s);
    if (const auto m = heading.match(text); m.hasMatch()) {
        format(0, text.size(), strong);
        format(0, m.capturedLength(1), mute);
    }
    static const QRegularExpression marker(u"^\\s*([-*+]|\\d{1,3}[.)])\\s"_s);
    if (const auto m = marker.match(text); m.hasMatch())
        format(m.capturedStart(1), m.capturedLength(1), [&](QTextCharFormat& f) {
            f.setForeground(c.accent);
            f.setFontWeight(QFont::DemiBold);
        });
    static const QRegularExpression bold(u"(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1"_s);
    for (auto all = bold.globalMatch(text); all.hasNext();) {
        const auto m = all.next();
        format(m.capturedStart(2), m.capturedLength(2), strong);
        format(m.capturedStart(), 2, mute);
        format(m.capturedEnd() - 2, 2, mute);
    }
    static const QRegularExpression italic(
        u"(?<![*_\\p{L}\\p{N}])([*_])(?![*_\\s])(.+?)(?<![*_\\s])\\1(?![*_\\p{L}\\p{N}])"_s);
    for (auto all = italic.globalMatch(text); all.hasNext();) {
        const auto m = all.next();
        format(m.capturedStart(2), m.capturedLength(2), slant);
        format(m.capturedStart(), 1, mute);
        format(m.capturedEnd() - 1, 1, mute);
    }
    static const QRegularExpression link(u"(!?\\[)([^\\]]*)(\\]\\([^)]*\\))"_s);
    for (auto all = link.globalMatch(text); all.hasNext();) {
        const auto m = all.next();
        format(m.capturedStart(2), m.capturedLength(2), [&](QTextCharFormat& f) { f.setForeground(c.accent); });
        format(m.capturedStart(1), m.capturedLength(1), mute);
        format(m.capturedStart(3), m.capturedLength(3), mute);
    }
}

}  // namespace nlc::controls
