// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_import.h"

#include "models/people/organisation_finder.h"
#include "models/people/person.h"
#include "models/text/checks.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t sayEvery = 500;  // rows

/// The value whose stored or shown word this is.
template <NamedEnum E>
std::optional<E> namedAs(const QString& words) {
    const QString plain = plainWord(words);
    for (const auto& named : NamesOf<E>::values)
        if (plain == plainWord(QLatin1String(named.word)) || plain == plainWord(translatedName(named.shown)))
            return named.value;
    return {};
}

/// What is wrong in a row, and in which field.
struct RowProblem {
    QString sentence, field;
};
using RowResult = tl::expected<ImportRow::Fate, RowProblem>;

/// A row's text as it goes into a record's text; says what changed. An empty one changes nothing.
class Filling {
public:
    void put(QString& into, const QString& text, const QString& caption) {
        if (text.isEmpty() || text == into) return;
        note(caption, into, text);
        into = text;
    }
    void put(QDate& into, const QDate& day, const QString& caption) {
        if (!day.isValid() || day == into) return;
        note(caption, shownDate(into), shownDate(day));
        into = day;
    }
    template <NamedEnum E>
    void put(E& into, const std::optional<E>& value, const QString& caption) {
        if (!value || *value == into) return;
        note(caption, shown(into), shown(*value));
        into = *value;
    }
    void add(const QString& words) { m_says << words; }
    QString says() const { return m_says.join(u"; "_s); }

private:
    void note(const QString& caption, const QString& before, const QString& after) {
        m_says << (before.isEmpty() ? u"%1: %2"_s.arg(caption, after) : u"%1: %2 → %3"_s.arg(caption, before, after));
    }
    QStringList m_says;
};

/// What the two imports have in common: they go through the rows, one at a time, and write their drafts in one step.
class RowImport : public Import {
public:
    Result<ImportPlan> plan(const Sheet& sheet, const ImportChoices& choices, Progress& progress) final {
        begin();
        ImportPlan plan;
        ImportCells cells(sheet, choices);
        for (size_t row = size_t(choices.heading + 1); row < sheet.rows.size(); ++row) {
            if (progress.isCancelled()) return Progress::stopped();
            if (row % sayEvery == 0) progress.at(int(row), int(sheet.rows.size()), {});
            ImportRow planned;
            planned.row = row;
            cells.setRow(row);
            m_filling = {};
            m_subject.clear();
            if (choices.leaveOut.contains(row)) {
                planned.fate = ImportRow::Fate::LeftOut;
            } else if (const RowResult fate = take(cells, choices.dateOrder); fate) {
                planned.fate = *fate;
                planned.says = m_filling.says();
            } else {
                planned.fate = ImportRow::Fate::Problem;
                planned.says = fate.error().sentence;
                planned.problemColumn = cells.column(fate.error().field);
            }
            planned.subject = m_subject;
            plan.rows.push_back(std::move(planned));
        }
        return plan;
    }

protected:
    virtual void begin() = 0;  ///< everything as it is in the workspace
    virtual RowResult take(const ImportCells& cells, DateOrder order) = 0;

    static RowResult problem(const QString& field, const QString& sentence) {
        return tl::unexpected<RowProblem>(RowProblem{sentence, field});
    }
    static RowResult problem(const Error& error, const QString& field) {
        return problem(error.field.isEmpty() ? field : error.field, error.what);
    }
    /// Counts, says how far it is, and stops when asked to.
    static std::function<Result<>()> counting(Progress& progress, int total) {
        return [&progress, total, done = 0]() mutable -> Result<> {
            if (progress.isCancelled()) return Progress::stopped();
            if (++done % int(sayEvery) == 0) progress.at(done, total, {});
            return {};
        };
    }

    Filling m_filling;  ///< of the row at hand
    QString m_subject;
};

