// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/meetings/edition.h"
#include "models/meetings/paper_repository.h"

namespace nlc {

/// Whether that edition holds the paper.
bool isIn(Edition edition, const PaperRow& paper);

/// When and where, then each item with its time, purpose, lead and papers, then the open actions that it looks through.
Result<doc::Document> agendaDocument(Workspace& workspace, Id<Meeting> meeting, Edition edition = Edition::Full);

/// What a pack puts together itself: the agenda as `shownPaper` shows its papers, and the log, both without headings of
/// their own. The log is empty for observers.
Result<doc::Blocks> agendaBlocks(Workspace& workspace, Id<Meeting> meeting, Edition edition,
                                 const std::function<doc::Runs(const PaperRow&)>& shownPaper);
Result<doc::Blocks> actionLogBlocks(Workspace& workspace, Id<Meeting> meeting, Edition edition);

/// Who was there by sector and who sent apologies, what was said at each item with its decisions and actions, and the
/// actions once more as a table. Says how far they are, and what was amended since
/// they were checked.
Result<doc::Document> minutesDocument(Workspace& workspace, Id<Meeting> meeting, Edition edition = Edition::Full);
/// What everyone may read of it: its public text (see publicTextOf).
Result<doc::Document> meetingUpdateDocument(Workspace& workspace, Id<Meeting> meeting);
/// To be signed by those who come.
Result<doc::Document> signInSheet(Workspace& workspace, Id<Meeting> meeting);

}  // namespace nlc
