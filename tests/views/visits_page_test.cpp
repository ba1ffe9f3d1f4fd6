// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/visits_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QListView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>

#include "models/bulletins/bulletin_repository.h"
#include "models/visits/reflection_repository.h"
#include "models/visits/visit_letters.h"
#include "tests/support/page_hand.h"
#include "tests/support/visits.h"
#include "views/transfer/import_view.h"
#include "views/visits/visit_letters_dialog.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

/// An open visit to Oak Example Primary on 11 March 2025 with two places; nobody is booked.
class VisitsPageTest : public testing::Test {
protected:
    VisitsPageTest() {
        hand = std::make_unique<PageHand<VisitsPage>>(workspace);
        hand->page.resize(1122, 1000);
        hand->desk.setAskPath([this](QWidget*, const QString&) { return folder.path(); });
        QApplication::processEvents();
    }
    QTableView* visitors() { return hand->field<QTableView>(u"visitors"_s); }
    QStringList visitorNames() {
        QStringList all;
        for (int row = 0; row < visitors()->model()->rowCount(); ++row)
            all << visitors()->model()->index(row, 0).data().toString();
        return all;
    }
    void chooseVisitor(const QString& name) {
        visitors()->setFocus();
        visitors()->selectRow(int(visitorNames().indexOf(name)));
        QApplication::processEvents();
    }
    void bookByHand(const QString& name) {
        hand->press(u"Book"_s);
        hand->type(u"Person"_s, name, Qt::Key_Tab);
        hand->press(u"Book them"_s);
    }
    Places places() { return must(placesOf(workspace, year.march)); }
    void write(const QString& name, const QString& words) {
        auto* text = hand->field<QPlainTextEdit>(name);
        ASSERT_TRUE(text);
        text->setFocus();
        QTest::keyClicks(text, words);
    }

    OpenDoors year;
    Workspace& workspace = *year.workspace;
    QTemporaryDir folder;
    std::unique_ptr<PageHand<VisitsPage>> hand;
};

}  // namespace

TEST_F(VisitsPageTest, OpensWithTheNextVisitAndSaysHowManyPlacesAreLeft) {
    EXPECT_TRUE(hand->shows(u"1 visit, 2 places left"_s));
    EXPECT_TRUE(hand->shows(u"2 places: 0 taken, 2 left"_s));
    EXPECT_TRUE(hand->shows(u"Nobody has booked yet"_s));
    EXPECT_EQ(hand->page.status(), u"1 visit"_s);
    QAbstractItemModelTester tester(hand->rows()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    bookByHand(u"Ada Ash"_s);
    EXPECT_TRUE(hand->shows(u"1 visit, 1 place left"_s));
}

TEST_F(VisitsPageTest, ANewVisitTakesInstructionsOverFromTheHostsLastOneAndSaysSo) {
    hand->press(u"New visit"_s);
    hand->press(u"Add visit"_s);
    EXPECT_TRUE(hand->shows(u"Say who opens its doors."_s));
    hand->type(u"Host"_s, u"Oak Example Primary"_s, Qt::Key_Tab);
    EXPECT_TRUE(hand->shows(u"Taken over from the last visit there: contact, access, parking, briefing"_s));
    hand->type(u"Focus"_s, u"Maths fluency"_s);
    const auto rows = must(visitRows(workspace));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[1].visit.focus, u"Maths fluency"_s);
    EXPECT_EQ(rows[1].visit.parking, u"Behind the hall."_s);
    EXPECT_TRUE(hand->shows(u"Maths fluency"_s));
    EXPECT_TRUE(hand->field(u"Who may come (empty: everyone)"_s)) << "a draft without a date opens with its form";
    hand->type(u"Who may come (empty: everyone)"_s, u"Subject leaders"_s);
    EXPECT_EQ(must(visitRow(workspace, rows[1].visit.id)).visit.roles, u"Subject leaders"_s);
    hand->press(u"Open for bookings"_s);
    EXPECT_EQ(must(visitRow(workspace, rows[1].visit.id)).visit.state, VisitState::Open);
    ASSERT_TRUE(workspace.undo());
    QApplication::processEvents();
    EXPECT_TRUE(hand->button(u"Open for bookings"_s));
}

TEST_F(VisitsPageTest, EscLeavesNoTraceOfANewVisit) {
    hand->press(u"New visit"_s);
    hand->type(u"Focus"_s, u"Maths"_s, Qt::Key_Tab);
    QTest::keyClick(hand->field(u"Focus"_s), Qt::Key_Escape);
    QApplication::processEvents();
    EXPECT_EQ(must(visitRows(workspace)).size(), 1u);
    EXPECT_FALSE(hand->button(u"Add visit"_s));
}

