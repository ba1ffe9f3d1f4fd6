// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/members_page.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QTemporaryDir>

#include "models/people/contact.h"
#include "models/people/export_log.h"
#include "models/people/tags.h"
#include "models/records/row_filter.h"
#include "models/transfer/table_file.h"
#include "tests/support/collaborative.h"
#include "tests/support/page_hand.h"
#include "views/controls/pill.h"
#include "views/people/people_actions.h"
#include "views/people/sector_bars.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

class MembersPageTest : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;
    PageHand<MembersPage> hand{workspace};

    Person read(Id<Person> id) { return Repository<Person>(workspace).find(id).value_or(Person{}); }
    int peopleInFile() { return workspace.value(u"SELECT count(*) FROM person"_s)->toInt(); }
};

}  // namespace

TEST_F(MembersPageTest, OpensWithMembersBySectorAndWhoWaits) {
    QAbstractItemModelTester tester(hand.rows()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_TRUE(hand.shows(u"1 member"_s));
    EXPECT_TRUE(hand.shows(u"Ben Birch"_s) && hand.shows(u"Cai Cedar"_s));
    EXPECT_TRUE(hand.button(u"Schools: 1"_s));
    hand.press(u"Schools: 1"_s);
    EXPECT_EQ(hand.names(), QStringList{u"Ada Ash"_s});
}

TEST_F(MembersPageTest, HomeAndEndGoToTheFirstAndTheLastRow) {
    hand.rows()->setFocus();
    QTest::keyClick(hand.rows(), Qt::Key_End);
    EXPECT_EQ(hand.rows()->currentIndex().row(), hand.names().size() - 1);
    QTest::keyClick(hand.rows(), Qt::Key_Home);
    EXPECT_EQ(hand.rows()->currentIndex().row(), 0);
}

TEST_F(MembersPageTest, HidesThoseWhoAreNoLongerHereUntilAsked) {
    EXPECT_FALSE(hand.names().contains(u"Eve Elder"_s));
    hand.press(u"No longer here"_s);
    EXPECT_TRUE(hand.names().contains(u"Eve Elder"_s));
}

TEST_F(MembersPageTest, FiltersByMembershipAndSector) {
    auto* states = hand.field<QComboBox>(u"Membership"_s);
    states->setCurrentText(u"Contacts"_s);
    EXPECT_EQ(hand.names(), QStringList{u"Dot Dogwood"_s});
    states->setCurrentText(u"All people"_s);
    hand.field<QComboBox>(u"Sector"_s)->setCurrentText(u"Early Years"_s);
    EXPECT_EQ(hand.names(), QStringList{u"Ben Birch"_s});
}

TEST_F(MembersPageTest, TakesAnEnquiryToAMemberByItsButtons) {
    hand.choose(u"Ben Birch"_s);
    hand.press(u"Invite"_s);
    hand.press(u"Accept"_s);
    EXPECT_EQ(membershipOf(workspace, year.ben)->state, MembershipState::Member);
    EXPECT_TRUE(hand.shows(u"since Wed 12 Feb 2025"_s));
    EXPECT_FALSE(hand.button(u"Invite"_s));
    ASSERT_TRUE(workspace.undo());
    QApplication::processEvents();
    EXPECT_TRUE(hand.button(u"Accept"_s));
}

TEST_F(MembersPageTest, StandsDownWithDayAndReasonAndRenews) {
    hand.choose(u"Ada Ash"_s);
    hand.press(u"Stand down…"_s);
    hand.type(u"Why"_s, u"New post"_s);
    EXPECT_EQ(membershipOf(workspace, year.ada)->state, MembershipState::StoodDown);
    EXPECT_EQ(membershipOf(workspace, year.ada)->reason, u"New post"_s);
    hand.press(u"Renew"_s);
    EXPECT_EQ(membershipOf(workspace, year.ada)->state, MembershipState::Member);
    EXPECT_TRUE(hand.shows(u"Schools before"_s));
}

TEST_F(MembersPageTest, EscLeavesAStandingDownUndone) {
    hand.choose(u"Ada Ash"_s);
    hand.press(u"Stand down…"_s);
    hand.type(u"Why"_s, u"New post"_s, Qt::Key_Escape);
    EXPECT_EQ(membershipOf(workspace, year.ada)->state, MembershipState::Member);
    EXPECT_TRUE(hand.button(u"Stand down…"_s));
}

TEST_F(MembersPageTest, KeepsAFieldWhenItIsLeftAndSaysWhatIsWrongBelowIt) {
    hand.choose(u"Ada Ash"_s);
    hand.type(u"Phone"_s, u"01603 000000"_s);
    EXPECT_EQ(read(year.ada).phone, u"01603 000000"_s);
    hand.type(u"E-mail"_s, u"ada at example"_s);
    EXPECT_EQ(read(year.ada).email, u"ada@example.org"_s);
    EXPECT_EQ(hand.field(u"E-mail"_s)->text(), u"ada at example"_s);
    EXPECT_FALSE(hand.page.leave()) << "nothing typed is lost";
    QApplication::processEvents();
    hand.choose(u"Cai Cedar"_s);
    EXPECT_EQ(hand.field(u"Given name"_s)->text(), u"Ada"_s) << "another person waits until the value is put right";
    hand.type(u"E-mail"_s, u"a@example.org"_s);
    hand.choose(u"Cai Cedar"_s);
    EXPECT_EQ(hand.field(u"Given name"_s)->text(), u"Cai"_s);
}

TEST_F(MembersPageTest, WarnsWhenSomeoneElseHasTheEmail) {
    hand.choose(u"Ada Ash"_s);
    auto* email = hand.field(u"E-mail"_s);
    email->setFocus();
    email->selectAll();
    QTest::keyClicks(email, u"ben@example.org"_s);
    EXPECT_TRUE(hand.shows(u"Ben Birch has this e-mail address as well."_s));
    QTest::keyClick(email, Qt::Key_Escape);
    EXPECT_EQ(read(year.ada).email, u"ada@example.org"_s);
}

TEST_F(MembersPageTest, AddsAPersonWithTheirRoleAndGoesThere) {
    hand.page.newRecord();
    hand.type(u"Given name"_s, u"Fay"_s, Qt::Key_Tab);
    hand.type(u"Family name"_s, u"Fir"_s, Qt::Key_Tab);
    hand.type(u"Organisation"_s, u"Elm"_s, Qt::Key_Tab);
    hand.press(u"Add person"_s);
    EXPECT_TRUE(hand.names().contains(u"Fay Fir"_s));
    EXPECT_EQ(hand.field(u"Given name"_s)->text(), u"Fay"_s);
    EXPECT_TRUE(hand.shows(u"Elm Example Nursery"_s));
}

TEST_F(MembersPageTest, EscLeavesNothingOfANewPerson) {
    const int before = peopleInFile();
    hand.page.newRecord();
    hand.type(u"Given name"_s, u"Fay"_s, Qt::Key_Escape);
    EXPECT_EQ(peopleInFile(), before);
    EXPECT_FALSE(hand.button(u"Add person"_s));
    hand.page.newRecord();
    hand.press(u"Add person"_s);
    EXPECT_TRUE(hand.shows(u"Give the person a name."_s));
    EXPECT_EQ(peopleInFile(), before);
}

TEST_F(MembersPageTest, EndsAndDeletesARoleWhereItStands) {
    hand.choose(u"Ada Ash"_s);
    hand.press(u"Edit role: Oak Example Primary"_s);
    hand.type(u"Job title"_s, u"Executive head"_s);
    EXPECT_TRUE(hand.shows(u"Executive head"_s));
    hand.press(u"Ends today"_s);
    EXPECT_EQ(rolesOf(workspace, year.ada)->front().role.endsOn, QDate(2025, 2, 12));
    hand.press(u"Edit role: Oak Example Primary"_s);
    hand.press(u"Delete role"_s);
    EXPECT_TRUE(hand.shows(u"No role yet"_s));
    ASSERT_TRUE(workspace.undo());
    EXPECT_TRUE(hand.shows(u"Executive head"_s));
}

TEST_F(MembersPageTest, LeadsToGroupsAndOrganisations) {
    hand.choose(u"Ada Ash"_s);
    hand.press(u"Transitions"_s);
    EXPECT_EQ(hand.opened.last(), u"task_group/%1"_s.arg(year.moving.value));
    EXPECT_TRUE(hand.page.showRecord(u"organisation"_s, year.trust.value));
    EXPECT_EQ(hand.field(u"Name"_s)->text(), u"Example Trust"_s);
    hand.press(u"Oak Example Primary"_s);
    EXPECT_EQ(hand.opened.last(), u"organisation/%1"_s.arg(year.oak.value));
    EXPECT_TRUE(hand.page.showRecord(u"person"_s, year.eve.value)) << "also one that the filter hides";
    EXPECT_EQ(hand.field(u"Given name"_s)->text(), u"Eve"_s);
    EXPECT_FALSE(hand.page.showRecord(u"task_group"_s, 1));
}

TEST_F(MembersPageTest, DeletesWithTheWayBack) {
    hand.choose(u"Ada Ash"_s);
    hand.page.deleteRecord();
    EXPECT_EQ(hand.said.last(), u"Deleted \"Ada Ash\""_s);
    EXPECT_FALSE(hand.names().contains(u"Ada Ash"_s));
    ASSERT_TRUE(workspace.undo());
    EXPECT_TRUE(hand.names().contains(u"Ada Ash"_s));
    EXPECT_TRUE(hand.reported.isEmpty());
}

TEST(MembersPageReadOnly, ShowsEverythingAndChangesNothing) {
    const QTemporaryDir folder;
    const Clock clock;
    auto writer = Workspace::create(folder.filePath(u"a.nlc"_s), clock.identity());
    ASSERT_TRUE(writer) << why(writer);
    ASSERT_TRUE(addPerson(**writer, aPerson(u"Ada Ash"_s, u"ada@example.org"_s)));
    auto reader = Workspace::open(folder.filePath(u"a.nlc"_s), clock.identity(u"B. Example"_s));
    ASSERT_TRUE(reader) << why(reader);
    ASSERT_FALSE((*reader)->isWritable());
    PageHand<MembersPage> hand(**reader);
    hand.choose(u"Ada Ash"_s);
    EXPECT_TRUE(hand.field(u"E-mail"_s)->isReadOnly());
    EXPECT_FALSE(hand.button(u"New person"_s)->isEnabled());
    EXPECT_FALSE(hand.button(u"Invite"_s)->isEnabled());
    EXPECT_FALSE(hand.rows()->model()->index(0, 0).flags().testFlag(Qt::ItemIsEditable));
    hand.page.newRecord();
    hand.page.deleteRecord();
    EXPECT_EQ(hand.names(), QStringList{u"Ada Ash"_s});
}

TEST_F(MembersPageTest, FiltersByRulesThatAreKeptUnderAName) {
    hand.press(u"Rules"_s);
    hand.field<QComboBox>(u"What"_s)->setCurrentText(u"Sector"_s);
    hand.field<QComboBox>(u"Value"_s)->setCurrentText(u"Early Years"_s);
    EXPECT_EQ(hand.names(), QStringList{u"Ben Birch"_s});
    EXPECT_TRUE(hand.button(u"Rules: 1"_s));
    hand.field(u"Name to keep this filter under"_s)->setText(u"Early voices"_s);
    hand.press(u"Keep"_s);
    const auto kept = filterNamed(workspace, u"person"_s, u"Early voices"_s);
    ASSERT_TRUE(kept);
    hand.press(u"Clear"_s);
    EXPECT_GT(hand.names().size(), 1);
    hand.page.applyFilter(kept->id.value);
    EXPECT_EQ(hand.names(), QStringList{u"Ben Birch"_s});
    hand.press(u"Delete this kept filter"_s);
    EXPECT_FALSE(filterNamed(workspace, u"person"_s, u"Early voices"_s));
}

TEST_F(MembersPageTest, ARuleWithoutItsValueHidesNobody) {
    const auto before = hand.names();
    hand.press(u"Rules"_s);
    hand.field<QComboBox>(u"What"_s)->setCurrentText(u"Name"_s);
    EXPECT_EQ(hand.names(), before);
    hand.press(u"Take this rule away"_s);
    EXPECT_EQ(hand.names(), before);
}

TEST_F(MembersPageTest, TagsAreTypedWithCommasAndUndone) {
    hand.choose(u"Ada Ash"_s);
    hand.type(u"Tags"_s, u"host, maths, Host"_s);
    EXPECT_EQ(tagsOf(workspace, year.ada).value(), (QStringList{u"host"_s, u"maths"_s}));
    ASSERT_TRUE(workspace.undo());
    EXPECT_TRUE(tagsOf(workspace, year.ada)->isEmpty());
}

TEST_F(MembersPageTest, OrganisationsHaveTagsToFindThemBy) {
    hand.press(u"Organisations"_s);
    hand.choose(u"Oak Example Primary"_s);
    hand.type(u"Tags"_s, u"pilot school, host"_s);
    EXPECT_EQ(tagsOf(workspace, year.oak).value(), (QStringList{u"host"_s, u"pilot school"_s}));
    hand.press(u"Rules"_s);
    hand.field<QComboBox>(u"What"_s)->setCurrentText(u"Tag"_s);
    hand.type(u"Value"_s, u"pilot"_s);
    EXPECT_EQ(hand.names(), QStringList{u"Oak Example Primary"_s});
    ASSERT_TRUE(workspace.undo());
    QApplication::processEvents();
    EXPECT_TRUE(tagsOf(workspace, year.oak)->isEmpty());
    hand.press(u"Take this rule away"_s);
    EXPECT_TRUE(hand.names().size() > 1);
}

TEST_F(MembersPageTest, NotesWhatSomebodyAgreedToWithWhenAndHow) {
    hand.choose(u"Ada Ash"_s);
    hand.press(u"Note that they refuse: Post"_s);
    hand.type(u"How they said so"_s, u"by letter"_s);
    const auto history = contactHistory(workspace, year.ada).value();
    ASSERT_EQ(history.size(), 1u);
    EXPECT_EQ(history[0].how, u"by letter"_s);
    EXPECT_FALSE(history[0].allowed);
    EXPECT_FALSE(contactChoicesOf(workspace, year.ada)->allow(Channel::Post));
}

TEST_F(MembersPageTest, CoverageShowsCellsAndLeadsBack) {
    hand.press(u"Coverage"_s);
    EXPECT_TRUE(hand.shows(u"Members over the years"_s));
    ASSERT_TRUE(hand.rows());
    EXPECT_GT(hand.rows()->model()->rowCount(), 1);
    QTest::keyClick(hand.rows(), Qt::Key_Escape);
    QApplication::processEvents();
    EXPECT_TRUE(hand.names().contains(u"Ada Ash"_s));
}

TEST_F(MembersPageTest, ACopyOfAddressesLeavesOutWhoRefusedAndIsNoted) {
    ASSERT_TRUE(edit<Person>(
        workspace, year.ben, [](const Person& p) { return editOf(p); },
        [](Person& p) { p.email = u"ben@example.org"_s; }));
    ASSERT_TRUE(noteChoice(workspace, {{}, year.ben, Channel::Email, false, {}, {}}));
    PeopleActions actions(hand.desk, &hand.page, [this] { return allPeople(workspace).value(); });
    actions.copyAddresses();
    EXPECT_FALSE(QApplication::clipboard()->text().contains(u"ben@example.org"_s));
    const auto noted = peopleExports(workspace).value();
    ASSERT_EQ(noted.size(), 1u);
    EXPECT_GE(noted[0].leftOut, 1);
    EXPECT_TRUE(peopleExportsOf(workspace, year.ben)->empty());
}

TEST_F(MembersPageTest, SavesTheListAsExcelWhereAsked) {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"people.xlsx"_s);
    hand.desk.setAskPath([&](QWidget*, const QString&) { return path; });
    PeopleActions actions(hand.desk, &hand.page, [this] { return allPeople(workspace).value(); });
    actions.save(PeopleFormat::Xlsx);
    const auto sheet = TableFile::open(path).value().read().value();
    EXPECT_EQ(sheet.rows.size(), size_t(peopleInFile()) + 1);
    EXPECT_EQ(peopleExports(workspace)->front().people, peopleInFile());
}

TEST_F(MembersPageTest, LeadsFromAPersonToWhomTheyWorkWithAndWhatTheyTookPartIn) {
    hand.choose(u"Ada Ash"_s);
    EXPECT_TRUE(hand.shows(u"at Oak Example Primary as well"_s));
    EXPECT_TRUE(hand.shows(u"Joined the group Transitions"_s));
    hand.press(u"Joined the group Transitions, Wed 12 Feb 2025 · Lead"_s);
    EXPECT_EQ(hand.opened.last(), u"task_group/"_s + QString::number(year.moving.value));
    ContactNote note;
    note.person = year.ada;
    note.happenedOn = {2025, 2, 12};
    for (int i = 0; i < 9; ++i) {
        note.words = u"Call %1"_s.arg(i);
        ASSERT_TRUE(addContactNote(workspace, note));
    }
    QApplication::processEvents();
    EXPECT_FALSE(hand.shows(u"Began at Oak Example Primary"_s)) << "the first eight stand there";
    hand.press(u"Show all 12"_s);
    EXPECT_TRUE(hand.shows(u"Began at Oak Example Primary"_s));
    hand.choose(u"Ben Birch"_s);
    EXPECT_FALSE(hand.shows(u"Joined the group Transitions"_s));
}
