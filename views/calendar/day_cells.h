// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

#include "models/calendar/calendar_grid.h"

namespace nlc {

/// Where an entry is painted in the cell of a day, and found again under the pointer.
struct PlacedEntry {
    QRect rect;
    const DatedEntry* entry = nullptr;  ///< null: "3 more"
    int more = 0;
};

/// Paints the days of a CalendarGrid: of a month as a few lines each, of a week by the hour, of a year as marks. What a
/// cell cannot say in words is in its accessible text and its tool tip.
class DayCells : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit DayCells(const CalendarGrid* grid, std::function<QDate()> today, QObject* parent = nullptr);

    /// In the order they are painted.
    std::vector<PlacedEntry> placed(const QRect& cell, const QDate& day) const;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// One entry as it is painted in a cell; also below the pointer while it is dragged.
    void paintEntry(QPainter& painter, const PlacedEntry& placed) const;
    void setDropDay(const QDate& day) { m_dropDay = day; }  ///< invalid: nothing is dragged
    /// Of a week: hours that are seen, and where an hour is in a cell.
    std::pair<int, int> hours() const;
    int yOf(const QRect& cell, const QTime& time) const;

private:
    std::vector<PlacedEntry> ofMonth(const QRect& cell, const QDate& day) const;
    std::vector<PlacedEntry> ofWeek(const QRect& cell, const QDate& day) const;
    void paintDay(QPainter& painter, const QStyleOptionViewItem& option, const QDate& day) const;
    void paintYearDay(QPainter& painter, const QRect& cell, const QDate& day) const;
    int allDayRows() const;

    const CalendarGrid* m_grid;
    std::function<QDate()> m_today;
    QDate m_dropDay;
};

}  // namespace nlc
