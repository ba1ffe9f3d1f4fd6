// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/school_register.h"

#include "models/people/organisation_finder.h"

namespace nlc {

using namespace Qt::StringLiterals;

void SchoolRegister::add(RegisterSchool school) {
    m_placeOf.insert(school.urn, int(m_schools.size()));
    m_schools.push_back(std::move(school));
}

const RegisterSchool* SchoolRegister::find(const QString& urn) const {
    const auto place = m_placeOf.constFind(urn);
    return place == m_placeOf.constEnd() ? nullptr : &m_schools[size_t(*place)];
}

Result<SchoolRegister> SchoolRegister::of(Workspace& workspace) {
    auto organisations = Repository<Organisation>(workspace).all(u"ORDER BY id"_s);
    if (!organisations) return tl::unexpected(organisations.error());
    auto schools = Repository<School>(workspace).all();
    if (!schools) return tl::unexpected(schools.error());
    auto links = Repository<SchoolLink>(workspace).all(u"ORDER BY id"_s);
    if (!links) return tl::unexpected(links.error());

    QHash<qint64, const School*> schoolOf;
    for (const School& school : *schools) schoolOf.insert(school.organisation.value, &school);
    QHash<qint64, const Organisation*> organisationOf;
    for (const Organisation& each : *organisations) organisationOf.insert(each.id.value, &each);
    QHash<QString, QStringList> successors;  // links count from both sides
    for (const SchoolLink& link : *links) {
        const Organisation* owner = organisationOf.value(link.organisation.value);
        if (owner == nullptr || owner->urn.isEmpty()) continue;
        auto& after = link.isSuccessor() ? successors[owner->urn] : successors[link.otherUrn];
        const QString& next = link.isSuccessor() ? link.otherUrn : owner->urn;
        if (!after.contains(next)) after << next;
    }

    SchoolRegister all;
    for (const Organisation& each : *organisations) {
        if (each.urn.isEmpty()) continue;
        RegisterSchool school;
        school.urn = each.urn;
        school.name = each.name;
        school.dfeNumber = each.dfeNumber.isEmpty() ? QString() : dfeNumberOf(each.dfeNumber);
        if (const School* said = schoolOf.value(each.id.value)) {
            school.isInRegister = true;
            school.school = *said;
        }
        const Organisation* above = organisationOf.value(each.partOf.value);
        if (above != nullptr && above->kind == OrganisationKind::Trust) {
            school.trust = above->id;
            school.trustName = above->name;
        }
        school.closedOn = each.closedOn;
        school.successors = successors.value(each.urn);
        all.add(std::move(school));
    }
    return all;
}

}  // namespace nlc
