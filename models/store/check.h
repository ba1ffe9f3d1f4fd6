// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include "models/store/error.h"

namespace nlc {

/// What a look through a whole workspace found.
struct CheckReport {
    struct Part {
        QString name;        ///< "File", "Links between records", "Search", "History"
        QStringList faults;  ///< sentences; none: all is well
    };
    std::vector<Part> parts;
    bool isClean() const;
    QString inWords() const;  ///< a line a part, for the command line and the window
};

/// Looks through the file at `path`, reading only: integrity, foreign keys, search index, change log. Fit for a worker.
Result<CheckReport> checkWorkspace(const QString& path);

}  // namespace nlc
