// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/named_schools.h"
#include "models/outcomes/school_facts.h"
#include "models/transfer/out_table.h"

namespace nlc {

/// By what schools are told apart.
enum class Dimension {
    Structure,
    Size,
    Cohort,
    UrbanRural,
    Settlement,
    Sen,
    Deprivation,
    Phase,
    District,
    Trust,
    Zone,
    SavedGroup,
    SavedCohort,
};
template <>
struct NamesOf<Dimension> {
    static constexpr std::array values{
        Named{Dimension::Structure, "structure", QT_TRANSLATE_NOOP("Names", "School structure")},
        Named{Dimension::Size, "size", QT_TRANSLATE_NOOP("Names", "Size of school")},
        Named{Dimension::Cohort, "cohort", QT_TRANSLATE_NOOP("Names", "Pupils in the year group")},
        Named{Dimension::UrbanRural, "urban-rural", QT_TRANSLATE_NOOP("Names", "Urban or rural")},
        Named{Dimension::Settlement, "settlement", QT_TRANSLATE_NOOP("Names", "Kind of place")},
        Named{Dimension::Sen, "sen", QT_TRANSLATE_NOOP("Names", "Share of pupils with SEN")},
        Named{Dimension::Deprivation, "deprivation", QT_TRANSLATE_NOOP("Names", "Deprivation")},
        Named{Dimension::Phase, "phase", QT_TRANSLATE_NOOP("Names", "Phase")},
        Named{Dimension::District, "district", QT_TRANSLATE_NOOP("Names", "District")},
        Named{Dimension::Trust, "trust", QT_TRANSLATE_NOOP("Names", "Trust")},
        Named{Dimension::Zone, "zone", QT_TRANSLATE_NOOP("Names", "Inclusion zone")},
        Named{Dimension::SavedGroup, "group", QT_TRANSLATE_NOOP("Names", "Group of schools")},
        Named{Dimension::SavedCohort, "saved-cohort", QT_TRANSLATE_NOOP("Names", "Cohort of schools")},
    };
};

struct ComparisonQuestion {
    const Measure* measure = nullptr;
    PupilGroup group = PupilGroup::All;
    Dimension dimension = Dimension::Structure;
    QString la = {};                       ///< empty: all schools of the source
    QStringList urns = {};                 ///< these schools alone; empty: all of `la`
    std::vector<NamedSchools> saved = {};  ///< for the dimensions of the team's own, see savedSchools()
};

struct Comparison {
    QString title;                    ///< what was found, for a chart: never more than the intervals allow
    QString subject;                  ///< "RWM expected, all pupils, 2024, by school structure"
    std::vector<SchoolsFigure> rows;  ///< in the order of the dimension; "Not known", where there is any, last
    bool hasUnknown = false;          ///< the last row is that one
    bool isPartition = true;          ///< each school stands in one row; not so of groups that share schools
    QStringList notes;                ///< weighting, source, what is not known, among whom fifths are
};

/// Schools of the year and source of `facts`, by what they are. Every school of the tables is in a row, so that rows
/// of a partition add up. Any thread.
Comparison compared(const OutcomeStore& store, const SchoolFactsOfYear& facts, const ComparisonQuestion& question);

/// A line a row: schools, pupils, value, status, interval, source. Nothing of fewer than 6 pupils.
OutTable outTableOf(const Comparison& comparison);

}  // namespace nlc
