// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>

#include "views/controls/row_delegate.h"

namespace nlc {

/// A table of words that is only looked at. GUI thread.
class TextRows final : public QAbstractTableModel {
public:
    struct Row {
        QStringList cells;
        theme::Tone tone = theme::Tone::None;  ///< of the pill
        bool muted = false;
    };
    /// `pillColumn`: -1: none.
    TextRows(QStringList headers, int pillColumn, QObject* parent)
        : QAbstractTableModel(parent), m_headers(std::move(headers)), m_pillColumn(pillColumn) {}

    void setRows(std::vector<Row> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_headers.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_headers.value(section) : QVariant();
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid()) return {};
        const Row& row = m_rows[size_t(index.row())];
        const bool isPill = index.column() == m_pillColumn && row.tone != theme::Tone::None;
        switch (role) {
            case Qt::DisplayRole:
                return row.cells.value(index.column());
            case controls::RowDelegate::PillRole:
                return isPill ? QVariant(int(row.tone)) : QVariant();
            case controls::RowDelegate::MutedRole:
                return row.muted;
            default:
                return {};
        }
    }

private:
    QStringList m_headers;
    int m_pillColumn;
    std::vector<Row> m_rows;
};

}  // namespace nlc
