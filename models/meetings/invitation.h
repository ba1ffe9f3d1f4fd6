// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/ics.h"
#include "models/meetings/meeting_mail.h"

namespace nlc {

/// The meeting as an entry for a calendar; cancelled when it is. Its identity stays for life, whatever changes.
Result<IcsEvent> calendarEntryOf(Workspace& workspace, Id<Meeting> meeting);

enum class InviteWhom { Everyone, WithoutReply };
/// One mail for all, in hidden copy, with the entry attached; more where there are too many for one. Those who are
/// asked and can be reached: not who sent apologies already, nor who does not want e-mail.
Result<MailToMembers> invitationTo(Workspace& workspace, Id<Meeting> meeting, InviteWhom whom);

}  // namespace nlc
