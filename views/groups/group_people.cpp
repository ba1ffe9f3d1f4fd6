// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_people.h"

#include "models/groups/group_repository.h"
#include "models/text/free_date.h"
#include "views/controls/chip.h"

namespace nlc {

using namespace Qt::StringLiterals;

GroupPeople::GroupPeople(Desk& desk, ListModel* people, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_lines(new RecordLines<GroupPerson>(
          desk, tr("Leads and members"), tr("Nobody yet."),
          new RecordForm<GroupPerson>(desk, [](const GroupPerson& link) { return editOf(link); }))),
      m_addForm(new controls::Form),
      m_person(new controls::ReferenceField(tr("Add a person"), people, IdRole, tr("person"))),
      m_part(new controls::ChoiceField(tr("As"), optionsOf<GroupPart>())) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addWidget(m_lines);
    m_addForm->addRow({m_person, m_part}, {3, 1});
    column->addWidget(m_addForm);
    m_part->setValue(word(GroupPart::Member));
    m_addForm->setVisible(desk.workspace().isWritable());
    m_person->onCommit([this](qint64 id) -> Result<> {
        if (!id) return {};
        const auto part = fromWord<GroupPart>(m_part->value()).value_or(GroupPart::Member);
        auto joined = addToGroup(m_desk.workspace(), m_group, {id}, part);
        if (joined) m_person->setValue(0);
        return joined;
    });

    RecordForm<GroupPerson>* form = m_lines->form();
    const auto today = [&desk] { return desk.today(); };
    auto* part = new controls::ChoiceField(tr("Part"), optionsOf<GroupPart>());
    auto* from = new controls::DateField(tr("From"), today);
    auto* until = new controls::DateField(tr("Until"), today);
    form->addRow({part, from, until}, {2, 3, 3});
    form->bind(part, &GroupPerson::part);
    form->bind(from, &GroupPerson::startsOn);
    form->bind(until, &GroupPerson::endsOn);
    m_lines->addStep(tr("Leaves today"), tr("Leaves the group today"),
                     [this](Id<GroupPerson> link) { return leaveGroup(m_desk.workspace(), link, m_desk.today()); });
    m_lines
        ->addDelete(
            tr("Delete"), [](const GroupPerson&) { return tr("Deleted from the group"); },
            [this](Id<GroupPerson> link) { return deleteGroupPerson(m_desk.workspace(), link); })
        ->setAccessibleName(tr("Delete from the group"));
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"group_person"_L1, "person"_L1, "role"_L1})) refresh();
    });
}

bool GroupPeople::showGroup(Id<Group> id) {
    if (!m_addForm->commitPending() || !m_lines->leave(id != m_group)) return false;
    m_group = id;
    refresh();
    return true;
}

void GroupPeople::refresh() {
    const auto people = peopleOf(m_desk.workspace(), m_group);
    if (!people) return m_desk.report(people.error());
    std::vector<controls::Line> lines;
    for (const GroupPersonRow& row : *people) {
        controls::Line line{row.link.id.value, row.person.trimmed()};
        QStringList second{row.organisation};
        if (row.link.startsOn.isValid()) second << tr("since %1").arg(shownDate(row.link.startsOn));
        if (row.link.endsOn.isValid()) second << tr("until %1").arg(shownDate(row.link.endsOn));
        second.removeAll(QString());
        line.second = second.join(u" · "_s);
        line.pill = shown(row.link.part);
        line.muted = row.link.endsOn.isValid() && row.link.endsOn <= m_desk.today();
        line.tone = row.link.part == GroupPart::Lead && !line.muted ? theme::Tone::Info : theme::Tone::Neutral;
        if (line.muted) line.pill = tr("Past %1").arg(shown(row.link.part).toLower());
        line.open = [this, person = row.link.person.value] { m_desk.open(u"person"_s, person); };
        line.actions.push_back({u"pencil"_s, tr("Edit part"), [this, id = row.link.id] { m_lines->edit(id); }});
        lines.push_back(std::move(line));
    }
    m_lines->setLines(lines);
}

GroupPartners::GroupPartners(Desk& desk, ListModel* organisations, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_chips(new QWidget),
      m_flow(new controls::FlowLayout(m_chips)),
      m_addForm(new controls::Form),
      m_organisation(
          new controls::ReferenceField(tr("Add a partner organisation"), organisations, IdRole, tr("organisation"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addWidget(m_chips);
    m_addForm->add(m_organisation);
    column->addWidget(m_addForm);
    m_addForm->setVisible(desk.workspace().isWritable());
    m_organisation->onCommit([this](qint64 id) -> Result<> {
        if (!id) return {};
        auto joined = addPartner(m_desk.workspace(), m_group, {id});
        if (joined) m_organisation->setValue(0);
        return joined;
    });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"group_partner"_L1, "organisation"_L1})) refresh();
    });
}

bool GroupPartners::showGroup(Id<Group> id) {
    if (!m_addForm->commitPending()) return false;
    m_group = id;
    refresh();
    return true;
}

void GroupPartners::refresh() {
    while (auto* item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto partners = partnersOf(m_desk.workspace(), m_group);
    if (!partners) return m_desk.report(partners.error());
    for (const GroupPartnerRow& row : *partners) {
        auto* chip = controls::button(row.organisation, controls::Weight::Plain, u"x"_s);
        chip->setLayoutDirection(Qt::RightToLeft);  // the cross stands after the name
        chip->setAccessibleName(tr("Take off %1").arg(row.organisation));
        chip->setToolTip(chip->accessibleName());
        chip->setEnabled(m_desk.workspace().isWritable());
        connect(chip, &QAbstractButton::clicked, this, [this, id = row.link.id, name = row.organisation] {
            if (m_desk.done(removePartner(m_desk.workspace(), id))) m_desk.say(tr("Took off %1").arg(name), true);
        });
        m_flow->addWidget(chip);
        chip->show();
    }
    m_chips->setHidden(partners->empty());
    m_chips->updateGeometry();
}

}  // namespace nlc
