// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/charts/sample_plots.h"

#include <cmath>
#include <random>

namespace nlc::testing_support {

using namespace Qt::StringLiterals;
using enum PlotSeries::Tone;
using enum PlotSeries::Kind;

namespace {

PlotSeries lineOf(const QString& name, PlotSeries::Tone tone, const std::vector<std::pair<int, double>>& values) {
    PlotSeries series{.name = name, .tone = tone};
    int before = 0;
    for (const auto& [year, value] : values) {
        series.points.push_back({.x = double(year), .y = value, .afterGap = before != 0 && year > before + 1});
        before = year;
    }
    series.label = u"%1 %2%"_s.arg(name).arg(values.back().second);
    return series;
}

}  // namespace

Plot trendOfTwo() {
    Plot plot{.kind = u"Line chart"_s,
              .title = u"Exampleshire is 7 points below the rest"_s,
              .subtitle = u"Percentage at the expected standard. No tests in 2020 and 2021."_s,
              .source = u"Source: invented"_s,
              .notes = {u"Rounded"_s},
              .x = {.isYears = true},
              .y = {.unit = u"%"_s}};
    plot.panels = {{{},
                    {lineOf(u"Exampleshire"_s, Main, {{2018, 59}, {2019, 60}, {2022, 50}, {2023, 52}, {2024, 53}}),
                     lineOf(u"The rest"_s, Reference, {{2018, 65}, {2019, 65}, {2022, 59}, {2023, 60}, {2024, 61}}),
                     lineOf(u"Another"_s, Other, {{2018, 61}, {2019, 62}, {2022, 55}, {2023, 56}, {2024, 60}})}}};
    plot.table = {.title = plot.title,
                  .columns = {{.heading = u"Area"_s}, {.heading = u"2024"_s, .kind = OutColumn::Kind::Number}},
                  .rows = {}};
    plot.table.rows = {{u"Exampleshire"_s, 53}, {u"The rest"_s, 61}, {u"Another"_s, 60}};
    return plot;
}

Plot rankedDots(int schools) {
    Plot plot{.kind = u"Dots with intervals"_s,
              .title = u"Most schools cannot be told apart"_s,
              .x = {.unit = u"%"_s},
              .valuesAlongX = true};
    PlotSeries rest{.name = u"Schools"_s, .kind = Dots}, own{.name = u"Ours"_s, .tone = Main, .kind = Dots};
    for (int i = 0; i < schools; ++i) {
        plot.y.categories << u"Invented School %1"_s.arg(i + 1);
        const double value = 90 - 60.0 * i / schools;
        PlotPoint point{.x = value, .y = double(i), .lower = value - 9, .upper = value + 8, .words = u"30 pupils"_s};
        (i == 2 ? own : rest).points.push_back(point);
    }
    plot.y.strong = {2};
    plot.panels = {{{}, {rest, own}}};
    plot.table = {.title = plot.title,
                  .columns = {{.heading = u"School"_s}, {.heading = u"%"_s, .kind = OutColumn::Kind::Number}},
                  .rows = {}};
    for (int i = 0; i < schools; ++i) plot.table.rows.push_back({plot.y.categories[i], 90 - 60.0 * i / schools});
    return plot;
}

Plot funnelOf(int schools) {
    Plot plot{.kind = u"Funnel plot"_s,
              .title = u"Nearly all schools are within what chance alone explains"_s,
              .x = {.title = u"Eligible pupils"_s, .from = 0},
              .y = {.unit = u"%"_s, .from = 0, .to = 100}};
    std::mt19937 random(7);
    PlotSeries dots{.name = u"Schools"_s, .kind = Dots};
    for (int i = 0; i < schools; ++i) {
        const int pupils = 6 + int(random() % 114);
        int met = 0;
        for (int pupil = 0; pupil < pupils; ++pupil) met += random() % 100 < 60;
        dots.points.push_back({.x = double(pupils), .y = 100.0 * met / pupils, .name = u"Invented School %1"_s.arg(i)});
    }
    PlotSeries low{.name = u"95% limit"_s, .label = u"95%"_s, .kind = Curve},
        high = low, middle{.name = u"All"_s, .label = u"60%"_s, .tone = Reference};
    for (int n = 6; n <= 120; n += 2) {
        const double half = 196 * std::sqrt(0.24 / n);
        low.points.push_back({.x = double(n), .y = std::max(0.0, 60 - half)});
        high.points.push_back({.x = double(n), .y = std::min(100.0, 60 + half)});
    }
    middle.points = {{.x = 6, .y = 60}, {.x = 120, .y = 60}};
    plot.panels = {{{}, {low, high, middle, dots}}};
    return plot;
}

Plot tableOfCells() {
    Plot plot{.kind = u"Table with shades"_s,
              .title = u"Reading is furthest below"_s,
              .x = {.categories = {u"Reading"_s, u"Writing"_s, u"Maths"_s}},
              .y = {.categories = {u"North"_s, u"South"_s}}};
    PlotSeries cells{.name = u"Cells"_s, .kind = Cells};
    for (int y = 0; y < 2; ++y)
        for (int x = 0; x < 3; ++x)
            cells.points.push_back({.x = double(x),
                                    .y = double(y),
                                    .name = plot.y.categories[y],
                                    .words = x == 2 && y == 1 ? u"no figure"_s : u"%1%"_s.arg(50 + 5 * x + y),
                                    .shade = x == 2 && y == 1 ? 0 : x * 2 - 2});
    plot.panels = {{{}, {cells}}};
    return plot;
}

Plot severalPanels(int panels) {
    Plot plot = trendOfTwo();
    PlotPanel panel = plot.panels[0];
    plot.panels.clear();
    for (int i = 0; i < panels; ++i) {
        panel.title = u"District %1"_s.arg(i + 1);
        plot.panels.push_back(panel);
    }
    return plot;
}

}  // namespace nlc::testing_support
