// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include "models/store/workspace.h"

/// The SQL of Repository, which is the same for every kind of record: here it is compiled once.
namespace nlc::rows {

/// `id` and the columns.
Result<Rows> selected(Workspace& workspace, const char* table, const QStringList& columns, const QString& tail,
                      const QVariantList& bound);
Result<qint64> inserted(Workspace& workspace, const char* table, const QStringList& columns,
                        const QVariantList& values);
/// Writes the values that differ from those before; none differing, it writes nothing.
Result<> updated(Workspace& workspace, const char* table, qint64 id, const QStringList& columns,
                 const QVariantList& before, const QVariantList& values);
Result<> deleted(Workspace& workspace, const char* table, qint64 id);

tl::unexpected<Error> gone();  ///< NotFound
Result<> withinStep(const Workspace& workspace);

}  // namespace nlc::rows
