// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <algorithm>

#include "models/text/free_date.h"
#include "models/visits/booking_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<QString> nameOf(Workspace& workspace, Id<Person> id) {
    return Repository<Person>(workspace).find(id).map([](const Person& person) { return person.fullName(); });
}

/// A date that can still be booked; Refused otherwise.
Result<VisitDate> dateToBook(Workspace& workspace, Id<VisitDate> id) {
    auto date = Repository<VisitDate>(workspace).find(id);
    if (!date) return date;
    auto visit = Repository<Visit>(workspace).find(date->visit);
    if (!visit) return tl::unexpected(visit.error());
    if (date->isCancelled || visit->state == VisitState::Cancelled)
        return failed(Error::Kind::Refused,
                      QObject::tr("The visit on %1 is cancelled. Nobody was booked.").arg(shownDate(date->day)));
    return date;
}

/// Inside a step: a free place that nobody in the line has the first right to.
Result<bool> isFree(Workspace& workspace, Id<VisitDate> date) {
    auto left = placesLeftOn(workspace, date);
    if (!left) return tl::unexpected(left.error());
    if (*left == 0) return false;
    return nextInLine(workspace, date).map([](const Booking& next) { return !next.id; });
}

bool has(const std::vector<BookingWarning>& warnings, BookingWarning::Kind kind) {
    return std::any_of(warnings.begin(), warnings.end(), [kind](const BookingWarning& w) { return w.kind == kind; });
}

/// Says of those who wait which place in the line they have.
Result<> noteLine(Workspace& workspace, Id<VisitDate> date, std::vector<Placed>& all) {
    const bool anyWaits =
        std::any_of(all.begin(), all.end(), [](const Placed& p) { return p.state == BookingState::Waiting; });
    if (!anyWaits) return {};
    return lineOn(workspace, date).map([&](const std::vector<Id<Booking>>& line) {
        QHash<qint64, int> places;
        for (const Id<Booking> each : line) places.insert(each.value, int(places.size()) + 1);
        for (Placed& placed : all)
            if (const int place = places.value(placed.booking.value); place > 0) placed.inLine = place;
    });
}

/// Inside a step.
Result<Placed> take(Workspace& workspace, const Booking& wish) {
    auto date = dateToBook(workspace, wish.date);
    if (!date) return tl::unexpected(date.error());
    Repository<Booking> bookings(workspace);
    auto before = bookings.all(u"WHERE visit_date_id = ? AND person_id = ?"_s, {wish.date.value, wish.person.value});
    if (!before) return tl::unexpected(before.error());
    Booking booking = before->empty() ? Booking{} : before->front();
    const bool isActive = booking.id && booking.state != BookingState::Cancelled;
    Placed placed;
    Booking asked = wish;
    if (!isActive) asked.id = booking.id;
    if (!asked.organisation) {
        auto organisation = presentOrganisation(workspace, wish.person);
        if (!organisation) return tl::unexpected(organisation.error());
        asked.organisation = *organisation;
    }
    auto warnings = warningsFor(workspace, asked);
    if (!warnings) return tl::unexpected(warnings.error());
    placed.warnings = std::move(*warnings);
    if (!isActive) {
        auto free = isFree(workspace, wish.date);
        if (!free) return tl::unexpected(free.error());
        const bool atLimit = has(placed.warnings, BookingWarning::Kind::SchoolLimit);
        booking.date = wish.date;
        booking.person = wish.person;
        booking.organisation = asked.organisation;
        booking.state = *free && !atLimit ? BookingState::Booked : BookingState::Waiting;
        booking.presence = VisitPresence::NotNoted;
        booking.group = wish.group;
        booking.accessNeeds = wish.accessNeeds;
        booking.dietNeeds = wish.dietNeeds;
        booking.bookedAt = wish.bookedAt.isValid() ? wish.bookedAt : workspace.identity().now();
        booking.lineSince = booking.bookedAt;
        booking.offeredUntil = {};
        booking.cancelledAt = {};
        booking.cancelledBy.clear();
        booking.reason.clear();
        booking.source = wish.source;
        booking.answerKey = wish.answerKey;
        if (booking.id) {
            ++booking.sequence;  // after the entry that took the first booking out of a calendar
            if (auto done = bookings.update(booking); !done) return tl::unexpected(done.error());
        } else {
            auto made = bookings.add(booking);
            if (!made) return tl::unexpected(made.error());
            booking.id = *made;
        }
    }
    placed.booking = booking.id;
    placed.state = booking.state;
    return placed;
}

