// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

/// What is made later than its neighbours comes last in its window's order of Tab: pieces that fill themselves later
/// put themselves where they stand.
namespace nlc::controls {

/// The nearest thing before `widget` that Tab stops at and that is not in it; null: there is none.
QWidget* stopBefore(QWidget* widget);
/// Puts what Tab stops at in `inside`, in the order it was made, behind `before`. The last of it; `before` when none.
QWidget* tabThrough(QWidget* before, const QWidget* inside);

}  // namespace nlc::controls
