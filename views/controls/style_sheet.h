// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "views/controls/theme.h"

namespace nlc::theme {

/// The application's one style sheet: what boxes look like. What it cannot say (arrows, ticks, combo and spin boxes) is
/// in controls::ControlStyle.
QString styleSheet(const Colours& colours);

}  // namespace nlc::theme
