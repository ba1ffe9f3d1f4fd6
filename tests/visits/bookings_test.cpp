// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/attendance.h"
#include "models/meetings/meeting_repository.h"
#include "models/people/school.h"
#include "models/store/check.h"
#include "tests/support/visits.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

class Bookings : public testing::Test {
protected:
    OpenDoors year;
    Workspace& workspace = *year.workspace;

    QString says(const std::vector<BookingWarning>& warnings) {
        QStringList all;
        for (const BookingWarning& each : warnings) all << each.says;
        return all.join(u" | "_s);
    }
    Places places() { return must(placesOf(workspace, year.march)); }
    void change(const std::function<void(Visit&)>& how) {
        ASSERT_TRUE(edit<Visit>(
            workspace, year.reading, [](const Visit& v) { return editOf(v); }, how));
    }
};

}  // namespace

TEST_F(Bookings, TakeThePlacesAndThenWaitInTheOrderTheyCame) {
    EXPECT_EQ(year.takes(year.ada).state, BookingState::Booked);
    EXPECT_EQ(year.takes(year.ben).state, BookingState::Booked);
    EXPECT_EQ(year.takes(year.cai).inLine, 1);
    const Placed dot = year.takes(year.dot);
    EXPECT_EQ(dot.state, BookingState::Waiting);
    EXPECT_EQ(dot.inLine, 2);
    EXPECT_EQ(year.line(), u"Cai Dot"_s);
    EXPECT_EQ(inWords(places()), u"2 places: 2 taken, 0 left, 2 waiting"_s);
    EXPECT_EQ(year.booking(dot.booking).organisation, year.oak) << "where they work";
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(year.line(), u"Cai"_s);
}

TEST_F(Bookings, ThatFreeAPlaceProposeTheNextWhoIsOfferedItAndTakesOrDeclinesIt) {
    const Id<Booking> first = year.takes(year.ada).booking;
    year.takes(year.ben);
    year.takes(year.cai);
    year.takes(year.dot);
    year.takes(year.eve);
    const Booking next = must(cancelBooking(workspace, first, u"Ada Ash"_s, u"Ill"_s));
    EXPECT_EQ(next.person, year.cai);
    EXPECT_EQ(next.state, BookingState::Waiting) << "proposed, not done";
    EXPECT_EQ(year.booking(first).reason, u"Ill"_s);
    EXPECT_EQ(year.booking(first).cancelledBy, u"Ada Ash"_s);
    EXPECT_EQ(cancelBooking(workspace, first, {}, {}).error().kind, Error::Kind::Refused);

    const Booking offered = must(offerNext(workspace, year.march, {2025, 2, 14}));
    EXPECT_EQ(offered.person, year.cai);
    EXPECT_EQ(offerNext(workspace, year.march, {2025, 2, 14}).error().kind, Error::Kind::Refused)
        << "the place on offer is kept";
    EXPECT_TRUE(must(offersOverdue(workspace)).empty());
    year.clock.passDays(3);
    EXPECT_EQ(must(offersOverdue(workspace)).size(), 1u);
    const Booking after = must(declineOffer(workspace, offered.id, u"Too late for cover"_s));
    EXPECT_EQ(after.person, year.dot);
    EXPECT_EQ(acceptOffer(workspace, offered.id).error().kind, Error::Kind::Refused);
    const Booking dot = must(offerNext(workspace, year.march, {2025, 2, 20}));
    EXPECT_EQ(must(declineOffer(workspace, dot.id, {}, true)).person, year.eve) << "who waits on goes to the end";
    EXPECT_EQ(year.line(), u"Eve Dot"_s);
    const Booking eve = must(offerNext(workspace, year.march, {2025, 2, 20}));
    ASSERT_TRUE(acceptOffer(workspace, eve.id));
    EXPECT_EQ(year.booking(eve.id).state, BookingState::Booked);
    EXPECT_EQ(offerNext(workspace, year.march, {2025, 1, 1}).error().field, u"offered_until"_s);
}

TEST_F(Bookings, DoNotOvertakeThoseWhoWaitWhileAPlaceIsFree) {
    const Id<Booking> first = year.takes(year.ada).booking;
    year.takes(year.ben);
    year.takes(year.cai);
    ASSERT_TRUE(cancelBooking(workspace, first, {}, {}));
    EXPECT_EQ(places().left(), 1);
    EXPECT_EQ(year.takes(year.dot).inLine, 2);
}

TEST_F(Bookings, OfSomebodyWhoIsOnTheDateAlreadyChangeNothingAndSayIt) {
    const Placed first = year.takes(year.ada);
    const Placed again = year.takes(year.ada);
    EXPECT_EQ(again.booking, first.booking);
    EXPECT_EQ(says(again.warnings), u"They are on this date already: Booked."_s);
    EXPECT_EQ(places().booked, 1);
    ASSERT_TRUE(cancelBooking(workspace, first.booking, u"Ada Ash"_s, u"Ill"_s));
    const Placed back = year.takes(year.ada);
    EXPECT_EQ(back.booking, first.booking) << "one row a person";
    EXPECT_TRUE(back.warnings.empty());
    EXPECT_EQ(year.booking(back.booking).reason, QString());
}

