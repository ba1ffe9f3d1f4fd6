// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/paper.h"
#include "models/meetings/paper_file.h"
#include "models/records/record_list.h"

namespace nlc {

/// A paper with what lists of them show.
struct PaperRow {
    Paper paper;
    int number = 0;  ///< "Paper 3": by the order of the agenda, then within an item
    QString item;    ///< title of its item; empty: of the meeting as a whole
    bool isItemConfidential = false;
    std::optional<PaperVersion> version;  ///< the newest; none: the program writes it
    QString shownNumber() const { return QObject::tr("Paper %1").arg(number); }
    bool isConfidential() const { return isItemConfidential || paper.readers == PaperReaders::Confidential; }
};
Result<std::vector<PaperRow>> papersOf(Workspace& workspace, Id<Meeting> meeting);
Result<std::vector<PaperVersion>> versionsOf(Workspace& workspace, Id<Paper> paper);  ///< newest first

/// Whether the file that a paper's versions are taken from still is what was taken.
enum class LinkState { NotLinked, Same, Changed, Gone };
/// Reads the file: not for the window's thread where it may lie on a network.
LinkState linkStateOf(const PaperRow& row);

// Steps. `file` is of readPaperFile.
/// At the end of its item; late when a pack of the meeting has gone out.
Result<Id<Paper>> addPaper(Workspace& workspace, Paper paper, const PaperFile& file);
/// A page of the program's own as a paper, written anew for each pack.
Result<Id<Paper>> addPaperFrom(Workspace& workspace, Paper paper);
/// A further version; the same file again changes nothing.
Result<> replacePaperFile(Workspace& workspace, Id<Paper> id, const PaperFile& file);
Result<> deletePapers(Workspace& workspace, const QList<qint64>& ids);
/// To place `to` among the papers of its item.
Result<> movePaper(Workspace& workspace, Id<Paper> id, int to);
QString editOf(const Paper& paper);

}  // namespace nlc
