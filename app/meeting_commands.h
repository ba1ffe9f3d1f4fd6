// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/command.h"
#include "models/store/identity.h"

namespace nlc {

/// `nlcdesk meetings …`: each with its state and open actions, in words or as JSON.
Result<QString> runMeetings(const Command& command, const Identity& identity);

/// `nlcdesk add paper …`: the files become papers of that day's meeting, all or none.
Result<QString> runAddPaper(const Command& command, const Identity& identity);

/// `nlcdesk export pack …`: the edition, or a supplement to it, is made, written and kept as issued; with --draft it is
/// only written.
Result<QString> runExportPack(const Command& command, const Identity& identity);

/// `nlcdesk export actions …`: the register, or one meeting's, as CSV.
Result<QString> runExportActions(const Command& command, const Identity& identity);

}  // namespace nlc
