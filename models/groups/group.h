// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"
#include "models/text/figures.h"

namespace nlc {

struct Meeting;

/// One of the Learning Ambition's areas of focus; reviewed once a year.
struct PriorityArea {
    Id<PriorityArea> id;
    QString name;
    QString focus;
    int position = 0;
    QDate startsOn, endsOn;  ///< endsOn invalid: still one of them
    friend bool operator==(const PriorityArea&, const PriorityArea&) = default;
};
template <>
struct TableOf<PriorityArea> {
    static constexpr auto name = "priority_area";
    static constexpr auto columns = std::tuple{
        Column{"name", &PriorityArea::name},         Column{"focus", &PriorityArea::focus},
        Column{"position", &PriorityArea::position}, Column{"starts_on", &PriorityArea::startsOn},
        Column{"ends_on", &PriorityArea::endsOn},
    };
};

Result<> checked(const PriorityArea& area);

enum class GroupKind { TaskGroup, WorkingParty, Network, Pilot };
template <>
struct NamesOf<GroupKind> {
    static constexpr std::array values{
        Named{GroupKind::TaskGroup, "task-group", QT_TRANSLATE_NOOP("Names", "Task group")},
        Named{GroupKind::WorkingParty, "working-party", QT_TRANSLATE_NOOP("Names", "Working party")},
        Named{GroupKind::Network, "network", QT_TRANSLATE_NOOP("Names", "Network")},
        Named{GroupKind::Pilot, "pilot", QT_TRANSLATE_NOOP("Names", "Pilot")},
    };
};

/// A task group, working party, network or pilot that works on a priority area.
struct Group {
    Id<Group> id;
    QString name;
    QString shortName;  ///< for lists and headings where the name is long; empty: the name
    GroupKind kind = GroupKind::TaskGroup;
    Id<PriorityArea> area;
    QString purpose;         ///< Markdown
    QDate startsOn, endsOn;  ///< endsOn invalid: still running
    Id<Meeting> convenedBy;  ///< the meeting that asked for it; 0: none did
    QDate reportBackOn;      ///< when it is to tell what it found
    QString findings;        ///< Markdown: what it found
    QString shortest() const { return shortName.isEmpty() ? name : shortName; }
    bool runsOn(const QDate& day) const {
        return (!startsOn.isValid() || startsOn <= day) && (!endsOn.isValid() || endsOn >= day);
    }
    friend bool operator==(const Group&, const Group&) = default;
};
template <>
struct TableOf<Group> {
    static constexpr auto name = "task_group";
    static constexpr auto columns = std::tuple{
        Column{"name", &Group::name},
        Column{"short_name", &Group::shortName},
        Column{"kind", &Group::kind},
        Column{"priority_area_id", &Group::area},
        Column{"purpose", &Group::purpose},
        Column{"starts_on", &Group::startsOn},
        Column{"ends_on", &Group::endsOn},
        Column{"convened_meeting_id", &Group::convenedBy},
        Column{"report_back_on", &Group::reportBackOn},
        Column{"findings", &Group::findings},
    };
};
Result<> checked(const Group& group);

enum class GroupEventKind { Renamed, MergedInto, Closed };
template <>
struct NamesOf<GroupEventKind> {
    static constexpr std::array values{
        Named{GroupEventKind::Renamed, "renamed", QT_TRANSLATE_NOOP("Names", "Renamed")},
        Named{GroupEventKind::MergedInto, "merged", QT_TRANSLATE_NOOP("Names", "Merged")},
        Named{GroupEventKind::Closed, "closed", QT_TRANSLATE_NOOP("Names", "Closed")},
    };
};

/// What became of a group. Its updates, people and activities stay with it whatever happens.
struct GroupEvent {
    Id<GroupEvent> id;
    Id<Group> group;
    QDate happenedOn;
    GroupEventKind kind = GroupEventKind::Renamed;
    QString was, became;  ///< names, when it was renamed
    Id<Group> into;       ///< when it was merged
    QString note;
    friend bool operator==(const GroupEvent&, const GroupEvent&) = default;
};
template <>
struct TableOf<GroupEvent> {
    static constexpr auto name = "group_event";
    static constexpr auto columns = std::tuple{
        Column{"group_id", &GroupEvent::group}, Column{"happened_on", &GroupEvent::happenedOn},
        Column{"kind", &GroupEvent::kind},      Column{"was", &GroupEvent::was},
        Column{"became", &GroupEvent::became},  Column{"into_group_id", &GroupEvent::into},
        Column{"note", &GroupEvent::note},
    };
};

enum class GroupPart { Lead, Member, Support };
template <>
struct NamesOf<GroupPart> {
    static constexpr std::array values{
        Named{GroupPart::Lead, "lead", QT_TRANSLATE_NOOP("Names", "Lead")},
        Named{GroupPart::Member, "member", QT_TRANSLATE_NOOP("Names", "Member")},
        Named{GroupPart::Support, "support", QT_TRANSLATE_NOOP("Names", "Support")},
    };
};

struct GroupPerson {
    Id<GroupPerson> id;
    Id<Group> group;
    Id<Person> person;
    GroupPart part = GroupPart::Member;
    QDate startsOn, endsOn;
    friend bool operator==(const GroupPerson&, const GroupPerson&) = default;
};
template <>
struct TableOf<GroupPerson> {
    static constexpr auto name = "group_person";
    static constexpr auto columns = std::tuple{
        Column{"group_id", &GroupPerson::group}, Column{"person_id", &GroupPerson::person},
        Column{"part", &GroupPerson::part},      Column{"starts_on", &GroupPerson::startsOn},
        Column{"ends_on", &GroupPerson::endsOn},
    };
};

Result<> checked(const GroupPerson& link);

struct GroupPartner {
    Id<GroupPartner> id;
    Id<Group> group;
    Id<Organisation> organisation;
    friend bool operator==(const GroupPartner&, const GroupPartner&) = default;
};
template <>
struct TableOf<GroupPartner> {
    static constexpr auto name = "group_partner";
    static constexpr auto columns =
        std::tuple{Column{"group_id", &GroupPartner::group}, Column{"organisation_id", &GroupPartner::organisation}};
};

}  // namespace nlc
