// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_import.h"

#include "models/people/organisation_finder.h"
#include "models/people/person.h"
#include "models/text/checks.h"
#include "models/transfer/row_import.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

class PeopleImport final : public RowImport {
public:
    PeopleImport(Drafts<Person> people, Drafts<Organisation> organisations, Drafts<Role> roles,
                 Drafts<Membership> memberships, const QDate& today)
        : m_stored{std::move(people),
                   OrganisationFinder(std::move(organisations)),
                   std::move(roles),
                   std::move(memberships),
                   {},
                   {},
                   {},
                   {}},
          m_now(m_stored),
          m_today(today) {
        State& state = m_stored;
        for (const Person& person : state.people.all()) state.learn(person);
        for (const Role& role : state.roles.all()) state.rolesOf[role.person.value] << role.id;
        for (const Membership& membership : state.memberships.all())
            state.membershipOf[membership.person.value] = membership.id;
    }

    const std::vector<ImportField>& fields() const override {
        static const std::vector<ImportField> all{
            {u"given_name"_s, QObject::tr("Given name"), {u"First name"_s, u"Forename"_s, u"Forenames"_s}},
            {u"family_name"_s, QObject::tr("Family name"), {u"Last name"_s, u"Surname"_s}},
            {u"name"_s,
             QObject::tr("Whole name"),
             {u"Name"_s, u"Full name"_s, u"Display name"_s, u"Contact"_s, u"Contact name"_s}},
            {u"email"_s,
             QObject::tr("E-mail"),
             {u"E-mail address"_s, u"E-mail 1 - Value"_s, u"Work e-mail"_s, u"Contact e-mail"_s, u"Mail"_s}},
            {u"phone"_s,
             QObject::tr("Phone"),
             {u"Telephone"_s, u"Business phone"_s, u"Phone 1 - Value"_s, u"Phone number"_s, u"Telephone number"_s,
              u"Tel"_s, u"Mobile"_s, u"Mobile phone"_s}},
            {u"organisation"_s,
             QObject::tr("Organisation"),
             {u"Company"_s, u"School"_s, u"Organization"_s, u"Organization name"_s, u"Organization 1 - Name"_s,
              u"School name"_s, u"Setting"_s, u"Establishment"_s, u"Organisation name"_s}},
            {u"urn"_s, QObject::tr("URN of the organisation"), {u"URN"_s, u"School URN"_s}},
            {u"job_title"_s,
             QObject::tr("Job title"),
             {u"Role"_s, u"Position"_s, u"Job"_s, u"Organization title"_s, u"Organization 1 - Title"_s, u"Job role"_s}},
            {u"sector"_s, QObject::tr("Sector"), {u"Phase or sector"_s}},
            {u"membership"_s, QObject::tr("Membership"), {u"Membership state"_s, u"Member"_s, u"Status"_s}},
            {u"member_since"_s,
             QObject::tr("Member since"),
             {u"Joined"_s, u"Joined on"_s, u"Date joined"_s, u"Since"_s},
             true},
            {u"notes"_s, QObject::tr("Notes"), {u"Note"_s, u"Comments"_s}},
        };
        return all;
    }

    Result<> write(Workspace& workspace, Progress& progress) override {
        State state = m_now;
        const int total = state.people.touched() + state.organisations.drafts().touched() + state.roles.touched() +
                          state.memberships.touched();
        const auto counted = counting(progress, total);
        return workspace.step(QObject::tr("import of people"), [&] {
            auto& organisations = state.organisations.drafts();
            return organisations
                .write(
                    workspace, [](Organisation&) {}, counted)
                .and_then([&] {
                    return state.people.write(
                        workspace, [](Person&) {}, counted);
                })
                .and_then([&] {
                    return state.roles.write(
                        workspace,
                        [&](Role& role) {
                            role.person = state.people.real(role.person);
                            role.organisation = organisations.real(role.organisation);
                        },
                        counted);
                })
                .and_then([&] {
                    return state.memberships.write(
                        workspace,
                        [&](Membership& membership) { membership.person = state.people.real(membership.person); },
                        counted);
                });
        });
    }

private:
    struct State {
        Drafts<Person> people;
        OrganisationFinder organisations;
        Drafts<Role> roles;
        Drafts<Membership> memberships;
        QHash<QString, QList<Id<Person>>> byEmail, byName;
        QHash<qint64, QList<Id<Role>>> rolesOf;
        QHash<qint64, Id<Membership>> membershipOf;  ///< the last one

        void learn(const Person& person) {
            const auto note = [&](auto& index, const QString& key) {
                if (!key.isEmpty() && !index[key].contains(person.id)) index[key] << person.id;
            };
            note(byEmail, person.email.toLower());
            note(byName, plainWord(person.fullName()));
        }
        bool worksAt(Id<Person> person, Id<Organisation> organisation) const {
            for (const Id<Role> id : rolesOf.value(person.value))
                if (roles.at(id).organisation == organisation && !roles.at(id).endsOn.isValid()) return true;
            return false;
        }
    };

