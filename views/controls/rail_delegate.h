// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace nlc::controls {

/// The rail's entries: icon, name, an accent ground for the page that is open, a count for what needs attention.
class RailDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role {
        IconRole = Qt::UserRole + 200,  ///< QString: a Lucide name
        CountRole,                      ///< int; 0: none. Say it in Qt::AccessibleTextRole too
        IndentRole,                     ///< bool: belongs to the entry above it
        SeparatorRole,                  ///< bool: a thin line instead of an entry; not selectable, not enabled
    };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace nlc::controls
