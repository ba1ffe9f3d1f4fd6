// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QStringList>

#include "models/store/error.h"

namespace nlc::doc {

/// What a PDF from elsewhere holds, as far as binding it asks.
struct PdfFile {
    static constexpr int mostPages = 5000;
    int pages = 0;
    bool isTagged = false;  ///< it says what is a heading, a list, a table: fit for screen readers
    QStringList remarks;    ///< what to look at, a sentence each: it was repaired, is signed, holds a form
};

/// Reads all of it, each page's content included: what passes can be bound. Fit for a worker.
/// Errors are one sentence for the person who has the file: Invalid when it is empty, no PDF, protected, has no page or
/// too many; Damaged when it cannot be read to its end.
Result<PdfFile> readPdf(const QByteArray& bytes);

/// Of one that readPdf took.
Result<int> pageCount(const QByteArray& pdf);

/// A tagged A4 page with its title and that PNG or JPEG as large as it goes; `alt` says what it shows.
Result<QByteArray> pictureAsPdf(const QByteArray& picture, const QString& title, const QString& alt);

}  // namespace nlc::doc
