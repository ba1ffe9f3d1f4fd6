// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/outcome_offers.h"

#include "models/outcomes/release.h"
#include "models/outcomes/school_set.h"

namespace nlc {

using namespace Qt::StringLiterals;

Area releasesArea() {
    Area area{u"outcome_release"_s, QObject::tr("release of figures")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Release>(workspace).find({row}).map([](const Release& release) { return release.title; });
    };
    return area;
}

Area schoolSetsArea() {
    Area area{u"school_set"_s, QObject::tr("group of schools")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<SchoolSet>(workspace).find({row}).map([](const SchoolSet& set) { return set.name; });
    };
    return area;
}

}  // namespace nlc
