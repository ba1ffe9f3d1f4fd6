// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QCollator>
#include <QMimeData>
#include <QSet>
#include <optional>
#include <vector>

#include "models/records/list_roles.h"
#include "models/store/workspace.h"

namespace nlc {

/// Text as it is compared when filtering: case and accents do not matter.
QString folded(const QString& text);
/// Text as a person sorts it: "St Example" beside "Saint", 2 before 10.
QCollatorSortKey sortedAs(const QString& text);

/// The part of every list that does not depend on what its rows are: which rows are shown, in which order. Rows are
/// held in memory, so that a filter key press or a click on a header answers at once; `data()` never reads the file.
class ListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Rows whose text has every word typed are shown; empty: all.
    void setFilter(const QString& typed);
    const QString& filter() const { return m_filter; }
    int total() const { return int(m_texts.size()); }  ///< rows before filtering
    qint64 idAt(int row) const { return m_ids[m_shown[size_t(row)]]; }
    int rowOf(qint64 id) const;  ///< -1: not shown

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    void sort(int column, Qt::SortOrder order) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    virtual bool hasSecondLines() const { return false; }  ///< rows are shown higher

    /// Rows can be dragged: what is carried are their ids, as text, one a line. Empty: they cannot.
    void setCarriedAs(const QString& mimeType) { m_carriedAs = mimeType; }
    const QString& carriedAs() const { return m_carriedAs; }
    static QList<qint64> idsIn(const QMimeData* carried, const QString& mimeType);
    QStringList mimeTypes() const override { return {m_carriedAs}; }
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    /// What stopped the rows from being read; none: all is well.
    const std::optional<Error>& loadError() const { return m_loadError; }

Q_SIGNALS:
    void editFailed(const Error& error);
    /// What is shown, or how many there are in all, may differ now.
    void shownChanged();

protected:
    struct SortKey {
        std::optional<QCollatorSortKey> text;
        double number = 0;
    };
    virtual QString filterText(size_t row) const = 0;
    virtual QVariant sortValue(size_t row, int column) const = 0;
    virtual bool accepts(size_t row) const = 0;  ///< beside the typed filter
    virtual void forget(size_t row) = 0;         ///< the row's own values go
    size_t source(int row) const { return m_shown[size_t(row)]; }

    /// All rows are new; ids in the order of the rows.
    void resetRows(std::vector<size_t>::size_type count, const std::function<qint64(size_t)>& idOf);
    void rowChanged(size_t row);
    void rowAppended(qint64 id);
    void rowRemoved(size_t row);
    std::optional<size_t> sourceOf(qint64 id) const;
    void filterAgain();

    std::optional<Error> m_loadError;

private:
    bool isShown(size_t row) const;
    bool before(size_t a, size_t b) const;
    void makeKeys();
    SortKey keyOf(size_t row) const;
    void showAll();

    QString m_filter;
    QString m_carriedAs;
    QStringList m_words;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<qint64> m_ids;
    std::vector<QString> m_texts;
    std::vector<SortKey> m_keys;
    std::vector<size_t> m_shown;  ///< row in the view → row in memory
};

}  // namespace nlc
