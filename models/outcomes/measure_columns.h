// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/measure.h"
#include "models/outcomes/outcome_table.h"
#include "models/outcomes/release.h"

namespace nlc {

// Where a measure of a group stands in a table. This is the one place that knows the names of all layouts: a later year
// with the same names needs nothing new here.

/// Names of columns; empty: the table has none.
struct MeasureColumns {
    QString value = {};
    QString lower = {}, upper = {};  ///< of the 95 % confidence interval, where the source gives one
    QString pupils = {};             ///< how many of the group are eligible
    QString share = {};              ///< percentage of them that the figure speaks of, or does not: see ofShare
    enum class OfShare { All, IsIn, IsOut } ofShare = OfShare::All;
};

/// Nothing when the table has no column for it.
std::optional<MeasureColumns> columnsFor(ReleaseSource source, const OutcomeTable& table, const Measure& measure,
                                         PupilGroup group);

/// The other way round, for tables with a column for each measure: "PTRWM_EXP_FSM6CLA1A", "KS2RWM_Expected_STD", "RWM
/// expected", "RWM expected (disadvantaged)", "rwm-expected/disadvantaged". Null: none of the catalogue.
struct MeasureOfGroup {
    const Measure* measure = nullptr;
    PupilGroup group = PupilGroup::All;
};
MeasureOfGroup measureOfHeading(const QString& heading);

/// How a column is called in a table of our own: "rwm-expected/disadvantaged".
QString ownColumn(const Measure& measure, PupilGroup group);

/// How a long table's figure is called when it becomes a column: "indicator|filter=value|filter=value", in the order of
/// its file.
QString filteredColumn(const QString& indicator, const std::vector<std::pair<QString, QString>>& filters);

}  // namespace nlc