TEST_F(Bookings, WarnOfWhatElseIsAtThatTime) {
    const Id<Visit> maths = must(addVisit(workspace, aVisit(u"Maths fluency"_s, year.elm)));
    const auto at = [&](int from, int to) {
        return must(addVisitDate(workspace, aVisitDate(maths, {2025, 3, 11}, 4, QTime(from, 0), QTime(to, 0))));
    };
    const Id<VisitDate> morning = at(11, 13), afternoon = at(13, 15);
    year.takes(year.dot);
    EXPECT_EQ(says(year.takes(year.dot, morning).warnings),
              u"At that time they visit: Reading across the curriculum"_s
              u"."_s);
    EXPECT_EQ(says(year.takes(year.dot, afternoon).warnings), u"They are on this visit already, on Tue 11 Mar 2025."_s);

    Meeting meeting;
    meeting.title = u"Spring meeting"_s;
    meeting.heldOn = {2025, 3, 11};
    meeting.startsAt = QTime(10, 0);
    const Id<Meeting> held = must(addMeeting(workspace, meeting));
    ASSERT_TRUE(invite(workspace, held, {year.ada.value}));
    EXPECT_EQ(says(year.takes(year.ada).warnings), u"At that time they are asked to: Spring meeting."_s);
}

TEST_F(Bookings, KeepToTheLimitOfASchoolAndSayWhoTheVisitIsNotMeantFor) {
    change([](Visit& v) {
        v.perSchool = 1;
        v.roles = u"Headteachers, subject leaders"_s;
        v.phases = {SchoolPhase::Primary};
    });
    EXPECT_TRUE(year.takes(year.ada).warnings.empty());
    const Placed dot = year.takes(year.dot);
    EXPECT_EQ(dot.state, BookingState::Waiting);
    ASSERT_EQ(dot.warnings.size(), 2u);
    EXPECT_EQ(dot.warnings[0].kind, BookingWarning::Kind::SchoolLimit);
    EXPECT_EQ(dot.warnings[1].says, u"The visit is meant for Headteachers, subject leaders; they are: Deputy head."_s);
    EXPECT_FALSE(must(nextInLine(workspace, year.march)).id) << "Oak has its place";
    School school;
    school.organisation = year.elm;
    school.phase = SchoolPhase::Nursery;
    ASSERT_TRUE(added(workspace, u"school"_s, school));
    const Placed ben = year.takes(year.ben);
    EXPECT_EQ(ben.state, BookingState::Booked) << "who may not come yet holds nobody up";
    EXPECT_TRUE(
        says(ben.warnings).startsWith(u"The visit is not meant for Elm Example Nursery: its phase is Nursery."_s));
}

TEST_F(Bookings, OfSchoolsWithoutAPlaceComeFirstWhereTheVisitWantsIt) {
    year.takes(year.ada);
    year.takes(year.eve);
    year.takes(year.dot);
    year.takes(year.ben);
    EXPECT_EQ(year.line(), u"Dot Ben"_s);
    change([](Visit& v) { v.unservedFirst = true; });
    EXPECT_EQ(year.line(), u"Ben Dot"_s);
    EXPECT_EQ(must(nextInLine(workspace, year.march)).person, year.ben);
}

TEST_F(Bookings, OfAGroupAreOneStep) {
    const auto placed = must(
        bookGroup(workspace, {year.wish(year.ada), year.wish(year.dot), year.wish(year.eve)}, u"Oak's Year 6 team"_s));
    EXPECT_EQ(placed[1].state, BookingState::Booked);
    EXPECT_EQ(placed[2].inLine, 1);
    EXPECT_EQ(year.booking(placed[2].booking).group, u"Oak's Year 6 team"_s);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(places().booked, 0);
}

TEST_F(Bookings, AreMovedToAnotherDateWithACalendarEntryThatGoesOn) {
    const Id<VisitDate> april = must(addVisitDate(workspace, aVisitDate(year.reading, {2025, 4, 2}, 1)));
    const Id<Booking> ada = year.takes(year.ada).booking;
    const Placed moved = must(moveBooking(workspace, ada, april));
    EXPECT_EQ(moved.state, BookingState::Booked);
    EXPECT_EQ(year.booking(ada).sequence, 1);
    const Id<Booking> ben = year.takes(year.ben).booking;
    EXPECT_EQ(must(moveBooking(workspace, ben, april)).inLine, 1);
    EXPECT_EQ(moveBooking(workspace, ben, april).error().kind, Error::Kind::Refused);
    ASSERT_TRUE(cancelVisitDate(workspace, year.march, u"Flood"_s));
    EXPECT_EQ(moveBooking(workspace, ada, year.march).error().kind, Error::Kind::Refused);
}

