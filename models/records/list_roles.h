// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <Qt>

namespace nlc {

/// What a list says of a cell beside its text, and how rows are painted from it.
enum ListRole {
    IdRole = Qt::UserRole,          ///< qint64: the record's id
    PillRole = Qt::UserRole + 100,  ///< int, see Tone: the text is shown as a pill
    ToneRole,                       ///< int, see Tone: the text is written in the tone's ink ("7 Feb, late")
    SecondLineRole,                 ///< QString: a muted line below
    SecondToneRole,                 ///< int, see Tone: of the second line
    MutedRole,                      ///< bool: the row belongs to the past
    IconRole,                       ///< QString: the name of an icon before the text
    StrongRole,                     ///< bool: demi-bold
};

/// What a pill's colour means. The word in it says the same.
enum class Tone { None, Neutral, Info, Good, Soon, Late };

}  // namespace nlc
