// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/markdown.h"
#include "models/documents/pdf_writer.h"
#include "models/exports/exports.h"
#include "models/groups/update_repository.h"
#include "models/meetings/attendance.h"
#include "models/meetings/meeting_repository.h"
#include "models/meetings/minutes.h"
#include "models/meetings/paper_repository.h"
#include "models/meetings/register.h"
#include "models/sample/sample_year.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// The day's attendance of each named person.
Result<> noteAttendance(Workspace& workspace, Id<Meeting> meeting, const QStringList& names,
                        const std::function<Result<>(const Attendance&, bool named)>& note) {
    return attendanceOf(workspace, meeting).and_then([&](const std::vector<AttendanceRow>& rows) -> Result<> {
        for (const QString& name : names)
            if (std::none_of(rows.begin(), rows.end(), [&](const AttendanceRow& row) { return row.person == name; }))
                return failed(Error::Kind::NotFound, QObject::tr("%1 was not asked to the meeting.").arg(name));
        for (const AttendanceRow& row : rows)
            if (auto noted = note(row.attendance, names.contains(row.person)); !noted) return noted;
        return {};
    });
}

Result<> replies(Workspace& workspace, Id<Meeting> meeting, const QStringList& names, Reply reply) {
    return noteAttendance(workspace, meeting, names, [&](const Attendance& each, bool named) {
        return named ? setReply(workspace, each.id, reply) : Result<>{};
    });
}

void addPlanned(SampleYear& year, const SampleEntry& entry) {
    Meeting meeting;
    meeting.title = entry.needed(u"title"_s);
    meeting.heldOn = entry.date(u"day"_s);
    meeting.startsAt = entry.time(u"from"_s);
    meeting.endsAt = entry.time(u"to"_s);
    meeting.place = entry.text(u"place"_s);
    meeting.callLink = entry.text(u"link"_s);
    meeting.quorum = entry.number(u"quorum"_s);
    meeting.neededSectors = entry.setOf<Sector>(u"sectors"_s);
    std::vector<AgendaItem> items;
    for (const SampleEntry& each : entry.entries(u"items"_s, u"title"_s)) {
        each.knows({u"title"_s, u"purpose"_s, u"lead"_s, u"minutes"_s, u"note"_s, u"standing"_s, u"confidential"_s});
        AgendaItem item;
        item.title = each.needed(u"title"_s);
        item.purpose = each.oneOf<ItemPurpose>(u"purpose"_s);
        item.lead = each.text(u"lead"_s);
        item.minutesPlanned = each.number(u"minutes"_s);
        item.note = each.text(u"note"_s);
        item.isStanding = each.has(u"standing"_s);
        item.isConfidential = each.has(u"confidential"_s);
        item.position = int(items.size());
        items.push_back(std::move(item));
    }
    const QString chair = entry.needed(u"chair"_s), clerk = entry.needed(u"clerk"_s);
    const QStringList coming = entry.texts(u"coming"_s), declined = entry.texts(u"declined"_s);
    year.add(entry, QObject::tr("adding of meeting '%1'").arg(meeting.title), [=](Workspace& workspace) -> Result<> {
        Meeting made = meeting;
        auto chairs = personNamed(workspace, chair);
        if (!chairs) return tl::unexpected(chairs.error());
        auto writes = personNamed(workspace, clerk);
        if (!writes) return tl::unexpected(writes.error());
        made.chair = *chairs;
        made.clerk = *writes;
        auto id = addMeeting(workspace, made);
        if (!id) return tl::unexpected(id.error());
        for (AgendaItem item : items) {
            item.meeting = *id;
            if (auto kept = Repository<AgendaItem>(workspace).add(item); !kept) return tl::unexpected(kept.error());
        }
        return inviteAll(workspace, *id)
            .and_then([&](int) { return replies(workspace, *id, coming, Reply::Accepted); })
            .and_then([&] { return replies(workspace, *id, declined, Reply::Declined); });
    });
}

/// A decision or an action of an item, made when the minutes are.
using Outcome = std::function<Result<>(Workspace&, Meeting, Id<AgendaItem>, Id<Decision>&)>;

