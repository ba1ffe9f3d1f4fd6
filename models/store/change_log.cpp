// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/change_log.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPauseSeconds = 120;  // typing that goes on within this belongs to one step

// The log's own tables, the search index and the content that is kept by its hash are not logged.
const QString notLogged = u"('step', 'change_log', 'content', 'migration')"_s;

QJsonObject objectOf(const QByteArray& json) { return QJsonDocument::fromJson(json).object(); }

}  // namespace

Result<QStringList> ChangeLog::loggedTables() {
    return m_connection
        .query(
            u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            " AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name NOT IN "_s +
            notLogged + u" ORDER BY name"_s)
        .and_then([](Rows rows) -> Result<QStringList> {
            QStringList names;
            while (rows.next()) names << rows.value(0).toString();
            return rows.ended().map([&] { return names; });
        });
}

Result<QStringList> ChangeLog::triggersOf(const QString& table) {
    auto columns = m_connection.query(u"SELECT name FROM pragma_table_info(?)"_s, {table});
    if (!columns) return tl::unexpected(columns.error());
    QStringList before, after, differs, same;
    while (columns->next()) {
        const QString column = columns->value(0).toString();
        before << u"'%1', OLD.\"%1\""_s.arg(column);
        after << u"'%1', NEW.\"%1\""_s.arg(column);
        differs << u"OLD.\"%1\" IS NOT NEW.\"%1\""_s.arg(column);
        // json_remove leaves out each column that stayed the same; a path that is not there removes nothing.
        same << u"CASE WHEN OLD.\"%1\" IS NEW.\"%1\" THEN '$.\"%1\"' ELSE '$.\" \"' END"_s.arg(column);
    }
    const QString oldRow = u"json_object(%1)"_s.arg(before.join(u", "_s));
    const QString newRow = u"json_object(%1)"_s.arg(after.join(u", "_s));
    const QString changed = u"json_remove(%1, "_s + same.join(u", "_s) + u")"_s;
    const auto trigger = [&](const QString& event, const QString& when, const QString& row, const QString& was,
                             const QString& is) {
        return u"CREATE TEMP TRIGGER log_%1_%2 AFTER %2 ON main.%1 %3 BEGIN INSERT INTO change_log (step_id, "
               u"table_name, row_id, "
               "before, after) VALUES ((SELECT max(id) FROM step), '%1', %4, %5, %6); END"_s.arg(table, event, when,
                                                                                                 row, was, is);
    };
    return QStringList{trigger(u"INSERT"_s, {}, u"NEW.id"_s, u"NULL"_s, newRow),
                       trigger(u"UPDATE"_s, u"WHEN "_s + differs.join(u" OR "_s), u"NEW.id"_s, changed.arg(oldRow),
                               changed.arg(newRow)),
                       trigger(u"DELETE"_s, {}, u"OLD.id"_s, oldRow, u"NULL"_s)};
}

Result<> ChangeLog::makeTriggers() {
    auto tables = loggedTables();
    if (!tables) return tl::unexpected(tables.error());
    for (const QString& table : *tables) {
        auto triggers = triggersOf(table);
        if (!triggers) return tl::unexpected(triggers.error());
        for (const QString& sql : *triggers)
            if (auto made = m_connection.run(sql); !made) return made;
    }
    return {};
}

Result<QStringList> ChangeLog::triggerFaults() {
    return m_connection.query(u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s)
        .and_then([](Rows rows) -> Result<QStringList> {
            QStringList faults;
            while (rows.next())
                faults << QCoreApplication::translate("Store", "The file holds a trigger that is not ours: %1.")
                              .arg(rows.value(0).toString());
            return rows.ended().map([&] { return faults; });
        });
}

Result<> ChangeLog::begin(const QString& name, const Identity& identity, const QString& typing) {
    const QString now = identity.now().toString(Qt::ISODateWithMs);
    if (!typing.isEmpty()) {
        auto last = m_connection.query(
            u"SELECT id, at FROM step WHERE id = (SELECT max(id) FROM step) AND kind = 'edit' AND state = 'done'"
            " AND typing = ? AND author = ?"_s,
            {typing, identity.author});
        if (!last) return tl::unexpected(last.error());
        if (last->next()) {
            const qint64 id = last->value(0).toLongLong();
            const auto at = QDateTime::fromString(last->value(1).toString(), Qt::ISODateWithMs);
            if (at.secsTo(identity.now()) <= typingPauseSeconds)
                return m_connection.run(u"UPDATE step SET at = ? WHERE id = ?"_s, {now, id});
        }
    }
    return m_connection.run(
        u"INSERT INTO step (name, author, at, kind, state, typing) VALUES (?, ?, ?, 'edit', 'done', ?)"_s,
        {name, identity.author, now, typing.isEmpty() ? QVariant() : QVariant(typing)});
}

