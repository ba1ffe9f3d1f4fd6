// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_repository.h"

#include "models/text/checks.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<> checked(const Group& group) {
    if (group.name.trimmed().isEmpty()) return invalid("name", QObject::tr("Give the group a name."));
    return checkedPeriod("ends_on", group.startsOn, group.endsOn);
}

Result<> checked(const Activity& activity) {
    if (activity.title.trimmed().isEmpty()) return invalid("title", QObject::tr("Give the activity a title."));
    if (!activity.group) return invalid("group_id", QObject::tr("Choose the group whose activity this is."));
    if (auto fine = checkedLink("link", activity.link); !fine) return fine;
    return checkedPeriod("ends_on", activity.startsOn, activity.endsOn);
}

namespace {

Result<std::vector<GroupRow>> loadGroups(Workspace& workspace, const QList<qint64>* only) {
    auto groups = Repository<Group>(workspace).all(onlyThese(only));
    if (!groups) return tl::unexpected(groups.error());
    auto rows = workspace.query(
        u"SELECT g.id, a.name,"
        " (SELECT group_concat(p.given_name || ' ' || p.family_name, ', ') FROM group_person l JOIN person p ON p.id = l.person_id"
        "  WHERE l.group_id = g.id AND l.part = 'lead' AND l.ends_on IS NULL),"
        " (SELECT count(*) FROM group_person l WHERE l.group_id = g.id AND l.ends_on IS NULL),"
        " (SELECT count(*) FROM activity c WHERE c.group_id = g.id)"
        " FROM task_group g LEFT JOIN priority_area a ON a.id = g.priority_area_id"_s +
        onlyThese(only, u"g.id"_s));
    if (!rows) return tl::unexpected(rows.error());
    QHash<qint64, GroupRow> others;
    while (rows->next())
        others[rows->value(0).toLongLong()] = {{}, rows->value(1).toString(), rows->value(2).toString(), rows->value(3).toInt(),
                                               rows->value(4).toInt()};
    if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
    std::vector<GroupRow> found;
    for (Group& group : *groups) {
        GroupRow row = others.value(group.id.value);
        row.group = std::move(group);
        found.push_back(std::move(row));
    }
    return found;
}

Result<std::vector<ActivityRow>> loadActivities(Workspace& workspace, const QList<qint64>* only) {
    auto activities = Repository<Activity>(workspace).all(onlyThese(only));
    if (!activities) return tl::unexpected(activities.error());
    auto groups = Repository<Group>(workspace).all();
    if (!groups) return tl::unexpected(groups.error());
    QHash<qint64, QString> names;
    for (const Group& group : *groups) names[group.id.value] = group.shortest();
    std::vector<ActivityRow> found;
    for (Activity& activity : *activities) {
        const QString group = names.value(activity.group.value);
        found.push_back({std::move(activity), group});
    }
    return found;
}

/// Ends a group and notes why, inside a step.
Result<> end(Workspace& workspace, Group group, const GroupEvent& event) {
    group.endsOn = event.happenedOn;
    return Repository<Group>(workspace).update(group).and_then([&] {
        return Repository<GroupEvent>(workspace).add(event).map([](auto) {});
    });
}

}  // namespace

std::unique_ptr<RecordList<GroupRow>> groupsList(Workspace& workspace, QObject* parent) {
    ListSource<GroupRow> source{u"task_group"_s, loadGroups, [](const GroupRow& row) { return row.group.id.value; }};
    source.dependsOn = {{u"group_person"_s, u"group_id"_s}, {u"activity"_s, u"group_id"_s}, {u"priority_area"_s}, {u"person"_s}};
    const QDate today = workspace.identity().today();
    source.isPast = [today](const GroupRow& row) { return !row.group.runsOn(today); };
    std::vector<ListColumn<GroupRow>> columns(4);
    columns[0] = {QObject::tr("Group"), [](const GroupRow& r) { return QVariant(r.group.name); }};
    columns[1] = {QObject::tr("Priority area"), [](const GroupRow& r) { return QVariant(r.area); }};
    columns[1].width = 170;
    columns[2] = {QObject::tr("Kind"), [](const GroupRow& r) { return QVariant(shown(r.group.kind)); }};
    columns[2].width = 110;
    columns[3] = {QObject::tr("People"), [](const GroupRow& r) { return QVariant(r.people); }};
    columns[3].width = 70;
    return std::make_unique<RecordList<GroupRow>>(workspace, std::move(source), std::move(columns), parent);
}

