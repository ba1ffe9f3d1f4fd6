// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QTemporaryDir>

#include "models/bulletins/bulletin_repository.h"
#include "models/outcomes/release_steps.h"
#include "tests/outcomes/school_files.h"
#include "tests/support/page_hand.h"
#include "tests/support/workspace.h"
#include "views/charts/chart_save_button.h"
#include "views/charts/chart_view.h"
#include "views/charts/plot_view.h"
#include "views/controls/empty_state.h"
#include "views/outcomes/outcomes_page.h"
#include "views/outcomes/picture_view.h"
#include "views/outcomes/presentation.h"
#include "views/outcomes/school_sets_view.h"
#include "views/shell/list_pane.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

/// Norfolk and England from 2022, of all pupils and of the disadvantaged.
class Ks2Page : public testing::Test {
protected:
    void bringIn() {
        const QByteArray table =
            "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n"
            "KS2RWM_Expected_STD,,2022,England,59,970,NA\nKS2RWM_Expected_STD,,2023,England,60,970,NA\n"
            "KS2RWM_Expected_STD,,2022,Norfolk,50,926,NA\nKS2RWM_Expected_STD,,2023,Norfolk,52,926,NA\n"
            "KS2RWM_Expected_STD,,2023,Suffolk,58,935,NA\nKS2RWM_Expected_STD,,2023,Cornwall,57,908,NA\n"
            "DAP_NEW_KS2_RWM,,2023,Norfolk,34,926,NA\nDAP_NEW_KS2_RWM,,2023,England,44,970,NA\n";
        SilentProgress progress;
        const auto read = must(readOutcomes(table, u"lait.csv"_s, {}, progress));
        ASSERT_TRUE(importReleases(workspace, must(planReleases(workspace, {read}, false))));
    }
    void open() {
        hand = std::make_unique<PageHand<OutcomesPage>>(workspace);
        QApplication::processEvents();
    }
    ChartView* chart() { return hand->page.findChild<ChartView*>(); }
    QString title() { return titleOf(chart()->chart()); }
    void chooseMenu(const QString& buttonWords, const QString& words) {
        auto* button = qobject_cast<QPushButton*>(hand->button(buttonWords));
        ASSERT_TRUE(button && button->menu()) << buttonWords.toStdString();
        Q_EMIT button->menu()->aboutToShow();
        for (QAction* action : button->menu()->actions())
            if (action->text() == words) return action->trigger();
        ADD_FAILURE() << words.toStdString();
    }

    std::unique_ptr<Workspace> made = inMemory();
    Workspace& workspace = *made;
    std::unique_ptr<PageHand<OutcomesPage>> hand;
};

TEST_F(Ks2Page, WithoutFiguresOffersToImportSome) {
    open();
    ASSERT_TRUE(hand->shows(u"No figures yet"_s));
    EXPECT_TRUE(hand->button(u"Import figures…"_s)->isEnabled());
    bringIn();
    EXPECT_FALSE(hand->shows(u"No figures yet"_s));
    EXPECT_TRUE(title().startsWith(u"Norfolk is 8 points below England"_s)) << title().toStdString();
}

TEST_F(Ks2Page, OpensWithTheFindingAndWhatStandsBesideIt) {
    bringIn();
    open();
    EXPECT_EQ(title(), u"Norfolk is 8 points below England, and the gap has hardly changed since 2022"_s);
    EXPECT_TRUE(hand->shows(u"2023 at a glance"_s));
    EXPECT_TRUE(hand->shows(u"3 of 3"_s));
    EXPECT_EQ(hand->page.status(), u"Local Authority Interactive Tool (DfE), figures to 2023"_s);
}

TEST_F(Ks2Page, AnswersWhatIsChosen) {
    bringIn();
    open();
    hand->press(u"Neighbours ranked"_s);
    EXPECT_EQ(title(), u"Norfolk is 3rd of 3 with its neighbours in 2023, whose median is 57.5%"_s);
    chooseMenu(u"More"_s, u"Change"_s);
    EXPECT_EQ(title(), u"Norfolk rose by 2 points since 2022; England has hardly changed"_s);
    auto* groups = hand->field<QComboBox>(u"Pupils"_s);
    groups->setCurrentIndex(groups->findText(u"Disadvantaged"_s));
    Q_EMIT groups->activated(groups->currentIndex());
    hand->press(u"Trend"_s);
    EXPECT_EQ(title(), u"Norfolk is 10 points below England"_s);
}

TEST_F(Ks2Page, AsksForAnEarlierYear) {
    bringIn();
    open();
    auto* years = hand->field<QComboBox>(u"Year"_s);
    EXPECT_EQ(years->currentText(), u"Latest: 2023"_s);
    years->setCurrentIndex(years->findText(u"To 2022"_s));
    Q_EMIT years->activated(years->currentIndex());
    QApplication::processEvents();
    EXPECT_TRUE(hand->shows(u"2022 at a glance"_s));
    EXPECT_EQ(hand->page.question().year, 2022);
    EXPECT_EQ(hand->field<QComboBox>(u"Year"_s)->currentText(), u"To 2022"_s);
}

