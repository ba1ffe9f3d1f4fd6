// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_repository.h"

#include "models/text/checks.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<> checked(const PriorityArea& area) {
    if (area.name.trimmed().isEmpty()) return invalid("name", QObject::tr("Give the priority area a name."));
    return checkedPeriod("ends_on", area.startsOn, area.endsOn);
}

Result<> checked(const GroupPerson& link) {
    if (!link.person) return invalid("person_id", QObject::tr("Choose a person."));
    return checkedPeriod("ends_on", link.startsOn, link.endsOn);
}

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
    return rowsWith<GroupRow>(workspace, only, &GroupRow::group,
                              u"SELECT g.id, a.name, a.position,"
                              " (SELECT group_concat(p.given_name || ' ' || p.family_name, ', ') FROM group_person l"
                              "  JOIN person p ON p.id = l.person_id"
                              "  WHERE l.group_id = g.id AND l.part = 'lead' AND l.ends_on IS NULL),"
                              " (SELECT count(*) FROM group_person l WHERE l.group_id = g.id AND l.ends_on IS NULL),"
                              " (SELECT count(*) FROM activity c WHERE c.group_id = g.id)"
                              " FROM task_group g LEFT JOIN priority_area a ON a.id = g.priority_area_id"_s +
                                  onlyThese(only, u"g.id"_s),
                              {}, [](GroupRow& row, const Rows& found) {
                                  row.area = found.value(1).toString();
                                  row.areaPosition = found.value(2).isNull() ? INT_MAX : found.value(2).toInt();
                                  row.leads = found.value(3).toString();
                                  row.people = found.value(4).toInt();
                                  row.activities = found.value(5).toInt();
                              });
}

Result<std::vector<ActivityRow>> loadActivities(Workspace& workspace, const QList<qint64>* only) {
    return rowsWith<ActivityRow>(workspace, only, &ActivityRow::activity,
                                 u"SELECT a.id, CASE WHEN g.short_name <> '' THEN g.short_name ELSE g.name END"
                                 " FROM activity a JOIN task_group g ON g.id = a.group_id"_s +
                                     onlyThese(only, u"a.id"_s),
                                 {},
                                 [](ActivityRow& row, const Rows& found) { row.group = found.value(1).toString(); });
}

}  // namespace

std::unique_ptr<RecordList<GroupRow>> groupsList(Workspace& workspace, QObject* parent) {
    ListSource<GroupRow> source{u"task_group"_s, loadGroups, [](const GroupRow& row) { return row.group.id.value; }};
    source.dependsOn = {
        {u"group_person"_s, u"group_id"_s}, {u"activity"_s, u"group_id"_s}, {u"priority_area"_s}, {u"person"_s}};
    const QDate today = workspace.identity().today();
    source.isPast = [today](const GroupRow& row) { return !row.group.runsOn(today); };
    std::vector<ListColumn<GroupRow>> columns(7);
    columns[0] = {QObject::tr("Group"), [](const GroupRow& r) { return QVariant(r.group.name); }};
    columns[0].put = [](Workspace& w, const GroupRow& r, const QVariant& v) {
        return edit<Group>(
            w, r.group.id, [](const Group& g) { return editOf(g); },
            [&](Group& g) { g.name = v.toString().simplified(); });
    };
    columns[1] = {QObject::tr("Priority area"), [](const GroupRow& r) { return QVariant(r.area); }};
    columns[1].sortBy = [](const GroupRow& r) {  // areas in their own order, the groups of one by name
        return QVariant(u"%1 %2"_s.arg(r.areaPosition).arg(r.group.name));
    };
    columns[1].width = 170;
    columns[2] = {QObject::tr("Kind"), [](const GroupRow& r) { return QVariant(shown(r.group.kind)); }};
    columns[2].width = 110;
    columns[3] = {QObject::tr("People"), [](const GroupRow& r) { return QVariant(r.people); }};
    columns[3].width = 70;
    columns[4] = {QObject::tr("Leads"), [](const GroupRow& r) { return QVariant(r.leads); }};
    columns[4].width = 160;
    columns[5] = {QObject::tr("Activities"), [](const GroupRow& r) { return QVariant(r.activities); }};
    columns[5].width = 84;
    columns[6] = {QObject::tr("Until"), [](const GroupRow& r) { return QVariant(r.group.endsOn); }};
    columns[6].width = 130;
    return std::make_unique<RecordList<GroupRow>>(workspace, std::move(source), std::move(columns), parent);
}

