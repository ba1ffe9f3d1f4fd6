// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of areas over the years.
#include <algorithm>
#include <cmath>

#include "models/outcomes/finding.h"
#include "models/outcomes/layout_parts.h"
#include "models/outcomes/outcome_charts.h"
#include "models/outcomes/statistics.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString upperFirst(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

/// The first year that is made as the last one is: after the last break within.
int comparableFrom(const AnsweredQuestion& question) {
    int first = question.years.front();
    for (const SeriesBreak& each : question.measure.breaks)
        if (each.year <= question.years.back())
            for (const int year : question.years)
                if (year >= each.year) {
                    first = std::max(first, year);
                    break;
                }
    return first;
}

QString trendFinding(const AnsweredQuestion& question, const std::vector<ComparedArea>& areas) {
    const int last = question.years.back(), first = comparableFrom(question);
    const auto own = question.figure(question.asked.area, last);
    if (!own) return layoutText("%1 has no figure for %2").arg(question.name).arg(last);
    const auto other = std::find_if(areas.begin() + 1, areas.end(), [&](const ComparedArea& area) {
        return !area.isNeighbour && question.figure(area.key, last);
    });
    const double now = *own->value.number;
    const auto before = question.figure(question.asked.area, first);
    if (other == areas.end()) {
        if (!before || first == last)
            return layoutText("%1 is at %2 in %3")
                .arg(question.name, shownNumberOf(now, question.measure, question.group != nullptr))
                .arg(last);
        const double change = now - *before->value.number;
        if (!isClear(change, question.measure))
            return layoutText("%1 has hardly changed since %2").arg(question.name).arg(first);
        return (change > 0 ? layoutText("%1 has risen by %2 since %3") : layoutText("%1 has fallen by %2 since %3"))
            .arg(question.name, pointsShown(change, question.measure))
            .arg(first);
    }
    const double gap = now - *question.figure(other->key, last)->value.number;
    const QString apart = upperFirst(comparedInWords(question.name, now, other->name, now - gap, question.measure));
    const auto otherBefore = question.figure(other->key, first);
    if (!before || !otherBefore || first == last || !isClear(gap, question.measure)) return apart;
    // Each gap is of two rounded figures, so a change of it is of four.
    const double change = std::abs(gap) - std::abs(*before->value.number - *otherBefore->value.number);
    if (std::abs(change) < 2 * roundingUnit(question.measure) - 1e-9)
        return layoutText("%1, and the gap has hardly changed since %2").arg(apart).arg(first);
    return (change < 0 ? layoutText("%1, and has narrowed the gap by %2 since %3")
                       : layoutText("%1, and the gap has widened by %2 since %3"))
        .arg(apart, QString(pointsShown(change, question.measure)).section(u' ', 0, 0))
        .arg(first);
}

/// Of the years that both have: a place among the area and its neighbours.
std::vector<std::pair<int, OutcomeRank>> ranksOf(const AnsweredQuestion& question, const AreaKey& area) {
    std::vector<AreaKey> all = question.neighbours;
    all.push_back(question.asked.area);
    std::vector<std::pair<int, OutcomeRank>> ranks;
    for (const int year : question.years) {
        const OutcomeRank rank =
            question.store.rank(question.measure, question.asked.group, area, all, year, question.source);
        if (rank.of > 2) ranks.emplace_back(year, rank);
    }
    return ranks;
}

}  // namespace

Plot trendChart(const AnsweredQuestion& question) {
    Plot plot = emptyPlot(question, "Line chart", question.from, question.years.back());
    const std::vector<ComparedArea> areas = comparedAreas(question);
    plot.title = trendFinding(question, areas);
    plot.notes = notesOf(question, question.from, question.years.back());
    plot.x = {.isYears = true};
    plot.y = {.unit = unitOf(question.measure)};
    PlotPanel panel;
    for (const ComparedArea& area : areas)
        if (PlotSeries line = lineOf(question, area); !line.points.empty()) panel.series.push_back(std::move(line));
    const int last = question.years.back();
    if (const auto median = medianOf(question, last); median && question.asked.neighbours) {
        // Where their middle is at the end, so that the grey lines have a name.
        PlotSeries middle{
            .name = layoutText("Median of the neighbours of %1").arg(question.set.name),
            .label = layoutText("Neighbours, median %1").arg(shownNumberOf(*median, question.measure, true)),
            .kind = PlotSeries::Kind::Curve,
            .points = {{.x = double(last), .y = *median}}};
        panel.series.push_back(std::move(middle));
    }
    plot.panels = {std::move(panel)};
    plot.table = tableByYear(question, areas);
    if (question.asked.neighbours && !question.neighbours.empty()) {
        QVariantList row{layoutText("Neighbours, median (calculated)")};
        for (const int year : question.years) {
            const auto median = medianOf(question, year);
            row << (median ? QVariant(*median) : QVariant());
        }
        plot.table.rows.push_back(row);
        plot.notes << layoutText("Neighbours: statistical neighbours of %1").arg(question.set.name);
    }
    plot.table.title = plot.title;
    return plot;
}

