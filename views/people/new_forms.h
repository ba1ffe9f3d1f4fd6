// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/shell/desk.h"
#include "views/shell/new_card.h"

namespace nlc {

class ListModel;

/// A person with where they work and how far their membership is; `organisation` is filled in when it is not 0.
NewCard* newPerson(Desk& desk, ListModel* organisations, qint64 organisation);
NewCard* newOrganisation(Desk& desk);

}  // namespace nlc
