// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_list.h"
#include "models/sample/sample_year.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

SampleYear::Part organisationPart(const SampleEntry& entry) {
    entry.knows({u"name"_s, u"kind"_s, u"sector"_s, u"URN"_s, u"DfE number"_s, u"part of"_s, u"town"_s, u"postcode"_s,
                 u"phone"_s, u"e-mail"_s, u"website"_s, u"notes"_s});
    Organisation organisation;
    organisation.name = entry.needed(u"name"_s);
    organisation.kind = entry.oneOf<OrganisationKind>(u"kind"_s);
    organisation.sector = entry.oneOf<Sector>(u"sector"_s);
    organisation.urn = entry.text(u"URN"_s);
    organisation.dfeNumber = entry.text(u"DfE number"_s);
    organisation.town = entry.text(u"town"_s);
    organisation.postcode = entry.text(u"postcode"_s);
    organisation.phone = entry.text(u"phone"_s);
    organisation.email = entry.text(u"e-mail"_s);
    organisation.website = entry.text(u"website"_s);
    organisation.notes = entry.text(u"notes"_s);
    const QString partOf = entry.text(u"part of"_s);
    return {entry.place(), [organisation, partOf](Workspace& workspace) -> Result<> {
                Organisation added = organisation;
                if (!partOf.isEmpty()) {
                    auto whole = organisationNamed(workspace, partOf);
                    if (!whole) return tl::unexpected(whole.error());
                    added.partOf = *whole;
                }
                return addOrganisation(workspace, added).map(onlyDone);
            }};
}

void addOrganisationChange(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"organisation"_s, u"closed"_s, u"renamed to"_s});
    const QString name = entry.needed(u"organisation"_s), renamed = entry.text(u"renamed to"_s);
    const QDate closed = entry.date(u"closed"_s);
    year.add(entry, {}, [=](Workspace& workspace) {
        return organisationNamed(workspace, name).and_then([&](Id<Organisation> id) {
            return edit<Organisation>(
                workspace, id, [](const Organisation& o) { return editOf(o); },
                [&](Organisation& o) {
                    if (closed.isValid()) o.closedOn = closed;
                    if (!renamed.isEmpty()) o.name = renamed;
                });
        });
    });
}

struct RoleInWords {
    QString organisation;
    Role role;
};

Result<> takeUp(Workspace& workspace, Id<Person> person, const RoleInWords& words) {
    return organisationNamed(workspace, words.organisation).and_then([&](Id<Organisation> organisation) {
        Role role = words.role;
        role.person = person;
        role.organisation = organisation;
        return addRole(workspace, role).map(onlyDone);
    });
}

/// A person's membership as it stands when the person is entered: for whom they speak, and the day of each state
/// reached.
struct MembershipInWords {
    Sector sector = Sector::School;
    std::vector<std::pair<MembershipState, QDate>> reached;
};

std::optional<MembershipInWords> membershipIn(const SampleEntry& person) {
    const auto entry = person.entry(u"membership"_s);
    if (!entry) return {};
    entry->knows({u"sector"_s, u"enquiry"_s, u"invited"_s, u"member"_s});
    MembershipInWords membership{entry->oneOf<Sector>(u"sector"_s), {}};
    const std::pair<QString, MembershipState> states[] = {{u"enquiry"_s, MembershipState::Enquiry},
                                                          {u"invited"_s, MembershipState::Invited},
                                                          {u"member"_s, MembershipState::Member}};
    for (const auto& [word, state] : states)
        if (entry->has(word)) membership.reached.emplace_back(state, entry->date(word));
    return membership;
}

Result<> enter(Workspace& workspace, Id<Person> person, const MembershipInWords& membership) {
    for (const auto& [state, day] : membership.reached)
        if (auto moved = moveMembership(workspace, person, state, day); !moved) return moved;
    return membershipOf(workspace, person).and_then([&](Membership stored) -> Result<> {
        if (!stored.id) return {};
        stored.sector = membership.sector;
        return Repository<Membership>(workspace).update(stored);
    });
}

SampleYear::Part personPart(const SampleEntry& entry) {
    entry.knows({u"name"_s, u"e-mail"_s, u"phone"_s, u"notes"_s, u"roles"_s, u"membership"_s});
    Person person;
    const QString name = entry.needed(u"name"_s);
    person.givenName = name.section(u' ', 0, -2);
    person.familyName = name.section(u' ', -1);
    person.email = entry.text(u"e-mail"_s);
    person.phone = entry.text(u"phone"_s);
    person.notes = entry.text(u"notes"_s);
    std::vector<RoleInWords> roles;
    for (const SampleEntry& role : entry.entries(u"roles"_s, u"organisation"_s)) {
        role.knows({u"organisation"_s, u"job title"_s, u"from"_s, u"to"_s});
        roles.push_back({role.needed(u"organisation"_s),
                         {{}, {}, {}, role.text(u"job title"_s), role.date(u"from"_s), role.date(u"to"_s)}});
    }
    return {entry.place(), [person, roles, membership = membershipIn(entry)](Workspace& workspace) {
                return addPerson(workspace, person).and_then([&](Id<Person> id) -> Result<> {
                    for (const RoleInWords& role : roles)
                        if (auto done = takeUp(workspace, id, role); !done) return done;
                    return membership ? enter(workspace, id, *membership) : Result<>();
                });
            }};
}

