// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/plot.h"

#include <gtest/gtest.h>

#include <QImage>

#include "models/charts/chart_picture.h"
#include "models/charts/plot_layout.h"
#include "models/documents/plain_text.h"
#include "tests/charts/sample_plots.h"

using namespace Qt::StringLiterals;

namespace nlc::testing_support {
namespace {

charts::Scene sceneOf(const Plot& plot, std::optional<QRectF> zoomed = {}) {
    return charts::layOut(plot, {.size = {640, 400},
                                 .text = 12,
                                 .widthOf = [](const QString& words, bool) { return 6.0 * double(words.size()); },
                                 .zoomed = zoomed});
}
template <typename T>
std::vector<T> allOf(const charts::Scene& scene) {
    std::vector<T> all;
    for (const charts::Mark& mark : scene.marks)
        if (const auto* each = std::get_if<T>(&mark.is)) all.push_back(*each);
    return all;
}
QStringList labelsOf(const charts::Scene& scene) {
    QStringList all;
    for (const auto& label : allOf<charts::Label>(scene)) all << label.words;
    return all;
}

TEST(APlot, LeavesAGapBetweenYearsThatDoNotFollowEachOther) {
    int lines = 0;
    for (const auto& stroke : allOf<charts::Stroke>(sceneOf(trendOfTwo()))) lines += stroke.ink == charts::Ink::Main;
    EXPECT_EQ(lines, 2);
}

TEST(APlot, NamesEachLineAtItsEndWithoutOneOnAnother) {
    std::vector<double> ends;
    for (const auto& label : allOf<charts::Label>(sceneOf(trendOfTwo())))
        if (label.words.endsWith(u'%') && label.words.contains(u' ')) ends.push_back(label.at.y());
    ASSERT_EQ(ends.size(), 3u);
    std::sort(ends.begin(), ends.end());
    for (size_t i = 1; i < ends.size(); ++i) EXPECT_GE(ends[i] - ends[i - 1], 12);
}

TEST(APlot, WritesOnlyYearsThatHaveFigures) {
    const QStringList labels = labelsOf(sceneOf(trendOfTwo()));
    EXPECT_TRUE(labels.contains(u"2019"_s) && labels.contains(u"2022"_s));
    EXPECT_FALSE(labels.contains(u"2020"_s) || labels.contains(u"2021"_s));
}

TEST(APlot, NamesEveryRowWhileThereIsRoomAndElseTheOneItIsAbout) {
    EXPECT_TRUE(labelsOf(sceneOf(rankedDots(12))).contains(u"Invented School 12"_s));
    const QStringList many = labelsOf(sceneOf(rankedDots(300)));
    EXPECT_TRUE(many.contains(u"Invented School 3"_s));
    EXPECT_FALSE(many.contains(u"Invented School 12"_s));
}

TEST(APlot, FindsThePointUnderThePointer) {
    const charts::Scene scene = sceneOf(rankedDots(12));
    ASSERT_FALSE(scene.spots.empty());
    EXPECT_EQ(charts::spotAt(scene, scene.spots[3].at + QPointF(2, 2), 12), &scene.spots[3]);
    EXPECT_EQ(charts::spotAt(scene, {-100, -100}, 12), nullptr);
}

TEST(APlot, ShowsThePartThatItIsZoomedTo) {
    const charts::Scene scene = sceneOf(funnelOf(600), QRectF(40, 50, 20, 10));
    for (const charts::Spot& spot : scene.spots) EXPECT_TRUE(scene.fields[0].adjusted(-5, -5, 5, 5).contains(spot.at));
    EXPECT_LT(scene.spots.size(), sceneOf(funnelOf(600)).spots.size());
}

TEST(APlot, OfNothingSaysSo) {
    EXPECT_TRUE(altOf(Plot{}).contains(u"There is nothing to show."_s));
    EXPECT_TRUE(drawn(Plot{}).has_value());
    EXPECT_TRUE(sceneOf(Plot{}).spots.empty());
}

TEST(APlot, SaysItsPointsInWords) {
    const Plot plot = rankedDots(3);
    EXPECT_EQ(plot.shown(plot.panels[0].series[1], plot.panels[0].series[1].points[0]),
              u"Ours, Invented School 3: 50%, 30 pupils (41% to 58%)"_s);
    const Plot trend = trendOfTwo();
    EXPECT_EQ(trend.shown(trend.panels[0].series[0], trend.panels[0].series[0].points[0]),
              u"Exampleshire, 2018: 59%"_s);
}

TEST(APlot, IsDrawnAsPngAndAsSvgTheSameEveryTime) {
    for (const Plot& plot : {trendOfTwo(), rankedDots(12), funnelOf(400), tableOfCells(), severalPanels(5)}) {
        const auto png = drawn(plot);
        ASSERT_TRUE(png);
        EXPECT_EQ(drawn(plot).value(), *png);
        EXPECT_GT(QImage::fromData(*png).width(), 900);
        const auto svg = drawn(plot, {.format = PictureFormat::Svg});
        ASSERT_TRUE(svg);
        EXPECT_TRUE(svg->contains("role=\"img\"") && svg->contains("<desc>"));
    }
}

TEST(APlot, EscapesItsWordsInASvg) {
    Plot plot = trendOfTwo();
    plot.title = u"A & B < C"_s;
    const auto svg = drawn(plot, {.format = PictureFormat::Svg});
    ASSERT_TRUE(svg);
    EXPECT_TRUE(svg->contains("<title>A &amp; B &lt; C</title>"));
}

TEST(APlot, HasItsNumbersAsATableOfADocument) {
    const doc::Table table = tableOf(trendOfTwo());
    ASSERT_EQ(table.rows.size(), 3u);
    EXPECT_EQ(doc::plainText(table.rows[0][0]) + u' ' + doc::plainText(table.rows[0][1]), u"Exampleshire 53"_s);
}

TEST(APlot, StandsOddNumbers) {
    Plot plot = trendOfTwo();
    auto& points = plot.panels[0].series[0].points;
    points[0].y = std::numeric_limits<double>::quiet_NaN();
    points[1].y = std::numeric_limits<double>::infinity();
    points[2].y = 1e300;
    EXPECT_TRUE(drawn(plot).has_value());
}

}  // namespace
}  // namespace nlc::testing_support
