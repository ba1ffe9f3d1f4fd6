// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>
#include <functional>

#include "models/charts/chart_picture.h"
#include "views/shell/desk.h"

namespace nlc {

class ChartView;

/// "Save": the chart that a view shows as PNG, SVG, CSV or Excel, and the picture or the table on the clipboard.
class ChartSaveButton : public QPushButton {
    Q_OBJECT
public:
    /// `table`: what goes out as a table when it says more than the chart's own.
    ChartSaveButton(Desk& desk, ChartView& view, std::function<OutTable()> table = {}, QWidget* parent = nullptr);

    void save(PictureFormat format);
    void saveTable(bool asExcel);
    void copyPicture();
    void copyTable();

private:
    OutTable table() const;
    QString nameFor(const QString& ending) const;

    Desk& m_desk;
    ChartView& m_view;
    std::function<OutTable()> m_table;
};

/// A file's name from a title: what a name cannot hold is a dash.
QString fileNameFrom(const QString& title, const QString& ending);

}  // namespace nlc
