// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_facts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

template <NamedEnum E>
std::vector<std::pair<QString, QString>> choicesOf() {
    std::vector<std::pair<QString, QString>> choices;
    for (const auto& named : NamesOf<E>::values) choices.emplace_back(QLatin1String(named.word), shown(named.value));
    return choices;
}

template <typename Row>
Fact<Row> text(const char* id, const QString& shown, std::function<QString(const Row&)> get) {
    Fact<Row> fact{{QLatin1String(id), shown, FactKind::Text}};
    fact.words = [get = std::move(get)](const Row& row) { return QStringList{get(row)}; };
    return fact;
}
template <typename Row>
Fact<Row> words(const char* id, const QString& shown, std::function<QStringList(const Row&)> get) {
    Fact<Row> fact{{QLatin1String(id), shown, FactKind::Words}};
    fact.words = std::move(get);
    return fact;
}
/// Nothing where `get` gives nothing.
template <NamedEnum E, typename Row>
Fact<Row> choice(const char* id, const QString& shown, std::function<std::optional<E>(const Row&)> get) {
    Fact<Row> fact{{QLatin1String(id), shown, FactKind::Choice, choicesOf<E>()}};
    fact.words = [get = std::move(get)](const Row& row) {
        const auto value = get(row);
        return value ? QStringList{word(*value)} : QStringList();
    };
    return fact;
}
template <typename Row>
Fact<Row> date(const char* id, const QString& shown, std::function<QDate(const Row&)> get) {
    Fact<Row> fact{{QLatin1String(id), shown, FactKind::Date}};
    fact.date = std::move(get);
    return fact;
}
template <typename Row>
Fact<Row> number(const char* id, const QString& shown, std::function<int(const Row&)> get,
                 FactKind kind = FactKind::Number) {
    Fact<Row> fact{{QLatin1String(id), shown, kind}};
    fact.number = std::move(get);
    return fact;
}

}  // namespace

const std::vector<Fact<PersonRow>>& personFacts() {
    using R = PersonRow;
    static const std::vector<Fact<R>> all = [] {
        std::vector<Fact<R>> facts;
        facts.push_back(choice<MembershipState, R>("membership", QObject::tr("Membership"), [](const R& r) {
            return r.membership ? std::optional(r.state) : std::nullopt;
        }));
        facts.push_back(date<R>("since", QObject::tr("In this state since"), [](const R& r) { return r.since; }));
        facts.push_back(choice<Sector, R>("sector", QObject::tr("Sector"), [](const R& r) {
            return r.membership ? std::optional(r.sector) : std::nullopt;
        }));
        facts.push_back(words<R>("organisation", QObject::tr("Organisation"), [](const R& r) { return r.places; }));
        facts.push_back(text<R>("job_title", QObject::tr("Job title"), [](const R& r) { return r.jobTitles; }));
        facts.push_back(words<R>("group", QObject::tr("Group"), [](const R& r) { return r.groups; }));
        facts.push_back(words<R>("meeting", QObject::tr("Came to the meeting"), [](const R& r) { return r.meetings; }));
        facts.push_back(words<R>("tag", QObject::tr("Tag"), [](const R& r) { return r.tags; }));
        facts.push_back(words<R>("district", QObject::tr("District"), [](const R& r) { return r.districts; }));
        facts.push_back(words<R>("trust", QObject::tr("Trust"), [](const R& r) { return r.trusts; }));
        Fact<R> phase{{u"phase"_s, QObject::tr("Phase of the school"), FactKind::Choice, choicesOf<SchoolPhase>()}};
        phase.words = [](const R& r) { return r.phases; };
        facts.push_back(std::move(phase));
        facts.push_back(text<R>("name", QObject::tr("Name"), [](const R& r) { return r.person.fullName(); }));
        facts.push_back(text<R>("email", QObject::tr("E-mail"), [](const R& r) { return r.person.email; }));
        facts.push_back(text<R>("phone", QObject::tr("Phone"), [](const R& r) { return r.person.phone; }));
        facts.push_back(text<R>("notes", QObject::tr("Notes"), [](const R& r) { return r.person.notes; }));
        facts.push_back(choice<LawfulBasis, R>("basis", QObject::tr("Lawful basis"), [](const R& r) {
            return r.contact.basis == LawfulBasis::NotNoted ? std::nullopt : std::optional(r.contact.basis);
        }));
        facts.push_back(number<R>(
            "may_email", QObject::tr("May be e-mailed"),
            [](const R& r) { return int(r.contact.allow(Channel::Email)); }, FactKind::YesNo));
        facts.push_back(number<R>(
            "closed_place", QObject::tr("Works where it has closed"),
            [](const R& r) { return int(!r.closedPlace.isEmpty()); }, FactKind::YesNo));
        facts.push_back(number<R>(
            "gone", QObject::tr("No longer here"), [](const R& r) { return int(r.gone); }, FactKind::YesNo));
        return facts;
    }();
    return all;
}

