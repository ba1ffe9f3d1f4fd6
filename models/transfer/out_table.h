// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>
#include <QVariantList>
#include <vector>

namespace nlc {

struct OutColumn {
    enum class Kind { Text, Number, Date };
    QString heading;
    Kind kind = Kind::Text;  ///< how a spreadsheet treats what is typed below; Text keeps "01632" as it is
    int width = 16;          ///< in characters; a longer text goes on in the next line
};

/// A table that goes out: to Excel, to CSV. Plain values: copy it to a worker.
/// A cell is a QString, a QDate or a number (int, qlonglong, double); an empty QVariant, an invalid date and what is no
/// finite number are empty cells. A QString is never taken for anything else, whatever it looks like; a number in a
/// column of Kind::Text is written as text. A short row ends in empty cells; cells beyond the columns are not written.
struct OutTable {
    QString title;
    QDate date = {};  ///< the table's own date: the same table gives the same bytes on any day; invalid: none
    std::vector<OutColumn> columns;
    std::vector<QVariantList> rows;
};

/// What a cell says: dates as ISO 8601 "2025-02-14", numbers with a point and only as many digits as they need.
QString cellText(const QVariant& cell);

/// The headings and the rows as csvOf (csv.h) writes them, formula-like texts with an apostrophe before them. Dates are
/// ISO 8601: Excel in British English takes "2025-02-14" for a date and shows it as 14/02/2025, and so does Excel in
/// any other language, while "03/04/2025" is March in an American one. CSV has no types: Excel takes the leading zeros
/// of a phone number away when it opens one; a workbook (xlsx_writer.h) keeps them. Any thread.
QByteArray csvOf(const OutTable& table);

}  // namespace nlc
