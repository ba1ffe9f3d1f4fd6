// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of kinds of schools, of schools that are alike, and of a group of schools.
#include <algorithm>
#include <cmath>

#include "models/outcomes/finding.h"
#include "models/outcomes/layout_parts.h"
#include "models/outcomes/outcome_charts.h"
#include "models/outcomes/schools_alike.h"
#include "models/outcomes/set_dashboard.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

PlotPoint dotAt(double x, double y, const std::optional<statistics::Interval>& interval, const QString& name) {
    PlotPoint point{.x = x, .y = y, .name = name};
    if (interval) {
        point.lower = interval->lower;
        point.upper = interval->upper;
    }
    return point;
}

Plot rowsPlot(const AnsweredQuestion& question, const char* kind) {
    Plot plot = emptyPlot(question, kind, question.year, question.year);
    plot.valuesAlongX = true;
    plot.x = {.unit = unitOf(question.measure)};
    return plot;
}

}  // namespace

Plot kindsChart(const AnsweredQuestion& question) {
    Plot plot = rowsPlot(question, "Dots with intervals");
    const SchoolFactsOfYear facts = factsOf(question.store, question.known.schools, question.year, question.source);
    const Comparison comparison =
        compared(question.store, facts,
                 {.measure = &question.measure,
                  .group = question.asked.group,
                  .dimension = question.asked.dimension,
                  .la = question.group ? QString() : question.store.laOf(question.asked.area),
                  .urns = question.group ? question.group->urnsIn(question.year) : QStringList(),
                  .saved = question.known.saved});
    plot.title = comparison.title;
    plot.notes = comparison.notes;
    PlotSeries dots{.name = shown(question.asked.dimension), .tone = PlotTone::Main, .kind = PlotSeries::Kind::Dots};
    for (const SchoolsFigure& row : comparison.rows) {
        const auto at = double(plot.y.categories.size());
        plot.y.categories << row.label;
        if (!row.figure.value.number) continue;
        PlotPoint point = dotAt(*row.figure.value.number, at, row.interval, row.label);
        point.words = QObject::tr("%n schools", nullptr, row.schools);
        dots.points.push_back(std::move(point));
    }
    plot.panels = {{{}, {std::move(dots)}}};
    plot.table = outTableOf(comparison);
    plot.table.title = plot.title;
    return plot;
}

Result<Plot> alikeChart(const AnsweredQuestion& question) {
    Plot plot = rowsPlot(question, "Dots with intervals");
    const SchoolFactsOfYear facts = factsOf(question.store, question.known.schools, question.year, question.source);
    const auto alike =
        schoolsAlike(question.store, facts,
                     {.urn = question.asked.area.code, .measure = &question.measure, .group = question.asked.group});
    if (!alike) return tl::unexpected(alike.error());
    plot.title = alike->finding;
    plot.notes = alike->notes;
    plot.notes.prepend(
        layoutText("The likest stand first; the short line is what is expected of a school of its kind"));
    const auto number = OutColumn::Kind::Number;
    plot.table.columns = {
        {.heading = layoutText("School"), .width = 36},      {.heading = shownTitle(question.measure), .kind = number},
        {.heading = layoutText("From"), .kind = number},     {.heading = layoutText("To"), .kind = number},
        {.heading = layoutText("Expected"), .kind = number}, {.heading = layoutText("Standing"), .width = 24},
        {.heading = layoutText("Why alike"), .width = 60}};
    PlotPanel panel;
    PlotSeries plain{.kind = PlotSeries::Kind::Dots}, better{.tone = PlotTone::Good, .kind = PlotSeries::Kind::Dots},
        own{.tone = PlotTone::Main, .kind = PlotSeries::Kind::Dots};
    const auto addRow = [&](const AlikeSchool& school, PlotSeries& into) {
        const auto at = double(plot.y.categories.size());
        plot.y.categories << school.name;
        const bool has = school.figure.value.number.has_value();
        plot.table.rows.push_back(
            {school.name, has ? QVariant(*school.figure.value.number) : QVariant(shown(school.figure.value.status)),
             school.interval ? inTenths(school.interval->lower) : QVariant(),
             school.interval ? inTenths(school.interval->upper) : QVariant(), inTenths(school.expected),
             shown(school.standing), school.why.join(u"; "_s)});
        if (!has) return;
        PlotPoint point = dotAt(*school.figure.value.number, at, school.interval, school.name);
        point.words = QStringList{shown(school.standing).toLower(), school.why.value(0)}.join(u"; "_s);
        into.points.push_back(std::move(point));
        if (!school.expected) return;
        PlotSeries expected{.name = layoutText("Expected of %1").arg(school.name), .tone = PlotTone::Reference};
        expected.points = {{.x = *school.expected, .y = at - 0.3}, {.x = *school.expected, .y = at + 0.3}};
        panel.series.push_back(std::move(expected));
    };
    addRow(alike->own, own);
    plot.y.strong = {0};
    for (const AlikeSchool& school : alike->schools)
        addRow(school, school.standing == Standing::Better ? better : plain);
    for (PlotSeries* each : {&plain, &better, &own})
        if (!each->points.empty()) panel.series.push_back(std::move(*each));
    plot.panels = {std::move(panel)};
    plot.table.title = plot.title;
    return plot;
}

