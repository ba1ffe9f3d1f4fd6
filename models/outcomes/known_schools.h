// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/named_schools.h"
#include "models/outcomes/school_register.h"

namespace nlc {

/// What the workspace knows of schools beside their figures: the register, the team's own groups, zones and cohorts,
/// trusts and districts. Plain value: made on the thread of the workspace, read on any.
struct KnownSchools {
    SchoolRegister schools = {};
    std::vector<NamedSchools> saved = {}, trusts = {}, districts = {};

    static Result<KnownSchools> of(Workspace& workspace);
    /// Of the level Group; null: it is none of them.
    const NamedSchools* find(const AreaKey& key) const;
};

}  // namespace nlc
