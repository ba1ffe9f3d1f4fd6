// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/groups_page.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/timeline.h"
#include "views/groups/activity_form.h"
#include "views/groups/group_details.h"
#include "views/shell/list_pane.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

NewCard* newGroup(Desk& desk) {
    auto* card = new NewCard(GroupsPage::tr("New group"),
                             GroupsPage::tr("Its name is enough to begin with. The rest can follow."),
                             GroupsPage::tr("Add group"));
    StepForm* form = card->form();
    auto* name = form->add(new controls::TextField(GroupsPage::tr("Name")), u"name"_s);
    auto* area = new controls::ChoiceField(GroupsPage::tr("Priority area"), areaOptions(desk.workspace()));
    auto* kind = new controls::ChoiceField(GroupsPage::tr("Kind"), optionsOf<GroupKind>());
    auto* from = new controls::DateField(GroupsPage::tr("From"), [&desk] { return desk.today(); });
    area->setValue(u"0"_s);
    kind->setValue(word(GroupKind::TaskGroup));
    from->setValue(desk.today());
    form->addRow({area, kind, from}, {4, 3, 3});
    form->onDo([=, &desk]() -> Result<> {
        Group group;
        group.name = name->value();
        group.area.value = area->value().toLongLong();
        group.kind = fromWord<GroupKind>(kind->value()).value_or(GroupKind::TaskGroup);
        group.startsOn = from->value();
        auto made = addGroup(desk.workspace(), group);
        if (!made) return tl::unexpected(made.error());
        desk.say(GroupsPage::tr("Added \"%1\"").arg(group.name), true);
        Q_EMIT card->made(u"task_group"_s, made->value);
        return {};
    });
    return card;
}

constexpr int everyYear = 0;

}  // namespace

GroupsPage::GroupsPage(Desk& desk)
    : Page(desk),
      m_groups(groupsList(desk.workspace())),
      m_everyGroup(groupsList(desk.workspace())),
      m_activities(activitiesList(desk.workspace())),
      m_people(peopleList(desk.workspace())),
      m_organisations(organisationsList(desk.workspace())),
      m_year(new QComboBox),
      m_new(controls::button(tr("New group"), controls::Weight::Primary, u"plus"_s)),
      m_views(new QStackedWidget),
      m_details(new QStackedWidget),
      m_activityStack(new QStackedWidget),
      m_groupsPane(new ListPane(u"groups"_s, tr("groups"), tr("group"))),
      m_activitiesPane(new ListPane(u"activities"_s, tr("activities"), tr("activity"))),
      m_group(new GroupDetails(desk, {m_everyGroup.get(), m_people.get(), m_organisations.get()})),
      m_activity(new ActivityDetails(desk, m_everyGroup.get())),
      m_timeline(new controls::Timeline) {
    m_everyGroup->sort(0, Qt::AscendingOrder);
    m_people->sort(0, Qt::AscendingOrder);
    m_organisations->sort(0, Qt::AscendingOrder);
    makeHeader();
    m_views->addWidget(makeList());
    m_views->addWidget(makeTimeline());
    m_views->addWidget(makeActivities());
    setContent(m_views);
    connect(&workspace(), &Workspace::changed, this, [this] {
        listYears();
        showLives();
        showState();
    });
    showLives();
    showState();
}

void GroupsPage::makeHeader() {
    header()->setTitle(tr("Groups"));
    auto* group = new QButtonGroup(this);
    QList<QWidget*> actions;
    for (const QString& words : {tr("List"), tr("Timeline"), tr("Activities")}) {
        auto* toggle = controls::button(words, controls::Weight::Toggle);
        const auto to = View(m_toggles.size());
        connect(toggle, &QAbstractButton::clicked, this, [this, to] { goTo(to); });
        group->addButton(toggle);
        m_toggles.push_back(toggle);
        actions << toggle;
    }
    m_toggles.front()->setChecked(true);
    m_year->setAccessibleName(tr("Academic year"));
    m_year->setToolTip(tr("Groups that ran in this academic year"));
    m_year->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    listYears();
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] {
        filterByYear();
        showState();
    });
    m_new->setEnabled(workspace().isWritable());
    connect(m_new, &QAbstractButton::clicked, this, &GroupsPage::newRecord);
    actions << m_year << m_new;
    header()->setActions(actions);
}