Result<> ChangeLog::joinTyping() {
    auto rows = m_connection.query(
        u"SELECT id, table_name, row_id, after IS NULL, (SELECT group_concat(key) FROM json_each(before)) FROM "
        u"change_log"
        " WHERE step_id = (SELECT max(id) FROM step) ORDER BY id DESC LIMIT 2"_s);
    if (!rows) return tl::unexpected(rows.error());
    std::vector<QVariantList> both;
    while (rows->next()) {
        QVariantList row;
        for (int column = 0; column < 5; ++column) row << rows->value(column);
        both.push_back(row);
    }
    if (auto ended = rows->ended(); !ended) return ended;
    // The same columns of the same row, that was there before and after.
    if (both.size() < 2 || both[0].mid(1) != both[1].mid(1) || both[0][3].toBool() || both[0][4].isNull()) return {};
    const QVariant newer = both[0][0], older = both[1][0];
    return m_connection
        .run(u"UPDATE change_log SET before = (SELECT before FROM change_log WHERE id = ?) WHERE id = ?"_s,
             {older, newer})
        .and_then([&] { return m_connection.run(u"DELETE FROM change_log WHERE id = ?"_s, {older}); });
}

Result<qint64> ChangeLog::last() {
    return m_connection.value(u"SELECT coalesce(max(id), 0) FROM change_log"_s).map([](const QVariant& v) {
        return v.toLongLong();
    });
}

Result<Changes> ChangeLog::since(qint64 change) {
    return m_connection
        .query(u"SELECT table_name, row_id, before, after FROM change_log WHERE id > ? ORDER BY id"_s, {change})
        .and_then([](Rows rows) -> Result<Changes> {
            Changes changes;
            while (rows.next())
                changes.push_back({rows.value(0).toString(), rows.value(1).toLongLong(), rows.value(2).toByteArray(),
                                   rows.value(3).toByteArray()});
            return rows.ended().map([&] { return std::move(changes); });
        });
}

Result<> ChangeLog::forgetUndone() {
    return m_connection.run(u"UPDATE step SET state = 'dropped' WHERE state = 'undone'"_s);
}

Result<ChangeLog::Step> ChangeLog::stepWhere(const QString& where) {
    return m_connection.query(u"SELECT id, name, author, at FROM step WHERE "_s + where)
        .and_then([](Rows rows) -> Result<Step> {
            if (rows.next())
                return Step{rows.value(0).toLongLong(), rows.value(1).toString(), rows.value(2).toString(),
                            QDateTime::fromString(rows.value(3).toString(), Qt::ISODateWithMs)};
            return rows.ended().map([] { return Step{}; });
        });
}

Result<ChangeLog::Step> ChangeLog::nextUndo() {
    return stepWhere(u"kind = 'edit' AND state = 'done' ORDER BY id DESC LIMIT 1"_s);
}

Result<ChangeLog::Step> ChangeLog::nextRedo() {
    return stepWhere(u"kind = 'edit' AND state = 'undone' ORDER BY id LIMIT 1"_s);
}

Result<> ChangeLog::mark(qint64 step, const QString& state) {
    return m_connection.run(u"UPDATE step SET state = ? WHERE id = ?"_s, {state, step});
}

/// Turns the row from what it is (`from`) into `to`; either may be null.
Result<> ChangeLog::write(const QString& table, const QVariant& row, const QByteArray& from, const QByteArray& to) {
    if (to.isNull()) return m_connection.run(u"DELETE FROM \"%1\" WHERE id = ?"_s.arg(table), {row});
    const QVariantMap values = objectOf(to).toVariantMap();
    if (values.isEmpty()) return {};
    const QStringList columns = values.keys();
    if (!from.isNull())
        return m_connection.run(
            u"UPDATE \"%1\" SET \"%2\" = ? WHERE id = ?"_s.arg(table, columns.join(u"\" = ?, \""_s)), values.values()
                                                                                                          << row);
    const QString marks = QStringList(columns.size(), u"?"_s).join(u", "_s);
    return m_connection.run(u"INSERT INTO \"%1\" (\"%2\") VALUES (%3)"_s.arg(table, columns.join(u"\", \""_s), marks),
                            values.values());
}

static Result<Changes> changesOf(Connection& connection, qint64 step, bool newestFirst) {
    const QString sql = u"SELECT table_name, row_id, before, after FROM change_log WHERE step_id = ? ORDER BY id"_s +
                        (newestFirst ? u" DESC"_s : QString());
    return connection.query(sql, {step}).and_then([](Rows rows) -> Result<Changes> {
        Changes changes;  // read whole first: writing back adds to the table that is read here
        while (rows.next())
            changes.push_back({rows.value(0).toString(), rows.value(1).toLongLong(), rows.value(2).toByteArray(),
                               rows.value(3).toByteArray()});
        return rows.ended().map([&] { return std::move(changes); });
    });
}