/// One booking changed as a step named after its person; Refused when `allowed` does not hold any more.
Result<> change(Workspace& workspace, Id<Booking> id, const QString& step,
                const std::function<Result<>(Booking&)>& how) {
    auto first = Repository<Booking>(workspace).find(id);
    if (!first) return tl::unexpected(first.error());
    auto name = nameOf(workspace, first->person);
    if (!name) return tl::unexpected(name.error());
    return workspace.step(step.arg(*name), [&]() -> Result<> {
        auto booking = Repository<Booking>(workspace).find(id);
        if (!booking) return tl::unexpected(booking.error());
        if (auto fine = how(*booking); !fine) return fine;
        return Repository<Booking>(workspace).update(*booking);
    });
}

void cancel(Booking& booking, Workspace& workspace, const QString& by, const QString& reason) {
    booking.state = BookingState::Cancelled;
    booking.offeredUntil = {};
    booking.cancelledAt = workspace.identity().now();
    booking.cancelledBy = by;
    booking.reason = reason;
    ++booking.sequence;
}

/// Who could have a place that is free now.
Result<Booking> nextForFreePlace(Workspace& workspace, Id<VisitDate> date) {
    return placesLeftOn(workspace, date).and_then([&](int left) -> Result<Booking> {
        if (left == 0) return Booking{};
        return nextInLine(workspace, date);
    });
}

tl::unexpected<Error> noOffer() {
    return failed(Error::Kind::Refused, QObject::tr("No place is offered to them now. Nothing was changed."));
}

}  // namespace

QString editOf(const Booking&) { return QObject::tr("edit of a booking"); }

Result<std::vector<Placed>> bookAll(Workspace& workspace, const std::vector<Booking>& wishes, const QString& step) {
    std::vector<Placed> all;
    const auto work = [&]() -> Result<> {
        QSet<qint64> dates;
        for (const Booking& wish : wishes) {
            auto placed = take(workspace, wish);
            if (!placed) return tl::unexpected(placed.error());
            all.push_back(std::move(*placed));
            dates.insert(wish.date.value);
        }
        for (const qint64 date : std::as_const(dates))
            if (auto noted = noteLine(workspace, {date}, all); !noted) return noted;
        return {};
    };
    return workspace.step(step, work).map([&] { return std::move(all); });
}

Result<Placed> book(Workspace& workspace, const Booking& wish) {
    return nameOf(workspace, wish.person)
        .and_then(
            [&](const QString& name) { return bookAll(workspace, {wish}, QObject::tr("booking of %1").arg(name)); })
        .map([](std::vector<Placed> placed) { return std::move(placed.front()); });
}

Result<std::vector<Placed>> bookGroup(Workspace& workspace, const std::vector<Booking>& wishes, const QString& group) {
    std::vector<Booking> theirs = wishes;
    for (Booking& wish : theirs) wish.group = group;
    return bookAll(workspace, theirs, QObject::tr("booking of the group '%1'").arg(group));
}

Result<Booking> offerNext(Workspace& workspace, Id<VisitDate> date, const QDate& until) {
    if (until.isValid() && until < workspace.identity().today())
        return invalid("offered_until", QObject::tr("Give a day that is still to come for their answer."));
    Booking next;
    return workspace
        .step(QObject::tr("offer of a place"),
              [&]() -> Result<> {
                  if (auto open = dateToBook(workspace, date); !open) return tl::unexpected(open.error());
                  auto left = placesLeftOn(workspace, date);
                  if (!left) return tl::unexpected(left.error());
                  if (*left == 0)
                      return failed(Error::Kind::Refused,
                                    QObject::tr("No place is free on this date, so none was offered."));
                  auto first = nextInLine(workspace, date);
                  if (!first) return tl::unexpected(first.error());
                  if (!first->id)
                      return failed(Error::Kind::NotFound, QObject::tr("Nobody waits who could have the place."));
                  next = std::move(*first);
                  next.state = BookingState::Offered;
                  next.offeredUntil = until;
                  return Repository<Booking>(workspace).update(next);
              })
        .map([&] { return next; });
}

Result<> acceptOffer(Workspace& workspace, Id<Booking> id) {
    return change(workspace, id, QObject::tr("place taken by %1"), [](Booking& booking) -> Result<> {
        if (booking.state != BookingState::Offered) return noOffer();
        booking.state = BookingState::Booked;
        booking.offeredUntil = {};
        return {};
    });
}

