// SPDX-License-Identifier: GPL-3.0-or-later
// Schools by how many of their pupils are disadvantaged.
#include <algorithm>
#include <cmath>

#include "models/outcomes/chart_schools.h"
#include "models/outcomes/finding.h"
#include "models/outcomes/fitted_line.h"
#include "models/outcomes/gap_number_words.h"
#include "models/outcomes/layout_parts.h"
#include "models/outcomes/outcome_charts.h"

namespace nlc {

namespace {

/// For each so many points more of disadvantaged pupils.
constexpr double step = 10;

QString deprivationFinding(const AnsweredQuestion& question, const std::optional<statistics::FittedLine>& line,
                           size_t schools) {
    if (schools == 0)
        return layoutText("No school has a figure, and a share of disadvantaged pupils, that can be shown");
    if (!line)
        return layoutText("There are too few schools of %1 to say how they differ by disadvantage")
            .arg(laNameOf(question));
    const auto& [lower, upper] = line->slopeInterval;
    if (lower <= 0 && upper >= 0)
        return QObject::tr("Among %n schools there is no clear line between disadvantage and results", nullptr,
                           int(schools));
    const QString least = numberWords(std::min(std::abs(lower), std::abs(upper)) * step),
                  most = numberWords(std::max(std::abs(lower), std::abs(upper)) * step);
    return (line->slope < 0
                ? layoutText("Where 10 in 100 more pupils are disadvantaged, results are %1 lower (%2 to %3)")
                : layoutText("Where 10 in 100 more pupils are disadvantaged, results are %1 higher (%2 to %3)"))
        .arg(pointWords(line->slope * step), least, most);
}

}  // namespace

Plot deprivationChart(const AnsweredQuestion& question) {
    Plot plot = emptyPlot(question, "Scatter plot", question.year, question.year);
    const SchoolFactsOfYear facts = factsOf(question.store, question.known.schools, question.year, question.source);
    FoundSchools schools = schoolsIn(question, question.year);
    const auto shareOf = [&](const OutcomeFigure& figure) {
        const SchoolFacts* school = facts.find(figure.area.code);
        return school == nullptr ? std::nullopt : school->disadvantaged;
    };
    const size_t withFigure = schools.with.size();
    std::erase_if(schools.with, [&](const OutcomeFigure& each) { return !shareOf(each) || areTooFew(each.pupils); });
    plot.x = {.title = layoutText("Disadvantaged pupils"), .unit = layoutText("%"), .from = 0};
    plot.y = {.unit = unitOf(question.measure)};
    plot.table = tableOfSchools(question, schools.with);
    plot.table.columns.insert(plot.table.columns.begin() + 1,
                              {.heading = layoutText("Disadvantaged pupils, %"), .kind = OutColumn::Kind::Number});
    PlotSeries dots{.name = layoutText("Schools"), .kind = PlotSeries::Kind::Dots},
        own{.tone = PlotTone::Main, .kind = PlotSeries::Kind::Dots};
    std::vector<statistics::WeightedPoint> points;
    bool areCounted = true;
    for (size_t i = 0; i < schools.with.size(); ++i) {
        const OutcomeFigure& figure = schools.with[i];
        PlotPoint point = schoolPoint(question, figure);
        point.lower = point.upper = {};
        point.x = *shareOf(figure);
        point.y = *figure.value.number;
        areCounted = areCounted && figure.pupils;
        points.push_back({point.x, point.y, figure.pupils.value_or(0)});
        plot.table.rows[i].insert(1, inTenths(point.x));
        (figure.area == question.asked.area ? own : dots).points.push_back(std::move(point));
    }
    if (!areCounted)
        for (statistics::WeightedPoint& each : points) each.weight = 1;
    const auto line = statistics::fittedLine(points);
    plot.title = deprivationFinding(question, line, schools.with.size());
    plot.table.title = plot.title;
    PlotPanel panel;
    if (line) {
        const auto [least, most] = std::minmax_element(
            points.begin(), points.end(),
            [](const statistics::WeightedPoint& a, const statistics::WeightedPoint& b) { return a.x < b.x; });
        PlotSeries band{.name = layoutText("Where the line may lie (95%)"), .kind = PlotSeries::Kind::Band},
            fit{.name = layoutText("Fitted line"), .kind = PlotSeries::Kind::Curve};
        constexpr int pieces = 24;
        for (int i = 0; i <= pieces; ++i) {
            const double x = least->x + (most->x - least->x) * i / pieces;
            const auto [lower, upper] = line->bandAt(x);
            band.points.push_back({.x = x, .y = line->at(x), .lower = lower, .upper = upper});
            fit.points.push_back({.x = x, .y = line->at(x)});
        }
        panel.series.push_back(std::move(band));
        panel.series.push_back(std::move(fit));
        plot.notes << (areCounted
                           ? layoutText("The line is fitted to schools weighted by eligible pupils; the ground "
                                        "around it is where the line may lie (95%), not where schools lie")
                           : layoutText("The line is fitted to schools that count the same; the ground around it "
                                        "is where the line may lie (95%), not where schools lie"));
        plot.notes << layoutText("A line through schools does not say what makes the difference");
    }
    panel.series.push_back(std::move(dots));
    if (!own.points.empty()) panel.series.push_back(std::move(own));
    plot.panels = {std::move(panel)};
    if (!facts.disadvantagedFrom.isEmpty()) plot.notes << layoutText("Disadvantage: %1").arg(facts.disadvantagedFrom);
    noteWithout(plot, schools.without);
    if (const auto unknown = int(withFigure - schools.with.size()); unknown > 0)
        plot.notes << QObject::tr("Of %n schools the share of disadvantaged pupils cannot be told", nullptr, unknown);
    return plot;
}

}  // namespace nlc
