// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/meeting_document.h"

#include "models/documents/attendance_sheet.h"
#include "models/documents/markdown.h"
#include "models/meetings/attendance.h"
#include "models/meetings/meeting_repository.h"
#include "models/meetings/register.h"
#include "models/settings/letterhead.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

doc::Runs plain(const QString& text) { return {{text}}; }
doc::Runs strong(const QString& text) { return {{text, true}}; }

void append(doc::Blocks& blocks, doc::Blocks more) { std::move(more.begin(), more.end(), std::back_inserter(blocks)); }

QString datelineOf(const Meeting& meeting) {
    return meeting.place.isEmpty() ? shownWhen(meeting) : shownWhen(meeting) + u" · "_s + meeting.place;
}

/// Number, wording, who and when: as a pack's log and the end of minutes show it.
doc::Table actionTable(const std::vector<ActionRow>& actions, const QDate& today) {
    doc::Table table;
    table.rowHeads = true;
    table.head = {plain(QObject::tr("Number")), plain(QObject::tr("Action")), plain(QObject::tr("Who")),
                  plain(QObject::tr("Due")), plain(QObject::tr("State"))};
    for (const ActionRow& row : actions) {
        const QString state = row.action.isLate(today) ? QObject::tr("Late") : shown(row.action.state);
        table.rows.push_back({plain(row.action.shownNumber()), plain(row.action.wording), plain(row.who),
                              plain(shownDate(row.action.dueOn)), plain(state)});
    }
    return table;
}

/// One line a sector: "Schools: Ada Ash (Oak Example Primary), …".
doc::List peopleBySector(const std::vector<AttendanceRow>& rows,
                         const std::function<bool(const AttendanceRow&)>& take) {
    doc::List list;
    std::optional<Sector> sector;
    doc::Runs line;
    const auto flush = [&] {
        if (!line.empty()) list.items.push_back({doc::Paragraph{std::exchange(line, {})}});
    };
    for (const AttendanceRow& row : rows) {
        if (!take(row)) continue;
        if (sector != row.attendance.sector) {
            flush();
            sector = row.attendance.sector;
            line = strong(shown(*sector) + u": "_s);
        } else {
            line.push_back({u", "_s});
        }
        QString name = row.person;
        if (!row.organisation.isEmpty()) name += u" (%1)"_s.arg(row.organisation);
        if (!row.standsFor.isEmpty()) name += u' ' + QObject::tr("for %1").arg(row.standsFor);
        line.push_back({name});
    }
    flush();
    return list;
}

QString numbered(size_t index, const QString& title) { return u"%1. %2"_s.arg(index + 1).arg(title); }

doc::CallOut outcome(const QString& caption, const QString& wording, doc::CallOut::Tone tone) {
    return {tone, {doc::Paragraph{{{caption + u". "_s, true}, {wording}}}}};
}

QString whoAndWhen(const ActionRow& row) {
    QString words = row.action.wording;
    if (!row.who.isEmpty()) words += u" – "_s + row.who;
    if (row.action.dueOn.isValid()) words += u", "_s + QObject::tr("by %1").arg(shownDate(row.action.dueOn));
    return words;
}

}  // namespace

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

Result<doc::Document> minutesDocument(Workspace& workspace, Id<Meeting> id, Edition edition) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto items = agendaOf(workspace, id);
    if (!items) return tl::unexpected(items.error());
    auto people = attendanceOf(workspace, id);
    if (!people) return tl::unexpected(people.error());
    auto decisions = decisionsOf(workspace, id);
    if (!decisions) return tl::unexpected(decisions.error());
    auto actions = actionsOf(workspace, id);
    if (!actions) return tl::unexpected(actions.error());
    auto document = documentTitled(workspace, QObject::tr("Minutes: %1").arg(meeting->title), datelineOf(*meeting),
                                   meeting->heldOn);
    if (!document) return document;
    doc::Blocks& blocks = document->blocks;
    if (meeting->state == MeetingState::Planned || meeting->state == MeetingState::Draft)
        blocks.push_back(doc::CallOut{doc::CallOut::Tone::Info,
                                      {doc::Paragraph{strong(QObject::tr("Draft: not yet checked by the chair."))}}});
    const auto isPresent = [](const AttendanceRow& row) { return row.attendance.presence == Presence::Present; };
    const auto isAway = [](const AttendanceRow& row) { return row.attendance.presence == Presence::Apologies; };
    const doc::List present = peopleBySector(*people, isPresent), away = peopleBySector(*people, isAway);
    if (!present.items.empty()) {
        blocks.push_back(doc::Heading{2, plain(QObject::tr("Present"))});
        blocks.push_back(present);
    }
    if (!away.items.empty()) {
        blocks.push_back(doc::Heading{2, plain(QObject::tr("Apologies"))});
        blocks.push_back(away);
    }
    QSet<qint64> hidden;
    for (size_t i = 0; i < items->size(); ++i) {
        const AgendaItem& item = (*items)[i];
        if (edition != Edition::Full && item.isConfidential) {
            hidden.insert(item.id.value);
            blocks.push_back(doc::Heading{2, plain(numbered(i, QObject::tr("Confidential item")))});
            blocks.push_back(doc::Paragraph{plain(QObject::tr("Not in this edition."))});
            continue;
        }
        blocks.push_back(doc::Heading{2, plain(numbered(i, item.title))});
        append(blocks, doc::fromMarkdown(item.minutes, 3));
        if (item.isDeferred) blocks.push_back(doc::Paragraph{plain(QObject::tr("Deferred to the next meeting."))});
        for (const Decision& decision : *decisions)
            if (decision.item == item.id)
                blocks.push_back(outcome(QObject::tr("Decision %1").arg(decision.shownNumber()), decision.wording,
                                         doc::CallOut::Tone::Info));
        for (const ActionRow& row : *actions)
            if (row.action.item == item.id)
                blocks.push_back(outcome(QObject::tr("Action %1").arg(row.action.shownNumber()), whoAndWhen(row),
                                         doc::CallOut::Tone::Action));
    }
    std::vector<ActionRow> open;
    for (const ActionRow& row : *actions)
        if (!hidden.contains(row.action.item.value)) open.push_back(row);
    if (!open.empty()) {
        blocks.push_back(doc::Heading{2, plain(QObject::tr("Actions"))});
        blocks.push_back(actionTable(open, workspace.identity().today()));
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
