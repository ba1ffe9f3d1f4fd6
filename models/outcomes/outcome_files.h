// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/outcome_reader.h"

namespace nlc {

/// One of several files that are looked at together.
struct OutcomeFile {
    QString path;
    ReadOptions options = {};  ///< what the person says of this one

    // What reading it found:
    bool isDescription = false;  ///< it describes the columns of the others
    QStringList heading = {};    ///< of a table of the team's own, or of one that is not known
    std::optional<ReadOutcomes> read = {};
    std::optional<Error> error = {};

    QString name() const;
    /// It does not say its year by itself, or the person may know better.
    bool takesYear() const;
};

/// Reads each; one that cannot be read keeps none of the others from it. Descriptions of columns among them count for
/// all others. Fails only when it was stopped. Any thread.
Result<std::vector<OutcomeFile>> readEach(std::vector<OutcomeFile> files, Progress& progress);

/// What a column of a table of the team's own is taken for: "code", "year", "name", "la", an ownColumn(); empty: it is
/// left out.
QString meaningOfHeading(const QString& heading, const ReadOptions& options);

}  // namespace nlc
