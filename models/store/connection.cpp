// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"

#include <QSqlError>
#include <QUuid>
#include <utility>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

// SQLite's primary result codes, https://www.sqlite.org/rescode.html
Error errorOf(const QSqlError& error, const QString& sql) {
    const int primary = error.nativeErrorCode().toInt() & 0xff;
    const QString detail = u"%1 (%2) in: %3"_s.arg(error.text(), error.nativeErrorCode(), sql);
    switch (primary) {
        case 5:  // BUSY
        case 6:  // LOCKED
            return {
                Error::Kind::Refused,
                storeText("Another program is writing to this workspace just now. Nothing was changed: try again in a "
                          "moment."),
                detail};
        case 8:  // READONLY
            return {
                Error::Kind::Refused,
                storeText("This workspace cannot be written to here. Nothing was changed: open a copy to work on it."),
                detail};
        case 10:  // IOERR
        case 14:  // CANTOPEN
            return {Error::Kind::Io,
                    storeText(
                        "The workspace could not be reached. What was saved is safe: check the network drive or folder "
                        "and try again."),
                    detail};
        case 11:  // CORRUPT
        case 26:  // NOTADB
            return {
                Error::Kind::Damaged,
                storeText(
                    "Part of this workspace is damaged and could not be read. Nothing was changed: restore the last "
                    "backup from File, Backups."),
                detail};
        case 13:  // FULL
            return {
                Error::Kind::Io,
                storeText("The disk is full, so this was not saved. What was there before is safe: free some space and "
                          "try again."),
                detail};
        case 19:  // CONSTRAINT
            return {Error::Kind::Invalid,
                    storeText("This does not fit with what the workspace already holds, so it was not saved."), detail};
        default:
            return {Error::Kind::Io, storeText("The workspace refused this. What was there before is safe."), detail};
    }
}

}  // namespace

Rows::Rows(Connection& from, QString sql, QSqlQuery query)
    : m_from(&from), m_sql(std::move(sql)), m_query(std::move(query)) {}

Rows::~Rows() {
    if (!m_from) return;
    m_query->finish();
    m_from->m_statements.insert_or_assign(m_sql, std::move(*m_query));
}

Result<> Rows::ended() const {
    if (m_query->lastError().isValid()) return tl::unexpected(errorOf(m_query->lastError(), m_sql));
    return {};
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Mode mode) {
    auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString(QUuid::Id128));
    db.setDatabaseName(path);
    db.setConnectOptions(mode == Mode::Read ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=3000"_s
                                            : u"QSQLITE_BUSY_TIMEOUT=3000"_s);
    // Nothing else keeps a hold on it: it is let go of with the Connection, also when something fails below.
    std::unique_ptr<Connection> made(new Connection(std::exchange(db, {})));
    if (!made->m_db.open()) return tl::unexpected(errorOf(made->m_db.lastError(), u"open"_s));
    QStringList pragmas{u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA cell_size_check=ON"_s, u"PRAGMA mmap_size=0"_s,
                        u"PRAGMA foreign_keys=ON"_s, u"PRAGMA temp_store=MEMORY"_s};
    // A rollback journal survives network drives and copies where WAL does not; EXTRA also syncs the removal of the
    // journal, so that a commit that was reported outlives a power cut.
    if (mode == Mode::Write) pragmas << u"PRAGMA journal_mode=DELETE"_s << u"PRAGMA synchronous=EXTRA"_s;
    for (const QString& pragma : pragmas)
        if (auto done = made->run(pragma); !done) return tl::unexpected(done.error());
    return made;
}

Connection::~Connection() {
    m_statements.clear();
    const QString name = m_db.connectionName();
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(name);
}

Result<Rows> Connection::query(const QString& sql, const QVariantList& bound) {
    QSqlQuery query;
    if (auto kept = m_statements.find(sql); kept != m_statements.end()) {
        query = std::move(kept->second);
        m_statements.erase(kept);
    } else {
        query = QSqlQuery(m_db);
        query.setForwardOnly(true);
        if (!query.prepare(sql)) return tl::unexpected(errorOf(query.lastError(), sql));
    }
    for (int i = 0; i < bound.size(); ++i) query.bindValue(i, bound[i]);
    if (!query.exec()) return tl::unexpected(errorOf(query.lastError(), sql));
    return Rows(*this, sql, std::move(query));
}

Result<> Connection::run(const QString& sql, const QVariantList& bound) {
    return query(sql, bound).map([](const Rows&) {});
}

Result<QVariant> Connection::value(const QString& sql, const QVariantList& bound) {
    return query(sql, bound).and_then([](Rows rows) -> Result<QVariant> {
        if (rows.next()) return rows.value(0);
        return rows.ended().map([] { return QVariant(); });
    });
}

Transaction::~Transaction() {
    if (m_open) (void)m_connection.run(u"ROLLBACK"_s);
}

Result<> Transaction::begin() {
    return m_connection.run(u"BEGIN IMMEDIATE"_s).map([this] { m_open = true; });
}

Result<> Transaction::commit() {
    return m_connection.run(u"COMMIT"_s).map([this] { m_open = false; });
}

}  // namespace nlc
