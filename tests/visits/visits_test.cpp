// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/visits.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

class Visits : public testing::Test {
protected:
    OpenDoors year;
    Workspace& workspace = *year.workspace;
    VisitRow row() { return must(visitRow(workspace, year.reading)); }
};

}  // namespace

TEST_F(Visits, GoFromDraftToDoneAndAreFullByThemselves) {
    EXPECT_EQ(row().state, VisitState::Open);
    const Id<Booking> ada = year.takes(year.ada).booking;
    year.takes(year.ben);
    EXPECT_EQ(row().state, VisitState::Full);
    ASSERT_TRUE(cancelBooking(workspace, ada, {}, {}));
    EXPECT_EQ(row().state, VisitState::Open);
    EXPECT_EQ(moveVisit(workspace, year.reading, VisitState::Full).error().kind, Error::Kind::Refused);
    ASSERT_TRUE(moveVisit(workspace, year.reading, VisitState::Done));
    EXPECT_EQ(moveVisit(workspace, year.reading, VisitState::Draft).error().what,
              u"A visit that is \"Done\" cannot become \"Draft\"."_s);
    ASSERT_TRUE(moveVisit(workspace, year.reading, VisitState::Open)) << "it can be opened again";
    EXPECT_FALSE(mayMove(VisitState::Cancelled, VisitState::Done));
    EXPECT_FALSE(mayMove(VisitState::Draft, VisitState::Done));
}

TEST_F(Visits, SayWhatIsWrongWithThem) {
    const auto fieldOf = [](const auto& done) { return done ? QString() : done.error().field; };
    EXPECT_EQ(fieldOf(addVisit(workspace, aVisit(u" "_s, year.oak))), u"focus"_s);
    EXPECT_EQ(fieldOf(addVisit(workspace, aVisit(u"Maths"_s, {}))), u"host_id"_s);
    EXPECT_TRUE(addVisit(workspace, aVisit(u"Maths"_s, {}, VisitState::Draft)));
    EXPECT_EQ(fieldOf(addVisitDate(workspace, aVisitDate(year.reading, {}, 2))), u"day"_s);
    EXPECT_EQ(fieldOf(addVisitDate(workspace, aVisitDate(year.reading, {2025, 3, 1}, 0))), u"capacity"_s);
    EXPECT_EQ(fieldOf(addVisitDate(workspace, aVisitDate(year.reading, {2025, 3, 1}, 2, QTime(12, 0), QTime(9, 0)))),
              u"ends_at"_s);
}

TEST_F(Visits, HaveAPlaceAnEntryForLifeAndASequenceThatRisesWhenTheEntryChanges) {
    ASSERT_TRUE(edit<Organisation>(
        workspace, year.oak, [](const Organisation& o) { return editOf(o); },
        [](Organisation& o) { o.town = u"Sample Market"_s, o.postcode = u"ZZ93 6EZ"_s; }));
    VisitDateRow date = must(visitDateRow(workspace, year.march));
    EXPECT_EQ(date.place, u"Oak Example Primary, Sample Market, ZZ93 6EZ"_s);
    EXPECT_EQ(shownWhen(date.date), u"Tue 11 Mar 2025, 09:30–12:00"_s);
    const QString uid = date.date.uid;
    EXPECT_TRUE(uid.startsWith(u"visit-"_s) && uid.endsWith(u"@nlcdesk"_s)) << uid.toStdString();
    date.date.capacity = 5;
    ASSERT_TRUE(changeVisitDate(workspace, date.date));
    EXPECT_EQ(must(visitDateRow(workspace, year.march)).date.sequence, 0) << "places are not in the entry";
    date.date.startsAt = QTime(10, 0);
    date.date.place = u"Village hall"_s;
    ASSERT_TRUE(changeVisitDate(workspace, date.date));
    date = must(visitDateRow(workspace, year.march));
    EXPECT_EQ(date.date.sequence, 1);
    EXPECT_EQ(date.date.uid, uid);
    EXPECT_EQ(date.place, u"Village hall"_s);
}

