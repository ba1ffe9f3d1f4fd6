// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/sector.h"
#include "models/records/repository.h"

namespace nlc {

enum class OrganisationKind { School, College, Setting, Trust, Service, Diocese, IttProvider, Association, Partner };
template <>
struct NamesOf<OrganisationKind> {
    static constexpr std::array values{
        Named{OrganisationKind::School, "school", QT_TRANSLATE_NOOP("Names", "School")},
        Named{OrganisationKind::College, "college", QT_TRANSLATE_NOOP("Names", "College")},
        Named{OrganisationKind::Setting, "setting", QT_TRANSLATE_NOOP("Names", "Early Years setting")},
        Named{OrganisationKind::Trust, "trust", QT_TRANSLATE_NOOP("Names", "Multi-academy trust")},
        Named{OrganisationKind::Service, "service", QT_TRANSLATE_NOOP("Names", "LA service")},
        Named{OrganisationKind::Diocese, "diocese", QT_TRANSLATE_NOOP("Names", "Diocese")},
        Named{OrganisationKind::IttProvider, "itt", QT_TRANSLATE_NOOP("Names", "ITT provider")},
        Named{OrganisationKind::Association, "association", QT_TRANSLATE_NOOP("Names", "Association")},
        Named{OrganisationKind::Partner, "partner", QT_TRANSLATE_NOOP("Names", "Partner")},
    };
};

/// A school, college, setting, trust, service or any other body that people of the collaborative work for.
struct Organisation {
    Id<Organisation> id;
    QString name;
    OrganisationKind kind = OrganisationKind::School;
    Sector sector = Sector::School;
    QString urn;              ///< unique reference number of a school: six digits
    QString dfeNumber;        ///< LA code and ESTAB: "926/2001"
    Id<Organisation> partOf;  ///< the trust or body it belongs to
    QString town, postcode, phone, email, website;
    QDate closedOn;  ///< invalid: open
    QString notes;
    friend bool operator==(const Organisation&, const Organisation&) = default;
};

template <>
struct TableOf<Organisation> {
    static constexpr auto name = "organisation";
    static constexpr auto columns = std::tuple{
        Column{"name", &Organisation::name},
        Column{"kind", &Organisation::kind},
        Column{"sector", &Organisation::sector},
        Column{"urn", &Organisation::urn},
        Column{"dfe_number", &Organisation::dfeNumber},
        Column{"part_of", &Organisation::partOf},
        Column{"town", &Organisation::town},
        Column{"postcode", &Organisation::postcode},
        Column{"phone", &Organisation::phone},
        Column{"email", &Organisation::email},
        Column{"website", &Organisation::website},
        Column{"closed_on", &Organisation::closedOn},
        Column{"notes", &Organisation::notes},
    };
};

Result<> checked(const Organisation& organisation);

}  // namespace nlc