TEST_F(Bookings, NeverHoldMoreThanTheCapacityWhoeverWrites) {
    year.takes(year.ada);
    const Id<Booking> ben = year.takes(year.ben).booking;
    const Id<Booking> cai = year.takes(year.cai).booking;
    const auto forced = edit<Booking>(
        workspace, cai, [](const Booking& b) { return editOf(b); }, [](Booking& b) { b.state = BookingState::Booked; });
    ASSERT_FALSE(forced) << "not by an edit of the row, as History's \"put back\" does";
    EXPECT_EQ(forced.error().kind, Error::Kind::Invalid);
    EXPECT_EQ(setCapacity(workspace, year.march, 1).error().field, u"capacity"_s);
    EXPECT_FALSE(edit<VisitDate>(
        workspace, year.march, [](const VisitDate& d) { return editOf(d); }, [](VisitDate& d) { d.capacity = 1; }));
    EXPECT_EQ(must(setCapacity(workspace, year.march, 4)), 2);
    ASSERT_TRUE(cancelBooking(workspace, ben, {}, {}));
    EXPECT_EQ(must(setCapacity(workspace, year.march, 1)), 0);
    EXPECT_EQ(places().booked, 1);
    EXPECT_EQ(places().waiting, 1);
    for (int i = 0; i < 4; ++i) ASSERT_TRUE(workspace.undo());
    for (int i = 0; i < 4; ++i) ASSERT_TRUE(workspace.redo()) << "what was possible is again, in its order";
}

TEST_F(Bookings, EndWithTheDateOrTheVisitAndTheirReason) {
    const Id<Booking> ada = year.takes(year.ada).booking;
    year.takes(year.ben);
    year.takes(year.cai);
    EXPECT_EQ(must(cancelVisit(workspace, year.reading, u"The boiler broke"_s)), 3);
    EXPECT_EQ(year.booking(ada).state, BookingState::Cancelled);
    EXPECT_EQ(year.booking(ada).reason, u"The boiler broke"_s);
    EXPECT_EQ(must(Repository<VisitDate>(workspace).find(year.march)).sequence, 1);
    EXPECT_EQ(must(Repository<Visit>(workspace).find(year.reading)).state, VisitState::Cancelled);
    Booking wish;
    wish.date = year.march;
    wish.person = year.dot;
    EXPECT_EQ(book(workspace, wish).error().kind, Error::Kind::Refused);
    EXPECT_EQ(cancelVisitDate(workspace, year.march, {}).error().kind, Error::Kind::Refused);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(year.booking(ada).state, BookingState::Booked);
}

TEST_F(Bookings, ShowInTheListWithTheirPlaceInTheLine) {
    const auto list = bookingsList(workspace, year.march);
    year.takes(year.ada);
    const Id<Booking> ben = year.takes(year.ben).booking;
    const Id<Booking> cai = year.takes(year.cai).booking;
    const Id<Booking> dot = year.takes(year.dot).booking;
    ASSERT_EQ(list->rows().size(), 4u);
    EXPECT_EQ(list->byId(dot.value)->inLine, 2);
    EXPECT_EQ(list->byId(dot.value)->jobTitle, u"Deputy head"_s);
    ASSERT_TRUE(cancelBooking(workspace, ben, {}, {}));
    ASSERT_TRUE(offerNext(workspace, year.march, {2025, 3, 1}));
    EXPECT_EQ(list->byId(dot.value)->inLine, 1) << "they move up";
    EXPECT_EQ(list->byId(cai.value)->booking.state, BookingState::Offered);
    ASSERT_TRUE(setPresence(workspace, cai, VisitPresence::Came));
    EXPECT_EQ(places().came, 1);
    QStringList order;
    for (const BookingRow& row : must(bookingsOn(workspace, year.march))) order << row.person;
    EXPECT_EQ(order.join(u','), u"Ada Ash,Cai Cedar,Dot Dogwood,Ben Birch"_s);
}

TEST_F(Bookings, OfSeveralVisitorsAreTickedOffAsOneStep) {
    const Id<Booking> ada = year.takes(year.ada).booking, ben = year.takes(year.ben).booking;
    ASSERT_TRUE(setPresences(workspace, {ada, ben}, VisitPresence::Came));
    EXPECT_EQ(places().came, 2);
    EXPECT_EQ(setPresences(workspace, {ada, {9999}}, VisitPresence::Absent).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(places().came, 2) << "none of them is changed";
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(places().came, 0);
    EXPECT_TRUE(setPresences(workspace, {}, VisitPresence::Came));
}
