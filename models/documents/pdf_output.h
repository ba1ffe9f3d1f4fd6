// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <qpdf/QPDF.hh>

namespace nlc::doc {

/// The PDF as bytes: PDF 1.7 or later, objects packed, the same bytes for the same content. `expected` bytes are kept
/// ready. Throws what qpdf throws.
QByteArray writtenOut(QPDF& pdf, qsizetype expected = 0);

}  // namespace nlc::doc
