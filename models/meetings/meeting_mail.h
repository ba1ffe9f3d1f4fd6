// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/mail/mail_draft.h"
#include "models/meetings/meeting.h"
#include "models/store/workspace.h"

namespace nlc {

// The mails that minutes and packs go out with.

/// The minutes as they stand now, to the chair to be checked: PDF, and Word to write corrections into. Error (Invalid,
/// field "chair_id") when no chair is named or they cannot be reached by e-mail.
Result<MailDraft> minutesForChair(Workspace& workspace, Id<Meeting> meeting);
/// One mail to those who were asked to a meeting, in hidden copy; more where there are too many for one.
struct MailToMembers {
    std::vector<MailDraft> drafts;
    int people = 0;
    QStringList unreachable;  ///< without an address, or who refused e-mail
};
/// `draft` to those of them whom `take` takes.
Result<MailToMembers> mailToMembers(Workspace& workspace, Id<Meeting> meeting, MailDraft draft,
                                    const std::function<bool(const Attendance&)>& take);
/// The minutes as PDF to everyone who was asked.
Result<MailToMembers> minutesForMembers(Workspace& workspace, Id<Meeting> meeting);
/// Any file to everyone who was asked to the meeting: a pack that was issued.
Result<MailToMembers> fileForMembers(Workspace& workspace, Id<Meeting> meeting, const QString& subject,
                                     const QString& text, const MailDraft::Attachment& file);

}  // namespace nlc
