// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <vector>

#include "models/outcomes/measure_columns.h"
#include "models/outcomes/release.h"

namespace nlc {

/// A school that stands in a table.
struct SchoolRow {
    QString urn, name, la;
};

/// What an average needs to know of one school.
struct SchoolFigure {
    QString urn, name, la;
    Value value;
    std::optional<double> lower, upper;  ///< of the published 95 % confidence interval
    Value pupils;                        ///< eligible ones of the group
    double share = 1;                    ///< of them that the figure speaks of: see WeightKind
    int release = 0;                     ///< place in SchoolFigures::releases
};

/// A measure of a group at every school of a year that a source has, each school once, from the release that counts. In
/// the order of the tables. Plain value, any thread.
struct SchoolFigures {
    const Measure* measure = nullptr;
    PupilGroup group = PupilGroup::All;
    int year = 0;
    ReleaseSource source = ReleaseSource::PerformanceTables;
    bool hasCounts = false;  ///< the source says how many pupils
    MeasureColumns::OfShare ofShare = MeasureColumns::OfShare::All;
    std::vector<std::pair<QString, ReleaseStatus>> releases;  ///< by title
    std::vector<SchoolFigure> schools;

    /// Places in `schools`: of an LA (empty: of all), or of these URNs.
    std::vector<int> placesOf(const QString& la) const;
    std::vector<int> placesOf(const QStringList& urns) const;
};

}  // namespace nlc
