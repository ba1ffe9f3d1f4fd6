// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of one year: groups of pupils, and all measures.
#include <algorithm>
#include <cmath>

#include "models/outcomes/finding.h"
#include "models/outcomes/layout_parts.h"
#include "models/outcomes/outcome_charts.h"

namespace nlc {

using namespace Qt::StringLiterals;

BarChart groupsChart(const AnsweredQuestion& question) {
    BarChart chart{
        .subtitle = layoutText("%1, by group of pupils, %2.").arg(shownWords(question.measure)).arg(question.year),
        .unit = unitOf(question.measure),
        .categoryTitle = layoutText("Pupils"),
        .source = sourceWords(question)};
    ChartSeries own{.name = question.name}, other{.name = layoutText("England"), .tone = ChartSeries::Tone::Quiet};
    const bool isEngland = question.asked.area == englandKey || !question.asked.england;
    double widest = 0;
    QString widestName;
    int compared = 0;
    for (const auto& group : NamesOf<PupilGroup>::values) {
        const auto ours = question.figure(question.asked.area, group.value, question.year);
        if (!ours) continue;
        const auto theirs = isEngland ? std::nullopt : question.figure(englandKey, group.value, question.year);
        chart.categories << shown(group.value);
        own.values.push_back(ours->value.number);
        other.values.push_back(theirs ? theirs->value.number : std::nullopt);
        if (!theirs) continue;
        ++compared;
        const double gap = *ours->value.number - *theirs->value.number;
        if (isClear(gap, question.measure) && std::abs(gap) > std::abs(widest)) {
            widest = gap;
            widestName = shown(group.value);
        }
    }
    chart.series = {own};
    if (compared > 0) chart.series.push_back(other);
    const QString points = pointsShown(widest, question.measure);
    if (compared == 0)
        chart.title = layoutText("%1 in %2, by group of pupils").arg(question.name).arg(question.year);
    else if (widest == 0)
        chart.title = layoutText("No group of pupils is clearly apart from England in %1").arg(question.year);
    else
        chart.title = (widest < 0 ? layoutText("%1: furthest below England, by %2")
                                  : layoutText("%1: furthest above England, by %2"))
                          .arg(widestName, points);
    return chart;
}

Plot measuresChart(const AnsweredQuestion& question) {
    Plot plot;
    plot.kind = layoutText("Table with shades");
    plot.source = sourceWords(question);
    const std::vector<ComparedArea> areas = comparedAreas(question);
    std::vector<const Measure*> all;
    for (const Measure& measure : measures()) {
        if (measure.kind != MeasureKind::Outcome) continue;
        const auto found =
            question.store.figure(measure, question.asked.group, question.asked.area, question.year, question.source);
        if (found && found->value.number) all.push_back(&measure);
    }
    plot.table.columns = {{.heading = layoutText("Area"), .width = 30}};
    for (const Measure* measure : all) {
        plot.x.categories << shownTitle(*measure);
        plot.table.columns.push_back({.heading = shownTitle(*measure), .kind = OutColumn::Kind::Number});
    }
    PlotSeries cells{.name = layoutText("Figures"), .kind = PlotSeries::Kind::Cells};
    int below = 0, comparable = 0;
    double furthest = 0;
    const Measure* furthestOf = nullptr;
    for (const ComparedArea& area : areas) {
        QVariantList row{area.name};
        const auto at = double(plot.y.categories.size());
        for (size_t i = 0; i < all.size(); ++i) {
            const auto find = [&](const AreaKey& key) {
                return question.store.figure(*all[i], question.asked.group, key, question.year, question.source);
            };
            const auto own = find(area.key), national = find(englandKey);
            const bool has = own && own->value.number;
            PlotPoint cell{.x = double(i),
                           .y = at,
                           .name = area.name,
                           .words = own ? shown(own->value, *all[i]) : layoutText("no figure")};
            row << (has ? QVariant(*own->value.number) : own ? QVariant(cell.words) : QVariant());
            if (has && national && national->value.number && area.key != englandKey) {
                const double gap = (*own->value.number - *national->value.number) / roundingUnit(*all[i]);
                constexpr double wide = 5;  // rounding units
                if (isClear(*own->value.number - *national->value.number, *all[i]))
                    cell.shade = (std::abs(gap) >= wide ? 2 : 1) * (gap < 0 ? -1 : 1);
                if (area.tone == PlotSeries::Tone::Main) {
                    ++comparable;
                    below += cell.shade < 0;
                    if (cell.shade < 0 && gap < furthest) {
                        furthest = gap;
                        furthestOf = all[i];
                    }
                }
            }
            cells.points.push_back(std::move(cell));
        }
        plot.y.categories << area.name;
        if (area.tone == PlotSeries::Tone::Main) plot.y.strong = {int(at)};
        plot.table.rows.push_back(row);
    }
    plot.panels = {{{}, {std::move(cells)}}};
    plot.subtitle = layoutText("All measures of %1, %2. Shaded where an area is clearly above or below England.")
                        .arg(question.year)
                        .arg(shown(question.asked.group).toLower());
    if (comparable == 0)
        plot.title = layoutText("%1 in %2, all measures").arg(question.name).arg(question.year);
    else if (comparable == 1)
        plot.title = layoutText("%1 in %2: the only measure that is here").arg(question.name).arg(question.year);
    else if (furthestOf == nullptr)
        plot.title =
            layoutText("%1 is clearly below England in no measure in %2").arg(question.name).arg(question.year);
    else
        plot.title = layoutText("%1 is clearly below England in %2 of %3 measures in %4, furthest in %5")
                         .arg(question.name)
                         .arg(below)
                         .arg(comparable)
                         .arg(question.year)
                         .arg(shownTitle(*furthestOf));
    plot.notes << layoutText("Dark shades are five points or more from England");
    plot.table.title = plot.title;
    return plot;
}

}  // namespace nlc
