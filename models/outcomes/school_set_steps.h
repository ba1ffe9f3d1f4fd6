// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/school_set.h"

namespace nlc {

/// By kind, then by name.
Result<std::vector<SchoolSet>> schoolSets(Workspace& workspace);
/// In the order in which they were put in.
Result<std::vector<SchoolSetMember>> membersOf(Workspace& workspace, Id<SchoolSet> set);

// Steps.
Result<Id<SchoolSet>> addSchoolSet(Workspace& workspace, const SchoolSet& set);
/// Its name, kind, dates and note.
Result<> changeSchoolSet(Workspace& workspace, const SchoolSet& set);
/// With its schools.
Result<> removeSchoolSet(Workspace& workspace, Id<SchoolSet> id);
/// Those that are in it already stay as they are, but for one that has left: it is in again. How many were put in;
/// when none is, there is no step.
Result<int> putSchoolsIn(Workspace& workspace, Id<SchoolSet> id, const QStringList& urns, const QDate& joinedOn = {});
/// `leftOn` invalid: as if they had never been in it; else they count until that day.
Result<> takeSchoolsOut(Workspace& workspace, Id<SchoolSet> id, const QStringList& urns, const QDate& leftOn = {});

}  // namespace nlc