std::vector<Outcome> outcomesOf(const SampleEntry& text) {
    std::vector<Outcome> outcomes;
    const auto entries = [&](const QString& word) {
        return text.has(word) ? text.entries(word) : std::vector<SampleEntry>{};
    };
    for (const SampleEntry& entry : entries(u"decisions"_s)) {
        entry.knows({u"wording"_s, u"decided"_s, u"votes"_s});
        Decision decision;
        decision.wording = entry.needed(u"wording"_s);
        decision.decidedBy = entry.oneOf<DecidedBy>(u"decided"_s);
        if (const auto votes = entry.numbers(u"votes"_s); votes.size() == 3) {
            decision.votesFor = votes[0];
            decision.votesAgainst = votes[1];
            decision.abstained = votes[2];
        }
        outcomes.push_back([decision](Workspace& w, const Meeting& meeting, Id<AgendaItem> item, Id<Decision>& last) {
            Decision made = decision;
            made.meeting = meeting.id;
            made.item = item;
            return addDecision(w, made).map([&](Id<Decision> id) { last = id; });
        });
    }
    for (const SampleEntry& entry : entries(u"questions"_s)) {
        entry.knows({u"wording"_s, u"by"_s, u"answer"_s, u"asked by"_s});
        Question question;
        question.wording = entry.needed(u"wording"_s);
        question.askedBy = entry.text(u"asked by"_s);
        question.answer = entry.text(u"answer"_s);
        outcomes.push_back([question](Workspace& w, const Meeting& meeting, Id<AgendaItem> item, Id<Decision>&) {
            Question made = question;
            made.meeting = meeting.id;
            made.item = item;
            if (!made.answer.isEmpty()) made.answeredOn = meeting.heldOn;
            return addQuestion(w, made).map(onlyDone);
        });
    }
    for (const SampleEntry& entry : entries(u"actions"_s)) {
        entry.knows({u"wording"_s, u"who"_s, u"due"_s, u"group"_s, u"carries out"_s});
        Action action;
        action.wording = entry.needed(u"wording"_s);
        action.dueOn = entry.date(u"due"_s);
        const QString who = entry.needed(u"who"_s), group = entry.text(u"group"_s);
        const bool carriesOut = entry.has(u"carries out"_s);
        outcomes.push_back(
            [=](Workspace& w, const Meeting& meeting, Id<AgendaItem> item, Id<Decision>& last) -> Result<> {
                Action made = action;
                made.meeting = meeting.id;
                made.item = item;
                if (carriesOut) made.decision = last;
                auto person = personNamed(w, who);
                if (!person) return tl::unexpected(person.error());
                made.whoId = *person;
                if (!group.isEmpty()) {
                    auto of = groupNamed(w, group);
                    if (!of) return tl::unexpected(of.error());
                    made.group = *of;
                }
                return addAction(w, made).map(onlyDone);
            });
    }
    return outcomes;
}

void addMinutes(SampleYear& year, const SampleEntry& entry, const QDate& day) {
    entry.knows({u"apologies"_s, u"texts"_s});
    const QStringList apologies = entry.texts(u"apologies"_s);
    struct Text {
        QString item, text;
        int taken;
        bool deferred;
        std::vector<Outcome> outcomes;
    };
    std::vector<Text> texts;
    for (const SampleEntry& each : entry.entries(u"texts"_s, u"item"_s)) {
        each.knows({u"item"_s, u"text"_s, u"taken"_s, u"deferred"_s, u"decisions"_s, u"actions"_s, u"questions"_s});
        texts.push_back({each.needed(u"item"_s), each.needed(u"text"_s), each.number(u"taken"_s),
                         each.has(u"deferred"_s), outcomesOf(each)});
    }
    year.add(entry, QObject::tr("minutes of the meeting"), [=](Workspace& workspace) -> Result<> {
        auto meeting = meetingOn(workspace, day);
        if (!meeting) return tl::unexpected(meeting.error());
        auto noted = noteAttendance(workspace, meeting->id, apologies, [&](const Attendance& each, bool named) {
            return setPresence(workspace, each.id, named ? Presence::Apologies : Presence::Present);
        });
        if (!noted) return noted;
        auto items = agendaOf(workspace, meeting->id);
        if (!items) return tl::unexpected(items.error());
        for (const Text& text : texts) {
            const auto item =
                std::find_if(items->begin(), items->end(), [&](const AgendaItem& i) { return i.title == text.item; });
            if (item == items->end())
                return failed(Error::Kind::NotFound, QObject::tr("There is no item '%1'.").arg(text.item));
            item->minutes = text.text;
            item->secondsTaken = text.taken * 60;
            item->isDeferred = text.deferred;
            if (auto kept = Repository<AgendaItem>(workspace).update(*item); !kept) return kept;
            Id<Decision> last;
            for (const Outcome& outcome : text.outcomes)
                if (auto made = outcome(workspace, *meeting, item->id, last); !made) return made;
        }
        return moveMeeting(workspace, meeting->id, MeetingState::Draft);
    });
}