Plot rankingChart(const AnsweredQuestion& question) {
    Plot plot = emptyPlot(question, "Dots, ranked", question.year, question.year);
    struct Row {
        ComparedArea area;
        OutcomeFigure figure;
    };
    std::vector<Row> rows;
    for (const ComparedArea& area : comparedAreas(question))
        if (const auto figure = question.figure(area.key, question.year)) rows.push_back({area, *figure});
    const bool higher = question.measure.higherIsBetter();
    std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
        return higher ? *a.figure.value.number > *b.figure.value.number
                      : *a.figure.value.number < *b.figure.value.number;
    });
    plot.valuesAlongX = true;
    plot.x = {.unit = unitOf(question.measure)};
    plot.table.columns = {{.heading = layoutText("Area"), .width = 30},
                          {.heading = shownTitle(question.measure), .kind = OutColumn::Kind::Number}};
    PlotPanel panel;
    for (const PlotTone tone : {PlotTone::Other, PlotTone::Good, PlotTone::Reference, PlotTone::Main}) {
        PlotSeries series{.tone = tone, .kind = PlotSeries::Kind::Dots};
        for (size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].area.tone != tone) continue;
            const OutcomeFigure& figure = rows[i].figure;
            series.points.push_back({.x = *figure.value.number,
                                     .y = double(i),
                                     .lower = figure.lower,
                                     .upper = figure.upper,
                                     .name = rows[i].area.name});
        }
        if (!series.points.empty()) panel.series.push_back(std::move(series));
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        plot.y.categories << rows[i].area.name;
        if (rows[i].area.tone == PlotTone::Main) plot.y.strong = {int(i)};
        plot.table.rows.push_back({rows[i].area.name, *rows[i].figure.value.number});
    }
    plot.panels = {std::move(panel)};
    std::vector<AreaKey> all = question.neighbours;
    const OutcomeRank rank = question.store.rank(question.measure, question.asked.group, question.asked.area, all,
                                                 question.year, question.source);
    const auto median = medianOf(question, question.year);
    if (rank.of > 1 && median)
        plot.title = layoutText("%1 is %2 of %3 with its neighbours in %4, whose median is %5")
                         .arg(question.name, ordinal(rank.rank))
                         .arg(rank.of)
                         .arg(question.year)
                         .arg(shownNumberOf(*median, question.measure, true));
    else
        plot.title = layoutText("%1 among others in %2").arg(question.name).arg(question.year);
    if (!question.neighbours.empty())
        plot.notes << layoutText("Neighbours: statistical neighbours of %1").arg(question.set.name);
    plot.notes << layoutText("Equal figures share the better place; a place says nothing of how far apart they are");
    plot.table.title = plot.title;
    return plot;
}

