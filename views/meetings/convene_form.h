// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/meeting.h"
#include "views/shell/desk.h"

namespace nlc {

class ListModel;

/// Asks what a working party is for, who is in it and when it reports back, and convenes it. `people` are found while
/// typing.
void askToConvene(Desk& desk, QWidget* window, Id<Meeting> meeting, ListModel* people);

}  // namespace nlc
