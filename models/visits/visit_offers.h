// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/offers/offers.h"

namespace nlc {
Area visitsArea();      ///< its document is the leaflet
Area visitDatesArea();  ///< its document is the timetable
Area bookingsArea();
Area reflectionsArea();
Area caseStudiesArea();
}  // namespace nlc
