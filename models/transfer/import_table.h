// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <optional>

#include "models/transfer/import.h"

namespace nlc {

/// The rows of a table that is to be imported, each with its fate, before anything is written: fate, whose row, what it
/// says, then the cells as they came. A cell can be put right here; `cellChanged` asks for a new plan. GUI thread.
class ImportTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FateColumn, SubjectColumn, SaysColumn, FirstCell };
    using QAbstractTableModel::QAbstractTableModel;

    void setSheet(Sheet sheet, const ImportChoices& choices, const std::vector<ImportField>& fields);
    void setChoices(const ImportChoices& choices, const std::vector<ImportField>& fields);
    void setPlan(ImportPlan plan);
    /// Only rows of this fate; none: all of them.
    void showOnly(std::optional<ImportRow::Fate> fate);
    const Sheet& sheet() const { return m_sheet; }
    const ImportPlan& plan() const { return m_plan; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    /// The rows with problems as they came, with their headings and a last column that says what is wrong: to be put
    /// right elsewhere and imported again.
    std::vector<QStringList> problemRows() const;

Q_SIGNALS:
    void cellChanged();

private:
    const ImportRow& at(int row) const { return m_plan.rows[m_shown[size_t(row)]]; }
    QString headingOf(int column) const;
    void choose();

    Sheet m_sheet;
    int m_columns = 0;
    int m_heading = -1;
    QStringList m_fieldNames;  ///< by column of the sheet, as shown; empty: left out
    ImportPlan m_plan;
    std::vector<size_t> m_shown;  ///< places in the plan
    std::optional<ImportRow::Fate> m_only;
};

QString fateInWords(ImportRow::Fate fate);

}  // namespace nlc
