// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/roles_block.h"

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

RolesBlock::RolesBlock(Desk& desk, Of of, ListModel* others, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_of(of),
      m_others(others),
      m_add(
          controls::button(of == Of::Person ? tr("Add role") : tr("Add a person"), controls::Weight::Quiet, u"plus"_s)),
      m_lines(new RecordLines<Role>(
          desk, of == Of::Person ? tr("Roles") : tr("People"),
          of == Of::Person ? tr("No role yet: add where they work.") : tr("Nobody yet: add who works here."),
          new RecordForm<Role>(desk, [](const Role& role) { return editOf(role); }))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_lines);

    const auto today = [&desk] { return desk.today(); };
    RecordForm<Role>* form = m_lines->form();
    auto* title = new controls::TextField(tr("Job title"));
    if (of == Of::Person) {
        auto* organisation = new controls::ReferenceField(tr("Organisation"), others, IdRole, tr("organisation"));
        form->addRow({organisation, title});
        form->bind(organisation, &Role::organisation);
    } else {
        form->add(title);
    }
    auto* from = new controls::DateField(tr("From"), today);
    auto* until = new controls::DateField(tr("Until"), today);
    form->addRow({from, until});
    form->bind(title, &Role::jobTitle);
    form->bind(from, &Role::startsOn);
    form->bind(until, &Role::endsOn);
    m_add->setEnabled(desk.workspace().isWritable());
    m_lines->addStep(tr("Ends today"), tr("The role ends today"),
                     [this](Id<Role> role) { return endRole(m_desk.workspace(), role, m_desk.today()); });
    m_lines->addDelete(
        tr("Delete role"), [](const Role&) { return tr("Deleted the role"); },
        [this](Id<Role> role) { return deleteRole(m_desk.workspace(), role); });
    connect(m_add, &QAbstractButton::clicked, this, &RolesBlock::askNew);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"role"_L1, "organisation"_L1, "person"_L1})) refresh();
    });
}

bool RolesBlock::showOwner(qint64 id) {
    if (!m_lines->leave(id != m_owner)) return false;
    m_owner = id;
    refresh();
    return true;
}

QString RolesBlock::timeOf(const Role& role) const {
    if (role.endsOn.isValid() && role.startsOn.isValid())
        return tr("%1 to %2").arg(shownDate(role.startsOn), shownDate(role.endsOn));
    if (role.endsOn.isValid()) return tr("until %1").arg(shownDate(role.endsOn));
    return role.startsOn.isValid() ? tr("since %1").arg(shownDate(role.startsOn)) : QString();
}

void RolesBlock::refresh() {
    const auto rows =
        m_of == Of::Person ? rolesOf(m_desk.workspace(), {m_owner}) : rolesAt(m_desk.workspace(), {m_owner});
    if (!rows) return m_desk.report(rows.error());
    std::vector<controls::Line> lines;
    for (const RoleRow& row : *rows) {
        controls::Line line{row.role.id.value, m_of == Of::Person ? row.organisation : row.person.trimmed()};
        line.muted = row.role.endsOn.isValid() && row.role.endsOn < m_desk.today();
        QStringList second{row.role.jobTitle, timeOf(row.role)};
        second.removeAll(QString());
        line.second = second.join(u" · "_s);
        if (line.muted) line.pill = tr("Past");
        if (m_of == Of::Person)
            line.open = [this, id = row.role.organisation.value] { m_desk.open(u"organisation"_s, id); };
        else
            line.open = [this, id = row.role.person.value] { m_desk.open(u"person"_s, id); };
        line.actions.push_back({u"pencil"_s, tr("Edit role"), [this, id = row.role.id] { m_lines->edit(id); }});
        lines.push_back(std::move(line));
    }
    m_lines->setLines(lines);
}

void RolesBlock::askNew() {
    if (!m_lines->canAskNew()) return;
    auto* form = new StepForm({}, {}, m_of == Of::Person ? tr("Add role") : tr("Add person"));
    form->setObjectName("newRole");
    auto* other = m_of == Of::Person
                      ? new controls::ReferenceField(tr("Organisation"), m_others, IdRole, tr("organisation"))
                      : new controls::ReferenceField(tr("Person"), m_others, IdRole, tr("person"));
    auto* title = new controls::TextField(tr("Job title"));
    auto* from = new controls::DateField(tr("From"), [this] { return m_desk.today(); });
    form->addRow({other, title});
    form->add(from, u"starts_on"_s);
    form->know(other, m_of == Of::Person ? u"organisation_id"_s : u"person_id"_s);
    form->onDo([=, this]() -> Result<> {
        Role role;
        role.person.value = m_of == Of::Person ? m_owner : other->value();
        role.organisation.value = m_of == Of::Person ? other->value() : m_owner;
        role.jobTitle = title->value();
        role.startsOn = from->value();
        if (!role.person) return invalid("person_id", tr("Choose a person. A new one is made with \"New person\"."));
        return addRole(m_desk.workspace(), role).map([](auto) {});
    });
    m_lines->askNew(form);
}

}  // namespace nlc
