// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/bulletins/bulletin.h"
#include "models/groups/update.h"

namespace nlc {

/// What became of sending a round to the bulletin.
struct SentRound {
    Bulletin bulletin;  ///< id 0: nothing was ready, so no bulletin was looked for
    int added = 0;
    int there = 0;       ///< were in it already
    bool isNew = false;  ///< there was no draft: this bulletin was made for them
};

/// Adds every approved or published update of the round, in the order of the update page, to the draft bulletin with
/// the highest number, or to a new one; what it holds already is left alone. They go below other updates, else into the
/// section for news from the groups. One step.
Result<SentRound> sendRoundToBulletin(Workspace& workspace, Id<UpdateRound> round);

}  // namespace nlc
