// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directory/directory.h"

#include <gmock/gmock.h>

#include "models/documents/formats.h"
#include "models/offers/offers.h"
#include "models/people/export_log.h"
#include "models/privacy/erasure.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

struct DirectoryOfStaff : testing::Test {
    Id<Person> colleague(const QString& name, const QString& job = u"Adviser"_s) {
        Person person = aPerson(name, name.section(u' ', -1).toLower() + u"@example.org"_s);
        person.phone = u"01632 960 111"_s;
        const Id<Person> id = addPerson(*workspace, person).value();
        EXPECT_TRUE(addRole(*workspace, {{}, id, council, job, {}, {}}));
        return id;
    }
    Id<DirectoryEntry> entry(Id<Person> person, const QString& service, bool isPublic = true) {
        DirectoryEntry made;
        made.person = person;
        made.service = service;
        made.contactFor = u"Questions about "_s + service;
        made.isPublic = isPublic;
        return addDirectoryEntry(*workspace, made).value();
    }
    void change(Id<DirectoryEntry> id, const std::function<void(DirectoryEntry&)>& how) {
        ASSERT_TRUE(edit<DirectoryEntry>(
            *workspace, id, [](const DirectoryEntry& each) { return editOf(each); }, how));
    }
    QStringList namesToday() {
        QStringList names;
        const auto lines = directoryToday(*workspace).value();
        for (const DirectoryLine& line : lines) names << line.name;
        return names;
    }
    QStringList concerns(Id<DirectoryEntry> id) {
        const QList<qint64> only{id.value};
        return directoryRows(*workspace, &only).value().front().concerns(workspace->identity().today());
    }
    static QString text(const doc::Document& document) {
        return QString::fromUtf8(doc::write(document, doc::Format::Text).value());
    }

    std::unique_ptr<Workspace> workspace = inMemory();
    Id<Organisation> council = addOrganisation(*workspace, anOrganisation(u"County Council"_s)).value();
};

TEST_F(DirectoryOfStaff, ListsOnlyWhatIsPublicByServiceWithWhoComesFirstFirst) {
    entry(colleague(u"Bea Birch"_s), u"SEND"_s);
    const auto head = entry(colleague(u"Zoe Zander"_s), u"SEND"_s);
    change(head, [](DirectoryEntry& each) { each.comesFirst = true; });
    entry(colleague(u"Ada Ash"_s), u"Admissions"_s);
    entry(colleague(u"Nobody Yet"_s), u"Admissions"_s, false);
    EXPECT_THAT(namesToday(), ElementsAre(u"Ada Ash"_s, u"Zoe Zander"_s, u"Bea Birch"_s));
}

TEST_F(DirectoryOfStaff, ShowsTheDetailsThatAreMarkedAndThatThePersonAgreesTo) {
    const auto ada = colleague(u"Ada Ash"_s);
    const auto id = entry(ada, u"Admissions"_s);
    EXPECT_EQ(directoryToday(*workspace)->front().email, u"ash@example.org"_s);
    EXPECT_EQ(directoryToday(*workspace)->front().phone, QString()) << "a number is shown when it is asked for";
    change(id, [](DirectoryEntry& each) { each.showPhone = true; });
    EXPECT_EQ(directoryToday(*workspace)->front().phone, u"01632 960 111"_s);
    ASSERT_TRUE(noteChoice(*workspace, {{}, ada, Channel::Email, false, workspace->identity().today(), u"by phone"_s}));
    EXPECT_EQ(directoryToday(*workspace)->front().email, QString());
    EXPECT_EQ(concerns(id).size(), 1) << "it says that the address is left out";
}

TEST_F(DirectoryOfStaff, WantsALookAtWhoLeftAndAtWhatIsOverdue) {
    const auto ada = colleague(u"Ada Ash"_s);
    const auto id = entry(ada, u"Admissions"_s);
    EXPECT_THAT(concerns(id), ElementsAre());
    change(id, [&](DirectoryEntry& each) { each.reviewDueOn = workspace->identity().today().addDays(-1); });
    EXPECT_EQ(concerns(id).size(), 1);
    ASSERT_TRUE(reviewDirectoryEntries(*workspace, {id.value}));
    EXPECT_THAT(concerns(id), ElementsAre());
    const auto stored = Repository<DirectoryEntry>(*workspace).find(id).value();
    EXPECT_EQ(stored.reviewedOn, workspace->identity().today());
    EXPECT_GT(stored.reviewDueOn, workspace->identity().today().addMonths(5));
    ASSERT_TRUE(
        endRole(*workspace, rolesOf(*workspace, ada)->front().role.id, workspace->identity().today().addDays(-1)));
    EXPECT_EQ(concerns(id).size(), 1);
}

TEST_F(DirectoryOfStaff, RefusesAnEntryThatSaysNothing) {
    DirectoryEntry empty;
    EXPECT_EQ(addDirectoryEntry(*workspace, empty).error().field, u"person_id"_s);
    empty.person = colleague(u"Ada Ash"_s);
    EXPECT_EQ(addDirectoryEntry(*workspace, empty).error().field, u"service"_s);
    empty.service = u"Admissions"_s;
    EXPECT_EQ(addDirectoryEntry(*workspace, empty).error().field, u"contact_for"_s);
}

