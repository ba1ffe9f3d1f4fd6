// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/store/change_log.h"

namespace nlc {

struct SearchHit {
    QString table;
    qint64 row = 0;
    QString title;
    QString snippet;  ///< the words around the first match, plain text
};

/// Full-text index over every area. An area makes a table searchable by a view `search_TABLE (id, title, body)` in its
/// migration, built from that table's own columns; the index follows each step in the step's own transaction.
class SearchIndex {
public:
    explicit SearchIndex(Connection& connection) : m_connection(connection) {}

    /// Brings the index in line with what a step changed.
    Result<> follow(const Changes& changes);
    /// Best first. Words match by their beginnings, without regard to case or accents; nothing typed is an operator.
    Result<std::vector<SearchHit>> find(const QString& typed, int most = 50);
    /// What the index and the records say differently: sentences for the check. Writes to its connection's file, so it
    /// is run on a copy.
    Result<QStringList> faults();
    /// Made anew from the records.
    Result<> rebuild();

private:
    Result<QStringList> searchableTables();
    Result<> replace(const QString& table, const QString& rows, const QVariantList& bound);

    Connection& m_connection;
};

}  // namespace nlc
