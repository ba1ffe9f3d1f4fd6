// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/offers/offers.h"

namespace nlc {

Area calendarEventsArea();
/// "Dates for your diary" as a piece of news, and the public calendar as a document. It has no records of its own: row
/// 1 is the calendar.
Area calendarArea();

}  // namespace nlc
