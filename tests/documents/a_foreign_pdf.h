// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace nlc::testing_support {

/// A PDF as others make them, of that many pages. More of them: foreign_pdfs.h.
QByteArray aForeignPdf(int pages);

}  // namespace nlc::testing_support
