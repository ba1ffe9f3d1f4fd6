// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIcon>

class QPainter;

namespace nlc::controls {

/// Which of the theme's colours draws an icon. `Toggle` is text, and what stands on the accent once it is on.
enum class Ink { Text, Muted, Accent, OnAccent, Toggle, Info, Good, Soon, Late };

/// The Lucide drawing ":/icons/lucide/<name>.svg", drawn in the theme's colour at the size and resolution asked for,
/// and anew when the colours change. An unknown name gives a null icon and one warning.
QIcon icon(const QString& name, Ink ink = Ink::Text);

/// The same drawing for those who paint themselves, centred in `where`.
void paintIcon(QPainter& painter, const QRect& where, const QString& name, const QColor& colour);

}  // namespace nlc::controls
