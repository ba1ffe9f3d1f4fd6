// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/calendar_steps.h"

namespace nlc::testing_support {

/// How an edit of an event is called, for edit<CalendarEvent>.
inline const auto editOfEvent = [](const CalendarEvent& event) { return editOf(event); };

}  // namespace nlc::testing_support
