// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/activity.h"
#include "models/groups/update.h"
#include "models/records/record_list.h"
#include "models/text/academic_year.h"

namespace nlc {

/// A row of the list of groups.
struct GroupRow {
    Group group;
    QString area;
    int areaPosition = 0;  ///< among the areas; those without one come last
    QString leads;         ///< names, comma separated
    int people = 0;        ///< now in it
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
/// The academic years in which a group ran, newest first, from the first one's start to today's year.
Result<std::vector<AcademicYear>> yearsWithGroups(Workspace& workspace);
/// It ran on at least one day of the year.
bool ranIn(const Group& group, AcademicYear year);

struct GroupPersonRow {
    GroupPerson link;
    QString person;
    QString organisation;  ///< where the person works now
};
Result<std::vector<GroupPersonRow>> peopleOf(Workspace& workspace, Id<Group> group);
/// A group that a person is or was in; present ones first.
struct GroupOfPerson {
    GroupPerson link;
    Group group;
    bool isPast(const QDate& today) const { return link.endsOn.isValid() || !group.runsOn(today); }
};
Result<std::vector<GroupOfPerson>> groupsOf(Workspace& workspace, Id<Person> person);
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
/// "Renamed from "X" on Fri 14 Feb 2025".
QString inWords(Workspace& workspace, const GroupEvent& event);
/// What the group wrote, newest round first.
struct GroupUpdateRow {
    Update update;
    UpdateRound round;
};
Result<std::vector<GroupUpdateRow>> updatesOfGroup(Workspace& workspace, Id<Group> group);

// Steps.
QString editOf(const Group& group);
QString editOf(const Activity& activity);
QString editOf(const GroupPerson& link);
Result<Id<Group>> addGroup(Workspace& workspace, const Group& group);
Result<> deleteGroup(Workspace& workspace, Id<Group> id);
/// The group goes on under another name from that day; what it was called before stays in its history.
Result<> renameGroup(Workspace& workspace, Id<Group> id, const QString& name, const QDate& on);
/// The group ends on that day; its people who are not there yet join the other one. Nothing of it is deleted.
Result<> mergeGroup(Workspace& workspace, Id<Group> id, Id<Group> into, const QDate& on);
Result<> closeGroup(Workspace& workspace, Id<Group> id, const QDate& on, const QString& note);
/// Takes a line out of a group's past; when it is what ended the group, the group runs again.
Result<> forgetEvent(Workspace& workspace, Id<GroupEvent> id);
Result<Id<Activity>> addActivity(Workspace& workspace, const Activity& activity);
Result<> deleteActivity(Workspace& workspace, Id<Activity> id);
Result<> addToGroup(Workspace& workspace, Id<Group> group, Id<Person> person, GroupPart part);
/// They stay in the group's past, until that day.
Result<> leaveGroup(Workspace& workspace, Id<GroupPerson> id, const QDate& on);
Result<> deleteGroupPerson(Workspace& workspace, Id<GroupPerson> id);
Result<> addPartner(Workspace& workspace, Id<Group> group, Id<Organisation> organisation);
Result<> removePartner(Workspace& workspace, Id<GroupPartner> id);
Result<Id<PriorityArea>> addArea(Workspace& workspace, const QString& name);
Result<> renameArea(Workspace& workspace, Id<PriorityArea> id, const QString& name);
/// Its groups stay, without an area.
Result<> deleteArea(Workspace& workspace, Id<PriorityArea> id);
/// One place up (-1) or down (1) among the areas.
Result<> moveArea(Workspace& workspace, Id<PriorityArea> id, int by);

}  // namespace nlc
