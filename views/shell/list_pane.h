// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include "models/records/list_model.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace nlc::controls {
class EmptyState;
}

namespace nlc {

/// The left half of a list page: filter, rows, and how many there are. Keys: Ctrl+F or / filters, Esc clears the
/// filter, Down goes from the filter into the rows, F2 edits a cell, Del asks to delete, Enter goes to the details,
/// Ctrl+C copies the chosen rows as text. Columns are chosen from the header's menu (also with the Menu key) and
/// remembered, like the order.
class ListPane : public QFrame {
    Q_OBJECT
public:
    /// `name` is stable, for what is remembered: "members.people". `noun` reads after a number and "no": "people";
    /// `one` after a 1: "person".
    ListPane(const QString& name, const QString& noun, const QString& one, QWidget* parent = nullptr);

    /// The model stays the caller's; another replaces it. A width of 0 takes what is left, a negative one is not shown
    /// until it is chosen from the header's menu. `sortedBy` is the column at first.
    void setModel(ListModel* model, const std::vector<int>& widths, int sortedBy = 0,
                  Qt::SortOrder order = Qt::AscendingOrder);
    /// Beside the filter, at its right.
    void addBesideFilter(QWidget* widget);
    /// Below the filter's line, above the rows.
    void addBelowFilter(QWidget* widget);
    /// What stands where nothing is yet; its first step emits newAsked().
    void setEmpty(const QString& icon, const QString& title, const QString& sentence, const QString& step);
    /// Words after the count at the foot.
    void setFoot(const QString& words);

    qint64 currentId() const;  ///< 0: none
    QList<qint64> chosenIds() const;
    /// Goes to the row; a filter that hides it is cleared.
    void setCurrentId(qint64 id);
    void editCurrent(int column);
    void focusFilter();
    void focusRows();
    QTableView* table() const { return m_table; }
    QLineEdit* filter() const { return m_filter; }

Q_SIGNALS:
    void currentChanged(qint64 id);
    void deleteAsked();
    void newAsked();
    void opened(qint64 id);  ///< Enter or a double click on a cell that is not edited in place

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void applyWidths();
    void chooseColumns(const QPoint& at);
    void remember() const;
    void recall();
    void showCount();
    void copyRows() const;

    QString m_name, m_noun, m_one, m_footWords;
    ListModel* m_model = nullptr;
    std::vector<int> m_widths;
    int m_sortedBy = 0;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QLineEdit* m_filter;
    QHBoxLayout* m_top;
    QVBoxLayout* m_column;
    QStackedWidget* m_stack;
    QTableView* m_table;
    controls::EmptyState* m_empty;
    controls::EmptyState* m_nothingFits;
    QLabel* m_foot;
    qint64 m_current = 0;
    bool m_restoring = false;
};

}  // namespace nlc
