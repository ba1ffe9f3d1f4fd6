// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/duplicates.h"

#include <gtest/gtest.h>

#include "models/groups/group_repository.h"
#include "models/people/people_list.h"
#include "models/text/likeness.h"
#include "tests/support/progress.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

struct Duplicates : testing::Test {
    Id<Person> person(const QString& given, const QString& family, const QString& email = {},
                      const QString& phone = {}) {
        return addPerson(*workspace, {{}, given, family, email, phone, {}}).value();
    }
    Id<Organisation> school(const QString& name) {
        Organisation organisation;
        organisation.name = name;
        return addOrganisation(*workspace, organisation).value();
    }
    Id<Role> role(Id<Person> who, Id<Organisation> where, const QString& job = {}, const QDate& from = {},
                  const QDate& to = {}) {
        return addRole(*workspace, {{}, who, where, job, from, to}).value();
    }
    std::vector<LikelyDuplicate> found() {
        Unwatched progress;
        return likelyDuplicates(*workspace, progress).value();
    }
    template <typename Record>
    std::vector<Record> all() {
        return Repository<Record>(*workspace).all(u"ORDER BY id"_s).value();
    }

    std::unique_ptr<Workspace> workspace = inMemory();
};

TEST_F(Duplicates, TheSamePersonTypedTwiceIsFoundAndExplained) {
    const auto school1 = school(u"Example School"_s);
    const auto first = person(u"Alex"_s, u"Example"_s, u"alex@example.org"_s);
    const auto second = person(u"Alex"_s, u"Example"_s, u"Alex@Example.org"_s);
    role(first, school1);
    role(second, school1);
    const auto pairs = found();
    ASSERT_EQ(pairs.size(), 1u);
    EXPECT_EQ(pairs[0].one.id, first);
    EXPECT_EQ(pairs[0].other.id, second);
    EXPECT_EQ(pairs[0].score, 100);
    EXPECT_EQ(pairs[0].why, (QStringList{u"same name"_s, u"same e-mail address"_s, u"same organisation"_s}));
}

TEST_F(Duplicates, SlipsShortFormsSwapsAndSoundsAreFound) {
    const auto here = school(u"Example School"_s);
    const QList<std::pair<Person, Person>> alike{
        {{{}, u"Alexandra"_s, u"Example"_s, {}, {}, {}}, {{}, u"Alex"_s, u"Example"_s, {}, {}, {}}},
        {{{}, u"B"_s, u"Figment"_s, {}, {}, {}}, {{}, u"Bryony"_s, u"Figment"_s, {}, {}, {}}},
        {{{}, u"Cleo"_s, u"Instance"_s, {}, {}, {}}, {{}, u"Instance"_s, u"Cleo"_s, {}, {}, {}}},
        {{{}, u"Dee"_s, u"Mockwell"_s, {}, {}, {}}, {{}, u"Dee"_s, u"Mockwlel"_s, {}, {}, {}}},
        {{{}, u"Eli"_s, u"Smythe"_s, {}, {}, {}}, {{}, u"Eli"_s, u"Smith"_s, {}, {}, {}}},
        {{{}, u"Zoë"_s, u"Émile"_s, {}, {}, {}}, {{}, u"Zoe"_s, u"Emile"_s, {}, {}, {}}},
    };
    for (const auto& [a, b] : alike) {
        role(addPerson(*workspace, a).value(), here);
        role(addPerson(*workspace, b).value(), here);
    }
    const auto pairs = found();
    EXPECT_EQ(pairs.size(), size_t(alike.size()));
    for (const auto& pair : pairs)
        EXPECT_EQ(pair.other.id.value, pair.one.id.value + 1) << pair.why.join(u", ").toStdString();
}

TEST_F(Duplicates, OthersAreLeftAlone) {
    const auto here = school(u"Example School"_s);
    role(person(u"Alex"_s, u"Example"_s, u"office@example.org"_s), here);
    role(person(u"Bo"_s, u"Figment"_s, u"office@example.org"_s), here);  // a shared mailbox
    role(person(u"Cleo"_s, u"Example"_s), here);                         // a family
    role(person(u"Ann"_s, u"Lee"_s), here);
    role(person(u"Ian"_s, u"Lee"_s), here);  // one letter makes another short name
    EXPECT_TRUE(found().empty());
}

TEST_F(Duplicates, PairsThatWereToldApartStayAway) {
    const auto first = person(u"Alex"_s, u"Example"_s), second = person(u"Alex"_s, u"Example"_s);
    ASSERT_EQ(found().size(), 1u);
    ASSERT_TRUE(tellApart(*workspace, second, first));
    EXPECT_TRUE(found().empty());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(found().size(), 1u);
}

TEST_F(Duplicates, SomebodyAboutToBeAddedIsCompared) {
    person(u"Alex"_s, u"Example"_s, u"alex@example.org"_s);
    EXPECT_EQ(
        likelyDuplicatesOf(*workspace, {{}, u"Alex"_s, u"Exampel"_s, u"alex@example.org"_s, {}, {}}).value().size(),
        1u);
    EXPECT_TRUE(likelyDuplicatesOf(*workspace, {{}, u"Bo"_s, u"Figment"_s, {}, {}, {}}).value().empty());
}

