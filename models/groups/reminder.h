// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QUrl>

#include "models/groups/update.h"

namespace nlc {

/// What to write to the leads of groups that have not handed in their update.
struct Reminder {
    QStringList groups;          ///< in the order of the update page
    QStringList addresses;       ///< of their leads, each once; meant for Bcc
    QStringList withoutAddress;  ///< groups none of whose leads has an address
    QString subject, text;
    /// A draft in the mail program with `body` as its text; empty where it would be too long to be passed on whole.
    QUrl mailto(const QString& body) const;
};
Result<Reminder> reminderFor(Workspace& workspace, Id<UpdateRound> round);

}  // namespace nlc
