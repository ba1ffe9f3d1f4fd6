// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_offers.h"

#include "models/people/person.h"

namespace nlc {

using namespace Qt::StringLiterals;

Area peopleArea() {
    Area area{u"person"_s, QObject::tr("person")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Person>(workspace).find({row}).map([](const Person& person) { return person.fullName(); });
    };
    area.moments = peopleMoments;
    return area;
}

Area organisationsArea() {
    Area area{u"organisation"_s, QObject::tr("organisation")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Organisation>(workspace).find({row}).map(
            [](const Organisation& organisation) { return organisation.name; });
    };
    return area;
}

}  // namespace nlc
