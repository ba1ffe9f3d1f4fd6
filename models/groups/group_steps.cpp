// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to groups, step by step; what is read of them is in group_repository.cpp.
#include "models/groups/group_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Ends a group and notes why, inside a step.
Result<> end(Workspace& workspace, Group group, const GroupEvent& event) {
    group.endsOn = event.happenedOn;
    return Repository<Group>(workspace).update(group).and_then(
        [&] { return Repository<GroupEvent>(workspace).add(event).map([](auto) {}); });
}

}  // namespace

QString editOf(const Group& group) { return QObject::tr("edit of group '%1'").arg(group.shortest()); }
QString editOf(const Activity& activity) { return QObject::tr("edit of activity '%1'").arg(activity.title); }

QString editOf(const GroupPerson&) { return QObject::tr("edit of a person's part in a group"); }

Result<Id<Group>> addGroup(Workspace& workspace, const Group& group) {
    return added(workspace, QObject::tr("adding of group '%1'").arg(group.shortest()), group);
}

Result<> deleteGroup(Workspace& workspace, Id<Group> id) {
    return removed<Group>(workspace, id,
                          [](const Group& g) { return QObject::tr("deletion of group '%1'").arg(g.shortest()); });
}

Result<> renameGroup(Workspace& workspace, Id<Group> id, const QString& name, const QDate& on) {
    return Repository<Group>(workspace).find(id).and_then([&](Group group) -> Result<> {
        if (name.trimmed() == group.name) return {};
        if (!on.isValid()) return invalid("happened_on", QObject::tr("Say from which day it has its new name."));
        GroupEvent event;
        event.group = id;
        event.happenedOn = on;
        event.kind = GroupEventKind::Renamed;
        event.was = group.name;
        event.became = name.trimmed();
        return workspace.step(QObject::tr("renaming of group '%1'").arg(group.shortest()), [&] {
            group.name = name.trimmed();
            return Repository<Group>(workspace).update(group).and_then(
                [&] { return Repository<GroupEvent>(workspace).add(event).map([](auto) {}); });
        });
    });
}

Result<> mergeGroup(Workspace& workspace, Id<Group> id, Id<Group> into, const QDate& on) {
    if (id == into || !into) return invalid("into_group_id", QObject::tr("Choose another group to merge it into."));
    if (!on.isValid()) return invalid("happened_on", QObject::tr("Say on which day they merge."));
    return Repository<Group>(workspace).find(id).and_then([&](const Group& group) {
        GroupEvent event;
        event.group = id;
        event.happenedOn = on;
        event.kind = GroupEventKind::MergedInto;
        event.into = into;
        return workspace.step(QObject::tr("merging of group '%1'").arg(group.shortest()), [&]() -> Result<> {
            auto people = peopleOf(workspace, id);
            if (!people) return tl::unexpected(people.error());
            auto there = peopleOf(workspace, into);
            if (!there) return tl::unexpected(there.error());
            for (GroupPersonRow& row : *people) {
                if (row.link.endsOn.isValid()) continue;
                const bool known = std::any_of(there->begin(), there->end(), [&](const GroupPersonRow& other) {
                    return other.link.person == row.link.person && !other.link.endsOn.isValid();
                });
                if (!known)
                    if (auto joined =
                            Repository<GroupPerson>(workspace).add({{}, into, row.link.person, row.link.part, on, {}});
                        !joined)
                        return tl::unexpected(joined.error());
                row.link.endsOn = qMax(on, row.link.startsOn);
                if (auto left = Repository<GroupPerson>(workspace).update(row.link); !left) return left;
            }
            return end(workspace, group, event);
        });
    });
}

Result<> closeGroup(Workspace& workspace, Id<Group> id, const QDate& on, const QString& note) {
    if (!on.isValid()) return invalid("happened_on", QObject::tr("Say on which day it closes."));
    return Repository<Group>(workspace).find(id).and_then([&](const Group& group) {
        GroupEvent event;
        event.group = id;
        event.happenedOn = on;
        event.kind = GroupEventKind::Closed;
        event.note = note;
        return workspace.step(QObject::tr("closing of group '%1'").arg(group.shortest()),
                              [&] { return end(workspace, group, event); });
    });
}

Result<> forgetEvent(Workspace& workspace, Id<GroupEvent> id) {
    return Repository<GroupEvent>(workspace).find(id).and_then([&](const GroupEvent& event) {
        return Repository<Group>(workspace).find(event.group).and_then([&](Group group) {
            return workspace.step(QObject::tr("change of the past of group '%1'").arg(group.shortest()),
                                  [&]() -> Result<> {
                                      if (event.kind != GroupEventKind::Renamed && group.endsOn == event.happenedOn) {
                                          group.endsOn = {};
                                          if (auto open = Repository<Group>(workspace).update(group); !open)
                                              return open;
                                      }
                                      return Repository<GroupEvent>(workspace).remove(id);
                                  });
        });
    });
}

