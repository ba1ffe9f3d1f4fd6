// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/coverage.h"
#include "views/shell/aside.h"
#include "views/shell/desk.h"

class QComboBox;
class QLabel;
class QStandardItemModel;
class QTableView;

namespace nlc {

namespace controls {
class Lines;
}

/// Who is here and who is missing: members against the register as a heat table of two sides that can be chosen, the
/// gaps in words, the years; a cell leads to the people in it and to those who could be asked.
class CoverageView : public Aside {
    Q_OBJECT
public:
    explicit CoverageView(Desk& desk, QWidget* parent = nullptr);
    void showCell(int row, int column);  ///< the last of either is the total

private:
    QWidget* makeTable();
    QWidget* makeSide();
    void read();
    void count();
    void exportPage();

    Desk& m_desk;
    Coverage m_coverage;
    Coverage::Table m_table;
    std::vector<CoverageYear> m_years;
    QComboBox *m_rows, *m_columns;
    QStandardItemModel* m_model;
    QTableView* m_view;
    QLabel *m_gaps, *m_over, *m_cell;
    controls::Lines *m_asked, *m_members, *m_without;
};

}  // namespace nlc
