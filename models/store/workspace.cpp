// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QScopedValueRollback>

#include "models/store/backups.h"
#include "models/store/file_header.h"
#include "models/store/guards.h"
#include "models/store/migrations.h"

namespace nlc {

using namespace Qt::StringLiterals;

Workspace::Workspace(QString path, Identity identity, std::unique_ptr<Connection> connection,
                     std::optional<WorkspaceLock> lock)
    : m_path(std::move(path)),
      m_identity(std::move(identity)),
      m_lock(std::move(lock)),
      m_connection(std::move(connection)),
      m_log(*m_connection),
      m_search(*m_connection) {}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::start(std::unique_ptr<Workspace> workspace) {
    if (workspace->isWritable())
        if (auto made = workspace->m_log.makeTriggers().and_then([&] { return makeGuards(*workspace->m_connection); });
            !made)
            return tl::unexpected(made.error());
    auto last = workspace->m_log.last();
    if (!last) return tl::unexpected(last.error());
    workspace->m_seen = *last;
    workspace->m_dataVersion = workspace->value(u"PRAGMA data_version"_s).value_or(QVariant(0)).toLongLong();
    return workspace;
}

/// Follows what other programs do to the file.
void Workspace::watch() {
    connect(&m_refreshTimer, &QTimer::timeout, this, &Workspace::refresh);
    m_refreshTimer.start(1000);
    connect(&m_lockTimer, &QTimer::timeout, this, &Workspace::watchLock);
    m_lockTimer.start(m_heldElsewhere ? 3000 : WorkspaceLock::renewEverySeconds * 1000);
}

Result<std::unique_ptr<Workspace>> Workspace::openBeside(const QString& path, const Identity& identity) {
    auto connection = Connection::open(path, Connection::Mode::Write);
    if (!connection) return tl::unexpected(connection.error());
    // What does not fit the cache must not go to the file before the commit: readers would have to wait for all of it.
    if (auto kept = (*connection)->run(u"PRAGMA cache_spill=OFF"_s); !kept) return tl::unexpected(kept.error());
    return start(std::unique_ptr<Workspace>(new Workspace(path, identity, std::move(*connection), {})));
}

Result<std::unique_ptr<Workspace>> Workspace::inMemory(const Identity& identity) {
    auto connection = Connection::open(u":memory:"_s, Connection::Mode::Write);
    if (!connection) return tl::unexpected(connection.error());
    if (auto made = migrate(**connection, 0, migrations(), identity); !made) return tl::unexpected(made.error());
    return start(std::unique_ptr<Workspace>(new Workspace({}, identity, std::move(*connection), {})));
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& path, const Identity& identity) {
    const auto io = [&](const QString& detail) {
        return failed(Error::Kind::Io,
                      tr("\"%1\" could not be made. Choose a folder you may write to.").arg(QFileInfo(path).fileName()),
                      detail);
    };
    // Made whole under another name first: a file of this name is a workspace or it is not there.
    const QString draft = path + u".new"_s;
    if (QFileInfo::exists(path))
        return failed(
            Error::Kind::Refused,
            tr("\"%1\" exists already and was left as it is. Choose another name.").arg(QFileInfo(path).fileName()));
    QFile::remove(draft);
    {
        QFile probe(draft);
        if (!probe.open(QIODevice::WriteOnly)) return io(probe.errorString());
    }
    {
        auto connection = Connection::open(draft, Connection::Mode::Write);
        if (!connection) return io(connection.error().detail);
        auto made = (*connection)->run(u"PRAGMA application_id=%1"_s.arg(applicationId)).and_then([&] {
            return migrate(**connection, 0, migrations(), identity);
        });
        if (!made) {
            connection->reset();
            QFile::remove(draft);
            return tl::unexpected(made.error());
        }
    }
    if (!QFile::rename(draft, path)) {
        QFile::remove(draft);
        return io(u"rename"_s);
    }
    return open(path, identity);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, const Identity& identity) {
    auto header = readHeader(path);
    if (!header) return tl::unexpected(header.error());
    const QString name = QFileInfo(path).fileName();
    const bool newer = header->schemaVersion > currentSchemaVersion();
    QString readOnly;
    bool heldElsewhere = false;
    std::optional<WorkspaceLock> lock;
    if (newer)
        readOnly = tr("\"%1\" was made by a newer NLC Desk, so it is open for reading only. Install the newer version "
                      "to edit it.")
                       .arg(name);
    else if (!QFileInfo(path).isWritable())
        readOnly = tr("\"%1\" is read-only, so you can look but not change it. Save a copy to work on it.").arg(name);
    else if (auto taken = WorkspaceLock::take(path, identity); !taken)
        readOnly = taken.error().what;
    else if (!taken->isHeld()) {
        heldElsewhere = true;
        readOnly =
            tr("%1 is working in this file, so you can look but not change it. You will be told when it is free.")
                .arg(shown(taken->heldBy().value_or(LockHolder{}), identity.today()));
    } else {
        lock.emplace(std::move(*taken));
    }

    // Looked through while it is still impossible to write to it. A journal that a crash left behind needs a writer.
    const bool journal = QFileInfo::exists(path + u"-journal"_s);
    const auto damaged = [&](const QString& detail) {
        return failed(
            Error::Kind::Damaged,
            tr("\"%1\" is damaged. It was left as it is: restore the last backup from File, Backups.").arg(name),
            detail);
    };
    const bool leftBehind = lock && lock->wasLeftBehind();
    const auto mode = journal && lock ? Connection::Mode::Write : Connection::Mode::Read;
    auto connection = Connection::open(path, mode);
    if (!connection) return tl::unexpected(connection.error());
    auto whole = (*connection)->value(u"PRAGMA quick_check(1)"_s);
    if (!whole) {
        if (whole.error().kind == Error::Kind::Damaged) return damaged(whole.error().detail);
        return tl::unexpected(whole.error());
    }
    if (whole->toString() != u"ok") return damaged(whole->toString());
    if (newer && !readableByUs(**connection))
        return failed(
            Error::Kind::Refused,
            tr("\"%1\" was made by a newer NLC Desk. It was left as it is: install the newer version to open it.")
                .arg(name));

    if (lock) {
        connection = Connection::open(path, Connection::Mode::Write);
        if (!connection) return tl::unexpected(connection.error());
        if (header->schemaVersion < currentSchemaVersion()) {
            if (auto kept = Backups(path).keep(Backups::Occasion::BeforeUpdate, identity); !kept)
                return tl::unexpected(kept.error());
            if (auto done = migrate(**connection, header->schemaVersion, migrations(), identity); !done)
                return tl::unexpected(done.error());
        }
    } else if (header->schemaVersion < currentSchemaVersion()) {
        return failed(Error::Kind::Refused, tr("\"%1\" was made by an older NLC Desk and has to be brought up to date "
                                               "first, which needs a file that can be "
                                               "written to. It was left as it is.")
                                                .arg(name));
    }
    std::unique_ptr<Workspace> workspace(new Workspace(path, identity, std::move(*connection), std::move(lock)));
    workspace->m_readOnlyReason = readOnly;
    workspace->m_heldElsewhere = heldElsewhere;
    workspace->m_wasLeftOpen = leftBehind || journal;
    return start(std::move(workspace)).map([](std::unique_ptr<Workspace> started) {
        started->watch();
        return started;
    });
}

Result<> Workspace::step(const QString& name, const std::function<Result<>()>& work, const QString& typing) {
    if (m_inStep) return work();
    if (!isWritable()) return failed(Error::Kind::Refused, m_readOnlyReason);
    const QScopedValueRollback<bool> marked(m_inStep, true);
    refresh();
    Transaction transaction(*m_connection);
    return transaction.begin()
        .and_then([&] { return m_log.begin(name, m_identity, typing); })
        .and_then([&] { return work(); })
        .and_then([&] { return finish(transaction, !typing.isEmpty()); });
}

/// Keeps what the step wrote and tells the views; a step that wrote nothing is dropped with its transaction.
Result<> Workspace::finish(Transaction& transaction, bool isTyping) {
    auto changes = m_log.since(m_seen);
    if (!changes) return tl::unexpected(changes.error());
    if (changes->empty()) return {};
    return m_search.follow(*changes)
        .and_then([&] { return isTyping ? m_log.joinTyping() : Result<>{}; })
        .and_then([&] { return m_log.forgetUndone(); })
        .and_then([&] { return m_log.last(); })
        .and_then([&](qint64 last) { return transaction.commit().map([&] { m_seen = last; }); })
        .map([&] {
            m_inStep = false;  // a view that answers may start a step of its own
            Q_EMIT changed(*changes);
            Q_EMIT stepsChanged();
        });
}

QString Workspace::undoName() const {
    return isWritable() ? m_log.nextUndo().value_or(ChangeLog::Step{}).name : QString();
}
QString Workspace::redoName() const {
    return isWritable() ? m_log.nextRedo().value_or(ChangeLog::Step{}).name : QString();
}

Result<> Workspace::undo() { return takeBack(false); }
Result<> Workspace::redo() { return takeBack(true); }

Result<> Workspace::takeBack(bool again) {
    if (!isWritable()) return failed(Error::Kind::Refused, m_readOnlyReason);
    refresh();
    Transaction transaction(*m_connection);
    if (auto begun = transaction.begin(); !begun) return begun;
    auto step = again ? m_log.nextRedo() : m_log.nextUndo();
    if (!step) return tl::unexpected(step.error());
    if (!step->id)
        return failed(Error::Kind::NotFound, again ? tr("There is nothing to redo.") : tr("There is nothing to undo."));
    Changes changes;
    return (again ? m_log.redo(*step, m_identity) : m_log.undo(*step, m_identity))
        .and_then([&] { return m_log.since(m_seen); })
        .and_then([&](Changes found) {
            changes = std::move(found);
            return m_search.follow(changes);
        })
        .and_then([&] { return m_log.last(); })
        .and_then([&](qint64 last) { return transaction.commit().map([&] { m_seen = last; }); })
        .map([&] {
            Q_EMIT changed(changes);
            Q_EMIT stepsChanged();
        });
}

Result<std::vector<HistoryEntry>> Workspace::history(const QString& table, qint64 row,
                                                     const std::vector<ChangeLog::Part>& parts) const {
    return m_log.history(table, row, parts);
}

Result<std::vector<SearchHit>> Workspace::search(const QString& typed) const { return m_search.find(typed); }

void Workspace::refresh() {
    const qint64 version = value(u"PRAGMA data_version"_s).value_or(QVariant(m_dataVersion)).toLongLong();
    if (version == m_dataVersion) return;
    const auto changes = m_log.since(m_seen);
    const auto last = m_log.last();
    if (!changes || !last) return;  // busy: the next turn of the timer sees the same
    m_dataVersion = version;
    m_seen = *last;
    if (changes->empty()) return;
    Q_EMIT changed(*changes);
    Q_EMIT stepsChanged();
}

void Workspace::watchLock() {
    if (m_heldElsewhere) {
        if (WorkspaceLock::holderOf(m_path)) return;
        m_heldElsewhere = false;
        m_lockTimer.stop();
        Q_EMIT writerLeft();
    } else if (m_lock && m_lock->isHeld() && !m_lock->renew() && !m_lock->isHeld()) {
        m_heldElsewhere = true;
        m_readOnlyReason = tr("%1 has started to work in this file, so you can look but not change it.")
                               .arg(shown(m_lock->heldBy().value_or(LockHolder{}), m_identity.today()));
        m_lockTimer.start(3000);
        Q_EMIT writingLost();
        Q_EMIT stepsChanged();
    }
}

}  // namespace nlc
