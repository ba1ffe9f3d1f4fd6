// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/visit.h"

namespace nlc {

enum class BookingState { Booked, Waiting, Offered, Cancelled };
template <>
struct NamesOf<BookingState> {
    static constexpr std::array values{
        Named{BookingState::Booked, "booked", QT_TRANSLATE_NOOP("Names", "Booked")},
        Named{BookingState::Waiting, "waiting", QT_TRANSLATE_NOOP("Names", "On the waiting list")},
        Named{BookingState::Offered, "offered", QT_TRANSLATE_NOOP("Names", "Place offered")},
        Named{BookingState::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Names", "Cancelled")},
    };
};
Tone toneOf(BookingState state);
/// Whether it takes one of the date's places: one that is offered is kept until it is answered.
inline bool holdsPlace(BookingState state) { return state == BookingState::Booked || state == BookingState::Offered; }

enum class VisitPresence { NotNoted, Came, Absent };
template <>
struct NamesOf<VisitPresence> {
    static constexpr std::array values{
        Named{VisitPresence::NotNoted, "not-noted", QT_TRANSLATE_NOOP("Names", "Not noted")},
        Named{VisitPresence::Came, "came", QT_TRANSLATE_NOOP("Names", "Came")},
        Named{VisitPresence::Absent, "absent", QT_TRANSLATE_NOOP("Names", "Absent")},
    };
};

/// That somebody comes, or would like to. One row a person and date.
struct Booking {
    Id<Booking> id;
    Id<VisitDate> date;
    Id<Person> person;
    Id<Organisation> organisation;  ///< the one they came for: it stays when they move on
    BookingState state = BookingState::Booked;
    VisitPresence presence = VisitPresence::NotNoted;
    QString group;                   ///< of those who were booked together: "Oak's Year 6 team"
    QString accessNeeds, dietNeeds;  ///< private: for the host's list of the day alone
    QDateTime bookedAt;              ///< UTC
    QDateTime lineSince;             ///< UTC: their place in the waiting list, the earliest first
    QDate offeredUntil;              ///< the day by which an offer is to be answered
    QDateTime cancelledAt;           ///< UTC
    QString cancelledBy, reason;
    QString source;     ///< what it came from: "form", "e-mail"; empty: typed here
    QString answerKey;  ///< the answer of a form: never taken in twice for one visit
    int sequence = 0;   ///< of its calendar entry: added to the date's
    friend bool operator==(const Booking&, const Booking&) = default;
};
template <>
struct TableOf<Booking> {
    static constexpr auto name = "booking";
    static constexpr auto columns = std::tuple{
        Column{"visit_date_id", &Booking::date},
        Column{"person_id", &Booking::person},
        Column{"organisation_id", &Booking::organisation},
        Column{"state", &Booking::state},
        Column{"presence", &Booking::presence},
        Column{"group_name", &Booking::group},
        Column{"access_needs", &Booking::accessNeeds},
        Column{"dietary_needs", &Booking::dietNeeds},
        Column{"booked_at", &Booking::bookedAt},
        Column{"line_since", &Booking::lineSince},
        Column{"offered_until", &Booking::offeredUntil},
        Column{"cancelled_at", &Booking::cancelledAt},
        Column{"cancelled_by", &Booking::cancelledBy},
        Column{"reason", &Booking::reason},
        Column{"source", &Booking::source},
        Column{"answer_key", &Booking::answerKey},
        Column{"sequence", &Booking::sequence},
    };
};

/// What is worth a thought before somebody is booked. Nothing is forbidden by it.
struct BookingWarning {
    enum class Kind {
        AlreadyBooked,   ///< on this date: nothing is written
        AlreadyOnVisit,  ///< on another date of the same visit
        Clash,           ///< with another visit or a meeting at that time
        SchoolLimit,     ///< their organisation has as many places as it may take: they wait
        WrongPhase,
        WrongRole,
        NotOpen,  ///< the visit is a draft, done or cancelled, or the date is
    };
    Kind kind = Kind::Clash;
    QString says;
    friend bool operator==(const BookingWarning&, const BookingWarning&) = default;
};

/// What became of somebody who asked for a place.
struct Placed {
    Id<Booking> booking;
    BookingState state = BookingState::Booked;
    int inLine = 0;  ///< of somebody who waits: 1 is the first
    std::vector<BookingWarning> warnings;
};

struct Places {
    int capacity = 0, booked = 0, offered = 0, waiting = 0, came = 0;
    int left() const { return qMax(0, capacity - booked - offered); }
};

}  // namespace nlc
