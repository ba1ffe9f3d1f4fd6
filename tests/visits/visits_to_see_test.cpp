// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/visits_to_see.h"

#include "models/bulletins/bulletin_repository.h"
#include "models/bulletins/draft_bulletin.h"
#include "models/visits/visit_letters.h"
#include "tests/support/visits.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

class VisitsToSee : public testing::Test {
protected:
    OpenDoors year;
    Workspace& workspace = *year.workspace;

    DateToSee only() {
        const auto all = must(datesToSee(workspace));
        EXPECT_EQ(all.size(), 1u);
        return all.empty() ? DateToSee{} : all.front();
    }
    void confirmAll() {
        ASSERT_TRUE(addStandardLettersFor(workspace, LetterUse::VisitConfirmed));
        const Letter letter = must(lettersFor(workspace, LetterUse::VisitConfirmed)).front();
        const auto letters = must(visitLetters(workspace, year.march, letter));
        QTemporaryDir folder;
        SilentProgress progress;
        ASSERT_TRUE(noteVisitLetters(workspace, letter, letters, writeVisitLetters(letters, folder.path(), progress)));
    }
};

}  // namespace

TEST_F(VisitsToSee, AreThoseWithLettersToMakePlacesToOfferAndOffersOverdue) {
    EXPECT_EQ(must(countDatesToSee(workspace)), 0);
    const Id<Booking> ada = year.takes(year.ada).booking;
    year.takes(year.ben);
    EXPECT_EQ(only().withoutLetter, 2);
    EXPECT_EQ(only().date, year.march);
    confirmAll();
    EXPECT_EQ(must(countDatesToSee(workspace)), 0);
    year.takes(year.cai);
    EXPECT_EQ(must(countDatesToSee(workspace)), 0) << "nothing can be done for who waits";
    ASSERT_TRUE(cancelBooking(workspace, ada, u"Ada Ash"_s, u"Ill"_s));
    EXPECT_TRUE(only().placeToOffer);
    ASSERT_TRUE(offerNext(workspace, year.march, {2025, 2, 14}));
    EXPECT_FALSE(only().placeToOffer);
    EXPECT_EQ(only().withoutLetter, 1) << "the offer is to be written";
    EXPECT_EQ(only().offersOverdue, 0);
    year.clock.passDays(3);
    EXPECT_EQ(only().offersOverdue, 1);
    year.clock.passDays(40);
    EXPECT_EQ(must(countDatesToSee(workspace)), 0) << "the day is over";
}

TEST_F(VisitsToSee, LeaveOutVisitsThatAreNotOpenAndLinesOfSchoolsAtTheirLimit) {
    ASSERT_TRUE(edit<Visit>(
        workspace, year.reading, [](const Visit& v) { return editOf(v); }, [](Visit& v) { v.perSchool = 1; }));
    year.takes(year.ada);
    year.takes(year.dot);
    confirmAll();
    EXPECT_EQ(must(countDatesToSee(workspace)), 0) << "a place is free, but her school has its own";
    year.takes(year.ben);
    EXPECT_EQ(must(countDatesToSee(workspace)), 1);
    ASSERT_TRUE(moveVisit(workspace, year.reading, VisitState::Draft));
    EXPECT_EQ(must(countDatesToSee(workspace)), 0);
}

TEST_F(VisitsToSee, OpenOnesGoToTheBulletinInWorkOnce) {
    const auto sent = must(sendNewsToBulletin(workspace, u"visit"_s, year.reading.value, u"Visits"_s));
    EXPECT_TRUE(sent.isNew && sent.added);
    const auto again = must(sendNewsToBulletin(workspace, u"visit"_s, year.reading.value, u"Visits"_s));
    EXPECT_FALSE(again.isNew || again.added);
    EXPECT_EQ(again.bulletin.id, sent.bulletin.id);
    EXPECT_EQ(must(issueOf(workspace, sent.bulletin.id)).itemCount(), 1);
    ASSERT_TRUE(moveVisit(workspace, year.reading, VisitState::Draft));
    EXPECT_EQ(sendNewsToBulletin(workspace, u"visit"_s, year.reading.value, u"Visits"_s).error().kind,
              Error::Kind::Refused);
    ASSERT_TRUE(workspace.undo());
    ASSERT_TRUE(workspace.undo());
    EXPECT_FALSE(latestBulletin(workspace)) << "bulletin and item were one step";
}

TEST_F(VisitsToSee, StandardLettersOfAUseAreAddedBesideOthers) {
    ASSERT_TRUE(addLetter(workspace, {{}, LetterUse::Other, u"Hello"_s, u"A word"_s, u"Dear {given name},"_s}));
    ASSERT_TRUE(addStandardLettersFor(workspace, LetterUse::VisitOffer));
    ASSERT_TRUE(addStandardLettersFor(workspace, LetterUse::VisitOffer));
    EXPECT_EQ(must(lettersFor(workspace, LetterUse::VisitOffer)).size(), 1u);
    EXPECT_EQ(must(letters(workspace)).size(), 2u);
}
