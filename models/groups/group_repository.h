// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/activity.h"
#include "models/records/record_list.h"

namespace nlc {

/// A row of the list of groups.
struct GroupRow {
    Group group;
    QString area;
    QString leads;      ///< names, comma separated
    int people = 0;     ///< now in it
    int activities = 0;
};
std::unique_ptr<RecordList<GroupRow>> groupsList(Workspace& workspace, QObject* parent = nullptr);

/// A row of a list of activities.
struct ActivityRow {
    Activity activity;
    QString group;
};
std::unique_ptr<RecordList<ActivityRow>> activitiesList(Workspace& workspace, QObject* parent = nullptr);
Result<std::vector<Activity>> activitiesOf(Workspace& workspace, Id<Group> group);

Result<std::vector<PriorityArea>> priorityAreas(Workspace& workspace);
Result<std::vector<Group>> groupsRunningOn(Workspace& workspace, const QDate& day);

struct GroupPersonRow {
    GroupPerson link;
    QString person;
    QString organisation;  ///< where the person works now
};
Result<std::vector<GroupPersonRow>> peopleOf(Workspace& workspace, Id<Group> group);
struct GroupPartnerRow {
    GroupPartner link;
    QString organisation;
};
Result<std::vector<GroupPartnerRow>> partnersOf(Workspace& workspace, Id<Group> group);

/// A group's life for the timeline: its name over time and how it ended.
struct GroupLife {
    Group group;
    struct Span {
        QDate from, to;  ///< `to` invalid: goes on
        QString name;
    };
    std::vector<Span> spans;
    Id<Group> mergedInto;
    QDate mergedOn;
};
Result<std::vector<GroupLife>> groupLives(Workspace& workspace);
Result<std::vector<GroupEvent>> eventsOf(Workspace& workspace, Id<Group> group);

// Steps.
QString editOf(const Group& group);
QString editOf(const Activity& activity);
Result<Id<Group>> addGroup(Workspace& workspace, const Group& group);
Result<> deleteGroup(Workspace& workspace, Id<Group> id);
/// The group goes on under another name from that day; what it was called before stays in its history.
Result<> renameGroup(Workspace& workspace, Id<Group> id, const QString& name, const QDate& on);
/// The group ends on that day; its people who are not there yet join the other one. Nothing of it is deleted.
Result<> mergeGroup(Workspace& workspace, Id<Group> id, Id<Group> into, const QDate& on);
Result<> closeGroup(Workspace& workspace, Id<Group> id, const QDate& on, const QString& note);
Result<Id<Activity>> addActivity(Workspace& workspace, const Activity& activity);
Result<> deleteActivity(Workspace& workspace, Id<Activity> id);
Result<> addToGroup(Workspace& workspace, Id<Group> group, Id<Person> person, GroupPart part);
Result<> addPartner(Workspace& workspace, Id<Group> group, Id<Organisation> organisation);

}  // namespace nlc
