// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/command_reader.h"
#include "models/store/identity.h"

namespace nlc {

// After "import calendar" and "export calendar".
Result<> parseImportCalendar(Reader& reader, Command& command);
Result<> parseExportCalendar(Reader& reader, Command& command);

/// What became of each entry of a calendar file, in words or as JSON. Entries with a problem are left out and named.
Result<QString> runImportCalendar(const Command& command, const Identity& identity);
/// A calendar file, a folder for publishing, a web page or a PDF, by the ending of --out.
Result<QString> runExportCalendar(const Command& command, const Identity& identity);

}  // namespace nlc
