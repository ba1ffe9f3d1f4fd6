// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/visitor_finder.h"

#include "models/text/checks.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<RowProblem> visitorProblem(const QString& field, const QString& sentence) {
    return tl::unexpected<RowProblem>(RowProblem{sentence, field});
}

Person personCalled(const QString& typed, const QString& email) {
    Person person;
    const QString whole = typed.simplified();
    const bool familyFirst = whole.contains(u',');  // "Example, Alex"
    person.givenName = familyFirst ? whole.section(u',', 1).trimmed() : whole.section(u' ', 0, -2);
    person.familyName = familyFirst ? whole.section(u',', 0, 0).trimmed() : whole.section(u' ', -1);
    person.email = email.trimmed();
    return person;
}

}  // namespace

Result<VisitorFinder> VisitorFinder::of(Workspace& workspace) {
    auto people = Drafts<Person>::of(workspace);
    if (!people) return tl::unexpected(people.error());
    auto organisations = Drafts<Organisation>::of(workspace);
    if (!organisations) return tl::unexpected(organisations.error());
    auto roles = Drafts<Role>::of(workspace);
    if (!roles) return tl::unexpected(roles.error());
    return VisitorFinder(std::move(*people), std::move(*organisations), std::move(*roles),
                         workspace.identity().today());
}

VisitorFinder::VisitorFinder(Drafts<Person> people, Drafts<Organisation> organisations, Drafts<Role> roles,
                             const QDate& today)
    : m_people(std::move(people)),
      m_organisations(std::move(organisations)),
      m_roles(std::move(roles)),
      m_today(today) {
    for (const Person& person : m_people.all()) learn(person);
    for (const Role& role : m_roles.all()) m_rolesOf[role.person.value] << role.id;
}

void VisitorFinder::learn(const Person& person) {
    const auto note = [&](auto& index, const QString& key) {
        if (!key.isEmpty() && !index[key].contains(person.id)) index[key] << person.id;
    };
    note(m_byEmail, person.email.toLower());
    note(m_byName, plainWord(person.fullName()));
}

bool VisitorFinder::worksAt(Id<Person> person, Id<Organisation> organisation) const {
    for (const Id<Role> id : m_rolesOf.value(person.value)) {
        const Role& role = m_roles.at(id);
        if (role.organisation == organisation && (!role.endsOn.isValid() || role.endsOn >= m_today)) return true;
    }
    return false;
}

Id<Organisation> VisitorFinder::workplaceOf(Id<Person> person) const {
    const Role* last = nullptr;
    for (const Id<Role> id : m_rolesOf.value(person.value)) {
        const Role& role = m_roles.at(id);
        const bool ended = role.endsOn.isValid() && role.endsOn < m_today;
        if (!ended && (!last || role.startsOn > last->startsOn)) last = &role;
    }
    return last ? last->organisation : Id<Organisation>{};
}

tl::expected<Id<Organisation>, RowProblem> VisitorFinder::schoolCalled(const QString& name) const {
    const QString plain = plainWord(name);
    if (name.trimmed().isEmpty()) return Id<Organisation>{};
    auto found = m_organisations.find({}, {}, name);
    if (!found) return visitorProblem(u"school"_s, found.error().what);
    if (found->value != 0) return *found;
    // "Oak Example" for "Oak Example Primary School", where no other begins like that.
    constexpr int tooShort = 5;
    Id<Organisation> only;
    if (plain.size() < tooShort) return only;
    for (const Organisation& each : m_organisations.drafts().all()) {
        if (each.closedOn.isValid() || !plainWord(each.name).startsWith(plain)) continue;
        if (only.value != 0) return Id<Organisation>{};
        only = each.id;
    }
    return only;
}

