// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/store/workspace.h"

namespace nlc {

/// A document of the publisher's, still without its blocks: who publishes it, its title, the line below that and its
/// foot.
Result<doc::Document> documentTitled(Workspace& workspace, const QString& title, const QString& dateline,
                                     const QDate& on);

}  // namespace nlc
