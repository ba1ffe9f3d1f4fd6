// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTime>

#include "models/groups/group.h"
#include "models/people/person.h"

namespace nlc {

/// How far a meeting is: it is planned, then its minutes are written, checked by the chair, and approved by the next
/// one.
enum class MeetingState { Planned, Draft, Checked, Approved, Cancelled };
template <>
struct NamesOf<MeetingState> {
    static constexpr std::array values{
        Named{MeetingState::Planned, "planned", QT_TRANSLATE_NOOP("Names", "Planned")},
        Named{MeetingState::Draft, "draft", QT_TRANSLATE_NOOP("Names", "Draft minutes")},
        Named{MeetingState::Checked, "checked", QT_TRANSLATE_NOOP("Names", "Checked")},
        Named{MeetingState::Approved, "approved", QT_TRANSLATE_NOOP("Names", "Approved")},
        Named{MeetingState::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Names", "Cancelled")},
    };
};
Tone toneOf(MeetingState state);

/// A meeting of the collaborative, or of one of its groups.
struct Meeting {
    Id<Meeting> id;
    QString title;
    Id<Group> group;  ///< 0: of the collaborative as a whole
    QDate heldOn;
    QTime startsAt, endsAt;  ///< local; invalid: not set
    QString place, callLink;
    Id<Person> chair, clerk;
    MeetingState state = MeetingState::Planned;
    int quorum = 0;  ///< people who have to be there; 0: none is asked for
    Set<Sector> neededSectors;
    QString note;
    QString publicText;      ///< Markdown: what everyone may read of it, in a bulletin and on the web
    Id<Meeting> approvedAt;  ///< the meeting that approved its minutes
    friend bool operator==(const Meeting&, const Meeting&) = default;
};
template <>
struct TableOf<Meeting> {
    static constexpr auto name = "meeting";
    static constexpr auto columns = std::tuple{
        Column{"title", &Meeting::title},
        Column{"group_id", &Meeting::group},
        Column{"held_on", &Meeting::heldOn},
        Column{"starts_at", &Meeting::startsAt},
        Column{"ends_at", &Meeting::endsAt},
        Column{"place", &Meeting::place},
        Column{"call_link", &Meeting::callLink},
        Column{"chair_id", &Meeting::chair},
        Column{"clerk_id", &Meeting::clerk},
        Column{"state", &Meeting::state},
        Column{"quorum", &Meeting::quorum},
        Column{"needed_sectors", &Meeting::neededSectors},
        Column{"note", &Meeting::note},
        Column{"public_text", &Meeting::publicText},
        Column{"approved_meeting_id", &Meeting::approvedAt},
    };
};
Result<> checked(const Meeting& meeting);

enum class Reply { None, Accepted, Tentative, Declined };
template <>
struct NamesOf<Reply> {
    static constexpr std::array values{
        Named{Reply::None, "none", QT_TRANSLATE_NOOP("Names", "No reply")},
        Named{Reply::Accepted, "accepted", QT_TRANSLATE_NOOP("Names", "Comes")},
        Named{Reply::Tentative, "tentative", QT_TRANSLATE_NOOP("Names", "May come")},
        Named{Reply::Declined, "declined", QT_TRANSLATE_NOOP("Names", "Sends apologies")},
    };
};
enum class Presence { NotNoted, Present, Apologies, Absent };
template <>
struct NamesOf<Presence> {
    static constexpr std::array values{
        Named{Presence::NotNoted, "not-noted", QT_TRANSLATE_NOOP("Names", "Not noted")},
        Named{Presence::Present, "present", QT_TRANSLATE_NOOP("Names", "Present")},
        Named{Presence::Apologies, "apologies", QT_TRANSLATE_NOOP("Names", "Apologies")},
        Named{Presence::Absent, "absent", QT_TRANSLATE_NOOP("Names", "Absent")},
    };
};

/// That somebody was asked to a meeting, what they replied, and whether they came. The sector is the one they spoke for
/// on that day: it stays when they move on.
struct Attendance {
    Id<Attendance> id;
    Id<Meeting> meeting;
    Id<Person> person;
    Sector sector = Sector::School;
    Reply reply = Reply::None;
    Presence presence = Presence::NotNoted;
    Id<Person> standsFor;  ///< a deputy: of whom
    QString note;
    friend bool operator==(const Attendance&, const Attendance&) = default;
};
template <>
struct TableOf<Attendance> {
    static constexpr auto name = "attendance";
    static constexpr auto columns = std::tuple{
        Column{"meeting_id", &Attendance::meeting}, Column{"person_id", &Attendance::person},
        Column{"sector", &Attendance::sector},      Column{"reply", &Attendance::reply},
        Column{"presence", &Attendance::presence},  Column{"stands_for_id", &Attendance::standsFor},
        Column{"note", &Attendance::note},
    };
};

enum class ItemPurpose { Note, Discuss, Decide };
template <>
struct NamesOf<ItemPurpose> {
    static constexpr std::array values{
        Named{ItemPurpose::Note, "note", QT_TRANSLATE_NOOP("Names", "To note")},
        Named{ItemPurpose::Discuss, "discuss", QT_TRANSLATE_NOOP("Names", "To discuss")},
        Named{ItemPurpose::Decide, "decide", QT_TRANSLATE_NOOP("Names", "To decide")},
    };
};

/// A point of a meeting's agenda, with what was said at it.
struct AgendaItem {
    Id<AgendaItem> id;
    Id<Meeting> meeting;
    int position = 0;
    QString title;
    ItemPurpose purpose = ItemPurpose::Discuss;
    QString lead;
    int minutesPlanned = 0;
    int secondsTaken = 0;
    QString note;             ///< Markdown, for the agenda
    bool isStanding = false;  ///< comes back at the next meeting by itself
    bool isConfidential = false;
    bool isDeferred = false;  ///< not reached: proposed for the next meeting
    QString minutes;          ///< Markdown
    QString source;           ///< the table it was proposed from: "action"; empty: written here
    qint64 sourceId = 0;
    friend bool operator==(const AgendaItem&, const AgendaItem&) = default;
};
template <>
struct TableOf<AgendaItem> {
    static constexpr auto name = "agenda_item";
    static constexpr auto columns = std::tuple{
        Column{"meeting_id", &AgendaItem::meeting},
        Column{"position", &AgendaItem::position},
        Column{"title", &AgendaItem::title},
        Column{"purpose", &AgendaItem::purpose},
        Column{"lead", &AgendaItem::lead},
        Column{"minutes_planned", &AgendaItem::minutesPlanned},
        Column{"seconds_taken", &AgendaItem::secondsTaken},
        Column{"note", &AgendaItem::note},
        Column{"standing", &AgendaItem::isStanding},
        Column{"confidential", &AgendaItem::isConfidential},
        Column{"deferred", &AgendaItem::isDeferred},
        Column{"minutes", &AgendaItem::minutes},
        Column{"source", &AgendaItem::source},
        Column{"source_id", &AgendaItem::sourceId},
    };
};
Result<> checked(const AgendaItem& item);

/// What the minutes of an item said when the chair had checked them: what differs since was amended.
struct CheckedMinutes {
    Id<CheckedMinutes> id;
    Id<Meeting> meeting;
    Id<AgendaItem> item;
    QString text;
    friend bool operator==(const CheckedMinutes&, const CheckedMinutes&) = default;
};
template <>
struct TableOf<CheckedMinutes> {
    static constexpr auto name = "checked_minutes";
    static constexpr auto columns =
        std::tuple{Column{"meeting_id", &CheckedMinutes::meeting}, Column{"agenda_item_id", &CheckedMinutes::item},
                   Column{"text", &CheckedMinutes::text}};
};

}  // namespace nlc
