// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/organisation_finder.h"
#include "models/people/people_import.h"
#include "models/people/register_row.h"
#include "models/text/checks.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

class OrganisationImport final : public RowImport {
public:
    OrganisationImport(Drafts<Organisation> drafts, Drafts<School> schools, Drafts<SchoolLink> links)
        : m_stored{OrganisationFinder(std::move(drafts)), std::move(schools), std::move(links), {}, {}},
          m_now(m_stored) {
        for (const School& school : m_stored.schools.all())
            m_stored.schoolOf.insert(school.organisation.value, school.id);
        for (const SchoolLink& link : m_stored.links.all()) m_stored.known.insert(keyOf(link));
    }

    const std::vector<ImportField>& fields() const override {
        static const std::vector<ImportField> all = [] {
            std::vector<ImportField> fields = ownFields();
            fields.insert(fields.end(), registerFields().begin(), registerFields().end());
            return fields;
        }();
        return all;
    }

    Result<> write(Workspace& workspace, Progress& progress) override {
        // Mostly a trust is found or added before the schools that belong to it, and so is written before them.
        State state = m_now;
        Drafts<Organisation>& organisations = state.organisations.drafts();
        const auto counted =
            counting(progress, organisations.touched() + state.schools.touched() + state.links.touched());
        return workspace.step(QObject::tr("import of organisations"), [&] {
            return organisations
                .write(
                    workspace,
                    [&](Organisation& organisation) { organisation.partOf = organisations.real(organisation.partOf); },
                    counted)
                .and_then([&]() -> Result<> {
                    // A later row may have named the trust: then it was written after what is part of it.
                    for (Organisation organisation : organisations.all()) {
                        if (!organisations.isNew(organisation.partOf)) continue;
                        organisation.id = organisations.real(organisation.id);
                        organisation.partOf = organisations.real(organisation.partOf);
                        if (auto done = Repository<Organisation>(workspace).update(organisation); !done) return done;
                    }
                    return {};
                })
                .and_then([&] {
                    return state.schools.write(
                        workspace,
                        [&](School& school) { school.organisation = organisations.real(school.organisation); },
                        counted);
                })
                .and_then([&] {
                    return state.links.write(
                        workspace, [&](SchoolLink& link) { link.organisation = organisations.real(link.organisation); },
                        counted);
                });
        });
    }

private:
    struct State {
        OrganisationFinder organisations;
        Drafts<School> schools;
        Drafts<SchoolLink> links;
        QHash<qint64, Id<School>> schoolOf;  ///< by organisation
        QSet<QString> known;                 ///< links, see keyOf
    };
    static QString keyOf(const SchoolLink& link) {
        return u"%1 %2 %3"_s.arg(link.organisation.value).arg(link.otherUrn, link.kind);
    }

    static std::vector<ImportField> ownFields() {
        // Beside our own names, the columns of GIAS.
        return {
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
            {u"part_of"_s,
             QObject::tr("Part of"),
             {u"Trusts (name)"_s, u"Trust"_s, u"Trust name"_s, u"MAT"_s, u"Group Name"_s}},
            {u"town"_s, QObject::tr("Town"), {}},
            {u"postcode"_s, QObject::tr("Postcode"), {u"Post code"_s}},
            {u"phone"_s, QObject::tr("Phone"), {u"TelephoneNum"_s, u"Telephone"_s, u"Phone number"_s}},
            {u"email"_s, QObject::tr("E-mail"), {u"MainEmail"_s, u"E-mail address"_s}},
            {u"website"_s, QObject::tr("Website"), {u"SchoolWebsite"_s, u"Web site"_s, u"Web page"_s}},
            {u"closed_on"_s, QObject::tr("Closed on"), {u"CloseDate"_s, u"Closed"_s}, true},
            {u"notes"_s, QObject::tr("Notes"), {}},
        };
    }

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
        const auto found = finder().find(urn, dfeNumber, name);
        if (!found) return problem(found.error(), u"name"_s);
        const bool isNew = found->value == 0;

