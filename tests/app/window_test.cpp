// SPDX-License-Identifier: GPL-3.0-or-later
// The real main window, driven through its menus and keys.
#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include "app/main_window.h"
#include "app/single_instance.h"
#include "models/bulletins/bulletin_repository.h"
#include "models/meetings/meeting_repository.h"
#include "models/people/people_list.h"
#include "tests/support/people.h"
#include "tests/support/workspace.h"
#include "views/controls/notice.h"
#include "views/controls/theme.h"
#include "views/shell/page.h"
#include "views/shell/rail.h"
#include "views/shell/search_box.h"
#include "views/shell/shell.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class Window : public testing::Test {
protected:
    Window() {
        QSettings().clear();
        theme::apply(*qApp, theme::Scheme::Light);
        window = std::make_unique<MainWindow>(clock.identity());
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    }
    QAction* action(const QString& beginning) const {
        for (QAction* each : window->findChildren<QAction*>())
            if (QString(each->text()).remove(u'&').startsWith(beginning)) return each;
        ADD_FAILURE() << "no action " << beginning.toStdString();
        return nullptr;
    }
    QTemporaryDir folder;
    QString path = folder.filePath(u"Norfolk 2024-25.nlc"_s);
    Clock clock;
    std::unique_ptr<MainWindow> window;
};

}  // namespace

TEST_F(Window, OpensANewWorkspaceWithEveryPageOfTheRail) {
    ASSERT_TRUE(window->newFile(path));
    EXPECT_TRUE(window->windowTitle().contains(u"Norfolk 2024-25"_s));
    for (int page = 0; size_t(page) < pages().size(); ++page) {
        const auto all = window->findChildren<QAction*>();
        const auto found = std::find_if(all.begin(), all.end(), [&](QAction* each) {
            return QString(each->text()).remove(u'&') == pages()[size_t(page)].name;
        });
        ASSERT_NE(found, all.end()) << pages()[size_t(page)].name.toStdString();
        (*found)->trigger();
        EXPECT_EQ(window->shell()->currentIndex(), page);
        QApplication::processEvents();
    }
}

TEST_F(Window, AKeyLeadsToAPageAndItsList) {
    ASSERT_TRUE(window->newFile(path));
    Meeting meeting;
    meeting.title = u"March"_s;
    meeting.heldOn = {2025, 3, 6};
    const auto id = addMeeting(*window->workspace(), meeting);
    ASSERT_TRUE(id);
    ASSERT_TRUE(addAgendaItem(*window->workspace(), *id, u"Visits"_s));
    for (int again = 0; again < 2; ++again) {
        action(u"Members"_s)->trigger();
        action(u"Meetings"_s)->trigger();
        ASSERT_TRUE(QApplication::focusWidget());
        EXPECT_EQ(QApplication::focusWidget()->accessibleName(), u"meetings"_s) << "not the agenda beside it";
        QApplication::processEvents();
    }
}

TEST_F(Window, UndoAndRedoAreNamedInTheMenuAndWork) {
    ASSERT_TRUE(window->newFile(path));
    ASSERT_TRUE(addPerson(*window->workspace(), aPerson(u"Ann Example"_s)));
    EXPECT_EQ(action(u"Undo"_s)->text().remove(u'&'), u"Undo adding of Ann Example"_s);
    action(u"Undo"_s)->trigger();
    EXPECT_TRUE(Repository<Person>(*window->workspace()).all()->empty());
    EXPECT_EQ(action(u"Redo"_s)->text().remove(u'&'), u"Redo adding of Ann Example"_s);
    action(u"Redo"_s)->trigger();
    EXPECT_EQ(Repository<Person>(*window->workspace()).all()->size(), 1u);
}

TEST_F(Window, AFileThatCannotBeOpenedIsExplainedAndLeavesNothingOpen) {
    writeBytes(folder.filePath(u"notes.nlc"_s), "not a workspace");
    EXPECT_FALSE(window->openFile(folder.filePath(u"notes.nlc"_s)));
    EXPECT_EQ(window->workspace(), nullptr);
    const auto notices = window->findChildren<controls::Notice*>();
    EXPECT_TRUE(std::any_of(notices.begin(), notices.end(), [](const controls::Notice* n) { return n->isVisible(); }));
    EXPECT_FALSE(action(u"Backups"_s)->isEnabled());
}

TEST_F(Window, AWorkspaceThatSomebodyElseWritesInIsShownWithANotice) {
    const auto other = Workspace::create(path, clock.identity(u"B. Example"_s));
    ASSERT_TRUE(other);
    ASSERT_TRUE(window->openFile(path));
    EXPECT_FALSE(window->workspace()->isWritable());
    EXPECT_TRUE(window->shell()->notice()->isVisible());
}

TEST_F(Window, SearchFindsARecordAndOpensItsPage) {
    ASSERT_TRUE(window->newFile(path));
    ASSERT_TRUE(newBulletin(*window->workspace(), QDate(2025, 2, 14)));
    action(u"Search everything"_s)->trigger();
    auto* search = window->shell()->rail()->search();
    QTest::keyClicks(search, u"bulletin 1"_s);
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(pages()[size_t(window->shell()->currentIndex())].id, u"bulletins"_s);
}

TEST_F(Window, ClosingGivesTheFileBack) {
    ASSERT_TRUE(window->newFile(path));
    EXPECT_TRUE(QFile::exists(path + u".lock"_s));
    window->close();
    EXPECT_FALSE(QFile::exists(path + u".lock"_s));
}

TEST_F(Window, NoTwoActionsShareAKey) {
    ASSERT_TRUE(window->newFile(path));
    QHash<QString, QString> taken;
    for (const QAction* each :
         window->menuBar()->findChildren<QAction*>() + window->findChildren<QAction*>(Qt::FindDirectChildrenOnly))
        for (const QKeySequence& key : each->shortcuts()) {
            const QString name = key.toString();
            if (name.isEmpty()) continue;
            EXPECT_TRUE(!taken.contains(name) || taken[name] == each->text())
                << name.toStdString() << ": " << each->text().toStdString();
            taken[name] = each->text();
        }
    EXPECT_GT(taken.size(), 10);
}

TEST(OneProgram, ALaterOneHandsItsFileToTheFirst) {
    SingleInstance first(u"test"_s);
    ASSERT_TRUE(first.listen());
    QSignalSpy asked(&first, &SingleInstance::fileAsked);
    bool handed = false;
    QThread* later = QThread::create([&] {
        SingleInstance second(u"test"_s);
        handed = second.handOver(u"/tmp/year with spaces ŵ.nlc"_s);
    });
    later->start();
    ASSERT_TRUE(asked.wait(5000));
    while (!later->isFinished()) QTest::qWait(10);
    delete later;
    EXPECT_TRUE(handed);
    EXPECT_TRUE(asked.front().front().toString().endsWith(u"year with spaces ŵ.nlc"_s));
}

TEST(OneProgram, WithNobodyThereItGoesOnAlone) { EXPECT_FALSE(SingleInstance(u"nobody"_s).handOver(u"x.nlc"_s)); }
