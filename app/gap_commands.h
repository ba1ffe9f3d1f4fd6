// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/command_reader.h"
#include "models/store/identity.h"

namespace nlc {

Result<> parseKs2Gap(Reader& reader, Command& command);
Result<> parseKs2If(Reader& reader, Command& command);

/// `nlcdesk ks2 gap …`: where the gap between two areas is, in one year or over years.
Result<QString> runKs2Gap(const Command& command, const Identity& identity);

/// `nlcdesk ks2 if …`: how many more pupils would have matched others.
Result<QString> runKs2If(const Command& command, const Identity& identity);

}  // namespace nlc