Result<Id<Activity>> addActivity(Workspace& workspace, const Activity& activity) {
    return added(workspace, QObject::tr("adding of activity '%1'").arg(activity.title), activity);
}

Result<> deleteActivity(Workspace& workspace, Id<Activity> id) {
    return removed<Activity>(workspace, id,
                             [](const Activity& a) { return QObject::tr("deletion of activity '%1'").arg(a.title); });
}

Result<> addToGroup(Workspace& workspace, Id<Group> group, Id<Person> person, GroupPart part) {
    auto name = Repository<Group>(workspace).find(group);
    if (!name) return tl::unexpected(name.error());
    auto people = peopleOf(workspace, group);
    if (!people) return tl::unexpected(people.error());
    for (const GroupPersonRow& row : *people)
        if (row.link.person == person && !row.link.endsOn.isValid())
            return invalid("person_id", QObject::tr("%1 is in this group already.").arg(row.person));
    return added(workspace, QObject::tr("adding of a person to group '%1'").arg(name->shortest()),
                 GroupPerson{{}, group, person, part, workspace.identity().today(), {}})
        .map([](auto) {});
}

Result<> addPartner(Workspace& workspace, Id<Group> group, Id<Organisation> organisation) {
    auto name = Repository<Group>(workspace).find(group);
    if (!name) return tl::unexpected(name.error());
    auto partners = partnersOf(workspace, group);
    if (!partners) return tl::unexpected(partners.error());
    for (const GroupPartnerRow& row : *partners)
        if (row.link.organisation == organisation)
            return invalid("organisation_id",
                           QObject::tr("%1 is a partner of this group already.").arg(row.organisation));
    return added(workspace, QObject::tr("adding of a partner to group '%1'").arg(name->shortest()),
                 GroupPartner{{}, group, organisation})
        .map([](auto) {});
}

Result<> leaveGroup(Workspace& workspace, Id<GroupPerson> id, const QDate& on) {
    return edit<GroupPerson>(
        workspace, id, [](const GroupPerson&) { return QObject::tr("leaving of a group"); },
        [&](GroupPerson& link) { link.endsOn = on; });
}

Result<> deleteGroupPerson(Workspace& workspace, Id<GroupPerson> id) {
    return removed<GroupPerson>(workspace, id,
                                [](const GroupPerson&) { return QObject::tr("deletion of a person from a group"); });
}

Result<> removePartner(Workspace& workspace, Id<GroupPartner> id) {
    return removed<GroupPartner>(workspace, id,
                                 [](const GroupPartner&) { return QObject::tr("removal of a partner from a group"); });
}

Result<Id<PriorityArea>> addArea(Workspace& workspace, const QString& name) {
    auto areas = priorityAreas(workspace);
    if (!areas) return tl::unexpected(areas.error());
    for (const PriorityArea& area : *areas)
        if (area.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return invalid("name", QObject::tr("There is a priority area of this name already."));
    PriorityArea area;
    area.name = name.trimmed();
    area.position = areas->empty() ? 1 : areas->back().position + 1;
    area.startsOn = workspace.identity().today();
    return added(workspace, QObject::tr("adding of priority area '%1'").arg(area.name), area);
}

Result<> renameArea(Workspace& workspace, Id<PriorityArea> id, const QString& name) {
    return edit<PriorityArea>(
        workspace, id, [](const PriorityArea& a) { return QObject::tr("renaming of priority area '%1'").arg(a.name); },
        [&](PriorityArea& area) { area.name = name.trimmed(); });
}

Result<> deleteArea(Workspace& workspace, Id<PriorityArea> id) {
    return removed<PriorityArea>(
        workspace, id, [](const PriorityArea& a) { return QObject::tr("deletion of priority area '%1'").arg(a.name); });
}

Result<> moveArea(Workspace& workspace, Id<PriorityArea> id, int by) {
    auto areas = priorityAreas(workspace);
    if (!areas) return tl::unexpected(areas.error());
    const auto at = std::find_if(areas->begin(), areas->end(), [&](const PriorityArea& area) { return area.id == id; });
    const auto to = at - areas->begin() + by;
    if (at == areas->end() || to < 0 || to >= qsizetype(areas->size())) return {};
    std::iter_swap(at, areas->begin() + to);
    return workspace.step(QObject::tr("new order of the priority areas"), [&]() -> Result<> {
        for (size_t place = 0; place < areas->size(); ++place) {
            (*areas)[place].position = int(place) + 1;
            if (auto kept = Repository<PriorityArea>(workspace).update((*areas)[place]); !kept) return kept;
        }
        return {};
    });
}

}  // namespace nlc
