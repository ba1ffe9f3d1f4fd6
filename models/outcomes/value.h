// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "models/records/columns.h"

namespace nlc {

/// What a published cell says: a number, or why there is none. What is suppressed is never a number, and never 0.
enum class ValueStatus {
    Published,
    Calculated,   ///< ours, of published values
    Suppressed,   ///< too few pupils to be told
    NoEntries,    ///< nobody took it
    LowCoverage,  ///< too few of the pupils are in the figure
    NotApplicable,
    NotAvailable,
    NotPublished,
    NewSchool,
    Negligible,  ///< more than 0, and rounds to it
    LowReliability,
    NoTests,  ///< a year in which there were none, or a measure that was not made that year
    Blank,
    Unreadable,  ///< neither a number nor a code that is known
};
template <>
struct NamesOf<ValueStatus> {
    static constexpr std::array values{
        Named{ValueStatus::Published, "published", QT_TRANSLATE_NOOP("Names", "Published")},
        Named{ValueStatus::Calculated, "calculated", QT_TRANSLATE_NOOP("Names", "Calculated")},
        Named{ValueStatus::Suppressed, "suppressed", QT_TRANSLATE_NOOP("Names", "Suppressed")},
        Named{ValueStatus::NoEntries, "no-entries", QT_TRANSLATE_NOOP("Names", "No entries")},
        Named{ValueStatus::LowCoverage, "low-coverage", QT_TRANSLATE_NOOP("Names", "Low coverage")},
        Named{ValueStatus::NotApplicable, "not-applicable", QT_TRANSLATE_NOOP("Names", "Not applicable")},
        Named{ValueStatus::NotAvailable, "not-available", QT_TRANSLATE_NOOP("Names", "Not available")},
        Named{ValueStatus::NotPublished, "not-published", QT_TRANSLATE_NOOP("Names", "Not published")},
        Named{ValueStatus::NewSchool, "new", QT_TRANSLATE_NOOP("Names", "New school")},
        Named{ValueStatus::Negligible, "negligible", QT_TRANSLATE_NOOP("Names", "Rounds to nothing")},
        Named{ValueStatus::LowReliability, "low-reliability", QT_TRANSLATE_NOOP("Names", "Low reliability")},
        Named{ValueStatus::NoTests, "no-tests", QT_TRANSLATE_NOOP("Names", "Not measured that year")},
        Named{ValueStatus::Blank, "blank", QT_TRANSLATE_NOOP("Names", "Empty")},
        Named{ValueStatus::Unreadable, "unreadable", QT_TRANSLATE_NOOP("Names", "Not readable")},
    };
};

struct Value {
    std::optional<double> number = {};  ///< without one unless Published or Calculated
    ValueStatus status = ValueStatus::Blank;
    QString code = {};  ///< the cell as it stood: "63%", "SUPP"; empty for what is ours
    friend bool operator==(const Value&, const Value&) = default;
};

/// Reads a cell of a published table. "63%" is 63; codes are those of the performance tables (SUPP, NE, LOWCOV, NA, NP,
/// NEW, SP, RE) and the symbols of the statistics service (z, c, x, ~, low, u, k), in any case. Spreadsheet noise after
/// fifteen digits is left off the number. Any thread.
Value valueOf(const QString& cell);

}  // namespace nlc
