// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/outcome_charts.h"

#include <gmock/gmock.h>

#include "models/outcomes/finding.h"
#include "models/outcomes/glance.h"
#include "models/outcomes/outcome_picture.h"
#include "tests/outcomes/outcome_files.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

const KnownSchools noSchools;

/// Lines of an export of LAIT: RWM expected by area and year, from 2022.
QByteArray exportOf(const std::map<QByteArray, std::vector<int>>& figures) {
    QByteArray csv = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n";
    const std::map<QByteArray, QByteArray> codes{
        {"England", "970"}, {"Norfolk", "926"}, {"Suffolk", "935"}, {"Cornwall", "908"}, {"Devon", "878"}};
    for (const auto& [area, values] : figures)
        for (size_t i = 0; i < values.size(); ++i)
            if (values[i] >= 0)
                csv += "KS2RWM_Expected_STD,RWM," + QByteArray::number(2022 + int(i)) + "," + area + "," +
                       QByteArray::number(values[i]) + "," + codes.at(area) + ",NA\n";
    return csv;
}
OutcomeStore storeWith(const std::map<QByteArray, std::vector<int>>& figures) {
    return storeOf({readWhole(exportOf(figures))});
}
ChartQuestion ofNorfolk(OutcomeChart chart) {
    ChartQuestion question;
    question.chart = chart;
    question.area = la("926");
    return question;
}
Plot plotOf(const OutcomeStore& store, const ChartQuestion& question) {
    return std::get<Plot>(must(chartOf(store, noSchools, question)));
}
QString trendTitle(const std::vector<int>& norfolk, const std::vector<int>& england) {
    return plotOf(storeWith({{"Norfolk", norfolk}, {"England", england}}), ofNorfolk(OutcomeChart::Trend)).title;
}

/// Schools of an invented LA: pupils and how many of a hundred met the standard.
OutcomeStore storeOfShares(const std::vector<std::pair<int, int>>& schools) {
    QByteArray rows;
    int urn = 910000;
    for (const auto& [pupils, share] : schools) {
        ++urn;
        rows += "1,1,999," + QByteArray::number(urn - 900000) + "," + QByteArray::number(urn) + ",Invented " +
                QByteArray::number(urn) + "," + QByteArray::number(pupils) + ",1,1,1,1," + QByteArray::number(share) +
                "%\r\n";
    }
    rows += "3, ,999, , ,Exampleshire,85,43,42,32,53,60%\r\n";
    return storeOf({readWhole(performanceTable(rows))});
}
ChartQuestion ofExampleshire(OutcomeChart chart) {
    ChartQuestion question;
    question.chart = chart;
    question.area = la("999");
    return question;
}

TEST(ATrend, SaysHowFarApartAndWhetherTheGapHasChanged) {
    EXPECT_EQ(trendTitle({50, 52, 53, 56}, {59, 60, 61, 63}),
              u"Norfolk is 7 points below England, and has narrowed the gap by 2 since 2022"_s);
    EXPECT_EQ(trendTitle({56, 52, 53, 56}, {59, 60, 61, 63}),
              u"Norfolk is 7 points below England, and the gap has widened by 4 since 2022"_s);
    EXPECT_EQ(trendTitle({70, 70}, {61, 60}),
              u"Norfolk is 10 points above England, and the gap has hardly changed since 2022"_s);
}

TEST(ATrend, CallsNothingADifferenceThatRoundingMayHaveMade) {
    EXPECT_EQ(trendTitle({59, 62}, {59, 63}),
              u"There is no clear difference between Norfolk (62%) and England (63%)"_s);
    EXPECT_EQ(trendTitle({50, 56}, {58, 63}),
              u"Norfolk is 7 points below England, and the gap has hardly changed since 2022"_s);
}

TEST(ATrend, OfAnAreaAloneSaysHowItMoved) {
    EXPECT_EQ(trendTitle({50, 56}, {}), u"Norfolk has risen by 6 points since 2022"_s);
    EXPECT_EQ(trendTitle({50, 51}, {}), u"Norfolk has hardly changed since 2022"_s);
    EXPECT_EQ(trendTitle({50}, {}), u"Norfolk is at 50% in 2022"_s);
}

