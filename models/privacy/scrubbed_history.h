// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/privacy/person_data.h"

namespace nlc {

/// A change of one table's row keeps these columns in the log; of a table that is not named here it keeps none.
using KeptColumns = std::map<QString, QStringList>;

/// What has to be done to the log so that it says nothing of a person any more.
struct HistoryScrub {
    struct Line {
        qint64 change = 0;
        QByteArray before, after;  ///< null as in the log
    };
    struct Name {
        qint64 step = 0;
        QString name, author;
    };
    std::vector<Line> lines;
    std::vector<Name> names;
    std::vector<qint64> steps;  ///< can no longer be undone
};

/// Looks through the whole log.
///
/// Lines of the person's own rows keep their number and, in a table of `kept`, those columns. In lines of other rows
/// the person's words become "[removed]", and a reference that a deletion would have cleared is nothing. Step names and
/// authors lose their words.
///
/// Undo takes the newest step that is "done" and writes its lines back as they stand. Steps with a line of the
/// person's, or that name the person by number, are therefore to become "dropped", which undo() and redo() pass over.
/// So do older steps that cannot be taken back under those: steps that touched the same rows, or that made or deleted a
/// row one of the others names. All other steps can still be undone, with the scrubbed texts.
Result<HistoryScrub> scrubOf(Workspace& workspace, const PersonData& data, const KeptColumns& kept);

/// Inside a step.
Result<> apply(Workspace& workspace, const HistoryScrub& scrub);

}  // namespace nlc
