// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/representation_block.h"

#include "models/people/people_list.h"
#include "models/records/list_roles.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// The fields of a representation, the same to add one and to edit one.
struct RepresentationFields {
    controls::ChoiceField* part = new controls::ChoiceField(RepresentationBlock::tr("As"), optionsOf<Representing>());
    controls::ChoiceField* sector = new controls::ChoiceField(RepresentationBlock::tr("Sector"), optionsOf<Sector>());
    controls::ReferenceField* organisation;
    controls::DateField *from, *until;

    RepresentationFields(Desk& desk, ListModel* organisations)
        : organisation(new controls::ReferenceField(RepresentationBlock::tr("Of one organisation"), organisations,
                                                    IdRole, RepresentationBlock::tr("organisation"))),
          from(new controls::DateField(RepresentationBlock::tr("From"), [&desk] { return desk.today(); })),
          until(new controls::DateField(RepresentationBlock::tr("Term ends"), [&desk] { return desk.today(); })) {}
};

}  // namespace

RepresentationBlock::RepresentationBlock(Desk& desk, ListModel* organisations, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_organisations(organisations),
      m_add(controls::button(tr("Add"), controls::Weight::Quiet, u"plus"_s)),
      m_lines(new RecordLines<Representation>(
          desk, tr("Represents"), tr("Speaks for nobody but themselves so far."),
          new RecordForm<Representation>(desk, [](const Representation& each) { return editOf(each); }))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_lines);
    RecordForm<Representation>* form = m_lines->form();
    const RepresentationFields fields(desk, organisations);
    form->addRow({fields.part, fields.sector});
    form->add(fields.organisation);
    form->addRow({fields.from, fields.until});
    form->bind(fields.part, &Representation::part);
    form->bind(fields.sector, &Representation::sector);
    form->bind(fields.organisation, &Representation::organisation);
    form->bind(fields.from, &Representation::startsOn);
    form->bind(fields.until, &Representation::endsOn);
    m_add->setAccessibleName(tr("Add whom they represent"));
    m_add->setEnabled(desk.workspace().isWritable());
    m_lines->addStep(tr("Ends today"), tr("The term ends today"), [this](Id<Representation> id) {
        return endRepresentation(m_desk.workspace(), id, m_desk.today());
    });
    m_lines->addDelete(
        tr("Delete"), [](const Representation&) { return tr("Deleted the representation"); },
        [this](Id<Representation> id) { return deleteRepresentation(m_desk.workspace(), id); });
    connect(m_add, &QAbstractButton::clicked, this, &RepresentationBlock::askNew);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"representation"_L1, "organisation"_L1})) refresh();
    });
}

bool RepresentationBlock::showPerson(Id<Person> person) {
    if (!m_lines->leave(person != m_person)) return false;
    m_person = person;
    refresh();
    return true;
}

void RepresentationBlock::refresh() {
    const auto rows = representationsOf(m_desk.workspace(), m_person);
    if (!rows) return m_desk.report(rows.error());
    std::vector<controls::Line> lines;
    for (const RepresentationRow& row : *rows) {
        const Representation& each = row.representation;
        controls::Line line{each.id.value, row.organisation.isEmpty() ? shown(each.sector) : row.organisation};
        QStringList second{shown(each.part)};
        if (each.startsOn.isValid()) second << tr("since %1").arg(shownDate(each.startsOn));
        if (each.endsOn.isValid()) second << tr("until %1").arg(shownDate(each.endsOn));
        line.second = second.join(u" · "_s);
        line.muted = row.isOver(m_desk.today());
        if (line.muted) line.pill = tr("Past");
        if (row.endsSoon(m_desk.today())) {
            line.pill = tr("Term ends soon");
            line.tone = theme::Tone::Soon;
        }
        line.actions.push_back({u"pencil"_s, tr("Edit"), [this, id = each.id] { m_lines->edit(id); }});
        lines.push_back(std::move(line));
    }
    m_lines->setLines(lines);
}

void RepresentationBlock::askNew() {
    if (!m_lines->canAskNew()) return;
    auto* form = new StepForm({}, {}, tr("Add"));
    form->setObjectName("newRepresentation");
    const RepresentationFields fields(m_desk, m_organisations);
    fields.part->setValue(word(Representing::Main));
    const auto membership = membershipOf(m_desk.workspace(), m_person).value_or(Membership{});
    fields.sector->setValue(word(membership.sector));
    fields.from->setValue(m_desk.today());
    form->addRow({fields.part, fields.sector});
    form->add(fields.organisation, u"organisation_id"_s);
    form->addRow({fields.from, fields.until});
    form->know(fields.until, u"ends_on"_s);
    form->onDo([=, this]() -> Result<> {
        Representation each;
        each.person = m_person;
        each.part = fromWord<Representing>(fields.part->value()).value_or(Representing::Main);
        each.sector = fromWord<Sector>(fields.sector->value()).value_or(Sector::School);
        each.organisation.value = fields.organisation->value();
        each.startsOn = fields.from->value();
        each.endsOn = fields.until->value();
        return addRepresentation(m_desk.workspace(), each).map([](auto) {});
    });
    m_lines->askNew(form);
}

}  // namespace nlc
