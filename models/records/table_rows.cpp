// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/table_rows.h"

#include <QObject>

namespace nlc::rows {

using namespace Qt::StringLiterals;

Result<Rows> selected(Workspace& workspace, const char* table, const QStringList& columns, const QString& tail,
                      const QVariantList& bound) {
    return workspace.query(u"SELECT id, %1 FROM %2 %3"_s.arg(columns.join(u", "_s), QLatin1String(table), tail), bound);
}

Result<qint64> inserted(Workspace& workspace, const char* table, const QStringList& columns,
                        const QVariantList& values) {
    const QString marks = QStringList(values.size(), u"?"_s).join(u", "_s);
    const auto done = workspace.query(
        u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(QLatin1String(table), columns.join(u", "_s), marks), values);
    if (!done) return tl::unexpected(done.error());
    return done->insertedId();
}

Result<> updated(Workspace& workspace, const char* table, qint64 id, const QStringList& columns,
                 const QVariantList& before, const QVariantList& values) {
    QStringList sets;
    QVariantList bound;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (values[i] == before[i]) continue;
        sets << columns[i] + u" = ?"_s;
        bound << values[i];
    }
    if (sets.isEmpty()) return {};
    return workspace.run(u"UPDATE %1 SET %2 WHERE id = ?"_s.arg(QLatin1String(table), sets.join(u", "_s)), bound << id);
}

Result<> deleted(Workspace& workspace, const char* table, qint64 id) {
    return workspace.run(u"DELETE FROM %1 WHERE id = ?"_s.arg(QLatin1String(table)), {id});
}

tl::unexpected<Error> gone() { return failed(Error::Kind::NotFound, QObject::tr("It is no longer in the workspace.")); }

Result<> withinStep(const Workspace& workspace) {
    if (workspace.inStep()) return {};
    return failed(Error::Kind::Refused, QObject::tr("This could not be kept."), u"written outside a step"_s);
}

}  // namespace nlc::rows
