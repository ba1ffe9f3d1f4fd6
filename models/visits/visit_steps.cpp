// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/entry_uid.h"
#include "models/text/free_date.h"
#include "models/visits/booking_repository.h"
#include "models/visits/visit_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

QString editOf(const Visit& visit) { return QObject::tr("edit of visit '%1'").arg(visit.focus); }
QString editOf(const VisitDate& date) { return QObject::tr("edit of the visit on %1").arg(shownDate(date.day)); }

Result<Id<Visit>> addVisit(Workspace& workspace, const Visit& visit) {
    return added(workspace, QObject::tr("adding of visit '%1'").arg(visit.focus), visit);
}

Result<> deleteVisits(Workspace& workspace, const QList<qint64>& ids) {
    return workspace.step(QObject::tr("deletion of %n visits", nullptr, int(ids.size())), [&]() -> Result<> {
        for (const qint64 id : ids)
            if (auto gone = Repository<Visit>(workspace).remove({id}); !gone) return gone;
        return {};
    });
}

Result<> moveVisit(Workspace& workspace, Id<Visit> id, VisitState to) {
    return Repository<Visit>(workspace).find(id).and_then([&](Visit visit) -> Result<> {
        if (!mayMove(visit.state, to))
            return failed(
                Error::Kind::Refused,
                QObject::tr("A visit that is \"%1\" cannot become \"%2\".").arg(shown(visit.state), shown(to)));
        visit.state = to;
        if (to != VisitState::Cancelled) visit.reason.clear();
        return workspace.step(QObject::tr("visit '%1': %2").arg(visit.focus, shown(to)),
                              [&] { return Repository<Visit>(workspace).update(visit); });
    });
}

Result<Id<VisitDate>> addVisitDate(Workspace& workspace, const VisitDate& given) {
    Repository<VisitDate> dates(workspace);
    VisitDate date = given;
    return workspace
        .step(QObject::tr("adding of a visit on %1").arg(shownDate(date.day)),
              [&] {
                  return dates.add(date)
                      .and_then([&](Id<VisitDate> made) {
                          date.id = made;
                          return entryUid(workspace, u"visit"_s, made.value);
                      })
                      .and_then([&](const QString& uid) {
                          date.uid = uid;
                          return dates.update(date);
                      });
              })
        .map([&] { return date.id; });
}

namespace {

Result<> holdsAtMost(Workspace& workspace, Id<VisitDate> id, int capacity) {
    return placesOf(workspace, id).and_then([&](const Places& places) -> Result<> {
        const int held = places.booked + places.offered;
        if (held <= capacity) return {};
        return tl::unexpected<Error>(Error{
            Error::Kind::Refused,
            QObject::tr("%n places are taken, so it cannot have fewer. Cancel or move somebody first.", nullptr, held),
            {},
            u"capacity"_s});
    });
}

}  // namespace

Result<> changeVisitDate(Workspace& workspace, const VisitDate& given) {
    return workspace.step(editOf(given), [&]() -> Result<> {
        auto stored = Repository<VisitDate>(workspace).find(given.id);
        if (!stored) return tl::unexpected(stored.error());
        VisitDate date = given;
        if (auto fits = holdsAtMost(workspace, date.id, date.capacity); !fits) return fits;
        const bool sameEntry = date.day == stored->day && date.startsAt == stored->startsAt &&
                               date.endsAt == stored->endsAt && date.place == stored->place &&
                               date.isCancelled == stored->isCancelled;
        date.uid = stored->uid;
        date.sequence = stored->sequence + (sameEntry ? 0 : 1);
        return Repository<VisitDate>(workspace).update(date);
    });
}

Result<int> setCapacity(Workspace& workspace, Id<VisitDate> id, int capacity) {
    auto date = Repository<VisitDate>(workspace).find(id);
    if (!date) return tl::unexpected(date.error());
    date->capacity = capacity;
    return changeVisitDate(workspace, *date)
        .and_then([&] { return placesOf(workspace, id); })
        .map([](const Places& places) { return places.left(); });
}

Result<int> cancelVisitDate(Workspace& workspace, Id<VisitDate> id, const QString& reason) {
    auto date = Repository<VisitDate>(workspace).find(id);
    if (!date) return tl::unexpected(date.error());
    if (date->isCancelled)
        return failed(Error::Kind::Refused,
                      QObject::tr("The visit on %1 is cancelled already.").arg(shownDate(date->day)));
    int people = 0;
    return workspace
        .step(QObject::tr("cancelling of the visit on %1").arg(shownDate(date->day)),
              [&]() -> Result<> {
                  date->isCancelled = true;
                  date->reason = reason;
                  ++date->sequence;
                  if (auto done = Repository<VisitDate>(workspace).update(*date); !done) return done;
                  auto bookings = Repository<Booking>(workspace).all(
                      u"WHERE visit_date_id = ? AND state <> 'cancelled' ORDER BY id"_s, {id.value});
                  if (!bookings) return tl::unexpected(bookings.error());
                  people = int(bookings->size());
                  for (Booking& booking : *bookings) {
                      booking.state = BookingState::Cancelled;
                      booking.offeredUntil = {};
                      booking.cancelledAt = workspace.identity().now();
                      booking.cancelledBy = workspace.identity().author;
                      booking.reason = reason;
                      if (auto done = Repository<Booking>(workspace).update(booking); !done) return done;
                  }
                  return {};
              })
        .map([&] { return people; });
}

Result<int> cancelVisit(Workspace& workspace, Id<Visit> id, const QString& reason) {
    auto visit = Repository<Visit>(workspace).find(id);
    if (!visit) return tl::unexpected(visit.error());
    if (!mayMove(visit->state, VisitState::Cancelled))
        return failed(Error::Kind::Refused, QObject::tr("A visit that is \"%1\" cannot become \"%2\".")
                                                .arg(shown(visit->state), shown(VisitState::Cancelled)));
    int people = 0;
    return workspace
        .step(QObject::tr("cancelling of visit '%1'").arg(visit->focus),
              [&]() -> Result<> {
                  auto dates = Repository<VisitDate>(workspace).all(
                      u"WHERE visit_id = ? AND cancelled = 0 AND day >= ? ORDER BY day, id"_s,
                      {id.value, toSql(workspace.identity().today())});
                  if (!dates) return tl::unexpected(dates.error());
                  for (const VisitDate& date : *dates) {
                      auto told = cancelVisitDate(workspace, date.id, reason);
                      if (!told) return tl::unexpected(told.error());
                      people += *told;
                  }
                  visit->state = VisitState::Cancelled;
                  visit->reason = reason;
                  return Repository<Visit>(workspace).update(*visit);
              })
        .map([&] { return people; });
}

Result<> deleteVisitDate(Workspace& workspace, Id<VisitDate> id) {
    return removed<VisitDate>(workspace, id, [](const VisitDate& date) {
        return QObject::tr("deletion of the visit on %1").arg(shownDate(date.day));
    });
}

Result<> setSteps(Workspace& workspace, Id<Visit> visit, const std::vector<VisitStep>& steps) {
    return workspace.step(QObject::tr("timetable of the visit"), [&]() -> Result<> {
        auto old = stepsOf(workspace, visit);
        if (!old) return tl::unexpected(old.error());
        Repository<VisitStep> repository(workspace);
        for (const VisitStep& step : *old)
            if (auto gone = repository.remove(step.id); !gone) return gone;
        int position = 0;
        for (VisitStep step : steps) {
            step.visit = visit;
            step.position = position++;
            if (auto made = repository.add(step); !made) return tl::unexpected(made.error());
        }
        return {};
    });
}

}  // namespace nlc
