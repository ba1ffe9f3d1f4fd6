// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include "models/documents/pdf_file.h"

namespace nlc {

/// A file that can be a paper, read and made a PDF.
struct PaperFile {
    static constexpr qint64 mostBytes = 100 * 1024 * 1024;
    QString fileName;
    QString sourceHash;  ///< SHA-256 of the file as it came, in hex
    QByteArray pdf;
    doc::PdfFile read;
};

/// PDFs as they are; PNG and JPEG as a page each; Word and OpenDocument files through LibreOffice, where that is
/// installed. Anything else, and what cannot be read, is refused with one sentence that names the file. Slow: for a
/// worker. The file is never changed.
Result<PaperFile> readPaperFile(const QString& path);
/// The same for bytes that came otherwise.
Result<PaperFile> readPaperBytes(const QByteArray& bytes, const QString& fileName);

/// What a file dialog offers: "*.pdf *.png …".
QStringList paperFilePatterns();

/// SHA-256 of the file, in hex; empty when it cannot be read.
QString hashOfFile(const QString& path);

}  // namespace nlc
