// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "models/store/error.h"

namespace nlc {

/// Ten LAs that are most like one another, by the DfE's model of statistical neighbours; it is made anew every few
/// years. Source: resources/outcomes/neighbours.csv.
struct NeighbourSet {
    int year = 0;  ///< it was published: 2025
    QString name;  ///< "May 2025"
};
const std::vector<NeighbourSet>& neighbourSets();  ///< the latest first

/// The set for figures of a year: the latest that was published by then; for years before the first set, that one.
const NeighbourSet& neighbourSetFor(int year);
/// Null: there is none of that year.
const NeighbourSet* neighbourSetOf(int year);

struct Neighbour {
    QString la;         ///< three digits
    QString closeness;  ///< "Very close", as the model says
};
/// The likest first; empty for an LA that the set does not know.
std::vector<Neighbour> neighboursOf(const QString& la, const NeighbourSet& set);

/// Names of LAs and their regions, from the same source; empty: not known.
QString laName(const QString& la);
QString laRegion(const QString& la);  ///< as a GSS code
/// By its number, its name in any case, or a region's name or code, or "England"; empty: none.
QString areaCodeNamed(const QString& words);

}  // namespace nlc