Result<> moveWithReason(Workspace& workspace, Id<Person> person, MembershipState state, const QString& reason) {
    return moveMembership(workspace, person, state, workspace.identity().today()).and_then([&] {
        return membershipOf(workspace, person).and_then([&](Membership membership) {
            membership.reason = reason;
            return Repository<Membership>(workspace).update(membership);
        });
    });
}

Result<> leave(Workspace& workspace, Id<Person> person, const QString& from, const QDate& lastDay) {
    return organisationNamed(workspace, from).and_then([&](Id<Organisation> organisation) {
        Repository<Role> repository(workspace);
        return repository
            .all(u"WHERE person_id = ? AND organisation_id = ? AND ends_on IS NULL"_s,
                 {person.value, organisation.value})
            .and_then([&](const std::vector<Role>& found) -> Result<> {
                if (found.empty())
                    return failed(Error::Kind::Invalid,
                                  QObject::tr("This person has no role at \"%1\" now.").arg(from));
                Role role = found.front();
                role.endsOn = lastDay;
                return repository.update(role);
            });
    });
}

void addPersonChange(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"person"_s, u"becomes"_s, u"reason"_s, u"leaves"_s, u"last day"_s, u"starts at"_s, u"job title"_s,
                 u"first day"_s});
    const QString name = entry.needed(u"person"_s);
    const auto add = [&](const QString& step, const std::function<Result<>(Workspace&, Id<Person>)>& change) {
        year.add(entry, step.arg(name), [name, change](Workspace& workspace) {
            return personNamed(workspace, name).and_then([&](Id<Person> person) { return change(workspace, person); });
        });
    };
    if (entry.has(u"becomes"_s)) {
        const auto state = entry.oneOf<MembershipState>(u"becomes"_s);
        const QString reason = entry.text(u"reason"_s);
        add(QObject::tr("change of membership of %1"),
            [=](Workspace& workspace, Id<Person> person) { return moveWithReason(workspace, person, state, reason); });
    } else if (entry.has(u"leaves"_s)) {
        const QString from = entry.needed(u"leaves"_s);
        const QDate lastDay = entry.date(u"last day"_s);
        add(QObject::tr("end of a role of %1"),
            [=](Workspace& workspace, Id<Person> person) { return leave(workspace, person, from, lastDay); });
    } else {
        const RoleInWords role{entry.needed(u"starts at"_s),
                               {{}, {}, {}, entry.text(u"job title"_s), entry.date(u"first day"_s), {}}};
        add(QObject::tr("adding of a role of %1"),
            [=](Workspace& workspace, Id<Person> person) { return takeUp(workspace, person, role); });
    }
}

/// Records entered together are one step, as an imported list is; one alone has its own name.
void addLists(SampleYear& year, const SampleEntry& file, const QString& of,
              SampleYear::Part (*part)(const SampleEntry&)) {
    for (const SampleEntry& list : file.entries(u"lists"_s, u"list"_s)) {
        list.knows({u"list"_s, of});
        std::vector<SampleYear::Part> parts;
        const auto entries = list.entries(of, u"name"_s);
        for (const SampleEntry& entry : entries) parts.push_back(part(entry));
        const QString alone = entries.size() == 1 ? entries.front().text(u"name"_s) : QString();
        year.add(list,
                 alone.isEmpty() ? QObject::tr("import of list '%1'").arg(list.needed(u"list"_s))
                                 : QObject::tr("adding of %1").arg(alone),
                 std::move(parts));
    }
}

}  // namespace

void addPeople(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto organisations = SampleEntry::ofFile(folder, u"organisations.json"_s, mistake);
    organisations.knows({u"lists"_s, u"changes"_s});
    addLists(year, organisations, u"organisations"_s, organisationPart);
    for (const SampleEntry& change : organisations.entries(u"changes"_s, u"organisation"_s))
        addOrganisationChange(year, change);

    const auto people = SampleEntry::ofFile(folder, u"people.json"_s, mistake);
    people.knows({u"lists"_s, u"changes"_s});
    addLists(year, people, u"people"_s, personPart);
    for (const SampleEntry& change : people.entries(u"changes"_s, u"person"_s)) addPersonChange(year, change);
}

}  // namespace nlc
