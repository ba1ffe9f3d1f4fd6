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

/// `nlcdesk export people …`: those of a kept filter, or everyone who is here. Noted in the log of exports.
Result<QString> runExportPeople(const Command& command, const Identity& identity);

/// `nlcdesk report person …`: the answer to a subject access request.
Result<QString> runReportPerson(const Command& command, const Identity& identity);

/// `nlcdesk erase person …`: without --yes what would go, with it what went.
Result<QString> runErasePerson(const Command& command, const Identity& identity);

}  // namespace nlc
