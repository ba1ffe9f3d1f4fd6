// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/roles_block.h"

#include <QVBoxLayout>

#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;

RolesBlock::RolesBlock(Desk& desk, Of of, ListModel* others, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_of(of),
      m_others(others),
      m_add(
          controls::button(of == Of::Person ? tr("Add role") : tr("Add a person"), controls::Weight::Quiet, u"plus"_s)),
      m_lines(new controls::Lines(
          of == Of::Person ? tr("Roles") : tr("People"),
          of == Of::Person ? tr("No role yet: add where they work.") : tr("Nobody yet: add who works here."))),
      m_editor(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_lines);

    const auto today = [&desk] { return desk.today(); };
    m_form = new RecordForm<Role>(desk, [](const Role& role) { return editOf(role); });
    auto* title = new controls::TextField(tr("Job title"));
    if (of == Of::Person) {
        auto* organisation = new controls::ReferenceField(tr("Organisation"), others, IdRole, tr("organisation"));
        m_form->addRow({organisation, title});
        m_form->bind(organisation, &Role::organisation);
    } else {
        m_form->add(title);
    }
    auto* from = new controls::DateField(tr("From"), today);
    auto* until = new controls::DateField(tr("Until"), today);
    m_form->addRow({from, until});
    m_form->bind(title, &Role::jobTitle);
    m_form->bind(from, &Role::startsOn);
    m_form->bind(until, &Role::endsOn);
    auto* end = controls::button(tr("Ends today"));
    auto* remove = controls::button(tr("Delete role"));
    auto* close = controls::button(tr("Close"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::s);
    buttons->addWidget(end);
    buttons->addWidget(remove);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* inside = new QVBoxLayout(m_editor);
    inside->setContentsMargins(theme::m, theme::m, 0, theme::m);
    inside->setSpacing(theme::m);
    inside->addWidget(m_form);
    inside->addLayout(buttons);
    m_lines->openBelow(0, m_editor);
    m_lines->closeEditor();
    const bool writable = desk.workspace().isWritable();
    for (auto* press : {end, remove, m_add}) press->setEnabled(writable);

    connect(m_add, &QAbstractButton::clicked, this, &RolesBlock::askNew);
    connect(close, &QAbstractButton::clicked, this, [this] {
        if (m_form->commitPending()) m_lines->closeEditor();
    });
    connect(end, &QAbstractButton::clicked, this, [this] {
        if (!m_form->commitPending() || !m_desk.done(endRole(m_desk.workspace(), m_form->record().id, m_desk.today())))
            return;
        m_lines->closeEditor();
        m_desk.say(tr("The role ends today"), true);
    });
    connect(remove, &QAbstractButton::clicked, this, [this] {
        m_form->restoreAll();
        if (m_desk.done(deleteRole(m_desk.workspace(), m_form->record().id))) m_desk.say(tr("Deleted the role"), true);
    });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        for (const Change& change : changes)
            if (change.table == u"role"_s || change.table == u"organisation"_s || change.table == u"person"_s)
                return refresh();
    });
}

bool RolesBlock::showOwner(qint64 id) {
    if (!m_form->commitPending()) return false;
    if (m_new) m_new->cancel();
    if (id != m_owner) m_lines->closeEditor();
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
        line.actions.push_back({u"pencil"_s, tr("Edit role"), [this, id = row.role.id] { editRole(id); }});
        lines.push_back(std::move(line));
    }
    m_lines->setLines(lines);
}

void RolesBlock::editRole(Id<Role> id) {
    if (!m_form->commitPending()) return;
    if (!finishNew()) return;
    if (m_lines->openLine() == id.value) return m_lines->closeEditor();
    m_form->showRecord(id);
    m_lines->openBelow(id.value, m_editor);
    m_form->fields().front()->setFocus();
}

bool RolesBlock::finishNew() { return !m_new || !m_new->isTouched() || m_new->perform(); }

void RolesBlock::askNew() {
    if (!m_form->commitPending() || m_new) return;
    auto* form = new StepForm({}, {}, m_of == Of::Person ? tr("Add role") : tr("Add person"));
    m_new = form;
    form->setObjectName("newRole");
    form->setContentsMargins(0, theme::m, 0, theme::m);
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
    const auto close = [this, form] {
        m_lines->closeEditor();
        m_lines->openBelow(0, m_editor);
        m_lines->closeEditor();
        form->hide();
        form->deleteLater();
        m_new = nullptr;
    };
    connect(form, &StepForm::done, this, close);
    connect(form, &StepForm::cancelled, this, close);
    m_lines->openBelow(0, form);
    form->focusFirst();
}

}  // namespace nlc
