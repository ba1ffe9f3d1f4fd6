// SPDX-License-Identifier: GPL-3.0-or-later
// Figures come in: from files, from the statistics service, and what is kept of them.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/outcomes/outcome_files.h"
#include "tests/support/statistics_server.h"
#include "views/controls/notice.h"
#include "views/outcomes/import_outcomes_view.h"
#include "views/outcomes/own_columns.h"
#include "views/outcomes/release_plan_view.h"
#include "views/outcomes/releases_view.h"
#include "views/outcomes/statistics_choices.h"
#include "views/outcomes/statistics_view.h"
#include "views/outcomes/text_rows.h"
#include "views/shell/list_pane.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

/// An aside in a window of its own, used by what is written on it.
template <typename View>
class OutcomeAside : public testing::Test {
protected:
    void open(std::unique_ptr<View> made) {
        view = std::move(made);
        QObject::connect(&desk, &Desk::reported, view.get(), [this](const Error& error) { reported << error.what; });
        QObject::connect(&desk, &Desk::said, view.get(), [this](const QString& words, bool undo) {
            said << words;
            offersUndo = undo;
        });
        desk.setAskPath(
            [this](QWidget*, const QString& suggested) { return folder.filePath(QFileInfo(suggested).fileName()); });
        view->resize(1100, 680);
        view->show();
        closed = std::make_unique<QSignalSpy>(view.get(), &View::closed);
    }
    void settle() {
        EXPECT_TRUE(QTest::qWaitFor([&] { return view->template findChildren<Job*>().isEmpty(); }, 20'000));
        QApplication::processEvents();
    }
    QString path(const QString& name, const QByteArray& bytes) {
        writeBytes(folder.filePath(name), bytes);
        return folder.filePath(name);
    }
    QAbstractButton* button(const QString& words) {
        for (auto* each : view->template findChildren<QAbstractButton*>())
            if (each->isVisibleTo(view.get()) && (each->text().startsWith(words) || each->accessibleName() == words))
                return each;
        ADD_FAILURE() << "there is no " << words.toStdString();
        return nullptr;
    }
    template <typename W>
    W* named(const QString& name) {
        for (auto* each : view->template findChildren<W*>())
            if (each->accessibleName() == name && each->isVisibleTo(view.get())) return each;
        ADD_FAILURE() << "there is no " << name.toStdString();
        return nullptr;
    }
    void choose(QComboBox* combo, const QString& words) {
        ASSERT_TRUE(combo);
        const int index = combo->findText(words, Qt::MatchStartsWith);
        ASSERT_GE(index, 0) << words.toStdString();
        combo->setFocus();
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
        settle();
    }
    bool shows(const QString& words) {
        for (auto* each : view->template findChildren<QLabel*>())
            if (each->isVisibleTo(view.get()) && each->text().contains(words)) return true;
        return false;
    }
    std::vector<Release> kept() { return must(nlc::releases(*workspace)); }
    static QStringList cells(const TextRows* rows, int row) {
        return size_t(row) < rows->rows().size() ? rows->rows()[size_t(row)].cells : QStringList();
    }

    QTemporaryDir folder;
    Clock clock;
    std::unique_ptr<Workspace> workspace =
        std::move(*Workspace::create(folder.filePath(u"year.nlc"_s), clock.identity()));
    Desk desk{*workspace};
    QStringList reported, said;
    bool offersUndo = false;
    std::unique_ptr<View> view;
    std::unique_ptr<QSignalSpy> closed;
};

QByteArray revisedSchools() {
    QByteArray bytes = threeSchools();
    bytes.replace("40,63%,", "40,64%,");
    bytes.replace("Example Court School,5,3,2,2,3,SUPP", "Example Court School,5,3,2,2,3,40%");
    return bytes;
}
QByteArray withABrokenRow() {
    QByteArray bytes = threeSchools();
    return bytes.replace("1,20,999,2002,900002", "1,20,999,2002,none");
}

class ImportOutcomes : public OutcomeAside<ImportOutcomesView> {
protected:
    ImportOutcomes() {
        QSettings().clear();
        open(std::make_unique<ImportOutcomesView>(desk));
    }
    ~ImportOutcomes() override { QSettings().clear(); }
    void openFiles(const QStringList& paths) {
        view->openFiles(paths);
        settle();
    }
    QPushButton* import() { return view->plan()->importButton(); }
    void import(const QByteArray& bytes, const QString& name = u"2018-999-ks2.csv"_s) {
        SilentProgress progress;
        ASSERT_TRUE(importReleases(
            *workspace, must(planReleases(*workspace, {must(readOutcomes(bytes, name, {}, progress))}, false))));
    }
};

TEST_F(ImportOutcomes, ShowsWhatBecomesOfFilesAndWritesItAsOneStep) {
    openFiles({path(u"2018-999-ks2.csv"_s, threeSchools()), path(u"lait.csv"_s, laitTable())});
    const QAbstractItemModelTester tester(view->plan()->releases(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(view->plan()->releases()->rowCount(), 3) << "one of the tables, two years of the tool";
    EXPECT_EQ(cells(view->plan()->releases(), 0).mid(1, 3), (QStringList{u"2019"_s, u"Final"_s, u"New"_s}));
    EXPECT_TRUE(kept().empty());
    EXPECT_TRUE(import()->text().startsWith(u"Import 3"_s));
    ASSERT_TRUE(import()->isEnabled());
    import()->click();
    EXPECT_TRUE(view->isBusy());
    settle();
    EXPECT_EQ(kept().size(), 3u);
    EXPECT_EQ(closed->count(), 1);
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(offersUndo);
    ASSERT_TRUE(workspace->undo());
    EXPECT_TRUE(kept().empty());
    EXPECT_TRUE(reported.isEmpty());
}

TEST_F(ImportOutcomes, WhatWasTakenAndLeftIsSaid) {
    openFiles({path(u"lait.csv"_s, laitTable())});
    button(u"Taken and left"_s)->click();
    EXPECT_TRUE(shows(u"Local Authority Interactive Tool (DfE). Taken: "_s));
    EXPECT_TRUE(shows(u"Left: "_s));
}

TEST_F(ImportOutcomes, AReplacedReleaseListsItsChangesAndNothingOfFewerThanSix) {
    import(threeSchools());
    openFiles({path(u"2018-999-ks2.csv"_s, revisedSchools())});
    EXPECT_EQ(cells(view->plan()->releases(), 0).value(3), u"Replaces"_s);
    ASSERT_EQ(view->plan()->changes()->rowCount(), 2);
    EXPECT_EQ(cells(view->plan()->changes(), 0),
              (QStringList{u"900001 Example Hill Primary School"_s, u"RWM expected"_s, u"63%"_s, u"64%"_s}));
    EXPECT_EQ(cells(view->plan()->changes(), 1).mid(2), (QStringList{u"fewer than 6 pupils"_s, u"not shown"_s}));
    button(u"Keep both"_s)->click();
    settle();
    EXPECT_EQ(cells(view->plan()->releases(), 0).value(3), u"New"_s);
    import()->click();
    settle();
    EXPECT_EQ(kept().size(), 2u);
}

TEST_F(ImportOutcomes, TheSameAgainIsNothingToImport) {
    import(threeSchools());
    openFiles({path(u"2018-999-ks2.csv"_s, threeSchools())});
    EXPECT_EQ(cells(view->plan()->releases(), 0).value(3), u"Here already"_s);
    EXPECT_FALSE(import()->isEnabled());
    EXPECT_TRUE(shows(u"exactly as it was read"_s));
}

TEST_F(ImportOutcomes, TheStatusOfAReleaseIsChosen) {
    import(threeSchools());
    openFiles({path(u"2018-999-ks2.csv"_s, revisedSchools())});
    choose(named<QComboBox>(u"Status of the chosen release"_s), u"Provisional"_s);
    EXPECT_EQ(cells(view->plan()->releases(), 0).mid(2, 2), (QStringList{u"Provisional"_s, u"New"_s}))
        << "a final one is not replaced by a provisional one";
    import()->click();
    settle();
    ASSERT_EQ(kept().size(), 2u);
    EXPECT_EQ(kept()[1].status, ReleaseStatus::Provisional);
}

TEST_F(ImportOutcomes, ADamagedFileSaysSoAndTheOthersComeIn) {
    openFiles({path(u"2018-cut.csv"_s, threeSchools().chopped(20)), path(u"2018-999-ks2.csv"_s, threeSchools())});
    EXPECT_TRUE(shows(u"2018-cut.csv: It ends in the middle of row"_s)) << "it is the first of the list";
    EXPECT_EQ(view->plan()->releases()->rowCount(), 1);
    EXPECT_TRUE(import()->isEnabled());
    button(u"Leave this file"_s)->click();
    settle();
    EXPECT_EQ(view->files().size(), 1u);
    EXPECT_FALSE(shows(u"It ends in the middle of row"_s));
}

TEST_F(ImportOutcomes, RowsWithAProblemAreListedAndSaved) {
    openFiles({path(u"2018-999-ks2.csv"_s, withABrokenRow())});
    ASSERT_EQ(view->plan()->problems()->rowCount(), 1);
    EXPECT_EQ(cells(view->plan()->problems(), 0).value(0), u"2018-999-ks2.csv"_s);
    EXPECT_EQ(cells(view->plan()->problems(), 0).value(1), u"3"_s);
    button(u"Problems 1"_s)->click();
    EXPECT_TRUE(named<QTableView>(u"Rows with a problem"_s)->isVisible());
    button(u"Save problems"_s)->click();
    const QByteArray saved = bytesOf(folder.filePath(u"problems.csv"_s));
    EXPECT_TRUE(saved.contains("\"\"none\"\" is no URN.")) << saved.toStdString();
    EXPECT_TRUE(saved.contains("What is wrong"));
}

TEST_F(ImportOutcomes, AYearThatTheFileDoesNotSayIsSaidForIt) {
    openFiles({path(u"figures.csv"_s, "URN,RWM expected\n116633,63\n116634,55\n")});
    EXPECT_EQ(view->plan()->releases()->rowCount(), 0);
    EXPECT_TRUE(shows(u"Say it."_s));
    choose(named<QComboBox>(u"Year of the file"_s), u"2024"_s);
    ASSERT_EQ(view->plan()->releases()->rowCount(), 1);
    EXPECT_EQ(cells(view->plan()->releases(), 0).value(1), u"2024"_s);
}

TEST_F(ImportOutcomes, ColumnsOfAnOwnTableAreMappedAndSoNextTime) {
    const QByteArray table = "School number,When,Made it\n116633,2025,63\n116634,2025,55\n";
    openFiles({path(u"ours.csv"_s, table)});
    EXPECT_EQ(view->plan()->releases()->rowCount(), 0);
    choose(named<QComboBox>(u"What \"School number\" is"_s), u"URN or LA number"_s);
    choose(named<QComboBox>(u"What \"When\" is"_s), u"Year"_s);
    choose(named<QComboBox>(u"What \"Made it\" is"_s), u"RWM expected"_s);
    choose(named<QComboBox>(u"Of which pupils \"Made it\" is"_s), u"Disadvantaged"_s);
    ASSERT_EQ(view->plan()->releases()->rowCount(), 1);
    import()->click();
    settle();
    EXPECT_EQ(
        must(OutcomeStore::of(*workspace))
            .figure(measure("rwm-expected"), PupilGroup::Disadvantaged, school("116633"), 2025, ReleaseSource::Own)
            ->value.number,
        63);
    open(std::make_unique<ImportOutcomesView>(desk));
    openFiles({path(u"ours again.csv"_s, table)});
    EXPECT_EQ(view->plan()->releases()->rowCount(), 1) << "as it was mapped before";
    EXPECT_EQ(view->columns()->mapping().value(u"made it"_s), u"rwm-expected/disadvantaged"_s);
}

TEST_F(ImportOutcomes, AMeasureComesFromOneColumn) {
    openFiles({path(u"ours.csv"_s, "URN,Year,RWM expected,Again\n116633,2025,63,64\n")});
    choose(named<QComboBox>(u"What \"Again\" is"_s), u"RWM expected"_s);
    EXPECT_EQ(named<QComboBox>(u"What \"RWM expected\" is"_s)->currentText(), u"Left out"_s);
    EXPECT_EQ(view->plan()->releases()->rowCount(), 1);
}

TEST_F(ImportOutcomes, FilesAreDroppedTogetherWithTheirDescription) {
    QMimeData dropped;
    dropped.setUrls(
        {QUrl::fromLocalFile(path(u"2018-999-ks2.csv"_s, threeSchools())),
         QUrl::fromLocalFile(path(u"ks2_meta.csv"_s, "Column,Field Name,Label/Description\n1,PTRWM_EXP,In words\n"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, {});
    QApplication::sendEvent(view.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, {});
    QApplication::sendEvent(view.get(), &drop);
    settle();
    ASSERT_EQ(view->files().size(), 2u);
    EXPECT_TRUE(view->files()[1].isDescription);
    EXPECT_EQ(view->plan()->releases()->rowCount(), 1);
}

TEST_F(ImportOutcomes, AReadingThatIsStoppedLeavesNothingBehind) {
    QByteArray many = threeSchools();
    QByteArray row;
    for (int i = 0; i < 20'000; ++i)
        row += "1,10,999,2001," + QByteArray::number(200'000 + i) +
               ",Example School,60,30,30,20,40,63%,50%,70%,-1.9,-3.4,-0.3,100%,104,0%,60%,58%\r\n";
    many.insert(many.indexOf("3, ,999"), row);
    QSignalSpy jobs(&desk, &Desk::jobStarted);
    view->openFiles({path(u"2018-999-ks2.csv"_s, many)});
    ASSERT_EQ(jobs.count(), 1);
    EXPECT_FALSE(import()->isEnabled());
    jobs.first().first().value<Job*>()->cancel();
    settle();
    EXPECT_TRUE(view->files().empty());
    EXPECT_TRUE(reported.isEmpty()) << "what a person stopped is no news";
    EXPECT_TRUE(shows(u"Import figures of Key Stage 2"_s)) << "back at the beginning";
    EXPECT_TRUE(kept().empty());
}

TEST_F(ImportOutcomes, AnotherImportMeanwhileIsSeen) {
    openFiles({path(u"2018-999-ks2.csv"_s, threeSchools())});
    EXPECT_EQ(cells(view->plan()->releases(), 0).value(3), u"New"_s);
    import(threeSchools());
    settle();
    EXPECT_EQ(cells(view->plan()->releases(), 0).value(3), u"Here already"_s);
    EXPECT_FALSE(import()->isEnabled());
}

TEST_F(ImportOutcomes, EscapeAndCancelLeaveWithoutATrace) {
    openFiles({path(u"2018-999-ks2.csv"_s, threeSchools())});
    QTest::keyClick(view.get(), Qt::Key_Escape);
    EXPECT_EQ(closed->count(), 1);
    button(u"Cancel"_s)->click();
    EXPECT_EQ(closed->count(), 2);
    EXPECT_TRUE(kept().empty());
}

TEST_F(ImportOutcomes, WhoOnlyReadsCanLookAndNotImport) {
    const auto reader = must(Workspace::open(folder.filePath(u"year.nlc"_s), clock.identity(u"B. Example"_s)));
    ASSERT_FALSE(reader->isWritable());
    Desk reading(*reader);
    ImportOutcomesView looking(reading);
    looking.show();
    looking.openFiles({path(u"2018-999-ks2.csv"_s, threeSchools())});
    EXPECT_TRUE(QTest::qWaitFor([&] { return looking.findChildren<Job*>().isEmpty(); }, 20'000));
    EXPECT_EQ(looking.plan()->releases()->rowCount(), 1);
    EXPECT_FALSE(looking.plan()->importButton()->isEnabled());
    bool saysWhy = false;
    for (auto* label : looking.findChildren<QLabel*>()) saysWhy = saysWhy || label->text() == reader->readOnlyReason();
    EXPECT_TRUE(saysWhy);
}

class StatisticsAside : public OutcomeAside<StatisticsView> {
protected:
    StatisticsAside() {
        QSettings().clear();
        settings.base = server.address();
        settings.cacheFolder = folder.filePath(u"cache"_s);
        settings.pageSize = 6;
        settings.now = [this] { return *clock.at; };
        settings.proxyFor = [](const QUrl&) { return QNetworkProxy(QNetworkProxy::NoProxy); };
        open(std::make_unique<StatisticsView>(desk, settings));
    }
    ~StatisticsAside() override { QSettings().clear(); }
    void wait() {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !view->service()->isBusy(); }, 20'000));
        settle();
    }
    void chooseDataSet() {
        QTest::keyClick(named<QLineEdit>(u"Search publications"_s), Qt::Key_Return);
        wait();
        QTest::keyClick(named<QListView>(u"Publications"_s), Qt::Key_Return);
        wait();
        auto* sets = named<QListView>(u"Data sets"_s);
        QTest::mouseClick(sets->viewport(), Qt::LeftButton, {}, sets->visualRect(sets->model()->index(0, 0)).center());
        wait();
    }
    void fetch() {
        button(u"Fetch figures"_s)->click();
        wait();
    }
    QString notice() {
        for (auto* each : view->findChildren<controls::Notice*>())
            if (each->isVisibleTo(view.get()))
                for (auto* words : each->findChildren<QLabel*>())
                    if (!words->text().isEmpty()) return words->text();
        return {};
    }
    StatisticsServer server;
    StatisticsSettings settings;
};

TEST_F(StatisticsAside, NothingIsAskedBeforeAPersonDoes) {
    QTest::qWait(30);
    EXPECT_EQ(server.questions(), 0);
    EXPECT_FALSE(button(u"Fetch figures"_s)->isEnabled());
}

TEST_F(StatisticsAside, AYearOfFiguresIsFoundFetchedAndImported) {
    chooseDataSet();
    EXPECT_TRUE(shows(u"KS2 by local authority"_s));
    fetch();
    ASSERT_EQ(view->plan()->releases()->rowCount(), 2) << notice().toStdString();
    EXPECT_EQ(cells(view->plan()->releases(), 0).value(3), u"New"_s);
    view->plan()->importButton()->click();
    settle();
    EXPECT_EQ(kept().size(), 2u);
    EXPECT_EQ(kept().front().source, ReleaseSource::Statistics);
    EXPECT_EQ(closed->count(), 1);
    EXPECT_TRUE(offersUndo);
}

TEST_F(StatisticsAside, JustWhatIsTickedIsAskedFor) {
    chooseDataSet();
    auto* years = view->choices()->choice(u"Years"_s, u"2023/24"_s);
    ASSERT_TRUE(years);
    EXPECT_EQ(years->checkState(0), Qt::Unchecked) << "it begins with the latest year";
    auto* group = view->choices()->choice(u"Pupil group"_s, u"Disadvantaged"_s);
    group->parent()->setExpanded(true);
    view->choices()->scrollToItem(group);
    QTest::mouseClick(view->choices()->viewport(), Qt::LeftButton, {}, view->choices()->visualItemRect(group).center());
    EXPECT_EQ(group->checkState(0), Qt::Unchecked) << "a click anywhere on the row";
    view->choices()->setCurrentItem(view->choices()->choice(u"Figures"_s, u"Percentage at the higher standard"_s));
    QTest::keyClick(view->choices(), Qt::Key_Space);
    named<QLineEdit>(u"Only these local authorities, by number"_s)->setText(u"926"_s);
    fetch();
    const QJsonObject asked = StatisticsServer::asked(server.requests().back());
    const QByteArray criteria = QJsonDocument(asked.value(u"criteria"_s).toObject()).toJson(QJsonDocument::Compact);
    EXPECT_TRUE(criteria.contains(R"({"filters":{"in":["all"]}})")) << criteria.toStdString();
    EXPECT_TRUE(criteria.contains("2024/2025") && !criteria.contains("2023/2024"));
    EXPECT_TRUE(criteria.contains("la926") && !criteria.contains("la935"));
    EXPECT_FALSE(criteria.contains("SCH")) << "schools are many, and ticked by hand";
    EXPECT_EQ(asked.value(u"indicators"_s).toArray().size(), 1);
}

TEST_F(StatisticsAside, NothingTickedIsSaidBeforeAnythingIsAsked) {
    chooseDataSet();
    const int before = server.questions();
    view->choices()->choice(u"Years"_s, u"2024/25"_s)->setCheckState(0, Qt::Unchecked);
    fetch();
    EXPECT_EQ(notice(), u"Tick at least one of \"Years\"."_s);
    EXPECT_EQ(server.questions(), before);
}

TEST_F(StatisticsAside, WhatGoesWrongStandsOnThePageAndNothingIsLost) {
    chooseDataSet();
    server.instead = [](const StatisticsServer::Request& request) -> std::optional<StatisticsServer::Response> {
        if (!StatisticsServer::isQuery(request)) return {};
        return StatisticsServer::Response{504, ""};
    };
    fetch();
    EXPECT_TRUE(notice().contains(u"Nothing was changed. Choose fewer years"_s)) << notice().toStdString();
    server.instead = {};
    fetch();
    EXPECT_EQ(view->plan()->releases()->rowCount(), 2) << "the same choice, asked again";
    button(u"Back"_s)->click();
    EXPECT_TRUE(view->choices()->isVisible());
}

TEST_F(StatisticsAside, AFetchIsStopped) {
    chooseDataSet();
    server.instead = [](const StatisticsServer::Request&) {
        StatisticsServer::Response silent;
        silent.isSilent = true;
        return silent;
    };
    const int before = server.questions();
    button(u"Fetch figures"_s)->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return server.questions() > before; }));
    EXPECT_FALSE(button(u"Fetch figures"_s)->isEnabled());
    button(u"Stop"_s)->click();
    wait();
    EXPECT_TRUE(button(u"Fetch figures"_s)->isEnabled());
    EXPECT_TRUE(notice().isEmpty());
}

TEST_F(StatisticsAside, WithoutNetworkItWorksWithWhatWasSaidBefore) {
    chooseDataSet();
    fetch();
    clock.passDays(2);
    server.close();
    open(std::make_unique<StatisticsView>(desk, settings));
    chooseDataSet();
    EXPECT_TRUE(notice().contains(u"what it said on Wed 12 Feb 2025"_s)) << notice().toStdString();
    fetch();
    EXPECT_EQ(view->plan()->releases()->rowCount(), 2);
    EXPECT_TRUE(notice().contains(u"as of Wed 12 Feb 2025"_s)) << notice().toStdString();
    EXPECT_TRUE(view->plan()->importButton()->isEnabled());
}

TEST_F(StatisticsAside, WithoutNetworkAndWithoutAnAnswerItSaysWhatToDo) {
    server.close();
    QTest::keyClick(named<QLineEdit>(u"Search publications"_s), Qt::Key_Return);
    wait();
    EXPECT_TRUE(notice().contains(u"Look whether this computer is online"_s)) << notice().toStdString();
}

class KeptReleases : public OutcomeAside<ReleasesView> {
protected:
    KeptReleases() {
        QSettings().clear();
        SilentProgress progress;
        for (const auto& [bytes, name] :
             {std::pair(threeSchools(), u"2018-999-ks2.csv"_s), std::pair(laitTable(), u"lait.csv"_s)})
            EXPECT_TRUE(importReleases(
                *workspace, must(planReleases(*workspace, {must(readOutcomes(bytes, name, {}, progress))}, false))));
        open(std::make_unique<ReleasesView>(desk));
    }
    ~KeptReleases() override { QSettings().clear(); }
    int rows() { return view->list()->table()->model()->rowCount(); }
};

TEST_F(KeptReleases, EachIsListedWithWhereItComesFrom) {
    EXPECT_EQ(rows(), 3);
    view->list()->setCurrentId(kept().back().id.value);
    EXPECT_TRUE(shows(shown(kept().back().source)));
    EXPECT_TRUE(shows(kept().back().fileName));
}

TEST_F(KeptReleases, ATitleAndANoteAreKept) {
    const auto id = kept().front().id;
    view->list()->setCurrentId(id.value);
    auto* title = named<QLineEdit>(u"Title"_s);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Figures of the June meeting"_s);
    QTest::keyClick(title, Qt::Key_Return);
    EXPECT_EQ(Repository<Release>(*workspace).find(id)->title, u"Figures of the June meeting"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_NE(Repository<Release>(*workspace).find(id)->title, u"Figures of the June meeting"_s);
}

TEST_F(KeptReleases, WithoutATitleItIsNot) {
    const auto id = kept().front().id;
    const QString before = kept().front().title;
    view->list()->setCurrentId(id.value);
    auto* title = named<QLineEdit>(u"Title"_s);
    title->setFocus();
    title->selectAll();
    QTest::keyClick(title, Qt::Key_Delete);
    QTest::keyClick(title, Qt::Key_Return);
    EXPECT_TRUE(shows(u"Give the release a title."_s));
    EXPECT_FALSE(view->leave());
    EXPECT_EQ(Repository<Release>(*workspace).find(id)->title, before);
}

TEST_F(KeptReleases, ARemovedOneComesBackByUndo) {
    view->list()->setCurrentId(kept().front().id.value);
    button(u"Remove this release"_s)->click();
    EXPECT_EQ(rows(), 2);
    EXPECT_TRUE(offersUndo);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(rows(), 3);
}

}  // namespace
