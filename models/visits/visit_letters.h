// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/ics.h"
#include "models/mail/letters_to_many.h"
#include "models/visits/booking_repository.h"

namespace nlc {

/// That a letter was made for somebody who is booked.
struct VisitLetter {
    Id<VisitLetter> id;
    Id<Booking> booking;
    LetterUse kind = LetterUse::VisitConfirmed;
    QDateTime madeAt;  ///< UTC
    QString fileName;
    int sequence = 0;  ///< of the calendar entry that went with it
    QString entry;     ///< what that entry, or else the letter, said: another one is to be written once it differs
    friend bool operator==(const VisitLetter&, const VisitLetter&) = default;
};
template <>
struct TableOf<VisitLetter> {
    static constexpr auto name = "visit_letter";
    static constexpr auto columns = std::tuple{
        Column{"booking_id", &VisitLetter::booking}, Column{"kind", &VisitLetter::kind},
        Column{"made_at", &VisitLetter::madeAt},     Column{"file_name", &VisitLetter::fileName},
        Column{"sequence", &VisitLetter::sequence},  Column{"entry", &VisitLetter::entry},
    };
};

/// A letter for one of those who are booked, before it is written: to be looked at, written and noted.
struct VisitLetterTo {
    Id<Booking> booking;
    LetterTo letter;   ///< its draft has the calendar entry attached, where the letter is about one
    int sequence = 0;  ///< of that entry
    QString entry;
    bool again = false;  ///< they had one of this kind, which says something else by now
};

enum class VisitLettersFor {
    WhoHasNone,  ///< and those whose letter no longer says what is so
    Everyone,
};
/// Whom a letter of this use is for among those of a date: who has a place, is offered one, had cancelled or came.
bool isFor(LetterUse use, const Booking& booking);
/// Who is to have a letter of this use and has none, or one that no longer says what is so. In the order of bookingsOn.
Result<std::vector<BookingRow>> withoutLetter(Workspace& workspace, Id<VisitDate> date, LetterUse use);

/// The letters of a date, each with one event for the calendar: Outlook reads only the first of several. Nothing is
/// written. Error (Invalid) when the letter is none for visits, or is wrong (with its field).
Result<std::vector<VisitLetterTo>> visitLetters(Workspace& workspace, Id<VisitDate> date, const Letter& letter,
                                                VisitLettersFor whom = VisitLettersFor::WhoHasNone);
/// An .eml file each, as writeLetters does. Plain values: fit for a worker.
WrittenLetters writeVisitLetters(const std::vector<VisitLetterTo>& letters, const QString& folder, Progress& progress);
/// Notes what was written in the visit's log, with each person and in the log of exports. One step.
Result<> noteVisitLetters(Workspace& workspace, const Letter& letter, const std::vector<VisitLetterTo>& letters,
                          const WrittenLetters& written);
/// The log of a date, newest first.
Result<std::vector<VisitLetter>> lettersOf(Workspace& workspace, Id<VisitDate> date);

/// A booking as an entry for a calendar, without a sequence; cancelled when it or its date is. Its identity stays for
/// life, also when it is moved to another date.
Result<IcsEvent> calendarEntryOf(Workspace& workspace, const Booking& booking);

}  // namespace nlc
