// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/contact.h"
#include "models/people/school.h"
#include "models/records/record_list.h"

namespace nlc {

/// A row of the list of people: the person, their present roles in words, and their last membership.
struct PersonRow {
    Person person;
    QString organisations;      ///< present ones, comma separated
    QString jobTitles;          ///< the same order
    Id<Membership> membership;  ///< 0: never asked to join
    Sector sector = Sector::School;
    MembershipState state = MembershipState::Enquiry;
    QDate since;               ///< when the state was reached
    bool gone = false;         ///< stood down, or no longer in any role although once in one and not a member
    QStringList tags, groups;  ///< groups: those they are in now
    QStringList meetings;      ///< they came to, newest first
    QStringList places;        ///< names of the present organisations
    QStringList districts, trusts, phases;  ///< of the present organisations, as far as the register tells
    QString closedPlace;                    ///< a present organisation that has closed; empty: none
    ContactChoices contact;
};
std::unique_ptr<RecordList<PersonRow>> peopleList(Workspace& workspace, QObject* parent = nullptr);
Result<std::vector<PersonRow>> allPeople(Workspace& workspace);  ///< without a list, by id
Result<std::vector<PersonRow>> thesePeople(Workspace& workspace, const QList<qint64>& ids);
/// Who enquired or was invited and has no answer yet, the longest waiting first.
Result<std::vector<PersonRow>> waitingPeople(Workspace& workspace);

struct OrganisationRow {
    Organisation organisation;
    School school;  ///< id 0: the register has not been asked
    QString partOf;
    bool isClosed() const { return organisation.closedOn.isValid() || school.status == SchoolStatus::Closed; }
    int people = 0;   ///< with a role there now
    int members = 0;  ///< of those, members of the collaborative
    QStringList tags;
};
std::unique_ptr<RecordList<OrganisationRow>> organisationsList(Workspace& workspace, QObject* parent = nullptr);

/// A person's roles with the organisations' names, present ones first.
struct RoleRow {
    Role role;
    QString organisation;
    QString person;
};
Result<std::vector<RoleRow>> rolesOf(Workspace& workspace, Id<Person> person);
Result<std::vector<RoleRow>> rolesAt(Workspace& workspace, Id<Organisation> organisation);
/// The organisations that are part of this one, by name.
Result<std::vector<Organisation>> partsOf(Workspace& workspace, Id<Organisation> organisation);
/// The last membership of a person; id 0: none.
Result<Membership> membershipOf(Workspace& workspace, Id<Person> person);
/// Those before the last one, newest first: of a person who came back.
Result<std::vector<Membership>> earlierMemberships(Workspace& workspace, Id<Person> person);
/// Other people who have this e-mail address; none for an empty one.
Result<std::vector<Person>> othersWithEmail(Workspace& workspace, const QString& email, Id<Person> but);

/// How many people have a present role where it has closed.
Result<int> peopleAtClosedPlaces(Workspace& workspace);
/// How many members (not enquiries, not stood down) each sector has, in the sectors' order.
Result<std::vector<std::pair<Sector, int>>> membersBySector(Workspace& workspace);

// Steps. Names of steps read after "Undo".
QString editOf(const Person& person);
QString editOf(const Organisation& organisation);
QString editOf(const Role& role);
QString editOf(const Membership& membership);
Result<Id<Person>> addPerson(Workspace& workspace, const Person& person);
Result<Id<Organisation>> addOrganisation(Workspace& workspace, const Organisation& organisation);
Result<> deletePerson(Workspace& workspace, Id<Person> id);
Result<> deleteOrganisation(Workspace& workspace, Id<Organisation> id);
/// Several rows of a list, as one step.
Result<> deletePeople(Workspace& workspace, const QList<qint64>& ids);
Result<> deleteOrganisations(Workspace& workspace, const QList<qint64>& ids);
Result<Id<Role>> addRole(Workspace& workspace, const Role& role);
Result<> endRole(Workspace& workspace, Id<Role> id, const QDate& on);
Result<> deleteRole(Workspace& workspace, Id<Role> id);
/// A person with their first role and membership, as one step. No role without an organisation, no membership without a
/// state.
Result<Id<Person>> addPersonAt(Workspace& workspace, const Person& person, Role role,
                               std::optional<MembershipState> state, Sector sector);
/// Brings a person's membership to `to`; starts one when there is none or the last has ended.
Result<> moveMembership(Workspace& workspace, Id<Person> person, MembershipState to, const QDate& on,
                        const QString& reason = {});
Result<> deleteMembership(Workspace& workspace, Id<Membership> id);

}  // namespace nlc
