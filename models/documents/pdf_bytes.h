// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <memory>
#include <qpdf/QPDF.hh>

namespace nlc::doc {

/// Reads the PDF; `bytes` outlive it. libqpdf's warnings are kept in it and not printed. Throws what qpdf throws.
std::unique_ptr<QPDF> opened(const QByteArray& bytes);

/// The PDF as bytes: PDF 1.7 or later, objects packed, the same bytes for the same content. `expected` bytes are kept
/// ready. Throws what qpdf throws.
QByteArray writtenOut(QPDF& pdf, qsizetype expected = 0);

}  // namespace nlc::doc
