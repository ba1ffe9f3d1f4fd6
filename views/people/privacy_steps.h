// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"
#include "views/shell/desk.h"

namespace nlc {

/// All that is kept about somebody as a PDF, on a worker; asks where to save it.
void saveSubjectAccessReport(Desk& desk, QWidget* window, Id<Person> person);

/// Shows what an erasure takes away, what stays and where they are named, and erases when that is confirmed.
void askErasure(Desk& desk, QWidget* window, Id<Person> person);

}  // namespace nlc
