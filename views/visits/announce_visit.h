// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/visit.h"
#include "views/shell/desk.h"

namespace nlc {

/// Leaflet and bulletin item in one step: writes the leaflet as PDF and as web page into a folder, and adds the visit
/// to the bulletin that is being written.
void announceVisit(Desk& desk, QWidget* window, Id<Visit> visit);

}  // namespace nlc
