// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/people_list.h"
#include "models/records/row_filter.h"

namespace nlc {

/// What a filter of people can ask for.
const std::vector<Fact<PersonRow>>& personFacts();
/// What a filter of organisations can ask for: also all that the register tells of schools.
const std::vector<Fact<OrganisationRow>>& organisationFacts();

template <typename Row>
std::vector<const FactInfo*> infosOf(const std::vector<Fact<Row>>& facts) {
    std::vector<const FactInfo*> infos;
    for (const Fact<Row>& fact : facts) infos.push_back(&fact);
    return infos;
}

}  // namespace nlc
