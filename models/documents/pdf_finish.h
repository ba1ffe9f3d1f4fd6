// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "models/documents/pdf_surface.h"

class QPDF;

namespace nlc::doc {

/// What a reader's print dialog offers first: its own choice, which as a rule shrinks pages a little, or the actual
/// size, for what has to meet the edges of labels.
enum class PrintSize { ReadersOwn, Actual };

/// Makes PDF/UA-1 of what cairo wrote: adds all that PdfTag notes (`tags` in the order they were opened), takes
/// artifacts out of the structure tree, joins what page ends parted, and sets language, title, metadata and tab order.
/// The same input gives the same bytes.
Result<QByteArray> finishPdf(const QByteArray& drawn, const Document& document, const std::vector<PdfTag>& tags,
                             PrintSize printSize = PrintSize::ReadersOwn);

/// Of a finished one to which pages were added: its metadata, which says it is PDF/UA only when `isAccessible`.
void describeFinished(QPDF& pdf, const Document& document, bool isAccessible);
/// Whether it says of itself that it is PDF/UA.
bool claimsToBeAccessible(QPDF& pdf);

}  // namespace nlc::doc
