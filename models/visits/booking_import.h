// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/transfer/import.h"
#include "models/visits/visit.h"

namespace nlc {

/// Bookings of a visit from a form's export or from a pasted e-mail (see pastedPeople). A row asks for the date that it
/// names, or for the visit's only one. Whoever is not known yet becomes a new person. An answer that was taken before
/// is never booked again, whatever has become of its booking; what it says now of needs is kept. Its events are
/// "Booked" and "Waiting", as far as can be told before: who gets a place is settled while it is written.
Result<std::unique_ptr<Import>> bookingImport(Workspace& workspace, Id<Visit> visit);

}  // namespace nlc