TEST_F(VisitsPageTest, DatesAreAddedChangedCancelledAndTakenBack) {
    hand->press(u"Dates"_s);
    hand->press(u"Add date"_s);
    EXPECT_EQ(hand->field(u"From"_s)->text(), u"09:30"_s) << "as on the date before";
    hand->type(u"Day"_s, u"18 march 2025"_s);
    EXPECT_TRUE(hand->shows(u"Tue 18 Mar 2025, 09:30–12:00"_s));
    hand->press(u"Tue 11 Mar 2025, 09:30–12:00, 2 places: 0 taken, 2 left · Oak Example Primary"_s);
    hand->type(u"From"_s, u"10:00"_s);
    const VisitDate march = must(Repository<VisitDate>(workspace).find(year.march));
    EXPECT_EQ(march.startsAt, QTime(10, 0));
    EXPECT_EQ(march.sequence, 1) << "calendars are told";
    hand->press(u"Close"_s);
    hand->press(u"Cancel: Tue 18 Mar 2025, 09:30–12:00"_s);
    hand->type(u"Reason"_s, u"The hall is being painted"_s);
    EXPECT_TRUE(hand->shows(u"The hall is being painted"_s));
    ASSERT_TRUE(workspace.undo());
    QApplication::processEvents();
    EXPECT_FALSE(hand->shows(u"The hall is being painted"_s));
}

TEST_F(VisitsPageTest, ADateCannotHaveFewerPlacesThanAreTaken) {
    year.takes(year.ada);
    year.takes(year.ben);
    hand->press(u"Dates"_s);
    hand->press(u"Tue 11 Mar 2025, 09:30–12:00, 2 places: 2 taken, 0 left · Oak Example Primary"_s);
    hand->type(u"Places"_s, u"1"_s);
    EXPECT_TRUE(hand->shows(u"2 places are taken, so it cannot have fewer."_s));
    EXPECT_EQ(must(Repository<VisitDate>(workspace).find(year.march)).capacity, 2);
}

TEST_F(VisitsPageTest, PeopleAreBookedUntilItIsFullThenWaitAndWarningsComeFirst) {
    bookByHand(u"Ada Ash"_s);
    EXPECT_EQ(hand->said.last(), u"Ada Ash is booked"_s);
    hand->press(u"Book"_s);
    hand->press(u"Book them"_s);
    EXPECT_TRUE(hand->shows(u"Say who comes."_s));
    hand->type(u"Person"_s, u"Ada Ash"_s, Qt::Key_Tab);
    EXPECT_TRUE(hand->shows(u"They are on this date already: Booked."_s)) << "before anything is written";
    hand->press(u"Cancel"_s);
    bookByHand(u"Ben Birch"_s);
    hand->press(u"Book"_s);
    hand->type(u"Person"_s, u"Cai Cedar"_s, Qt::Key_Tab);
    EXPECT_TRUE(hand->shows(u"they go on the waiting list"_s));
    hand->press(u"Book them"_s);
    EXPECT_EQ(hand->said.last(), u"Cai Cedar is on the waiting list, in place 1"_s);
    EXPECT_EQ(visitorNames(), (QStringList{u"Ada Ash"_s, u"Ben Birch"_s, u"Cai Cedar"_s}));
    EXPECT_TRUE(hand->shows(u"2 places: 2 taken, 0 left, 1 waiting"_s));
    ASSERT_TRUE(workspace.undo());
    QApplication::processEvents();
    EXPECT_EQ(visitorNames(), (QStringList{u"Ada Ash"_s, u"Ben Birch"_s}));
}

TEST_F(VisitsPageTest, TheNextInLineIsProposedAfterACancellationAndOfferedThePlace) {
    for (const Id<Person> person : {year.ada, year.ben, year.cai, year.dot}) year.takes(person);
    QApplication::processEvents();
    EXPECT_FALSE(hand->shows(u"A place is free."_s));
    chooseVisitor(u"Ada Ash"_s);
    hand->press(u"Cancel booking…"_s);
    hand->type(u"Reason"_s, u"Ill"_s);
    EXPECT_EQ(hand->said.last(), u"Cancelled the booking of Ada Ash. Next in line: Cai Cedar"_s);
    EXPECT_TRUE(hand->shows(u"A place is free. Next in line: Cai Cedar."_s));
    hand->press(u"Offer the place…"_s);
    EXPECT_EQ(hand->field(u"Answer by"_s)->text(), u"Wed 19 Feb 2025"_s);
    hand->press(u"Offer it"_s);
    EXPECT_EQ(places().offered, 1);
    EXPECT_FALSE(hand->shows(u"A place is free."_s)) << "it is kept for her";
    chooseVisitor(u"Cai Cedar"_s);
    hand->press(u"Declines…"_s);
    hand->press(u"Declined"_s);
    EXPECT_TRUE(hand->shows(u"A place is free. Next in line: Dot Dogwood."_s));
    hand->press(u"Offer the place…"_s);
    hand->press(u"Offer it"_s);
    chooseVisitor(u"Dot Dogwood"_s);
    hand->press(u"Takes the place"_s);
    EXPECT_EQ(places().booked, 2);
    EXPECT_EQ(places().offered, 0);
}

