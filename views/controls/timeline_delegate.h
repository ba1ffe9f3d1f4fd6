// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace nlc::controls {

class Timeline;

/// A row of a Timeline: the name, and its bars.
class TimelineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TimelineDelegate(Timeline* timeline);
    static constexpr int rowHeight = 40, barHeight = 24;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {400, rowHeight}; }

private:
    Timeline* timeline_;
};

}  // namespace nlc::controls
