// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/outcome_store.h"
#include "models/outcomes/school_register.h"

namespace nlc {

enum class Structure { Maintained, Academy, Free, Special, Other };
template <>
struct NamesOf<Structure> {
    static constexpr std::array values{
        Named{Structure::Maintained, "maintained", QT_TRANSLATE_NOOP("Names", "Maintained schools")},
        Named{Structure::Academy, "academy", QT_TRANSLATE_NOOP("Names", "Academies")},
        Named{Structure::Free, "free", QT_TRANSLATE_NOOP("Names", "Free schools")},
        Named{Structure::Special, "special", QT_TRANSLATE_NOOP("Names", "Special schools")},
        Named{Structure::Other, "other", QT_TRANSLATE_NOOP("Names", "Other schools")},
    };
};

/// What a school is, beside its results. What is not known is absent or empty; shares are percentages. Nothing here is
/// of fewer than 6 pupils, but for `cohort` and `roll` themselves.
struct SchoolFacts {
    QString urn, name, la;
    std::optional<Structure> structure = {};
    std::optional<SchoolPhase> phase = {};
    bool isInRegister = false;
    QString trust = {}, district = {};
    QString settlement = {};  ///< "Rural village"
    std::optional<bool> isRural = {};
    std::optional<double> roll = {};    ///< pupils of the school
    std::optional<double> cohort = {};  ///< eligible pupils of the year
    std::optional<double> disadvantaged = {}, sen = {}, eal = {};
    std::optional<double> prior = {};          ///< results at Key Stage 1, higher is better
    int disadvantagedFifth = 0, senFifth = 0;  ///< 1 the smallest share, 5 the largest; 0: not known
};

/// All schools of a year that a source has. Plain value, any thread.
struct SchoolFactsOfYear {
    int year = 0;
    ReleaseSource source = ReleaseSource::PerformanceTables;
    std::vector<SchoolFacts> schools;  ///< in the order of the tables
    QHash<QString, int> placeOf;       ///< by URN
    /// From where each is, in words; empty: no table has it.
    QString disadvantagedFrom, senFrom, ealFrom, priorFrom;
    /// Among which schools fifths are: "schools of England", "schools of Norfolk", "schools of each local authority".
    QString fifthsAmong;

    const SchoolFacts* find(const QString& urn) const;  ///< null: it stands in no table of the year
};

/// What tables say of a year comes before what the register says, which is of today. Structure: NFTYPE (source: DfE,
/// 2018-2019_school_information_meta.csv), else the register's type. Pupils on roll: TOTPUPS, else the register.
/// Disadvantage: the tables' share of eligible pupils; when no table has it, free school meals of the register: two
/// different counts are never ranked together. SEND, EAL and prior attainment from the source's tables, or from another
/// table of that year, as a census by URN. Fifths have as many schools each, those of equal shares in the same one.
SchoolFactsOfYear factsOf(const OutcomeStore& store, const SchoolRegister& schools, int year, ReleaseSource source);

std::optional<Structure> structureOfType(const QString& nftype);

}  // namespace nlc
