// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>
#include <algorithm>
#include <vector>

#include "models/store/connection.h"
#include "models/store/identity.h"

namespace nlc {

/// A row that a step touched, with what it was and became. An update names only the columns that differ.
struct Change {
    QString table;
    qint64 row = 0;
    QByteArray before;  ///< JSON object; null: the row did not exist
    QByteArray after;   ///< JSON object; null: the row was deleted
};
using Changes = std::vector<Change>;

/// Has a row of one of these tables changed? For views that read again what they show.
inline bool touches(const Changes& changes, std::initializer_list<QLatin1String> tables) {
    return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
        return std::find(tables.begin(), tables.end(), change.table) != tables.end();
    });
}

/// One line of a record's history.
struct HistoryEntry {
    QString step;  ///< name of the step, such as "edit of update 'Transitions'"
    QString author;
    QDateTime at;  ///< UTC
    QString table;
    QJsonObject before;  ///< empty: the record was added
    QJsonObject after;   ///< empty: the record was deleted
    qint64 row = 0;      ///< of `table`
};

/// The one record of every change: triggers on each table write it, undo and redo write it back, History shows it, open
/// views refresh from it. Tables `step` (who, when, name) and `change_log` (row by row).
class ChangeLog {
public:
    explicit ChangeLog(Connection& connection) : m_connection(connection) {}

    /// Makes the triggers of every table that people's records live in. They belong to the connection, not to the file:
    /// a file can bring none of its own (trusted_schema is off), and new columns are logged without a word in a
    /// migration.
    Result<> makeTriggers();
    /// A workspace file holds no triggers; those found are named. Sentences for the check.
    Result<QStringList> triggerFaults();

    /// Starts a step, or goes on with the last one where `typing` names the same text by the same author a moment ago.
    Result<> begin(const QString& name, const Identity& identity, const QString& typing);
    /// Makes one of the last two changes of a step of typing, where they are of the same columns of the same row: a
    /// long text is not kept anew at each pause. The newer number stays.
    Result<> joinTyping();
    /// Number of the last change; all after it are newer.
    Result<qint64> last();
    Result<Changes> since(qint64 change);
    /// A new step ends what could be redone.
    Result<> forgetUndone();

    struct Step {
        qint64 id = 0;  ///< 0: there is none
        QString name;
        QString author;
        QDateTime at;
    };
    Result<Step> nextUndo();
    Result<Step> nextRedo();
    /// Writes back what `step` replaced. Inside a transaction.
    Result<> undo(const Step& step, const Identity& identity);
    /// Does again what undo took back. Inside a transaction.
    Result<> redo(const Step& step, const Identity& identity);

    /// Newest first. Of the row and of rows of `partTables` that point at it through a column named `column`.
    struct Part {
        QString table;
        QString column;
    };
    Result<std::vector<HistoryEntry>> history(const QString& table, qint64 row, const std::vector<Part>& parts);

    /// Rows whose last change and presence differ: sentences for the check.
    Result<QStringList> faults();

private:
    Result<QStringList> loggedTables();
    Result<QStringList> triggersOf(const QString& table);
    Result<Step> stepWhere(const QString& where);
    Result<> mark(qint64 step, const QString& state);
    Result<> write(const QString& table, const QVariant& row, const QByteArray& from, const QByteArray& to);

    Connection& m_connection;
};

}  // namespace nlc
