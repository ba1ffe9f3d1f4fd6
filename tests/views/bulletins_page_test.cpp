// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bulletins/bulletins_page.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/bulletins.h"
#include "views/bulletins/issue_view.h"
#include "views/bulletins/news_dialog.h"
#include "views/controls/chip.h"
#include "views/controls/drop_field.h"
#include "views/controls/empty_state.h"
#include "views/controls/markdown_editor.h"
#include "views/controls/pill.h"
#include "views/documents/document_view.h"
#include "views/shell/list_pane.h"

using namespace Qt::StringLiterals;
using namespace nlc;
using namespace nlc::testing_support;

namespace {

/// The page in a window of its own, and what a person sees of it.
struct ThePage : testing::Test {
    Clock clock;
    std::unique_ptr<Workspace> workspace = inMemory(clock);
    std::unique_ptr<Desk> desk = std::make_unique<Desk>(*workspace);
    std::unique_ptr<BulletinsPage> page;
    QSignalSpy said{desk.get(), &Desk::said}, reported{desk.get(), &Desk::reported},
        opened{desk.get(), &Desk::openAsked};

    ThePage() { QSettings().clear(); }

    void open() {
        page = std::make_unique<Made<BulletinsPage>>(*desk);
        page->resize(1122, 700);
        page->show();
        QApplication::setActiveWindow(page.get());
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    }
    template <typename W>
    W* named(const QString& name) {
        for (auto* widget : page->findChildren<W*>())
            if (widget->accessibleName() == name && (widget->isVisible() || !qobject_cast<QWidget*>(widget)))
                return widget;
        ADD_FAILURE() << "nothing is called " << name.toStdString();
        return nullptr;
    }
    QPushButton* button(const QString& words) {
        for (auto* each : page->findChildren<QPushButton*>())
            if (each->text() == words && each->isVisible()) return each;
        return nullptr;
    }
    void press(const QString& words) {
        auto* each = button(words);
        ASSERT_TRUE(each) << words.toStdString();
        QTest::mouseClick(each, Qt::LeftButton);
    }
    IssueView* contents() { return page->findChild<IssueView*>(); }
    IssueModel* model() { return static_cast<IssueModel*>(contents()->model()); }
    template <typename T>
    void choose(Id<T> id) {
        contents()->choose(model()->indexOf(id));
    }
    void type(QWidget* into, const QString& words) {
        into->setFocus();
        QTest::keyClicks(into, words);
    }
    BulletinItem stored(Id<BulletinItem> id) { return *Repository<BulletinItem>(*workspace).find(id); }
    bool headerSays(const QString& words) {
        for (auto* label : page->findChildren<QLabel*>())
            if (label->text() == words && label->isVisible()) return true;
        return false;
    }
};

struct TheBulletin : ThePage {
    ThreeItems made{*workspace};
    TheBulletin() { open(); }
};

TEST_F(ThePage, WithoutABulletinOffersTheFirst) {
    open();
    press(u"Start the first bulletin"_s);
    EXPECT_TRUE(headerSays(u"Bulletin 1"_s));
    EXPECT_TRUE(headerSays(u"Draft · Friday 14 February 2025"_s));
    EXPECT_EQ(page->status(), u"0 items");
    EXPECT_TRUE(named<QLineEdit>(u"Number"_s)) << "its details come first";
    ASSERT_TRUE(workspace->undo());
    EXPECT_TRUE(button(u"Start the first bulletin"_s));
    ASSERT_TRUE(workspace->redo());
    EXPECT_TRUE(headerSays(u"Bulletin 1"_s));
}

TEST_F(TheBulletin, OpensAtItsFirstItem) {
    const QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_TRUE(headerSays(u"Bulletin 1"_s));
    EXPECT_EQ(named<QLineEdit>(u"Title"_s)->text(), u"Tell us your goals");
    EXPECT_EQ(page->status(), u"3 items");
}

TEST_F(TheBulletin, KeepsATitleWhenItIsLeftAndShowsItInTheContents) {
    choose(made.pilot);
    auto* title = named<QLineEdit>(u"Title"_s);
    title->selectAll();
    type(title, u"Pilot the profile"_s);
    contents()->setFocus();
    EXPECT_EQ(stored(made.pilot).title, u"Pilot the profile");
    EXPECT_EQ(model()->indexOf(made.pilot).data().toString(), u"Pilot the profile");
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(title->text(), u"Pilot the one-page profile");
}

TEST_F(TheBulletin, AnItemMayBeForNobodyInParticular) {
    ASSERT_TRUE(edit<BulletinItem>(
        *workspace, made.pilot, [](const BulletinItem& item) { return editOf(item); },
        [](BulletinItem& item) { item.audience = {}; }));
    EXPECT_TRUE(stored(made.pilot).audience == Set<Audience>{});
}

TEST_F(TheBulletin, AWrongAddressHoldsThePageAtItsItem) {
    choose(made.pilot);
    auto* link = named<QLineEdit>(u"Button leads to"_s);
    type(link, u"no address"_s);
    choose(made.routes);
    QCoreApplication::processEvents();
    EXPECT_EQ(model()->itemAt(contents()->currentIndex()), made.pilot);
    EXPECT_EQ(link->text(), u"no address") << "nothing typed is lost";
    EXPECT_FALSE(page->leave());
    QTest::keyClick(link, Qt::Key_Escape);
    EXPECT_TRUE(page->leave());
}

TEST_F(TheBulletin, TypingIsKeptAtEachPauseAsOneStep) {
    choose(made.pilot);
    auto* text = named<controls::MarkdownText>(u"Text"_s);
    type(text, u"Twelve schools"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return stored(made.pilot).body == u"Twelve schools"; }));
    type(text, u" are trying it."_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return stored(made.pilot).body == u"Twelve schools are trying it."; }));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(stored(made.pilot).body, QString());
}

