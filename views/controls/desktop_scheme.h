// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

class QPalette;

/// What the desktop asks for. Qt 6.4 does not tell, so Windows is asked itself; elsewhere its palette shows it.
namespace nlc::theme::desktop {

void remember(const QPalette& before);  ///< the palette before ours is set
bool isDark();
bool highContrast();
void onChange(std::function<void()> tell);  ///< later changes; Windows only, nothing is polled

}  // namespace nlc::theme::desktop
