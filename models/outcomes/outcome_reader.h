// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/outcomes/outcome_table.h"
#include "models/outcomes/release.h"
#include "models/transfer/table_file.h"

namespace nlc {

/// What the person says of a table that does not say it itself.
struct ReadOptions {
    std::optional<ReleaseStatus> status = {};  ///< none: as the file's name says, else final
    int year = 0;                              ///< in which the school year ends; 0: as the file says
    QHash<QString, QString> labels = {};       ///< of columns, from a description that came with the file
    QHash<QString, QString> mapping = {};  ///< of an own table: heading → "code", "year", "name", "la", or ownColumn()
};

/// A row that was not taken, or a cell in it that cannot be read.
struct OutcomeProblem {
    int row = 0;      ///< of the file, its first one being 1; rows with nothing in them do not count
    QString subject;  ///< "116633 Example School"
    QString says;
    bool leftOut = true;  ///< the row is not in the release; else just a cell of it has no figure
};

/// One release as it was read, not kept yet.
struct ReadRelease {
    Release release;   ///< without importedAt and contentHash
    QByteArray bytes;  ///< of its OutcomeTable
};

struct ReadOutcomes {
    ReleaseSource source = ReleaseSource::PerformanceTables;
    std::vector<ReadRelease> releases;  ///< one a year, in order
    QStringList took, left;             ///< sentences
    std::vector<OutcomeProblem> problems;
};

/// Reads a file by what it holds: performance tables, an export of the Local Authority Interactive Tool, a data set of
/// Explore Education Statistics, or a table of the team's own. All of it or a sentence why not: it is cut off, has two
/// columns of one name, is of another year than its name says, or most of its rows are broken. Any thread.
Result<ReadOutcomes> readOutcomes(const QByteArray& bytes, const QString& fileName, const ReadOptions& options,
                                  Progress& progress);

/// Several files at once; descriptions of columns (…_meta.csv, ….meta.csv) among them belong to the others.
Result<std::vector<ReadOutcomes>> readOutcomeFiles(const QStringList& paths, const ReadOptions& options,
                                                   Progress& progress);

/// One layout. Rows come as they are read; nothing of the file is held but what is kept.
class LayoutReader {
public:
    virtual ~LayoutReader() = default;
    virtual Result<> heading(const QStringList& cells) = 0;
    virtual Result<> row(int number, const QStringList& cells) = 0;
    virtual Result<ReadOutcomes> done() = 0;
};
/// The reader for a table with this heading; null: it is none that is known.
std::unique_ptr<LayoutReader> readerFor(const QStringList& heading, const QString& fileName,
                                        const ReadOptions& options);
/// Column → what it says of itself, when the table is a description of columns.
bool isDescription(const QStringList& heading);

}  // namespace nlc
