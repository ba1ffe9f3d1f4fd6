// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/outcome_store.h"
#include "models/transfer/out_table.h"

namespace nlc {

/// A measure of a group over some years, for one area beside others.
struct OutcomeQuestion {
    const Measure* measure = nullptr;
    PupilGroup group = PupilGroup::All;
    AreaKey area;
    std::vector<AreaKey> others = {};
    bool neighbours = false;            ///< each of the ten, and their median
    const NeighbourSet* set = nullptr;  ///< null: the one that held in each year
    int from = 2016, to = 2199;
};

/// The area first, then the others in their order, then neighbours and their median; each by year. NotFound when the
/// area itself has nothing.
Result<std::vector<OutcomeFigure>> answered(const OutcomeStore& store, const OutcomeQuestion& question);

/// A line a figure: area, code, year, value (empty without one), status, the interval, pupils, source.
OutTable outTableOf(const OutcomeQuestion& question, const std::vector<OutcomeFigure>& figures);

/// [{"area", "code", "year", "value", "status", "source", …}]; value is null where there is none.
QByteArray jsonOf(const std::vector<OutcomeFigure>& figures);

}  // namespace nlc
