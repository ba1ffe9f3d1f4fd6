// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packs/pack_plan.h"

#include <algorithm>

#include "models/documents/pdf_writer.h"
#include "models/meetings/meeting_document.h"
#include "models/meetings/meeting_repository.h"
#include "models/offers/offers.h"
#include "models/packs/page_numbers.h"
#include "models/settings/letterhead.h"
#include "models/store/content.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Blocks under a heading of the pack's own: their headings move one level down.
doc::Blocks below(doc::Blocks blocks) {
    for (doc::Block& block : blocks)
        if (auto* heading = std::get_if<doc::Heading>(&block.is)) ++heading->level;
    return blocks;
}

QString anchorOf(const PaperRow& row) { return u"paper-%1"_s.arg(row.number); }

Result<PlannedPaper> planned(Workspace& workspace, const PaperRow& row, QStringList& remarks) {
    PlannedPaper paper;
    paper.paper = row.paper.id;
    paper.number = row.number;
    paper.title = row.paper.title;
    paper.turn = row.paper.turn;
    paper.isLate = row.paper.isLate;
    paper.isConfidential = row.isConfidential();
    if (!row.paper.source.isEmpty()) {
        auto document = documentOf(workspace, row.paper.source, row.paper.sourceId);
        if (!document) return tl::unexpected(document.error());
        paper.document = std::move(*document);
        return paper;
    }
    if (!row.version)
        return failed(Error::Kind::NotFound, QObject::tr("%1, “%2”, has no file. Add one, or take the paper out.")
                                                 .arg(row.shownNumber(), row.paper.title));
    for (const QString& remark : row.version->remarks.split(u'\n', Qt::SkipEmptyParts))
        remarks << u"%1: %2"_s.arg(row.shownNumber(), remark);
    return Content(workspace).find(row.version->contentHash).map([&](QByteArray pdf) {
        paper.pdf = std::move(pdf);
        paper.hash = row.version->contentHash;
        paper.pages = row.version->pages;
        return std::move(paper);
    });
}

Result<PackPlan> planned(Workspace& workspace, Id<Meeting> id, Edition edition, const QString& title) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    const QString dateline =
        meeting->place.isEmpty() ? shownWhen(*meeting) : shownWhen(*meeting) + u" · "_s + meeting->place;
    auto front = documentTitled(workspace, title.arg(meeting->title), dateline, workspace.identity().today());
    if (!front) return tl::unexpected(front.error());
    PackPlan plan;
    plan.pack.meeting = id;
    plan.pack.edition = edition;
    plan.front = std::move(*front);
    return plan;
}

/// Minutes of the meeting before that are not approved yet: this one is to approve them.
Result<std::optional<doc::Document>> minutesToApprove(Workspace& workspace, Id<Meeting> id, Edition edition) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto before = meetingBefore(workspace, *meeting);
    if (!before) return tl::unexpected(before.error());
    if (!before->id || (before->state != MeetingState::Draft && before->state != MeetingState::Checked))
        return std::nullopt;
    return minutesDocument(workspace, before->id, edition).map([](doc::Document document) {
        return std::optional(std::move(document));
    });
}

Result<std::vector<PaperRow>> papersIn(Workspace& workspace, Id<Meeting> meeting, Edition edition) {
    return papersOf(workspace, meeting).map([&](std::vector<PaperRow> rows) {
        std::erase_if(rows, [&](const PaperRow& row) { return !isIn(edition, row); });
        return rows;
    });
}

}  // namespace

Result<QByteArray> pdfOf(const PlannedPaper& paper, QStringList* warnings) {
    if (!paper.pdf.isEmpty()) return paper.pdf;
    return doc::writeFrontPages(paper.document, {.pagesAfter = 0, .elsewhere = {}, .isNumbered = false})
        .map([&](doc::PagesWritten written) {
            if (warnings) *warnings << written.warnings;
            return std::move(written.pdf);
        });
}