TEST_F(VisitsPageTest, ABookingMovesToAnotherDate) {
    const Id<VisitDate> april = must(addVisitDate(workspace, aVisitDate(year.reading, {2025, 4, 1}, 1)));
    year.takes(year.ada);
    QApplication::processEvents();
    chooseVisitor(u"Ada Ash"_s);
    hand->press(u"Move…"_s);
    hand->press(u"Move"_s);
    EXPECT_EQ(must(placesOf(workspace, april)).booked, 1);
    EXPECT_EQ(places().booked, 0);
    auto* dates = hand->field<QComboBox>(u"Date of the visit"_s);
    dates->setCurrentIndex(1);
    QApplication::processEvents();
    EXPECT_EQ(visitorNames(), QStringList{u"Ada Ash"_s});
}

TEST_F(VisitsPageTest, WhatIsTypedOfABookingIsKeptWhenAnotherIsChosen) {
    year.takes(year.ada);
    year.takes(year.ben);
    QApplication::processEvents();
    chooseVisitor(u"Ada Ash"_s);
    auto* needs = hand->field(u"Access needs"_s);
    needs->setFocus();
    QTest::keyClicks(needs, u"A ramp"_s);
    chooseVisitor(u"Ben Birch"_s);
    EXPECT_EQ(must(bookingsOn(workspace, year.march)).front().booking.accessNeeds, u"A ramp"_s);
    EXPECT_TRUE(hand->page.leave());
}

TEST_F(VisitsPageTest, PeopleInAnEMailAreSeenFirstAndThenBooked) {
    hand->press(u"Paste e-mail"_s);
    hand->press(u"Look at them"_s);
    EXPECT_TRUE(hand->shows(u"Nobody was found in it."_s));
    write(u"People"_s, u"Ada Ash <ada@example.org>, Oak Example Primary"_s);
    QTest::keyClick(hand->field<QPlainTextEdit>(u"People"_s), Qt::Key_Return);
    write(u"People"_s, u"Fay Fir <fay@example.org>, Elm Example Nursery"_s);
    hand->press(u"Look at them"_s);
    auto* import = hand->page.findChild<ImportView*>();
    ASSERT_TRUE(import);
    ASSERT_TRUE(QTest::qWaitFor([import] { return import->importButton()->isEnabled(); }));
    EXPECT_EQ(places().booked, 0) << "nothing is written yet";
    import->importButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return places().booked == 2; }));
    QApplication::processEvents();
    EXPECT_EQ(visitorNames(), (QStringList{u"Ada Ash"_s, u"Fay Fir"_s}));
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(places().booked, 0);
}

TEST_F(VisitsPageTest, LettersNotYetMadeAreNamedAndMadeForWhomIsTicked) {
    year.takes(year.ada);
    year.takes(year.ben);
    hand->press(u"Letters"_s);
    EXPECT_TRUE(hand->shows(u"Visit: confirmation"_s) && hand->shows(u"Ada Ash, Ben Birch"_s));
    hand->press(u"Visit: confirmation, Ada Ash, Ben Birch"_s);
    auto* dialog = hand->page.findChild<VisitLettersDialog*>();
    ASSERT_TRUE(dialog);
    auto* people = hand->field<QListView>(u"Whom it goes to"_s, dialog);
    people->model()->setData(people->model()->index(1, 0), int(Qt::Unchecked), Qt::CheckStateRole);
    hand->press(u"Write 1 draft…"_s, dialog);
    EXPECT_EQ(QDir(folder.path()).entryList({u"*.eml"_s}).size(), 1);
    const auto log = must(lettersOf(workspace, year.march));
    ASSERT_EQ(log.size(), 1u);
    EXPECT_EQ(log.front().kind, LetterUse::VisitConfirmed);
    QApplication::processEvents();
    EXPECT_TRUE(hand->shows(u"Ada Ash: Visit: confirmation"_s));
    EXPECT_EQ(must(withoutLetter(workspace, year.march, LetterUse::VisitConfirmed)).front().person, u"Ben Birch"_s);
}

