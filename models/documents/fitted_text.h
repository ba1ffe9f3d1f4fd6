// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSizeF>
#include <QStringList>

#include "models/documents/pdf_text.h"

namespace nlc::doc {

/// How text may give way to a room that is small for it. Points.
struct FittingStyle {
    double largest;  ///< where it fits
    double whole;    ///< down to here each line stays whole and the type shrinks instead
    double least;    ///< then long lines break and the type shrinks on to here; what is still too long is cut
    Rgb colour = light.text;
    bool strong = false;
    double leading = 0.86;  ///< see PdfTextStyle
};

struct FittedText {
    PdfText text;
    bool cut;  ///< "…" stands for the rest
};

/// Lines (at least one, none empty) laid out so that they keep within the room. Words break only where they would be
/// cut else.
FittedText fitted(PdfTextContext& context, const QStringList& lines, const FittingStyle& style, const QSizeF& room);

}  // namespace nlc::doc
