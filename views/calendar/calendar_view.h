// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableView>

#include "models/calendar/calendar_grid.h"

namespace nlc {

class DayCells;

/// The days of a month, a week or an academic year. Arrow keys go from day to day, also into the next month; Page Up
/// and Page Down turn the page; Enter goes to what is on the day. An entry that may move is dragged to another day.
class CalendarView : public QTableView {
    Q_OBJECT
public:
    CalendarView(CalendarGrid* grid, const std::function<QDate()>& today, QWidget* parent = nullptr);
    QDate day() const;
    void setDay(const QDate& day);  ///< of those that are shown
    void fit();                     ///< cells to the window and the scale

Q_SIGNALS:
    void dayChosen(const QDate& day);
    void turned(int pages, const QDate& to);  ///< past the first or last day; `to` is to be the chosen one
    void opened(const QDate& day);            ///< Enter
    void entryOpened(const nlc::DatedEntry& entry);
    void newAsked(const QDate& day);  ///< a double click on free room
    void dropped(const nlc::DatedEntry& entry, const QDate& to);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const DatedEntry* entryAt(const QPoint& at) const;
    void dropDrag();

    CalendarGrid* m_grid;
    DayCells* m_cells;
    std::optional<DatedEntry> m_pressed;  ///< a copy: the list may be read anew meanwhile
    QPoint m_pressedAt, m_pointer;
    bool m_dragging = false, m_setting = false;
};

}  // namespace nlc