TEST_F(VisitsPageTest, SpaceTicksOffWhoCameAndWhoWasAbsent) {
    year.takes(year.ada);
    year.takes(year.ben);
    hand->press(u"The day"_s);
    EXPECT_TRUE(hand->shows(u"0 of 2 came"_s));
    chooseVisitor(u"Ada Ash"_s);
    QTest::keyClick(visitors(), Qt::Key_Space);
    EXPECT_EQ(places().came, 1);
    EXPECT_TRUE(hand->shows(u"1 of 2 came"_s));
    QTest::keyClick(visitors(), Qt::Key_Space);
    EXPECT_EQ(must(bookingsOn(workspace, year.march)).front().booking.presence, VisitPresence::Absent);
    hand->press(u"All others came"_s);
    EXPECT_EQ(must(bookingsOn(workspace, year.march)).front().booking.presence, VisitPresence::Absent);
    EXPECT_EQ(places().came, 1);
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(places().came, 0);
}

TEST_F(VisitsPageTest, TheUsualTimetableBecomesTheVisitsOwn) {
    hand->press(u"The day"_s);
    EXPECT_TRUE(hand->shows(u"09:30–10:00  Hear"_s));
    hand->press(u"Change the timetable"_s);
    ASSERT_EQ(must(stepsOf(workspace, year.reading)).size(), 4u);
    hand->press(u"Later: 09:30–10:00  Hear"_s);
    EXPECT_EQ(must(stepsOf(workspace, year.reading)).front().kind, VisitPart::See);
    hand->press(u"Add part"_s);
    EXPECT_EQ(must(stepsOf(workspace, year.reading)).size(), 5u);
}

TEST_F(VisitsPageTest, AReflectionIsTypedAndBecomesACaseStudyThatIsApproved) {
    hand->press(u"Reflections"_s);
    hand->press(u"Add reflection"_s);
    hand->press(u"Keep reflection"_s);
    EXPECT_TRUE(hand->shows(u"Write what they saw or what they will try."_s));
    write(u"What they will try"_s, u"Reading buddies"_s);
    hand->press(u"Keep reflection"_s);
    const auto made = must(reflectionsOf(workspace, year.reading));
    ASSERT_EQ(made.size(), 1u);
    EXPECT_TRUE(hand->shows(u"Reading buddies"_s));
    EXPECT_FALSE(hand->shows(u"Follow-up due"_s));
    hand->press(u"Make a case study: Reading buddies"_s);
    ASSERT_EQ(hand->opened.size(), 1);
    const auto studies = must(Repository<CaseStudy>(workspace).all());
    ASSERT_EQ(studies.size(), 1u);
    EXPECT_EQ(hand->opened.front(), u"case_study/%1"_s.arg(studies.front().id.value));
    ASSERT_TRUE(hand->page.showRecord(u"case_study"_s, studies.front().id.value));
    QApplication::processEvents();
    EXPECT_TRUE(hand->shows(u"After a visit: Reading across the curriculum"_s));
    hand->press(u"Approve"_s);
    EXPECT_TRUE(hand->reported.last().contains(u"Say what came of it"_s));
    ASSERT_TRUE(edit<CaseStudy>(
        workspace, studies.front().id, [](const CaseStudy& s) { return editOf(s); },
        [](CaseStudy& s) { s.impact = u"Children read more."_s; }));
    QApplication::processEvents();
    hand->press(u"Approve"_s);
    EXPECT_EQ(must(Repository<CaseStudy>(workspace).find(studies.front().id)).state, CaseStudyState::Approved);
    hand->press(u"Back to the visits"_s);
    EXPECT_TRUE(hand->button(u"New visit"_s));
}

TEST_F(VisitsPageTest, AFollowUpThatIsDueSaysSoUntilItIsNoted) {
    Reflection reflection;
    reflection.visit = year.reading;
    reflection.notedOn = {2024, 12, 1};
    reflection.willTry = u"Reading buddies"_s;
    const Id<Reflection> id = must(addReflection(workspace, reflection));
    ASSERT_TRUE(hand->page.showRecord(u"reflection"_s, id.value));
    EXPECT_TRUE(hand->shows(u"1 reflection · 1 to follow up"_s));
    hand->press(u"Followed up today"_s);
    EXPECT_EQ(must(Repository<Reflection>(workspace).find(id)).followedUpOn, QDate(2025, 2, 12));
    EXPECT_FALSE(hand->shows(u"to follow up"_s));
}