TEST(ATrend, LeavesAGapWhereAYearIsMissing) {
    const Plot plot = plotOf(storeWith({{"Norfolk", {50, -1, 53, 56}}}), ofNorfolk(OutcomeChart::Trend));
    const auto& points = plot.panels[0].series[0].points;
    ASSERT_EQ(points.size(), 3u);
    EXPECT_FALSE(points[0].afterGap);
    EXPECT_TRUE(points[1].afterGap);
    EXPECT_FALSE(points[2].afterGap);
}

TEST(ATrend, HasTheSameNumbersAsATable) {
    const Plot plot = plotOf(storeWith({{"Norfolk", {50, 52}}, {"England", {59, 60}}, {"Suffolk", {56, 58}}}),
                             ofNorfolk(OutcomeChart::Trend));
    ASSERT_EQ(plot.table.rows.size(), 4u);
    EXPECT_EQ(plot.table.rows[0], (QVariantList{u"Norfolk"_s, 50.0, 52.0}));
    EXPECT_EQ(plot.table.rows[1], (QVariantList{u"England"_s, 59.0, 60.0}));
    EXPECT_EQ(plot.table.rows[2], (QVariantList{u"Suffolk"_s, 56.0, 58.0}));
    EXPECT_EQ(plot.table.rows[3][0], u"Neighbours, median (calculated)"_s);
}

TEST(ARanking, NamesThePlaceAndTheMedian) {
    const Plot plot = plotOf(
        storeWith({{"Norfolk", {56}}, {"Suffolk", {59}}, {"Cornwall", {60}}, {"Devon", {57}}, {"England", {63}}}),
        ofNorfolk(OutcomeChart::Ranking));
    EXPECT_EQ(plot.title, u"Norfolk is 4th of 4 with its neighbours in 2022, whose median is 59%"_s);
    EXPECT_EQ(plot.y.categories, (QStringList{u"England"_s, u"Cornwall"_s, u"Suffolk"_s, u"Devon"_s, u"Norfolk"_s}));
}

TEST(RankByYear, SaysWhetherThePlaceHasChanged) {
    const auto title = [](const std::vector<int>& norfolk) {
        return plotOf(storeWith({{"Norfolk", norfolk}, {"Suffolk", {55, 55}}, {"Cornwall", {60, 60}}}),
                      ofNorfolk(OutcomeChart::RankByYear))
            .title;
    };
    EXPECT_EQ(title({50, 50}), u"Norfolk has been 3rd of 3 with its neighbours since 2022"_s);
    EXPECT_EQ(title({50, 61}), u"Norfolk was 3rd of 3 with its neighbours in 2022 and is 1st of 3 in 2023"_s);
}

TEST(AChange, IsThatOfBoth) {
    EXPECT_EQ(plotOf(storeWith({{"Norfolk", {50, 56}}, {"England", {59, 60}}}), ofNorfolk(OutcomeChart::Change)).title,
              u"Norfolk rose by 6 points since 2022; England has hardly changed"_s);
    EXPECT_EQ(plotOf(storeWith({{"Norfolk", {50}}}), ofNorfolk(OutcomeChart::Change)).title,
              u"There are not two years to compare"_s);
}

TEST(Places, ReadAsPeopleSayThem) {
    EXPECT_EQ(ordinal(1) + ordinal(2) + ordinal(3) + ordinal(4), u"1st2nd3rd4th"_s);
    EXPECT_EQ(ordinal(11) + ordinal(12) + ordinal(13) + ordinal(21) + ordinal(112), u"11th12th13th21st112th"_s);
}

TEST(RankedSchools, ThatChanceMayHaveSetApartAreNotCalledDifferent) {
    const Plot plot =
        plotOf(storeOfShares({{60, 85}, {60, 60}, {10, 80}, {60, 30}}), ofExampleshire(OutcomeChart::Schools));
    EXPECT_EQ(plot.title,
              u"2 of 4 schools cannot be told apart from Exampleshire (60%): 1 are clearly above it, 1 below"_s);
    for (const PlotSeries& series : plot.panels[0].series)
        for (const PlotPoint& point : series.points)
            if (series.kind == PlotSeries::Kind::Dots) {
                EXPECT_TRUE(point.lower && point.upper);
            }
}

