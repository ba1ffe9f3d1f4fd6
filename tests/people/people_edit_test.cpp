// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_edit.h"

#include <gtest/gtest.h>

#include "models/groups/group_repository.h"
#include "models/people/export_log.h"
#include "models/people/representation.h"
#include "models/people/tags.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

using What = PeopleEdit::What;

struct PeopleAtOnce : testing::Test {
    PersonRow row(Id<Person> id) { return *peopleList(*workspace)->byId(id.value); }

    std::unique_ptr<Workspace> workspace = inMemory();
    Id<Person> alex = addPerson(*workspace, aPerson(u"Alex Example"_s)).value();
    Id<Person> bo = addPerson(*workspace, aPerson(u"Bo Example"_s)).value();
    QList<qint64> both{alex.value, bo.value};
};

TEST_F(PeopleAtOnce, GetATagInOneStepThatIsShownBeforehand) {
    ASSERT_TRUE(setTags(*workspace, alex, {u"Phonics"_s}));
    const PeopleEdit edit{What::AddTag, u"phonics"_s};
    const auto lines = previewOf(*workspace, both, edit).value();
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_FALSE(lines[0].changes) << "has it already, whatever the case";
    EXPECT_TRUE(lines[1].changes);
    EXPECT_TRUE(row(bo).tags.isEmpty()) << "a preview writes nothing";
    EXPECT_EQ(editPeople(*workspace, both, edit).value(), 1);
    EXPECT_EQ(row(bo).tags, QStringList{u"phonics"_s});
    ASSERT_TRUE(workspace->undo());
    EXPECT_TRUE(row(bo).tags.isEmpty());
    EXPECT_EQ(row(alex).tags, QStringList{u"Phonics"_s});
    EXPECT_EQ(editPeople(*workspace, both, {What::RemoveTag, u"PHONICS"_s}).value(), 1);
    EXPECT_TRUE(row(alex).tags.isEmpty());
}

TEST_F(PeopleAtOnce, ATagWithACommaIsRefusedBeforeAnythingIsWritten) {
    EXPECT_FALSE(editPeople(*workspace, both, {What::AddTag, u"a, b"_s}));
    EXPECT_FALSE(editPeople(*workspace, both, {What::AddTag, u" "_s}));
    EXPECT_EQ(tagsIn(u" a,b ,, A "_s), (QStringList{u"a"_s, u"b"_s}));
}

TEST_F(PeopleAtOnce, JoinAGroupOnceAndLeaveItWithADate) {
    Group group;
    group.name = u"Phonics"_s;
    const Id<Group> id = added(*workspace, u"adding"_s, group).value();
    EXPECT_EQ(editPeople(*workspace, both, {What::JoinGroup, {}, id.value}).value(), 2);
    EXPECT_EQ(editPeople(*workspace, both, {What::JoinGroup, {}, id.value}).value(), 0);
    EXPECT_EQ(row(alex).groups, QStringList{u"Phonics"_s});
    EXPECT_EQ(editPeople(*workspace, {alex.value}, {What::LeaveGroup, {}, id.value}).value(), 1);
    EXPECT_TRUE(row(alex).groups.isEmpty());
    EXPECT_EQ(Repository<GroupPerson>(*workspace).all().value().size(), 2u) << "leaving is an end, no deletion";
    EXPECT_FALSE(editPeople(*workspace, both, {What::JoinGroup, {}, 0}));
}

TEST_F(PeopleAtOnce, MoveTheirMembershipSectorAndBasis) {
    EXPECT_EQ(editPeople(*workspace, both, {What::SetMembership, u"invited"_s}).value(), 2);
    EXPECT_EQ(row(alex).state, MembershipState::Invited);
    EXPECT_EQ(editPeople(*workspace, both, {What::SetSector, u"send"_s}).value(), 2);
    EXPECT_EQ(row(bo).sector, Sector::Send);
    EXPECT_EQ(editPeople(*workspace, both, {What::SetBasis, u"consent"_s}).value(), 2);
    EXPECT_EQ(row(bo).contact.basis, LawfulBasis::Consent);
    EXPECT_FALSE(editPeople(*workspace, both, {What::SetSector, u"moon"_s}));
}

