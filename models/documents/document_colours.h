// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace nlc::doc {

/// 0xRRGGBB.
using Rgb = unsigned;

inline QString hex(Rgb colour) { return u'#' + QString::number(colour, 16).rightJustified(6, u'0'); }

/// What documents are coloured with, on white paper and on a dark screen. Every text holds 4.5:1 on its ground.
struct Colours {
    Rgb ground, surface, text, muted, line, accent, info, action;
};
inline constexpr Colours light{0xF4F6F8, 0xFFFFFF, 0x17212B, 0x556270, 0xD8DEE6, 0x0B6157, 0xE9F4F2, 0xFFF6E5};
inline constexpr Colours dark{0x14181D, 0x1C2229, 0xE7ECF1, 0xA5B0BC, 0x343D47, 0x63CDBD, 0x17352F, 0x36290F};
inline constexpr Rgb banner = 0x0B6157;  ///< ground of banner and buttons, light and dark
inline constexpr Rgb onBanner = 0xFFFFFF;
inline constexpr Rgb amber = 0xB45F06;                                    ///< edge of a call-out that asks for action
inline constexpr Rgb good = 0x1B6E3C, late = 0xB3261E, quiet = 0x828D99;  ///< bars of charts, 3:1 on white

}  // namespace nlc::doc
