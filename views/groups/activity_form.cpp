// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/activity_form.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "models/groups/group_repository.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/markdown_editor.h"
#include "views/controls/pill.h"
#include "views/shell/history_dialog.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// "Survey · Mon 6 Jan 2025 to Fri 31 Jan 2025 · 766 survey returns"
QString inWords(const Activity& activity) {
    QStringList words;
    if (activity.endsOn.isValid())
        words << QObject::tr("%1 to %2").arg(shownDate(activity.startsOn), shownDate(activity.endsOn));
    else if (activity.startsOn.isValid())
        words << shownDate(activity.startsOn);
    for (const Figure& figure : figuresIn(activity.figures))
        words << QString(figure.number + u' ' + figure.label).trimmed();
    return words.join(u" · "_s);
}

}  // namespace

RecordForm<Activity>* activityForm(Desk& desk, ListModel* groups) {
    const auto tr = [](const char* words) { return GroupActivities::tr(words); };
    using namespace controls;
    auto* form = new RecordForm<Activity>(desk, [](const Activity& activity) { return editOf(activity); });
    const auto today = [&desk] { return desk.today(); };
    auto* title = new TextField(tr("Title"));
    auto* kind = new ChoiceField(tr("Kind"), optionsOf<ActivityKind>());
    auto* from = new DateField(tr("From"), today);
    auto* until = new DateField(tr("Until"), today);
    auto* figures = new LinesField(tr("Figures"), 2);
    figures->setHint(tr("a line each, such as 766 survey returns"));
    auto* partners = new TextField(tr("Partners"));
    auto* link = new LinkField(tr("Link"));
    auto* description = new MarkdownField(tr("Description"));
    form->add(title);
    if (groups) {
        auto* group = form->add(new ReferenceField(tr("Group"), groups, IdRole, tr("group")));
        form->bind(group, &Activity::group);
    }
    form->addRow({kind, from, until}, {2, 3, 3});
    form->add(figures);
    form->addRow({partners, link});
    form->add(description);
    form->bind(title, &Activity::title);
    form->bind(kind, &Activity::kind);
    form->bind(from, &Activity::startsOn);
    form->bind(until, &Activity::endsOn);
    form->bind(figures, &Activity::figures);
    form->bind(partners, &Activity::partners);
    form->bind(link, &Activity::link);
    form->bind(description, &Activity::description);
    return form;
}

GroupActivities::GroupActivities(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_add(controls::button(tr("Add activity"), controls::Weight::Quiet, u"plus"_s)),
      m_lines(new RecordLines<Activity>(desk, tr("Activities"),
                                        tr("No activity yet: a survey, a campaign, an event, a pilot."),
                                        activityForm(desk))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_lines);
    m_add->setEnabled(desk.workspace().isWritable());
    m_lines->addDelete(
        tr("Delete activity"), [](const Activity& activity) { return tr("Deleted \"%1\"").arg(activity.title); },
        [this](Id<Activity> activity) { return deleteActivity(m_desk.workspace(), activity); });
    connect(m_add, &QAbstractButton::clicked, this, &GroupActivities::askNew);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"activity"_L1})) refresh();
    });
}

bool GroupActivities::showGroup(Id<Group> id) {
    if (!m_lines->leave(id != m_group)) return false;
    m_group = id;
    refresh();
    return true;
}

void GroupActivities::refresh() {
    const auto activities = activitiesOf(m_desk.workspace(), m_group);
    if (!activities) return m_desk.report(activities.error());
    std::vector<controls::Line> lines;
    for (const Activity& activity : *activities) {
        controls::Line line{activity.id.value, activity.title};
        line.second = inWords(activity);
        line.pill = shown(activity.kind);
        line.actions.push_back({u"pencil"_s, tr("Edit activity"), [this, id = activity.id] { m_lines->edit(id); }});
        lines.push_back(std::move(line));
    }
    m_lines->setLines(lines);
}

void GroupActivities::askNew() {
    if (!m_lines->canAskNew()) return;
    auto* form = new StepForm({}, {}, tr("Add activity"));
    auto* title = form->add(new controls::TextField(tr("Title")), u"title"_s);
    auto* kind = new controls::ChoiceField(tr("Kind"), optionsOf<ActivityKind>());
    auto* from = new controls::DateField(tr("From"), [this] { return m_desk.today(); });
    auto* until = new controls::DateField(tr("Until"), [this] { return m_desk.today(); });
    kind->setValue(word(ActivityKind::Event));
    form->addRow({kind, from, until}, {2, 3, 3});
    form->know(until, u"ends_on"_s);
    form->onDo([=, this]() -> Result<> {
        Activity activity;
        activity.group = m_group;
        activity.title = title->value();
        activity.kind = fromWord<ActivityKind>(kind->value()).value_or(ActivityKind::Event);
        activity.startsOn = from->value();
        activity.endsOn = until->value();
        return addActivity(m_desk.workspace(), activity).map([](auto) {});
    });
    m_lines->askNew(form);
}

ActivityDetails::ActivityDetails(Desk& desk, ListModel* groups, QWidget* parent)
    : Details(parent), m_desk(desk), m_form(activityForm(desk, groups)) {
    setAccessibleName(tr("Activity"));
    auto* toGroup = controls::button(tr("Open group"), controls::Weight::Quiet);
    auto* history = controls::button(tr("History"), controls::Weight::Quiet, u"history"_s);
    auto* remove = controls::iconButton(u"trash-2"_s, tr("Delete activity"));
    remove->setEnabled(desk.workspace().isWritable());
    for (auto* action : {toGroup, history, remove}) addAction(action);
    connect(toGroup, &QAbstractButton::clicked, this,
            [this] { m_desk.open(u"task_group"_s, m_form->record().group.value); });
    connect(history, &QAbstractButton::clicked, this, &ActivityDetails::showHistory);
    connect(remove, &QAbstractButton::clicked, this, &ActivityDetails::deleteAsked);
    m_form->onShown([this](const Activity& activity) {
        setTitle(activity.title);
        pill()->set(activity.id ? shown(activity.kind) : QString(), theme::Tone::Neutral);
    });
    body()->addWidget(m_form, 1);
    watch(m_form);
}

bool ActivityDetails::showActivity(Id<Activity> id) {
    if (!m_form->showRecord(id)) return false;
    scrollToTop();
    return true;
}

void ActivityDetails::showHistory() {
    nlc::showHistory(m_desk, this, m_form->record().title, u"activity"_s, activity().value);
}

}  // namespace nlc
