// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_past.h"

#include <QVBoxLayout>

#include "models/groups/group_repository.h"
#include "models/groups/update_repository.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/groups/group_steps.h"

namespace nlc {

using namespace Qt::StringLiterals;

GroupPast::GroupPast(Desk& desk, ListModel* groups, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_groups(groups),
      m_steps(new QWidget),
      m_merge(controls::button(tr("Merge…"))),
      m_close(controls::button(tr("Close…"))),
      m_events(new controls::Lines(tr("Its past"), tr("It has had one name, and it goes on."))),
      m_updates(new controls::Lines(tr("Updates"), tr("It has not been asked for an update yet."))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_events);
    auto* rename = controls::button(tr("Rename…"));
    auto* row = new QHBoxLayout(m_steps);
    row->setContentsMargins({});
    row->setSpacing(theme::s);
    for (auto* press : {rename, m_merge, m_close}) {
        press->setEnabled(desk.workspace().isWritable());
        row->addWidget(press);
    }
    const auto group = [this] { return Repository<Group>(m_desk.workspace()).find(m_group).value_or(Group{}); };
    connect(rename, &QAbstractButton::clicked, this, [this, group] { askRename(m_desk, window(), group()); });
    connect(m_merge, &QAbstractButton::clicked, this, [this, group] { askMerge(m_desk, window(), group(), m_groups); });
    connect(m_close, &QAbstractButton::clicked, this, [this, group] { askClose(m_desk, window(), group()); });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"group_event"_L1, "task_group"_L1, "group_update"_L1, "update_round"_L1})) refresh();
    });
}

void GroupPast::showGroup(Id<Group> id) {
    m_group = id;
    refresh();
}

void GroupPast::refresh() {
    if (!m_group) return;
    const auto events = eventsOf(m_desk.workspace(), m_group);
    if (!events) return m_desk.report(events.error());
    std::vector<controls::Line> lines;
    for (const GroupEvent& event : *events) {
        controls::Line line{event.id.value, inWords(m_desk.workspace(), event)};
        if (event.into) line.open = [this, id = event.into.value] { m_desk.open(u"task_group"_s, id); };
        if (m_desk.workspace().isWritable())
            line.actions.push_back({u"x"_s, tr("Take out of its past"), [this, id = event.id] {
                                        if (m_desk.done(forgetEvent(m_desk.workspace(), id)))
                                            m_desk.say(tr("Took it out of the group's past"), true);
                                    }});
        lines.push_back(std::move(line));
    }
    m_events->setLines(lines);

    const auto updates = updatesOfGroup(m_desk.workspace(), m_group);
    if (!updates) return m_desk.report(updates.error());
    lines.clear();
    for (const GroupUpdateRow& row : *updates) {
        controls::Line line{row.update.id.value, row.round.name};
        line.pill = stateInWords(row.update, row.round, m_desk.today());
        line.tone = theme::Tone(int(toneOf(row.update, row.round, m_desk.today())));
        // It keeps the name that the group had then.
        const auto now = Repository<Group>(m_desk.workspace()).find(m_group);
        if (now && row.update.heading != now->name) line.second = tr("as %1").arg(row.update.heading);
        line.open = [this, id = row.update.id.value] { m_desk.open(u"group_update"_s, id); };
        lines.push_back(std::move(line));
    }
    m_updates->setLines(lines);

    const auto group = Repository<Group>(m_desk.workspace()).find(m_group);
    const bool ended = group && group->endsOn.isValid();
    m_merge->setHidden(ended);
    m_close->setHidden(ended);
}

}  // namespace nlc