TEST_F(Duplicates, ASearchThatIsStoppedSaysSo) {
    person(u"Alex"_s, u"Example"_s);
    Unwatched progress;
    progress.cancel();
    EXPECT_EQ(likelyDuplicates(*workspace, progress).error().kind, Error::Kind::Cancelled);
}

struct Merging : Duplicates {
    Merging() {
        keep = person(u"Alex"_s, u"Example"_s, u"alex@example.org"_s);
        gone = person(u"A"_s, u"Example"_s, u"a.example@example.org"_s, u"01632 960001"_s);
    }
    Result<> merge() {
        Person merged = Repository<Person>(*workspace).find(keep).value();
        merged.phone = u"01632 960001"_s;
        return mergePeople(*workspace, merged, gone);
    }
    Id<Person> keep, gone;
};

TEST_F(Merging, TakesTheChosenFieldsAndEveryLink) {
    const auto one = school(u"One School"_s), two = school(u"Two School"_s);
    role(keep, one, u"Head"_s);
    role(gone, two, u"Governor"_s);
    ASSERT_TRUE(moveMembership(*workspace, gone, MembershipState::Member, QDate(2024, 1, 24), {}));
    Group group;
    group.name = u"Transitions"_s;
    const auto groupId = added(*workspace, u"new group"_s, group).value();
    GroupPerson link;
    link.group = groupId;
    link.person = gone;
    ASSERT_TRUE(added(*workspace, u"adding"_s, link));
    ASSERT_TRUE(merge());
    ASSERT_EQ(all<Person>().size(), 1u);
    EXPECT_EQ(all<Person>()[0].phone, u"01632 960001"_s);
    EXPECT_EQ(all<Person>()[0].email, u"alex@example.org"_s);
    EXPECT_EQ(rolesOf(*workspace, keep).value().size(), 2u);
    EXPECT_EQ(membershipOf(*workspace, keep).value().joinedOn, QDate(2024, 1, 24));
    EXPECT_EQ(all<GroupPerson>()[0].person, keep);
}

TEST_F(Merging, WhatBothHadIsKeptOnce) {
    const auto here = school(u"One School"_s);
    role(keep, here);
    role(gone, here, u"Head"_s, QDate(2020, 9, 1));
    ASSERT_TRUE(moveMembership(*workspace, keep, MembershipState::Member, QDate(2024, 6, 1), {}));
    ASSERT_TRUE(moveMembership(*workspace, gone, MembershipState::Member, QDate(2024, 1, 24), {}));
    ASSERT_TRUE(merge());
    ASSERT_EQ(all<Role>().size(), 1u);
    EXPECT_EQ(all<Role>()[0].jobTitle, u"Head"_s);
    EXPECT_EQ(all<Role>()[0].startsOn, QDate(2020, 9, 1));
    ASSERT_EQ(all<Membership>().size(), 1u);
    EXPECT_EQ(all<Membership>()[0].joinedOn, QDate(2024, 1, 24)) << "the earlier day counts";
}

TEST_F(Merging, TwoPeriodsAtOnePlaceStayTwo) {
    const auto here = school(u"One School"_s);
    role(keep, here, u"Teacher"_s, QDate(2010, 9, 1), QDate(2014, 8, 31));
    role(gone, here, u"Teacher"_s, QDate(2020, 9, 1));
    ASSERT_TRUE(merge());
    EXPECT_EQ(all<Role>().size(), 2u);
}

TEST_F(Merging, IsOneStepToUndo) {
    role(gone, school(u"One School"_s), u"Head"_s);
    const auto people = all<Person>();
    const auto roles = all<Role>();
    ASSERT_TRUE(merge());
    EXPECT_EQ(workspace->undoName(), u"merging of Alex Example and A Example"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(all<Person>(), people);
    EXPECT_EQ(all<Role>(), roles);
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(all<Person>().size(), 1u);
}

TEST_F(Merging, WithOneselfIsRefused) {
    EXPECT_FALSE(mergePeople(*workspace, Repository<Person>(*workspace).find(keep).value(), keep));
    EXPECT_EQ(all<Person>().size(), 2u);
}

TEST(Likeness, CountsSlips) {
    EXPECT_EQ(editDistance(u"example"_s, u"example"_s, 2), 0);
    EXPECT_EQ(editDistance(u"example"_s, u"exmaple"_s, 2), 1);
    EXPECT_EQ(editDistance(u"example"_s, u"examples"_s, 2), 1);
    EXPECT_EQ(editDistance(u"example"_s, u"sample"_s, 2), 2);
    EXPECT_EQ(editDistance(u"example"_s, u"figment"_s, 2), 3);
    EXPECT_EQ(editDistance({}, u"ab"_s, 2), 2);
}

TEST(Likeness, SoundexIsTheArchives) {
    EXPECT_EQ(soundex(u"Robert"_s), u"R163"_s);
    EXPECT_EQ(soundex(u"Rupert"_s), u"R163"_s);
    EXPECT_EQ(soundex(u"Ashcraft"_s), u"A261"_s);
    EXPECT_EQ(soundex(u"Tymczak"_s), u"T522"_s);
    EXPECT_EQ(soundex(u"Pfister"_s), u"P236"_s);
    EXPECT_EQ(soundex(u"Smyth"_s), soundex(u"Smith"_s));
    EXPECT_EQ(soundex(u"李"_s), QString());
}

}  // namespace
