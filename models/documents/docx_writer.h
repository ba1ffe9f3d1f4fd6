// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QStringList>

#include "models/documents/document.h"
#include "models/store/error.h"

namespace nlc::doc {

/// A Word document to go on working in: real heading styles, lists that Word numbers, tables whose head repeats, links,
/// alternative text, language and title, page numbers at the foot. Source: ECMA-376, part 1, WordprocessingML. The same
/// document gives the same bytes; fit for a worker. `warnings` as writePdf. Fails with Io.
Result<QByteArray> writeDocx(const Document& document, QStringList* warnings = nullptr);

}  // namespace nlc::doc
