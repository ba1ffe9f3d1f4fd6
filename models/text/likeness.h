// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace nlc {

/// The fewest letters to add, leave out, replace or swap with their neighbour to turn one into the other, as far as
/// `most`; more is given as most + 1. Source: the optimal string alignment distance, Damerau, "A technique for computer
/// detection and correction of spelling errors", CACM 7 (3), 1964.
int editDistance(const QString& one, const QString& other, int most);

/// How a name sounds: a letter and three digits ("Smith" and "Smyth" give S530). Source: the Soundex system, U.S.
/// National Archives. Empty for what has no Latin letter.
QString soundex(const QString& name);

}  // namespace nlc
