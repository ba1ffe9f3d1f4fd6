// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/transfer/sheet.h"
#include "models/transfer/text_encoding.h"

namespace nlc {

struct CsvFormat {
    Encoding encoding = Encoding::Utf8;
    QChar delimiter = u',';
    friend bool operator==(const CsvFormat&, const CsvFormat&) = default;
};

/// The delimiter is the one of comma, semicolon, tab and bar that cuts the first lines into the same number of cells,
/// more than one; of several, the one with the most.
CsvFormat guessCsvFormat(const QByteArray& bytes);

/// RFC 4180, and what programs write beside it: any line ending (inside quotes it becomes "\n"), quotes only where
/// needed, a quote inside a cell that does not begin with one, NULs (left out). Rows with nothing in them are left out.
/// Fails on a quote that is never closed and beyond `limits`. Any thread.
Result<> readCsv(const QString& text, QChar delimiter, const RowSink& sink);

/// UTF-8 with a byte order mark and CRLF, so that Excel reads it as it is. A cell that a spreadsheet would take for a
/// formula (it begins with = + - @, a tab or a line break, and is no number) gets an apostrophe before it.
/// Source: OWASP, "CSV Injection".
QByteArray csvOf(const std::vector<QStringList>& rows);

/// The cell as it may stand in a spreadsheet, see csvOf.
QString withoutFormula(const QString& cell);

}  // namespace nlc
