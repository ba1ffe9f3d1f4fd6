// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTime>

#include "models/people/person.h"
#include "models/people/school.h"

namespace nlc {

/// How far a visit is. It is full by itself, while no date to come has a place left: Full is never kept.
enum class VisitState { Draft, Open, Full, Done, Cancelled };
template <>
struct NamesOf<VisitState> {
    static constexpr std::array values{
        Named{VisitState::Draft, "draft", QT_TRANSLATE_NOOP("Names", "Draft")},
        Named{VisitState::Open, "open", QT_TRANSLATE_NOOP("Names", "Open")},
        Named{VisitState::Full, "full", QT_TRANSLATE_NOOP("Names", "Full")},
        Named{VisitState::Done, "done", QT_TRANSLATE_NOOP("Names", "Done")},
        Named{VisitState::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Names", "Cancelled")},
    };
};
Tone toneOf(VisitState state);
/// Whether somebody may bring a visit from one to the other: draft ↔ open → done, and each of them → cancelled; a visit
/// that is done or cancelled can be opened again.
bool mayMove(VisitState from, VisitState to);

/// A host opens its doors: what there is to see, for whom, and what visitors and hosts have to know.
struct Visit {
    Id<Visit> id;
    QString focus;  ///< one line: "Reading across the curriculum"
    Id<Organisation> host;
    Id<Person> hostContact;
    QString see;              ///< Markdown: what visitors will see
    QString roles;            ///< who may come, in words with commas: "Headteachers, subject leaders"; empty: everyone
    Set<SchoolPhase> phases;  ///< of whose schools; none: all
    int perSchool = 0;        ///< places that one organisation may take on a date; 0: no limit
    QString access, parking;  ///< for visitors
    QString briefing;         ///< Markdown, for the host alone
    QString safeguarding;     ///< for the host and those who come: never public
    bool unservedFirst = false;  ///< who waits for a school without a place on this visit comes first
    VisitState state = VisitState::Draft;
    QString reason;  ///< why it was cancelled
    friend bool operator==(const Visit&, const Visit&) = default;
};
template <>
struct TableOf<Visit> {
    static constexpr auto name = "visit";
    static constexpr auto columns = std::tuple{
        Column{"focus", &Visit::focus},
        Column{"host_id", &Visit::host},
        Column{"host_contact_id", &Visit::hostContact},
        Column{"see", &Visit::see},
        Column{"roles", &Visit::roles},
        Column{"phases", &Visit::phases},
        Column{"per_school", &Visit::perSchool},
        Column{"access", &Visit::access},
        Column{"parking", &Visit::parking},
        Column{"briefing", &Visit::briefing},
        Column{"safeguarding", &Visit::safeguarding},
        Column{"unserved_first", &Visit::unservedFirst},
        Column{"state", &Visit::state},
        Column{"reason", &Visit::reason},
    };
};
Result<> checked(const Visit& visit);

/// A day on which the host opens its doors.
struct VisitDate {
    Id<VisitDate> id;
    Id<Visit> visit;
    QDate day;
    QTime startsAt, endsAt;  ///< local; invalid: not set
    int capacity = 0;        ///< places
    QString place;           ///< empty: at the host's address
    QString uid;             ///< of its entry in calendars, for life
    int sequence = 0;        ///< of that entry: raised when day, time or place change
    bool isCancelled = false;
    QString reason;  ///< why
    friend bool operator==(const VisitDate&, const VisitDate&) = default;
};
template <>
struct TableOf<VisitDate> {
    static constexpr auto name = "visit_date";
    static constexpr auto columns = std::tuple{
        Column{"visit_id", &VisitDate::visit},
        Column{"day", &VisitDate::day},
        Column{"starts_at", &VisitDate::startsAt},
        Column{"ends_at", &VisitDate::endsAt},
        Column{"capacity", &VisitDate::capacity},
        Column{"place", &VisitDate::place},
        Column{"uid", &VisitDate::uid},
        Column{"sequence", &VisitDate::sequence},
        Column{"cancelled", &VisitDate::isCancelled},
        Column{"reason", &VisitDate::reason},
    };
};
Result<> checked(const VisitDate& date);
QString shownTimes(const VisitDate& date);  ///< "09:30–12:00"; empty: none is set
QString shownWhen(const VisitDate& date);   ///< "Tue 11 Mar 2025, 09:30–12:00"

enum class VisitPart { Hear, See, Reflect, Discuss };
template <>
struct NamesOf<VisitPart> {
    static constexpr std::array values{
        Named{VisitPart::Hear, "hear", QT_TRANSLATE_NOOP("Names", "Hear")},
        Named{VisitPart::See, "see", QT_TRANSLATE_NOOP("Names", "See")},
        Named{VisitPart::Reflect, "reflect", QT_TRANSLATE_NOOP("Names", "Reflect")},
        Named{VisitPart::Discuss, "discuss", QT_TRANSLATE_NOOP("Names", "Discuss")},
    };
};

/// A part of the day in the order of its timetable.
struct VisitStep {
    Id<VisitStep> id;
    Id<Visit> visit;
    int position = 0;
    VisitPart kind = VisitPart::Hear;
    int minutes = 0;
    QString what;
    friend bool operator==(const VisitStep&, const VisitStep&) = default;
};
template <>
struct TableOf<VisitStep> {
    static constexpr auto name = "visit_step";
    static constexpr auto columns = std::tuple{
        Column{"visit_id", &VisitStep::visit}, Column{"position", &VisitStep::position},
        Column{"kind", &VisitStep::kind},      Column{"minutes", &VisitStep::minutes},
        Column{"what", &VisitStep::what},
    };
};
Result<> checked(const VisitStep& step);

}  // namespace nlc
