// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/booking_repository.h"
#include "tests/support/collaborative.h"

namespace nlc::testing_support {

inline Visit aVisit(const QString& focus, Id<Organisation> host, VisitState state = VisitState::Open) {
    Visit visit;
    visit.focus = focus;
    visit.host = host;
    visit.state = state;
    return visit;
}
inline VisitDate aVisitDate(Id<Visit> visit, const QDate& day, int capacity, const QTime& from = {9, 30},
                            const QTime& to = {12, 0}) {
    VisitDate date;
    date.visit = visit;
    date.day = day;
    date.startsAt = from;
    date.endsAt = to;
    date.capacity = capacity;
    return date;
}

/// A small collaborative with an open visit to Oak Example Primary on 11 March 2025 with two places.
struct OpenDoors : Collaborative {
    Id<Visit> reading;
    Id<VisitDate> march;

    OpenDoors() {
        Visit visit = aVisit(u"Reading across the curriculum"_s, oak);
        visit.hostContact = ada;
        visit.see = u"Guided reading in *Year 5*."_s;
        visit.access = u"Ramp at the main door."_s;
        visit.parking = u"Behind the hall."_s;
        visit.briefing = u"Visitors come at **half past nine**."_s;
        visit.safeguarding = u"Visitors show their badge."_s;
        reading = must(addVisit(*workspace, visit));
        march = must(addVisitDate(*workspace, aVisitDate(reading, {2025, 3, 11}, 2)));
    }
    Booking wish(Id<Person> person, Id<VisitDate> date = {}) const {
        Booking wish;
        wish.date = date ? date : march;
        wish.person = person;
        return wish;
    }
    Placed takes(Id<Person> person, Id<VisitDate> date = {}) {
        clock.pass(1);
        auto placed = book(*workspace, wish(person, date));
        EXPECT_TRUE(placed) << why(placed);
        return placed.value_or(Placed{});
    }
    Booking booking(Id<Booking> id) { return must(Repository<Booking>(*workspace).find(id)); }
    QString line(Id<VisitDate> date = {}) {
        QStringList names;
        for (const Booking& each : must(waitingLine(*workspace, date ? date : march)))
            names << must(Repository<Person>(*workspace).find(each.person)).givenName;
        return names.join(u' ');
    }
};

}  // namespace nlc::testing_support
