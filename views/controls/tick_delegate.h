// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QEvent>

#include "views/controls/row_delegate.h"

namespace nlc::controls {

/// A click anywhere on the row ticks it: the box alone is a small target.
class TickDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override {
        if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) return false;
        if (event->type() == QEvent::MouseButtonRelease && index.flags().testFlag(Qt::ItemIsUserCheckable)) {
            const bool on = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
            return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
        return RowDelegate::editorEvent(event, model, option, index);
    }
};

}  // namespace nlc::controls
