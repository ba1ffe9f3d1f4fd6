// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/visit_repository.h"

namespace nlc {

/// A row of the list of those who come, or would like to.
struct BookingRow {
    Booking booking;
    QString person, organisation, jobTitle, email;
    int inLine = 0;       ///< of somebody who waits: 1 is the first; 0: does not wait
    QStringList letters;  ///< words of the kinds of letters that were made for them
};
std::unique_ptr<RecordList<BookingRow>> bookingsList(Workspace& workspace, Id<VisitDate> date,
                                                     QObject* parent = nullptr);
/// By family name, those who wait last and in their order, who cancelled after them.
Result<std::vector<BookingRow>> bookingsOn(Workspace& workspace, Id<VisitDate> date);

/// Who waits, in the order of the line: the earliest first, of a visit that wants it after those whose school has no
/// place on it.
Result<std::vector<Id<Booking>>> lineOn(Workspace& workspace, Id<VisitDate> date);
Result<std::vector<Booking>> waitingLine(Workspace& workspace, Id<VisitDate> date);
/// The first of the line whose school may take a further place; id 0: nobody waits who could come.
Result<Booking> nextInLine(Workspace& workspace, Id<VisitDate> date);
/// What to think of before this is booked (see BookingWarning); reads only. An organisation of 0 is where they work.
Result<std::vector<BookingWarning>> warningsFor(Workspace& workspace, const Booking& wish);
/// Where the person works now, the role begun last; id 0: nowhere.
Result<Id<Organisation>> presentOrganisation(Workspace& workspace, Id<Person> person);
/// Offers whose day is over.
Result<std::vector<Booking>> offersOverdue(Workspace& workspace);

// Steps. Each looks and writes under the file's own lock, and a guard of the file's stands behind it: two programs
// cannot give the last place twice.

/// A place where one is free and nobody waits for it, else a place in the line. Somebody who is booked, offered a place
/// or waiting already stays as they are; somebody who had cancelled gets their row back. Of `wish` date, person,
/// organisation, group, needs, source, key and bookedAt count. Refused on a date or visit that is cancelled.
Result<Placed> book(Workspace& workspace, const Booking& wish);
/// All of them as one step of that name, each placed by itself, in the order given.
Result<std::vector<Placed>> bookAll(Workspace& workspace, const std::vector<Booking>& wishes, const QString& step);
/// The same of people who come together.
Result<std::vector<Placed>> bookGroup(Workspace& workspace, const std::vector<Booking>& wishes, const QString& group);
/// The next in line gets the free place on offer until a day. NotFound: nobody waits. Refused: no place is free.
Result<Booking> offerNext(Workspace& workspace, Id<VisitDate> date, const QDate& until);
Result<> acceptOffer(Workspace& workspace, Id<Booking> id);
/// They do not come; or, if they like, wait again at the end of the line. Gives who is next.
Result<Booking> declineOffer(Workspace& workspace, Id<Booking> id, const QString& reason, bool waitsOn = false);
/// Gives who is next in line for the place, to be offered it; id 0: nobody, or no place became free.
Result<Booking> cancelBooking(Workspace& workspace, Id<Booking> id, const QString& by, const QString& reason);
/// To another date, of this visit or of another: booked where a place is free, else in its line by the time they have.
Result<Placed> moveBooking(Workspace& workspace, Id<Booking> id, Id<VisitDate> to);
Result<> setPresence(Workspace& workspace, Id<Booking> id, VisitPresence presence);
/// The same of several as one step, such as everyone of a date.
Result<> setPresences(Workspace& workspace, const std::vector<Id<Booking>>& ids, VisitPresence presence);
Result<> deleteBooking(Workspace& workspace, Id<Booking> id);
QString editOf(const Booking& booking);

}  // namespace nlc
