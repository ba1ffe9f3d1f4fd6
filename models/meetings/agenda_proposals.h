// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/meeting_repository.h"

namespace nlc {

/// What could be taken up next: where it comes from, and why now.
struct AgendaProposal {
    QString title;
    QString why = {};  ///< "Action A3 is due by then"
    ItemPurpose purpose = ItemPurpose::Note;
    QString table = {};
    qint64 row = 0;
    QString note = {};  ///< Markdown that comes with it onto the agenda
};
/// Actions that are due by the meeting, what was deferred, questions without an answer, themes that no meeting has
/// settled yet, what working parties found, and what groups call for since the meeting before; without what stands on
/// its agenda already.
Result<std::vector<AgendaProposal>> agendaProposals(Workspace& workspace, Id<Meeting> meeting);

// A step.
Result<Id<AgendaItem>> addAgendaItemFrom(Workspace& workspace, Id<Meeting> meeting, const AgendaProposal& proposal);

}  // namespace nlc
