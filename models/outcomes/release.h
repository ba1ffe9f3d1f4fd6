// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/records/repository.h"

namespace nlc {

/// Who made a table, and so how it is laid out.
enum class ReleaseSource { PerformanceTables, Lait, Statistics, Own };
template <>
struct NamesOf<ReleaseSource> {
    static constexpr std::array values{
        Named{ReleaseSource::PerformanceTables, "performance-tables",
              QT_TRANSLATE_NOOP("Names", "DfE performance tables")},
        Named{ReleaseSource::Lait, "lait", QT_TRANSLATE_NOOP("Names", "Local Authority Interactive Tool (DfE)")},
        Named{ReleaseSource::Statistics, "statistics",
              QT_TRANSLATE_NOOP("Names", "Explore Education Statistics (DfE)")},
        Named{ReleaseSource::Own, "own", QT_TRANSLATE_NOOP("Names", "Table of our own")},
    };
};

/// From what may still change to what stays.
enum class ReleaseStatus { Provisional, Revised, Final };
template <>
struct NamesOf<ReleaseStatus> {
    static constexpr std::array values{
        Named{ReleaseStatus::Provisional, "provisional", QT_TRANSLATE_NOOP("Names", "Provisional")},
        Named{ReleaseStatus::Revised, "revised", QT_TRANSLATE_NOOP("Names", "Revised")},
        Named{ReleaseStatus::Final, "final", QT_TRANSLATE_NOOP("Names", "Final")},
    };
};

/// The figures of one year from one source, as they were published. They are an OutcomeTable in `content`, which never
/// changes: a later edition is another one, and undo swaps a hash.
struct Release {
    Id<Release> id;
    ReleaseSource source = ReleaseSource::PerformanceTables;
    QString title;  ///< "KS2 performance tables 2019: Hampshire"
    int year = 0;   ///< in which the school year ends: 2019 is 2018/19
    ReleaseStatus status = ReleaseStatus::Final;
    QString fileName;
    QDateTime importedAt;  ///< UTC
    QString contentHash;
    int rowCount = 0;
    int columnCount = 0;
    QString laCodes;  ///< LAs it has figures of, by code with blanks between them, in order
    QString note;
    friend bool operator==(const Release&, const Release&) = default;

    /// It has every LA that the other one has.
    bool covers(const Release& other) const;
};
template <>
struct TableOf<Release> {
    static constexpr auto name = "outcome_release";
    static constexpr auto columns = std::tuple{
        Column{"source", &Release::source},
        Column{"title", &Release::title},
        Column{"year", &Release::year},
        Column{"status", &Release::status},
        Column{"file_name", &Release::fileName},
        Column{"imported_at", &Release::importedAt},
        Column{"content_hash", &Release::contentHash},
        Column{"row_count", &Release::rowCount},
        Column{"column_count", &Release::columnCount},
        Column{"la_codes", &Release::laCodes},
        Column{"note", &Release::note},
    };
};
Result<> checked(const Release& release);

}  // namespace nlc
