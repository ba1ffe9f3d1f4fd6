// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/themes/theme_repository.h"
#include "models/transfer/import.h"

namespace nlc {

/// Notes of a workshop from a table: what was said, by whom, and the theme where it is sorted already (a new one is
/// made). A note that is there, said by the same, is not taken twice.
Result<std::unique_ptr<Import>> noteImport(Workspace& workspace, Id<Workshop> workshop);

}  // namespace nlc
