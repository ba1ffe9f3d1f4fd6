// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/shell/desk.h"

namespace nlc {

/// A mail for each person with all that is open with them, to be opened in the mail program and sent from there.
void showActionReminders(Desk& desk, QWidget* window);

}  // namespace nlc
