// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/meeting_repository.h"

#include <algorithm>

#include "models/meetings/outcome.h"
#include "models/text/checks.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMinutes = 24 * 60;

/// SQL: of the group whose id is bound, 0 for the collaborative.
const QString sameCircle = u"coalesce(%1group_id, 0) = ?"_s;

Result<> renumber(Workspace& workspace, Id<Meeting> meeting, const std::vector<Id<AgendaItem>>& order) {
    for (size_t i = 0; i < order.size(); ++i)
        if (auto done = workspace.run(
                u"UPDATE agenda_item SET position = ? WHERE id = ? AND meeting_id = ? AND position <> ?"_s,
                {int(i), order[i].value, meeting.value, int(i)});
            !done)
            return done;
    return {};
}

Result<int> itemsIn(Workspace& workspace, Id<Meeting> meeting) {
    return workspace.value(u"SELECT count(*) FROM agenda_item WHERE meeting_id = ?"_s, {meeting.value})
        .map([](const QVariant& count) { return count.toInt(); });
}

}  // namespace

Tone toneOf(MeetingState state) {
    switch (state) {
        case MeetingState::Planned:
            return Tone::Info;
        case MeetingState::Draft:
        case MeetingState::Checked:
            return Tone::Soon;
        case MeetingState::Approved:
            return Tone::Good;
        case MeetingState::Cancelled:
            return Tone::Neutral;
    }
    return Tone::None;
}

Result<> checked(const Meeting& meeting) {
    if (meeting.title.trimmed().isEmpty()) return invalid("title", QObject::tr("Give the meeting a title."));
    if (!meeting.heldOn.isValid()) return invalid("held_on", QObject::tr("Say on which day it is."));
    if (meeting.startsAt.isValid() && meeting.endsAt.isValid() && meeting.endsAt <= meeting.startsAt)
        return invalid("ends_at", QObject::tr("It would end before it starts."));
    if (meeting.quorum < 0) return invalid("quorum", QObject::tr("Give a number of people; 0 asks for none."));
    return checkedLink("call_link", meeting.callLink);
}

Result<> checked(const AgendaItem& item) {
    if (item.title.trimmed().isEmpty()) return invalid("title", QObject::tr("Say what the item is about."));
    if (item.minutesPlanned < 0 || item.minutesPlanned > mostMinutes)
        return invalid("minutes_planned", QObject::tr("Give the minutes it is to take."));
    return {};
}