/// Papers as members send them, made here from a few lines each; and pages of the program's own.
void addPapers(SampleYear& year, const SampleEntry& entry, const QDate& day) {
    entry.knows({u"list"_s});
    struct Given {
        Paper paper;
        QString item, text, round;
    };
    std::vector<Given> papers;
    for (const SampleEntry& each : entry.entries(u"list"_s, u"title"_s)) {
        each.knows({u"item"_s, u"title"_s, u"from"_s, u"for"_s, u"text"_s, u"own"_s});
        Given given;
        given.paper.title = each.needed(u"title"_s);
        given.paper.author = each.text(u"from"_s);
        if (each.has(u"for"_s)) given.paper.readers = each.oneOf<PaperReaders>(u"for"_s);
        given.item = each.needed(u"item"_s);
        given.text = each.text(u"text"_s);
        given.round = each.text(u"own"_s);
        papers.push_back(std::move(given));
    }
    year.add(entry, QObject::tr("adding of papers"), [=](Workspace& workspace) -> Result<> {
        auto meeting = meetingOn(workspace, day);
        if (!meeting) return tl::unexpected(meeting.error());
        auto items = agendaOf(workspace, meeting->id);
        if (!items) return tl::unexpected(items.error());
        for (const Given& given : papers) {
            Paper paper = given.paper;
            paper.meeting = meeting->id;
            for (const AgendaItem& item : *items)
                if (item.title == given.item) paper.item = item.id;
            if (!given.round.isEmpty()) {
                auto round = roundNamed(workspace, given.round);
                if (!round) return tl::unexpected(round.error());
                paper.source = u"update_round"_s;
                paper.sourceId = round->id.value;
                if (auto added = addPaperFrom(workspace, paper); !added) return tl::unexpected(added.error());
                continue;
            }
            doc::Document document;
            document.title = paper.title;
            document.dateline = paper.author;
            document.date = day;
            document.blocks = doc::fromMarkdown(given.text, 2);
            auto pdf = doc::writePdf(document);
            if (!pdf) return tl::unexpected(pdf.error());
            auto file = readPaperBytes(*pdf, suggestedFileName(paper.title, doc::Format::Pdf));
            if (!file) return tl::unexpected(file.error());
            if (auto added = addPaper(workspace, paper, *file); !added) return tl::unexpected(added.error());
        }
        return {};
    });
}

void addPublicText(SampleYear& year, const SampleEntry& entry, const QDate& day) {
    entry.knows({u"text"_s});
    const QString text = entry.needed(u"text"_s);
    year.add(entry, QObject::tr("public text of the meeting"), [=](Workspace& workspace) {
        return meetingOn(workspace, day).and_then([&](Meeting meeting) {
            meeting.publicText = text;
            return Repository<Meeting>(workspace).update(meeting);
        });
    });
}

/// The minutes of one item, put right after the chair had checked them.
void addAmendment(SampleYear& year, const SampleEntry& entry, const QDate& day) {
    entry.knows({u"item"_s, u"text"_s});
    const QString item = entry.needed(u"item"_s), text = entry.needed(u"text"_s);
    year.add(entry, QObject::tr("minutes of item '%1'").arg(item), [=](Workspace& workspace) -> Result<> {
        auto meeting = meetingOn(workspace, day);
        if (!meeting) return tl::unexpected(meeting.error());
        auto items = agendaOf(workspace, meeting->id);
        if (!items) return tl::unexpected(items.error());
        for (AgendaItem& each : *items) {
            if (each.title != item) continue;
            each.minutes = text;
            return Repository<AgendaItem>(workspace).update(each);
        }
        return failed(Error::Kind::NotFound, QObject::tr("There is no item '%1'.").arg(item));
    });
}

}  // namespace

void addMeetings(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"meetings.json"_s, mistake);
    file.knows({u"meetings"_s, u"settled"_s});
    for (const SampleEntry& entry : file.entries(u"meetings"_s, u"title"_s)) {
        entry.knows({u"title"_s, u"day"_s, u"from"_s, u"to"_s, u"place"_s, u"link"_s, u"chair"_s, u"clerk"_s,
                     u"quorum"_s, u"sectors"_s, u"items"_s, u"coming"_s, u"declined"_s, u"minutes"_s, u"approved"_s,
                     u"papers"_s, u"public"_s, u"amended"_s});
        addPlanned(year, entry);
        const QDate day = entry.date(u"day"_s);
        if (const auto papers = entry.entry(u"papers"_s)) addPapers(year, *papers, day);
        if (const auto minutes = entry.entry(u"minutes"_s)) addMinutes(year, *minutes, day);
        if (const auto text = entry.entry(u"public"_s)) addPublicText(year, *text, day);
        if (const auto amended = entry.entry(u"amended"_s)) addAmendment(year, *amended, day);
        if (const auto approved = entry.entry(u"approved"_s)) {
            approved->knows({u"only checked"_s});
            const MeetingState to = approved->has(u"only checked"_s) ? MeetingState::Checked : MeetingState::Approved;
            year.add(*approved, {}, [day, to](Workspace& workspace) {
                return meetingOn(workspace, day).and_then([&](const Meeting& meeting) {
                    return moveMeeting(workspace, meeting.id, to);
                });
            });
        }
    }
    for (const SampleEntry& entry : file.entries(u"settled"_s)) {
        entry.knows({u"action"_s, u"day"_s, u"evidence"_s});
        const int number = entry.number(u"action"_s);
        const QDate day = entry.date(u"day"_s);
        const QString evidence = entry.text(u"evidence"_s);
        year.add(entry, {}, [=](Workspace& workspace) {
            return Repository<Action>(workspace)
                .all(u"WHERE number = ?"_s, {number})
                .and_then([&](const std::vector<Action>& found) -> Result<> {
                    if (found.empty())
                        return failed(Error::Kind::NotFound, QObject::tr("There is no action %1.").arg(number));
                    return settleAction(workspace, found.front().id, ActionState::Done, day, evidence);
                });
        });
    }
}

}  // namespace nlc
