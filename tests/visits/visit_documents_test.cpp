// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "models/documents/formats.h"
#include "models/offers/offers.h"
#include "models/privacy/erasure.h"
#include "models/privacy/person_data.h"
#include "models/settings/publisher.h"
#include "models/visits/visit_document.h"
#include "tests/support/visits.h"

using namespace nlc;
using namespace nlc::testing_support;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

class VisitDocuments : public testing::Test {
protected:
    VisitDocuments() {
        Publisher publisher;
        publisher.email = u"visits@example.org"_s;
        EXPECT_TRUE(setPublisher(workspace, publisher));
        Booking wish = year.wish(year.ada);
        wish.accessNeeds = u"A chair with arms"_s;
        EXPECT_TRUE(book(workspace, wish));
        year.takes(year.ben);
        year.takes(year.cai);
    }

    OpenDoors year;
    Workspace& workspace = *year.workspace;

    static std::string text(const Result<doc::Document>& document) {
        EXPECT_TRUE(document) << why(document);
        return document ? QString::fromUtf8(must(doc::write(*document, doc::Format::Text))).simplified().toStdString()
                        : std::string();
    }
};

}  // namespace

TEST_F(VisitDocuments, ALeafletSaysWhatEveryoneMayReadAndNothingElse) {
    ASSERT_TRUE(addVisitDate(workspace, aVisitDate(year.reading, {2025, 4, 2}, 3)));
    ASSERT_TRUE(addVisitDate(workspace, aVisitDate(year.reading, {2025, 1, 8}, 3)));
    ASSERT_TRUE(edit<Visit>(
        workspace, year.reading, [](const Visit& v) { return editOf(v); },
        [](Visit& v) { v.roles = u"Subject leaders"_s, v.perSchool = 2, v.phases = {SchoolPhase::Primary}; }));
    const auto leaflet = leafletDocument(workspace, year.reading);
    EXPECT_THAT(text(leaflet), AllOf(HasSubstr("Guided reading in Year 5"), HasSubstr("Tue 11 Mar 2025, 09:30–12:00"),
                                     HasSubstr("full, with a waiting list"), HasSubstr("3 places left"),
                                     HasSubstr("For: Subject leaders; phases: Primary"), HasSubstr("Up to 2 places"),
                                     HasSubstr("visits@example.org")));
    EXPECT_THAT(text(leaflet), AllOf(Not(HasSubstr("half past nine")), Not(HasSubstr("badge")), Not(HasSubstr("Ada")),
                                     Not(HasSubstr("8 Jan"))));
    EXPECT_TRUE(must(doc::write(*leaflet, doc::Format::Pdf)).startsWith("%PDF"));
    EXPECT_FALSE(must(doc::write(*leaflet, doc::Format::Web)).isEmpty());
}

TEST_F(VisitDocuments, OfTheDaySayWhoComesAndKeepNeedsToTheHost) {
    EXPECT_THAT(text(visitorListDocument(workspace, year.march)),
                AllOf(HasSubstr("Ada Ash"), HasSubstr("Headteacher"), HasSubstr("Ben Birch"), Not(HasSubstr("Cai")),
                      Not(HasSubstr("chair with arms"))));
    EXPECT_THAT(
        text(hostDocument(workspace, year.march)),
        AllOf(HasSubstr("half past nine"), HasSubstr("A chair with arms"), HasSubstr("Visitors show their badge")));
    EXPECT_THAT(text(visitSignInSheet(workspace, year.march)), AllOf(HasSubstr("Ada Ash"), HasSubstr("Signature")));
    const auto badges = badgesOf(must(bookingsOn(workspace, year.march)));
    ASSERT_EQ(badges.size(), 2u);
    EXPECT_EQ(badges[0].name, u"Ada Ash"_s);
    EXPECT_EQ(badges[0].second, u"Oak Example Primary"_s);
    EXPECT_EQ(visitorListDocument(workspace, {99}).error().kind, Error::Kind::NotFound);
}

