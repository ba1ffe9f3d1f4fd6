// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<> moveReferences(Workspace& workspace, const QString& table, qint64 from, qint64 to) {
    auto rows = workspace.query(
        u"SELECT t.name, k.\"from\" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) k"
        " WHERE t.type = 'table' AND k.\"table\" = ?"_s,
        {table});
    if (!rows) return tl::unexpected(rows.error());
    QList<std::pair<QString, QString>> references;
    while (rows->next()) references << std::pair{rows->value(0).toString(), rows->value(1).toString()};
    if (auto read = rows->ended(); !read) return read;
    for (const auto& [other, column] : references)
        if (auto moved = workspace.run(u"UPDATE OR IGNORE \"%1\" SET \"%2\" = ? WHERE \"%2\" = ?"_s.arg(other, column),
                                       {to, from});
            !moved)
            return moved;
    return {};
}

}  // namespace nlc
