// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"
#include "models/store/job.h"

namespace nlc {

/// That two people are not the same although they look it.
struct NotSamePerson {
    Id<NotSamePerson> id;
    Id<Person> person, other;  ///< the smaller id first
    friend bool operator==(const NotSamePerson&, const NotSamePerson&) = default;
};
template <>
struct TableOf<NotSamePerson> {
    static constexpr auto name = "not_same_person";
    static constexpr auto columns =
        std::tuple{Column{"person_id", &NotSamePerson::person}, Column{"other_id", &NotSamePerson::other}};
};

/// Two people who may be one, and why.
struct LikelyDuplicate {
    Person one, other;  ///< `one` has been there longer
    int score = 0;    ///< 50 (possible) to 100 (as good as certain); only orders and explains, nothing is merged by it
    QStringList why;  ///< "same e-mail address", "the names sound alike"
};

/// Of all people, the likeliest first. Compared are those who share an address, a name, a sound of the family name or a
/// place of work with an initial; pairs that somebody has told apart are left out. Any thread.
Result<std::vector<LikelyDuplicate>> likelyDuplicates(Workspace& workspace, Progress& progress);

/// Of somebody who is about to be added.
Result<std::vector<LikelyDuplicate>> likelyDuplicatesOf(Workspace& workspace, const Person& person);

/// As one step: `merged` (with the id of the one who stays) is written, everything that belongs to `gone` becomes
/// theirs, what both had is kept once, and `gone` is deleted.
Result<> mergePeople(Workspace& workspace, const Person& merged, Id<Person> gone);

Result<> tellApart(Workspace& workspace, Id<Person> one, Id<Person> other);  ///< a step

}  // namespace nlc
