// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/organisation_finder.h"
#include "models/people/people_import.h"
#include "models/people/row_import.h"
#include "models/text/checks.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

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
