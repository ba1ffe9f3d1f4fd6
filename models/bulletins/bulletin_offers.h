// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/offers/offers.h"

namespace nlc {
Area bulletinsArea();
Area bulletinItemsArea();
Result<std::vector<Moment>> bulletinMoments(Workspace& workspace, const Subject& subject);
}  // namespace nlc
