// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>
#include <optional>

#include "models/store/error.h"
#include "models/store/identity.h"

namespace nlc {

/// Who is writing to a workspace, as their program wrote it beside the file.
struct LockHolder {
    QString author;
    QString computer;
    QDateTime since;  ///< UTC
    friend bool operator==(const LockHolder&, const LockHolder&) = default;
};

/// "A. Example on PC-12 since 09:14"; the day is named when it is not today.
QString shown(const LockHolder& holder, const QDate& today);

/// The mark beside a workspace that says one program is writing to it: "NAME.nlc.lock". It is for people; SQLite's own
/// locks keep the file whole even where this one cannot be made. Renewed while held: a mark that is not renewed for
/// `staleAfterSeconds`, or whose process is gone from this computer, may be taken over.
class WorkspaceLock {
public:
    static constexpr int renewEverySeconds = 30;
    static constexpr int staleAfterSeconds = 180;

    /// Takes the lock if nobody holds it. `heldBy()` of the result says who does otherwise. A folder in which no file
    /// can be made gives an error.
    static Result<WorkspaceLock> take(const QString& workspacePath, const Identity& identity);
    WorkspaceLock(WorkspaceLock&& other) noexcept;
    WorkspaceLock& operator=(WorkspaceLock&&) = delete;
    ~WorkspaceLock();  ///< gives it back when held

    bool isHeld() const { return m_held; }
    const std::optional<LockHolder>& heldBy() const { return m_other; }
    /// True when a lock that another program left was taken over: the file may not have been closed properly.
    bool wasLeftBehind() const { return m_leftBehind; }
    /// Renews the mark; false when another program has taken it over meanwhile (this computer slept too long).
    bool renew();
    /// Who holds the workspace now, without trying to take it; none: it is free.
    static std::optional<LockHolder> holderOf(const QString& workspacePath);

private:
    explicit WorkspaceLock(QString path) : m_path(std::move(path)) {}
    bool create(const Identity& identity);

    QString m_path;
    QByteArray m_mine;  ///< what this program wrote
    bool m_held = false;
    bool m_leftBehind = false;
    std::optional<LockHolder> m_other;
};

}  // namespace nlc
