// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/outcome_reader.h"
#include "models/outcomes/release_changes.h"

namespace nlc {

/// Newest year first, of a year the best status first, of these the latest import first.
Result<std::vector<Release>> releases(Workspace& workspace);
Result<OutcomeTable> tableOf(Workspace& workspace, const Release& release);

/// What becomes of one release that was read.
struct ReleasePlan {
    ReadRelease read;
    /// Of the same source, year and status, with no LA that this one lacks; of the statistics service also with most of
    /// the same columns.
    std::vector<Release> replaces;
    ReleaseChanges changes;  ///< against the first of them
    bool isSame = false;     ///< it is here already, byte for byte; nothing is written
};

/// Says what an import would do and writes nothing. `keepBoth`: nothing is replaced.
Result<std::vector<ReleasePlan>> planReleases(Workspace& workspace, const std::vector<ReadOutcomes>& read,
                                              bool keepBoth);

/// Does it, as one step.
Result<> importReleases(Workspace& workspace, const std::vector<ReleasePlan>& plan);

/// Steps.
Result<> renameRelease(Workspace& workspace, Id<Release> id, const QString& title);
Result<> removeRelease(Workspace& workspace, Id<Release> id);

}  // namespace nlc
