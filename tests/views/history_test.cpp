// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include "models/groups/group_repository.h"
#include "tests/support/shoot.h"
#include "views/controls/theme.h"
#include "views/shell/history_dialog.h"

using namespace Qt::StringLiterals;
using namespace nlc;
using nlc::testing_support::shoot;

namespace {

struct History : testing::Test {
    History() {
        theme::apply(*qApp, theme::Scheme::Light);
        window.resize(300, 200);
        window.show();
        Group transitions;
        transitions.name = u"Transitions"_s;
        group = added(*workspace, u"new group 'Transitions'"_s, transitions).value();
        change([](Group& g) {
            g.purpose =
                u"Twelve schools are trying one page about the child that travels with them to the next setting. There is room for eight more."_s;
        });
        now = now.addDays(1);
        change([](Group& g) {
            g.purpose =
                u"Twelve schools are trying one page about the child that travels with them to the next setting. There is room for two more, and a guide."_s;
            g.kind = GroupKind::Network;
            g.startsOn = QDate(2024, 9, 2);
        });
    }
    void change(const std::function<void(Group&)>& how) {
        now = now.addSecs(600);
        ASSERT_TRUE(edit<Group>(
            *workspace, group, [](const Group& g) { return u"edit of group '%1'"_s.arg(g.name); }, how));
    }
    QDialog* open() {
        showHistory(desk, &window, u"Transitions"_s, u"task_group"_s, group.value);
        QTest::qWait(20);
        return window.findChild<QDialog*>();
    }
    QString text() { return window.findChild<QDialog*>()->findChild<QTextBrowser*>()->toPlainText(); }

    QDateTime now = QDateTime(QDate(2025, 2, 11), QTime(9, 12), Qt::UTC);
    std::unique_ptr<Workspace> workspace = *Workspace::inMemory({u"A. Example"_s, [this] { return now; }});
    Desk desk{*workspace};
    QWidget window;
    Id<Group> group;
};

TEST_F(History, ShowsWhoChangedWhatWhenNewestDayFirst) {
    QDialog* dialog = open();
    ASSERT_TRUE(dialog);
    EXPECT_FALSE(dialog->isModal());
    shoot(*dialog, u"history-light"_s);
    const QString all = text();
    EXPECT_TRUE(all.contains(u"A. Example"_s));
    EXPECT_TRUE(all.contains(u"Edit of group 'Transitions'"_s));
    EXPECT_TRUE(all.contains(u"Task group → Network"_s));
    EXPECT_TRUE(all.contains(u"– → Mon 2 Sep 2024"_s));
    EXPECT_LT(all.indexOf(u"Wed 12 Feb 2025"_s), all.indexOf(u"Tue 11 Feb 2025"_s));
    EXPECT_NE(all.indexOf(u"Wed 12 Feb 2025"_s), -1);
    theme::apply(*qApp, theme::Scheme::Dark);
    QTest::qWait(20);
    shoot(*dialog, u"history-dark"_s);
}

TEST_F(History, FollowsTheWorkWhileItIsOpen) {
    open();
    change([](Group& g) { g.shortName = u"Moves"_s; });
    QTest::qWait(20);
    EXPECT_TRUE(text().contains(u"– → Moves"_s));
}

TEST_F(History, OfOneRecordThereIsOneWindow) {
    QDialog* first = open();
    EXPECT_EQ(open(), first);
    EXPECT_EQ(window.findChildren<QDialog*>().size(), 1);
}

TEST_F(History, EscapeClosesIt) {
    QPointer<QDialog> dialog = open();
    QTest::keyClick(dialog->findChild<QTextBrowser*>(), Qt::Key_Escape);
    QTest::qWait(20);
    EXPECT_FALSE(dialog);
}

TEST_F(History, PutsBackAnEarlierValueAndOffersToUndoThat) {
    open();
    QSignalSpy said(&desk, &Desk::said);
    auto* browser = window.findChild<QDialog*>()->findChild<QTextBrowser*>();
    QTextCursor found = browser->document()->find(u"Put back"_s);  // of the kind: the first value of the newest line
    ASSERT_FALSE(found.isNull());
    found.setPosition(found.selectionStart() + 1);
    QTest::mouseClick(browser->viewport(), Qt::LeftButton, {}, browser->cursorRect(found).center());
    EXPECT_EQ(Repository<Group>(*workspace).find(group)->kind, GroupKind::TaskGroup);
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said[0][1].toBool());
    QTest::qWait(20);
    EXPECT_TRUE(text().contains(u"Putting back of \"Kind\""_s));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(Repository<Group>(*workspace).find(group)->kind, GroupKind::Network);
}

TEST_F(History, ARecordWithoutHistorySaysSo) {
    showHistory(desk, &window, u"Nothing"_s, u"task_group"_s, 99);
    QTest::qWait(20);
    QDialog* dialog = window.findChild<QDialog*>();
    EXPECT_FALSE(dialog->findChild<QTextBrowser*>()->isVisible());
    shoot(*dialog, u"history-empty"_s);
}

}  // namespace
