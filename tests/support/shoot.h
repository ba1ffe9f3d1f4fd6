// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDir>
#include <QWidget>

namespace nlc::testing_support {

/// A picture of the widget in the folder NLC_SHOTS, where that is set: to look at what a test has built.
inline void shoot(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("NLC_SHOTS");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

}  // namespace nlc::testing_support
