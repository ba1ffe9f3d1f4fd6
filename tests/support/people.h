// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/people_list.h"

namespace nlc::testing_support {

inline Person aPerson(const QString& name, const QString& email = {}) {
    Person person;
    person.givenName = name.section(u' ', 0, -2);
    person.familyName = name.section(u' ', -1);
    person.email = email;
    return person;
}
inline Organisation anOrganisation(const QString& name) {
    Organisation organisation;
    organisation.name = name;
    return organisation;
}

}  // namespace nlc::testing_support
