// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_repository.h"
#include "models/meetings/meeting_repository.h"
#include "models/sample/sample_year.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

void addArea(SampleYear& year, const SampleEntry& entry, int position) {
    entry.knows({u"name"_s, u"focus"_s, u"from"_s, u"to"_s});
    const PriorityArea area{{},       entry.needed(u"name"_s), entry.text(u"focus"_s),
                            position, entry.date(u"from"_s),   entry.date(u"to"_s)};
    year.add(entry, QObject::tr("adding of priority area '%1'").arg(area.name),
             [area](Workspace& workspace) { return Repository<PriorityArea>(workspace).add(area).map(onlyDone); });
}

Result<> join(Workspace& workspace, Id<Group> group, const QStringList& people, GroupPart part) {
    for (const QString& name : people) {
        auto joined = personNamed(workspace, name).and_then([&](Id<Person> person) {
            return addToGroup(workspace, group, person, part);
        });
        if (!joined) return joined;
    }
    return {};
}

Result<> joinAsPartners(Workspace& workspace, Id<Group> group, const QStringList& organisations) {
    for (const QString& name : organisations) {
        auto joined = organisationNamed(workspace, name).and_then([&](Id<Organisation> partner) {
            return addPartner(workspace, group, partner);
        });
        if (!joined) return joined;
    }
    return {};
}

void addGroupEntry(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"name"_s, u"short name"_s, u"kind"_s, u"area"_s, u"purpose"_s, u"from"_s, u"leads"_s, u"members"_s,
                 u"support"_s, u"partners"_s, u"convened"_s, u"report back"_s, u"findings"_s});
    Group group;
    group.name = entry.needed(u"name"_s);
    group.shortName = entry.text(u"short name"_s);
    group.kind = entry.oneOf<GroupKind>(u"kind"_s);
    group.purpose = entry.text(u"purpose"_s);
    group.startsOn = entry.date(u"from"_s);
    group.reportBackOn = entry.date(u"report back"_s);
    group.findings = entry.text(u"findings"_s);
    const QDate convened = entry.date(u"convened"_s);
    const QString area = entry.text(u"area"_s);
    const QStringList leads = entry.texts(u"leads"_s), members = entry.texts(u"members"_s),
                      support = entry.texts(u"support"_s), partners = entry.texts(u"partners"_s);
    year.add(entry, QObject::tr("adding of group '%1'").arg(group.shortest()), [=](Workspace& workspace) -> Result<> {
        Group added = group;
        if (!area.isEmpty()) {
            auto within = areaNamed(workspace, area);
            if (!within) return tl::unexpected(within.error());
            added.area = *within;
        }
        if (convened.isValid()) {
            auto meeting = meetingOn(workspace, convened);
            if (!meeting) return tl::unexpected(meeting.error());
            added.convenedBy = meeting->id;
        }
        return addGroup(workspace, added).and_then([&](Id<Group> id) {
            return join(workspace, id, leads, GroupPart::Lead)
                .and_then([&] { return join(workspace, id, members, GroupPart::Member); })
                .and_then([&] { return join(workspace, id, support, GroupPart::Support); })
                .and_then([&] { return joinAsPartners(workspace, id, partners); });
        });
    });
}

/// What became of a group: renamed, merged, closed, or joined by a person.
void addEvent(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"group"_s, u"day"_s, u"renamed to"_s, u"merged into"_s, u"closed"_s, u"joined by"_s, u"as"_s});
    const QDate day = entry.date(u"day"_s);
    const auto add = [&](const std::function<Result<>(Workspace&, Id<Group>)>& event) {
        year.add(entry, {}, [name = entry.needed(u"group"_s), event](Workspace& workspace) {
            return groupNamed(workspace, name).and_then([&](Id<Group> group) { return event(workspace, group); });
        });
    };
    if (entry.has(u"renamed to"_s)) {
        add([day, name = entry.needed(u"renamed to"_s)](Workspace& workspace, Id<Group> group) {
            return renameGroup(workspace, group, name, day);
        });
    } else if (entry.has(u"merged into"_s)) {
        add([day, name = entry.needed(u"merged into"_s)](Workspace& workspace, Id<Group> group) {
            return groupNamed(workspace, name).and_then([&](Id<Group> into) {
                return mergeGroup(workspace, group, into, day);
            });
        });
    } else if (entry.has(u"closed"_s)) {
        add([day, note = entry.text(u"closed"_s)](Workspace& workspace, Id<Group> group) {
            return closeGroup(workspace, group, day, note);
        });
    } else {
        add([name = entry.needed(u"joined by"_s), part = entry.oneOf<GroupPart>(u"as"_s)](
                Workspace& workspace, Id<Group> group) { return join(workspace, group, {name}, part); });
    }
}

void addActivityEntry(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"group"_s, u"kind"_s, u"title"_s, u"description"_s, u"from"_s, u"to"_s, u"link"_s, u"partners"_s,
                 u"figures"_s});
    Activity activity;
    activity.kind = entry.oneOf<ActivityKind>(u"kind"_s);
    activity.title = entry.needed(u"title"_s);
    activity.description = entry.text(u"description"_s);
    activity.startsOn = entry.date(u"from"_s);
    activity.endsOn = entry.date(u"to"_s);
    activity.link = entry.text(u"link"_s);
    activity.partners = entry.text(u"partners"_s);
    activity.figures = entry.text(u"figures"_s);
    year.add(entry, {}, [activity, name = entry.needed(u"group"_s)](Workspace& workspace) {
        return groupNamed(workspace, name).and_then([&](Id<Group> group) {
            Activity added = activity;
            added.group = group;
            return addActivity(workspace, added).map(onlyDone);
        });
    });
}

}  // namespace

void addGroups(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"groups.json"_s, mistake);
    file.knows({u"areas"_s, u"groups"_s, u"history"_s, u"activities"_s});
    int position = 0;
    for (const SampleEntry& area : file.entries(u"areas"_s, u"name"_s)) addArea(year, area, position++);
    for (const SampleEntry& group : file.entries(u"groups"_s, u"name"_s)) addGroupEntry(year, group);
    for (const SampleEntry& event : file.entries(u"history"_s, u"group"_s)) addEvent(year, event);
    for (const SampleEntry& activity : file.entries(u"activities"_s, u"title"_s)) addActivityEntry(year, activity);
}

}  // namespace nlc
