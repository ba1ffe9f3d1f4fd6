// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_index.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace nlc {

using namespace Qt::StringLiterals;

Result<QStringList> SearchIndex::searchableTables() {
    return m_connection
        .query(
            u"SELECT substr(name, 8) FROM sqlite_schema WHERE type = 'view' AND name LIKE 'search\\_%' ESCAPE '\\'"_s)
        .and_then([](Rows rows) -> Result<QStringList> {
            QStringList names;
            while (rows.next()) names << rows.value(0).toString();
            return rows.ended().map([&] { return names; });
        });
}

/// Takes the rows `rows` (SQL giving ids) of a table out of the index and puts them in as they are now. The full-text
/// table keeps no text of its own, so it must be told what it forgets.
Result<> SearchIndex::replace(const QString& table, const QString& rows, const QVariantList& bound) {
    const QString mine = u"table_name = '%1' AND row_id IN (%2)"_s.arg(table, rows);
    return m_connection
        .run(
            u"INSERT INTO search_text (search_text, rowid, title, body) SELECT 'delete', id, title, body FROM "
            u"search_record"
            " WHERE "_s +
                mine,
            bound)
        .and_then([&] { return m_connection.run(u"DELETE FROM search_record WHERE "_s + mine, bound); })
        .and_then([&] {
            return m_connection.run(
                u"INSERT INTO search_record (table_name, row_id, title, body) SELECT '%1', id, coalesce(title, ''),"
                " coalesce(body, '') FROM search_%1 WHERE id IN (%2)"_s.arg(table, rows),
                bound);
        })
        .and_then([&] {
            return m_connection.run(
                u"INSERT INTO search_text (rowid, title, body) SELECT id, title, body FROM search_record WHERE "_s +
                    mine,
                bound);
        });
}

Result<> SearchIndex::follow(const Changes& changes) {
    auto tables = searchableTables();
    if (!tables) return tl::unexpected(tables.error());
    QHash<QString, QSet<qint64>> touched;
    for (const Change& change : changes)
        if (tables->contains(change.table)) touched[change.table].insert(change.row);
    for (auto table = touched.cbegin(); table != touched.cend(); ++table) {
        QStringList ids;
        for (qint64 row : table.value()) ids << QString::number(row);
        const auto done = ids.size() == 1 ? replace(table.key(), u"?"_s, {*table.value().cbegin()})
                                          : replace(table.key(), u"SELECT value FROM json_each(?)"_s,
                                                    {u"["_s + ids.join(u',') + u"]"_s});
        if (!done) return done;
    }
    return {};
}

Result<std::vector<SearchHit>> SearchIndex::find(const QString& typed, int most) {
    // Each word more is a look through the index: a page pasted by mistake is searched by its beginning.
    constexpr qsizetype mostWords = 24;
    QStringList words;
    static const QRegularExpression notWord(u"[^\\p{L}\\p{N}]+"_s);
    for (const QString& word : typed.split(notWord, Qt::SkipEmptyParts)) words << u"\"%1\"*"_s.arg(word);
    words.removeDuplicates();
    words = words.first(std::min(words.size(), mostWords));
    if (words.isEmpty()) return std::vector<SearchHit>{};
    return m_connection
        .query(
            u"SELECT r.table_name, r.row_id, r.title, snippet(search_text, 1, '', '', '…', 12)"
            " FROM search_text JOIN search_record r ON r.id = search_text.rowid WHERE search_text MATCH ?"
            " ORDER BY bm25(search_text, 4.0, 1.0), r.id LIMIT ?"_s,
            {words.join(u' '), most})
        .and_then([](Rows rows) -> Result<std::vector<SearchHit>> {
            std::vector<SearchHit> hits;
            while (rows.next())
                hits.push_back({rows.value(0).toString(), rows.value(1).toLongLong(), rows.value(2).toString(),
                                rows.value(3).toString().simplified()});
            return rows.ended().map([&] { return std::move(hits); });
        });
}

Result<QStringList> SearchIndex::faults() {
    QStringList faults;
    auto tables = searchableTables();
    if (!tables) return tl::unexpected(tables.error());
    for (const QString& table : *tables) {
        auto wrong = m_connection.value(
            u"SELECT count(*) FROM (SELECT id, coalesce(title, '') t, coalesce(body, '') b FROM search_%1 EXCEPT"
            " SELECT row_id, title, body FROM search_record WHERE table_name = '%1')"_s.arg(table));
        if (!wrong) return tl::unexpected(wrong.error());
        auto extra = m_connection.value(
            u"SELECT count(*) FROM search_record WHERE table_name = '%1' AND row_id NOT IN (SELECT id FROM search_%1)"_s
                .arg(table));
        if (!extra) return tl::unexpected(extra.error());
        if (wrong->toLongLong() + extra->toLongLong() > 0)
            faults << QCoreApplication::translate("Store", "Search is out of step with %n record(s) of %1.", nullptr,
                                                  int(wrong->toLongLong() + extra->toLongLong()))
                          .arg(table);
    }
    if (auto whole = m_connection.run(u"INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)"_s);
        !whole)
        faults << QCoreApplication::translate("Store", "The search index is damaged.");
    return faults;
}

Result<> SearchIndex::rebuild() {
    auto tables = searchableTables();
    if (!tables) return tl::unexpected(tables.error());
    if (auto gone = m_connection.run(u"DELETE FROM search_record"_s); !gone) return gone;
    for (const QString& table : *tables)
        if (auto made = m_connection.run(
                u"INSERT INTO search_record (table_name, row_id, title, body) SELECT '%1', id, coalesce(title, ''),"
                " coalesce(body, '') FROM search_%1"_s.arg(table));
            !made)
            return made;
    return m_connection.run(u"INSERT INTO search_text (search_text) VALUES ('rebuild')"_s);
}

}  // namespace nlc
