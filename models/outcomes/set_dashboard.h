// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "models/outcomes/named_schools.h"
#include "models/outcomes/school_indicators.h"
#include "models/records/list_roles.h"
#include "models/transfer/out_table.h"

namespace nlc {

/// A column of a dashboard: a measure of the catalogue, or an indicator.
struct DashboardItem {
    const Measure* measure = nullptr;  ///< null: the indicator
    PupilGroup group = PupilGroup::All;
    int year = 0;
    ReleaseSource source = ReleaseSource::PerformanceTables;
    SchoolIndicator indicator = {};
    QString heading() const;  ///< "RWM expected 2024"
};

struct DashboardCell {
    Value value;   ///< as it may be told
    QString text;  ///< "63%", "Suppressed", "–" for a school that does not stand in the table
    std::optional<statistics::Interval> interval = {};
    std::optional<int> percentile = {};  ///< among the LA's schools, 0 to 100, 100 being the highest
    Tone tone = Tone::None;              ///< Good, Soon: its interval lies above, below the LA's figure
    QString source = {};                 ///< in words
};
struct DashboardRow {
    QString urn, name;
    std::vector<DashboardCell> cells;  ///< one an item
};

/// Schools beside one another.
struct SetDashboard {
    QString title;
    QStringList headings;
    std::vector<DashboardRow> schools;  ///< by name
    DashboardRow average;               ///< of the set: calculated
    DashboardRow la;                    ///< as published, else calculated of its schools
    QStringList notes;
};

/// A place among others is given, and a tone, to a school with at least 11 pupils (as the Inspection Data Summary
/// Report does), among at least ten such schools; a tone only where there is an interval. `la` empty: that of most of
/// the schools. Schools are those of the set in the year of each item. `nameOf` says what a school is called that
/// stands in no table. Any thread.
SetDashboard dashboardOf(const OutcomeStore& store, const NamedSchools& set, const std::vector<DashboardItem>& items,
                         const QString& la = {}, const std::function<QString(const QString& urn)>& nameOf = {});

/// A line a school, then the average and the LA; each item has a column with its number and one with its status.
OutTable outTableOf(const SetDashboard& dashboard);

}  // namespace nlc
