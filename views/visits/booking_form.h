// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "models/visits/booking.h"
#include "views/shell/desk.h"

namespace nlc {

class ListModel;
class StepForm;

/// Books one person on a date; what is worth a thought before stands below the fields as soon as the person is chosen.
/// `made` gets the booking.
StepForm* bookingForm(Desk& desk, Id<VisitDate> date, ListModel* people, ListModel* organisations,
                      std::function<void(Id<Booking>)> made);

}  // namespace nlc
