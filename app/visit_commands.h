// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/command.h"
#include "models/store/identity.h"

namespace nlc {

/// `nlcdesk visits …`: each with its number, state, dates and places.
Result<QString> runVisits(const Command& command, const Identity& identity);

}  // namespace nlc
