// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/aside.h"

#include <QKeyEvent>

namespace nlc {

void Aside::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !isBusy())
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace nlc
