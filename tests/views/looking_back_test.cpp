// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFile>
#include <QStackedWidget>
#include <QTemporaryDir>

#include "models/meetings/attendance.h"
#include "models/meetings/meeting_repository.h"
#include "models/meetings/register.h"
#include "tests/support/collaborative.h"
#include "tests/support/page_hand.h"
#include "views/charts/bar_plot.h"
#include "views/charts/chart_save_button.h"
#include "views/charts/chart_view.h"
#include "views/controls/theme.h"
#include "views/documents/export_button.h"
#include "views/meetings/looking_back_view.h"
#include "views/meetings/meetings_page.h"

using namespace nlc;
using namespace nlc::testing_support;

namespace {

/// On 12 February 2025: a meeting in October to which Ada came and Ben did not, one in June before.
class LookingBackPage : public testing::Test {
protected:
    LookingBackPage() {
        october = meeting(u"Autumn"_s, {2024, 10, 1});
        meeting(u"Summer"_s, {2024, 6, 11});
        EXPECT_TRUE(invite(workspace, october, {year.ada.value, year.ben.value}));
        note(0, Presence::Present);
        note(1, Presence::Absent);
        auto id = addAgendaItem(workspace, october, u"Visits"_s);
        EXPECT_TRUE(edit<AgendaItem>(
            workspace, id.value(), [](const AgendaItem& i) { return editOf(i); },
            [](AgendaItem& i) {
                i.minutesPlanned = 10;
                i.secondsTaken = 15 * 60;
            }));
    }
    void open(Workspace& in) {
        hand = std::make_unique<PageHand<MeetingsPage>>(in);
        hand->page.resize(1122, 1400);
        hand->press(u"Looking back"_s);
    }
    Id<Meeting> meeting(const QString& title, const QDate& on) {
        Meeting made;
        made.title = title;
        made.heldOn = on;
        return addMeeting(workspace, made).value_or(Id<Meeting>{});
    }
    void note(size_t at, Presence presence) {
        EXPECT_TRUE(setPresence(workspace, attendanceOf(workspace, october)->at(at).attendance.id, presence));
    }
    LookingBackView* view() { return hand->page.findChild<LookingBackView*>(); }
    QTableView* table(const QString& name) { return hand->field<QTableView>(name); }

    Collaborative year;
    Workspace& workspace = *year.workspace;
    Id<Meeting> october;
    std::unique_ptr<PageHand<MeetingsPage>> hand;
};

}  // namespace

TEST_F(LookingBackPage, ShowsTheYearsFindingsAndFollowsWhatChanges) {
    open(workspace);
    EXPECT_TRUE(hand->shows(u"Looking back at meetings"_s));
    EXPECT_TRUE(hand->shows(u"1 meeting held"_s));
    EXPECT_TRUE(hand->shows(u"Schools (1 of 1) came most often; nobody came from Early Years (0 of 1)"_s));
    EXPECT_TRUE(hand->shows(u"1 of 2 people came to the one meeting"_s));
    EXPECT_TRUE(hand->shows(u"Items took 5 min more than planned: 15 instead of 10"_s));
    EXPECT_TRUE(hand->shows(u"No action came of these meetings"_s));
    EXPECT_TRUE(hand->shows(u"Visits"_s) && hand->shows(u"15 min instead of 10"_s));
    note(1, Presence::Present);
    QApplication::processEvents();
    EXPECT_TRUE(hand->shows(u"All sectors came alike: 100% of places"_s));
}

TEST_F(LookingBackPage, EachChartHasItsNumbersOneKeyAwayAndSaysThemToAScreenReader) {
    open(workspace);
    ChartView* chart = view()->chart(0);
    auto* plot = chart->findChild<BarPlot*>();
    ASSERT_TRUE(plot);
    EXPECT_EQ(plot->accessibleName(), titleOf(chart->chart()));
    EXPECT_EQ(plot->accessibleDescription(), altOf(chart->chart()));
    plot->setFocus();
    ASSERT_TRUE(plot->hasFocus()) << "reached by Tab";
    QTest::keyClick(plot, Qt::Key_T);
    ASSERT_TRUE(chart->showsTable());
    auto* numbers = chart->findChild<QTableView*>();
    EXPECT_TRUE(numbers->hasFocus()) << "the focus stays in the chart";
    ASSERT_EQ(numbers->model()->rowCount(), 2);
    EXPECT_EQ(numbers->model()->index(1, 0).data().toString(), u"Early Years (0 of 1)"_s);
    EXPECT_EQ(numbers->model()->index(1, 1).data().toString(), u"0%"_s);
    QTest::keyClick(numbers, Qt::Key_T);
    EXPECT_FALSE(chart->showsTable());
    EXPECT_TRUE(plot->hasFocus());
}

TEST_F(LookingBackPage, EachPersonsRowLeadsToThem) {
    open(workspace);
    QTableView* people = table(u"Each person"_s);
    ASSERT_EQ(people->model()->rowCount(), 2);
    EXPECT_EQ(people->model()->index(0, 0).data().toString(), u"Ada Ash"_s);
    EXPECT_EQ(people->model()->index(1, 5).data().toInt(), 1) << "absent";
    Q_EMIT people->activated(people->model()->index(1, 3));
    EXPECT_EQ(hand->opened, QStringList{u"person/%1"_s.arg(year.ben.value)});
}

