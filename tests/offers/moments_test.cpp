// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offers/moments.h"

#include "models/bulletins/bulletin_repository.h"
#include "models/directory/directory.h"
#include "models/groups/update_repository.h"
#include "models/people/contact.h"
#include "models/people/related.h"
#include "models/people/representation.h"
#include "tests/support/collaborative.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

class Moments : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;

    QStringList of(Id<Person> id) { return words({u"person"_s, id.value}); }
    QStringList of(Id<Organisation> id) { return words({u"organisation"_s, id.value}); }
    QStringList words(const Subject& subject) {
        const auto moments = momentsOf(workspace, subject);
        EXPECT_TRUE(moments) << why(moments);
        QStringList all;
        for (const Moment& each : moments.value_or(std::vector<Moment>{}))
            all << each.on.toString(Qt::ISODate) + u' ' + each.what + u" | "_s + each.detail;
        return all;
    }
    qint64 bulletinWith(const QString& title, const QString& body) {
        auto bulletin = newBulletin(workspace, {2025, 2, 14});
        EXPECT_TRUE(bulletin) << why(bulletin);
        News news;
        news.title = title;
        news.body = body;
        const auto id = addSection(workspace, *bulletin, u"News"_s).and_then([&](Id<BulletinSection> section) {
            return addItemFrom(workspace, section, news);
        });
        EXPECT_TRUE(id) << why(id);
        return id ? id->value : 0;
    }
};

}  // namespace

TEST_F(Moments, APersonsGoFromWhereTheyBeganToTheirMembership) {
    EXPECT_EQ(of(year.eve).last(), u"2022-09-01 Began at Oak Example Primary | Governor"_s);
    EXPECT_TRUE(of(year.eve).contains(u"2025-02-12 Stood down | Moved away"_s));
}

TEST_F(Moments, StandNewestFirstAndThoseToComeBeforeAll) {
    Representation term;
    term.person = year.ada;
    term.organisation = year.oak;
    term.startsOn = {2024, 9, 1};
    term.endsOn = {2026, 8, 31};
    ASSERT_TRUE(addRepresentation(workspace, term));
    EXPECT_EQ(of(year.ada).first(),
              u"2026-08-31 Term as representative of Oak Example Primary ends | Representative"_s);
    EXPECT_EQ(of(year.oak).first(), u"2026-08-31 Term of Ada Ash as its representative ends | Representative"_s);
    const QStringList all = of(year.ada);
    QStringList sorted = all;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    QStringList days, sortedDays;
    for (const QString& each : all) days << each.first(10);
    for (const QString& each : sorted) sortedDays << each.first(10);
    EXPECT_EQ(days, sortedDays);
}

TEST_F(Moments, HaveTheGroupItsActivitiesAndTheUpdatesOfThoseWhoLead) {
    Activity survey;
    survey.group = year.moving;
    survey.kind = ActivityKind::Survey;
    survey.title = u"Parent survey"_s;
    survey.startsOn = {2025, 3, 6};
    ASSERT_TRUE(addActivity(workspace, survey));
    survey.title = u"Before they joined"_s;
    survey.startsOn = {2024, 3, 6};
    ASSERT_TRUE(addActivity(workspace, survey));
    UpdateRound round;
    round.name = u"February 2025"_s;
    round.opensOn = {2025, 2, 1};
    round.dueOn = {2025, 2, 14};
    auto opened = openRound(workspace, round, {year.moving});
    ASSERT_TRUE(opened) << why(opened);
    EXPECT_TRUE(of(year.ada).filter(u"Update:"_s).isEmpty()) << "it is not written yet";
    const Update update = updatesOf(workspace, *opened)->front();
    ASSERT_TRUE(writeUpdate(workspace, update.id, &Update::done, u"Much."_s));
    ASSERT_TRUE(moveUpdate(workspace, update.id, UpdateState::Submitted));
    const QStringList ada = of(year.ada);
    EXPECT_TRUE(ada.contains(u"2025-02-12 Joined the group Transitions | Lead"_s)) << ada.join(u'\n').toStdString();
    EXPECT_TRUE(ada.contains(u"2025-03-06 Survey: Parent survey | Transitions"_s)) << ada.join(u'\n').toStdString();
    EXPECT_TRUE(ada.filter(u"Before they joined"_s).isEmpty());
    EXPECT_EQ(ada.filter(u"Update: Transitions, February 2025 | Submitted"_s).size(), 1);
    ASSERT_TRUE(addPartner(workspace, year.moving, year.oak));
    EXPECT_EQ(of(year.oak).filter(u"Update: Transitions"_s).size(), 1);
    EXPECT_TRUE(of(year.oak).contains(u"2024-05-01 The group Transitions began | a partner of it"_s));
}

