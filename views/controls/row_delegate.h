// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

#include "views/controls/theme.h"

class QTableView;
class QTreeView;

namespace nlc::controls {

/// Rows with a thin line below and the selection as a quiet ground. What it paints comes from the model's roles; the
/// words are always in Qt::DisplayRole, so that screen readers, copying and filters have them too.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role {
        PillRole = Qt::UserRole + 100,  ///< theme::Tone as int: DisplayRole is shown as a pill
        ToneRole,        ///< theme::Tone as int: DisplayRole is written in the tone's ink ("7 Feb, late")
        SecondLineRole,  ///< QString: a muted line below; the row grows for it
        SecondToneRole,  ///< theme::Tone as int: of the second line
        MutedRole,       ///< bool: closed, stood down
        IconRole,        ///< QString: a Lucide name before the words
        StrongRole,      ///< bool: demi-bold (unread, totals)
    };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    int widthFor(const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

/// Sets up a list, table or tree the way all of them look and behave: the delegate, whole rows, no grid, no vertical
/// header, row height, smooth scrolling, header left-aligned in the caption font. Call it after setModel().
void asRows(class QAbstractItemView* view);

}  // namespace nlc::controls
