// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/organisation_finder.h"
#include "models/people/person.h"
#include "models/transfer/row_import.h"

namespace nlc {

/// Finds the person that a form's answer or a line of an e-mail means: by their address, else by their name at their
/// school. Who is not there yet becomes a new person with a role; a school likewise. Plain values until it is written.
class VisitorFinder {
public:
    static Result<VisitorFinder> of(Workspace& workspace);

    struct Visitor {
        QString name, email, school, jobTitle;
    };
    struct Found {
        Id<Person> person;              ///< below zero: new (see Drafts)
        Id<Organisation> organisation;  ///< the school that was named, else where they work; 0: neither
        bool isNew = false;
        QString says;  ///< "new at Oak Example Primary"; empty: they are known
    };
    tl::expected<Found, RowProblem> take(const Visitor& visitor);
    const Person& at(Id<Person> id) const { return m_people.at(id); }
    /// The school by the name that was typed; 0: none is called that. Several: a problem.
    tl::expected<Id<Organisation>, RowProblem> schoolCalled(const QString& name) const;

    int touched() const { return m_people.touched() + m_organisations.drafts().touched() + m_roles.touched(); }
    Result<> write(Workspace& workspace, const std::function<Result<>()>& written);  ///< inside a step
    Id<Person> real(Id<Person> id) const { return m_people.real(id); }
    Id<Organisation> real(Id<Organisation> id) const { return m_organisations.drafts().real(id); }

private:
    VisitorFinder(Drafts<Person> people, Drafts<Organisation> organisations, Drafts<Role> roles, const QDate& today);
    void learn(const Person& person);
    bool worksAt(Id<Person> person, Id<Organisation> organisation) const;
    Id<Organisation> workplaceOf(Id<Person> person) const;
    tl::expected<Id<Person>, RowProblem> find(const Person& row, Id<Organisation> school, bool schoolIsNamed) const;

    Drafts<Person> m_people;
    OrganisationFinder m_organisations;
    Drafts<Role> m_roles;
    QDate m_today;
    QHash<QString, QList<Id<Person>>> m_byEmail, m_byName;
    QHash<qint64, QList<Id<Role>>> m_rolesOf;
};

}  // namespace nlc
