// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/privacy/subject_access.h"

#include <gmock/gmock.h>

#include "models/documents/formats.h"
#include "models/exports/exports.h"
#include "models/people/contact.h"
#include "models/people/duplicates.h"
#include "models/people/export_log.h"
#include "models/privacy/person_data.h"
#include "tests/privacy/member_of_a_year.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace {

class AccessPrivacy : public MemberOfAYear {
protected:
    std::string report(Id<Person> id) {
        const auto document = subjectAccessReport(*workspace, id);
        EXPECT_TRUE(document) << why(document);
        return QString::fromUtf8(must(doc::write(*document, doc::Format::Text))).simplified().toStdString();
    }
};

}  // namespace

TEST_F(AccessPrivacy, HoldsEverythingOfAPersonInWords) {
    const auto found = report(alex);
    for (const char* words :
         {"What we hold about Alex Quillfeather", "Name and contact", "alex.q@example.org", "01603 555 0199",
          "Prefers mornings", "Roles", "Head of Marshcraft", "Sample School", "Membership", "Schools", "Member",
          "Part in groups", "Transitions", "Named in other records", "Transitions day", "With thanks to",
          "How your details have changed", "A. Example", "Allergic to walnuts"})
        EXPECT_THAT(found, HasSubstr(words));
}

TEST_F(AccessPrivacy, LeavesOutOtherPeoplesAddressesAndNumbers) {
    ASSERT_TRUE(edit<Person>(
        *workspace, ben, [](const Person& p) { return editOf(p); }, [](Person& p) { p.phone = u"01603 555 0123"_s; }));
    change(*workspace, thanks, [](BulletinItem& item) {
        item.body = u"Alex Quillfeather and Ben Sample, ben@example.org, +44 1603 5550123; ring 01603 555 0199"_s;
    });
    const auto found = report(alex);
    EXPECT_THAT(found, Not(HasSubstr("ben@example.org")));
    EXPECT_THAT(found, Not(HasSubstr("5550123")));
    EXPECT_THAT(found, Not(HasSubstr("555 0123")));
    EXPECT_THAT(found, HasSubstr("[somebody else's address]"));
    EXPECT_THAT(found, HasSubstr("01603 555 0199"));
}

TEST_F(AccessPrivacy, TellsWhatWasDeletedAndWhatStoodInTextsBefore) {
    const auto role = must(addRole(*workspace, {{}, alex, school, u"Archivist"_s, {}, {}}));
    ASSERT_TRUE(deleteRole(*workspace, role));
    change(*workspace, thanks, [](BulletinItem& item) { item.body = u"No names any more."_s; });
    const auto found = report(alex);
    EXPECT_THAT(found, HasSubstr("Archivist"));
    EXPECT_THAT(found, HasSubstr("Named in earlier versions of other records"));
    EXPECT_THAT(found, HasSubstr("With thanks to Alex"));
    EXPECT_THAT(found, Not(HasSubstr("No names any more")));
}

TEST_F(AccessPrivacy, IsNotOfSomebodyWhoHadTheSameNumberBefore) {
    const auto first = must(addPerson(*workspace, aPerson(u"Fiona First"_s, u"fiona@example.org"_s)));
    clock.pass(60);
    ASSERT_TRUE(deletePerson(*workspace, first));
    clock.pass(60);
    const auto second = must(addPerson(*workspace, aPerson(u"Sally Second"_s)));
    ASSERT_EQ(first, second);
    const auto found = report(second);
    EXPECT_THAT(found, HasSubstr("Sally"));
    EXPECT_THAT(found, Not(HasSubstr("Fiona")));
}

TEST_F(AccessPrivacy, MarksWhatMayBeANamesakes) {
    ASSERT_TRUE(addPerson(*workspace, aPerson(u"Alex Quillfeather"_s)));
    EXPECT_THAT(report(alex), Not(HasSubstr("perhaps another"))) << "the address beside the name is theirs alone";
    change(*workspace, thanks, [](BulletinItem& item) { item.body = u"By Alex Quillfeather"_s; });
    EXPECT_THAT(report(alex), HasSubstr("perhaps another of the same name"));
}

TEST_F(AccessPrivacy, ListsDocumentsThatWereWrittenOut) {
    ASSERT_TRUE(noteExport(*workspace, u"bulletin"_s, bulletin.value, doc::Format::Web, u"bulletin-1.html"_s,
                           "<p>Alex\n Quillfeather</p>"));
    ASSERT_TRUE(noteExport(*workspace, u"bulletin"_s, bulletin.value, doc::Format::Pdf, u"b.pdf"_s, "%PDF"));
    const auto found = report(alex);
    EXPECT_THAT(found, HasSubstr("bulletin-1.html"));
    EXPECT_THAT(found, HasSubstr("could not be looked through"));
}

