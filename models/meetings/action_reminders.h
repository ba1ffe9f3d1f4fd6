// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/mail/mail_draft.h"
#include "models/meetings/register.h"

namespace nlc {

/// What somebody still has to do, in one mail.
struct ActionReminder {
    Id<Person> person;
    QString name;
    std::vector<ActionRow> actions;
    MailDraft draft;
};
/// For each person of Members with an address and an open action; those who do not want e-mail are left out and
/// counted.
struct ActionReminders {
    std::vector<ActionReminder> reminders;
    QStringList unreachable;  ///< without an address, or who refused e-mail
};
Result<ActionReminders> actionReminders(Workspace& workspace);

}  // namespace nlc