QWidget* GroupsPage::makeList() {
    filterByYear();
    m_groupsPane->setEmpty(
        u"network"_s, tr("No groups yet"),
        tr("Task groups, working parties, networks and pilots stand here, with who is in them and what they do."),
        tr("New group"));
    m_groupsPane->setModel(m_groups.get(), {0, 200, -110, 64, -160, -84, -130}, 1);
    connect(m_groups.get(), &ListModel::editFailed, this, [this](const Error& error) { desk().report(error); });
    connect(m_groupsPane, &ListPane::deleteAsked, this, &GroupsPage::deleteRecord);
    connect(m_groupsPane, &ListPane::newAsked, this, &GroupsPage::newRecord);
    connect(m_groupsPane, &ListPane::opened, m_group, &GroupDetails::focusFirst);
    connect(m_groupsPane, &ListPane::currentChanged, this, &GroupsPage::follow);
    connect(m_group, &GroupDetails::deleteAsked, this, &GroupsPage::deleteRecord);
    auto* nothing = controls::card();
    auto* column = new QVBoxLayout(nothing);
    column->addWidget(new controls::EmptyState(u"network"_s, tr("No group is chosen"),
                                               tr("Choose a group in the list to see who is in it and what it does.")));
    m_details->addWidget(nothing);
    m_details->addWidget(m_group);
    m_group->showGroup({m_groupsPane->currentId()});
    showDetails();
    return new Split(u"groups"_s, {m_groupsPane, m_details}, {580, 526});
}

QWidget* GroupsPage::makeTimeline() {
    auto* card = controls::card();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, theme::xs, 1, 1);
    column->addWidget(m_timeline);
    connect(m_timeline, &controls::Timeline::opened, this, [this](qint64 id) { showRecord(u"task_group"_s, id); });
    return card;
}

QWidget* GroupsPage::makeActivities() {
    m_activitiesPane->setEmpty(
        u"calendar-days"_s, tr("No activities yet"),
        tr("Surveys, campaigns, events and pilots of all groups stand here. They are added with a group."),
        tr("Go to the groups"));
    m_activitiesPane->setModel(m_activities.get(), {0, 86, 150, 124}, 0);
    connect(m_activitiesPane, &ListPane::newAsked, this, [this] { goTo(List); });
    connect(m_activitiesPane, &ListPane::deleteAsked, this, &GroupsPage::deleteRecord);
    connect(m_activitiesPane, &ListPane::opened, m_activity, &ActivityDetails::focusFirst);
    connect(m_activitiesPane, &ListPane::currentChanged, this, &GroupsPage::followActivity);
    connect(m_activity, &ActivityDetails::deleteAsked, this, &GroupsPage::deleteRecord);
    auto* nothing = controls::card();
    auto* column = new QVBoxLayout(nothing);
    column->addWidget(
        new controls::EmptyState(u"calendar-days"_s, tr("No activity is chosen"),
                                 tr("Choose one in the list to see its dates, its figures and what it was.")));
    m_activityStack->addWidget(nothing);
    m_activityStack->addWidget(m_activity);
    followActivity(m_activitiesPane->currentId());
    return new Split(u"activities"_s, {m_activitiesPane, m_activityStack}, {580, 526});
}

GroupsPage::View GroupsPage::view() const { return View(m_views->currentIndex()); }

bool GroupsPage::goTo(View to) {
    if (to != view() && !leave()) {
        m_toggles[size_t(view())]->setChecked(true);
        return false;
    }
    m_newCard.close();
    m_toggles[size_t(to)]->setChecked(true);
    m_views->setCurrentIndex(to);
    m_year->setEnabled(to == List);
    if (to == Lives) m_timeline->setFocus();
    Q_EMIT statusChanged();
    return true;
}

void GroupsPage::listYears() {
    const auto years = yearsWithGroups(workspace());
    if (!years) return desk().report(years.error());
    const bool first = m_year->count() == 0;
    const int chosen = first ? AcademicYear::of(desk().today()).startsIn : m_year->currentData().toInt();
    const QSignalBlocker quiet(m_year);
    m_year->clear();
    for (const AcademicYear& year : *years) m_year->addItem(year.shown(), year.startsIn);
    m_year->addItem(tr("All years"), everyYear);
    m_year->setCurrentIndex(qMax(0, m_year->findData(chosen)));
}

void GroupsPage::filterByYear() {
    const int year = m_year->currentData().toInt();
    m_groups->setCondition([year](const GroupRow& row) { return year == everyYear || ranIn(row.group, {year}); });
}

void GroupsPage::showLives() {
    const auto lives = groupLives(workspace());
    if (!lives) return desk().report(lives.error());
    // A group whose beginning nobody noted has been there as long as the oldest of the others.
    QDate earliest = desk().today();
    for (const GroupLife& life : *lives)
        for (const auto& span : life.spans)
            for (const QDate& day : {span.from, span.to})
                if (day.isValid()) earliest = qMin(earliest, day);
    std::vector<controls::TimelineEntry> entries;
    Id<PriorityArea> area;
    bool other = true;
    for (const GroupLife& life : *lives) {
        if (entries.empty() || life.group.area != area) other = !other;  // two tones in turn tell the areas apart
        area = life.group.area;
        controls::TimelineEntry entry;
        entry.id = life.group.id.value;
        entry.label = life.group.shortest();
        for (const auto& span : life.spans)
            entry.segments.push_back({span.from.isValid() ? span.from : earliest, span.to, span.name});
        entry.mergedInto = life.mergedInto.value;
        entry.mergedOn = life.mergedOn;
        entry.tone = other ? theme::Tone::Good : theme::Tone::Info;
        entries.push_back(std::move(entry));
    }
    m_timeline->setEntries(entries, desk().today());
}

