// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group_repository.h"
#include "models/people/people_list.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"

namespace nlc::testing_support {

using namespace Qt::StringLiterals;

/// A small collaborative on 12 February 2025: a trust with two schools, five people in each state of membership, and
/// groups of which one was renamed and one has merged into another.
struct Collaborative {
    Clock clock;
    std::unique_ptr<Workspace> workspace = inMemory(clock);
    Id<Organisation> trust, oak, elm;
    Id<Person> ada, ben, cai, dot, eve;
    Id<PriorityArea> transitions, workforce;
    Id<Group> leaders, moving, data;

    Collaborative() {
        trust = organisation(u"Example Trust"_s, OrganisationKind::Trust, Sector::Mat);
        oak = organisation(u"Oak Example Primary"_s, OrganisationKind::School, Sector::School, trust);
        elm = organisation(u"Elm Example Nursery"_s, OrganisationKind::Setting, Sector::EarlyYears);
        ada = person(u"Ada Ash"_s, oak, u"Headteacher"_s, MembershipState::Member);
        ben = person(u"Ben Birch"_s, elm, u"Manager"_s, MembershipState::Enquiry);
        cai = person(u"Cai Cedar"_s, trust, u"Chief executive"_s, MembershipState::Invited);
        dot = person(u"Dot Dogwood"_s, oak, u"Deputy head"_s, std::nullopt);
        eve = person(u"Eve Elder"_s, oak, u"Governor"_s, MembershipState::Member);
        EXPECT_TRUE(moveMembership(*workspace, eve, MembershipState::StoodDown, {2025, 2, 12}, u"Moved away"_s));
        transitions = addArea(*workspace, u"Effective transitions"_s).value_or(Id<PriorityArea>{});
        workforce = addArea(*workspace, u"Education workforce"_s).value_or(Id<PriorityArea>{});
        leaders = group(u"Leadership"_s, workforce, {2024, 5, 1});
        moving = group(u"Moving on"_s, transitions, {2024, 5, 1});
        data = group(u"Data sharing"_s, {}, {2023, 10, 1});
        EXPECT_TRUE(addToGroup(*workspace, moving, ada, GroupPart::Lead));
        EXPECT_TRUE(addToGroup(*workspace, data, dot, GroupPart::Member));
        EXPECT_TRUE(renameGroup(*workspace, moving, u"Transitions"_s, {2024, 10, 1}));
    }

    Id<Organisation> organisation(const QString& name, OrganisationKind kind, Sector sector,
                                  Id<Organisation> partOf = {}) {
        Organisation made = anOrganisation(name);
        made.kind = kind;
        made.sector = sector;
        made.partOf = partOf;
        return addOrganisation(*workspace, made).value_or(Id<Organisation>{});
    }
    Id<Person> person(const QString& name, Id<Organisation> at, const QString& job,
                      std::optional<MembershipState> state) {
        const QString email = name.section(u' ', 0, 0).toLower() + u"@example.org"_s;
        Role role;
        role.organisation = at;
        role.jobTitle = job;
        role.startsOn = {2022, 9, 1};
        const auto sector = Repository<Organisation>(*workspace).find(at).value_or(Organisation{}).sector;
        auto made = addPersonAt(*workspace, aPerson(name, email), role, state, sector);
        EXPECT_TRUE(made) << why(made);
        return made.value_or(Id<Person>{});
    }
    Id<Group> group(const QString& name, Id<PriorityArea> area, const QDate& from) {
        Group made;
        made.name = name;
        made.area = area;
        made.startsOn = from;
        auto id = addGroup(*workspace, made);
        EXPECT_TRUE(id) << why(id);
        return id.value_or(Id<Group>{});
    }
};

}  // namespace nlc::testing_support
