// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/command_reader.h"
#include "models/store/identity.h"

namespace nlc {

Result<> parseImportKs2(Reader& reader, Command& command);
Result<> parseKs2(Reader& reader, Command& command);

// What is given behind --measure, --area, --group and --years ("2025" or "2016-2025").
Result<> parseMeasure(const QString& given, const Measure*& measure);
Result<> parseArea(const QString& given, AreaKey& area);
Result<> parseGroup(const QString& given, PupilGroup& group);   ///< empty: as it was
Result<> parseYears(const QString& given, int& from, int& to);  ///< empty: as they were

/// `nlcdesk import ks2 …`: all files or none; says what was taken, what was left, what it replaces and what differs.
Result<QString> runImportKs2(const Command& command, const Identity& identity);

/// `nlcdesk ks2 …`: figures of one measure for an area and those it is compared with.
Result<QString> runKs2(const Command& command, const Identity& identity);

}  // namespace nlc