void GroupsPage::follow(qint64 id) {
    if (!m_newCard.leave()) return;
    m_newCard.close();
    const qint64 before = m_group->group().value;
    if (!m_group->showGroup({id})) {
        QMetaObject::invokeMethod(
            this, [this, before] { m_groupsPane->setCurrentId(before); }, Qt::QueuedConnection);
        return;
    }
    showDetails();
}

void GroupsPage::followActivity(qint64 id) {
    const qint64 before = m_activity->activity().value;
    if (!m_activity->showActivity({id})) {
        QMetaObject::invokeMethod(
            this, [this, before] { m_activitiesPane->setCurrentId(before); }, Qt::QueuedConnection);
        return;
    }
    m_activityStack->setCurrentIndex(id ? 1 : 0);
}

void GroupsPage::showDetails() {
    m_details->setCurrentWidget(m_newCard.card()   ? m_newCard.card()
                                : m_group->group() ? static_cast<QWidget*>(m_group)
                                                   : m_details->widget(0));
}

bool GroupsPage::leave() {
    if (!m_newCard.leave()) return false;
    return m_group->leave() && m_activity->leave();
}

void GroupsPage::newRecord() {
    if (!workspace().isWritable() || !leave() || !goTo(List)) return;
    m_newCard.close();
    auto* card = newGroup(desk());
    connect(card, &NewCard::cancelled, this, [this] {
        m_newCard.close();
        showDetails();
        m_groupsPane->focusRows();
    });
    connect(card, &NewCard::made, this, [this](const QString& table, qint64 row) {
        m_newCard.close();
        showRecord(table, row);
    });
    m_newCard.open(card);
}

void GroupsPage::deleteRecord() {
    if (!workspace().isWritable()) return;
    if (view() == Activities) {
        const auto found = Repository<Activity>(workspace()).find(m_activity->activity());
        if (found && desk().done(deleteActivity(workspace(), found->id)))
            desk().say(tr("Deleted \"%1\"").arg(found->title), true);
        return;
    }
    const auto found = Repository<Group>(workspace()).find(m_group->group());
    if (found && desk().done(deleteGroup(workspace(), found->id)))
        desk().say(tr("Deleted \"%1\"").arg(found->name), true);
}

void GroupsPage::focusFilter() {
    if (view() == Activities) return m_activitiesPane->focusFilter();
    if (goTo(List)) m_groupsPane->focusFilter();
}

void GroupsPage::showHistory() {
    if (view() == Activities) return m_activity->activity() ? m_activity->showHistory() : void();
    if (view() == List && m_group->group()) m_group->showHistory();
}

bool GroupsPage::showRecord(const QString& table, qint64 row) {
    if (table == u"activity"_s) {
        if (!goTo(Activities)) return false;
        m_activitiesPane->setCurrentId(row);
        return m_activitiesPane->currentId() == row;
    }
    if (table != u"task_group"_s || !goTo(List)) return false;
    if (const GroupRow* found = m_groups->byId(row); found && m_groups->rowOf(row) < 0) {
        const int year = m_year->currentData().toInt();
        if (year != everyYear && !ranIn(found->group, {year})) m_year->setCurrentIndex(m_year->findData(everyYear));
    }
    m_groupsPane->setCurrentId(row);
    return m_groupsPane->currentId() == row;
}

void GroupsPage::showState() {
    const int year = m_year->currentData().toInt();
    const bool now = year == AcademicYear::of(desk().today()).startsIn;
    int running = 0, closed = 0;
    for (const GroupRow& row : m_groups->rows()) {
        if (year != everyYear && !ranIn(row.group, {year})) continue;
        const bool ended = row.group.endsOn.isValid() && row.group.endsOn <= desk().today();
        ended ? ++closed : ++running;
    }
    QString state = year == everyYear ? tr("%1 running").arg(running)
                    : now             ? tr("%1 running in %2").arg(running).arg(AcademicYear{year}.shown())
                                      : tr("%1 ran in %2").arg(running + closed).arg(AcademicYear{year}.shown());
    if (closed)
        state += now || year == everyYear ? tr(", %1 closed").arg(closed) : tr(", %1 of them closed since").arg(closed);
    header()->setState(m_groups->total() ? state : tr("none yet"));
    showDetails();
    Q_EMIT statusChanged();
}

QString GroupsPage::status() const {
    return view() == Activities ? tr("%1 activities").arg(m_activities->total())
                                : tr("%1 groups").arg(m_groups->total());
}

QString GroupsPage::showState(int index) {
    switch (index) {
        case 0:
            return u"groups"_s;
        case 1:
            goTo(Lives);
            return u"timeline"_s;
        case 2:
            goTo(Activities);
            return u"activities"_s;
        case 3:
            goTo(List);
            m_groupsPane->filter()->setText(u"zebra"_s);
            return u"nothing-fits"_s;
        case 4:
            m_groupsPane->filter()->clear();
            newRecord();
            return u"new-group"_s;
        default:
            m_newCard.close();
            showDetails();
            return {};
    }
}

}  // namespace nlc
