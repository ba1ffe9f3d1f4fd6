// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "models/charts/number_words.h"

using namespace Qt::StringLiterals;

namespace nlc {
namespace {

QString chartText(const char* text) { return QCoreApplication::translate("charts", text); }

bool namesSeries(const BarChart& chart) { return chart.series.size() > 1; }

}  // namespace

std::optional<double> BarChart::value(size_t which, size_t category) const {
    if (which >= series.size() || category >= series[which].values.size()) return std::nullopt;
    const std::optional<double> value = series[which].values[category];
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<double> BarChart::total(size_t category) const {
    std::optional<double> sum;
    for (size_t i = 0; i < series.size(); ++i)
        if (const auto part = value(i, category)) sum = sum.value_or(0) + *part;
    return sum;
}

QString BarChart::shown(std::optional<double> value) const {
    if (!value || !std::isfinite(*value)) return gap.isEmpty() ? chartText("no figure") : gap;
    return shownNumber(*value, unit);
}

bool BarChart::hasValues() const {
    for (size_t i = 0; i < series.size(); ++i)
        for (size_t at = 0; at < size_t(categories.size()); ++at)
            if (value(i, at)) return true;
    return false;
}

size_t patternOf(const BarChart& chart, size_t series) {
    const auto isQuiet = [&](size_t each) { return chart.series[each].tone == ChartSeries::Tone::Quiet; };
    size_t before = 0;
    for (size_t each = 0; each < chart.series.size(); ++each)
        before += isQuiet(each) == isQuiet(series) ? each < series : isQuiet(series);
    return before;
}

doc::Table tableOf(const BarChart& chart) {
    doc::Table table{
        .caption = chart.subtitle, .head = {doc::plain(chart.categoryTitle)}, .rows = {}, .rowHeads = true};
    for (const ChartSeries& series : chart.series) table.head.push_back(doc::plain(series.name));
    for (size_t at = 0; at < size_t(chart.categories.size()); ++at) {
        std::vector<doc::Runs> row{doc::plain(chart.categories[qsizetype(at)])};
        for (size_t i = 0; i < chart.series.size(); ++i) row.push_back(doc::plain(chart.shown(chart.value(i, at))));
        table.rows.push_back(std::move(row));
    }
    return table;
}

OutTable outTableOf(const BarChart& chart) {
    OutTable table{.title = chart.title, .columns = {{.heading = chart.categoryTitle, .width = 32}}, .rows = {}};
    for (const ChartSeries& series : chart.series) {
        const QString unit = chart.unit.isEmpty() ? QString() : u" ("_s + chart.unit + u')';
        table.columns.push_back({.heading = series.name + unit, .kind = OutColumn::Kind::Number});
    }
    for (size_t at = 0; at < size_t(chart.categories.size()); ++at) {
        QVariantList row{chart.categories[qsizetype(at)]};
        for (size_t i = 0; i < chart.series.size(); ++i) {
            const auto value = chart.value(i, at);
            row << (value ? QVariant(*value) : QVariant());
        }
        table.rows.push_back(row);
    }
    return table;
}

QString altOf(const BarChart& chart) {
    constexpr qsizetype most = 12;
    QStringList parts{chartText("Bar chart."), asSentence(chart.title), asSentence(chart.subtitle)};
    if (chart.categories.isEmpty() || chart.series.empty()) parts << chartText("There is nothing to show.");
    QStringList said;
    for (qsizetype at = 0; at < std::min(chart.categories.size(), most); ++at) {
        QStringList values;
        for (size_t i = 0; i < chart.series.size(); ++i) {
            const QString shown = chart.shown(chart.value(i, size_t(at)));
            values << (namesSeries(chart) ? chart.series[i].name + u' ' + shown : shown);
        }
        if (!values.isEmpty()) said << chart.categories[at] + u": "_s + values.join(u", "_s);
    }
    parts << asSentence(said.join(u"; "_s));
    if (chart.categories.size() > most && !said.isEmpty())
        parts << chartText("These are the first %1 of %2; the table has all.").arg(most).arg(chart.categories.size());
    parts.removeAll(QString());
    return parts.join(u' ');
}

}  // namespace nlc