TEST_F(VisitsPageTest, LeafletAndBulletinItemAreOneStep) {
    hand->chooseIn(u"More to do with the visit"_s, u"Leaflet and bulletin item in one step…"_s);
    EXPECT_EQ(QDir(folder.path()).entryList({u"leaflet*"_s}).size(), 2);
    const Bulletin bulletin = must(latestBulletin(workspace));
    EXPECT_EQ(must(issueOf(workspace, bulletin.id)).itemCount(), 1);
    hand->chooseIn(u"More to do with the visit"_s, u"Leaflet and bulletin item in one step…"_s);
    EXPECT_EQ(must(issueOf(workspace, bulletin.id)).itemCount(), 1) << "it is in it already";
    EXPECT_TRUE(hand->said.last().contains(u"had the visit already"_s));
}

TEST_F(VisitsPageTest, LeadsToABookingAndSurvivesTheDeletionOfItsVisit) {
    year.takes(year.ada);
    const Id<Booking> ben = year.takes(year.ben).booking;
    hand->press(u"Letters"_s);
    ASSERT_TRUE(hand->page.showRecord(u"booking"_s, ben.value));
    EXPECT_TRUE(hand->shows(u"Ben Birch · Booked"_s));
    EXPECT_TRUE(hand->page.showRecord(u"visit_date"_s, year.march.value));
    EXPECT_FALSE(hand->page.showRecord(u"meeting"_s, 1));
    hand->page.deleteRecord();
    QApplication::processEvents();
    EXPECT_TRUE(must(visitRows(workspace)).empty());
    EXPECT_TRUE(hand->shows(u"No visits yet"_s));
    ASSERT_TRUE(workspace.undo());
    QApplication::processEvents();
    EXPECT_TRUE(hand->page.showRecord(u"booking"_s, ben.value));
}

TEST_F(VisitsPageTest, ShowsEachOfItsStatesForPictures) {
    QStringList names;
    for (int state = 0;; ++state) {
        const QString name = hand->page.showState(state);
        QApplication::processEvents();
        if (name.isEmpty()) break;
        names << name;
    }
    EXPECT_EQ(names.removeDuplicates(), 0);
    EXPECT_GE(names.size(), 10);
    EXPECT_TRUE(hand->button(u"New visit"_s)) << "the last of them is gone";
}

TEST(VisitsPageReadOnly, EnablesNothingThatWrites) {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"read.nlc"_s);
    const Clock clock;
    auto first = must(Workspace::create(path, clock.identity()));
    Organisation oak = anOrganisation(u"Oak Example Primary"_s);
    const Id<Organisation> host = must(addOrganisation(*first, oak));
    const Id<Visit> visit = must(addVisit(*first, aVisit(u"Reading"_s, host)));
    const Id<VisitDate> march = must(addVisitDate(*first, aVisitDate(visit, {2025, 3, 11}, 1)));
    const Id<Person> ada = must(addPerson(*first, aPerson(u"Ada Ash"_s, u"ada@example.org"_s)));
    Booking wish;
    wish.date = march;
    wish.person = ada;
    ASSERT_TRUE(book(*first, wish));
    // The first one still has it.
    auto second = must(Workspace::open(path, clock.identity(u"B. Example"_s)));
    ASSERT_FALSE(second->isWritable());
    PageHand<VisitsPage> hand(*second);
    QApplication::processEvents();
    for (const QString& words : {u"New visit"_s, u"Book"_s, u"Paste e-mail"_s, u"Import…"_s, u"Cancel booking…"_s,
                                 u"Delete visit"_s, u"More to do with the visit"_s})
        EXPECT_FALSE(hand.button(words)->isEnabled()) << words.toStdString();
    EXPECT_TRUE(hand.field(u"Access needs"_s)->isReadOnly());
    hand.press(u"Dates"_s);
    EXPECT_FALSE(hand.button(u"Add date"_s)->isEnabled());
    hand.press(u"The day"_s);
    auto* rows = hand.field<QTableView>(u"visitors"_s);
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Space);
    EXPECT_EQ(must(placesOf(*second, march)).came, 0);
    EXPECT_FALSE(hand.button(u"Tick off"_s)->isEnabled());
    hand.press(u"Reflections"_s);
    EXPECT_FALSE(hand.button(u"Add reflection"_s)->isEnabled());
    EXPECT_TRUE(hand.reported.isEmpty());
}
