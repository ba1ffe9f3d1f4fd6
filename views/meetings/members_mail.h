// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/meeting_mail.h"
#include "views/shell/desk.h"

namespace nlc {

/// Keeps the drafts where the person says, and tells how many they go to and who cannot be reached.
void saveMailToMembers(Desk& desk, QWidget* window, const MailToMembers& mail, const QString& name);

}  // namespace nlc
