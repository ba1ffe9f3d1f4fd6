// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"

namespace nlc {

/// Somebody who has to do with a person now, and why.
struct RelatedPerson {
    Id<Person> person;
    QString name;
    QStringList reasons;  ///< "at Example Primary School as well", nearest first
};
/// Those of the same organisation, trust or group today, and who speaks for the same; those with the most in common
/// first, then by name. Any thread.
Result<std::vector<RelatedPerson>> relatedPeople(Workspace& workspace, Id<Person> person);

}  // namespace nlc
