// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/directory/directory_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>

#include "tests/support/collaborative.h"
#include "tests/support/page_hand.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

class DirectoryPageTest : public testing::Test {
protected:
    Id<DirectoryEntry> entry(Id<Person> person, const QString& service, bool isPublic) {
        DirectoryEntry made;
        made.person = person;
        made.service = service;
        made.contactFor = u"Questions"_s;
        made.isPublic = isPublic;
        return addDirectoryEntry(workspace, made).value();
    }

    Collaborative year;
    Workspace& workspace = *year.workspace;
    Id<DirectoryEntry> ada = entry(year.ada, u"Admissions"_s, true), dot = entry(year.dot, u"SEND"_s, false);
    PageHand<DirectoryPage> hand{workspace};
};

TEST_F(DirectoryPageTest, MarksAnEntryPublicAndPublishesTheList) {
    hand.choose(u"SEND"_s);
    auto* box = hand.page.findChild<QCheckBox*>();
    ASSERT_TRUE(box);
    ASSERT_EQ(box->text(), u"Public: may be published"_s);
    box->click();
    EXPECT_TRUE(Repository<DirectoryEntry>(workspace).find(dot)->isPublic);
    hand.press(u"Publish…"_s);
    auto* dialog = hand.page.findChild<QDialog*>();
    ASSERT_TRUE(dialog);
    hand.press(u"Publish"_s, dialog);
    ASSERT_EQ(directoryPublications(workspace)->size(), 1u);
    EXPECT_EQ(linesOf(workspace, directoryPublications(workspace)->front().id)->size(), 2u);
    EXPECT_TRUE(hand.field<QComboBox>(u"Which directory"_s)->currentText().startsWith(u"Published"_s));
    ASSERT_TRUE(workspace.undo());
    QApplication::processEvents();
    EXPECT_TRUE(hand.field<QComboBox>(u"Which directory"_s)->currentText().startsWith(u"As it stands"_s));
}

TEST_F(DirectoryPageTest, AddsAnEntryOnlyWhenItSaysWhomAndWhatFor) {
    hand.press(u"New entry"_s);
    hand.press(u"Add entry"_s);
    EXPECT_TRUE(hand.shows(u"Say who is listed."_s));
    hand.type(u"Person"_s, u"Ben Birch"_s, Qt::Key_Tab);
    hand.type(u"Service"_s, u"Early Years"_s, Qt::Key_Tab);
    hand.field<QPlainTextEdit>(u"What to contact them for"_s)->setPlainText(u"Funding"_s);
    hand.press(u"Add entry"_s);
    EXPECT_EQ(hand.names().size(), 3);
    EXPECT_TRUE(hand.shows(u"Ben Birch"_s));
}

TEST_F(DirectoryPageTest, TabGoesFromTheFieldsOfANewEntryToItsButtons) {
    (void)QTest::qWaitForWindowActive(&hand.page);
    hand.press(u"New entry"_s);
    hand.field<QPlainTextEdit>(u"What to contact them for"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), hand.button(u"Cancel"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), hand.button(u"Add entry"_s));
}

TEST_F(DirectoryPageTest, SaysWhenAnEntryIsStillRightAndTakesThatBack) {
    ASSERT_TRUE(edit<DirectoryEntry>(
        workspace, ada, [](const DirectoryEntry& each) { return editOf(each); },
        [&](DirectoryEntry& each) { each.reviewDueOn = QDate(2025, 1, 1); }));
    hand.choose(u"Admissions"_s);
    EXPECT_TRUE(hand.shows(u"Was to be looked at again"_s));
    hand.press(u"Still right"_s);
    EXPECT_FALSE(hand.shows(u"Was to be looked at again"_s));
    ASSERT_TRUE(workspace.undo());
    QApplication::processEvents();
    EXPECT_TRUE(hand.shows(u"Was to be looked at again"_s));
}

TEST_F(DirectoryPageTest, ShowsARecordAskedForAndLeadsToThePerson) {
    ASSERT_TRUE(hand.page.showRecord(u"directory_entry"_s, dot.value));
    EXPECT_TRUE(hand.shows(u"Nothing, until it is marked public."_s));
    hand.press(u"Open person"_s);
    EXPECT_EQ(hand.opened, QStringList{u"person/%1"_s.arg(year.dot.value)});
    EXPECT_FALSE(hand.page.showRecord(u"directory_entry"_s, 99));
}

TEST_F(DirectoryPageTest, DeletesTheChosenEntryAndUndoBringsItBack) {
    hand.choose(u"SEND"_s);
    hand.page.deleteRecord();
    EXPECT_EQ(hand.names(), QStringList{u"Admissions"_s});
    ASSERT_TRUE(workspace.undo());
    EXPECT_EQ(hand.names().size(), 2);
}

}  // namespace
