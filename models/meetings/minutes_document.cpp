// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out of a meeting when it is over; what goes to it is in meeting_document.cpp.
#include <QSet>

#include "models/documents/markdown.h"
#include "models/meetings/attendance.h"
#include "models/meetings/meeting_blocks.h"
#include "models/meetings/meeting_document.h"
#include "models/meetings/minutes.h"
#include "models/settings/letterhead.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

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

doc::CallOut outcome(const QString& caption, const QString& wording, doc::CallOut::Tone tone) {
    return {tone, {doc::Paragraph{{{caption + u". "_s, true}, {wording}}}}};
}

QString whoAndWhen(const ActionRow& row) {
    QString words = row.action.wording;
    if (!row.who.isEmpty()) words += u" – "_s + row.who;
    if (row.action.dueOn.isValid()) words += u", "_s + QObject::tr("by %1").arg(shownDate(row.action.dueOn));
    return words;
}

QString decidedWords(const Decision& decision) {
    return decision.isCounted() ? u"%1 (%2)"_s.arg(decision.wording, shownVotes(decision)) : decision.wording;
}

QString askedWords(const Question& question) {
    QString words = question.wording;
    if (!question.askedBy.isEmpty()) words += u" – "_s + question.askedBy;
    if (!question.answer.isEmpty()) words += u' ' + QObject::tr("Answer: %1").arg(question.answer);
    return words;
}

/// How far the minutes are; empty when they are checked and wait for the next meeting.
QString standingWords(Workspace& workspace, const Meeting& meeting) {
    if (meeting.state == MeetingState::Planned || meeting.state == MeetingState::Draft)
        return QObject::tr("Draft: not yet checked by the chair.");
    if (meeting.state != MeetingState::Approved) return {};
    const Meeting by = Repository<Meeting>(workspace).find(meeting.approvedAt).value_or(Meeting{});
    return by.id ? QObject::tr("Approved by the meeting of %1.").arg(shownDate(by.heldOn)) : QObject::tr("Approved.");
}

/// What was added is bold, what was taken out stands in brackets: both can be heard and seen without colour.
doc::Blocks amendmentBlocks(const std::vector<Amendment>& amendments) {
    doc::Blocks blocks;
    for (const Amendment& amendment : amendments) {
        doc::Runs runs = strong(amendment.item.title + u": "_s);
        for (const TextPiece& piece : amendment.pieces) {
            const QString text = QString(piece.text).replace(u'\n', u' ');
            switch (piece.kind) {
                case TextPiece::Kind::Same:
                    runs.push_back({text});
                    break;
                case TextPiece::Kind::Added:
                    runs.push_back({text, true});
                    break;
                case TextPiece::Kind::Removed:
                    runs.push_back({QObject::tr("[taken out: %1]").arg(text.trimmed()) + u' ', false, true});
                    break;
            }
        }
        blocks.push_back(doc::Paragraph{std::move(runs)});
    }
    return blocks;
}

Result<doc::Blocks> amendmentBlocks(Workspace& workspace, Id<Meeting> meeting, Edition edition) {
    return amendmentsOf(workspace, meeting, edition).map([](const std::vector<Amendment>& amendments) {
        doc::Blocks blocks;
        if (amendments.empty()) return blocks;
        blocks.push_back(doc::Heading{2, plain(QObject::tr("Amendments"))});
        blocks.push_back(
            doc::Paragraph{plain(QObject::tr("Changed since the chair checked the minutes. What was added is bold; "
                                             "what was taken out stands in brackets."))});
        append(blocks, amendmentBlocks(amendments));
        return blocks;
    });
}

}  // namespace

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
    if (const QString words = standingWords(workspace, *meeting); !words.isEmpty())
        blocks.push_back(doc::CallOut{doc::CallOut::Tone::Info, {doc::Paragraph{strong(words)}}});
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
    auto questions = questionsOf(workspace, id);
    if (!questions) return tl::unexpected(questions.error());
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
                blocks.push_back(outcome(QObject::tr("Decision %1").arg(decision.shownNumber()), decidedWords(decision),
                                         doc::CallOut::Tone::Info));
        for (const Question& question : *questions)
            if (question.item == item.id)
                blocks.push_back(outcome(QObject::tr("Question %1").arg(question.shownNumber()), askedWords(question),
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
    auto amended = amendmentBlocks(workspace, id, edition);
    if (!amended) return tl::unexpected(amended.error());
    append(blocks, std::move(*amended));
    return document;
}

Result<doc::Document> meetingUpdateDocument(Workspace& workspace, Id<Meeting> id) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto text = publicTextOf(workspace, *meeting);
    if (!text) return tl::unexpected(text.error());
    auto document = documentTitled(workspace, meeting->title,
                                   QObject::tr("Meeting update, %1").arg(shownDate(meeting->heldOn)), meeting->heldOn);
    if (!document) return document;
    document->blocks = doc::fromMarkdown(*text, 2);
    return document;
}

}  // namespace nlc