        // Of a type that GIAS gives: "Pupil referral unit", "Community special school", "Further education".
        const QString type = cells(u"type"_s);
        Organisation organisation =
            isNew ? suggestedOrganisation(type.isEmpty() ? name : type + u" school"_s) : finder().drafts().at(*found);
        const Organisation before = organisation;
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
        // A date of closing that is only proposed closes nothing.
        if (namedAs<SchoolStatus>(cells(u"status"_s)) != SchoolStatus::Closing)
            m_filling.put(organisation.closedOn, *closedOn, QObject::tr("Closed on"));
        m_filling.put(organisation.notes, cells(u"notes"_s), QObject::tr("Notes"));
        if (QString link = cells(u"website"_s); !link.isEmpty()) takeWebsite(organisation, link);
        if (auto fine = checked(organisation); !fine) return problem(fine.error(), u"name"_s);
        if (auto done = takeWhole(organisation, cells, name); !done) return tl::unexpected(done.error());
        if (!isNew) noteEvents(before, organisation, cells);
        bool touched = isNew;
        if (isNew) {
            organisation.id = finder().add(organisation);
        } else {
            touched = finder().drafts().change(organisation);
            finder().learn(organisation);
        }
        if (isOfRegister(cells)) touched |= takeSchool(organisation.id, isNew, cells);
        return isNew ? ImportRow::Fate::New : touched ? ImportRow::Fate::Update : ImportRow::Fate::Same;
    }

    void takeWebsite(Organisation& organisation, QString link) {
        if (!link.contains(u"://"_s)) link.prepend(u"https://"_s);
        if (checkedLink("website", link))
            m_filling.put(organisation.website, link, QObject::tr("Website"));
        else
            m_filling.add(QObject::tr("the website \"%1\" is left out, as it leads nowhere").arg(link));
    }

    /// The trust it belongs to. Of the register's groups only those that are trusts and still there.
    tl::expected<void, RowProblem> takeWhole(Organisation& organisation, const ImportCells& cells,
                                             const QString& name) {
        const QString whole = cells(u"part_of"_s).simplified(), type = cells(u"group_type"_s);
        const bool isTrust = type.isEmpty() || type.contains(u"trust"_s, Qt::CaseInsensitive);
        const bool isGone = cells(u"group_status"_s).compare(u"Closed"_s, Qt::CaseInsensitive) == 0;
        if (whole.isEmpty() || plainWord(whole) == plainWord(name) || !isTrust || isGone) return {};
        const auto found = finder().find({}, {}, whole);
        if (!found) return tl::unexpected<RowProblem>(RowProblem{found.error().what, u"part_of"_s});
        if (organisation.id.value != 0 && *found == organisation.id)
            return tl::unexpected<RowProblem>(
                RowProblem{QObject::tr("An organisation cannot be part of itself."), u"part_of"_s});
        Organisation made = suggestedOrganisation(whole);
        made.kind = OrganisationKind::Trust;
        made.sector = Sector::Mat;
        const Id<Organisation> id = found->value == 0 ? finder().add(made) : *found;
        if (organisation.partOf != id) m_filling.add(QObject::tr("part of %1").arg(finder().drafts().at(id).name));
        organisation.partOf = id;
        return {};
    }

    void noteEvents(const Organisation& before, const Organisation& after, const ImportCells& cells) {
        if (before.name != after.name) m_events << QObject::tr("Renamed");
        if (!before.closedOn.isValid() && after.closedOn.isValid())
            m_events << (cells(u"why_closed"_s).contains(u"academy"_s, Qt::CaseInsensitive)
                             ? QObject::tr("Converted to an academy")
                             : QObject::tr("Closed"));
        if (before.partOf != after.partOf)
            m_events << (before.partOf.value != 0 ? QObject::tr("Moved to another trust")
                                                  : QObject::tr("Joined a trust"));
    }

    bool takeSchool(Id<Organisation> organisation, bool isNew, const ImportCells& cells) {
        const Id<School> known = m_now.schoolOf.value(organisation.value);
        const bool isKnown = known.value != 0;  // below zero: of an earlier row
        School school = isKnown ? m_now.schools.at(known) : School{};
        const SchoolStatus before = school.status;
        school.organisation = organisation;
        Filling unsaid;  // what a new school or one that is seen for the first time has is not a change
        fillSchool(school, cells, isKnown && !isNew ? m_filling : unsaid);
        bool touched = true;
        if (isKnown)
            touched = m_now.schools.change(school);
        else
            m_now.schoolOf.insert(organisation.value, m_now.schools.add(school));
        if (isKnown && before != school.status && school.status == SchoolStatus::Closing)
            m_events << QObject::tr("Proposed to close");
        if (!isKnown && !isNew) m_filling.add(QObject::tr("details of the register"));
        for (SchoolLink link : linksIn(cells(u"links"_s))) {
            link.organisation = organisation;
            if (m_now.known.contains(keyOf(link))) continue;
            m_now.known.insert(keyOf(link));
            m_now.links.add(link);
            if (isKnown) m_filling.add(u"%1: %2"_s.arg(link.kind, link.otherUrn));
            touched = true;
        }
        return touched;
    }

    OrganisationFinder& finder() { return m_now.organisations; }

    State m_stored, m_now;
};

}  // namespace

Result<std::unique_ptr<Import>> organisationImport(Workspace& workspace) {
    auto organisations = Drafts<Organisation>::of(workspace);
    if (!organisations) return tl::unexpected(organisations.error());
    auto schools = Drafts<School>::of(workspace);
    if (!schools) return tl::unexpected(schools.error());
    auto links = Drafts<SchoolLink>::of(workspace);
    if (!links) return tl::unexpected(links.error());
    return std::make_unique<OrganisationImport>(std::move(*organisations), std::move(*schools), std::move(*links));
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
