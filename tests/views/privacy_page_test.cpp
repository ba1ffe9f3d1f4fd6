// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QDialog>
#include <QPlainTextEdit>

#include "models/directory/directory.h"
#include "models/privacy/retention.h"
#include "tests/privacy/member_of_a_year.h"
#include "tests/support/collaborative.h"
#include "tests/support/page_hand.h"
#include "views/people/members_page.h"
#include "views/people/retention_view.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

/// A window with what somebody asked about the person; null: none opened.
QDialog* openDialog(QWidget* page) {
    QDialog* found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = page->findChild<QDialog*>()) != nullptr; }, 20000);
    return found;
}

class PrivacyPageTest : public MemberOfAYear {
protected:
    PrivacyPageTest() { hand = std::make_unique<PageHand<MembersPage>>(*workspace); }
    ~PrivacyPageTest() override { hand.reset(); }
    QDialog* askErasureOf(const QString& name) {
        hand->choose(name);
        hand->press(u"Erase…"_s);
        return openDialog(&hand->page);
    }
    void confirm(QDialog* dialog, const QString& name) {
        for (auto* line : dialog->findChildren<QLineEdit*>())
            if (line->accessibleName().startsWith(u"Type "_s)) {
                line->setFocus();
                QTest::keyClicks(line, name);
            }
        hand->press(u"Erase for good"_s, dialog);
    }
    std::unique_ptr<PageHand<MembersPage>> hand;
};

class RetentionPageTest : public testing::Test {
protected:
    RetentionPageTest() {
        *year.clock.at = QDateTime({2027, 3, 1}, QTime(9, 0), Qt::UTC);
        hand.page.resize(1122, 1400);
        for (auto* action : hand.page.findChildren<QAction*>())
            if (action->text() == u"No longer needed…"_s) action->trigger();
        QApplication::processEvents();
    }
    Collaborative year;
    Workspace& workspace = *year.workspace;
    PageHand<MembersPage> hand{workspace};
};

}  // namespace

TEST_F(PrivacyPageTest, SaysWhatAnErasureDoesAndErasesWhenTheNameIsTyped) {
    QDialog* dialog = askErasureOf(u"Alex Quillfeather"_s);
    ASSERT_TRUE(dialog);
    const QString plan = hand->field<QPlainTextEdit>(u"What goes and what stays"_s, dialog)->toPlainText();
    EXPECT_TRUE(plan.contains(u"Roles: 1"_s) && plan.contains(u"Transitions day"_s)) << plan.toStdString();
    confirm(dialog, u"Alex Quillfether"_s);
    EXPECT_TRUE(Repository<Person>(*workspace).find(alex)) << "the name does not agree";
    EXPECT_TRUE(hand->said.isEmpty());
    for (auto* line : dialog->findChildren<QLineEdit*>()) line->clear();
    confirm(dialog, u"Alex Quillfeather"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return hand->said.contains(u"Erased"_s); }, 30000))
        << hand->reported.join(u' ').toStdString();
    EXPECT_TRUE(hand->reported.isEmpty());
    EXPECT_FALSE(hand->names().contains(u"Alex Quillfeather"_s)) << "the list knows";
    EXPECT_TRUE(hand->names().contains(u"Ben Sample"_s));
}

TEST_F(PrivacyPageTest, WritesAllThatIsKeptAboutAPersonAsPdf) {
    const QString to = folder.filePath(u"report.pdf"_s);
    hand->desk.setAskPath([&](QWidget*, const QString&) { return to; });
    hand->choose(u"Alex Quillfeather"_s);
    hand->press(u"All we keep about them…"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(to); }, 30000));
    QFile file(to);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.read(5) == "%PDF-");
}

TEST_F(RetentionPageTest, NamesWhoIsNoLongerNeededAndWhy) {
    EXPECT_TRUE(hand.shows(u"Eve Elder, Stood down · last sign Wed 12 Feb 2025, due Fri 12 Feb 2027"_s));
    EXPECT_TRUE(hand.shows(u"Ben Birch"_s));
    EXPECT_FALSE(hand.shows(u"Ada Ash"_s)) << "a member";
    hand.press(u"Eve Elder, Stood down · last sign Wed 12 Feb 2025, due Fri 12 Feb 2027"_s);
    EXPECT_EQ(hand.opened.last(), u"person/"_s + QString::number(year.eve.value));
}

TEST_F(RetentionPageTest, KeepsSomebodyForAReasonAndLetsThatGo) {
    hand.press(u"Keep until…: Ben Birch"_s);
    QDialog* dialog = openDialog(&hand.page);
    ASSERT_TRUE(dialog);
    hand.press(u"Keep"_s, dialog);
    EXPECT_TRUE(heldPeople(workspace)->empty()) << "a reason is asked for";
    auto* why = hand.field(u"Why"_s, dialog);
    QTest::keyClicks(why, u"Begins in autumn"_s);
    hand.press(u"Keep"_s, dialog);
    EXPECT_TRUE(hand.shows(u"Ben Birch, until Wed 1 Mar 2028 · Begins in autumn"_s));
    hand.press(u"Keep no longer: Ben Birch"_s);
    EXPECT_TRUE(hand.shows(u"Ben Birch, Enquired or invited"_s));
}

TEST_F(RetentionPageTest, AChangedRuleIsKeptAtOnceAndARefusedOneSaysWhy) {
    hand.type(u"Stood down"_s, u"36"_s);
    EXPECT_FALSE(hand.shows(u"Eve Elder"_s));
    hand.type(u"Stood down"_s, u"9999"_s);
    EXPECT_EQ((*retentionRules(workspace))[size_t(RetentionKind::StoodDown)].months, 36);
    ASSERT_TRUE(workspace.undo());
    QApplication::processEvents();
    EXPECT_TRUE(hand.shows(u"Eve Elder"_s));
}

TEST_F(RetentionPageTest, ListsWhatLeftTheFileAndGoesBackByEsc) {
    DirectoryEntry entry;
    entry.person = year.dot;
    entry.service = u"Admissions"_s;
    entry.contactFor = u"In-year moves"_s;
    entry.isPublic = true;
    ASSERT_TRUE(addDirectoryEntry(workspace, entry));
    ASSERT_TRUE(publishDirectory(workspace));
    QApplication::processEvents();
    EXPECT_TRUE(hand.shows(u"Directory of key staff, published"_s));
    EXPECT_FALSE(hand.rows()) << "it stands in place of the lists";
    QTest::keyClick(hand.page.findChild<RetentionView*>(), Qt::Key_Escape);
    EXPECT_TRUE(hand.rows());
}
