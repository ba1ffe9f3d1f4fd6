// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documents/export_button.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "models/bulletins/bulletin_repository.h"
#include "models/exports/exports.h"
#include "tests/support/pdf_reader.h"
#include "views/controls/theme.h"

using namespace Qt::StringLiterals;
using namespace nlc;

namespace {

struct ExportMenu : testing::Test {
    ExportMenu() {
        theme::apply(*qApp, theme::Scheme::Light);
        QObject::connect(&desk, &Desk::said, [this](const QString& words) { said << words; });
        QObject::connect(&desk, &Desk::reported, [this](const Error& error) { reported << error.what; });
        desk.setAskPath([this](QWidget*, const QString& suggested) {
            asked << QFileInfo(suggested).fileName();
            return answer.isEmpty() ? QString() : folder.filePath(answer);
        });
        Bulletin bulletin;
        bulletin.number = 14;
        bulletin.goesOutOn = QDate(2025, 2, 14);
        bulletin.introduction = u"A word before."_s;
        id = added(*workspace, u"new bulletin"_s, bulletin).value();
        button.setRecord(id.value, u"Bulletin 14"_s);
    }
    void waitForTheFile() {
        for (int i = 0; i < 500 && button.findChild<Job*>(); ++i) QTest::qWait(10);
    }
    /// Chooses from the menu as it is now, by the words it begins with.
    void choose(const QString& words) {
        QAction* found = action(words);
        ASSERT_TRUE(found) << qPrintable(words);
        found->trigger();
        waitForTheFile();
    }
    QAction* action(const QString& words) {
        button.menu()->clear();
        Q_EMIT button.menu()->aboutToShow();
        QList<QMenu*> menus = button.menu()->findChildren<QMenu*>();
        menus << button.menu();
        for (QMenu* each : menus)
            for (QAction* one : each->actions())
                if (one->text().startsWith(words)) return one;
        return nullptr;
    }
    QByteArray written(const QString& name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QDateTime now = QDateTime(QDate(2025, 2, 14), QTime(9, 12), Qt::UTC);
    std::unique_ptr<Workspace> workspace = *Workspace::inMemory({u"A. Example"_s, [this] { return now; }});
    Desk desk{*workspace};
    QTemporaryDir folder;
    QString answer;
    QStringList said, reported, asked;
    Id<Bulletin> id;
    ExportButton button{
        desk, u"bulletin"_s, {doc::Format::Email, doc::Format::Web, doc::Format::Pdf, doc::Format::Text}, true};
};

TEST_F(ExportMenu, OffersEachFormatTheCopyAndWhatWasExportedBefore) {
    Q_EMIT button.menu()->aboutToShow();
    QStringList words;
    for (QAction* one : button.menu()->actions()) words << (one->isSeparator() ? u"-"_s : one->text());
    EXPECT_EQ(words, (QStringList{u"E-mail HTML…"_s, u"Web page…"_s, u"PDF…"_s, u"Plain text…"_s, u"-"_s,
                                  u"Copy for Outlook"_s, u"-"_s, u"Exported before"_s}));
    EXPECT_FALSE(button.menu()->actions().constLast()->isEnabled());
}

TEST_F(ExportMenu, WithoutARecordThereIsNothingToExport) {
    button.setRecord(0, {});
    EXPECT_FALSE(button.isEnabled());
}

TEST_F(ExportMenu, WritesTheFileAndNotesIt) {
    answer = u"mine.txt"_s;
    choose(u"Plain text"_s);
    EXPECT_EQ(asked, QStringList{u"bulletin-14.txt"_s});
    EXPECT_TRUE(written(u"mine.txt"_s).contains("A word before."));
    const auto noted = exportsOf(*workspace, u"bulletin"_s, id.value).value();
    ASSERT_EQ(noted.size(), 1u);
    EXPECT_EQ(noted[0].format, u"text"_s);
    EXPECT_EQ(noted[0].author, u"A. Example"_s);
    EXPECT_TRUE(reported.isEmpty());
}

TEST_F(ExportMenu, NothingIsNotedWhenNoFileWasChosen) {
    choose(u"Web page"_s);
    EXPECT_EQ(asked, QStringList{u"bulletin-14.html"_s});
    EXPECT_TRUE(exportsOf(*workspace, u"bulletin"_s, id.value).value().empty());
    EXPECT_TRUE(said.isEmpty());
}

TEST_F(ExportMenu, AFileThatCannotBeWrittenIsReportedAndNotNoted) {
    answer = u"no/such/folder/a.txt"_s;
    choose(u"Plain text"_s);
    EXPECT_EQ(reported.size(), 1);
    EXPECT_TRUE(exportsOf(*workspace, u"bulletin"_s, id.value).value().empty());
}

TEST_F(ExportMenu, WritesAPdf) {
    answer = u"a.pdf"_s;
    choose(u"PDF"_s);
    EXPECT_TRUE(written(u"a.pdf"_s).startsWith("%PDF"));
}

TEST_F(ExportMenu, WhatWasExportedIsWrittenAgainByteForByteAfterTheRecordChanged) {
    answer = u"first.txt"_s;
    choose(u"Plain text"_s);
    ASSERT_TRUE(edit<Bulletin>(
        *workspace, id, [](const Bulletin&) { return u"edit"_s; },
        [](Bulletin& b) { b.introduction = u"Another word."_s; }));
    answer = u"again.txt"_s;
    choose(u"Plain text, Fri 14 Feb 2025 09:12, A. Example"_s);
    EXPECT_EQ(asked.constLast(), u"first.txt"_s) << "as it was called then";
    EXPECT_FALSE(written(u"again.txt"_s).isEmpty());
    EXPECT_EQ(written(u"again.txt"_s), written(u"first.txt"_s));
    EXPECT_EQ(exportsOf(*workspace, u"bulletin"_s, id.value).value().size(), 1u);
}

TEST_F(ExportMenu, CopiesAnEMailThatAlsoPastesAsPlainText) {
    choose(u"Copy for Outlook"_s);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    EXPECT_TRUE(copied->html().contains(u"A word before."_s));
    EXPECT_TRUE(copied->text().contains(u"A word before."_s));
    EXPECT_FALSE(copied->text().contains(u'<'));
    EXPECT_EQ(said.size(), 1);
}

TEST_F(ExportMenu, PrintingOpensAPdfWhereItCanBePrinted) {
    const testing_support::PdfReader reader;
    button.print();
    waitForTheFile();
    EXPECT_EQ(reader.names, QStringList{u"bulletin-14.pdf"_s});
    EXPECT_TRUE(reader.bytes.startsWith("%PDF-"));
    EXPECT_EQ(said.size(), 1);
    EXPECT_TRUE(reported.isEmpty());
    EXPECT_TRUE(exportsOf(*workspace, u"bulletin"_s, id.value).value().empty()) << "a print is no export";
}

TEST_F(ExportMenu, PrintingTwiceOpensItAgain) {
    const testing_support::PdfReader reader;
    for (int i = 0; i < 2; ++i) {
        button.print();
        waitForTheFile();
    }
    EXPECT_EQ(reader.names.size(), 2);
    EXPECT_TRUE(reported.isEmpty());
}

TEST_F(ExportMenu, ARecordThatIsGoneIsReported) {
    ASSERT_TRUE(removed<Bulletin>(*workspace, id, [](const Bulletin&) { return u"deletion"_s; }));
    choose(u"PDF"_s);
    EXPECT_EQ(reported.size(), 1);
    EXPECT_TRUE(asked.isEmpty());
}

TEST_F(ExportMenu, AReadOnlyWorkspaceIsExportedWithoutANote) {
    const QString path = folder.filePath(u"year.nlc"_s);
    const Identity who{u"A. Example"_s, [this] { return now; }};
    {
        auto first = Workspace::create(path, who).value();
        Bulletin bulletin;
        bulletin.number = 3;
        bulletin.goesOutOn = QDate(2025, 2, 14);
        ASSERT_TRUE(added(*first, u"new bulletin"_s, bulletin));
        auto second = Workspace::open(path, {u"B. Example"_s, who.now}).value();
        ASSERT_FALSE(second->isWritable());
        Desk reading(*second);
        reading.setAskPath([this](QWidget*, const QString&) { return folder.filePath(u"read.txt"_s); });
        QStringList words;
        QObject::connect(&reading, &Desk::said, [&](const QString& each) { words << each; });
        ExportButton other(reading, u"bulletin"_s, {doc::Format::Text}, false);
        other.setRecord(1, u"Bulletin 3"_s);
        other.exportAs(doc::Format::Text);
        for (int i = 0; i < 500 && other.findChild<Job*>(); ++i) QTest::qWait(10);
        EXPECT_FALSE(written(u"read.txt"_s).isEmpty());
        ASSERT_FALSE(words.isEmpty());
        EXPECT_TRUE(words.constLast().contains(u"reading only"_s));
        EXPECT_TRUE(exportsOf(*second, u"bulletin"_s, 1).value().empty());
    }
}

}  // namespace
