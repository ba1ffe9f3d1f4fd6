// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QThread>
#include <cmath>
#include <limits>

#include "models/charts/chart_picture.h"
#include "models/documents/formats.h"
#include "models/documents/plain_text.h"

using namespace Qt::StringLiterals;

namespace nlc {
namespace {

BarChart sectorsPresent() {
    return {.title = u"Primary was at most meetings"_s,
            .subtitle = u"Meetings attended, 2024/25"_s,
            .unit = u"%"_s,
            .categoryTitle = u"Sector"_s,
            .categories = {u"Primary"_s, u"Secondary"_s, u"Early years"_s},
            .series = {{.name = u"Present"_s, .values = {80.0, 33.3333, std::nullopt}}},
            .source = u"Source: attendance noted at meetings"_s,
            .gap = u"not noted"_s};
}

BarChart actionsByMeeting(bool stacked) {
    using enum ChartSeries::Tone;
    return {.title = u"Two of nine actions were late"_s,
            .subtitle = u"Actions, 2024/25"_s,
            .categoryTitle = u"Meeting"_s,
            .categories = {u"Autumn"_s, u"Spring"_s},
            .series = {{.name = u"Done on time"_s, .values = {4, 3}, .tone = Good},
                       {.name = u"Done late"_s, .values = {1, 0}, .tone = Soon},
                       {.name = u"Open and late"_s, .values = {std::nullopt, 1}, .tone = Late}},
            .stacked = stacked};
}

QStringList cellsOf(const std::vector<doc::Runs>& row) {
    QStringList cells;
    for (const doc::Runs& cell : row) cells << doc::plainText(cell);
    return cells;
}

QImage imageOf(const BarChart& chart, const ChartPictureOptions& options = {}) {
    const auto png = drawn(chart, options);
    return png ? QImage::fromData(*png, "PNG") : QImage();
}

int pixelsOf(const QImage& image, uint colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += (image.pixel(x, y) & 0xffffff) == colour;
    return count;
}

TEST(Chart, TableSaysWhatTheBarsSay) {
    const doc::Table table = tableOf(sectorsPresent());
    EXPECT_EQ(table.caption, u"Meetings attended, 2024/25"_s);
    EXPECT_EQ(cellsOf(table.head), (QStringList{u"Sector"_s, u"Present"_s}));
    ASSERT_EQ(table.rows.size(), 3u);
    EXPECT_EQ(cellsOf(table.rows[0]), (QStringList{u"Primary"_s, u"80%"_s}));
    EXPECT_EQ(cellsOf(table.rows[1]), (QStringList{u"Secondary"_s, u"33.3%"_s}));
    EXPECT_EQ(cellsOf(table.rows[2]), (QStringList{u"Early years"_s, u"not noted"_s}));
}

TEST(Chart, GapIsAnEmptyCellInAFileAndNeverNought) {
    const QByteArray csv = csvOf(outTableOf(actionsByMeeting(true)));
    EXPECT_TRUE(csv.contains("Meeting,Done on time,Done late,Open and late")) << csv.toStdString();
    EXPECT_TRUE(csv.contains("Autumn,4,1,\r\n")) << csv.toStdString();
    EXPECT_TRUE(csv.contains("Spring,3,0,1")) << csv.toStdString();
}

TEST(Chart, ColumnsOfAFileNameTheirUnit) {
    EXPECT_TRUE(csvOf(outTableOf(sectorsPresent())).contains("Sector,Present (%)"));
}

TEST(Chart, NumbersAreWrittenAsPeopleWriteThem) {
    BarChart chart{.unit = u"minutes"_s};
    EXPECT_EQ(chart.shown(1250.0), u"1,250 minutes"_s);
    EXPECT_EQ(chart.shown(-12.25), u"-12.3 minutes"_s);
    EXPECT_EQ(chart.shown(-0.01), u"0 minutes"_s);
    EXPECT_EQ(chart.shown({}), u"no figure"_s);
    EXPECT_EQ(chart.shown(std::nan("")), u"no figure"_s);
    EXPECT_LT(chart.shown(1e300).size(), 20);
}

TEST(Chart, TotalIsOfWhatIsThere) {
    const BarChart chart = actionsByMeeting(true);
    EXPECT_EQ(chart.total(0), 5);
    EXPECT_EQ(chart.total(1), 4);
    EXPECT_EQ(chart.total(2), std::nullopt);
    EXPECT_EQ(sectorsPresent().total(2), std::nullopt);
}

TEST(Chart, AlternativeTextSaysFindingMeasureAndNumbers) {
    EXPECT_EQ(altOf(sectorsPresent()),
              u"Bar chart. Primary was at most meetings. Meetings attended, 2024/25. "
              "Primary: 80%; Secondary: 33.3%; Early years: not noted."_s);
    EXPECT_TRUE(altOf(actionsByMeeting(true))
                    .contains(u"Autumn: Done on time 4, Done late 1, Open and late no figure; Spring: "_s));
    EXPECT_EQ(altOf(BarChart{.title = u"No meetings"_s}), u"Bar chart. No meetings. There is nothing to show."_s);
}

TEST(Chart, LongAlternativeTextSaysThatThereIsMore) {
    BarChart chart = sectorsPresent();
    for (int i = 0; i < 57; ++i) chart.categories << u"Sector %1"_s.arg(i);
    EXPECT_TRUE(altOf(chart).endsWith(u"These are the first 12 of 60; the table has all."_s));
}

TEST(Chart, TheSeriesThatMattersIsSolid) {
    const BarChart chart{.series = {{.name = u"Planned"_s, .tone = ChartSeries::Tone::Quiet}, {.name = u"Taken"_s}}};
    EXPECT_EQ(patternOf(chart, 0), 1u);
    EXPECT_EQ(patternOf(chart, 1), 0u);
    for (size_t i = 0; i < 3; ++i) EXPECT_EQ(patternOf(actionsByMeeting(true), i), i);
}

TEST(ChartPicture, IsTwoPixelsAPointAndAsWideAsAPagesText) {
    const QImage image = imageOf(sectorsPresent());
    ASSERT_FALSE(image.isNull());
    EXPECT_EQ(image.width(), 964);
    EXPECT_LE(image.height(), 680);
    EXPECT_NEAR(image.width() / (image.dotsPerMeterX() / 100.0), 17, 0.05);
    EXPECT_GT(pixelsOf(image, 0x0B6157), 4000) << "bars";
}

TEST(ChartPicture, IsTheSameEachTimeAndOnAnyThread) {
    const auto first = drawn(actionsByMeeting(true));
    ASSERT_TRUE(first);
    QByteArray elsewhere;
    std::unique_ptr<QThread> thread(
        QThread::create([&] { elsewhere = drawn(actionsByMeeting(true)).value_or(QByteArray()); }));
    thread->start();
    ASSERT_TRUE(thread->wait());
    EXPECT_EQ(elsewhere, *first);
}

TEST(ChartPicture, BarsOfSeveralSeriesDifferWithoutColour) {
    for (const bool stacked : {false, true}) {
        BarChart chart = actionsByMeeting(stacked);
        for (ChartSeries& series : chart.series) series.tone = ChartSeries::Tone::Main;
        BarChart first = chart, second = chart;
        first.series[0].values = {5, 5};
        first.series[1].values = first.series[2].values = {0, 0};
        second.series[1].values = {5, 5};
        second.series[0].values = second.series[2].values = {0, 0};
        const int solid = pixelsOf(imageOf(first), 0x0B6157), lines = pixelsOf(imageOf(second), 0x0B6157);
        EXPECT_LT(lines, solid * 2 / 3) << stacked;
        EXPECT_GT(lines, 0);
    }
}

TEST(ChartPicture, BarsAreAsLongAsTheirNumbers) {
    BarChart half = sectorsPresent();
    half.categories = {u"A"_s, u"B"_s};
    half.series[0].values = {100, 50};
    BarChart whole = half;
    whole.series[0].values = {100, 100};
    const int three = pixelsOf(imageOf(half, {.titled = false}), 0x0B6157);
    const int four = pixelsOf(imageOf(whole, {.titled = false}), 0x0B6157);
    EXPECT_NEAR(double(three) / four, 0.75, 0.01);
}

TEST(ChartPicture, GapHasNoBarAndNoughtNeither) {
    BarChart gaps = sectorsPresent(), noughts = gaps;
    gaps.series[0].values = {};
    noughts.series[0].values = {0, 0, 0};
    for (const BarChart& chart : {gaps, noughts}) {
        const QImage image = imageOf(chart);
        ASSERT_FALSE(image.isNull());
        EXPECT_EQ(pixelsOf(image, 0x0B6157), 0);
    }
}

TEST(ChartPicture, KeepsWithinAPageHoweverMuchThereIs) {
    BarChart many = sectorsPresent();
    many.categories.clear();
    many.series[0].values.clear();
    for (int i = 0; i < 60; ++i) {
        many.categories << u"Sector %1"_s.arg(i);
        many.series[0].values.push_back(i);
    }
    BarChart names = sectorsPresent();
    names.title = names.subtitle = names.source = names.gap = QString(5000, u'm');
    names.categories[0] = QString(100000, u'W');
    names.categories[1] = u"The Right Honourable Sub-Committee of all Sectors in "_s.repeated(50);
    names.series.push_back({.name = QString(3000, u'n'), .values = {1, 2}});
    BarChart series = actionsByMeeting(false);
    for (int i = 0; i < 40; ++i) series.series.push_back({.name = u"Series %1"_s.arg(i), .values = {i, -i}});
    for (const BarChart& chart : {many, names, series}) {
        const QImage image = imageOf(chart);
        ASSERT_FALSE(image.isNull()) << chart.title.left(30).toStdString();
        EXPECT_EQ(image.width(), 964);
        EXPECT_LE(image.height(), 680) << chart.title.left(30).toStdString();
    }
}

TEST(ChartPicture, HostileNumbersStillGiveAPicture) {
    constexpr double huge = std::numeric_limits<double>::max(), inf = std::numeric_limits<double>::infinity();
    for (const bool stacked : {false, true}) {
        BarChart chart = actionsByMeeting(stacked);
        chart.series[0].values = {huge, -huge};
        chart.series[1].values = {huge, -huge};
        chart.series[2].values = {-3, inf};
        EXPECT_FALSE(imageOf(chart).isNull()) << stacked;
        chart.series[0].values = {-5, -2};
        chart.series[1].values = chart.series[2].values = {std::nan("")};
        EXPECT_FALSE(imageOf(chart).isNull()) << stacked;
    }
    EXPECT_FALSE(imageOf(BarChart{}).isNull());
    EXPECT_FALSE(imageOf({.categories = {u"A"_s}}).isNull());
    BarChart odd = sectorsPresent();
    odd.categories = {u"\u0001\u202e"_s + QChar(0xd800), u"日本語 😀"_s, QString()};
    EXPECT_FALSE(imageOf(odd).isNull());
}

TEST(ChartPicture, StandsInEveryDocumentWithItsWords) {
    const auto picture = pictureOf(sectorsPresent());
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->alt, altOf(sectorsPresent()));
    doc::Document document;
    document.title = u"Looking back"_s;
    document.date = QDate(2025, 7, 1);
    document.blocks = {*picture, tableOf(sectorsPresent())};
    QStringList warnings;
    for (const doc::FormatName& format : doc::formats)
        EXPECT_TRUE(doc::write(document, format.format, &warnings)) << format.word;
    EXPECT_TRUE(warnings.isEmpty()) << warnings.join(u' ').toStdString();
}

}  // namespace
}  // namespace nlc
