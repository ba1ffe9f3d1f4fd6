// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/bulletins/bulletin.h"
#include "models/charts/chart_picture.h"

namespace nlc {

/// A chart as an item: its finding as the title, the picture with its description, below it what it shows and where the
/// numbers come from. A step.
Result<Id<BulletinItem>> addChartItem(Workspace& workspace, Id<BulletinSection> section, const Chart& chart);

/// Those that have not gone out, the latest first.
Result<std::vector<Bulletin>> openBulletins(Workspace& workspace);

}  // namespace nlc