TEST_F(TheBulletin, ItemsMoveByKeysWithinAndAcrossSections) {
    choose(made.pilot);
    contents()->setFocus();
    QTest::keyClick(contents(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[0].constFirst(), u"Pilot the one-page profile");
    QTest::keyClick(contents(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(contents(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[1],
              (QStringList{u"Pilot the one-page profile"_s, u"Routes into teaching"_s}));
    EXPECT_EQ(model()->itemAt(contents()->currentIndex()), made.pilot) << "it stays chosen";
}

TEST_F(TheBulletin, DelDeletesAndOffersUndoAndGoesToTheNeighbour) {
    choose(made.goals);
    contents()->setFocus();
    QTest::keyClick(contents(), Qt::Key_Delete);
    ASSERT_EQ(said.count(), 1);
    EXPECT_EQ(said[0][0].toString(), u"Deleted \"Tell us your goals\"");
    EXPECT_TRUE(said[0][1].toBool());
    EXPECT_EQ(model()->itemAt(contents()->currentIndex()), made.pilot);
    EXPECT_EQ(named<QLineEdit>(u"Title"_s)->text(), u"Pilot the one-page profile");
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(page->status(), u"3 items");
}

TEST_F(TheBulletin, ASectionIsRenamedInPlace) {
    choose(made.sections[1]);
    contents()->setFocus();
    QTest::keyClick(contents(), Qt::Key_F2);
    auto* editor = contents()->findChild<QLineEdit*>();
    ASSERT_TRUE(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"From the groups"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(Repository<BulletinSection>(*workspace).find(made.sections[1])->title, u"From the groups");
    QTest::keyClick(contents(), Qt::Key_Delete);
    EXPECT_EQ(page->status(), u"2 items");
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(page->status(), u"3 items");
}

TEST_F(TheBulletin, AddsAnItemToTheChosenSectionAndWaitsForItsTitle) {
    auto* add = button(u"Add item"_s);
    ASSERT_TRUE(add && add->menu());
    Q_EMIT add->menu()->aboutToShow();
    ASSERT_EQ(add->menu()->actions().size(), 6) << "four sections, a line, and a new one";
    add->menu()->actions()[2]->trigger();
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[2], QStringList{u"New item"_s});
    auto* title = named<QLineEdit>(u"Title"_s);
    EXPECT_TRUE(title->hasFocus());
    QTest::keyClicks(title, u"Half-term hours"_s);
    ASSERT_TRUE(page->leave());
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[2], QStringList{u"Half-term hours"_s});
    add->menu()->actions()[5]->trigger();
    EXPECT_EQ(model()->rowCount(), 5);
    page->newRecord();
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[4].size(), 1) << "Ctrl+N adds where one is";
}

TEST_F(TheBulletin, ListsWhatIsToCheckAndGoesThere) {
    auto* pill = page->findChild<controls::PillButton*>();
    EXPECT_EQ(pill->text(), u"1 to check") << "the line after the subject";
    change(*workspace, made.pilot, [](BulletinItem& item) { item.actionBy = QDate(2025, 2, 3); });
    EXPECT_EQ(pill->text(), u"2 to check");
    choose(made.routes);
    QTest::mouseClick(pill, Qt::LeftButton);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_TRUE(menu);
    ASSERT_EQ(menu->actions().size(), 2);
    EXPECT_EQ(menu->actions()[1]->text(), u"Pilot the one-page profile: a date has passed: 3 Feb");
    menu->actions()[1]->trigger();
    EXPECT_EQ(model()->itemAt(contents()->currentIndex()), made.pilot);
    menu->actions()[0]->trigger();
    EXPECT_TRUE(named<QLineEdit>(u"Line after the subject in an inbox"_s));
    menu->close();
}

TEST_F(TheBulletin, NewsIsTickedAndAddedAsOneStep) {
    anApprovedUpdate(*workspace);
    choose(made.routes);
    press(u"From updates…"_s);
    auto* dialog = page->findChild<NewsDialog*>();
    ASSERT_TRUE(dialog);
    const QAbstractItemModelTester tester(dialog->findChild<QTreeView*>()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto* news = dialog->findChild<QStandardItemModel*>();
    ASSERT_EQ(news->rowCount(), 1);
    EXPECT_EQ(news->item(0)->text(), u"Update");
    auto* filter = dialog->findChild<QLineEdit*>();
    filter->setText(u"no such"_s);
    EXPECT_EQ(dialog->findChild<QTreeView*>()->model()->rowCount(), 0);
    filter->setText(u"february"_s);
    EXPECT_EQ(dialog->findChild<QTreeView*>()->model()->rowCount(), 1);
    auto* tree = dialog->findChild<QTreeView*>();
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    QTest::keyClick(tree, Qt::Key_Space);
    EXPECT_EQ(dialog->findChild<QComboBox*>()->currentText(), u"News from the groups") << "where the person was";
    for (auto* each : dialog->findChildren<QPushButton*>())
        if (each->text() == u"Add 1 item") QTest::mouseClick(each, Qt::LeftButton);
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[1],
              (QStringList{u"Routes into teaching"_s, u"Effective transitions"_s}));
    EXPECT_EQ(named<QLineEdit>(u"Title"_s)->text(), u"Effective transitions");
    EXPECT_EQ(page->status(), u"4 items");
}

TEST_F(TheBulletin, AnItemLeadsToWhereItCameFrom) {
    const Id<Update> update = anApprovedUpdate(*workspace);
    const auto id = addItemFrom(*workspace, made.sections[1], newsFor(*workspace, made.bulletin)->front());
    choose(*id);
    QLabel* link = nullptr;
    for (auto* label : page->findChildren<QLabel*>())
        if (label->accessibleName().startsWith(u"Comes from:") && label->isVisible()) link = label;
    ASSERT_TRUE(link);
    Q_EMIT link->linkActivated(u"source"_s);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toString(), u"group_update");
    EXPECT_EQ(opened[0][1].toLongLong(), update.value);
    choose(made.pilot);
    EXPECT_FALSE(link->isVisible());
}

TEST_F(TheBulletin, APictureAsksForItsAlternativeText) {
    QTemporaryDir folder;
    writeBytes(folder.filePath(u"class.png"_s), aPicture());
    writeBytes(folder.filePath(u"not.png"_s), "nothing");
    choose(made.routes);
    auto* picture = page->findChild<controls::DropField*>();
    EXPECT_FALSE(picture->take(folder.filePath(u"not.png"_s)));
    EXPECT_FALSE(picture->error().isEmpty());
    EXPECT_TRUE(picture->take(folder.filePath(u"class.png"_s)));
    auto* alternative = named<QLineEdit>(u"Alternative text"_s);
    ASSERT_TRUE(alternative);
    QCoreApplication::processEvents();
    EXPECT_FALSE(alternative->accessibleDescription().isEmpty()) << "says that it is missing";
    type(alternative, u"A classroom"_s);
    contents()->setFocus();
    QCoreApplication::processEvents();
    EXPECT_EQ(stored(made.routes).pictureAlt, u"A classroom");
    EXPECT_TRUE(alternative->accessibleDescription().isEmpty());
    press(u"Remove picture"_s);
    EXPECT_FALSE(stored(made.routes).picture);
    EXPECT_FALSE(alternative->isVisible());
    ASSERT_TRUE(workspace->undo());
    EXPECT_TRUE(alternative->isVisible());
}

TEST_F(TheBulletin, AudiencesAreTicked) {
    choose(made.routes);
    for (auto* chip : page->findChildren<controls::Chip*>())
        if (chip->text() == u"Staff") QTest::mouseClick(chip, Qt::LeftButton);
    EXPECT_TRUE(stored(made.routes).audience.contains(Audience::Staff));
    EXPECT_EQ(model()->indexOf(made.routes).data(SecondLineRole).toString(), u"Leaders, Staff");
}

TEST_F(TheBulletin, DetailsAreEditedInTheMiddle) {
    press(u"Details…"_s);
    auto* title = named<QLineEdit>(u"Title"_s);
    type(title, u"Spring"_s);
    choose(made.pilot);
    EXPECT_EQ(Repository<Bulletin>(*workspace).find(made.bulletin)->title, u"Spring");
    EXPECT_EQ(named<QLineEdit>(u"Title"_s)->text(), u"Pilot the one-page profile");
}

TEST_F(TheBulletin, IsMarkedAsSentAndReopened) {
    press(u"Mark as sent"_s);
    EXPECT_TRUE(headerSays(u"Sent · Friday 14 February 2025"_s));
    EXPECT_FALSE(page->findChild<controls::PillButton*>()->isVisible());
    press(u"Reopen"_s);
    EXPECT_TRUE(headerSays(u"Draft · Friday 14 February 2025"_s));
}

TEST_F(TheBulletin, AllBulletinsAreAListToOpenAddAndDelete) {
    const auto second = newBulletin(*workspace, QDate(2025, 2, 28));
    press(u"All bulletins"_s);
    auto* list = page->findChild<ListPane*>();
    EXPECT_TRUE(list->isVisible());
    EXPECT_EQ(page->status(), u"2 bulletins");
    QTest::keyClick(list->table(), Qt::Key_Escape);
    EXPECT_FALSE(list->isVisible()) << "Esc goes back";
    press(u"All bulletins"_s);
    list->setCurrentId(second->value);
    QTest::keyClick(list->table(), Qt::Key_Return);
    EXPECT_TRUE(headerSays(u"Bulletin 2"_s));
    press(u"All bulletins"_s);
    list->focusRows();
    QTest::keyClick(list->table(), Qt::Key_Delete);
    EXPECT_EQ(said.constLast()[0].toString(), u"Deleted \"Bulletin 2\"");
    EXPECT_EQ(page->status(), u"1 bulletin");
    press(u"New bulletin"_s);
    EXPECT_TRUE(headerSays(u"Bulletin 2"_s));
    EXPECT_TRUE(headerSays(u"Draft · Friday 28 February 2025"_s));
}

TEST_F(TheBulletin, ShowsTheRecordThatASearchFound) {
    EXPECT_TRUE(page->showRecord(u"bulletin_item"_s, made.routes.value));
    EXPECT_EQ(named<QLineEdit>(u"Title"_s)->text(), u"Routes into teaching");
    EXPECT_TRUE(page->showRecord(u"bulletin"_s, made.bulletin.value));
    EXPECT_TRUE(page->showRecord(u"bulletin_section"_s, made.sections[2].value));
    EXPECT_FALSE(page->showRecord(u"bulletin_item"_s, 999));
    EXPECT_FALSE(page->showRecord(u"person"_s, 1));
}

TEST_F(TheBulletin, SaysHowMuchOfAMailIsUsed) {
    ASSERT_TRUE(QTest::qWaitFor([&] {
        for (auto* label : page->findChildren<QLabel*>())
            if (label->text().endsWith(u" KB of 102")) return true;
        return false;
    }));
}

struct OpenedView : IssueView {
    using IssueView::dropEvent;
};

TEST_F(TheBulletin, ItemsAreDroppedByThePointer) {
    const auto drop = [&](Id<BulletinItem> item, const QPoint& at) {
        const std::unique_ptr<QMimeData> data(model()->mimeData({model()->indexOf(item)}));
        QDropEvent event(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        (contents()->*&OpenedView::dropEvent)(&event);  // Qt passes a drop on only while its own drag is under way
    };
    const QRect routes = contents()->visualRect(model()->indexOf(made.routes));
    drop(made.pilot, routes.center() + QPoint(0, routes.height() / 4));
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[1],
              (QStringList{u"Routes into teaching"_s, u"Pilot the one-page profile"_s}));
    const QRect caption = contents()->visualRect(model()->indexOf(made.sections[1]));
    drop(made.routes, caption.center() - QPoint(0, caption.height() / 4));
    EXPECT_EQ(titlesOf(*workspace, made.bulletin)[0], (QStringList{u"Tell us your goals"_s, u"Routes into teaching"_s}))
        << "above a caption is the end of the section before";
}

struct ReadOnly : ThePage {
    QTemporaryDir folder;
    std::unique_ptr<Workspace> writing;
};

TEST_F(ReadOnly, ShowsEverythingAndChangesNothing) {
    const QString path = folder.filePath(u"year.nlc"_s);
    auto created = Workspace::create(path, clock.identity());
    ASSERT_TRUE(created) << why(created);
    const ThreeItems made(**created);
    auto other = Workspace::open(path, clock.identity(u"B. Example"_s));
    ASSERT_TRUE(other) << why(other);
    ASSERT_FALSE((*other)->isWritable());
    Desk otherDesk(**other);
    page = std::make_unique<Made<BulletinsPage>>(otherDesk);
    page->resize(1122, 700);
    page->show();
    EXPECT_TRUE(headerSays(u"Bulletin 1"_s));
    EXPECT_TRUE(named<QLineEdit>(u"Title"_s)->isReadOnly());
    for (const auto& words : {u"Add item"_s, u"From updates…"_s, u"Mark as sent"_s})
        EXPECT_FALSE(button(words)->isEnabled()) << words.toStdString();
    contents()->choose(model()->indexOf(made.pilot));
    QTest::keyClick(contents(), Qt::Key_Delete);
    QTest::keyClick(contents(), Qt::Key_Up, Qt::AltModifier);
    page->newRecord();
    EXPECT_EQ(page->status(), u"3 items");
    EXPECT_EQ(titlesOf(**other, made.bulletin)[0].constFirst(), u"Tell us your goals");
    page.reset();
}

}  // namespace
