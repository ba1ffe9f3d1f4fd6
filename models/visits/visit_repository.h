// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/records/record_list.h"
#include "models/visits/booking.h"

namespace nlc {

/// A row of the list of visits.
struct VisitRow {
    Visit visit;
    QString host, contact;
    int dates = 0;          ///< that are not cancelled
    QDate next;             ///< the first of them from today on; invalid: none
    Places places;          ///< of all of them
    int leftToCome = 0;     ///< places left on those from today on
    int waitingToCome = 0;  ///< who wait for a place on those
    int reflections = 0;
    VisitState state = VisitState::Draft;  ///< Full when it is open and no date to come has a place left
};
std::unique_ptr<RecordList<VisitRow>> visitsList(Workspace& workspace, QObject* parent = nullptr);
Result<std::vector<VisitRow>> visitRows(Workspace& workspace, const QList<qint64>* only = nullptr);  ///< by id
Result<VisitRow> visitRow(Workspace& workspace, Id<Visit> visit);

struct VisitDateRow {
    VisitDate date;
    QString focus, host;
    QString place;  ///< where it is: its own, else the host's address
    Places places;
};
std::unique_ptr<RecordList<VisitDateRow>> visitDatesList(Workspace& workspace, Id<Visit> visit,
                                                         QObject* parent = nullptr);
Result<std::vector<VisitDateRow>> visitDatesOf(Workspace& workspace, Id<Visit> visit);  ///< in order of time
Result<VisitDateRow> visitDateRow(Workspace& workspace, Id<VisitDate> date);
Result<Places> placesOf(Workspace& workspace, Id<VisitDate> date);
/// How many places nobody has: what a step asks before it gives one.
Result<int> placesLeftOn(Workspace& workspace, Id<VisitDate> date);
QString inWords(const Places& places);  ///< "6 places: 4 taken, 2 left, 3 waiting"

/// "Reading across the curriculum, Oak Example Primary"
QString titleOf(const VisitRow& row);

/// The parts of its timetable in order; a visit that has none of its own gets the usual four, which share `minutes`.
Result<std::vector<VisitStep>> stepsOf(Workspace& workspace, Id<Visit> visit);
std::vector<VisitStep> usualSteps(int minutes);

/// A draft of a visit to this host, with what the last one there said of access, parking, briefing and safeguarding,
/// and with its contact.
Result<Visit> newVisitLike(Workspace& workspace, Id<Organisation> host);

/// An open visit, or a draft, that has no date to come: somebody asks the host for one.
struct HostToAsk {
    Id<Visit> visit;
    Id<Organisation> host;
    QString name, focus, contact;
    QDate last;  ///< day of the last visit there; invalid: there was none
};
Result<std::vector<HostToAsk>> hostsWithoutDates(Workspace& workspace);  ///< those who wait longest first

// Steps.
QString editOf(const Visit& visit);
QString editOf(const VisitDate& date);
Result<Id<Visit>> addVisit(Workspace& workspace, const Visit& visit);
Result<> deleteVisits(Workspace& workspace, const QList<qint64>& ids);
/// Refused when it may not (see mayMove). One that is cancelled this way cancels nobody: see cancelVisit.
Result<> moveVisit(Workspace& workspace, Id<Visit> visit, VisitState to);
Result<Id<VisitDate>> addVisitDate(Workspace& workspace, const VisitDate& date);
/// All that a date says at once; its entry's sequence rises when day, time or place do. Refused when fewer places
/// would be left than are held.
Result<> changeVisitDate(Workspace& workspace, const VisitDate& date);
/// Refused when more places are held than that. Gives the places that are free now, for those who wait.
Result<int> setCapacity(Workspace& workspace, Id<VisitDate> date, int capacity);
/// With everyone who is booked, offered a place or waiting on it. How many people that were.
Result<int> cancelVisitDate(Workspace& workspace, Id<VisitDate> date, const QString& reason);
/// With all its dates from today on.
Result<int> cancelVisit(Workspace& workspace, Id<Visit> visit, const QString& reason);
Result<> deleteVisitDate(Workspace& workspace, Id<VisitDate> date);
/// In place of those it has.
Result<> setSteps(Workspace& workspace, Id<Visit> visit, const std::vector<VisitStep>& steps);

}  // namespace nlc
