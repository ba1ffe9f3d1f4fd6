// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCharts/QChartView>

#include "models/charts/chart.h"

class QAbstractBarSeries;

namespace nlc {

/// The bars themselves in the colours in force, their names beside them and their numbers at their ends. Of several
/// series each has its own pattern and stands in a legend. Fixed in height, any width.
class BarPlot : public QChartView {
    Q_OBJECT
public:
    explicit BarPlot(QWidget* parent = nullptr);
    void setChart(const BarChart& chart);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;  ///< left to the page, which scrolls

private:
    void build();
    void layOut();
    void write(const QString& words, const QColor& colour, QPointF at, Qt::Alignment side, qreal room, bool ground);
    void writeNumbers(size_t category, qreal name);
    qreal heightOfLegend() const;
    size_t lines() const;  ///< bars a category

    BarChart m_bars;
    QAbstractBarSeries* m_series = nullptr;
    QGraphicsItem* m_words = nullptr;  ///< parent of what is written; made anew with each layout
};

}  // namespace nlc
