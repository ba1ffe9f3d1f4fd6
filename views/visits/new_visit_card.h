// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/shell/desk.h"
#include "views/shell/new_card.h"

namespace nlc {

class ListModel;

/// Host and focus are enough. What the last visit there said of access, parking, briefing and safeguarding is taken
/// over, and the card says so.
NewCard* newVisitCard(Desk& desk, ListModel* organisations);

}  // namespace nlc