TEST(AGroupOfSchools, HasATrendAndAGlanceOfItsOwn) {
    const OutcomeStore store = storeOfShares({{60, 85}, {60, 60}, {10, 80}, {60, 30}});
    KnownSchools known;
    known.saved = {{.kind = NamedSchools::Kind::Zone,
                    .name = u"Coast zone"_s,
                    .key = {AreaLevel::Group, u"set:1"_s},
                    .members = {{u"910001"_s, {}, {}}, {u"910002"_s, {}, {}}}}};
    ChartQuestion question;
    question.area = {AreaLevel::Group, u"set:1"_s};
    EXPECT_EQ(titleOf(must(chartOf(store, known, question))), u"Coast zone is at 72.5% in 2019"_s);
    const Glance glance = glanceOf(must(answeredQuestion(store, known, question)));
    ASSERT_FALSE(glance.lines.empty());
    EXPECT_EQ(glance.lines[0].name + u' ' + glance.lines[0].value, u"Coast zone 72.5%"_s);
    question.chart = OutcomeChart::Schools;
    EXPECT_EQ(std::get<Plot>(must(chartOf(store, known, question))).y.categories.size(), 2);
    question.chart = OutcomeChart::Dashboard;
    EXPECT_TRUE(hasValues(must(chartOf(store, known, question))));
}

TEST(AFunnel, CountsWhatLiesBeyondAndWhatChanceWouldPutThere) {
    const Plot plot =
        plotOf(storeOfShares({{60, 85}, {60, 60}, {10, 80}, {60, 30}}), ofExampleshire(OutcomeChart::Funnel));
    EXPECT_EQ(plot.title, u"2 of 4 schools lie beyond the 95% limits, where chance alone would put about 0"_s);
}

TEST(FewPupils, AreNowhereInChartTableOrWords) {
    const OutcomeStore store = storeOfShares({{5, 80}, {20, 55}, {30, 61}});
    for (const OutcomeChart chart : {OutcomeChart::Schools, OutcomeChart::Funnel, OutcomeChart::Spread}) {
        const Plot plot = plotOf(store, ofExampleshire(chart));
        QString all = altOf(plot) + QString::fromUtf8(csvOf(plot.table)) + plot.y.categories.join(u' ');
        for (const PlotPanel& panel : plot.panels)
            for (const PlotSeries& series : panel.series)
                for (const PlotPoint& point : series.points) {
                    if (series.kind != PlotSeries::Kind::Dots) continue;
                    all += point.name;
                    EXPECT_NE(plot.valuesAlongX ? point.x : point.y, 80) << word(chart).toStdString();
                }
        EXPECT_FALSE(all.contains(u"910001"_s)) << word(chart).toStdString();
        EXPECT_FALSE(all.contains(u"80"_s) && all.contains(u"5 pupils"_s)) << all.toStdString();
    }
    const auto figure = store.figure(measure("rwm-expected"), PupilGroup::All, school("910001"), 2019,
                                     ReleaseSource::PerformanceTables);
    ASSERT_TRUE(figure);
    EXPECT_EQ(figure->value.status, ValueStatus::Suppressed);
    EXPECT_FALSE(figure->value.number || figure->pupils || figure->lower);
}

TEST(AChartWithoutFigures, SaysWhatToImport) {
    const OutcomeStore store = storeWith({{"Norfolk", {50}}});
    ChartQuestion question = ofNorfolk(OutcomeChart::Funnel);
    const auto chart = chartOf(store, noSchools, question);
    ASSERT_FALSE(chart);
    EXPECT_TRUE(chart.error().what.contains(u"Import the performance tables"_s)) << chart.error().what.toStdString();
    question.measure = u"nonsense"_s;
    EXPECT_EQ(chartOf(store, noSchools, question).error().kind, Error::Kind::Invalid);
}

