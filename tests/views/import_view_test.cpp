// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/transfer/import_view.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "models/people/people_import.h"
#include "models/people/people_list.h"
#include "tests/support/workspace.h"
#include "views/transfer/import_columns.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

struct ImportPage : testing::Test {
    ImportPage() {
        QSettings().clear();
        QObject::connect(&desk, &Desk::reported, [this](const Error& error) { reported << error.what; });
        desk.setAskPath(
            [this](QWidget*, const QString& suggested) { return folder.filePath(QFileInfo(suggested).fileName()); });
        view.show();
    }
    ~ImportPage() override { QSettings().clear(); }
    void settle() {
        for (int i = 0; i < 500 && !view.findChildren<Job*>().isEmpty(); ++i) QTest::qWait(5);
    }
    void open(const QString& text) {
        view.openText(text, u"people.csv"_s);
        settle();
    }
    QPushButton* named(const QString& words) {
        for (auto* button : view.findChildren<QPushButton*>())
            if (button->text().startsWith(words)) return button;
        return nullptr;
    }
    int people() { return int(Repository<Person>(*workspace).all().value().size()); }

    QTemporaryDir folder;
    Clock clock;
    std::unique_ptr<Workspace> workspace =
        std::move(*Workspace::create(folder.filePath(u"year.nlc"_s), clock.identity()));
    Desk desk{*workspace};
    QStringList reported;
    ImportView view{desk, u"people"_s, u"Import people"_s, peopleImport};
    QSignalSpy done{&view, &ImportView::done}, closed{&view, &ImportView::closed};
};

const QString two =
    u"Name,E-mail,School\nAlex Example,alex@example.org,Coast School\nBo Figment,no address,Mill School\n"_s;

TEST_F(ImportPage, ShowsWhatBecomesOfEachRowAndWritesJustThat) {
    open(two);
    EXPECT_EQ(view.table()->rowCount(), 2);
    EXPECT_EQ(people(), 0);
    ASSERT_TRUE(view.importButton()->isEnabled());
    EXPECT_EQ(view.importButton()->text(), u"Import 1 row"_s);
    view.importButton()->click();
    EXPECT_TRUE(view.isBusy());
    settle();
    ASSERT_EQ(done.count(), 1);
    EXPECT_EQ(done.first().first().toInt(), 1);
    EXPECT_EQ(people(), 1);
    EXPECT_EQ(workspace->undoName(), u"import of people"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(people(), 0);
    EXPECT_TRUE(reported.isEmpty());
}

TEST_F(ImportPage, AProblemPutRightInItsCellComesIn) {
    open(two);
    ASSERT_TRUE(
        view.table()->setData(view.table()->index(1, ImportTable::FirstCell + 1), u"bo@example.org"_s, Qt::EditRole));
    settle();
    EXPECT_EQ(view.importButton()->text(), u"Import 2 rows"_s);
    view.importButton()->click();
    settle();
    EXPECT_EQ(people(), 2);
}

TEST_F(ImportPage, AColumnIsTakenForWhatThePersonSaysAndSoNextTime) {
    open(u"Name,Where to write\nAlex Example,alex@example.org\n"_s);
    auto* address = view.columns()->findChildren<QComboBox*>()[1];
    EXPECT_EQ(address->currentIndex(), 0) << "an unknown heading is left out";
    address->setCurrentIndex(address->findData(u"email"_s));
    settle();
    view.importButton()->click();
    settle();
    EXPECT_EQ(Repository<Person>(*workspace).all().value().front().email, u"alex@example.org"_s);
    open(u"Name,Where to write\nBo Figment,bo@example.org\n"_s);
    EXPECT_EQ(view.columns()->fieldOfColumn(), (QStringList{u"name"_s, u"email"_s}));
}

TEST_F(ImportPage, AFieldComesFromOneColumn) {
    open(u"Name,E-mail,Private\nAlex Example,alex@example.org,home@example.org\n"_s);
    auto* other = view.columns()->findChildren<QComboBox*>()[2];
    other->setCurrentIndex(other->findData(u"email"_s));
    settle();
    EXPECT_EQ(view.columns()->fieldOfColumn(), (QStringList{u"name"_s, QString(), u"email"_s}));
}

TEST_F(ImportPage, AnotherEditMeanwhileIsSeen) {
    open(two);
    Person alex;
    alex.givenName = u"Alex"_s;
    alex.familyName = u"Example"_s;
    alex.email = u"alex@example.org"_s;
    ASSERT_TRUE(addPerson(*workspace, alex));
    settle();
    EXPECT_EQ(view.table()->plan().count(ImportRow::Fate::Update), 1) << "a role, but no second Alex";
    view.importButton()->click();
    settle();
    EXPECT_EQ(people(), 1);
}

TEST_F(ImportPage, CopiedCellsArePasted) {
    QApplication::clipboard()->setText(u"Name\tE-mail\nAlex Example\talex@example.org\n"_s);
    view.paste();
    settle();
    EXPECT_EQ(view.table()->plan().count(ImportRow::Fate::New), 1);
}

TEST_F(ImportPage, WhatIsNoTableIsSaidAndLeavesThePageAsItWas) {
    open(two);
    writeBytes(folder.filePath(u"report.csv"_s), "%PDF-1.7");
    view.openFile(folder.filePath(u"report.csv"_s));
    EXPECT_EQ(reported.size(), 1);
    EXPECT_EQ(view.table()->rowCount(), 2);
}

TEST_F(ImportPage, ProblemsAreSavedAsAFile) {
    open(two);
    named(u"Save problems"_s)->click();
    const QByteArray saved = bytesOf(folder.filePath(u"problems.csv"_s));
    EXPECT_TRUE(saved.contains("Bo Figment"));
    EXPECT_FALSE(saved.contains("Alex Example"));
    EXPECT_TRUE(saved.contains("What is wrong"));
}

TEST_F(ImportPage, NothingNewIsNothingToImport) {
    open(two);
    view.importButton()->click();
    settle();
    open(two);
    EXPECT_FALSE(view.importButton()->isEnabled());
}

TEST_F(ImportPage, EscapeLeavesWithoutATrace) {
    open(two);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_EQ(closed.count(), 1);
    EXPECT_EQ(people(), 0);
}

TEST_F(ImportPage, GoingWhileItWorksStopsTheWork) {
    QString many = u"Name,E-mail\n"_s;
    for (int i = 0; i < 5000; ++i) many += u"Alex Example%1,a%1@example.org\n"_s.arg(i);
    auto other = std::make_unique<ImportView>(desk, u"people"_s, u"Import people"_s, peopleImport);
    other->openText(many, u"many.csv"_s);
    for (int i = 0; i < 500 && !other->findChildren<Job*>().isEmpty(); ++i) QTest::qWait(5);
    other->importButton()->click();
    other.reset();
    EXPECT_EQ(people(), 0);
    EXPECT_TRUE(workspace->undoName().isEmpty());
}

}  // namespace
