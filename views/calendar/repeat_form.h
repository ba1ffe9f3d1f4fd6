// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/calendar_event.h"
#include "views/shell/step_form.h"

namespace nlc {

class Desk;

/// Asks how an event repeats, in the choices of a form; a rule from elsewhere that says more is named and left until
/// another is chosen.
StepForm* repeatForm(Desk& desk, const CalendarEvent& event);

}  // namespace nlc
