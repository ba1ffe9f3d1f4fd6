// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/offers/moments.h"
#include "models/people/person.h"
#include "views/controls/lines.h"
#include "views/shell/desk.h"

namespace nlc {

/// What a person or an organisation took part in, across all areas; each line leads to it.
Result<std::vector<controls::Line>> momentLines(Desk& desk, const Subject& subject);
/// Who has to do with a person, and why.
Result<std::vector<controls::Line>> relatedLines(Desk& desk, Id<Person> person);

}  // namespace nlc