TEST_F(Visits, TakeOverWhatTheHostSaidLastTime) {
    const Id<Visit> later = must(addVisit(workspace, aVisit(u"Maths"_s, year.oak)));
    ASSERT_TRUE(addVisitDate(workspace, aVisitDate(later, {2024, 5, 1}, 3)));
    const Visit next = must(newVisitLike(workspace, year.oak));
    EXPECT_EQ(next.parking, u"Behind the hall."_s) << "of the visit held last";
    EXPECT_EQ(next.briefing, u"Visitors come at **half past nine**."_s);
    EXPECT_EQ(next.hostContact, year.ada);
    EXPECT_EQ(next.focus, QString());
    EXPECT_EQ(next.state, VisitState::Draft);
    EXPECT_EQ(must(newVisitLike(workspace, year.elm)).access, QString());
}

TEST_F(Visits, WithoutADateToComeAreListedSoThatSomebodyAsks) {
    EXPECT_TRUE(must(hostsWithoutDates(workspace)).empty());
    const Id<Visit> maths = must(addVisit(workspace, aVisit(u"Maths"_s, year.elm, VisitState::Draft)));
    year.clock.passDays(60);
    const auto hosts = must(hostsWithoutDates(workspace));
    ASSERT_EQ(hosts.size(), 2u);
    EXPECT_EQ(hosts[0].visit, maths);
    EXPECT_EQ(hosts[1].name, u"Oak Example Primary"_s);
    EXPECT_EQ(hosts[1].contact, u"Ada Ash"_s);
    EXPECT_EQ(hosts[1].last, QDate(2025, 3, 11));
    EXPECT_EQ(row().state, VisitState::Open) << "full means a date to come";
}

TEST_F(Visits, ShowTheirPlacesInTheLists) {
    const auto list = visitsList(workspace);
    const auto dates = visitDatesList(workspace, year.reading);
    year.takes(year.ada);
    year.takes(year.ben);
    year.takes(year.cai);
    EXPECT_EQ(list->at(0).places.waiting, 1);
    EXPECT_EQ(list->at(0).leftToCome, 0);
    EXPECT_EQ(list->at(0).state, VisitState::Full);
    EXPECT_EQ(list->at(0).host, u"Oak Example Primary"_s);
    EXPECT_EQ(dates->at(0).places.booked, 2);
    ASSERT_TRUE(setCapacity(workspace, year.march, 3));
    EXPECT_EQ(dates->at(0).places.left(), 1);
    EXPECT_EQ(list->at(0).leftToCome, 1);
    ASSERT_TRUE(deleteVisitDate(workspace, year.march));
    EXPECT_EQ(dates->rowCount(), 0);
    ASSERT_TRUE(deleteVisits(workspace, {year.reading.value}));
    EXPECT_EQ(list->rowCount(), 0);
}

TEST_F(Visits, HaveATimetableOfTheirOwnOrTheUsualOne) {
    EXPECT_TRUE(must(stepsOf(workspace, year.reading)).empty());
    int minutes = 0;
    for (const VisitStep& step : usualSteps(150)) minutes += step.minutes;
    EXPECT_EQ(minutes, 150);
    EXPECT_EQ(usualSteps(150)[1].minutes, 65);
    VisitStep see;
    see.kind = VisitPart::See;
    see.minutes = 45;
    ASSERT_TRUE(setSteps(workspace, year.reading, {see}));
    EXPECT_EQ(must(stepsOf(workspace, year.reading)).size(), 1u);
    see.minutes = 0;
    EXPECT_EQ(setSteps(workspace, year.reading, {see}).error().field, u"minutes"_s);
    EXPECT_EQ(must(stepsOf(workspace, year.reading)).size(), 1u) << "what was there stays";
}
