// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/shell/new_card.h"

class QDate;

namespace nlc {

class Desk;

/// Asks what a new event is and when; the rest can follow.
NewCard* newEventCard(Desk& desk, const QDate& day);

}  // namespace nlc