Result<Booking> declineOffer(Workspace& workspace, Id<Booking> id, const QString& reason, bool waitsOn) {
    Id<VisitDate> date;
    return change(workspace, id, QObject::tr("place declined by %1"),
                  [&](Booking& booking) -> Result<> {
                      if (booking.state != BookingState::Offered) return noOffer();
                      date = booking.date;
                      if (!waitsOn) {
                          cancel(booking, workspace, QObject::tr("the visitor"), reason);
                          return {};
                      }
                      booking.state = BookingState::Waiting;
                      booking.offeredUntil = {};
                      booking.lineSince = workspace.identity().now();
                      return {};
                  })
        .and_then([&] { return nextForFreePlace(workspace, date); });
}

Result<Booking> cancelBooking(Workspace& workspace, Id<Booking> id, const QString& by, const QString& reason) {
    Id<VisitDate> date;
    bool freed = false;
    return change(workspace, id, QObject::tr("cancelling of the booking of %1"),
                  [&](Booking& booking) -> Result<> {
                      if (booking.state == BookingState::Cancelled)
                          return failed(Error::Kind::Refused, QObject::tr("The booking is cancelled already."));
                      date = booking.date;
                      freed = holdsPlace(booking.state);
                      cancel(booking, workspace, by, reason);
                      return {};
                  })
        .and_then([&]() -> Result<Booking> {
            return freed ? nextForFreePlace(workspace, date) : Result<Booking>(Booking{});
        });
}

Result<Placed> moveBooking(Workspace& workspace, Id<Booking> id, Id<VisitDate> to) {
    Placed placed;
    return change(workspace, id, QObject::tr("move of the booking of %1"),
                  [&](Booking& booking) -> Result<> {
                      auto from = Repository<VisitDate>(workspace).find(booking.date);
                      if (!from) return tl::unexpected(from.error());
                      auto date = dateToBook(workspace, to);
                      if (!date) return tl::unexpected(date.error());
                      if (booking.state == BookingState::Cancelled)
                          return failed(Error::Kind::Refused,
                                        QObject::tr("The booking is cancelled: book them on the other date."));
                      auto there = Repository<Booking>(workspace).all(u"WHERE visit_date_id = ? AND person_id = ?"_s,
                                                                      {to.value, booking.person.value});
                      if (!there) return tl::unexpected(there.error());
                      for (const Booking& other : *there) {
                          if (other.state != BookingState::Cancelled)
                              return failed(Error::Kind::Refused, QObject::tr("They are on that date already."));
                          if (auto gone = Repository<Booking>(workspace).remove(other.id); !gone) return gone;
                      }
                      const int entry = from->sequence + booking.sequence;
                      booking.date = to;
                      booking.sequence = std::max(0, entry + 1 - date->sequence);
                      booking.offeredUntil = {};
                      auto warnings = warningsFor(workspace, booking);
                      if (!warnings) return tl::unexpected(warnings.error());
                      auto free = isFree(workspace, to);
                      if (!free) return tl::unexpected(free.error());
                      const bool atLimit = has(*warnings, BookingWarning::Kind::SchoolLimit);
                      booking.state = *free && !atLimit ? BookingState::Booked : BookingState::Waiting;
                      placed = {booking.id, booking.state, 0, std::move(*warnings)};
                      return {};
                  })
        .and_then([&] {
            std::vector<Placed> all{placed};
            return noteLine(workspace, to, all).map([&] { return all.front(); });
        });
}

Result<> setPresence(Workspace& workspace, Id<Booking> id, VisitPresence presence) {
    return change(workspace, id, QObject::tr("presence of %1"), [&](Booking& booking) -> Result<> {
        booking.presence = presence;
        return {};
    });
}

Result<> setPresences(Workspace& workspace, const std::vector<Id<Booking>>& ids, VisitPresence presence) {
    if (ids.empty()) return {};
    if (ids.size() == 1) return setPresence(workspace, ids.front(), presence);
    return workspace.step(QObject::tr("presence of %n visitors", nullptr, int(ids.size())), [&]() -> Result<> {
        for (const Id<Booking> id : ids)
            if (auto done = setPresence(workspace, id, presence); !done) return done;
        return {};
    });
}

Result<> deleteBooking(Workspace& workspace, Id<Booking> id) {
    return removed<Booking>(workspace, id, [](const Booking&) { return QObject::tr("deletion of a booking"); });
}

}  // namespace nlc
