// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/transfer/sheet.h"

class QIODevice;

namespace nlc {

/// The sheets of an Excel workbook (.xlsx, ECMA-376), in the order of their tabs; hidden ones too.
Result<QStringList> xlsxSheetNames(QIODevice& file);

/// Reads one sheet row by row: shared and inline texts, numbers as Excel shows them without a format, dates by the
/// cell's number format as ISO 8601 (both date systems), the kept result of a formula, TRUE/FALSE, errors as "#N/A".
/// Empty cells between filled ones are empty texts. Fails with a sentence on what is no workbook or beyond `limits`;
/// nothing is unpacked to disk, and no more than `limits` allow to memory. Any thread.
Result<> readXlsx(QIODevice& file, const QString& sheet, const RowSink& sink);

}  // namespace nlc
