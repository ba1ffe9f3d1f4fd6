// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/meeting_document.h"

#include "models/documents/attendance_sheet.h"
#include "models/documents/markdown.h"
#include "models/meetings/attendance.h"
#include "models/meetings/meeting_blocks.h"
#include "models/meetings/meeting_repository.h"
#include "models/meetings/register.h"
#include "models/settings/letterhead.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

bool isIn(Edition edition, const PaperRow& paper) {
    if (edition == Edition::Full) return true;
    return !paper.isConfidential() && (edition == Edition::Open || paper.paper.readers == PaperReaders::Everyone);
}

Result<doc::Blocks> agendaBlocks(Workspace& workspace, Id<Meeting> id, Edition edition,
                                 const std::function<doc::Runs(const PaperRow&)>& shownPaper) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto items = agendaOf(workspace, id);
    if (!items) return tl::unexpected(items.error());
    auto papers = papersOf(workspace, id);
    if (!papers) return tl::unexpected(papers.error());
    doc::Blocks blocks;
    if (!meeting->callLink.isEmpty()) {
        doc::Run link{meeting->callLink};
        link.link = meeting->callLink;
        blocks.push_back(doc::Paragraph{{{QObject::tr("To join the call: "), true}, link}});
    }
    append(blocks, doc::fromMarkdown(meeting->note, 2));
    const auto isHidden = [&](const AgendaItem& item) { return edition != Edition::Full && item.isConfidential; };
    const auto withPapers = [&](doc::Runs cell, Id<AgendaItem> item) {
        for (const PaperRow& paper : *papers) {
            if (paper.paper.item != item || !isIn(edition, paper)) continue;
            if (!cell.empty()) cell.back().breakAfter = true;
            doc::Runs runs = shownPaper(paper);
            std::move(runs.begin(), runs.end(), std::back_inserter(cell));
        }
        return cell;
    };
    doc::Table table;
    table.head = {plain(QObject::tr("Time")), plain(QObject::tr("Item")), plain(QObject::tr("Purpose")),
                  plain(QObject::tr("Lead"))};
    const auto all = timed(*meeting, *items);
    for (size_t i = 0; i < all.size(); ++i) {
        const AgendaItem& item = all[i].item;
        const QString title = isHidden(item) ? QObject::tr("Confidential item") : item.title;
        table.rows.push_back({plain(shownTime(all[i])), withPapers(strong(numbered(i, title)), item.id),
                              plain(shown(item.purpose)), plain(isHidden(item) ? QString() : item.lead)});
    }
    if (!table.rows.empty()) blocks.push_back(std::move(table));
    if (doc::Runs more = withPapers({}, {}); !more.empty()) {
        more.insert(more.begin(), {QObject::tr("For the meeting as a whole: "), true});
        blocks.push_back(doc::Paragraph{std::move(more)});
    }
    for (size_t i = 0; i < items->size(); ++i) {
        const AgendaItem& item = (*items)[i];
        if (item.note.trimmed().isEmpty() || isHidden(item)) continue;
        blocks.push_back(doc::Heading{2, plain(numbered(i, item.title))});
        append(blocks, doc::fromMarkdown(item.note, 3));
    }
    return blocks;
}

Result<doc::Blocks> actionLogBlocks(Workspace& workspace, Id<Meeting> id, Edition edition) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto log = actionLog(workspace, id);
    if (!log) return tl::unexpected(log.error());
    doc::Blocks blocks;
    if (!log->empty() && edition != Edition::Observers) blocks.push_back(actionTable(*log, meeting->heldOn));
    return blocks;
}

Result<doc::Document> agendaDocument(Workspace& workspace, Id<Meeting> id, Edition edition) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto agenda = agendaBlocks(workspace, id, edition, [](const PaperRow& paper) {
        return plain(u"%1: %2"_s.arg(paper.shownNumber(), paper.paper.title));
    });
    if (!agenda) return tl::unexpected(agenda.error());
    auto log = actionLogBlocks(workspace, id, edition);
    if (!log) return tl::unexpected(log.error());
    auto document =
        documentTitled(workspace, QObject::tr("Agenda: %1").arg(meeting->title), datelineOf(*meeting), meeting->heldOn);
    if (!document) return document;
    document->blocks = std::move(*agenda);
    if (!log->empty()) {
        document->blocks.push_back(doc::Heading{2, plain(QObject::tr("Actions from earlier meetings"))});
        append(document->blocks, std::move(*log));
    }
    return document;
}

Result<doc::Document> signInSheet(Workspace& workspace, Id<Meeting> id) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto people = attendanceOf(workspace, id);
    if (!people) return tl::unexpected(people.error());
    std::vector<doc::Attending> rows;
    for (const AttendanceRow& row : *people)
        if (row.attendance.reply != Reply::Declined)
            rows.push_back({row.person, row.organisation, shown(row.attendance.sector)});
    constexpr int blankRows = 6;
    doc::Document sheet =
        doc::attendanceSheet(meeting->title, datelineOf(*meeting), rows, {QObject::tr("Signature")}, blankRows);
    return documentTitled(workspace, sheet.title, sheet.dateline, meeting->heldOn).map([&](doc::Document document) {
        document.blocks = std::move(sheet.blocks);
        return document;
    });
}

}  // namespace nlc
