// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/bar_plot.h"

#include <QGraphicsLayout>
#include <QToolTip>
#include <QWheelEvent>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>

#include "views/controls/theme.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal barShare = 0.66;  // of a category's room
constexpr int oneBar = 30, groupedBar = 19, swatchSize = 11;
constexpr qreal mostOfNames = 0.42;  // of the width
constexpr double tooLarge = 1e15;    // for an axis to divide

QColor seriesInk(ChartSeries::Tone tone) {
    switch (tone) {
        case ChartSeries::Tone::Quiet:
            return theme::colours().edge;
        case ChartSeries::Tone::Good:
            return theme::colours().good.ink;
        case ChartSeries::Tone::Soon:
            return theme::colours().soon.ink;
        case ChartSeries::Tone::Late:
            return theme::colours().late.ink;
        case ChartSeries::Tone::Main:
            break;
    }
    return theme::colours().accent;
}

QBrush brushOf(const BarChart& chart, size_t series) {
    constexpr std::array patterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense5Pattern,
                                  Qt::HorPattern,   Qt::FDiagPattern, Qt::DiagCrossPattern};
    return {seriesInk(chart.series[series].tone), patterns[patternOf(chart, series) % patterns.size()]};
}

/// What a bar is drawn with; where there is a gap there is none.
double lengthOf(const BarChart& chart, size_t series, size_t category) {
    return std::clamp(chart.value(series, category).value_or(0), -tooLarge, tooLarge);
}

}  // namespace

BarPlot::BarPlot(QWidget* parent) : QChartView(parent) {
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setBackgroundBrush(Qt::NoBrush);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme::notifier(), &theme::Notifier::changed, this, [this] { setChart(BarChart(m_bars)); });
}

void BarPlot::setChart(const BarChart& bars) {
    m_bars = bars;
    setAccessibleName(m_bars.title);
    setAccessibleDescription(altOf(m_bars));
    build();
    const int line = lines() > 1 ? groupedBar * int(lines()) + theme::s : oneBar;
    setFixedHeight(int(heightOfLegend()) + line * int(m_bars.categories.size()) + theme::s);
    layOut();
}

size_t BarPlot::lines() const { return m_bars.stacked ? 1 : std::max<size_t>(1, m_bars.series.size()); }

void BarPlot::build() {
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_series = nullptr;
    if (m_bars.categories.isEmpty() || m_bars.series.empty()) return;
    m_series =
        m_bars.stacked ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries) : new QHorizontalBarSeries;
    m_series->setBarWidth(barShare);
    const size_t count = m_bars.series.size(), rows = size_t(m_bars.categories.size());
    double least = 0, most = 0;
    for (size_t at = 0; at < rows; ++at) {
        double below = 0, above = 0;
        for (size_t i = 0; i < count; ++i) {
            const double length = lengthOf(m_bars, i, at);
            double& end = length < 0 ? below : above;
            end = m_bars.stacked ? end + length : length < 0 ? std::min(end, length) : std::max(end, length);
        }
        least = std::min(least, below);
        most = std::max(most, above);
    }
    // An axis of categories goes upwards, and so do the bars of one.
    for (size_t n = 0; n < count; ++n) {
        const size_t i = m_bars.stacked ? n : count - 1 - n;
        auto* set = new QBarSet(m_bars.series[i].name, m_series);
        for (size_t at = rows; at-- > 0;) *set << lengthOf(m_bars, i, at);
        set->setBrush(brushOf(m_bars, i));
        set->setPen(QPen(seriesInk(m_bars.series[i].tone), 1));
        m_series->append(set);
        connect(set, &QBarSet::hovered, this, [this, i, rows](bool isOver, int index) {
            const size_t at = rows - 1 - size_t(index);
            const QString said = m_bars.categories[qsizetype(at)] + u"\n"_s + m_bars.series[i].name + u": "_s +
                                 m_bars.shown(m_bars.value(i, at));
            isOver ? QToolTip::showText(QCursor::pos(), said, this) : QToolTip::hideText();
        });
    }
    chart()->addSeries(m_series);
    auto* values = new QValueAxis;
    values->setRange(least, most > least ? most : least + 1);
    values->setVisible(false);
    auto* names = new QBarCategoryAxis;
    for (size_t at = rows; at-- > 0;) names->append(QString::number(at));  // the names are written beside it
    names->setVisible(false);
    chart()->addAxis(values, Qt::AlignBottom);
    chart()->addAxis(names, Qt::AlignLeft);
    m_series->attachAxis(values);
    m_series->attachAxis(names);
}

qreal BarPlot::heightOfLegend() const {
    return m_bars.series.size() > 1 && !m_bars.categories.isEmpty() ? theme::xl : 0;
}

