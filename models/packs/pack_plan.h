// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/meetings/paper_repository.h"
#include "models/packs/pack.h"
#include "models/store/job.h"

namespace nlc {

/// A paper as it goes into a pack: its file, or the document that the program writes.
struct PlannedPaper {
    Id<Paper> paper;
    int number = 0;
    QString title;
    int turn = 0;
    bool isLate = false, isConfidential = false;
    QByteArray pdf;  ///< empty: `document` is written
    QString hash;    ///< of `pdf`; empty: not known yet
    int pages = 0;   ///< of `pdf`; 0: not counted yet
    doc::Document document;
    QString change;  ///< of a supplement: "New", "Replaced"
    int behind = 0;  ///< of a supplement: the page it goes in behind
    int taken = 0;   ///< pages that went in behind that one before
};

/// The PDF that goes into the pack: the file, or the document as it is written now.
Result<QByteArray> pdfOf(const PlannedPaper& paper, QStringList* warnings = nullptr);

/// Everything a pack is made of, read at one time: plain values, made on a worker by makePack.
struct PackPlan {
    Pack pack;                         ///< meeting, edition, version and supplement are set
    doc::Document front;               ///< title, dateline, publisher; its blocks open the first page
    std::vector<PlannedPaper> papers;  ///< in order
    std::vector<std::pair<QString, doc::Blocks>> sections;  ///< that stand before the papers: agenda, minutes, log
    QStringList withdrawn;                                  ///< of a supplement: papers that are no longer in
    /// What to look at before it goes out, a sentence each.
    QStringList remarks;
};

/// The next version of that edition: agenda, the minutes of the meeting before where they wait to be approved, action
/// log, and all papers of the edition.
Result<PackPlan> planPack(Workspace& workspace, Id<Meeting> meeting, Edition edition);
/// What has changed since that edition went out last, to be put in behind the pages that are known. Invalid when it
/// never went out, or nothing has changed.
Result<PackPlan> planSupplement(Workspace& workspace, Id<Meeting> meeting, Edition edition);

struct MadePack {
    Pack pack;  ///< the plan's, with its pages
    QByteArray pdf;
    std::vector<PackPart> parts;
    QStringList warnings;  ///< of the writers; papers that screen readers will find hard to follow
};
/// Slow: for a worker. Cancelled leaves nothing. The same plan gives the same bytes.
Result<MadePack> makePack(const PackPlan& plan, Progress& progress);

/// Keeps what was made, for good. A step.
Result<Id<Pack>> issuePack(Workspace& workspace, const MadePack& made);

Result<std::vector<Pack>> packsOf(Workspace& workspace, Id<Meeting> meeting);  ///< newest first
Result<std::vector<PackPart>> partsOf(Workspace& workspace, Id<Pack> pack);    ///< in order
Result<QByteArray> bytesOf(Workspace& workspace, const Pack& pack);
/// "Pack, version 2, without confidential items", "Supplement 1 to it".
QString shownName(const Pack& pack);

/// The pages of `pack` that are new to somebody who has the version before: its front pages, and papers with other
/// bytes. All of them when there is none before.
Result<std::vector<int>> pagesThatChanged(Workspace& workspace, const Pack& pack);
/// The first page of each part, in the PDF, from 1.
std::vector<int> firstPages(const Pack& pack, const std::vector<PackPart>& parts);

}  // namespace nlc