Result<PackPlan> planPack(Workspace& workspace, Id<Meeting> meeting, Edition edition) {
    auto plan = planned(workspace, meeting, edition, QObject::tr("Meeting pack: %1"));
    if (!plan) return plan;
    auto last = workspace.value(u"SELECT coalesce(max(version), 0) FROM pack WHERE meeting_id = ? AND edition = ?"_s,
                                {meeting.value, word(edition)});
    if (!last) return tl::unexpected(last.error());
    plan->pack.version = last->toInt() + 1;
    auto rows = papersIn(workspace, meeting, edition);
    if (!rows) return tl::unexpected(rows.error());
    for (const PaperRow& row : *rows) {
        auto paper = planned(workspace, row, plan->remarks);
        if (!paper) return tl::unexpected(paper.error());
        plan->papers.push_back(std::move(*paper));
    }
    auto agenda = agendaBlocks(workspace, meeting, edition, [](const PaperRow& row) {
        doc::Run link{u"%1: %2"_s.arg(row.shownNumber(), row.paper.title)};
        link.link = u'#' + anchorOf(row);
        return doc::Runs{link};
    });
    if (!agenda) return tl::unexpected(agenda.error());
    plan->sections.emplace_back(QObject::tr("Agenda"), below(std::move(*agenda)));
    auto minutes = minutesToApprove(workspace, meeting, edition);
    if (!minutes) return tl::unexpected(minutes.error());
    if (*minutes) {
        doc::Blocks blocks = below(std::move((*minutes)->blocks));
        blocks.insert(blocks.begin(), doc::Paragraph{{{(*minutes)->dateline}}});
        plan->sections.emplace_back(QObject::tr("To approve: %1").arg((*minutes)->title), std::move(blocks));
    }
    auto log = actionLogBlocks(workspace, meeting, edition);
    if (!log) return tl::unexpected(log.error());
    if (!log->empty()) plan->sections.emplace_back(QObject::tr("Actions from earlier meetings"), std::move(*log));
    return plan;
}

Result<PackPlan> planSupplement(Workspace& workspace, Id<Meeting> meeting, Edition edition) {
    auto packs = Repository<Pack>(workspace).all(
        u"WHERE meeting_id = ? AND edition = ? ORDER BY version DESC, supplement"_s, {meeting.value, word(edition)});
    if (!packs) return tl::unexpected(packs.error());
    if (packs->empty())
        return failed(Error::Kind::Invalid,
                      QObject::tr("This edition has not gone out yet. Issue the pack itself first."));
    std::erase_if(*packs, [version = packs->front().version](const Pack& pack) { return pack.version != version; });
    const Pack& base = packs->front();
    auto plan = planned(workspace, meeting, edition, QObject::tr("Supplement to the pack: %1"));
    if (!plan) return plan;
    plan->pack.version = base.version;
    plan->pack.supplement = packs->back().supplement + 1;

    struct Known {
        QString hash;
        QString title;
        int number, behind;
    };
    std::map<qint64, Known> known;  // by paper, as it went out last
    std::map<int, int> taken;       // pages that went in behind each page
    std::vector<PackPart> basic;
    for (const Pack& pack : *packs) {
        auto parts = partsOf(workspace, pack.id);
        if (!parts) return tl::unexpected(parts.error());
        for (const PackPart& part : *parts) {
            const int behind = pageBefore(part.lastPage);
            known.insert_or_assign(part.paper.value, Known{part.contentHash, part.title, part.number, behind});
            if (pack.supplement > 0) taken[behind] += part.pages;
        }
        if (pack.supplement == 0) basic = std::move(*parts);
    }
    auto rows = papersIn(workspace, meeting, edition);
    if (!rows) return tl::unexpected(rows.error());
    int pagesOfPapers = 0;
    for (const PackPart& part : basic) pagesOfPapers += part.pages;
    int behind = base.pages - pagesOfPapers, highest = 0;
    for (const auto& [paper, was] : known) highest = std::max(highest, was.number);
    for (const PaperRow& row : *rows) {
        auto paper = planned(workspace, row, plan->remarks);
        if (!paper) return tl::unexpected(paper.error());
        const auto was = known.find(row.paper.id.value);
        if (was != known.end()) behind = was->second.behind;
        paper->behind = behind;
        if (was == known.end()) {
            paper->change = QObject::tr("New");
            paper->number = ++highest;  // the numbers that went out stay what they are
        } else {
            paper->number = was->second.number;
            auto pdf = pdfOf(*paper);
            if (!pdf) return tl::unexpected(pdf.error());
            paper->pdf = std::move(*pdf);
            const bool same = (paper->hash.isEmpty() ? Content::hashOf(paper->pdf) : paper->hash) == was->second.hash;
            known.erase(was);
            if (same) continue;
            paper->change = QObject::tr("Replaced");
        }
        plan->papers.push_back(std::move(*paper));
    }
    for (const auto& [paper, was] : known)
        plan->withdrawn << QObject::tr("Paper %1: %2").arg(was.number).arg(was.title);
    if (plan->papers.empty() && plan->withdrawn.isEmpty())
        return failed(Error::Kind::Invalid, QObject::tr("Nothing has changed since this edition went out."));
    for (PlannedPaper& paper : plan->papers) paper.taken = taken[paper.behind];
    return plan;
}

