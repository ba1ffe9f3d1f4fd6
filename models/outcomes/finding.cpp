// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/finding.h"

#include <cmath>

#include "models/outcomes/chart_schools.h"
#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

double roundingUnit(const Measure& measure) { return std::pow(10, -measure.decimals); }

QString pointsShown(double difference, const Measure& measure) {
    const double amount = std::round(std::abs(difference) * 10) / 10;
    const int decimals = measure.decimals > 0 || amount != std::round(amount) ? 1 : 0;
    const QString number = QString::number(amount, 'f', decimals);
    return amount == 1 ? layoutText("1 point") : layoutText("%1 points").arg(number);
}

QString shownNumberOf(double number, const Measure& measure, bool isCalculated) {
    // What is whole is not made to look more exact than its neighbours.
    const double tenths = std::round(number * 10) / 10;
    const bool isWhole = measure.decimals == 0 && tenths == std::round(tenths);
    return shown({number, isCalculated && !isWhole ? ValueStatus::Calculated : ValueStatus::Published, {}}, measure);
}

QString unitOf(const Measure& measure) { return measure.unit == MeasureUnit::Percent ? u"%"_s : QString(); }

QString ordinal(int place) {
    const int tens = place % 100, ones = place % 10;
    if (tens / 10 == 1 || ones == 0 || ones > 3) return layoutText("%1th").arg(place);
    return ones == 1   ? layoutText("%1st").arg(place)
           : ones == 2 ? layoutText("%1nd").arg(place)
                       : layoutText("%1rd").arg(place);
}

bool isClear(double difference, const Measure& measure) {
    return std::abs(difference) > roundingUnit(measure) * (1 + 1e-9);
}

QString comparedInWords(const QString& name, double own, const QString& otherName, double other,
                        const Measure& measure) {
    const double difference = own - other;
    if (!isClear(difference, measure))
        return layoutText("there is no clear difference between %1 (%2) and %3 (%4)")
            .arg(name, shownNumberOf(own, measure), otherName, shownNumberOf(other, measure));
    const QString points = pointsShown(difference, measure);
    return (difference < 0 ? layoutText("%1 is %2 below %3") : layoutText("%1 is %2 above %3"))
        .arg(name, points, otherName);
}

QString subtitleOf(const AnsweredQuestion& question, int from, int to) {
    QString words = shownWords(question.measure);
    if (question.measure.kind != MeasureKind::Cohort) words += u", "_s + shown(question.asked.group).toLower();
    if (question.measure.unit == MeasureUnit::Percent && question.measure.kind == MeasureKind::Outcome)
        words = layoutText("Percentage of pupils. %1").arg(words);
    return from == to ? layoutText("%1, %2.").arg(words).arg(to)
                      : layoutText("%1, %2 to %3.").arg(words).arg(from).arg(to);
}

QString sourceWords(const AnsweredQuestion& question) {
    return layoutText("Source: %1, published by the Department for Education").arg(shown(question.source));
}

Plot emptyPlot(const AnsweredQuestion& question, const char* kind, int from, int to) {
    Plot plot;
    plot.kind = layoutText(kind);
    plot.subtitle = subtitleOf(question, from, to);
    plot.source = sourceWords(question);
    return plot;
}

QVariant inTenths(const std::optional<double>& number) {
    return number ? QVariant(std::round(*number * 10) / 10) : QVariant();
}

QStringList notesOf(const AnsweredQuestion& question, int from, int to) {
    return breaksWithin(question.measure, from, to);
}

std::vector<ComparedArea> comparedAreas(const AnsweredQuestion& question) {
    using enum PlotSeries::Tone;
    std::vector<ComparedArea> all{{question.asked.area, question.name, Main}};
    const auto add = [&](const AreaKey& key, PlotSeries::Tone tone, bool isNeighbour) {
        if (key != question.asked.area && !key.code.isEmpty())
            all.push_back({key, question.store.nameOf(key), tone, isNeighbour});
    };
    if (question.asked.england) {
        add(englandKey, Reference, false);
        all.back().name = all.size() > 1 ? layoutText("England") : all.back().name;
    }
    const QString la = question.store.laOf(question.asked.area);
    if (question.asked.area.level == AreaLevel::School) add({AreaLevel::LocalAuthority, la}, Good, false);
    if (question.asked.region) add({AreaLevel::Region, laRegion(la)}, Good, false);
    if (question.asked.neighbours)
        for (const AreaKey& each : question.neighbours) add(each, Other, true);
    return all;
}

PlotSeries lineOf(const AnsweredQuestion& question, const ComparedArea& area) {
    PlotSeries series{.name = area.name, .tone = area.tone};
    int before = 0;
    for (const int year : question.years) {
        const auto figure = question.figure(area.key, year);
        if (!figure || !figure->value.number) continue;
        PlotPoint point{.x = double(year), .y = *figure->value.number, .lower = figure->lower, .upper = figure->upper};
        if (figure->pupils) point.words = QObject::tr("%n pupils", nullptr, int(*figure->pupils));
        const bool isOfFew = area.key.level == AreaLevel::School || area.key.level == AreaLevel::Group;
        if (const auto interval = isOfFew ? intervalOf(question, *figure) : std::nullopt) {
            point.lower = interval->lower;
            point.upper = interval->upper;
        }
        point.afterGap = before != 0 && year > before + 1;
        before = year;
        series.points.push_back(std::move(point));
    }
    if (!area.isNeighbour && !series.points.empty())
        series.label =
            area.name + u' ' +
            shownNumberOf(series.points.back().y, question.measure, question.group && area.key == question.asked.area);
    return series;
}

std::optional<double> medianOf(const AnsweredQuestion& question, int year) {
    if (question.neighbours.empty()) return {};
    return question.store.median(question.measure, question.asked.group, question.neighbours, year, question.source)
        .value.number;
}

OutTable tableByYear(const AnsweredQuestion& question, const std::vector<ComparedArea>& areas) {
    OutTable table{.title = {}, .columns = {{.heading = layoutText("Area"), .width = 30}}, .rows = {}};
    for (const int year : question.years)
        table.columns.push_back({.heading = QString::number(year), .kind = OutColumn::Kind::Number});
    for (const ComparedArea& area : areas) {
        QVariantList row{area.name};
        bool isThere = false;
        for (const int year : question.years) {
            const auto figure = question.published(area.key, question.asked.group, year);
            isThere = isThere || figure;
            row << (!figure                ? QVariant()
                    : figure->value.number ? QVariant(*figure->value.number)
                                           : QVariant(shown(figure->value.status)));
        }
        if (isThere) table.rows.push_back(row);
    }
    return table;
}

}  // namespace nlc
