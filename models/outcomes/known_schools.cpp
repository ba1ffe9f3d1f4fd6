// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/known_schools.h"

namespace nlc {

Result<KnownSchools> KnownSchools::of(Workspace& workspace) {
    auto schools = SchoolRegister::of(workspace);
    if (!schools) return tl::unexpected(schools.error());
    auto saved = savedSchools(workspace);
    if (!saved) return tl::unexpected(saved.error());
    KnownSchools known;
    known.trusts = nlc::trusts(*schools);
    known.districts = nlc::districts(*schools);
    known.schools = std::move(*schools);
    known.saved = std::move(*saved);
    return known;
}

const NamedSchools* KnownSchools::find(const AreaKey& key) const {
    for (const auto* all : {&saved, &trusts, &districts})
        for (const NamedSchools& each : *all)
            if (each.key == key) return &each;
    return nullptr;
}

}  // namespace nlc