std::unique_ptr<RecordList<ActivityRow>> activitiesList(Workspace& workspace, QObject* parent) {
    ListSource<ActivityRow> source{u"activity"_s, loadActivities,
                                   [](const ActivityRow& row) { return row.activity.id.value; }};
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

Result<std::vector<AcademicYear>> yearsWithGroups(Workspace& workspace) {
    auto first = workspace.value(u"SELECT min(starts_on) FROM task_group"_s);
    if (!first) return tl::unexpected(first.error());
    const AcademicYear now = AcademicYear::of(workspace.identity().today());
    const QDate day = QDate::fromString(first->toString(), Qt::ISODate);
    std::vector<AcademicYear> years;
    for (AcademicYear year = now; year >= (day.isValid() ? std::min(now, AcademicYear::of(day)) : now); --year.startsIn)
        years.push_back(year);
    return years;
}

bool ranIn(const Group& group, AcademicYear year) {
    return (!group.startsOn.isValid() || group.startsOn <= year.last()) &&
           (!group.endsOn.isValid() || group.endsOn >= year.first());
}

Result<std::vector<GroupOfPerson>> groupsOf(Workspace& workspace, Id<Person> person) {
    auto links = Repository<GroupPerson>(workspace).all(u"WHERE person_id = ? ORDER BY ends_on IS NOT NULL, id"_s,
                                                        {person.value});
    if (!links) return tl::unexpected(links.error());
    std::vector<GroupOfPerson> found;
    for (const GroupPerson& link : *links) {
        auto group = Repository<Group>(workspace).find(link.group);
        if (!group) return tl::unexpected(group.error());
        found.push_back({link, *group});
    }
    const QDate today = workspace.identity().today();
    std::stable_partition(found.begin(), found.end(), [&](const GroupOfPerson& row) { return !row.isPast(today); });
    return found;
}

Result<std::vector<GroupPersonRow>> peopleOf(Workspace& workspace, Id<Group> group) {
    auto links = Repository<GroupPerson>(workspace).all(
        u"WHERE group_id = ? ORDER BY ends_on IS NOT NULL, CASE part WHEN 'lead' THEN 0 WHEN 'member' THEN 1 ELSE 2 END, id"_s,
        {group.value});
    if (!links) return tl::unexpected(links.error());
    std::vector<GroupPersonRow> rows;
    for (const GroupPerson& link : *links) {
        auto named = workspace.query(
            u"SELECT p.given_name || ' ' || p.family_name, (SELECT o.name FROM role r JOIN organisation o ON o.id = "
            u"r.organisation_id"
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

QString inWords(Workspace& workspace, const GroupEvent& event) {
    const QString day = shownDate(event.happenedOn);
    switch (event.kind) {
        case GroupEventKind::Renamed:
            return QObject::tr("Renamed from \"%1\" to \"%2\" on %3").arg(event.was, event.became, day);
        case GroupEventKind::MergedInto: {
            const auto into = Repository<Group>(workspace).find(event.into);
            return QObject::tr("Merged into \"%1\" on %2")
                .arg(into ? into->name : QObject::tr("a group that was deleted"), day);
        }
        case GroupEventKind::Closed:
            break;
    }
    return event.note.isEmpty() ? QObject::tr("Closed on %1").arg(day)
                                : QObject::tr("Closed on %1: %2").arg(day, event.note);
}

Result<std::vector<GroupUpdateRow>> updatesOfGroup(Workspace& workspace, Id<Group> group) {
    auto updates = Repository<Update>(workspace).all(
        u"WHERE group_id = ? ORDER BY (SELECT due_on FROM update_round r WHERE r.id = round_id) DESC, id DESC"_s,
        {group.value});
    if (!updates) return tl::unexpected(updates.error());
    std::vector<GroupUpdateRow> rows;
    for (const Update& update : *updates) {
        auto round = Repository<UpdateRound>(workspace).find(update.round);
        if (!round) return tl::unexpected(round.error());
        rows.push_back({update, *round});
    }
    return rows;
}

Result<std::vector<GroupLife>> groupLives(Workspace& workspace) {
    auto groups = Repository<Group>(workspace).all(
        u"ORDER BY priority_area_id IS NULL, (SELECT position FROM priority_area a WHERE a.id = priority_area_id),"
        " priority_area_id, starts_on, id"_s);
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

}  // namespace nlc
