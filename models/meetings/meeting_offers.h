// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/offers/offers.h"

namespace nlc {
Area meetingsArea();  ///< its document is the agenda
Area meetingMinutesArea();
Area openMinutesArea();     ///< documents alone: the minutes of a meeting
Area meetingUpdatesArea();  ///< documents alone: what everyone may read of a meeting
Area agendaItemsArea();
Area decisionsArea();
Area actionsArea();
Area questionsArea();
Area papersArea();
}  // namespace nlc
