// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/mail/mail_draft.h"
#include "views/shell/desk.h"

namespace nlc {

/// Asks for each draft where to keep it, and opens it in the computer's mail program. False: it was given up, or one
/// could not be written, which is told.
bool saveDrafts(Desk& desk, QWidget* window, const std::vector<MailDraft>& drafts, const QString& name);

}  // namespace nlc
