// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <Qt>

namespace nlc {

/// What a list says of a cell beside its text.
enum ListRole {
    IdRole = Qt::UserRole,  ///< qint64: the record's id
    ToneRole,               ///< int, see Tone: the cell is shown as a pill
    SecondLineRole,         ///< QString: a quieter line under the text
    CountRole,              ///< int: what needs attention, shown at the row's end
    MutedRole,              ///< bool: the row belongs to the past
};

/// What a pill's colour means. The word in it says the same.
enum class Tone { None, Neutral, Info, Good, Soon, Late };

}  // namespace nlc
