// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace nlc {

/// The workspaces last opened on this computer, newest first, at most ten; those that are gone are left out.
QStringList recentFiles();
void noteRecentFile(const QString& path);

}  // namespace nlc
