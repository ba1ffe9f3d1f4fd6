// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mail/letters_dialog.h"

#include <QDir>
#include <QListView>
#include <QPlainTextEdit>
#include <QTemporaryDir>

#include "models/people/export_log.h"
#include "models/records/list_roles.h"
#include "tests/support/collaborative.h"
#include "tests/support/page_hand.h"
#include "tests/support/shoot.h"
#include "views/people/members_page.h"
#include "views/people/people_actions.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

class LettersDialogTest : public testing::Test {
protected:
    Collaborative year;
    Workspace& workspace = *year.workspace;
    QTemporaryDir folder;
    PageHand<MembersPage> hand{workspace};
    QPointer<LettersDialog> dialog;

    void SetUp() override {
        ASSERT_TRUE(addLetter(workspace, {{}, LetterUse::Other, u"Hello"_s, u"A word"_s, u"Dear {given name},"_s}));
        hand.desk.setAskPath([this](QWidget*, const QString&) { return folder.path(); });
    }
    void open() {
        PeopleActions actions(hand.desk, &hand.page, [this] { return must(allPeople(workspace)); });
        actions.letterToEach();
        QApplication::processEvents();
        dialog = hand.page.findChild<LettersDialog*>();
        ASSERT_TRUE(dialog);
    }
    QListView* people() { return hand.field<QListView>(u"Whom it goes to"_s, dialog); }
    QString row(int at) {
        const QModelIndex index = people()->model()->index(at, 0);
        return index.data().toString() + u", "_s + index.data(SecondLineRole).toString();
    }
    void write(const QString& text) {
        auto* field = hand.field<QPlainTextEdit>(u"Text, for this time"_s, dialog);
        ASSERT_TRUE(field);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::qWait(300);  // the list follows at the next pause
    }
    QString reads() { return hand.field<QPlainTextEdit>(u"How it reads"_s, dialog)->toPlainText(); }
    int filesWritten() { return int(QDir(folder.path()).entryList({u"*.eml"_s}, QDir::Files).size()); }
};

}  // namespace

TEST_F(LettersDialogTest, ShowsWhoGetsNoneAndWhyBeforeAnythingIsWritten) {
    ASSERT_TRUE(noteChoice(workspace, {{}, year.ben, Channel::Email, false, {}, {}}));
    open();
    EXPECT_EQ(row(0), u"Ben Birch, Gets none: has asked not to be e-mailed"_s);
    EXPECT_EQ(row(1), u"Ada Ash, ada@example.org"_s);
    EXPECT_TRUE(hand.button(u"Write 4 drafts…"_s, dialog));
    EXPECT_EQ(reads(), u"has asked not to be e-mailed"_s);
    people()->setCurrentIndex(people()->model()->index(1, 0));
    EXPECT_EQ(reads(), u"A word\n\nDear Ada,\n"_s);
    shoot(*dialog, u"letters"_s);
}

TEST_F(LettersDialogTest, WritesADraftForEachAndNotesIt) {
    open();
    hand.press(u"Write 5 drafts…"_s, dialog);
    EXPECT_EQ(filesWritten(), 5);
    EXPECT_TRUE(hand.said.last().startsWith(u"Wrote 5 drafts to "_s)) << hand.said.last().toStdString();
    EXPECT_EQ(must(contactNotes(workspace, year.dot)).front().words, u"A word"_s);
    EXPECT_EQ(must(peopleExports(workspace)).front().what, u"letter 'Hello'"_s);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(dialog);
}

TEST_F(LettersDialogTest, TakesTheWordsOfThisTimeAndOffersOneDraftWhereAllReadTheSame) {
    open();
    EXPECT_FALSE(hand.button(u"One draft, with everyone in hidden copy"_s, dialog));
    write(u"Dear colleagues"_s);
    EXPECT_TRUE(reads().endsWith(u"Dear colleagues\n"_s)) << reads().toStdString();
    hand.press(u"One draft, with everyone in hidden copy"_s, dialog);
    hand.press(u"Write the draft…"_s, dialog);
    EXPECT_EQ(filesWritten(), 1);
    EXPECT_EQ(must(letters(workspace)).front().body, u"Dear {given name},"_s) << "the letter stays as it is";
}

TEST_F(LettersDialogTest, SaysWhatIsWrongWithTheWordsAndWritesNothing) {
    open();
    write(u"Dear {nobody},"_s);
    bool said = false;
    for (auto* each : dialog->findChildren<QLabel*>())
        said |= each->isVisibleTo(dialog) && each->text().startsWith(u"There is no placeholder {nobody}."_s);
    EXPECT_TRUE(said);
    EXPECT_FALSE(hand.button(u"Write 0 drafts…"_s, dialog)->isEnabled());
}

TEST_F(LettersDialogTest, WritesNothingWithoutAFolder) {
    hand.desk.setAskPath([](QWidget*, const QString&) { return QString(); });
    open();
    hand.press(u"Write 5 drafts…"_s, dialog);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(must(peopleExports(workspace)).empty());
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(LettersDialogTest, GoesOnAfterATroubleWithoutWritingAnyoneTwice) {
    hand.desk.setAskPath([this](QWidget*, const QString&) { return folder.filePath(u"missing"_s); });
    open();
    hand.press(u"Write 5 drafts…"_s, dialog);
    EXPECT_TRUE(dialog->isVisible());
    ASSERT_TRUE(QDir(folder.path()).mkdir(u"missing"_s));
    hand.press(u"Write 5 drafts…"_s, dialog);
    EXPECT_EQ(QDir(folder.filePath(u"missing"_s)).entryList(QDir::Files).size(), 5);
}