/// A day that a cell gives; a problem when it gives something else.
tl::expected<QDate, RowProblem> dayIn(const ImportCells& cells, const QString& field, DateOrder order) {
    const QString text = cells(field);
    const QDate day = importedDate(text, order);
    if (text.isEmpty() || day.isValid()) return day;
    return tl::unexpected<RowProblem>(
        RowProblem{QObject::tr("\"%1\" is not a date, such as 14/02/2025.").arg(text), field});
}

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
        if (state && *state != membership.state) {
            m_filling.add(u"%1 → %2"_s.arg(shown(membership.state), shown(*state)));
            membership.moveTo(*state, since.isValid() ? since : m_today);
        } else if (state) {
            m_filling.put(membership.dateOf(*state), since, QObject::tr("Since"));
        }
        return m_now.memberships.change(membership);
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

class OrganisationImport final : public RowImport {
public:
    explicit OrganisationImport(Drafts<Organisation> drafts) : m_stored(std::move(drafts)), m_now(m_stored) {}

    const std::vector<ImportField>& fields() const override {
        // Beside our own names, the columns of GIAS.
        static const std::vector<ImportField> all{
            {u"name"_s,
             QObject::tr("Name"),
             {u"EstablishmentName"_s, u"School name"_s, u"School"_s, u"Organisation"_s, u"Organisation name"_s,
              u"Company"_s}},
            {u"kind"_s, QObject::tr("Kind"), {}},
            {u"type"_s, QObject::tr("Type of establishment"), {u"TypeOfEstablishment (name)"_s, u"School type"_s}},
            {u"sector"_s, QObject::tr("Sector"), {}},
            {u"urn"_s, QObject::tr("URN"), {u"School URN"_s}},
            {u"dfe_number"_s, QObject::tr("DfE number"), {u"LAESTAB"_s, u"DfE no"_s, u"LA Estab"_s}},
            {u"la_code"_s, QObject::tr("LA code"), {u"LA (code)"_s}},
            {u"estab"_s, QObject::tr("Establishment number"), {u"EstablishmentNumber"_s, u"ESTAB"_s}},
            {u"part_of"_s, QObject::tr("Part of"), {u"Trusts (name)"_s, u"Trust"_s, u"Trust name"_s, u"MAT"_s}},
            {u"town"_s, QObject::tr("Town"), {}},
            {u"postcode"_s, QObject::tr("Postcode"), {u"Post code"_s}},
            {u"phone"_s, QObject::tr("Phone"), {u"TelephoneNum"_s, u"Telephone"_s, u"Phone number"_s}},
            {u"email"_s, QObject::tr("E-mail"), {u"MainEmail"_s, u"E-mail address"_s}},
            {u"website"_s, QObject::tr("Website"), {u"SchoolWebsite"_s, u"Web site"_s, u"Web page"_s}},
            {u"closed_on"_s, QObject::tr("Closed on"), {u"CloseDate"_s, u"Closed"_s}, true},
            {u"notes"_s, QObject::tr("Notes"), {}},
        };
        return all;
    }

    Result<> write(Workspace& workspace, Progress& progress) override {
        // Trusts are found or added before the schools that belong to them, so a new one is written first by its order.
        Drafts<Organisation> drafts = m_now.drafts();
        const auto counted = counting(progress, drafts.touched());
        return workspace.step(QObject::tr("import of organisations"), [&] {
            return drafts.write(
                workspace, [&](Organisation& organisation) { organisation.partOf = drafts.real(organisation.partOf); },
                counted);
        });
    }

private:
    void begin() override { m_now = m_stored; }

