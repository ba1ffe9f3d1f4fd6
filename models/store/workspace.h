// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>

#include "models/store/change_log.h"
#include "models/store/search_index.h"
#include "models/store/workspace_lock.h"

namespace nlc {

/// The open workspace file: the only owner of its connection. Lives on the thread that opened it; a worker opens its
/// own Connection to path().
class Workspace : public QObject {
    Q_OBJECT
public:
    /// A new file; an existing one is never replaced.
    static Result<std::unique_ptr<Workspace>> create(const QString& path, const Identity& identity);
    /// An existing file. Opens for reading only, and says why in readOnlyReason(), when another program is writing, a
    /// newer program made it, or it cannot be written to. Refuses, without a byte changed, what is not a whole
    /// workspace.
    static Result<std::unique_ptr<Workspace>> open(const QString& path, const Identity& identity);
    /// For a worker's long step: the same file by a connection of its own, under the lock that `Workspace` on the
    /// window's thread holds meanwhile; that one learns of the step as of another program's. While the step lasts the
    /// file is read as before by all and written by none.
    static Result<std::unique_ptr<Workspace>> openBeside(const QString& path, const Identity& identity);
    /// Gone with the object; for tests and trials.
    static Result<std::unique_ptr<Workspace>> inMemory(const Identity& identity);
    ~Workspace() override;

    const QString& path() const { return m_path; }
    const Identity& identity() const { return m_identity; }
    /// Another officer sits down at this window: the steps from here on are theirs.
    void continueAs(Identity identity) { m_identity = std::move(identity); }
    bool isWritable() const { return m_readOnlyReason.isEmpty(); }
    const QString& readOnlyReason() const { return m_readOnlyReason; }
    /// The last program that wrote here did not close the file; it was looked through and is whole.
    bool wasLeftOpen() const { return m_wasLeftOpen; }

    /// Runs `work` as one named step: all of it is kept and can be undone, or none of it is. A step in which nothing
    /// changed leaves no trace. Inside another step it is part of that one. The name reads after "Undo": "edit of
    /// update 'Transitions'". Typing into one text, named by `typing` ("group_update/7/done_text"), goes on as one
    /// step.
    Result<> step(const QString& name, const std::function<Result<>()>& work, const QString& typing = {});
    bool inStep() const { return m_inStep; }

    QString undoName() const;  ///< name of the step that undo() would take back; empty: none
    QString redoName() const;
    Result<> undo();
    Result<> redo();

    /// Only models/store, models/records and repositories call these. Writing belongs inside step().
    Result<Rows> query(const QString& sql, const QVariantList& bound = {}) const {
        return m_connection->query(sql, bound);
    }
    Result<> run(const QString& sql, const QVariantList& bound = {}) const { return m_connection->run(sql, bound); }
    Result<QVariant> value(const QString& sql, const QVariantList& bound = {}) const {
        return m_connection->value(sql, bound);
    }

    Result<std::vector<HistoryEntry>> history(const QString& table, qint64 row,
                                              const std::vector<ChangeLog::Part>& parts = {}) const;
    Result<std::vector<SearchHit>> search(const QString& typed) const;

    /// Takes in what other programs have written since, and tells the views. Called by a timer; cheap when nothing is
    /// new.
    void refresh();

Q_SIGNALS:
    /// After each step, undo, redo and refresh: the rows to read again.
    void changed(const Changes& changes);
    /// The undo and redo names may differ now.
    void stepsChanged();
    /// Read-only until now because another program was writing: that one has closed it.
    void writerLeft();
    /// Another program has taken over writing; this one is read-only from now on.
    void writingLost();

private:
    Workspace(QString path, Identity identity, std::unique_ptr<Connection> connection,
              std::optional<WorkspaceLock> lock);
    static Result<std::unique_ptr<Workspace>> start(std::unique_ptr<Workspace> workspace);
    void watch();
    Result<> takeBack(bool again);
    Result<> finish(Transaction& transaction, bool isTyping);
    void watchLock();

    QString m_path;
    Identity m_identity;
    std::optional<WorkspaceLock> m_lock;
    std::unique_ptr<Connection> m_connection;
    mutable ChangeLog m_log;
    mutable SearchIndex m_search;
    QString m_readOnlyReason;
    bool m_wasLeftOpen = false;
    bool m_heldElsewhere = false;
    bool m_inStep = false;
    qint64 m_seen = 0;  ///< number of the last change the views know
    qint64 m_dataVersion = 0;
    QTimer m_refreshTimer;
    QTimer m_lockTimer;
};

}  // namespace nlc