tl::expected<Id<Person>, RowProblem> VisitorFinder::find(const Person& row, Id<Organisation> school,
                                                         bool schoolIsNamed) const {
    const QString name = plainWord(row.fullName());
    const QList<Id<Person>> withEmail =
        row.email.isEmpty() ? QList<Id<Person>>() : m_byEmail.value(row.email.toLower());
    for (const Id<Person> id : withEmail)
        if (row.fullName().isEmpty() || plainWord(m_people.at(id).fullName()) == name) return id;
    if (!withEmail.isEmpty()) {
        const Person& other = m_people.at(withEmail.first());
        // Who marries keeps the given name; a mailbox that several share has several of both.
        if (withEmail.size() == 1 && (plainWord(other.givenName) == plainWord(row.givenName) ||
                                      plainWord(other.familyName) == plainWord(row.familyName)))
            return other.id;
        return visitorProblem(
            u"email"_s,
            QObject::tr("This is the address of %1. Correct the name or the address.").arg(other.fullName()));
    }
    if (row.fullName().isEmpty())
        return visitorProblem(u"name"_s, QObject::tr("There is no name in this row, and nobody has its address yet."));
    QList<Id<Person>> likely;
    for (const Id<Person> id : m_byName.value(name)) {
        const bool here = school.value != 0 && worksAt(id, school);
        const bool noAddressDiffers = row.email.isEmpty() || m_people.at(id).email.isEmpty();
        const bool nowhere = !schoolIsNamed || m_rolesOf.value(id.value).isEmpty();
        if (here || (noAddressDiffers && nowhere)) likely << id;
    }
    if (likely.size() > 1)
        return visitorProblem(u"email"_s,
                              QObject::tr("%1 people are called %2. Add the e-mail address to say who it is.")
                                  .arg(likely.size())
                                  .arg(row.fullName()));
    return likely.isEmpty() ? Id<Person>{} : likely.first();
}

tl::expected<VisitorFinder::Found, RowProblem> VisitorFinder::take(const Visitor& visitor) {
    Person row = personCalled(visitor.name, visitor.email);
    if (auto fine = checkedEmail("email", row.email); !fine) return visitorProblem(u"email"_s, fine.error().what);
    auto school = schoolCalled(visitor.school);
    if (!school) return tl::unexpected(school.error());
    const bool isNamed = !visitor.school.trimmed().isEmpty();
    const auto person = find(row, *school, isNamed);
    if (!person) return tl::unexpected(person.error());
    if (person->value != 0 && (!isNamed || school->value != 0))
        return Found{*person, isNamed ? *school : workplaceOf(*person), false, {}};

    Found found{*person, *school, person->value == 0, {}};
    QStringList says;
    if (isNamed && found.organisation.value == 0) {
        found.organisation = m_organisations.add(suggestedOrganisation(visitor.school));
        says << QObject::tr("a new organisation, %1").arg(visitor.school.simplified());
    }
    if (found.isNew) {
        row.id = m_people.add(row);
        learn(row);
        found.person = row.id;
        says.prepend(isNamed ? QObject::tr("new, at %1").arg(m_organisations.drafts().at(found.organisation).name)
                             : QObject::tr("new"));
        if (found.organisation.value != 0) {
            Role role;
            role.person = row.id;
            role.organisation = found.organisation;
            role.jobTitle = visitor.jobTitle.simplified();
            m_rolesOf[row.id.value] << m_roles.add(role);
        }
    }
    found.says = says.join(u"; "_s);
    return found;
}

Result<> VisitorFinder::write(Workspace& workspace, const std::function<Result<>()>& written) {
    auto& organisations = m_organisations.drafts();
    return organisations
        .write(
            workspace, [](Organisation&) {}, written)
        .and_then([&] {
            return m_people.write(
                workspace, [](Person&) {}, written);
        })
        .and_then([&] {
            return m_roles.write(
                workspace,
                [&](Role& role) {
                    role.person = m_people.real(role.person);
                    role.organisation = organisations.real(role.organisation);
                },
                written);
        });
}

}  // namespace nlc
