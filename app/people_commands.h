// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/command.h"
#include "models/store/identity.h"

namespace nlc {

/// `nlcdesk import …`: what it says, in words or as JSON. Rows with a problem are left out and named; the file is then
/// not wholly imported, and that is no failure.
Result<QString> runImport(const Command& command, const Identity& identity);

/// `nlcdesk duplicates …`: pairs of people, why, and how likely.
Result<QString> runDuplicates(const Command& command, const Identity& identity);

}  // namespace nlc