std::unique_ptr<RecordList<MeetingRow>> meetingsList(Workspace& workspace, QObject* parent) {
    const QDate today = workspace.identity().today();
    ListSource<MeetingRow> source{
        u"meeting"_s,
        [](Workspace& w, const QList<qint64>* only) {
            return rowsWith<MeetingRow>(
                w, only, &MeetingRow::meeting,
                u"SELECT m.id, g.name, (SELECT count(*) FROM agenda_item WHERE meeting_id = m.id),"
                " (SELECT count(*) FROM attendance WHERE meeting_id = m.id AND presence = 'present'),"
                " (SELECT count(*) FROM action WHERE meeting_id = m.id AND state = 'open')"
                " FROM meeting m LEFT JOIN task_group g ON g.id = m.group_id"_s +
                    onlyThese(only, u"m.id"_s),
                {}, [](MeetingRow& row, const Rows& found) {
                    row.group = found.value(1).toString();
                    row.items = found.value(2).toInt();
                    row.present = found.value(3).toInt();
                    row.openActions = found.value(4).toInt();
                });
        },
        [](const MeetingRow& row) { return row.meeting.id.value; }};
    source.dependsOn = {{u"agenda_item"_s, u"meeting_id"_s},
                        {u"attendance"_s, u"meeting_id"_s},
                        {u"action"_s, u"meeting_id"_s},
                        {u"task_group"_s}};
    source.isPast = [](const MeetingRow& row) { return row.meeting.state == MeetingState::Cancelled; };
    std::vector<ListColumn<MeetingRow>> columns(4);
    columns[0] = {QObject::tr("Meeting"), [](const MeetingRow& r) { return QVariant(r.meeting.title); }};
    columns[0].secondLine = [](const MeetingRow& r) {
        return shownDate(r.meeting.heldOn) + u" · "_s + (r.group.isEmpty() ? QObject::tr("Collaborative") : r.group);
    };
    columns[1] = {QObject::tr("Day"), [](const MeetingRow& r) { return QVariant(r.meeting.heldOn); }};
    columns[1].width = 132;
    columns[2] = {QObject::tr("State"), [today](const MeetingRow& r) {
                      const bool wantsMinutes = r.meeting.state == MeetingState::Planned && r.meeting.heldOn < today;
                      return QVariant(wantsMinutes ? QObject::tr("No minutes yet") : shown(r.meeting.state));
                  }};
    columns[2].tone = [today](const MeetingRow& r) {
        const bool wantsMinutes = r.meeting.state == MeetingState::Planned && r.meeting.heldOn < today;
        return wantsMinutes ? Tone::Late : toneOf(r.meeting.state);
    };
    columns[2].width = 120;
    columns[3] = {QObject::tr("Open actions"), [](const MeetingRow& r) { return QVariant(r.openActions); }};
    columns[3].width = 110;
    return std::make_unique<RecordList<MeetingRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<std::vector<AgendaItem>> agendaOf(Workspace& workspace, Id<Meeting> meeting) {
    return Repository<AgendaItem>(workspace).all(u"WHERE meeting_id = ? ORDER BY position, id"_s, {meeting.value});
}

Result<Meeting> meetingBefore(Workspace& workspace, const Meeting& meeting) {
    return Repository<Meeting>(workspace)
        .all(u"WHERE "_s + sameCircle.arg(QString()) +
                 u" AND held_on < ? AND state <> 'cancelled' ORDER BY held_on DESC, id DESC LIMIT 1"_s,
             {meeting.group.value, toSql(meeting.heldOn)})
        .map([](const std::vector<Meeting>& found) { return found.empty() ? Meeting{} : found.front(); });
}

Result<Meeting> meetingAfter(Workspace& workspace, const Meeting& meeting) {
    return Repository<Meeting>(workspace)
        .all(u"WHERE "_s + sameCircle.arg(QString()) +
                 u" AND held_on > ? AND state <> 'cancelled' ORDER BY held_on, id LIMIT 1"_s,
             {meeting.group.value, toSql(meeting.heldOn)})
        .map([](const std::vector<Meeting>& found) { return found.empty() ? Meeting{} : found.front(); });
}

Result<Meeting> meetingNow(Workspace& workspace) {
    const QVariant today = toSql(workspace.identity().today());
    return Repository<Meeting>(workspace)
        .all(u"WHERE state <> 'cancelled' ORDER BY held_on < ?, abs(julianday(held_on) - julianday(?)), id LIMIT 1"_s,
             {today, today})
        .and_then([](const std::vector<Meeting>& found) -> Result<Meeting> {
            if (found.empty()) return failed(Error::Kind::NotFound, QObject::tr("There is no meeting yet."));
            return found.front();
        });
}

Result<Meeting> meetingOn(Workspace& workspace, const QDate& day) {
    return Repository<Meeting>(workspace)
        .all(u"WHERE held_on = ? ORDER BY group_id IS NOT NULL, id LIMIT 1"_s, {toSql(day)})
        .and_then([&](const std::vector<Meeting>& found) -> Result<Meeting> {
            if (found.empty())
                return failed(Error::Kind::NotFound, QObject::tr("There is no meeting on %1.").arg(shownDate(day)));
            return found.front();
        });
}

QString shownWhen(const Meeting& meeting) {
    QString words = shownDate(meeting.heldOn);
    if (!meeting.startsAt.isValid()) return words;
    words += u", "_s + meeting.startsAt.toString(u"HH:mm"_s);
    if (meeting.endsAt.isValid()) words += u'–' + meeting.endsAt.toString(u"HH:mm"_s);
    return words;
}

std::vector<TimedItem> timed(const Meeting& meeting, const std::vector<AgendaItem>& items) {
    std::vector<TimedItem> all;
    QTime at = meeting.startsAt;
    int total = 0;
    const int room = at.isValid() && meeting.endsAt.isValid() ? at.secsTo(meeting.endsAt) / 60 : mostMinutes;
    for (const AgendaItem& item : items) {
        TimedItem each{item, at, {}, false};
        total += item.minutesPlanned;
        if (at.isValid()) each.to = at = at.addSecs(item.minutesPlanned * 60);
        each.isOver = total > room;
        all.push_back(std::move(each));
    }
    return all;
}

int overrun(const Meeting& meeting, const std::vector<AgendaItem>& items) {
    if (!meeting.startsAt.isValid() || !meeting.endsAt.isValid()) return 0;
    int total = 0;
    for (const AgendaItem& item : items) total += item.minutesPlanned;
    return std::max(0, total - meeting.startsAt.secsTo(meeting.endsAt) / 60);
}

QString shownTime(const TimedItem& item) {
    if (!item.from.isValid()) return {};
    const QString from = item.from.toString(u"HH:mm"_s);
    return item.item.minutesPlanned > 0 ? from + u'–' + item.to.toString(u"HH:mm"_s) : from;
}

QString editOf(const Meeting& meeting) { return QObject::tr("edit of meeting '%1'").arg(meeting.title); }
QString editOf(const AgendaItem& item) { return QObject::tr("edit of item '%1'").arg(item.title); }

Result<Id<Meeting>> addMeeting(Workspace& workspace, const Meeting& meeting) {
    return added(workspace, QObject::tr("adding of meeting '%1'").arg(meeting.title), meeting);
}

Result<Id<Meeting>> copyMeeting(Workspace& workspace, Id<Meeting> from, const QDate& on) {
    auto meeting = Repository<Meeting>(workspace).find(from);
    if (!meeting) return tl::unexpected(meeting.error());
    auto items = agendaOf(workspace, from);
    if (!items) return tl::unexpected(items.error());
    auto people = Repository<Attendance>(workspace).all(u"WHERE meeting_id = ? ORDER BY id"_s, {from.value});
    if (!people) return tl::unexpected(people.error());
    Meeting next = *meeting;
    next.heldOn = on;
    next.state = MeetingState::Planned;
    next.note.clear();
    Id<Meeting> id;
    return workspace
        .step(QObject::tr("adding of meeting '%1'").arg(next.title),
              [&]() -> Result<> {
                  auto made = Repository<Meeting>(workspace).add(next);
                  if (!made) return tl::unexpected(made.error());
                  id = *made;
                  int position = 0;
                  for (AgendaItem item : *items) {
                      if (!item.isStanding) continue;
                      item.meeting = id;
                      item.position = position++;
                      item.minutes.clear();
                      item.secondsTaken = 0;
                      item.isDeferred = false;
                      if (auto kept = Repository<AgendaItem>(workspace).add(item); !kept)
                          return tl::unexpected(kept.error());
                  }
                  for (Attendance person : *people) {
                      if (person.standsFor) continue;
                      person.meeting = id;
                      person.reply = Reply::None;
                      person.presence = Presence::NotNoted;
                      person.note.clear();
                      if (auto kept = Repository<Attendance>(workspace).add(person); !kept)
                          return tl::unexpected(kept.error());
                  }
                  return {};
              })
        .map([&] { return id; });
}

Result<> deleteMeetings(Workspace& workspace, const QList<qint64>& ids) {
    return workspace.step(QObject::tr("deletion of %n meetings", nullptr, int(ids.size())), [&]() -> Result<> {
        for (const qint64 id : ids)
            if (auto gone = Repository<Meeting>(workspace).remove({id}); !gone) return gone;
        return {};
    });
}

Result<Id<AgendaItem>> addAgendaItem(Workspace& workspace, AgendaItem item) {
    auto count = itemsIn(workspace, item.meeting);
    if (!count) return tl::unexpected(count.error());
    item.position = *count;
    item.title = item.title.trimmed();
    return added(workspace, QObject::tr("adding of item '%1'").arg(item.title), item);
}

Result<Id<AgendaItem>> addAgendaItem(Workspace& workspace, Id<Meeting> meeting, const QString& title,
                                     ItemPurpose purpose) {
    AgendaItem item;
    item.meeting = meeting;
    item.title = title;
    item.purpose = purpose;
    return addAgendaItem(workspace, std::move(item));
}

Result<> deleteAgendaItem(Workspace& workspace, Id<AgendaItem> id) {
    return Repository<AgendaItem>(workspace).find(id).and_then([&](const AgendaItem& item) {
        return workspace.step(QObject::tr("deletion of item '%1'").arg(item.title),
                              [&] { return Repository<AgendaItem>(workspace).remove(id); });
    });
}

Result<> moveAgendaItem(Workspace& workspace, Id<AgendaItem> id, int to) {
    auto item = Repository<AgendaItem>(workspace).find(id);
    if (!item) return tl::unexpected(item.error());
    auto items = agendaOf(workspace, item->meeting);
    if (!items) return tl::unexpected(items.error());
    std::vector<Id<AgendaItem>> order;
    for (const AgendaItem& each : *items)
        if (each.id != id) order.push_back(each.id);
    order.insert(order.begin() + std::clamp(to, 0, int(order.size())), id);
    return workspace.step(QObject::tr("move of item '%1'").arg(item->title),
                          [&] { return renumber(workspace, item->meeting, order); });
}

Result<> addTimeTaken(Workspace& workspace, Id<AgendaItem> id, int seconds) {
    if (seconds <= 0) return {};
    return edit<AgendaItem>(
        workspace, id, [](const AgendaItem& item) { return QObject::tr("time of item '%1'").arg(item.title); },
        [seconds](AgendaItem& item) { item.secondsTaken += seconds; }, u"agenda_item/%1/seconds_taken"_s.arg(id.value));
}

}  // namespace nlc
