// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of the schools of an LA.
#include <QHash>
#include <algorithm>
#include <cmath>

#include "models/outcomes/chart_schools.h"
#include "models/outcomes/finding.h"
#include "models/outcomes/layout_parts.h"
#include "models/outcomes/outcome_charts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Apart from others of the same place, always by as much: −0.32 to 0.32.
double scatterOf(const QString& code) { return (double(::qHash(code, 7) % 1000) / 1000 - 0.5) * 0.64; }

double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * double(sorted.size() - 1);
    const auto below = size_t(at);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (at - double(below));
}

}  // namespace

Plot schoolsChart(const AnsweredQuestion& question) {
    Plot plot = emptyPlot(question, "Dots with intervals, ranked", question.year, question.year);
    FoundSchools schools = schoolsIn(question, question.year);
    std::stable_sort(schools.with.begin(), schools.with.end(),
                     [](const OutcomeFigure& a, const OutcomeFigure& b) { return *a.value.number > *b.value.number; });
    const auto target = targetOf(question);
    plot.valuesAlongX = true;
    plot.x = {.unit = unitOf(question.measure)};
    PlotSeries plain{.kind = PlotSeries::Kind::Dots}, above{.tone = PlotTone::Good, .kind = PlotSeries::Kind::Dots},
        below{.tone = PlotTone::Late, .kind = PlotSeries::Kind::Dots},
        own{.tone = PlotTone::Main, .kind = PlotSeries::Kind::Dots};
    for (size_t i = 0; i < schools.with.size(); ++i) {
        const OutcomeFigure& figure = schools.with[i];
        PlotPoint point = schoolPoint(question, figure);
        point.x = *figure.value.number;
        point.y = double(i);
        plot.y.categories << figure.name;
        PlotSeries* into = &plain;
        if (target && point.lower && *point.lower > target->number) into = &above;
        if (target && point.upper && *point.upper < target->number) into = &below;
        if (figure.area == question.asked.area) {
            plot.y.strong = {int(i)};
            own.points.push_back(point);
        }
        into->points.push_back(std::move(point));
    }
    const auto higher = int(above.points.size()), lower = int(below.points.size());
    PlotPanel panel;
    if (target && !schools.with.empty()) {
        PlotSeries line{.name = layoutText("%1, %2").arg(laNameOf(question), target->words),
                        .tone = PlotTone::Reference};
        line.points = {{.x = target->number, .y = -0.5}, {.x = target->number, .y = double(schools.with.size()) - 0.5}};
        panel.series.push_back(std::move(line));
    }
    for (PlotSeries* each : {&plain, &above, &below, &own})
        if (!each->points.empty()) panel.series.push_back(std::move(*each));
    plot.panels = {std::move(panel)};
    if (schools.with.empty()) {
        plot.title = layoutText("No school has a figure that can be shown");
    } else if (!target) {
        plot.title = layoutText("Schools of %1 in %2").arg(laNameOf(question)).arg(question.year);
    } else {
        const int rest = int(schools.with.size()) - higher - lower;
        plot.title = layoutText("%1 of %2 schools cannot be told apart from %3 (%4): %5 are clearly above it, %6 below")
                         .arg(rest)
                         .arg(schools.with.size())
                         .arg(laNameOf(question), shownNumberOf(target->number, question.measure, target->isCalculated))
                         .arg(higher)
                         .arg(lower);
        plot.notes << layoutText("The line is %1, %2").arg(laNameOf(question), target->words);
    }
    plot.notes << layoutText("Bars are 95% intervals (Wilson): a school of few pupils moves much by chance");
    noteWithout(plot, schools.without);
    plot.table = tableOfSchools(question, schools.with);
    plot.table.title = plot.title;
    return plot;
}

Plot spreadChart(const AnsweredQuestion& question) {
    constexpr size_t mostYears = 8, fewestSchools = 8;
    const size_t first = question.years.size() > mostYears ? question.years.size() - mostYears : 0;
    Plot plot = emptyPlot(question, "Strips of dots", question.years[first], question.years.back());
    plot.valuesAlongX = true;
    plot.x = {.unit = unitOf(question.measure)};
    plot.table.columns = {{.heading = layoutText("Year")}};
    for (const char* heading : {"Schools", "A tenth is below", "A quarter is below", "Half is below",
                                "Three quarters are below", "Nine tenths are below"})
        plot.table.columns.push_back({.heading = layoutText(heading), .kind = OutColumn::Kind::Number});
    PlotSeries dots{.name = layoutText("Schools"), .kind = PlotSeries::Kind::Dots},
        own{.name = question.name, .tone = PlotTone::Main, .kind = PlotSeries::Kind::Dots};
    PlotPanel panel;
    plot.title = layoutText("There are too few schools with figures to say how they are spread");
    for (size_t i = first; i < question.years.size(); ++i) {
        const int year = question.years[i];
        const FoundSchools schools = schoolsIn(question, year);
        const auto row = double(i - first);
        std::vector<double> numbers;
        for (const OutcomeFigure& figure : schools.with) {
            PlotPoint point = schoolPoint(question, figure);
            point.lower = point.upper = {};
            point.x = *figure.value.number;
            point.y = row + scatterOf(figure.area.code);
            numbers.push_back(point.x);
            (figure.area == question.asked.area ? own : dots).points.push_back(std::move(point));
        }
        plot.y.categories << QString::number(year);
        if (numbers.size() < fewestSchools) continue;
        std::sort(numbers.begin(), numbers.end());
        QVariantList cells{QString::number(year), int(numbers.size())};
        for (const double share : {0.1, 0.25, 0.5, 0.75, 0.9}) cells << inTenths(quantile(numbers, share));
        plot.table.rows.push_back(cells);
        const double low = quantile(numbers, 0.25), middle = quantile(numbers, 0.5), high = quantile(numbers, 0.75);
        PlotSeries box{
            .name = layoutText("Middle half, %1").arg(year), .tone = PlotTone::Main, .kind = PlotSeries::Kind::Band};
        box.points = {{.x = low, .y = row - 0.4, .lower = low, .upper = high},
                      {.x = low, .y = row + 0.4, .lower = low, .upper = high}};
        PlotSeries median{.name = layoutText("Median, %1").arg(year), .tone = PlotTone::Reference};
        median.points = {{.x = middle, .y = row - 0.4}, {.x = middle, .y = row + 0.4}};
        panel.series.push_back(std::move(box));
        panel.series.push_back(std::move(median));
        plot.title = layoutText("Half of the schools of %1 lie between %2 and %3 in %4")
                         .arg(laNameOf(question), shownNumberOf(std::round(low), question.measure),
                              shownNumberOf(std::round(high), question.measure))
                         .arg(year);
    }
    panel.series.push_back(std::move(dots));
    if (!own.points.empty()) panel.series.push_back(std::move(own));
    plot.panels = {std::move(panel)};
    plot.notes << layoutText(
        "A dot is a school; the ground is the middle half of them, the line their median, each school counted once");
    plot.table.title = plot.title;
    return plot;
}

