// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include "models/meetings/outcome.h"
#include "models/text/academic_year.h"

namespace nlc {

/// How places at meetings were taken: one place is one person asked to one meeting. Somebody who was asked in place of
/// another takes no place of their own. Apologies that came in reply count as such though nobody noted them again.
struct Turnout {
    int present = 0, apologies = 0, absent = 0, notNoted = 0;
    int byDeputy = 0;  ///< of a sector: of those present. Of a person: of those where they were not present themselves
    int noted() const { return present + apologies + absent; }
    int asked() const { return noted() + notNoted; }
    Turnout& operator+=(const Turnout& other);
    friend bool operator==(const Turnout&, const Turnout&) = default;
};

/// How the actions of meetings went, as on the day of looking back.
enum class ActionFate { DoneOnTime, DoneLate, OpenLate, OpenNotDue, NoDay, Dropped };
template <>
struct NamesOf<ActionFate> {
    static constexpr std::array values{
        Named{ActionFate::DoneOnTime, "on-time", QT_TRANSLATE_NOOP("Names", "Done on time")},
        Named{ActionFate::DoneLate, "done-late", QT_TRANSLATE_NOOP("Names", "Done late")},
        Named{ActionFate::OpenLate, "open-late", QT_TRANSLATE_NOOP("Names", "Open and late")},
        Named{ActionFate::OpenNotDue, "open", QT_TRANSLATE_NOOP("Names", "Open, not yet due")},
        Named{ActionFate::NoDay, "no-day", QT_TRANSLATE_NOOP("Names", "No day to judge by")},
        Named{ActionFate::Dropped, "dropped", QT_TRANSLATE_NOOP("Names", "Dropped")},
    };
};
/// Done is on time up to and with the day it was due. NoDay: none was due, or nobody noted when it was done.
ActionFate fateOf(const Action& action, const QDate& today);
using ActionCounts = std::array<int, NamesOf<ActionFate>::values.size()>;  ///< by ActionFate

/// Time planned against taken, of the items that have both.
struct TimeBack {
    int seconds = 0, minutesPlanned = 0, items = 0;
    int itemsWithout = 0;  ///< that have no time planned or none taken, and are not compared
    int minutesTaken() const { return (seconds + 30) / 60; }
    int over() const { return minutesTaken() - minutesPlanned; }  ///< below 0: it took less
};

struct MeetingBack {
    Id<Meeting> id;
    QString title;
    QDate on;
    Turnout turnout;
    TimeBack time;
    ActionCounts actions = {};
    /// "19 Sep: The county picture"
    QString shownName() const;
};
struct SectorBack {
    Sector sector = Sector::School;
    Turnout year;                    ///< a deputy fills the place of whom they stand for, in that sector
    std::vector<Turnout> byMeeting;  ///< as `meetings`
};
struct PersonBack {
    Id<Person> id;
    QString name;
    Sector sector = Sector::School;  ///< the latest they spoke for
    Turnout turnout;                 ///< themselves
    QStringList deputies;            ///< who came for them
    QStringList stoodInFor;          ///< for whom they came
};
struct OverrunBack {
    QString item;  ///< "a confidential item" where it is one
    Id<Meeting> meeting;
    QString meetingName;
    int minutesPlanned = 0, minutesTaken = 0;
    int over() const { return minutesTaken - minutesPlanned; }
};

/// The meetings of an academic year in numbers: those held up to today and not cancelled.
struct LookingBack {
    AcademicYear year;
    Id<Group> group;  ///< 0: the collaborative's
    QString groupName;
    QDate today;
    int stillToCome = 0;                ///< meetings of that year
    std::vector<MeetingBack> meetings;  ///< in order of day
    std::vector<SectorBack> sectors;    ///< that were asked, in the sectors' order
    std::vector<PersonBack> people;     ///< by family name
    Turnout turnout;
    TimeBack time;
    std::vector<OverrunBack> overruns;  ///< the longest first
    ActionCounts actions = {};

    bool isOver() const { return year.last() < today; }
};
Result<LookingBack> lookingBack(Workspace& workspace, AcademicYear year, Id<Group> group = {});

/// Years with a meeting that was not cancelled, the latest first.
Result<std::vector<AcademicYear>> yearsOfMeetings(Workspace& workspace, Id<Group> group = {});
Result<std::vector<Group>> groupsWithMeetings(Workspace& workspace);  ///< by name

}  // namespace nlc
