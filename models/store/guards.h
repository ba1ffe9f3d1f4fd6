// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/store/connection.h"

namespace nlc {

/// Makes the triggers of resources/guards: rules between rows of several tables that no step may break, whichever code
/// writes. A statement that breaks one fails (Invalid), and its step with it. Like the log's triggers they belong to
/// the writing connection, not to the file.
Result<> makeGuards(Connection& connection);

}  // namespace nlc
