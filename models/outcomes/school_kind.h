// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/comparison.h"

namespace nlc {

/// Which kind of school one is, by a dimension of facts.
struct SchoolKind {
    int order = 0;  ///< kinds stand in this order, equal ones by name
    QString label;
    QString code;  ///< stable: "academy", "1"
};
/// Nothing when it is not known, and for the dimensions of the team's own groups. Bands of size: a class of 30 in each
/// of seven years makes 210 pupils.
std::optional<SchoolKind> kindOf(const SchoolFacts& school, Dimension dimension);

}  // namespace nlc
