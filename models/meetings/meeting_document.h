// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/meetings/meeting.h"

namespace nlc {

/// For whom a document of a meeting is: all of it, or without what is confidential.
enum class Edition { Full, Open };

/// When and where, then each item with its time, purpose and lead, then the open actions that it looks through.
Result<doc::Document> agendaDocument(Workspace& workspace, Id<Meeting> meeting, Edition edition = Edition::Full);
/// Who was there by sector and who sent apologies, what was said at each item with its decisions and actions, and the
/// actions once more as a table. Says whether they are a draft.
Result<doc::Document> minutesDocument(Workspace& workspace, Id<Meeting> meeting, Edition edition = Edition::Full);
/// To be signed by those who come.
Result<doc::Document> signInSheet(Workspace& workspace, Id<Meeting> meeting);

}  // namespace nlc
