// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/tab_order.h"

namespace nlc::controls {

namespace {
bool isStop(const QWidget* widget, const QWidget* window) {
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->window() == window;
}
}  // namespace

QWidget* stopBefore(QWidget* widget) {
    QWidget* before = widget->previousInFocusChain();
    while (before != widget && (!isStop(before, widget->window()) || widget->isAncestorOf(before)))
        before = before->previousInFocusChain();
    return before == widget ? nullptr : before;
}

QWidget* tabThrough(QWidget* before, const QWidget* inside) {
    for (auto* each : inside->findChildren<QWidget*>()) {
        if (!isStop(each, inside->window())) continue;
        if (before) QWidget::setTabOrder(before, each);
        before = each;
    }
    return before;
}

}  // namespace nlc::controls
