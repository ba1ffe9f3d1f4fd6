// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSplitter>

namespace nlc {

/// Panes side by side whose widths are remembered under `name`; `sizes` are their first widths. None can be dragged
/// away.
class Split : public QSplitter {
    Q_OBJECT
public:
    Split(const QString& name, const QList<QWidget*>& panes, const QList<int>& sizes, QWidget* parent = nullptr);
};

}  // namespace nlc
