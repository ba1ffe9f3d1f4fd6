// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringList>

#include "models/documents/document.h"
#include "models/store/error.h"

namespace nlc::doc {

/// A4 PDF for publishing: tagged to PDF/UA-1, with bookmarks, live links and its font inside. Pango lays out, cairo
/// draws and tags, qpdf adds what cairo leaves out. The same document gives the same bytes as long as Open Sans has all
/// its letters. May be called on any thread, several at a time. `warnings` receives a sentence for each thing a person
/// should look at: a letter no font has (a question mark stands for it), a picture that could not be read (its
/// alternative text stands for it). Fails with Io when the font cannot be put into a temporary folder or the drawing
/// fails, Damaged when it cannot be finished.
Result<QByteArray> writePdf(const Document& document, QStringList* warnings = nullptr);

/// The first pages of something longer, see bindPdf.
struct FrontPages {
    int pagesAfter = 0;       ///< that are bound behind them: "Page 3 of 64" counts those too
    QSet<QString> elsewhere;  ///< "#anchor" links that lead there
    bool isNumbered = true;   ///< false: it is bound itself, and has numbers from there
    bool isDrawn = true;      ///< false: nothing is written, but where all comes to stand is known
};
struct PagesWritten {
    QByteArray pdf;
    int pages = 0;
    QHash<QString, int> pageOf;  ///< where each heading with an anchor stands, from 1
    QStringList warnings;
};
Result<PagesWritten> writeFrontPages(const Document& document, const FrontPages& front);

}  // namespace nlc::doc
