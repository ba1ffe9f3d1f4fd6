// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/shell/desk.h"

namespace nlc {

class StepForm;

/// One change to many people: what, to what, and for whom it changes something, seen before it is done.
StepForm* peopleEditForm(Desk& desk, const QList<qint64>& people);

}  // namespace nlc
