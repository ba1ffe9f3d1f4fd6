// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "models/documents/document.h"
#include "models/store/error.h"

namespace nlc::doc {

/// A PDF bound behind the front pages. What is drawn on its pages stays as it is; each page stands on A4, upright or
/// across as it is seen, a little smaller, so that its label has a margin of its own.
struct BoundPart {
    QByteArray pdf;               ///< one that readPdf takes
    QString title;                ///< of its bookmark
    QString anchor;               ///< "#anchor" links of the front pages lead to its first page
    std::vector<QString> labels;  ///< one a page, at its foot: "Paper 3 · page 27 of 64"
    int turn = 0;                 ///< degrees clockwise that its pages are turned by: 0, 90, 180 or 270
};
struct Binding {
    Document about;    ///< title, language, author and date of the whole; its blocks are not used
    QByteArray front;  ///< of writeFrontPages
    std::vector<BoundPart> parts;
};
struct BoundPdf {
    QByteArray pdf;
    int pages = 0;
    QStringList untagged;  ///< titles of parts that screen readers will find hard to follow
};

/// One PDF with bookmarks to everything, the parts' own links, bookmarks, forms and tags among them. Actions that could
/// run something (scripts, programs, sending a form) are left out. It calls itself PDF/UA only when each part did. The
/// same binding gives the same bytes. `goOn` is told how many parts are done; false stops it: Cancelled. Fit for a
/// worker.
Result<BoundPdf> bindPdf(const Binding& binding, const std::function<bool(int done, int total)>& goOn = {});

}  // namespace nlc::doc