TEST_F(LookingBackPage, AnotherYearCanBeChosenAndOneWithoutMeetingsSaysSo) {
    open(workspace);
    auto* years = hand->field<QComboBox>(u"Academic year"_s);
    ASSERT_EQ(years->count(), 2);
    years->setCurrentIndex(1);
    EXPECT_TRUE(hand->shows(u"Who came was not noted"_s));
    year.clock.passDays(365);
    hand.reset();
    open(workspace);
    EXPECT_TRUE(hand->shows(u"No meeting was held in 2025/26 so far"_s));
    EXPECT_FALSE(view()->findChild<ExportButton*>()->isEnabled());
}

TEST_F(LookingBackPage, MeetingsOfAGroupCanBeLookedBackAt) {
    Meeting made;
    made.title = u"Data"_s;
    made.heldOn = QDate(2024, 11, 5);
    made.group = year.data;
    ASSERT_TRUE(addMeeting(workspace, made));
    open(workspace);
    hand->field<QComboBox>(u"Meetings of"_s)->setCurrentText(u"Data sharing"_s);
    EXPECT_TRUE(hand->shows(u"Data sharing, 2024/25"_s));
}

TEST_F(LookingBackPage, TablesAreSavedUnderTheirNames) {
    open(workspace);
    QTemporaryDir folder;
    QStringList asked;
    hand->desk.setAskPath([&](QWidget*, const QString& suggested) {
        asked << QFileInfo(suggested).fileName();
        return folder.filePath(QString::number(asked.size()));
    });
    for (auto* save : view()->findChildren<ChartSaveButton*>()) save->saveTable(false);
    for (const QString& what : {u"CSV: Each person"_s, u"CSV: Items that ran over"_s}) hand->press(what);
    ASSERT_EQ(asked.size(), 6);
    EXPECT_EQ(asked[4], u"Attendance by person, 2024-25.csv"_s);
    QFile people(folder.filePath(u"5"_s));
    ASSERT_TRUE(people.open(QIODevice::ReadOnly));
    EXPECT_TRUE(people.readAll().contains("Ben Birch,Early Years,1,0,0,0,1,0,,"));
}

TEST_F(LookingBackPage, EscGoesBackAndARecordTakesItsPlace) {
    open(workspace);
    QTest::keyClick(view(), Qt::Key_Escape);
    EXPECT_FALSE(hand->page.findChild<LookingBackView*>()->isVisibleTo(&hand->page));
    EXPECT_TRUE(hand->button(u"New meeting"_s));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    hand->press(u"Looking back"_s);
    EXPECT_TRUE(hand->page.showRecord(u"meeting"_s, october.value));
    EXPECT_TRUE(hand->button(u"Looking back"_s)) << "the list is there again";
}

TEST_F(LookingBackPage, CanBeReadWhereNothingMayBeWritten) {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"year.nlc"_s);
    auto writer = Workspace::create(path, year.clock.identity());
    ASSERT_TRUE(writer) << why(writer);
    Meeting made;
    made.title = u"Autumn"_s;
    made.heldOn = QDate(2024, 10, 1);
    ASSERT_TRUE(addMeeting(**writer, made));
    auto reader = Workspace::open(path, year.clock.identity());
    ASSERT_TRUE(reader) << why(reader);
    ASSERT_FALSE((*reader)->isWritable());
    open(**reader);
    EXPECT_TRUE(hand->shows(u"1 meeting held"_s));
    EXPECT_TRUE(hand->button(u"Save: Actions"_s)->isEnabled());
    EXPECT_TRUE(hand->reported.isEmpty());
    hand.reset();
}

TEST(ChartView, DrawsHostileChartsInBothThemes) {
    constexpr double huge = 1e300;
    BarChart odd{.title = QString(400, u'W'),
                 .categories = {u"A"_s, u"A"_s, QString(500, u'x'), QString()},
                 .series = {{.name = u"One"_s, .values = {1, std::nullopt, -huge, huge}},
                            {.name = QString(300, u'n'), .values = {-2}}}};
    BarChart many{.title = u"Many"_s, .series = {{.name = u"N"_s}}};
    for (int i = 0; i < 60; ++i) {
        many.categories << QString::number(i);
        many.series[0].values.push_back(i);
    }
    ChartView view(u"Odd charts"_s);
    view.resize(500, 400);
    view.show();
    for (const auto scheme : {theme::Scheme::Dark, theme::Scheme::Light}) {
        theme::apply(*qApp, scheme);
        for (const bool stacked : {true, false}) {
            odd.stacked = stacked;
            for (const BarChart& chart : {odd, many, BarChart{}}) {
                view.setChart(chart);
                QApplication::processEvents();
                EXPECT_FALSE(view.grab().isNull());
                view.showTable(true);
                EXPECT_EQ(view.showsTable(), !chart.categories.isEmpty());
                view.showTable(false);
            }
        }
    }
}