TEST_F(DirectoryOfStaff, PublishesNothingWhileNothingIsPublic) {
    entry(colleague(u"Ada Ash"_s), u"Admissions"_s, false);
    EXPECT_FALSE(publishDirectory(*workspace));
    EXPECT_TRUE(directoryPublications(*workspace)->empty());
}

TEST_F(DirectoryOfStaff, KeepsWhatWasPublishedWhateverBecomesOfTheEntries) {
    const auto id = entry(colleague(u"Ada Ash"_s), u"Admissions"_s);
    const auto published = publishDirectory(*workspace).value();
    const auto before = doc::write(directoryDocument(*workspace, published).value(), doc::Format::Web).value();
    change(id, [](DirectoryEntry& each) { each.contactFor = u"Something else"_s; });
    ASSERT_TRUE(deleteDirectoryEntries(*workspace, {id.value}));
    EXPECT_EQ(doc::write(directoryDocument(*workspace, published).value(), doc::Format::Web).value(), before);
    EXPECT_EQ(peopleExports(*workspace)->front().people, 1) << "that their details left the file is noted";
}

TEST_F(DirectoryOfStaff, SaysWhatHasChangedSinceTheLastPublication) {
    const auto ada = colleague(u"Ada Ash"_s);
    entry(ada, u"Admissions"_s);
    const auto goes = entry(colleague(u"Ben Birch"_s), u"SEND"_s);
    const auto first = publishDirectory(*workspace).value();
    EXPECT_THAT(text(directoryChanges(*workspace, {}).value()).toStdString(), HasSubstr("Nothing has changed"));
    ASSERT_TRUE(deleteDirectoryEntries(*workspace, {goes.value}));
    entry(colleague(u"Cai Cedar"_s), u"Early Years"_s);
    ASSERT_TRUE(edit<Person>(
        *workspace, ada, [](const Person& p) { return editOf(p); }, [](Person& p) { p.email = u"ada@example.org"_s; }));
    const std::string words = text(directoryChanges(*workspace, {}).value()).toStdString();
    EXPECT_THAT(words, HasSubstr("Cai Cedar, Early Years"));
    EXPECT_THAT(words, HasSubstr("E-mail: ada@example.org, before that ash@example.org"));
    EXPECT_LT(words.find("No longer listed"), words.find("Ben Birch"));
    const auto second = publishDirectory(*workspace).value();
    EXPECT_EQ(text(directoryChanges(*workspace, second).value()).toStdString(), words);
    EXPECT_THAT(text(directoryChanges(*workspace, first).value()).toStdString(), HasSubstr("The first directory"));
    EXPECT_FALSE(directoryChanges(*workspace, {99}));
}

TEST_F(DirectoryOfStaff, OffersItsChangesAsNewsAndItsReviewsAsDates) {
    const auto id = entry(colleague(u"Ada Ash"_s), u"Admissions"_s);
    ASSERT_TRUE(reviewDirectoryEntries(*workspace, {id.value}));
    ASSERT_TRUE(publishDirectory(*workspace));
    entry(colleague(u"Cai Cedar"_s), u"Early Years"_s);
    ASSERT_TRUE(publishDirectory(*workspace));
    const auto news = allNews(*workspace).value();
    ASSERT_EQ(news.size(), 2u);
    EXPECT_THAT(news.front().body.toStdString(), HasSubstr("**New:** Cai Cedar (Early Years)"));
    const QDate today = workspace->identity().today();
    EXPECT_EQ(allDates(*workspace, today, today.addYears(1))->size(), 1u);
    EXPECT_EQ(titleOf(*workspace, u"directory_entry"_s, id.value), u"Ada Ash, Admissions"_s);
}

TEST_F(DirectoryOfStaff, ErasureTakesAPersonOutOfEarlierListsAsWell) {
    const auto ada = colleague(u"Ada Ash"_s);
    entry(ada, u"Admissions"_s);
    entry(colleague(u"Ben Birch"_s), u"SEND"_s);
    const auto published = publishDirectory(*workspace).value();
    SilentProgress progress;
    ASSERT_TRUE(erasePerson(*workspace, ada, {}, progress));
    const auto lines = linesOf(*workspace, published).value();
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines.front().name, u"Ben Birch"_s);
}

TEST_F(DirectoryOfStaff, WritesAnAccessibleTableForEachService) {
    DirectoryEntry made;
    made.person = colleague(u"Ada Ash"_s, u"Head of admissions"_s);
    made.service = u"Admissions <&>"_s;
    made.contactFor = u"In-year moves\nAppeals"_s;
    made.isPublic = made.showPhone = true;
    ASSERT_TRUE(addDirectoryEntry(*workspace, made));
    const auto page = directoryDocument(*workspace, directoryToday(*workspace).value(), workspace->identity().today());
    const std::string html = doc::write(*page, doc::Format::Web).value().toStdString();
    EXPECT_THAT(html, HasSubstr("Admissions &lt;&amp;&gt;"));
    EXPECT_THAT(html, HasSubstr("aria-label=\"Admissions &lt;&amp;&gt;\"")) << "the table is called by its heading";
    EXPECT_THAT(html, HasSubstr("scope=\"row\""));
    EXPECT_THAT(html, HasSubstr("href=\"mailto:ash@example.org\""));
    EXPECT_THAT(html, HasSubstr("href=\"tel:01632960111\""));
    EXPECT_THAT(html, HasSubstr("Head of admissions, County Council"));
    EXPECT_TRUE(doc::write(*page, doc::Format::Pdf));
}

}  // namespace
