// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_details.h"

#include <QVBoxLayout>

#include "models/groups/group_repository.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/markdown_editor.h"
#include "views/controls/pill.h"
#include "views/groups/activity_form.h"
#include "views/groups/group_past.h"
#include "views/groups/group_people.h"
#include "views/groups/group_steps.h"
#include "views/shell/history_dialog.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {
const QString editAreasCode = u"edit"_s;  // beside the ids of the areas
constexpr int purposeHeight = 132;
}  // namespace

std::vector<controls::Option> areaOptions(Workspace& workspace) {
    std::vector<controls::Option> options{{GroupDetails::tr("No priority area"), u"0"_s}};
    for (const PriorityArea& area : priorityAreas(workspace).value_or(std::vector<PriorityArea>{}))
        options.push_back({area.name, QString::number(area.id.value)});
    return options;
}

GroupDetails::GroupDetails(Desk& desk, const GroupNames& names, QWidget* parent)
    : Details(parent),
      m_desk(desk),
      m_form(new RecordForm<Group>(desk, [](const Group& group) { return editOf(group); })),
      m_area(new controls::ChoiceField(tr("Priority area"), {})),
      m_people(new GroupPeople(desk, names.people)),
      m_partners(new GroupPartners(desk, names.organisations)),
      m_activities(new GroupActivities(desk)),
      m_past(new GroupPast(desk, names.groups)) {
    setAccessibleName(tr("Group"));
    auto* history = controls::button(tr("History"), controls::Weight::Quiet, u"history"_s);
    auto* remove = controls::iconButton(u"trash-2"_s, tr("Delete group"));
    remove->setEnabled(desk.workspace().isWritable());
    addAction(history);
    addAction(remove);
    connect(history, &QAbstractButton::clicked, this, &GroupDetails::showHistory);
    connect(remove, &QAbstractButton::clicked, this, &GroupDetails::deleteAsked);
    makeForm();
    body()->addWidget(m_form);
    addHeading(tr("Leads and members"));
    body()->addWidget(m_people);
    addHeading(tr("Partner organisations"));
    body()->addWidget(m_partners);
    addHeading(tr("Activities"), m_activities->addButton());
    body()->addWidget(m_activities);
    addHeading(tr("Updates"));
    body()->addWidget(m_past->updates());
    addHeading(tr("Its past"), m_past->steps());
    body()->addWidget(m_past);
    body()->addStretch();
    for (controls::Form* form : {static_cast<controls::Form*>(m_form), m_people->editForm(), m_people->addForm(),
                                 m_partners->addForm(), m_activities->form()})
        watch(form);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"priority_area"_L1})) listAreas();
    });
}

void GroupDetails::makeForm() {
    using namespace controls;
    const auto today = [this] { return m_desk.today(); };
    auto* name = new TextField(tr("Name"));
    name->setHint(tr("a correction; a new name is \"Rename…\""));
    auto* shortName = new TextField(tr("Short name"));
    auto* kind = new ChoiceField(tr("Kind"), optionsOf<GroupKind>());
    auto* purpose = new MarkdownField(tr("Purpose"));
    purpose->markdown()->text()->setMaximumHeight(purposeHeight);
    auto* from = new DateField(tr("From"), today);
    auto* until = new DateField(tr("Until"), today);
    m_form->add(name);
    m_form->addRow({m_area, kind}, {3, 2});
    m_form->addRow({shortName, from, until}, {4, 3, 3});
    m_form->add(purpose);
    auto* reportBack = new DateField(tr("Reports back by"), today);
    auto* findings = new MarkdownField(tr("What it found"));
    findings->markdown()->text()->setMaximumHeight(purposeHeight);
    m_form->add(reportBack);
    m_form->add(findings);
    m_form->bind(reportBack, &Group::reportBackOn);
    m_form->bind(findings, &Group::findings);
    m_form->onShown([reportBack, findings](const Group& group) {
        const bool reports = group.kind == GroupKind::WorkingParty;
        reportBack->setVisible(reports);
        findings->setVisible(reports);
    });
    m_form->bind(name, &Group::name);
    m_form->bind(shortName, &Group::shortName);
    m_form->bind(kind, &Group::kind);
    m_form->bind(purpose, &Group::purpose);
    m_form->bind(from, &Group::startsOn);
    m_form->bind(until, &Group::endsOn);
    listAreas();
    m_area->onCommit([this](const QString& code) -> Result<> {
        if (code == editAreasCode) {
            m_area->setValue(QString::number(m_form->record().area.value));
            editAreas(m_desk, window());
            return {};
        }
        return edit<Group>(
            m_desk.workspace(), group(), [](const Group& g) { return editOf(g); },
            [&](Group& g) { g.area.value = code.toLongLong(); });
    });
    m_form->onShown([this](const Group& shownGroup) {
        m_area->setValue(QString::number(shownGroup.area.value));
        setTitle(shownGroup.shortest());
        if (!shownGroup.id) return;
        const QDate now = m_desk.today();
        const bool ended = shownGroup.endsOn.isValid() && shownGroup.endsOn <= now;
        const bool begun = !shownGroup.startsOn.isValid() || shownGroup.startsOn <= now;
        pill()->set(ended   ? tr("Closed")
                    : begun ? tr("Running")
                            : tr("Not begun"),
                    ended ? theme::Tone::Neutral : theme::Tone::Good);
        setState(ended                           ? tr("until %1").arg(shownDate(shownGroup.endsOn))
                 : shownGroup.startsOn.isValid() ? tr("since %1").arg(shownDate(shownGroup.startsOn))
                                                 : QString());
    });
}

void GroupDetails::listAreas() {
    auto options = areaOptions(m_desk.workspace());
    options.push_back({tr("Edit priority areas…"), editAreasCode});
    m_area->setOptions(options);
}

bool GroupDetails::showGroup(Id<Group> id) {
    if (id == group() && id) return true;
    if (!leave()) return false;
    m_form->showRecord(id);
    m_people->showGroup(id);
    m_partners->showGroup(id);
    m_activities->showGroup(id);
    m_past->showGroup(id);
    scrollToTop();
    return true;
}

bool GroupDetails::leave() { return Details::leave() && m_activities->finishNew(); }

void GroupDetails::showHistory() {
    nlc::showHistory(m_desk, this, m_form->record().name, u"task_group"_s, group().value,
                     {{u"group_person"_s, u"group_id"_s},
                      {u"group_partner"_s, u"group_id"_s},
                      {u"group_event"_s, u"group_id"_s},
                      {u"activity"_s, u"group_id"_s}});
}

}  // namespace nlc
