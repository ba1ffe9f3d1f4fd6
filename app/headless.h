// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/command.h"
#include "models/store/identity.h"

namespace nlc {

/// Does what a command without a window asks for. What is said on success goes to standard output.
Result<QString> runHeadless(const Command& command, const Identity& identity);
/// The person at this computer, on the day that the command asks for.
Identity identityFor(const Command& command);

}  // namespace nlc