Result<Id<Pack>> issuePack(Workspace& workspace, const MadePack& made) {
    Id<Pack> id;
    return workspace
        .step(QObject::tr("issue of %1").arg(shownName(made.pack)),
              [&]() -> Result<> {
                  constexpr qint64 most = qint64(500) * 1024 * 1024;
                  auto hash = Content(workspace).keep(made.pdf, most);
                  if (!hash) return tl::unexpected(hash.error());
                  Pack pack = made.pack;
                  pack.contentHash = *hash;
                  pack.issuedAt = workspace.identity().now();
                  pack.author = workspace.identity().author;
                  auto kept = Repository<Pack>(workspace).add(pack);
                  if (!kept) return tl::unexpected(kept.error());
                  id = *kept;
                  for (PackPart part : made.parts) {
                      part.pack = id;
                      if (auto added = Repository<PackPart>(workspace).add(part); !added)
                          return tl::unexpected(added.error());
                  }
                  return {};
              })
        .map([&] { return id; });
}

Result<std::vector<Pack>> packsOf(Workspace& workspace, Id<Meeting> meeting) {
    return Repository<Pack>(workspace).all(u"WHERE meeting_id = ? ORDER BY issued_at DESC, id DESC"_s, {meeting.value});
}

Result<std::vector<PackPart>> partsOf(Workspace& workspace, Id<Pack> pack) {
    return Repository<PackPart>(workspace).all(u"WHERE pack_id = ? ORDER BY position"_s, {pack.value});
}

Result<QByteArray> bytesOf(Workspace& workspace, const Pack& pack) { return Content(workspace).find(pack.contentHash); }

QString shownName(const Pack& pack) {
    const QString edition = shown(pack.edition).toLower();
    return pack.supplement == 0
               ? QObject::tr("Pack, version %1, %2").arg(pack.version).arg(edition)
               : QObject::tr("Supplement %1 to version %2, %3").arg(pack.supplement).arg(pack.version).arg(edition);
}

std::vector<int> firstPages(const Pack& pack, const std::vector<PackPart>& parts) {
    int page = pack.pages + 1;
    for (const PackPart& part : parts) page -= part.pages;
    std::vector<int> firsts;
    for (const PackPart& part : parts) {
        firsts.push_back(page);
        page += part.pages;
    }
    return firsts;
}

Result<std::vector<int>> pagesThatChanged(Workspace& workspace, const Pack& pack) {
    auto parts = partsOf(workspace, pack.id);
    if (!parts) return tl::unexpected(parts.error());
    auto before = Repository<PackPart>(workspace).all(
        u"WHERE pack_id IN (SELECT id FROM pack WHERE meeting_id = ? AND edition = ? AND version = ?)"_s,
        {pack.meeting.value, word(pack.edition), pack.version - 1});
    if (!before) return tl::unexpected(before.error());
    const std::vector<int> firsts = firstPages(pack, *parts);
    std::vector<int> pages;
    for (int page = 1; page < (firsts.empty() ? pack.pages + 1 : firsts.front()); ++page) pages.push_back(page);
    for (size_t i = 0; i < parts->size(); ++i) {
        const PackPart& part = (*parts)[i];
        const bool known = std::any_of(before->begin(), before->end(),
                                       [&](const PackPart& was) { return was.contentHash == part.contentHash; });
        for (int page = 0; !known && page < part.pages; ++page) pages.push_back(firsts[i] + page);
    }
    return pages;
}

}  // namespace nlc
