// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/split.h"

#include <QSettings>

#include "views/controls/theme.h"

namespace nlc {

using namespace Qt::StringLiterals;

Split::Split(const QString& name, const QList<QWidget*>& panes, const QList<int>& sizes, QWidget* parent)
    : QSplitter(parent) {
    setHandleWidth(theme::l);
    setChildrenCollapsible(false);
    for (QWidget* pane : panes) addWidget(pane);
    setSizes(sizes);
    const QString key = u"splits/"_s + name;
    restoreState(QSettings().value(key).toByteArray());
    connect(this, &QSplitter::splitterMoved, this, [this, key] { QSettings().setValue(key, saveState()); });
}

}  // namespace nlc
