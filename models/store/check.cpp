// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/check.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include "models/store/change_log.h"
#include "models/store/file_header.h"
#include "models/store/migrations.h"
#include "models/store/search_index.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<QStringList> column(Connection& connection, const QString& sql, int at) {
    auto rows = connection.query(sql);
    if (!rows) return tl::unexpected(rows.error());
    QStringList found;
    while (rows->next()) found << rows->value(at).toString();
    return rows->ended().map([&] { return found; });
}

CheckReport::Part part(const char* name, const Result<QStringList>& faults) {
    if (faults) return {storeText(name), *faults};
    return {storeText(name), {faults.error().what}};
}

Result<QStringList> integrity(Connection& connection) {
    return column(connection, u"PRAGMA integrity_check(20)"_s, 0).map([](const QStringList& lines) {
        return lines == QStringList{u"ok"_s} ? QStringList() : lines;
    });
}

Result<QStringList> links(Connection& connection) {
    return column(connection, u"PRAGMA foreign_key_check"_s, 0).map([](const QStringList& tables) {
        QStringList faults;
        for (const QString& table : QSet<QString>(tables.begin(), tables.end()))
            faults << QCoreApplication::translate("Store", "%n record(s) of %1 point at something that is not there.",
                                                  nullptr, int(tables.count(table)))
                          .arg(table);
        return faults;
    });
}

// The full-text table can only be looked through by a statement that counts as a write: it is done on a copy.
Result<QStringList> search(Connection& connection) {
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"check.nlc"_s);
    if (auto made = connection.run(u"VACUUM INTO ?"_s, {copy}); !made) return tl::unexpected(made.error());
    auto opened = Connection::open(copy, Connection::Mode::Write);
    if (!opened) return tl::unexpected(opened.error());
    return SearchIndex(**opened).faults();
}

}  // namespace

bool CheckReport::isClean() const {
    return std::all_of(parts.begin(), parts.end(), [](const Part& p) { return p.faults.isEmpty(); });
}

QString CheckReport::inWords() const {
    QStringList lines;
    for (const Part& p : parts) {
        lines << p.name + u": "_s + (p.faults.isEmpty() ? storeText("all is well") : p.faults.first());
        for (const QString& fault : p.faults.mid(1)) lines << u"  "_s + fault;
    }
    return lines.join(u'\n');
}

Result<CheckReport> checkWorkspace(const QString& path) {
    auto header = readHeader(path);
    if (!header) return tl::unexpected(header.error());
    if (header->schemaVersion > currentSchemaVersion())
        return failed(
            Error::Kind::Refused,
            storeText("This workspace was made by a newer NLC Desk, which has to check it. It was left as it is."));
    auto connection = Connection::open(path, Connection::Mode::Read);
    if (!connection) return tl::unexpected(connection.error());
    CheckReport report;
    report.parts.push_back(part("File", integrity(**connection)));
    report.parts.push_back(part("Links between records", links(**connection)));
    report.parts.push_back(part("Search", search(**connection)));
    report.parts.push_back(part("History", ChangeLog(**connection).faults()));
    return report;
}

}  // namespace nlc
