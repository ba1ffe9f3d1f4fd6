// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"

namespace nlc {

/// A word the team put on a person to find them by: "phonics lead", "invite in June".
struct PersonTag {
    Id<PersonTag> id;
    Id<Person> owner;
    QString tag;
    friend bool operator==(const PersonTag&, const PersonTag&) = default;
};
template <>
struct TableOf<PersonTag> {
    static constexpr auto name = "person_tag";
    static constexpr auto columns = std::tuple{Column{"person_id", &PersonTag::owner}, Column{"tag", &PersonTag::tag}};
};
Result<> checked(const PersonTag& tag);

/// The same of an organisation: "pilot school".
struct OrganisationTag {
    Id<OrganisationTag> id;
    Id<Organisation> owner;
    QString tag;
    friend bool operator==(const OrganisationTag&, const OrganisationTag&) = default;
};
template <>
struct TableOf<OrganisationTag> {
    static constexpr auto name = "organisation_tag";
    static constexpr auto columns =
        std::tuple{Column{"organisation_id", &OrganisationTag::owner}, Column{"tag", &OrganisationTag::tag}};
};
Result<> checked(const OrganisationTag& tag);

Result<QStringList> tagsOf(Workspace& workspace, Id<Person> person);
Result<QStringList> tagsOf(Workspace& workspace, Id<Organisation> organisation);
/// It has these tags and no others. Words differ by more than their case. A step.
Result<> setTags(Workspace& workspace, Id<Person> person, const QStringList& tags);
Result<> setTags(Workspace& workspace, Id<Organisation> organisation, const QStringList& tags);
/// "phonics lead, invite in June" → its words, each once.
QStringList tagsIn(const QString& typed);

}  // namespace nlc
