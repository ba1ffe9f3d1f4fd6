// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group_repository.h"
#include "models/meetings/meeting.h"

namespace nlc {

/// What a meeting asks of a working party that it convenes.
struct NewWorkingParty {
    QString name;
    QString purpose;  ///< Markdown
    Id<Person> lead;  ///< 0: to be found
    std::vector<Id<Person>> members;
    QDate reportBackOn;   ///< invalid: no day is set
    Id<AgendaItem> item;  ///< at which it was convened; 0: none
};
/// As one step: the group with its people, from the meeting's day on, and the decision that convened it. What it finds
/// comes back as an item for the first meeting on or after its day.
Result<Id<Group>> convene(Workspace& workspace, Id<Meeting> meeting, const NewWorkingParty& party);

Result<std::vector<Group>> convenedBy(Workspace& workspace, Id<Meeting> meeting);

}  // namespace nlc
