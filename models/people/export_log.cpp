// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/export_log.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<> notePeopleExport(Workspace& workspace, const QString& what, const QList<qint64>& people, int leftOut) {
    if (!workspace.isWritable()) return {};  // read-only: nothing can be noted, and nothing hinders the work
    QString ids = u","_s;
    for (const qint64 id : people) ids += QString::number(id) + u',';
    const ExportNote note{
        {}, workspace.identity().now(), workspace.identity().author, what, int(people.size()), leftOut, ids};
    return added(workspace, QObject::tr("note of the export of %1").arg(what), note).map([](auto) {});
}

Result<std::vector<ExportNote>> peopleExports(Workspace& workspace) {
    return Repository<ExportNote>(workspace).all(u"ORDER BY id DESC"_s);
}

Result<std::vector<ExportNote>> peopleExportsOf(Workspace& workspace, Id<Person> person) {
    return Repository<ExportNote>(workspace).all(u"WHERE instr(people, ?) > 0 ORDER BY id DESC"_s,
                                                 {u",%1,"_s.arg(person.value)});
}

}  // namespace nlc