TEST_F(Ks2Page, SchoolsArePutTogetherFromAPastedList) {
    bringIn();
    SilentProgress progress;
    const auto read = must(readOutcomes(tableOfSchools({{.urn = 900001}, {.urn = 900002}}), {}, {}, progress));
    ASSERT_TRUE(importReleases(workspace, must(planReleases(workspace, {read}, false))));
    open();
    chooseMenu(u"Figures"_s, u"Groups, zones and cohorts of schools"_s);
    hand->press(u"New group"_s);
    auto* view = hand->page.findChild<SchoolSetsView*>();
    ASSERT_TRUE(view);
    view->putIn(u"900001\nExample School 900002\n999999\nNobody's School"_s);
    EXPECT_TRUE(hand->shows(u"2 schools were put in."_s));
    hand->press(u"Put in the unknown ones all the same"_s);
    EXPECT_EQ(view->schools()->table()->model()->rowCount(), 3);
    view->schools()->table()->selectRow(0);
    view->takeOut();
    EXPECT_EQ(view->schools()->table()->model()->rowCount(), 2);
    EXPECT_TRUE(workspace.undo());
    EXPECT_EQ(view->schools()->table()->model()->rowCount(), 3);
    hand->press(u"Remove this group"_s);
    EXPECT_TRUE(must(schoolSets(workspace)).empty());
    EXPECT_TRUE(workspace.undo());
    EXPECT_EQ(must(schoolSets(workspace)).size(), 1u);
}

TEST_F(Ks2Page, SaysWhatToImportWhereThereIsNoFigure) {
    bringIn();
    open();
    hand->press(u"Funnel"_s);
    EXPECT_TRUE(hand->shows(u"Import the performance tables that hold them."_s));
    EXPECT_FALSE(hand->button(u"Save"_s)->isEnabled());
}

TEST_F(Ks2Page, ShowsTheSameNumbersAsATableByAKey) {
    bringIn();
    open();
    chart()->plot()->setFocus();
    QTest::keyClick(chart()->plot(), Qt::Key_T);
    ASSERT_TRUE(chart()->showsTable());
    EXPECT_TRUE(hand->names().contains(u"Norfolk"_s));
}

TEST_F(Ks2Page, APointIsChosenByTheKeyboardAndSaidInWords) {
    bringIn();
    open();
    PlotView* plot = chart()->plot();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Right);
    EXPECT_FALSE(plot->chosenWords().isEmpty());
    QTest::keyClick(plot, Qt::Key_Right);
    EXPECT_EQ(plot->accessibleDescription(), plot->chosenWords());
    QTest::keyClick(plot, Qt::Key_Escape);
    EXPECT_TRUE(plot->chosenWords().isEmpty());
}

TEST_F(Ks2Page, AChartIsSavedAsPictureDrawingAndTable) {
    bringIn();
    open();
    QTemporaryDir folder;
    QStringList names;
    hand->desk.setAskPath([&](QWidget*, const QString& suggested) {
        names << QFileInfo(suggested).fileName();
        return folder.filePath(names.back());
    });
    auto* save = hand->page.findChild<ChartSaveButton*>();
    save->save(PictureFormat::Png);
    save->save(PictureFormat::Svg);
    save->saveTable(false);
    save->saveTable(true);
    ASSERT_EQ(names.size(), 4);
    const auto begins = [&](int at) {
        QFile file(folder.filePath(names[at]));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    EXPECT_TRUE(begins(0).startsWith("\x89PNG"));
    EXPECT_TRUE(begins(1).contains("<title>Norfolk is 8 points below England"));
    EXPECT_TRUE(begins(2).contains("Norfolk,50,52"));
    EXPECT_TRUE(begins(3).startsWith("PK"));
    save->copyTable();
    EXPECT_TRUE(QApplication::clipboard()->text().contains(u"Norfolk\t50\t52"_s));
}

TEST_F(Ks2Page, AChartGoesIntoABulletinWithItsDescription) {
    bringIn();
    const auto bulletin = must(newBulletin(workspace, {2025, 2, 14}));
    open();
    const auto known = must(Repository<Bulletin>(workspace).find(bulletin));
    chooseMenu(u"Picture"_s, u"Put this chart into %1"_s.arg(known.shownName()));
    const Issue issue = must(issueOf(workspace, bulletin));
    ASSERT_FALSE(issue.sections.empty());
    ASSERT_EQ(issue.sections[0].items.size(), 1u);
    const BulletinItem& item = issue.sections[0].items[0];
    EXPECT_EQ(item.title, title());
    EXPECT_TRUE(item.picture);
    EXPECT_TRUE(item.pictureAlt.contains(u"8 points below England"_s));
    EXPECT_TRUE(workspace.undo());
    EXPECT_TRUE(must(issueOf(workspace, bulletin)).sections[0].items.empty());
}

TEST_F(Ks2Page, AChartIsKeptInAPictureThatIsPresented) {
    bringIn();
    open();
    chooseMenu(u"Picture"_s, u"Add this chart to a new picture"_s);
    chooseMenu(u"Picture"_s, u"Open the pictures"_s);
    auto* view = hand->page.findChild<PictureView*>();
    ASSERT_TRUE(view);
    hand->press(u"Add a text"_s);
    ASSERT_EQ(must(partsOf(workspace, view->picture())).size(), 2u);
    EXPECT_EQ(titleOf(view->findChild<ChartView*>()->chart()),
              u"Norfolk is 8 points below England, and the gap has hardly changed since 2022"_s);
    view->present();
    auto* presentation = hand->page.window()->findChild<Presentation*>();
    ASSERT_TRUE(presentation);
    QTest::keyClick(presentation, Qt::Key_Right);
    EXPECT_EQ(presentation->at(), 1u);
    QTest::keyClick(presentation, Qt::Key_Right);
    EXPECT_EQ(presentation->at(), 1u);
    QTest::keyClick(presentation, Qt::Key_Home);
    EXPECT_EQ(presentation->at(), 0u);
    presentation->close();
    hand->press(u"Back to the charts"_s);
    EXPECT_TRUE(hand->shows(u"2023 at a glance"_s));
}

}  // namespace
