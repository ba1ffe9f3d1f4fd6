// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/charts/chart.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace nlc {

class BarPlot;

/// A chart with its finding as the title, and the same numbers as a table behind "Table", or the key T. As high as its
/// bars need.
class BarChartView : public QWidget {
    Q_OBJECT
public:
    /// `what` stands above the finding: "Attendance by sector".
    explicit BarChartView(const QString& what, QWidget* parent = nullptr);
    void setChart(const BarChart& chart);
    const BarChart& chart() const { return m_chart; }
    void addButton(QPushButton* button);  ///< after "Table"
    void showTable(bool asTable);
    bool showsTable() const;

private:
    void fillTable();

    BarChart m_chart;
    QLabel *m_title, *m_subtitle, *m_nothing;
    QHBoxLayout* m_top;
    QPushButton* m_asTable;
    QStackedWidget* m_stack;
    BarPlot* m_plot;
    QStandardItemModel* m_model;
    QTableView* m_table;
};

}  // namespace nlc