Plot dashboardChart(const AnsweredQuestion& question) {
    const NamedSchools* set = question.known.find(question.asked.area);
    Plot plot;
    plot.kind = layoutText("Table with shades");
    plot.source = sourceWords(question);
    std::vector<DashboardItem> items;
    for (const Measure& measure : measures())
        if (measure.kind == MeasureKind::Outcome && measure.unit == MeasureUnit::Percent &&
            QByteArrayView(measure.id).endsWith("expected") &&
            question.store.tellsOfSchools(measure, question.asked.group, question.year, question.source, {}))
            items.push_back(
                {.measure = &measure, .group = question.asked.group, .year = question.year, .source = question.source});
    for (const SchoolIndicator& indicator : schoolIndicators(question.store, question.year)) {
        constexpr size_t mostIndicators = 4;  // as many as a page shows beside the measures
        if (items.size() >= mostIndicators + 7) break;
        items.push_back({.year = indicator.year, .source = indicator.source, .indicator = indicator});
    }
    const SetDashboard dashboard = dashboardOf(question.store, *set, items, {}, [&](const QString& urn) {
        const RegisterSchool* school = question.known.schools.find(urn);
        return school ? school->name : urn;
    });
    plot.title = dashboard.title;
    plot.notes = dashboard.notes;
    plot.subtitle = layoutText("Shaded where a school is clearly above or below its local authority.");
    for (const QString& heading : dashboard.headings) plot.x.categories << heading;
    PlotSeries cells{.name = set->name, .kind = PlotSeries::Kind::Cells};
    const auto addRow = [&](const DashboardRow& row, bool isStrong) {
        const auto at = double(plot.y.categories.size());
        plot.y.categories << row.name;
        if (isStrong) plot.y.strong.push_back(int(at));
        for (size_t i = 0; i < row.cells.size(); ++i)
            cells.points.push_back({.x = double(i),
                                    .y = at,
                                    .name = row.name,
                                    .words = row.cells[i].text,
                                    .shade = row.cells[i].tone == Tone::Good   ? 2
                                             : row.cells[i].tone == Tone::Soon ? -2
                                                                               : 0});
    };
    for (const DashboardRow& row : dashboard.schools) addRow(row, false);
    addRow(dashboard.average, true);
    addRow(dashboard.la, true);
    if (!plot.x.categories.isEmpty()) plot.panels = {{{}, {std::move(cells)}}};
    plot.table = outTableOf(dashboard);
    return plot;
}

}  // namespace nlc
