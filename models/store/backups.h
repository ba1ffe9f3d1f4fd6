// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>
#include <vector>

#include "models/store/error.h"
#include "models/store/identity.h"

namespace nlc {

/// A copy of the workspace, checked when it was made.
struct Backup {
    QString path;
    QDateTime at;      ///< local time, from its name
    QString occasion;  ///< in words: "daily", "on demand", "before an update", "before restoring"
    qint64 bytes = 0;
};

/// What a backup holds, to choose one by.
struct BackupContents {
    struct Count {
        QString what;
        int number = 0;
    };
    std::vector<Count> counts;
    QString lastStep;  ///< the last thing that was done in it
    QString lastAuthor;
    QDateTime lastAt;  ///< UTC
};

/// Copies kept in "NAME backups" beside the workspace. Each call opens its own connection: fit for a worker.
class Backups {
public:
    enum class Occasion { Daily, OnDemand, BeforeUpdate, BeforeRestoring };
    static constexpr int keepDays = 30;
    static constexpr int keepMonths = 12;

    explicit Backups(QString workspacePath) : m_workspace(std::move(workspacePath)) {}

    QString folder() const;
    /// Copies, checks the copy, then gives it its name; an existing file is never replaced. Daily: none is made when
    /// there is one of today, and those beyond the last 30 days and 12 months are removed; the path is empty then.
    Result<QString> keep(Occasion occasion, const Identity& identity) const;
    /// A checked copy under a name of the person's own; an existing file is never replaced.
    Result<> copyTo(const QString& path) const;
    std::vector<Backup> all() const;  ///< newest first
    static Result<BackupContents> contents(const QString& backupPath);
    /// Puts the backup in the workspace's place, after keeping what is there now. The workspace must be closed.
    Result<> restore(const QString& backupPath, const Identity& identity) const;

private:
    void removeOld(const QDate& today) const;
    QString m_workspace;
};

}  // namespace nlc