    void begin() override { m_now = m_stored; }

    /// The organisation a row names; a new one is only made once the row has no problem.
    struct Place {
        Id<Organisation> id;
        QString newName;
        bool isNamed() const { return id.value != 0 || !newName.isEmpty(); }
    };

    /// Id 0: nobody yet.
    tl::expected<Id<Person>, RowProblem> find(const Person& row, const Place& place) const {
        const QString name = plainWord(row.fullName());
        const QList<Id<Person>> named = m_now.byName.value(name);
        const QList<Id<Person>> withEmail = m_now.byEmail.value(row.email.toLower());
        if (!row.email.isEmpty() && !withEmail.isEmpty()) {
            for (const Id<Person> id : withEmail)
                if (name.isEmpty() || plainWord(m_now.people.at(id).fullName()) == name) return id;
            // Who marries keeps the given name; a mailbox that several share has several of both.
            const Person& other = m_now.people.at(withEmail.first());
            if (withEmail.size() == 1 && (plainWord(other.givenName) == plainWord(row.givenName) ||
                                          plainWord(other.familyName) == plainWord(row.familyName)))
                return other.id;
            return tl::unexpected<RowProblem>(RowProblem{
                QObject::tr("This is the address of %1. Correct the name or the address.").arg(other.fullName()),
                u"email"_s});
        }
        QList<Id<Person>> likely;
        for (const Id<Person> id : named) {
            const Person& other = m_now.people.at(id);
            const bool here = place.id.value != 0 && m_now.worksAt(id, place.id);
            const bool nowhere = !place.isNamed() || m_now.rolesOf.value(id.value).isEmpty();
            const bool noAddressDiffers = row.email.isEmpty() || other.email.isEmpty();
            if (here || (noAddressDiffers && nowhere)) likely << id;
        }
        if (likely.size() > 1)
            return tl::unexpected<RowProblem>(
                RowProblem{QObject::tr("%1 people are called %2. Add the e-mail address to say who it is.")
                               .arg(likely.size())
                               .arg(row.fullName()),
                           u"email"_s});
        return likely.isEmpty() ? Id<Person>{} : likely.first();
    }

    tl::expected<Place, RowProblem> placeOf(const ImportCells& cells) const {
        const QString name = cells(u"organisation"_s), urn = cells(u"urn"_s);
        auto found = m_now.organisations.find(urn, {}, name);
        if (!found) return tl::unexpected<RowProblem>(RowProblem{found.error().what, u"organisation"_s});
        if (found->value == 0 && name.isEmpty() && !urn.isEmpty())
            return tl::unexpected<RowProblem>(RowProblem{
                QObject::tr("No organisation has the URN %1. Import the schools first, or name it.").arg(urn),
                u"urn"_s});
        return Place{*found, found->value == 0 ? name.simplified() : QString()};
    }

    RowResult take(const ImportCells& cells, DateOrder order) override {
        Person row;
        row.givenName = cells(u"given_name"_s).simplified();
        row.familyName = cells(u"family_name"_s).simplified();
        if (const QString whole = cells(u"name"_s).simplified(); row.fullName().isEmpty() && !whole.isEmpty()) {
            const bool familyFirst = whole.contains(u',');  // "Example, Alex"
            row.givenName = familyFirst ? whole.section(u',', 1).trimmed() : whole.section(u' ', 0, -2);
            row.familyName = familyFirst ? whole.section(u',', 0, 0).trimmed() : whole.section(u' ', -1);
        }
        row.email = cells(u"email"_s);
        row.phone = cells(u"phone"_s).simplified();
        row.notes = cells(u"notes"_s);
        m_subject = row.fullName().isEmpty() ? row.email : row.fullName();

        if (auto fine = checkedEmail("email", row.email); !fine) return problem(fine.error(), u"email"_s);
        auto sector = std::optional<Sector>();
        if (const QString words = cells(u"sector"_s); !words.isEmpty() && !(sector = namedAs<Sector>(words)))
            return problem(u"sector"_s,
                           QObject::tr("\"%1\" is no sector. It is one of: %2.").arg(words, allShown<Sector>()));
        auto state = std::optional<MembershipState>();
        if (const QString words = cells(u"membership"_s);
            !words.isEmpty() && !(state = namedAs<MembershipState>(words)))
            return problem(u"membership"_s, QObject::tr("\"%1\" is no state of a membership. It is one of: %2.")
                                                .arg(words, allShown<MembershipState>()));
        const auto since = dayIn(cells, u"member_since"_s, order);
        if (!since) return tl::unexpected(since.error());
        if (since->isValid() && !state) state = MembershipState::Member;
        const auto place = placeOf(cells);
        if (!place) return tl::unexpected(place.error());
        const auto found = find(row, *place);
        if (!found) return tl::unexpected(found.error());
        if (found->value == 0 && row.fullName().isEmpty())
            return problem(u"family_name"_s,
                           QObject::tr("There is no name in this row, and nobody has its address yet."));

        if (const Id<Membership> last = m_now.membershipOf.value(found->value); found->value && last.value)
            if (auto fine = checked(moved(m_now.memberships.at(last), state, *since)); !fine)
                return problem(u"member_since"_s, fine.error().what);

        const bool isNew = found->value == 0;
        bool touched = isNew;
        if (isNew) {
            row.id = m_now.people.add(row);
        } else {
            Person person = m_now.people.at(*found);
            m_subject = person.fullName();
            m_filling.put(person.givenName, row.givenName, QObject::tr("Given name"));
            m_filling.put(person.familyName, row.familyName, QObject::tr("Family name"));
            if (person.email.compare(row.email, Qt::CaseInsensitive) != 0)
                m_filling.put(person.email, row.email, QObject::tr("E-mail"));
            m_filling.put(person.phone, row.phone, QObject::tr("Phone"));
            m_filling.put(person.notes, row.notes, QObject::tr("Notes"));
            touched = m_now.people.change(person);
            row = person;
        }
        m_now.learn(row);
        touched |= takeRole(row.id, *place, cells(u"job_title"_s).simplified());
        if (state || sector) touched |= takeMembership(row.id, state, sector, *since);
        return isNew ? ImportRow::Fate::New : touched ? ImportRow::Fate::Update : ImportRow::Fate::Same;
    }

