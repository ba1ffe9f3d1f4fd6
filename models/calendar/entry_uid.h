// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/store/workspace.h"

namespace nlc {

/// What a record of the workspace is called in calendars: "meeting-7-0a1b2c3d4e5f@nlcdesk". The same for life, whatever
/// the file is called: entries of two workspaces are never taken for each other.
Result<QString> entryUid(Workspace& workspace, const QString& kind, qint64 row);

}  // namespace nlc