TEST_F(AccessPrivacy, TakesInTablesItHasNeverHeardOf) {
    ASSERT_TRUE(workspace->run(
        u"CREATE TABLE badge (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,"
        " colour_of_ribbon TEXT)"_s));
    ASSERT_TRUE(workspace->run(u"INSERT INTO badge (person_id, colour_of_ribbon) VALUES (?, 'Teal')"_s, {alex.value}));
    const auto found = report(alex);
    EXPECT_THAT(found, HasSubstr("Badge"));
    EXPECT_THAT(found, HasSubstr("Colour of ribbon"));
    EXPECT_THAT(found, HasSubstr("Teal"));
}

TEST_F(AccessPrivacy, ListsWhatHeldTheirDataWhenItLeftTheFile) {
    ASSERT_TRUE(notePeopleExport(*workspace, u"everyone.xlsx"_s, {alex.value, ben.value}, 0));
    ASSERT_TRUE(notePeopleExport(*workspace, u"others.xlsx"_s, {ben.value}, 0));
    const auto found = report(alex);
    EXPECT_THAT(found, HasSubstr("everyone.xlsx"));
    EXPECT_THAT(found, Not(HasSubstr("others.xlsx")));
}

TEST_F(AccessPrivacy, TellsWhatTheyAgreedToAndWhatWasNotedOfThem) {
    ASSERT_TRUE(noteChoice(*workspace, {{}, alex, Channel::Phone, false, QDate(2025, 2, 3), u"by letter"_s}));
    ASSERT_TRUE(addContactNote(*workspace, {{}, alex, {}, ContactKind::Call, QDate(2025, 2, 3), u"Likes walnuts"_s}));
    const auto found = report(alex);
    EXPECT_THAT(found, HasSubstr("by letter"));
    EXPECT_THAT(found, HasSubstr("Likes walnuts"));
}

TEST_F(AccessPrivacy, NamesWhomTheyWereToldApartFrom) {
    ASSERT_TRUE(tellApart(*workspace, alex, ben));
    const auto found = report(alex);
    EXPECT_THAT(found, HasSubstr("Told apart"));
    EXPECT_THAT(found, HasSubstr("Ben Sample"));
}

TEST_F(AccessPrivacy, IsTheSameEachTimeAndGoesThroughEveryWriter) {
    const auto once = must(subjectAccessReport(*workspace, alex)), again = must(subjectAccessReport(*workspace, alex));
    for (const auto format : {doc::Format::Text, doc::Format::Web, doc::Format::Email, doc::Format::Pdf}) {
        const auto bytes = doc::write(once, format);
        ASSERT_TRUE(bytes) << why(bytes);
        EXPECT_EQ(*bytes, must(doc::write(again, format)));
    }
}

TEST_F(AccessPrivacy, CanBeWrittenFromAWorkspaceThatIsReadOnly) {
    auto second = Workspace::open(path, clock.identity(u"B. Sample"_s));
    ASSERT_TRUE(second && !(*second)->isWritable());
    EXPECT_TRUE(subjectAccessReport(**second, alex));
    EXPECT_EQ(subjectAccessReport(**second, {999}).error().kind, Error::Kind::NotFound);
}

TEST(PersonFinderPrivacy, FindsNumbersHoweverTheyAreWritten) {
    const PersonFinder finder({{}, {}, {u"01603 555 0199"_s}, {}, {}, {}});
    for (const QString& written : {u"016035550199"_s, u"+44 1603 555-0199"_s, u"+44 (0)1603 5550199"_s,
                                   u"(01603) 555 0199"_s, u"ring 01603.555.0199."_s})
        EXPECT_TRUE(finder.isIn(written)) << written.toStdString();
    for (const QString& other : {u"016035550198"_s, u"9016035550199"_s, u"01603 555 01990"_s})
        EXPECT_FALSE(finder.isIn(other)) << other.toStdString();
}

TEST(PersonFinderPrivacy, FindsNamesAcrossLinesAndMarkdown) {
    const PersonFinder finder({{u"Zoë O'Example"_s}, {}, {}, {}, {}, {}});
    EXPECT_EQ(finder.without(u"by zoë\nO'EXAMPLE and **Zoë** O'Example"_s), u"by [removed] and **[removed]"_s);
    EXPECT_TRUE(finder.excerpt(u"nobody"_s).isEmpty());
    const QString longText = u"word "_s.repeated(40) + u"Zoë O'Example"_s + u" word"_s.repeated(40);
    const QString excerpt = finder.excerpt(longText);
    EXPECT_TRUE(excerpt.startsWith(u"… word"_s) && excerpt.endsWith(u"word …"_s)) << excerpt.toStdString();
    EXPECT_LT(excerpt.size(), 150);
}

TEST(PersonFinderPrivacy, OfNothingFindsNothing) {
    const PersonFinder finder(PersonWords{});
    EXPECT_FALSE(finder.isIn(u"any"_s));
    EXPECT_EQ(finder.without(u"any"_s), u"any"_s);
    EXPECT_TRUE(patternOfPhone(u"123"_s).isEmpty());
}
