// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/attendance_sheet.h"

#include <QCoreApplication>

namespace nlc::doc {
namespace {

Runs cellOf(const QString& text) { return {Run{.text = text.simplified()}}; }

/// Writers make cells as large as what is in them: spaces two lines high leave a hand room to write.
Runs roomToWrite(qsizetype width) {
    const QString spaces(width, QChar::Nbsp);
    return {Run{.text = spaces, .breakAfter = true}, Run{.text = spaces}};
}

}  // namespace

Document attendanceSheet(const QString& title, const QString& dateline, const std::vector<Attending>& rows,
                         const QStringList& emptyColumns, int blankRows) {
    const auto text = [](const char* words) { return QCoreApplication::translate("documents", words); };
    Table table;
    table.rowHeads = true;
    table.head = {cellOf(text("Name")), cellOf(text("Organisation")), cellOf(text("Role or sector"))};
    for (const QString& column : emptyColumns) table.head.push_back(cellOf(column));
    for (const Attending& row : rows)
        table.rows.push_back({cellOf(row.name), cellOf(row.organisation), cellOf(row.role)});
    const Runs blank = roomToWrite(emptyColumns.size() > 1 ? 28 : 48);
    for (int i = 0; i < blankRows; ++i) table.rows.push_back({roomToWrite(1), {}, {}});
    for (auto& row : table.rows) row.resize(table.head.size(), blank);

    Document document;
    document.title = title;
    document.dateline = dateline;
    document.blocks = {table};
    return document;
}

}  // namespace nlc::doc
