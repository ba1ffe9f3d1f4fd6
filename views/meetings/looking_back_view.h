// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "models/meetings/looking_back.h"
#include "models/transfer/out_table.h"
#include "views/shell/aside.h"
#include "views/shell/desk.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace nlc {

class ChartView;
class ExportButton;
struct BarChart;

namespace controls {
class Lines;
}

/// A year of meetings in four findings: who came by sector and by person, time planned and taken, actions. Below them
/// each person's attendance and the items that ran over most. Reads alone.
class LookingBackView : public Aside {
    Q_OBJECT
public:
    explicit LookingBackView(Desk& desk, QWidget* parent = nullptr);
    ChartView* chart(int index) const { return m_charts[size_t(index)]; }

private:
    using ChartOf = std::function<BarChart(const LookingBack&)>;
    using TableOfBack = std::function<OutTable(const LookingBack&)>;
    QWidget* makeTop();
    QWidget* makeCard(const QString& what, ChartOf chart, TableOfBack table);
    QWidget* makePeople();
    QWidget* makeOverruns();
    QPushButton* csvButton(const QString& what, TableOfBack table);
    void fillGroups();
    void fillYears();
    void read();
    void showPeople();
    void showOverruns();
    AcademicYear year() const;
    Id<Group> group() const;

    Desk& m_desk;
    LookingBack m_back;
    QComboBox *m_groups, *m_years;
    QLabel* m_state;
    ExportButton* m_export;
    std::vector<ChartView*> m_charts;
    std::vector<ChartOf> m_makers;  ///< of m_charts
    QStandardItemModel* m_people;
    QTableView* m_peopleView;
    controls::Lines* m_overruns;
};

}  // namespace nlc
