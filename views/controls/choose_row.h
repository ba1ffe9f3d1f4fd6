// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableView>

namespace nlc::controls {

/// Chooses that row alone, whatever keys are held: while Ctrl is, QTableView::selectRow adds the row to what is chosen,
/// or takes it away. Nothing happens where there is no such row.
inline void chooseRow(QTableView* table, int row) {
    const QModelIndex index = table->model()->index(row, qMax(0, table->currentIndex().column()));
    if (!index.isValid()) return;
    table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    table->scrollTo(index);
}

}  // namespace nlc::controls