TEST_F(Moments, FindNamesInBulletinsButNotInsideOtherNames) {
    bulletinWith(u"Visits"_s, u"Ask **Ada Ash** at Oak Example Primary."_s);
    EXPECT_EQ(of(year.ada).filter(u"Bulletin"_s).size(), 1);
    EXPECT_EQ(of(year.oak).filter(u"Bulletin"_s).size(), 1);
    bulletinWith(u"Woods"_s, u"Canada Ashford and Ada Ashby came."_s);
    EXPECT_EQ(of(year.ada).filter(u"Bulletin"_s).size(), 1);
}

TEST_F(Moments, TellOfNotesAndOfTheDirectoryOnceForEachService) {
    ContactNote note;
    note.person = year.dot;
    note.kind = ContactKind::Call;
    note.happenedOn = {2025, 2, 3};
    note.words = u"Will host in June.\nCall again."_s;
    ASSERT_TRUE(addContactNote(workspace, note));
    DirectoryEntry entry;
    entry.person = year.dot;
    entry.service = u"Admissions"_s;
    entry.contactFor = u"In-year moves"_s;
    entry.isPublic = true;
    ASSERT_TRUE(addDirectoryEntry(workspace, entry));
    ASSERT_TRUE(publishDirectory(workspace));
    ASSERT_TRUE(publishDirectory(workspace));
    EXPECT_TRUE(of(year.dot).contains(u"2025-02-03 Call | Will host in June."_s));
    EXPECT_EQ(of(year.dot).filter(u"Listed in the directory"_s).size(), 1);
}

TEST_F(Moments, AnOrganisationsTellWhoCameAndItsNameAndTrust) {
    ASSERT_TRUE(edit<Organisation>(
        workspace, year.elm, [](const Organisation& each) { return editOf(each); },
        [&](Organisation& each) {
            each.name = u"Elm Example Pre-school"_s;
            each.partOf = year.trust;
        }));
    const QStringList elm = of(year.elm);
    EXPECT_TRUE(elm.contains(u"2022-09-01 Ben Birch began here | Manager"_s)) << elm.join(u'\n').toStdString();
    EXPECT_EQ(elm.filter(u"Named Elm Example Pre-school | before that: Elm Example Nursery"_s).size(), 1)
        << elm.join(u'\n').toStdString();
    EXPECT_EQ(elm.filter(u"Part of: Example Trust"_s).size(), 1) << elm.join(u'\n').toStdString();
}

TEST_F(Moments, NameWhomAPersonWorksWithAndWhy) {
    ASSERT_TRUE(addToGroup(workspace, year.moving, year.dot, GroupPart::Member));
    auto related = relatedPeople(workspace, year.ada);
    ASSERT_TRUE(related) << why(related);
    ASSERT_FALSE(related->empty());
    EXPECT_EQ(related->front().name, u"Dot Dogwood"_s);
    EXPECT_EQ(related->front().reasons,
              (QStringList{u"at Oak Example Primary as well"_s, u"in the group Transitions as well"_s}));
    for (const RelatedPerson& each : *related) EXPECT_NE(each.person, year.ada);
    ASSERT_TRUE(closeGroup(workspace, year.moving, {2025, 2, 1}, {}));
    EXPECT_EQ(relatedPeople(workspace, year.ada)->front().reasons.size(), 1) << "the group has ended";
}