TEST(AQuestion, IsTheSameAfterItWasKept) {
    ChartQuestion question = ofNorfolk(OutcomeChart::Funnel);
    question.group = PupilGroup::Disadvantaged;
    question.year = 2024;
    question.region = true;
    question.neighbours = false;
    question.neighbourSet = 2021;
    question.source = ReleaseSource::Lait;
    EXPECT_EQ(must(chartQuestionFrom(asJson(question))), question);
    EXPECT_FALSE(chartQuestionFrom(QJsonObject{{u"chart"_s, u"pie"_s}}));
}

class APicture : public testing::Test {
protected:
    APicture() {
        const ReadOutcomes read = readWhole(exportOf({{"Norfolk", {50, 56}}, {"England", {59, 63}}}));
        const auto plan = must(planReleases(workspace, {read}, false));
        EXPECT_TRUE(importReleases(workspace, plan));
        picture = must(addOutcomePicture(workspace, u"The Norfolk picture"_s));
    }
    std::unique_ptr<Workspace> made = inMemory();
    Workspace& workspace = *made;
    Id<OutcomePicture> picture;
};

TEST_F(APicture, IsADocumentWithPicturesAndTheirNumbers) {
    must(addTextTo(workspace, picture, u"What we see"_s));
    must(addChartTo(workspace, picture, ofNorfolk(OutcomeChart::Trend)));
    const doc::Document document = must(outcomePictureDocument(workspace, picture));
    EXPECT_EQ(document.title, u"The Norfolk picture"_s);
    int pictures = 0, tables = 0;
    for (const doc::Block& block : document.blocks) {
        if (const auto* each = std::get_if<doc::Picture>(&block.is)) {
            ++pictures;
            EXPECT_TRUE(each->alt.contains(u"7 points below England"_s)) << each->alt.toStdString();
        }
        tables += std::holds_alternative<doc::Table>(block.is);
    }
    EXPECT_EQ(pictures, 1);
    EXPECT_EQ(tables, 1);
}

TEST_F(APicture, KeepsItsOrderAndCanBeUndone) {
    const auto first = must(addChartTo(workspace, picture, ofNorfolk(OutcomeChart::Trend)));
    const auto second = must(addTextTo(workspace, picture, u"Second"_s));
    EXPECT_TRUE(movePart(workspace, second, 0));
    EXPECT_EQ(must(partsOf(workspace, picture))[0].id, second);
    EXPECT_TRUE(workspace.undo());
    EXPECT_EQ(must(partsOf(workspace, picture))[0].id, first);
    EXPECT_TRUE(deleteOutcomePicture(workspace, picture));
    EXPECT_TRUE(must(partsOf(workspace, picture)).empty());
    EXPECT_TRUE(workspace.undo());
    EXPECT_EQ(must(partsOf(workspace, picture)).size(), 2u);
}

TEST_F(APicture, ShowsNewFiguresWhenTheyCome) {
    must(addChartTo(workspace, picture, ofNorfolk(OutcomeChart::Trend)));
    const ReadOutcomes later = readWhole(exportOf({{"Norfolk", {50, 56, 61}}, {"England", {59, 63, 63}}}));
    EXPECT_TRUE(importReleases(workspace, must(planReleases(workspace, {later}, false))));
    const OutcomeStore store = must(OutcomeStore::of(workspace));
    EXPECT_EQ(titleOf(must(chartOfPart(store, noSchools, must(partsOf(workspace, picture))[0]))),
              u"Norfolk is 2 points below England, and has narrowed the gap by 7 since 2022"_s);
}

TEST_F(APicture, ThatCannotDrawAChartSaysWhyInItsPlace) {
    ChartQuestion question = ofNorfolk(OutcomeChart::Funnel);
    must(addChartTo(workspace, picture, question));
    const doc::Document document = must(outcomePictureDocument(workspace, picture));
    ASSERT_EQ(document.blocks.size(), 2u);
    EXPECT_TRUE(std::holds_alternative<doc::Paragraph>(document.blocks[1].is));
}

}  // namespace
