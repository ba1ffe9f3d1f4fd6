// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/offers/offers.h"

namespace nlc {
Area groupsArea();
Area activitiesArea();
Area updatesArea();
Area updateRoundsArea();
Result<std::vector<Moment>> groupMoments(Workspace& workspace, const Subject& subject);
}  // namespace nlc