    bool takeRole(Id<Person> person, const Place& place, const QString& jobTitle) {
        if (!place.isNamed()) return false;
        const Id<Organisation> organisation =
            place.newName.isEmpty() ? place.id : m_now.organisations.add(suggestedOrganisation(place.newName));
        const QString name = m_now.organisations.drafts().at(organisation).name;
        for (const Id<Role> id : m_now.rolesOf.value(person.value)) {
            Role role = m_now.roles.at(id);
            if (role.organisation != organisation || role.endsOn.isValid()) continue;
            m_filling.put(role.jobTitle, jobTitle, QObject::tr("Job title"));
            return m_now.roles.change(role);
        }
        Role role;
        role.person = person;
        role.organisation = organisation;
        role.jobTitle = jobTitle;
        m_now.rolesOf[person.value] << m_now.roles.add(role);
        m_filling.add(place.newName.isEmpty() ? QObject::tr("role at %1").arg(name)
                                              : QObject::tr("role at %1, a new organisation").arg(name));
        return true;
    }

    /// The membership as a row leaves it: in its state, since its day (no day: today, or as it was).
    Membership moved(Membership membership, std::optional<MembershipState> state, const QDate& since) const {
        if (state && *state != membership.state)
            membership.moveTo(*state, since.isValid() ? since : m_today);
        else if (state && since.isValid())
            membership.dateOf(*state) = since;
        return membership;
    }

    bool takeMembership(Id<Person> person, std::optional<MembershipState> state, std::optional<Sector> sector,
                        const QDate& since) {
        const Id<Membership> last = m_now.membershipOf.value(person.value);
        if (last.value == 0) {
            if (!state) return false;  // a sector alone makes nobody a member
            Membership membership;
            membership.person = person;
            membership.sector = sector.value_or(Sector::School);
            membership.moveTo(*state, since.isValid() ? since : m_today);
            m_now.membershipOf[person.value] = m_now.memberships.add(membership);
            m_filling.add(shown(*state));
            return true;
        }
        Membership membership = m_now.memberships.at(last);
        m_filling.put(membership.sector, sector, QObject::tr("Sector"));
        if (state && *state != membership.state)
            m_filling.add(u"%1 → %2"_s.arg(shown(membership.state), shown(*state)));
        else if (state)
            m_filling.put(membership.dateOf(*state), since, QObject::tr("Since"));
        return m_now.memberships.change(moved(membership, state, since));
    }

    template <NamedEnum E>
    static QString allShown() {
        QStringList words;
        for (const auto& named : NamesOf<E>::values) words << translatedName(named.shown);
        return words.join(u", "_s);
    }

    State m_stored, m_now;
    QDate m_today;
};

}  // namespace

Result<std::unique_ptr<Import>> peopleImport(Workspace& workspace) {
    auto people = Drafts<Person>::of(workspace);
    if (!people) return tl::unexpected(people.error());
    auto organisations = Drafts<Organisation>::of(workspace);
    if (!organisations) return tl::unexpected(organisations.error());
    auto roles = Drafts<Role>::of(workspace);
    if (!roles) return tl::unexpected(roles.error());
    auto memberships = Drafts<Membership>::of(workspace);
    if (!memberships) return tl::unexpected(memberships.error());
    return std::make_unique<PeopleImport>(std::move(*people), std::move(*organisations), std::move(*roles),
                                          std::move(*memberships), workspace.identity().today());
}

}  // namespace nlc
