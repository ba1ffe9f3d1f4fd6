// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/command_reader.h"
#include "models/store/identity.h"

namespace nlc {

Result<> parseImportKs2(Reader& reader, Command& command);
Result<> parseKs2(Reader& reader, Command& command);

/// `nlcdesk import ks2 …`: all files or none; says what was taken, what was left, what it replaces and what differs.
Result<QString> runImportKs2(const Command& command, const Identity& identity);

/// `nlcdesk ks2 …`: figures of one measure for an area and those it is compared with.
Result<QString> runKs2(const Command& command, const Identity& identity);

}  // namespace nlc