std::unique_ptr<RecordList<ActivityRow>> activitiesList(Workspace& workspace, QObject* parent) {
    ListSource<ActivityRow> source{u"activity"_s, loadActivities, [](const ActivityRow& row) { return row.activity.id.value; }};
    source.dependsOn = {{u"task_group"_s}};
    std::vector<ListColumn<ActivityRow>> columns(4);
    columns[0] = {QObject::tr("Activity"), [](const ActivityRow& r) { return QVariant(r.activity.title); }};
    columns[1] = {QObject::tr("Kind"), [](const ActivityRow& r) { return QVariant(shown(r.activity.kind)); }};
    columns[1].width = 96;
    columns[2] = {QObject::tr("Group"), [](const ActivityRow& r) { return QVariant(r.group); }};
    columns[2].width = 180;
    columns[3] = {QObject::tr("From"), [](const ActivityRow& r) { return QVariant(r.activity.startsOn); }};
    columns[3].width = 130;
    return std::make_unique<RecordList<ActivityRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<std::vector<Activity>> activitiesOf(Workspace& workspace, Id<Group> group) {
    return Repository<Activity>(workspace).all(u"WHERE group_id = ? ORDER BY starts_on DESC, id DESC"_s, {group.value});
}

Result<std::vector<PriorityArea>> priorityAreas(Workspace& workspace) {
    return Repository<PriorityArea>(workspace).all(u"ORDER BY position, id"_s);
}

Result<std::vector<Group>> groupsRunningOn(Workspace& workspace, const QDate& day) {
    const QVariant on = toSql(day);
    return Repository<Group>(workspace).all(
        u"WHERE (starts_on IS NULL OR starts_on <= ?) AND (ends_on IS NULL OR ends_on >= ?) ORDER BY name"_s, {on, on});
}

Result<std::vector<GroupPersonRow>> peopleOf(Workspace& workspace, Id<Group> group) {
    auto links = Repository<GroupPerson>(workspace).all(
        u"WHERE group_id = ? ORDER BY ends_on IS NOT NULL, CASE part WHEN 'lead' THEN 0 WHEN 'member' THEN 1 ELSE 2 END, id"_s,
        {group.value});
    if (!links) return tl::unexpected(links.error());
    std::vector<GroupPersonRow> rows;
    for (const GroupPerson& link : *links) {
        auto named = workspace.query(
            u"SELECT p.given_name || ' ' || p.family_name, (SELECT o.name FROM role r JOIN organisation o ON o.id = r.organisation_id"
            " WHERE r.person_id = p.id ORDER BY r.ends_on IS NOT NULL, r.id LIMIT 1) FROM person p WHERE p.id = ?"_s,
            {link.person.value});
        if (!named) return tl::unexpected(named.error());
        if (named->next()) rows.push_back({link, named->value(0).toString(), named->value(1).toString()});
    }
    return rows;
}

Result<std::vector<GroupPartnerRow>> partnersOf(Workspace& workspace, Id<Group> group) {
    auto links = Repository<GroupPartner>(workspace).all(u"WHERE group_id = ? ORDER BY id"_s, {group.value});
    if (!links) return tl::unexpected(links.error());
    std::vector<GroupPartnerRow> rows;
    for (const GroupPartner& link : *links) {
        auto name = workspace.value(u"SELECT name FROM organisation WHERE id = ?"_s, {link.organisation.value});
        if (!name) return tl::unexpected(name.error());
        rows.push_back({link, name->toString()});
    }
    return rows;
}

Result<std::vector<GroupEvent>> eventsOf(Workspace& workspace, Id<Group> group) {
    return Repository<GroupEvent>(workspace).all(u"WHERE group_id = ? ORDER BY happened_on, id"_s, {group.value});
}

Result<std::vector<GroupLife>> groupLives(Workspace& workspace) {
    auto groups = Repository<Group>(workspace).all(u"ORDER BY priority_area_id IS NULL, priority_area_id, starts_on, id"_s);
    if (!groups) return tl::unexpected(groups.error());
    std::vector<GroupLife> lives;
    for (const Group& group : *groups) {
        auto events = eventsOf(workspace, group.id);
        if (!events) return tl::unexpected(events.error());
        GroupLife life{group, {}, {}, {}};
        QDate from = group.startsOn;
        for (const GroupEvent& event : *events) {
            if (event.kind == GroupEventKind::Renamed) {
                life.spans.push_back({from, event.happenedOn, event.was});
                from = event.happenedOn;
            } else if (event.kind == GroupEventKind::MergedInto) {
                life.mergedInto = event.into;
                life.mergedOn = event.happenedOn;
            }
        }
        life.spans.push_back({from, group.endsOn, group.name});
        lives.push_back(std::move(life));
    }
    return lives;
}

QString editOf(const Group& group) { return QObject::tr("edit of group '%1'").arg(group.shortest()); }
QString editOf(const Activity& activity) { return QObject::tr("edit of activity '%1'").arg(activity.title); }

Result<Id<Group>> addGroup(Workspace& workspace, const Group& group) {
    return added(workspace, QObject::tr("adding of group '%1'").arg(group.shortest()), group);
}

Result<> deleteGroup(Workspace& workspace, Id<Group> id) {
    return removed<Group>(workspace, id, [](const Group& g) { return QObject::tr("deletion of group '%1'").arg(g.shortest()); });
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
            return Repository<Group>(workspace).update(group).and_then([&] {
                return Repository<GroupEvent>(workspace).add(event).map([](auto) {});
            });
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
                    if (auto joined = Repository<GroupPerson>(workspace).add({{}, into, row.link.person, row.link.part, on, {}}); !joined)
                        return tl::unexpected(joined.error());
                row.link.endsOn = on;
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
        return workspace.step(QObject::tr("closing of group '%1'").arg(group.shortest()), [&] { return end(workspace, group, event); });
    });
}

Result<Id<Activity>> addActivity(Workspace& workspace, const Activity& activity) {
    return added(workspace, QObject::tr("adding of activity '%1'").arg(activity.title), activity);
}

Result<> deleteActivity(Workspace& workspace, Id<Activity> id) {
    return removed<Activity>(workspace, id, [](const Activity& a) { return QObject::tr("deletion of activity '%1'").arg(a.title); });
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
            return invalid("organisation_id", QObject::tr("%1 is a partner of this group already.").arg(row.organisation));
    return added(workspace, QObject::tr("adding of a partner to group '%1'").arg(name->shortest()), GroupPartner{{}, group, organisation})
        .map([](auto) {});
}

}  // namespace nlc
