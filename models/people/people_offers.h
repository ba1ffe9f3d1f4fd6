// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/offers/offers.h"

namespace nlc {
Area peopleArea();
Area organisationsArea();
Result<std::vector<Moment>> peopleMoments(Workspace& workspace, const Subject& subject);
}  // namespace nlc