    RowResult take(const ImportCells& cells, DateOrder order) override {
        const QString name = cells(u"name"_s).simplified();
        m_subject = name;
        const QString urn = cells(u"urn"_s);
        QString dfeNumber = dfeNumberOf(cells(u"dfe_number"_s));
        if (const QString la = cells(u"la_code"_s), estab = cells(u"estab"_s);
            dfeNumber.isEmpty() && la.size() == 3 && estab.size() == 4)
            dfeNumber = dfeNumberOf(la + estab);
        const auto closedOn = dayIn(cells, u"closed_on"_s, order);
        if (!closedOn) return tl::unexpected(closedOn.error());
        auto kind = std::optional<OrganisationKind>();
        if (const QString words = cells(u"kind"_s); !words.isEmpty() && !(kind = namedAs<OrganisationKind>(words)))
            return problem(u"kind"_s, QObject::tr("\"%1\" is no kind of organisation.").arg(words));
        auto sector = std::optional<Sector>();
        if (const QString words = cells(u"sector"_s); !words.isEmpty() && !(sector = namedAs<Sector>(words)))
            return problem(u"sector"_s, QObject::tr("\"%1\" is no sector.").arg(words));
        const auto found = m_now.find(urn, dfeNumber, name);
        if (!found) return problem(found.error(), u"name"_s);
        const bool isNew = found->value == 0;

        // Of a type that GIAS gives: "Pupil referral unit", "Community special school", "Further education".
        const QString type = cells(u"type"_s);
        Organisation organisation =
            isNew ? suggestedOrganisation(type.isEmpty() ? name : type + u" school"_s) : m_now.drafts().at(*found);
        if (isNew) organisation.name.clear();
        m_filling.put(organisation.name, name, QObject::tr("Name"));
        m_filling.put(organisation.urn, urn, QObject::tr("URN"));
        m_filling.put(organisation.dfeNumber, dfeNumber, QObject::tr("DfE number"));
        m_filling.put(organisation.kind, kind, QObject::tr("Kind"));
        m_filling.put(organisation.sector, sector, QObject::tr("Sector"));
        m_filling.put(organisation.town, cells(u"town"_s).simplified(), QObject::tr("Town"));
        m_filling.put(organisation.postcode, cells(u"postcode"_s).simplified().toUpper(), QObject::tr("Postcode"));
        m_filling.put(organisation.phone, cells(u"phone"_s).simplified(), QObject::tr("Phone"));
        m_filling.put(organisation.email, cells(u"email"_s), QObject::tr("E-mail"));
        m_filling.put(organisation.closedOn, *closedOn, QObject::tr("Closed on"));
        m_filling.put(organisation.notes, cells(u"notes"_s), QObject::tr("Notes"));
        if (QString link = cells(u"website"_s); !link.isEmpty()) {
            if (!link.contains(u"://"_s)) link.prepend(u"https://"_s);
            if (checkedLink("website", link))
                m_filling.put(organisation.website, link, QObject::tr("Website"));
            else
                m_filling.add(QObject::tr("the website \"%1\" is left out, as it leads nowhere").arg(link));
        }
        if (auto fine = checked(organisation); !fine) return problem(fine.error(), u"name"_s);
        if (const QString trust = cells(u"part_of"_s).simplified();
            !trust.isEmpty() && plainWord(trust) != plainWord(name)) {
            const auto whole = m_now.find({}, {}, trust);
            if (!whole) return problem(whole.error(), u"part_of"_s);
            Organisation made = suggestedOrganisation(trust);
            made.kind = OrganisationKind::Trust;
            made.sector = Sector::Mat;
            const Id<Organisation> id = whole->value == 0 ? m_now.add(made) : *whole;
            if (organisation.partOf != id) m_filling.add(QObject::tr("part of %1").arg(m_now.drafts().at(id).name));
            organisation.partOf = id;
        }
        if (isNew) {
            m_now.add(organisation);
            return ImportRow::Fate::New;
        }
        const bool touched = m_now.drafts().change(organisation);
        m_now.learn(organisation);
        return touched ? ImportRow::Fate::Update : ImportRow::Fate::Same;
    }

    OrganisationFinder m_stored, m_now;
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

Result<std::unique_ptr<Import>> organisationImport(Workspace& workspace) {
    return Drafts<Organisation>::of(workspace).map([](Drafts<Organisation> drafts) -> std::unique_ptr<Import> {
        return std::make_unique<OrganisationImport>(std::move(drafts));
    });
}

QSet<size_t> rowsOutside(const Sheet& sheet, const ImportChoices& choices, const QStringList& authorities) {
    QSet<size_t> rows;
    ImportCells cells(sheet, choices);
    for (size_t row = size_t(choices.heading + 1); row < sheet.rows.size(); ++row) {
        cells.setRow(row);
        if (!authorities.contains(cells(u"la_code"_s)) && !authorities.contains(cells(u"dfe_number"_s).left(3)))
            rows.insert(row);
    }
    return rows;
}

}  // namespace nlc
