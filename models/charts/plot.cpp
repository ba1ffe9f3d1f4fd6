// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/plot.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "models/charts/number_words.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString plotText(const char* text) { return QCoreApplication::translate("charts", text); }

QString cellShown(const OutColumn& column, const QVariant& cell) {
    if (cell.isNull()) return {};
    return column.kind == OutColumn::Kind::Number && cell.typeId() != QMetaType::QString ? shownNumber(cell.toDouble())
                                                                                         : cellText(cell);
}

}  // namespace

QString PlotAxis::shown(double position) const {
    if (isOfCategories()) {
        const auto at = qsizetype(std::lround(position));
        return at >= 0 && at < categories.size() ? categories[at] : QString();
    }
    if (isYears || isRank) return QString::number(std::lround(position));
    return shownNumber(position, unit);
}

bool Plot::hasPoints() const {
    return std::any_of(panels.begin(), panels.end(), [](const PlotPanel& panel) {
        return std::any_of(panel.series.begin(), panel.series.end(),
                           [](const PlotSeries& series) { return !series.points.empty(); });
    });
}

QString Plot::shown(const PlotSeries& series, const PlotPoint& point) const {
    const PlotAxis &value = valuesAlongX ? x : y, &place = valuesAlongX ? y : x;
    const QString whose = point.name.isEmpty() ? series.name : point.name;
    QStringList said;
    if (series.kind != PlotSeries::Kind::Cells) said << value.shown(valuesAlongX ? point.x : point.y);
    if (!point.words.isEmpty()) said << point.words;
    QString words = whose;
    if (!place.isBare && (!place.isOfCategories() || place.shown(valuesAlongX ? point.y : point.x) != whose)) {
        const QString at = place.shown(valuesAlongX ? point.y : point.x);
        words += (words.isEmpty() ? QString() : u", "_s) +
                 (place.isYears || place.title.isEmpty() || place.isOfCategories() ? at : place.title + u' ' + at);
    }
    words += (words.isEmpty() ? QString() : u": "_s) + said.join(u", "_s);
    if (point.lower && point.upper)
        words += plotText(" (%1 to %2)").arg(value.shown(*point.lower), value.shown(*point.upper));
    return words;
}

QString Plot::foot() const {
    QStringList parts{asSentence(source)};
    for (const QString& note : notes) parts << asSentence(note);
    parts.removeAll(QString());
    return parts.join(u' ');
}

doc::Table tableOf(const Plot& plot) {
    doc::Table table{.caption = plot.subtitle, .head = {}, .rows = {}, .rowHeads = true};
    for (const OutColumn& column : plot.table.columns) table.head.push_back(doc::plain(column.heading));
    for (const QVariantList& cells : plot.table.rows) {
        std::vector<doc::Runs> row;
        for (size_t at = 0; at < plot.table.columns.size(); ++at)
            row.push_back(doc::plain(at < size_t(cells.size()) ? cellShown(plot.table.columns[at], cells[qsizetype(at)])
                                                               : QString()));
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString altOf(const Plot& plot) {
    constexpr size_t most = 12;
    QStringList parts{asSentence(plot.kind), asSentence(plot.title), asSentence(plot.subtitle)};
    if (!plot.hasPoints()) parts << plotText("There is nothing to show.");
    QStringList rows;
    for (size_t at = 0; at < std::min(most, plot.table.rows.size()); ++at) {
        QStringList cells;
        for (qsizetype i = 0; i < qsizetype(plot.table.columns.size()) && i < plot.table.rows[at].size(); ++i) {
            const OutColumn& column = plot.table.columns[size_t(i)];
            const QString shown = cellShown(column, plot.table.rows[at][i]);
            if (shown.isEmpty()) continue;
            cells << (i == 0 ? shown : column.heading + u' ' + shown);
        }
        rows << cells.join(u", "_s);
    }
    parts << asSentence(rows.join(u"; "_s));
    if (plot.table.rows.size() > most)
        parts
            << plotText("These are the first %1 of %2 rows; the table has all.").arg(most).arg(plot.table.rows.size());
    parts.removeAll(QString());
    return parts.join(u' ');
}

}  // namespace nlc
