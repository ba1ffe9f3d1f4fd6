// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/outcome_store.h"

namespace nlc {

/// A figure that a release has by school and that is no measure of the catalogue: attendance, exclusions. In a data set
/// of Explore Education Statistics some filters only say what kind of school a row is of (each school has one value of
/// them); then its figures stand in several columns, of which a school has one.
struct SchoolIndicator {
    int year = 0;
    ReleaseSource source = ReleaseSource::Statistics;
    QString release;       ///< its title
    QString name;          ///< "sess_unauthorised_percent", with the filters that tell: "…|ncyear=Year 6"
    QString label;         ///< "Percentage of unauthorised sessions, Year 6"
    QStringList columns;   ///< where the schools' figures stand
    QStringList pupils;    ///< where the pupils they speak of stand; empty: not known
    QString laColumn;      ///< where an LA's figure stands; empty: there is none
    bool isCount = false;  ///< of pupils or what they did, not a share, rate or average
    bool isShare = false;  ///< of 100
    bool lowerIsBetter = false, higherIsBetter = false;  ///< as its name says; neither: it does not
    friend bool operator==(const SchoolIndicator&, const SchoolIndicator&) = default;
};

/// What the store has by school in a year, in the order of the tables. Reads every column of the releases that have
/// schools once: on a worker.
std::vector<SchoolIndicator> schoolIndicators(const OutcomeStore& store, int year);

/// What a school's indicator says, and of how many pupils.
struct IndicatorValue {
    Value value;
    std::optional<double> pupils = {};
    /// A count that may not be told, for a sum with others' alone.
    std::optional<double> hidden = {};
};
/// By URN, as it may be told: counts below 6, and what is of fewer than 6 pupils, are Suppressed.
QHash<QString, IndicatorValue> valuesOf(const OutcomeStore& store, const SchoolIndicator& indicator);

}  // namespace nlc
