// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/privacy/table_shapes.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<std::vector<Reference>> referencesIn(Workspace& workspace) {
    auto rows = workspace.query(
        u"SELECT t.name, k.\"from\", k.\"table\", k.on_delete FROM sqlite_schema t"
        " JOIN pragma_foreign_key_list(t.name) k WHERE t.type = 'table' ORDER BY 1, 2"_s);
    if (!rows) return tl::unexpected(rows.error());
    std::vector<Reference> found;
    while (rows->next())
        found.push_back({rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toString(),
                         rows->value(3).toString() == "CASCADE"_L1, rows->value(3).toString() == "SET NULL"_L1});
    return rows->ended().map([&] { return std::move(found); });
}

QStringList TableShape::names() const {
    QStringList all;
    for (const ColumnShape& column : columns) all << column.name;
    return all;
}

QStringList TableShape::texts() const {
    QStringList all;
    for (const ColumnShape& column : columns)
        if (column.isText) all << column.name;
    return all;
}

bool TableShape::has(QLatin1String column) const {
    return std::any_of(columns.begin(), columns.end(), [&](const ColumnShape& c) { return c.name == column; });
}

Result<std::vector<TableShape>> recordTables(Workspace& workspace) {
    auto rows = workspace.query(
        u"SELECT t.name, c.name, c.type, c.\"notnull\" FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
        " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name NOT LIKE 'search\\_%' ESCAPE "
        "'\\' AND t.name NOT IN ('step', 'change_log', 'content', 'migration') ORDER BY t.name, c.cid"_s);
    if (!rows) return tl::unexpected(rows.error());
    std::vector<TableShape> found;
    while (rows->next()) {
        const QString table = rows->value(0).toString();
        if (found.empty() || found.back().name != table) found.push_back({table, {}});
        found.back().columns.push_back(
            {rows->value(1).toString(), rows->value(2).toString() == "TEXT"_L1, rows->value(3).toBool()});
    }
    return rows->ended().map([&] { return std::move(found); });
}

}  // namespace nlc
