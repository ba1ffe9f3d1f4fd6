// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/store/error.h"
#include "models/transfer/out_table.h"

namespace nlc {

/// An Excel workbook (.xlsx, ECMA-376) with the table on its sheet: a bold heading row that stays in sight,
/// filters, the columns' widths, the title in its properties; printed on A4 across, headings on every page. Dates are
/// dates shown as dd/mm/yyyy in any language, numbers are numbers, and a text is a text: leading zeros stay, "=1+1" is
/// no formula and does not become one when its cell is edited. What Excel's numbers cannot hold is written as text:
/// dates before March 1900, more than 15 digits. Line endings become "\n"; letters XML forbids are left out
/// (XML 1.0, 2.2).
///
/// Fails with Invalid beyond what a sheet holds (1,048,576 rows with the headings, 16,384 columns, 32,767 characters a
/// cell), naming the cell: nothing is cut silently. The same table gives the same bytes. Any thread.
///
/// With several tables each has a sheet of its own, in their order; sheets that would be called alike are numbered.
///
/// Written by hand because libxlsxwriter and QuaZip each bring a minizip whose names clash in one program on Linux.
Result<QByteArray> xlsxOf(const OutTable& table);
Result<QByteArray> xlsxOf(const std::vector<OutTable>& tables, const QString& title, const QDate& date = {});

/// A title as the name of a sheet: at most 31 characters, none of []:*?/\, no apostrophe at its ends, and not
/// "History", which Excel keeps for itself.
QString sheetNameOf(const QString& title);

}  // namespace nlc