Plot funnelChart(const AnsweredQuestion& question) {
    Plot plot = emptyPlot(question, "Funnel plot", question.year, question.year);
    FoundSchools schools = schoolsIn(question, question.year);
    std::erase_if(schools.with, [](const OutcomeFigure& each) { return !each.pupils || *each.pupils < fewestPupils; });
    const auto target = targetOf(question);
    plot.x = {.title = layoutText("Eligible pupils"), .from = 0};
    plot.y = {.unit = unitOf(question.measure)};
    if (question.measure.unit != MeasureUnit::Percent || !target || schools.with.empty()) {
        plot.title =
            layoutText("A funnel is drawn of percentages of schools whose pupils are counted, and here are none");
        return plot;
    }
    plot.y.from = 0;
    plot.y.to = 100;
    double most = 0;
    for (const OutcomeFigure& each : schools.with) most = std::max(most, *each.pupils);
    PlotPanel panel;
    const double share = target->number / 100;
    for (const auto& [z, words] : {std::pair(statistics::z998, "99.8%"), std::pair(statistics::z95, "95%")}) {
        const PlotSeries limit{.name = layoutText("%1 limit").arg(QLatin1String(words)),
                               .label = QLatin1String(words),
                               .kind = PlotSeries::Kind::Curve};
        PlotSeries low = limit, high = limit;
        const double step = std::max(1.0, std::round(most / 120));
        for (double n = fewestPupils; n <= most; n += step)
            if (const auto limits = statistics::funnel(share, int(n), z)) {
                low.points.push_back({.x = n, .y = limits->lower * 100});
                high.points.push_back({.x = n, .y = limits->upper * 100});
            }
        panel.series.push_back(std::move(low));
        panel.series.push_back(std::move(high));
    }
    PlotSeries middle{.name = layoutText("%1, %2").arg(laNameOf(question), target->words),
                      .label = shownNumberOf(target->number, question.measure, target->isCalculated),
                      .tone = PlotTone::Reference};
    middle.points = {{.x = fewestPupils, .y = target->number}, {.x = most, .y = target->number}};
    panel.series.push_back(std::move(middle));
    PlotSeries inside{.name = layoutText("Schools"), .kind = PlotSeries::Kind::Dots},
        high{.tone = PlotTone::Good, .kind = PlotSeries::Kind::Dots},
        low{.tone = PlotTone::Late, .kind = PlotSeries::Kind::Dots},
        own{.tone = PlotTone::Main, .kind = PlotSeries::Kind::Dots};
    int far = 0;
    QHash<int, std::optional<statistics::Interval>> near, wide;  // by pupils, since many schools have as many
    for (const OutcomeFigure& figure : schools.with) {
        PlotPoint point = schoolPoint(question, figure);
        point.lower = point.upper = {};
        point.x = *figure.pupils;
        point.y = *figure.value.number;
        PlotSeries* into = &inside;
        const auto outside = [&](double z) {
            auto& known = z == statistics::z95 ? near : wide;
            if (!known.contains(int(point.x))) known.insert(int(point.x), statistics::funnel(share, int(point.x), z));
            const auto limits = known.value(int(point.x));
            return !limits ? 0 : point.y / 100 > limits->upper ? 1 : point.y / 100 < limits->lower ? -1 : 0;
        };
        if (const int side = outside(statistics::z95); side != 0) into = side > 0 ? &high : &low;
        far += outside(statistics::z998) != 0;
        if (figure.area == question.asked.area) own.points.push_back(point);
        into->points.push_back(std::move(point));
    }
    const size_t out = high.points.size() + low.points.size(), all = schools.with.size();
    for (PlotSeries* each : {&inside, &high, &low, &own})
        if (!each->points.empty()) panel.series.push_back(std::move(*each));
    plot.panels = {std::move(panel)};
    plot.title = layoutText("%1 of %2 schools lie beyond the 95% limits, where chance alone would put about %3")
                     .arg(out)
                     .arg(all)
                     .arg(std::lround(double(all) * 0.05));
    plot.notes << QObject::tr("%n schools lie beyond the 99.8% limits", nullptr, far)
               << layoutText("The line is %1, %2").arg(laNameOf(question), target->words);
    noteWithout(plot, schools.without);
    plot.table = tableOfSchools(question, schools.with);
    plot.table.title = plot.title;
    return plot;
}

}  // namespace nlc
