// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/charts/chart_picture.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace nlc {

class BarPlot;
class PlotView;

/// A chart with its finding as the title, its source at its foot, and the same numbers as a table behind "Table", or
/// the key T. Bars are as high as they need; a plot takes the room that there is.
class ChartView : public QWidget {
    Q_OBJECT
public:
    /// `what` stands above the finding: "Attendance by sector"; empty: nothing does.
    explicit ChartView(const QString& what = {}, QWidget* parent = nullptr);
    void setChart(const Chart& chart);
    const Chart& chart() const { return m_chart; }
    PlotView* plot() const { return m_plot; }
    void addButton(QPushButton* button);  ///< after "Table"
    void showTable(bool asTable);
    bool showsTable() const;
    /// What stands instead of a chart that has nothing to show.
    void setNothing(const QString& words) { m_nothingWords = words; }

private:
    void fillTable();

    Chart m_chart;
    QString m_nothingWords;
    QLabel *m_title, *m_subtitle, *m_nothing, *m_foot;
    QHBoxLayout* m_top;
    QPushButton* m_asTable;
    QStackedWidget* m_stack;
    BarPlot* m_bars;
    PlotView* m_plot;
    QWidget* m_plotPlace;  ///< it goes up and down there where it is higher
    QStandardItemModel* m_model;
    QTableView* m_table;
    QVBoxLayout* m_column;
};

}  // namespace nlc
