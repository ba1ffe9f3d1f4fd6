// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/history/word_differences.h"
#include "models/meetings/edition.h"
#include "models/meetings/meeting_repository.h"

namespace nlc {

// How minutes go from the clerk's draft to what the next meeting approves, and to what everyone may read.

/// What was changed in the minutes of an item after the chair had checked them.
struct Amendment {
    AgendaItem item;
    std::vector<TextPiece> pieces;  ///< long stretches that stayed are cut short
};
/// In the order of the agenda; none while the minutes are a draft.
Result<std::vector<Amendment>> amendmentsOf(Workspace& workspace, Id<Meeting> meeting, Edition edition = Edition::Full);

/// What everyone may read of the meeting: its public text, else one made as below.
Result<QString> publicTextOf(Workspace& workspace, const Meeting& meeting);
/// A text for everyone, made of what was spoken about and decided, without what is confidential: to be written on from.
/// Empty when there is nothing to tell.
Result<QString> publicTextFrom(Workspace& workspace, const Meeting& meeting);

// A step.
/// To "checked": keeps the minutes as they are now, so that later amendments can be shown. To "approved": by the next
/// meeting, where there is one. Back to a draft: nothing is kept as checked any more.
Result<> moveMeeting(Workspace& workspace, Id<Meeting> id, MeetingState to);

}  // namespace nlc