Result<> ChangeLog::undo(const Step& step, const Identity& identity) {
    return m_connection
        .run(u"INSERT INTO step (name, author, at, kind, state, of_step) VALUES (?, ?, ?, 'undo', 'done', ?)"_s,
             {step.name, identity.author, identity.now().toString(Qt::ISODateWithMs), step.id})
        .and_then([&] { return m_connection.run(u"PRAGMA defer_foreign_keys=ON"_s); })
        .and_then([&] { return changesOf(m_connection, step.id, true); })
        .and_then([&](const Changes& changes) -> Result<> {
            for (const Change& change : changes)
                if (auto done = write(change.table, change.row, change.after, change.before); !done) return done;
            return mark(step.id, u"undone"_s);
        });
}

Result<> ChangeLog::redo(const Step& step, const Identity& identity) {
    return m_connection
        .run(u"INSERT INTO step (name, author, at, kind, state, of_step) VALUES (?, ?, ?, 'redo', 'done', ?)"_s,
             {step.name, identity.author, identity.now().toString(Qt::ISODateWithMs), step.id})
        .and_then([&] { return m_connection.run(u"PRAGMA defer_foreign_keys=ON"_s); })
        .and_then([&] { return changesOf(m_connection, step.id, false); })
        .and_then([&](const Changes& changes) -> Result<> {
            for (const Change& change : changes)
                if (auto done = write(change.table, change.row, change.before, change.after); !done) return done;
            return mark(step.id, u"done"_s);
        });
}

Result<std::vector<HistoryEntry>> ChangeLog::history(const QString& table, qint64 row, const std::vector<Part>& parts) {
    const QString select =
        u"SELECT c.id, CASE s.kind WHEN 'undo' THEN 'undo of ' || s.name ELSE s.name END, s.author, s.at, c.table_name,"
        " c.before, c.after, c.row_id FROM change_log c JOIN step s ON s.id = c.step_id WHERE c.table_name = ? AND "_s;
    QString sql = select + u"c.row_id = ?"_s;
    QVariantList bound{table, row};
    for (const Part& part : parts) {
        // A part's owner stands in the row when it was added or deleted; an update is found through those.
        sql += u" UNION ALL "_s + select +
               u"c.row_id IN (SELECT row_id FROM change_log WHERE table_name = ?"
               " AND coalesce(json_extract(after, '$.%1'), json_extract(before, '$.%1')) = ?)"_s.arg(part.column);
        bound << part.table << part.table << row;
    }
    return m_connection.query(sql + u" ORDER BY 1 DESC"_s, bound)
        .and_then([](Rows rows) -> Result<std::vector<HistoryEntry>> {
            std::vector<HistoryEntry> entries;
            while (rows.next())
                entries.push_back({rows.value(1).toString(), rows.value(2).toString(),
                                   QDateTime::fromString(rows.value(3).toString(), Qt::ISODateWithMs),
                                   rows.value(4).toString(), objectOf(rows.value(5).toByteArray()),
                                   objectOf(rows.value(6).toByteArray()), rows.value(7).toLongLong()});
            return rows.ended().map([&] { return std::move(entries); });
        });
}

Result<QStringList> ChangeLog::faults() {
    auto faults = triggerFaults();
    if (!faults) return faults;
    auto tables = loggedTables();
    if (!tables) return tables;
    for (const QString& table : *tables) {
        // Each row is as its last change left it: present after an insert or update, absent after a delete.
        auto wrong = m_connection.value(
            u"SELECT (SELECT count(*) FROM \"%1\" t WHERE NOT EXISTS (SELECT 1 FROM change_log c WHERE c.table_name = "
            u"'%1'"
            " AND c.row_id = t.id AND c.after IS NOT NULL))"
            " + (SELECT count(*) FROM (SELECT row_id, after, max(id) FROM change_log WHERE table_name = '%1' GROUP BY "
            "row_id)"
            " l WHERE (l.after IS NULL) = (l.row_id IN (SELECT id FROM \"%1\")))"_s.arg(table));
        if (!wrong) return tl::unexpected(wrong.error());
        if (wrong->toLongLong() > 0)
            *faults << QCoreApplication::translate("Store", "%n record(s) of %1 differ from their history.", nullptr,
                                                   wrong->toInt())
                           .arg(table);
    }
    auto orphans = m_connection.value(u"SELECT count(*) FROM change_log WHERE step_id NOT IN (SELECT id FROM step)"_s);
    if (!orphans) return tl::unexpected(orphans.error());
    if (orphans->toLongLong() > 0)
        *faults << QCoreApplication::translate("Store", "The history holds changes that belong to no step.");
    return faults;
}

}  // namespace nlc
