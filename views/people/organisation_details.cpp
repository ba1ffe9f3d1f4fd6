// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/organisation_details.h"

#include <QVBoxLayout>

#include "models/people/people_list.h"
#include "models/people/tags.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/pill.h"
#include "views/people/contact_block.h"
#include "views/people/life_lines.h"
#include "views/people/register_block.h"
#include "views/people/roles_block.h"
#include "views/shell/history_dialog.h"
#include "views/shell/read_lines.h"

namespace nlc {

using namespace Qt::StringLiterals;

OrganisationDetails::OrganisationDetails(Desk& desk, ListModel* organisations, ListModel* people, QWidget* parent)
    : Details(parent),
      m_desk(desk),
      m_form(new RecordForm<Organisation>(desk, [](const Organisation& o) { return editOf(o); })),
      m_tags(new controls::TextField(tr("Tags"))),
      m_people(new RolesBlock(desk, RolesBlock::Of::Organisation, people)),
      m_register(new RegisterBlock(desk)),
      m_contact(new ContactBlock(desk, ContactBlock::Of::Organisation)),
      m_life(new ReadLines(desk, tr("What happened here"), tr("Nothing with a date yet."),
                           [this] {
                               return momentLines(m_desk, {u"organisation"_s, organisation().value});
                           })),
      m_partsHeading(controls::label(tr("Part of it"), theme::Text::Section)),
      m_parts(new controls::Lines(tr("Part of it"), {})) {
    setObjectName("card");
    setAccessibleName(tr("Organisation"));
    auto* history = controls::button(tr("History"), controls::Weight::Quiet, u"history"_s);
    auto* remove = controls::iconButton(u"trash-2"_s, tr("Delete organisation"));
    remove->setEnabled(desk.workspace().isWritable());
    addAction(history);
    addAction(remove);
    connect(history, &QAbstractButton::clicked, this, &OrganisationDetails::showHistory);
    connect(remove, &QAbstractButton::clicked, this, &OrganisationDetails::deleteAsked);

    using namespace controls;
    auto* name = new TextField(tr("Name"));
    auto* kind = new ChoiceField(tr("Kind"), optionsOf<OrganisationKind>());
    auto* sector = new ChoiceField(tr("Sector"), optionsOf<Sector>());
    auto* urn = new TextField(tr("URN"));
    auto* dfe = new TextField(tr("DfE number"));
    auto* partOf = new ReferenceField(tr("Part of"), organisations, IdRole, tr("organisation"));
    auto* town = new TextField(tr("Town"));
    auto* postcode = new TextField(tr("Postcode"));
    auto* phone = new TextField(tr("Phone"));
    auto* email = new TextField(tr("E-mail"));
    auto* website = new LinkField(tr("Website"));
    auto* closed = new DateField(tr("Closed on"), [&desk] { return desk.today(); });
    auto* notes = new LinesField(tr("Notes"), 2);
    m_form->add(name);
    m_form->addRow({kind, sector});
    m_form->addRow({urn, dfe, partOf}, {2, 2, 4});
    m_form->addRow({town, postcode, phone}, {3, 2, 3});
    m_form->addRow({email, website});
    m_tags->setPlaceholder(tr("words, with commas between them"));
    m_form->addRow({m_tags, closed}, {5, 3});
    m_form->add(notes);
    m_tags->onCommit(
        [this](const QString& typed) { return setTags(m_desk.workspace(), organisation(), tagsIn(typed)); });
    m_form->bind(name, &Organisation::name);
    m_form->bind(kind, &Organisation::kind);
    m_form->bind(sector, &Organisation::sector);
    m_form->bind(urn, &Organisation::urn);
    m_form->bind(dfe, &Organisation::dfeNumber);
    m_form->bind(partOf, &Organisation::partOf);
    m_form->bind(town, &Organisation::town);
    m_form->bind(postcode, &Organisation::postcode);
    m_form->bind(phone, &Organisation::phone);
    m_form->bind(email, &Organisation::email);
    m_form->bind(website, &Organisation::website);
    m_form->bind(closed, &Organisation::closedOn);
    m_form->bind(notes, &Organisation::notes);
    m_form->onShown([this](const Organisation& organisation) {
        setTitle(organisation.name);
        showTags();
        pill()->set(organisation.closedOn.isValid() ? tr("Closed") : QString(), theme::Tone::Neutral);
    });

    body()->addWidget(m_form);
    body()->addWidget(m_register);
    auto* add = new QWidget;
    auto* buttons = new QHBoxLayout(add);
    buttons->setContentsMargins({});
    buttons->setSpacing(theme::xs);
    auto* newPerson = button(tr("New person here"), Weight::Quiet, u"plus"_s);
    newPerson->setEnabled(desk.workspace().isWritable());
    buttons->addWidget(newPerson);
    buttons->addWidget(m_people->addButton());
    connect(newPerson, &QAbstractButton::clicked, this, [this] { Q_EMIT newPersonAsked(organisation().value); });
    addHeading(tr("People"), add);
    body()->addWidget(m_people);
    m_partsHeading->setContentsMargins(0, theme::m, 0, 0);
    body()->addWidget(m_partsHeading);
    body()->addWidget(m_parts);
    addHeading(tr("Notes and contacts"), m_contact->addButton());
    body()->addWidget(m_contact);
    addHeading(tr("What happened here"));
    body()->addWidget(m_life);
    body()->addStretch();
    watch(m_form);
    watch(m_people->form());
    watch(m_contact->form());
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"organisation"_L1})) showParts();
        if (touches(changes, {"organisation_tag"_L1})) showTags();
    });
}

bool OrganisationDetails::showOrganisation(Id<Organisation> id) {
    if (id == organisation() && id) return true;
    if (!leave()) return false;
    m_form->showRecord(id);
    m_people->showOwner(id.value);
    m_register->showOrganisation(id);
    m_contact->showOwner(id.value);
    m_life->showAnew();
    showParts();
    scrollToTop();
    return true;
}

bool OrganisationDetails::leave() { return Details::leave() && m_people->finishNew() && m_contact->finishNew(); }

void OrganisationDetails::focusFirst() { m_form->fields().front()->setFocus(); }

void OrganisationDetails::showHistory() {
    nlc::showHistory(m_desk, this, m_form->record().name, u"organisation"_s, organisation().value,
                     {{u"role"_s, u"organisation_id"_s},
                      {u"organisation_tag"_s, u"organisation_id"_s},
                      {u"contact_note"_s, u"organisation_id"_s}});
}

void OrganisationDetails::showTags() {
    m_tags->setValue(tagsOf(m_desk.workspace(), organisation()).value_or(QStringList()).join(u", "_s));
}

void OrganisationDetails::showParts() {
    const auto parts = partsOf(m_desk.workspace(), organisation());
    if (!parts) return m_desk.report(parts.error());
    std::vector<controls::Line> lines;
    for (const Organisation& part : *parts) {
        controls::Line line{part.id.value, part.name};
        line.second = part.town;
        line.muted = part.closedOn.isValid();
        if (line.muted) line.pill = tr("Closed");
        line.open = [this, id = part.id.value] { m_desk.open(u"organisation"_s, id); };
        lines.push_back(std::move(line));
    }
    m_parts->setLines(lines);
    m_parts->setHidden(lines.empty());
    m_partsHeading->setHidden(lines.empty());
}

}  // namespace nlc