Plot rankByYearChart(const AnsweredQuestion& question) {
    Plot plot = emptyPlot(question, "Line chart of ranks", question.from, question.years.back());
    plot.x = {.isYears = true};
    plot.y = {.isRank = true};
    plot.table.columns = {{.heading = layoutText("Area"), .width = 30}};
    for (const int year : question.years)
        plot.table.columns.push_back({.heading = QString::number(year), .kind = OutColumn::Kind::Number});
    PlotPanel panel;
    std::vector<std::pair<int, OutcomeRank>> own;
    for (const ComparedArea& area : comparedAreas(question)) {
        if (area.tone != PlotTone::Main && !area.isNeighbour) continue;
        const auto ranks = ranksOf(question, area.key);
        PlotSeries line{.name = area.name, .tone = area.tone};
        QVariantList row{area.name};
        row.resize(qsizetype(question.years.size()) + 1);
        int before = 0;
        for (const auto& [year, rank] : ranks) {
            line.points.push_back({.x = double(year),
                                   .y = double(rank.rank),
                                   .words = layoutText("of %1").arg(rank.of),
                                   .afterGap = before != 0 && year > before + 1});
            before = year;
            const auto at = std::find(question.years.begin(), question.years.end(), year);
            row[1 + qsizetype(at - question.years.begin())] = rank.rank;
        }
        if (line.points.empty()) continue;
        line.label = area.name + (area.tone == PlotTone::Main ? u' ' + ordinal(ranks.back().second.rank) : QString());
        if (area.tone == PlotTone::Main) own = ranks;
        panel.series.push_back(std::move(line));
        plot.table.rows.push_back(row);
    }
    plot.panels = {std::move(panel)};
    if (own.empty()) {
        plot.title = layoutText("There are too few neighbours with figures to rank %1").arg(question.name);
    } else {
        const auto& [firstYear, first] = own.front();
        const auto& [lastYear, last] = own.back();
        const bool same =
            std::all_of(own.begin(), own.end(), [&](const auto& each) { return each.second.rank == last.rank; });
        plot.title = own.size() == 1 || same
                         ? layoutText("%1 has been %2 of %3 with its neighbours since %4")
                               .arg(question.name, ordinal(last.rank))
                               .arg(last.of)
                               .arg(firstYear)
                         : layoutText("%1 was %2 of %3 with its neighbours in %4 and is %5 of %6 in %7")
                               .arg(question.name, ordinal(first.rank))
                               .arg(first.of)
                               .arg(firstYear)
                               .arg(ordinal(last.rank))
                               .arg(last.of)
                               .arg(lastYear);
    }
    plot.notes << layoutText("Neighbours: statistical neighbours of %1 in every year").arg(question.set.name)
               << layoutText("Equal figures share the better place");
    plot.table.title = plot.title;
    return plot;
}

Plot changeChart(const AnsweredQuestion& question) {
    const int last = question.years.back();
    const int first = question.asked.from > 0 ? question.years.front() : comparableFrom(question);
    Plot plot = emptyPlot(question, "Lines from one year to another", first, last);
    plot.x = {.categories = {QString::number(first), QString::number(last)}};
    plot.y = {.unit = unitOf(question.measure)};
    plot.table.columns = {{.heading = layoutText("Area"), .width = 30},
                          {.heading = QString::number(first), .kind = OutColumn::Kind::Number},
                          {.heading = QString::number(last), .kind = OutColumn::Kind::Number},
                          {.heading = layoutText("Change"), .kind = OutColumn::Kind::Number}};
    PlotPanel panel;
    std::optional<double> own, reference;
    QString referenceName;
    for (const ComparedArea& area : comparedAreas(question)) {
        const auto was = question.figure(area.key, first), is = question.figure(area.key, last);
        if (!was || !is || first == last) continue;
        const double change = *is->value.number - *was->value.number;
        PlotSeries line{.name = area.name, .tone = area.tone};
        line.points = {{.x = 0, .y = *was->value.number}, {.x = 1, .y = *is->value.number}};
        line.label = area.name + u' ' + shownNumberOf(*is->value.number, question.measure);
        if (area.tone == PlotTone::Main) own = change;
        if (area.tone == PlotTone::Reference) {
            reference = change;
            referenceName = area.name;
        }
        plot.table.rows.push_back({area.name, *was->value.number, *is->value.number, change});
        panel.series.push_back(std::move(line));
    }
    plot.panels = {std::move(panel)};
    plot.notes = notesOf(question, first, last);
    const auto moved = [&](const QString& name, double change) {
        return !isClear(change, question.measure)
                   ? layoutText("%1 has hardly changed").arg(name)
                   : (change > 0 ? layoutText("%1 rose by %2") : layoutText("%1 fell by %2"))
                         .arg(name, pointsShown(change, question.measure));
    };
    if (!own)
        plot.title = layoutText("There are not two years to compare");
    else if (!reference)
        plot.title = layoutText("%1 since %2").arg(moved(question.name, *own)).arg(first);
    else
        plot.title = layoutText("%1 since %2; %3")
                         .arg(moved(question.name, *own))
                         .arg(first)
                         .arg(moved(referenceName, *reference));
    plot.table.title = plot.title;
    return plot;
}

}  // namespace nlc