TEST_F(PeopleAtOnce, AreOnlyWrittenToWhenTheyMayBe) {
    EXPECT_TRUE(row(alex).contact.allow(Channel::Email));
    EXPECT_EQ(editPeople(*workspace, {alex.value}, {What::Refuse, u"email"_s, 0, u"by phone"_s}).value(), 1);
    EXPECT_FALSE(row(alex).contact.allow(Channel::Email));
    EXPECT_TRUE(row(alex).contact.allow(Channel::Post));
    EXPECT_EQ(editPeople(*workspace, {alex.value}, {What::Allow, u"email"_s}).value(), 1);
    EXPECT_TRUE(row(alex).contact.allow(Channel::Email)) << "the last word counts";
    const auto history = contactHistory(*workspace, alex).value();
    ASSERT_EQ(history.size(), 2u) << "and the one before stays";
    EXPECT_EQ(history[1].how, u"by phone"_s);
    EXPECT_EQ(history[1].notedOn, QDate(2025, 2, 12));
    ASSERT_TRUE(editPeople(*workspace, {bo.value}, {What::SetBasis, u"consent"_s}));
    EXPECT_FALSE(row(bo).contact.allow(Channel::Email)) << "where consent is the ground, silence is none";
}

TEST_F(PeopleAtOnce, ContactNotesShowPinnedOnesFirst) {
    ContactNote call{{}, alex, {}, ContactKind::Call, QDate(2025, 2, 1), u"Will host in June"_s};
    ContactNote fact{{}, alex, {}, ContactKind::Note, QDate(2024, 1, 1), u"Uses a hearing loop"_s, true};
    ASSERT_TRUE(addContactNote(*workspace, call));
    ASSERT_TRUE(addContactNote(*workspace, fact));
    const auto notes = contactNotes(*workspace, alex).value();
    ASSERT_EQ(notes.size(), 2u);
    EXPECT_EQ(notes[0].words, fact.words);
    EXPECT_TRUE(contactNotes(*workspace, bo).value().empty());
    call.words = u"  "_s;
    EXPECT_EQ(addContactNote(*workspace, call).error().field, u"words"_s);
}

TEST_F(PeopleAtOnce, RepresentSectorsWithTermsAndDeputies) {
    const QDate today = workspace->identity().today();
    ASSERT_TRUE(addRepresentation(
        *workspace, {{}, bo, Sector::Send, {}, Representing::Deputy, QDate(2024, 9, 1), today.addDays(30)}));
    const Id<Representation> main =
        addRepresentation(*workspace, {{}, alex, Sector::Send, {}, Representing::Main, QDate(2024, 9, 1), {}}).value();
    auto all = representatives(*workspace).value();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].person, u"Alex Example"_s);
    EXPECT_FALSE(all[0].endsSoon(today));
    EXPECT_TRUE(all[1].endsSoon(today));
    ASSERT_TRUE(endRepresentation(*workspace, main, today.addDays(-1)));
    all = representatives(*workspace).value();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_TRUE(representationsOf(*workspace, alex).value().front().isOver(today)) << "a term that is over is kept";
    EXPECT_EQ(endRepresentation(*workspace, main, QDate(2024, 1, 1)).error().field, u"ends_on"_s);
}

TEST_F(PeopleAtOnce, ExportsAreNotedWithWhomTheyHeld) {
    ASSERT_TRUE(notePeopleExport(*workspace, u"people.xlsx"_s, {alex.value}, 1));
    const auto notes = peopleExports(*workspace).value();
    ASSERT_EQ(notes.size(), 1u);
    EXPECT_EQ(notes[0].people, 1);
    EXPECT_EQ(notes[0].leftOut, 1);
    EXPECT_EQ(peopleExportsOf(*workspace, alex).value().size(), 1u);
    EXPECT_TRUE(peopleExportsOf(*workspace, bo).value().empty());
}

}  // namespace
