// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/store/error.h"
#include "models/store/identity.h"

namespace nlc {

/// Writes a PNG of every page of the program in every state that matters, light and dark, at 1366 × 768 and as on a
/// screen of 150 %, to `folder`. Works on a copy of `file`. Gives the number of pictures.
Result<int> takeShots(const QString& file, const QString& folder, const Identity& identity);

}  // namespace nlc
