// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/groups/activity.h"
#include "models/groups/update.h"
#include "models/records/record_list.h"

namespace nlc {

/// A row of a round's list: the update and what its state looks like today.
struct UpdateRow {
    Update update;
    UpdateRound round;
    int words = 0;
};
/// The updates of one round, in the order of the update page.
std::unique_ptr<RecordList<UpdateRow>> updatesList(Workspace& workspace, Id<UpdateRound> round,
                                                   QObject* parent = nullptr);

Result<std::vector<UpdateRound>> rounds(Workspace& workspace);              ///< newest first, by due date
Result<UpdateRound> roundNamed(Workspace& workspace, const QString& name);  ///< case does not matter
Result<std::vector<Update>> updatesOf(Workspace& workspace, Id<UpdateRound> round);
/// What the group wrote for the round before this one; id 0: nothing.
Result<Update> lastTime(Workspace& workspace, const Update& update);
/// The round due before this one; id 0: there is none.
Result<UpdateRound> roundBefore(Workspace& workspace, const UpdateRound& round);
/// How many groups a round asks, and how many of them have handed in.
struct RoundCount {
    int asked = 0, in = 0;
};
Result<RoundCount> countOf(Workspace& workspace, Id<UpdateRound> round);
/// Groups running today that the round does not ask.
Result<std::vector<Group>> groupsNotAsked(Workspace& workspace, Id<UpdateRound> round);
/// Updates not handed in although due, in rounds that are open: what the rail counts.
Result<int> lateUpdates(Workspace& workspace);

/// An activity as a sentence of an update: its title, linked where it has an address, and its figures.
QString activityAsText(const Activity& activity);
/// The update as blocks: heading, what was done, what comes next, figures, call to action.
doc::Blocks blocksOf(const Update& update, int headingLevel);
/// The update page of a round: every approved or published update, in order; others when `drafts`.
Result<doc::Document> updatePage(Workspace& workspace, Id<UpdateRound> round, bool drafts = false);
/// The same with the round as it is being written, before it is kept.
Result<doc::Document> pageOf(Workspace& workspace, const UpdateRound& round, bool drafts = false);

// Steps.
QString editOf(const Update& update);
QString editOf(const UpdateRound& round);
/// Opens a round and asks the groups: one update each, not started.
Result<Id<UpdateRound>> openRound(Workspace& workspace, const UpdateRound& round, const std::vector<Id<Group>>& groups);
/// Refused when another round has that name.
Result<> renameRound(Workspace& workspace, Id<UpdateRound> round, const QString& name);
/// Typing into the round's introduction: a burst of it is one step.
Result<> writeIntroduction(Workspace& workspace, Id<UpdateRound> round, const QString& introduction);
Result<> askGroup(Workspace& workspace, Id<UpdateRound> round, Id<Group> group);
/// Takes a group out of a round. Refused once it has written something: that would lose text.
Result<> excuseGroup(Workspace& workspace, Id<Update> update);
Result<> moveUpdate(Workspace& workspace, Id<Update> update, UpdateState to);
/// To place `to` (0: first) of the update page.
Result<> placeUpdate(Workspace& workspace, Id<Update> update, int to);
/// Typing into one of its texts; an update that was not started becomes a draft with it. A burst of typing into one
/// text is one step.
Result<> writeUpdate(Workspace& workspace, Id<Update> update, QString Update::*text, const QString& value);
/// Every approved update of the round becomes published.
Result<int> publishApproved(Workspace& workspace, Id<UpdateRound> round);

}  // namespace nlc
