// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <vector>

#include "models/store/workspace.h"

namespace nlc {

/// How a row of one table names a row of another. Read from the file, so that the tables of a new area come in by
/// themselves. https://www.sqlite.org/pragma.html#pragma_foreign_key_list
struct Reference {
    QString table, column;  ///< who names
    QString to;             ///< whose id
    bool belongs = false;   ///< ON DELETE CASCADE: the naming row goes with the named one
    bool clears = false;    ///< ON DELETE SET NULL: the naming row stays without it
};
/// Of every table, in order of table and column.
Result<std::vector<Reference>> referencesIn(Workspace& workspace);

struct ColumnShape {
    QString name;
    bool isText = false;
    bool isRequired = false;  ///< NOT NULL
};
struct TableShape {
    QString name;
    std::vector<ColumnShape> columns;
    QStringList names() const;
    QStringList texts() const;
    bool has(QLatin1String column) const;
};
/// The tables that records live in, which are those the change log follows: neither the log, nor the search index, nor
/// content by its hash. In order of their names.
Result<std::vector<TableShape>> recordTables(Workspace& workspace);

}  // namespace nlc
