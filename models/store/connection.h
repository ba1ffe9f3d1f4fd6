// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>
#include <memory>
#include <optional>
#include <unordered_map>

#include "models/store/error.h"

namespace nlc {

class Connection;

/// The answer to one statement, read forward once. Lent: its prepared statement goes back to the connection when it
/// is gone, and must not outlive it.
class Rows {
public:
    Rows(Connection& from, QString sql, QSqlQuery query);
    Rows(Rows&&) noexcept = default;
    Rows& operator=(Rows&&) = delete;
    ~Rows();

    bool next() { return m_query->next(); }
    QVariant value(int column) const { return m_query->value(column); }
    qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }
    int affected() const { return m_query->numRowsAffected(); }
    /// After next() said false: whether it was the end (no error) or the file could not be read further.
    Result<> ended() const;

private:
    struct Return {
        void operator()(Connection*) const {}
    };
    std::unique_ptr<Connection, Return> m_from;  ///< null once moved from
    QString m_sql;
    std::optional<QSqlQuery> m_query;
};

/// One SQLite connection with the settings every use of a workspace needs. Belongs to the thread that opened it.
class Connection {
public:
    enum class Mode { Write, Read };
    static Result<std::unique_ptr<Connection>> open(const QString& path, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Prepared once for each text and kept; values are bound, never concatenated.
    Result<Rows> query(const QString& sql, const QVariantList& bound = {});
    /// A statement whose answer is of no interest.
    Result<> run(const QString& sql, const QVariantList& bound = {});
    /// The first column of the first row; an invalid QVariant when there is none.
    Result<QVariant> value(const QString& sql, const QVariantList& bound = {});
    /// Forgets prepared statements, as VACUUM and schema changes need.
    void forgetStatements() { m_statements.clear(); }

private:
    explicit Connection(const QSqlDatabase& db) : m_db(db) {}
    friend class Rows;

    QSqlDatabase m_db;
    std::unordered_map<QString, QSqlQuery> m_statements;  ///< those not in use now
};

/// BEGIN IMMEDIATE … COMMIT; rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Connection& connection) : m_connection(connection) {}
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Result<> begin();
    Result<> commit();

private:
    Connection& m_connection;
    bool m_open = false;
};

}  // namespace nlc
