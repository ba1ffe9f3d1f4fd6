// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/record_list.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace nlc {

using namespace Qt::StringLiterals;

QString onlyThese(const QList<qint64>* only, const QString& idColumn) {
    if (!only) return {};
    QStringList numbers;
    for (qint64 id : *only) numbers << QString::number(id);
    return u" WHERE %1 IN (%2)"_s.arg(idColumn, numbers.join(u", "_s));
}

std::optional<QSet<qint64>> rowsToReload(Workspace& workspace, const Changes& changes, const QString& table,
                                         const std::vector<DependsOn>& dependsOn) {
    QSet<qint64> rows;
    for (const Change& change : changes) {
        if (change.table == table) rows.insert(change.row);
        for (const DependsOn& other : dependsOn) {
            if (other.table != change.table) continue;
            if (other.column.isEmpty()) return {};
            // Long texts stand in there too: only what names the column is read.
            const QByteArray named = '"' + other.column.toUtf8() + '"';
            for (const QByteArray& json : {change.before, change.after})
                if (!json.contains(named))
                    continue;
                else if (const auto id = QJsonDocument::fromJson(json)[other.column].toInteger())
                    rows.insert(id);
            // An update's before and after leave out the column when it stayed the same.
            const auto owner = workspace.value(
                u"SELECT \"%1\" FROM \"%2\" WHERE id = ?"_s.arg(other.column, other.table), {change.row});
            if (owner && owner->toLongLong() > 0) rows.insert(owner->toLongLong());
        }
    }
    return rows;
}

}  // namespace nlc
