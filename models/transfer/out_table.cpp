// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/out_table.h"

#include <QLocale>
#include <cmath>

#include "models/transfer/csv.h"

namespace nlc {

QString cellText(const QVariant& cell) {
    if (cell.typeId() == QMetaType::QDate) return cell.toDate().toString(Qt::ISODate);
    if (cell.typeId() != QMetaType::Double) return cell.toString();
    const double number = cell.toDouble();
    return std::isfinite(number) ? QString::number(number, 'g', QLocale::FloatingPointShortest) : QString();
}

QByteArray csvOf(const OutTable& table) {
    std::vector<QStringList> rows;
    rows.reserve(table.rows.size() + 1);
    QStringList& headings = rows.emplace_back();
    for (const OutColumn& column : table.columns) headings << column.heading;
    for (const QVariantList& row : table.rows) {
        QStringList& cells = rows.emplace_back();
        for (qsizetype i = 0; i < qsizetype(table.columns.size()); ++i) cells << cellText(row.value(i));
    }
    return csvOf(rows);
}

}  // namespace nlc
