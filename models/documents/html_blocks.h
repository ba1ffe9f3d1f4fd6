// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <functional>

#include "models/documents/document.h"

namespace nlc::doc {

/// How a writer dresses each element: attributes with a leading space, such as ` style="margin:0"`, and the markup
/// around what HTML has no element for. The text between comes escaped.
struct HtmlLook {
    QString paragraph, list, item, link, code, image, caption, rule;
    QString headings[7];  ///< by level, 2 to 6
    QString table, tableCaption, headCell, rowHeadCell, cell;
    /// Around a data table, which is called by its caption or else by the heading above it; may be empty.
    std::function<QString(const QString& name)> tableOpen;
    QString tableClose;
    std::function<QString(CallOut::Tone)> callOutOpen;
    QString callOutClose;
    std::function<QString(const QString& url, const QString& text)> button;  ///< both escaped
    /// Value of src, escaped, and a width attribute if wanted; an empty source shows the alternative text instead.
    struct Source {
        QString src;
        int width = 0;
    };
    std::function<Source(const Picture&)> source;
};

QString htmlEscaped(const QString& text);
/// ` dir="rtl"` for text that starts right to left, else nothing.
QString htmlDirection(const Runs& text);
QString htmlRuns(const Runs& runs, const HtmlLook& look);
/// `blocks` must be prepared.
QString htmlBlocks(const Blocks& blocks, const HtmlLook& look);

}  // namespace nlc::doc
