// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/privacy/erasure.h"
#include "models/store/backups.h"

namespace nlc {

/// Backups beside the workspace whose bytes hold a name or an address of these, newest first. None for a workspace
/// without a file. Reads each file whole.
Result<std::vector<BackupNaming>> backupsNaming(const QString& workspacePath, const PersonWords& words);

/// When the rotation of Backups removes the backup at `which` of `all` (newest first), if it is not removed before: the
/// last of a month is kept for months, the others for days.
QDate goneBy(const std::vector<QDateTime>& all, size_t which);

/// Every backup of a workspace with that day, newest first. Lists the folder: for when it is shown, not at each change.
std::vector<std::pair<Backup, QDate>> backupsWithEnd(const QString& workspacePath);

}  // namespace nlc
