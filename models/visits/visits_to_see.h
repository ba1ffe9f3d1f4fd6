// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/booking_repository.h"

namespace nlc {

/// A date to come of an open visit on which something waits to be done by the officers.
struct DateToSee {
    Id<VisitDate> date;
    Id<Visit> visit;
    QDate day;
    bool placeToOffer = false;  ///< one is free, and somebody waits who could have it
    int offersOverdue = 0;      ///< whose day of answer is over
    int withoutLetter = 0;      ///< booked without a confirmation, or offered a place without the letter that says so
};
/// The soonest first.
Result<std::vector<DateToSee>> datesToSee(Workspace& workspace);
/// How many those are: what the rail counts.
Result<int> countDatesToSee(Workspace& workspace);

}  // namespace nlc