void BarPlot::layOut() {
    delete m_words;
    m_words = new QGraphicsRectItem(chart());
    static_cast<QGraphicsRectItem*>(m_words)->setPen(Qt::NoPen);
    m_words->setZValue(100);
    if (!m_series) return;
    const QFontMetricsF metrics(theme::font(theme::Text::Caption));
    qreal names = 0, numbers = 0, before = 0;
    for (size_t at = 0; at < size_t(m_bars.categories.size()); ++at) {
        names = std::max(names, metrics.horizontalAdvance(m_bars.categories[qsizetype(at)]));
        const auto measure = [&](std::optional<double> value) {
            qreal& room = value.value_or(0) < 0 ? before : numbers;
            room = std::max(room, metrics.horizontalAdvance(m_bars.shown(value)) + theme::s);
        };
        for (size_t i = 0; i < m_bars.series.size() && !m_bars.stacked; ++i) measure(m_bars.value(i, at));
        if (m_bars.stacked) measure(m_bars.total(at));
    }
    names = std::min(names + theme::xs, width() * mostOfNames);
    const QRectF area(names + theme::s + before, heightOfLegend(), width() - names - theme::s - before - numbers,
                      height() - heightOfLegend() - theme::s);
    chart()->setPlotArea(area.width() > 0 ? area : QRectF(names, heightOfLegend(), 1, 1));

    qreal x = 0;
    for (size_t i = 0; heightOfLegend() > 0 && i < m_bars.series.size(); ++i) {
        auto* swatch = new QGraphicsRectItem(x + 0.5, 4.5, swatchSize, swatchSize, m_words);
        swatch->setBrush(brushOf(m_bars, i));
        swatch->setPen(QPen(seriesInk(m_bars.series[i].tone), 1));
        x += swatchSize + theme::xs + 2;
        write(m_bars.series[i].name, theme::colours().text, {x, swatchSize / 2.0 + 5}, Qt::AlignLeft, width() - x,
              false);
        x += metrics.horizontalAdvance(m_bars.series[i].name) + theme::m;
    }
    for (size_t at = 0; at < size_t(m_bars.categories.size()); ++at) writeNumbers(at, names);
    const QPointF top = chart()->mapToPosition({0, double(m_bars.categories.size()) - 0.5}, m_series);
    const QPointF foot = chart()->mapToPosition({0, -0.5}, m_series);
    auto* base = new QGraphicsLineItem(QLineF(top, foot), m_words);
    base->setPen(QPen(theme::colours().edge, 1));
}

void BarPlot::writeNumbers(size_t at, qreal name) {
    const qreal row = qreal(m_bars.categories.size()) - 1 - qreal(at);
    const auto place = [&](double value, qreal lift) {
        return chart()->mapToPosition({std::clamp(value, -tooLarge, tooLarge), row + lift}, m_series);
    };
    const theme::Colours& colours = theme::colours();
    write(m_bars.categories[qsizetype(at)], colours.text, {0, place(0, 0).y()}, Qt::AlignLeft, name, false);
    const auto atEnd = [&](std::optional<double> value, double end, qreal lift) {
        const bool isBelow = end < 0;
        const QPointF shift(isBelow ? -theme::xs : theme::xs, 0);
        write(m_bars.shown(value), value ? colours.text : colours.muted, place(end, lift) + shift,
              isBelow ? Qt::AlignRight : Qt::AlignLeft, width(), false);
    };
    if (!m_bars.stacked) {
        const auto count = qreal(m_bars.series.size());
        for (size_t i = 0; i < m_bars.series.size(); ++i)
            atEnd(m_bars.value(i, at), lengthOf(m_bars, i, at), barShare / 2 - (qreal(i) + 0.5) * barShare / count);
        return;
    }
    double above = 0, below = 0;
    int parts = 0;
    for (size_t i = 0; i < m_bars.series.size(); ++i) parts += lengthOf(m_bars, i, at) != 0;
    const QFontMetricsF metrics(theme::font(theme::Text::Small));
    for (size_t i = 0; i < m_bars.series.size(); ++i) {
        const double length = lengthOf(m_bars, i, at);
        if (length == 0) continue;
        double& end = length < 0 ? below : above;
        const QPointF from = place(end, 0), to = place(end + length, 0);
        end += length;
        const QString words = m_bars.shown(m_bars.value(i, at));
        if (parts > 1 && metrics.horizontalAdvance(words) + theme::m < std::abs(to.x() - from.x()))
            write(words, colours.text, (from + to) / 2, Qt::AlignHCenter, width(), true);
    }
    atEnd(m_bars.total(at), above > 0 ? above : below, 0);
}

void BarPlot::write(const QString& words, const QColor& colour, QPointF at, Qt::Alignment side, qreal room,
                    bool ground) {
    const QFont font = theme::font(ground ? theme::Text::Small : theme::Text::Caption);
    auto* text = new QGraphicsSimpleTextItem(QFontMetricsF(font).elidedText(words, Qt::ElideRight, room), m_words);
    QFont regular = font;
    regular.setWeight(QFont::Normal);
    text->setFont(regular);
    text->setBrush(colour);
    const QSizeF size = text->boundingRect().size();
    const qreal left = side == Qt::AlignRight ? size.width() : side == Qt::AlignHCenter ? size.width() / 2 : 0;
    text->setPos(at.x() - left, at.y() - size.height() / 2);
    if (text->text() != words) text->setToolTip(words);
    if (!ground) return;
    auto* patch = new QGraphicsRectItem(QRectF(text->pos(), size).adjusted(-3, 1, 3, -1), m_words);
    patch->setBrush(theme::colours().surface);
    patch->setPen(Qt::NoPen);
    patch->stackBefore(text);
}

void BarPlot::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    layOut();
}

void BarPlot::wheelEvent(QWheelEvent* event) { event->ignore(); }

}  // namespace nlc
