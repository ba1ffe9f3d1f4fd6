// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/offers/offers.h"

namespace nlc {
Area releasesArea();
Area schoolSetsArea();
}  // namespace nlc
