// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packs/pack_offers.h"

#include "models/packs/pack_plan.h"

namespace nlc {

using namespace Qt::StringLiterals;

Area packsArea() {
    Area area{u"pack"_s, QObject::tr("pack")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Pack>(workspace).find({row}).map([&](const Pack& pack) {
            return u"%1: %2"_s.arg(titleOf(workspace, u"meeting"_s, pack.meeting.value), shownName(pack));
        });
    };
    return area;
}

}  // namespace nlc