const std::vector<Fact<OrganisationRow>>& organisationFacts() {
    using R = OrganisationRow;
    static const std::vector<Fact<R>> all = [] {
        std::vector<Fact<R>> facts;
        facts.push_back(choice<OrganisationKind, R>("kind", QObject::tr("Kind"),
                                                    [](const R& r) { return std::optional(r.organisation.kind); }));
        facts.push_back(choice<Sector, R>("sector", QObject::tr("Sector"),
                                          [](const R& r) { return std::optional(r.organisation.sector); }));
        facts.push_back(words<R>("tag", QObject::tr("Tag"), [](const R& r) { return r.tags; }));
        facts.push_back(number<R>("members", QObject::tr("Members"), [](const R& r) { return r.members; }));
        facts.push_back(number<R>("people", QObject::tr("People"), [](const R& r) { return r.people; }));
        facts.push_back(choice<SchoolPhase, R>("phase", QObject::tr("Phase"), [](const R& r) {
            return r.school.id ? std::optional(r.school.phase) : std::nullopt;
        }));
        facts.push_back(text<R>("type", QObject::tr("Type"), [](const R& r) { return r.school.type; }));
        facts.push_back(text<R>("trust", QObject::tr("Part of"), [](const R& r) { return r.partOf; }));
        facts.push_back(text<R>("district", QObject::tr("District"), [](const R& r) { return r.school.district; }));
        facts.push_back(text<R>("ward", QObject::tr("Ward"), [](const R& r) { return r.school.ward; }));
        facts.push_back(
            text<R>("authority", QObject::tr("Local Authority"), [](const R& r) { return r.school.authority; }));
        facts.push_back(
            text<R>("urban_rural", QObject::tr("Urban or rural"), [](const R& r) { return r.school.urbanRural; }));
        facts.push_back(text<R>("diocese", QObject::tr("Diocese"), [](const R& r) { return r.school.diocese; }));
        facts.push_back(number<R>("pupils", QObject::tr("Pupils"), [](const R& r) { return r.school.pupils; }));
        facts.push_back(number<R>("free_meals", QObject::tr("Free school meals, %"),
                                  [](const R& r) { return r.school.freeMeals < 0 ? -1 : r.school.freeMeals / 10; }));
        facts.push_back(
            text<R>("send", QObject::tr("SEND provided for"), [](const R& r) { return r.school.sendNeeds; }));
        facts.push_back(choice<SchoolStatus, R>("status", QObject::tr("Status"), [](const R& r) {
            return r.school.id ? std::optional(r.school.status) : std::nullopt;
        }));
        facts.push_back(number<R>(
            "closed", QObject::tr("Closed"), [](const R& r) { return int(r.isClosed()); }, FactKind::YesNo));
        facts.push_back(text<R>("name", QObject::tr("Name"), [](const R& r) { return r.organisation.name; }));
        facts.push_back(text<R>("town", QObject::tr("Town"), [](const R& r) { return r.organisation.town; }));
        facts.push_back(text<R>("email", QObject::tr("E-mail"), [](const R& r) { return r.organisation.email; }));
        return facts;
    }();
    return all;
}

}  // namespace nlc