TEST_F(VisitDocuments, ATimetableFillsTheTimeOrFollowsTheVisitsOwnParts) {
    const auto usual = must(timetableOf(workspace, year.march));
    ASSERT_EQ(usual.size(), 4u);
    EXPECT_EQ(usual.front().from, QTime(9, 30));
    EXPECT_EQ(usual.back().to, QTime(12, 0));
    EXPECT_THAT(text(timetableDocument(workspace, year.march)),
                AllOf(HasSubstr("09:30–10:00"), HasSubstr("Hear"), HasSubstr("Discuss")));
    VisitStep walk;
    walk.kind = VisitPart::See;
    walk.minutes = 45;
    walk.what = u"Two lessons"_s;
    ASSERT_TRUE(setSteps(workspace, year.reading, {walk}));
    EXPECT_THAT(text(timetableDocument(workspace, year.march)), HasSubstr("09:30–10:15"));
}

TEST_F(VisitDocuments, StandAmongWhatOthersCanUse) {
    const auto news = must(allNews(workspace));
    ASSERT_EQ(news.size(), 1u);
    EXPECT_EQ(news[0].title, u"Visit: Reading across the curriculum"_s);
    EXPECT_THAT(news[0].body.toStdString(),
                AllOf(HasSubstr("Tue 11 Mar 2025"), Not(HasSubstr("half past nine")), Not(HasSubstr("badge"))));
    const auto dates = must(allDates(workspace, {2025, 3, 1}, {2025, 3, 31}));
    ASSERT_EQ(dates.size(), 1u);
    EXPECT_EQ(dates[0].what, u"Visit to Oak Example Primary: Reading across the curriculum"_s);
    EXPECT_EQ(dates[0].table, u"visit_date"_s);
    EXPECT_THAT(text(documentOf(workspace, u"visit"_s, year.reading.value)), HasSubstr("opens its doors"));
    EXPECT_THAT(text(documentOf(workspace, u"visit_date"_s, year.march.value)), HasSubstr("Timetable"));
    EXPECT_EQ(titleOf(workspace, u"visit"_s, year.reading.value),
              u"Reading across the curriculum, Oak Example Primary"_s);
    QStringList documents;
    for (const OwnDocument& each : must(allDocuments(workspace)))
        if (each.table.startsWith(u"visit"_s)) documents << each.table;
    EXPECT_THAT(documents, testing::UnorderedElementsAre(u"visit"_s, u"visit_date"_s));
    ASSERT_TRUE(cancelVisit(workspace, year.reading, {}));
    EXPECT_TRUE(must(allNews(workspace)).empty());
    EXPECT_TRUE(must(allDates(workspace, {2025, 3, 1}, {2025, 3, 31})).empty());
}

TEST_F(VisitDocuments, TellThePagesOfMembersWhoHostedAndWhoCame) {
    const auto row = must(bookingsOn(workspace, year.march))[1];
    ASSERT_TRUE(setPresence(workspace, row.booking.id, VisitPresence::Came));
    const auto whats = [&](const Subject& subject) {
        QStringList all;
        for (const Moment& each : must(momentsOf(workspace, subject))) all << each.what;
        return all.join(u'|').toStdString();
    };
    EXPECT_THAT(whats({u"organisation"_s, year.oak.value}), HasSubstr("Hosted a visit: Reading across the curriculum"));
    EXPECT_THAT(whats({u"person"_s, year.ben.value}),
                HasSubstr("Visited Oak Example Primary: Reading across the curriculum"));
    EXPECT_THAT(whats({u"organisation"_s, year.elm.value}), HasSubstr("Visited Oak Example Primary"));
}

TEST_F(VisitDocuments, AnErasedVisitorIsStillCountedAndNamedNowhere) {
    const auto data = must(dataOf(workspace, year.ada));
    EXPECT_TRUE(data.own.contains(u"booking"_s));
    EXPECT_TRUE(data.pointing.contains(u"visit"_s)) << "the contact at the host";
    EXPECT_EQ(tableInWords(u"booking"_s), u"Visits they booked"_s);
    SilentProgress progress;
    const auto erased = erasePerson(workspace, year.ada, {true, {}}, progress);
    ASSERT_TRUE(erased) << why(erased);
    EXPECT_EQ(must(placesOf(workspace, year.march)).booked, 2);
    EXPECT_EQ(workspace.value(u"SELECT count(*) FROM booking WHERE access_needs <> ''"_s)->toInt(), 0);
    EXPECT_THAT(text(visitorListDocument(workspace, year.march)), Not(HasSubstr("Ada")));
    const auto cai = erasePerson(workspace, year.cai, {true, {}}, progress);
    ASSERT_TRUE(cai) << why(cai);
    EXPECT_FALSE(must(nextInLine(workspace, year.march)).id) << "nobody is offered a place who has no name";
}
