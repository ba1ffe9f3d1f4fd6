// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSyntaxHighlighter>

namespace nlc::controls {

/// Shows lightly what the marks mean: bold is bold, links have the accent, the marks themselves are muted.
class MarkdownHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit MarkdownHighlighter(QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;
};

}  // namespace nlc::controls
