// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/meeting_offers.h"

#include <QHash>

#include "models/meetings/meeting_document.h"
#include "models/meetings/meeting_repository.h"
#include "models/meetings/minutes.h"
#include "models/meetings/paper.h"
#include "models/meetings/register.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<QString> meetingTitle(Workspace& workspace, Id<Meeting> id) {
    return Repository<Meeting>(workspace).find(id).map(
        [](const Meeting& meeting) { return u"%1, %2"_s.arg(meeting.title, shownDate(meeting.heldOn)); });
}

const QString notCancelled = u"WHERE state <> 'cancelled' "_s;
const QString checkedOnes = u"WHERE state IN ('checked', 'approved') "_s;

Result<std::vector<DocumentOffer>> documentsTitled(Workspace& workspace, const QString& title,
                                                   const QString& where = notCancelled) {
    return Repository<Meeting>(workspace)
        .all(where + u"ORDER BY held_on DESC, id DESC"_s)
        .map([&](const std::vector<Meeting>& meetings) {
            std::vector<DocumentOffer> offers;
            for (const Meeting& m : meetings)
                offers.push_back({m.id.value, title.arg(m.title, shownDate(m.heldOn)), m.heldOn});
            return offers;
        });
}

/// What a meeting decided, as readers of a bulletin are told: nothing of confidential items, nothing before the chair
/// has checked the minutes.
Result<std::vector<News>> meetingNews(Workspace& workspace) {
    auto meetings = Repository<Meeting>(workspace).all(checkedOnes + u"ORDER BY held_on DESC"_s);
    if (!meetings) return tl::unexpected(meetings.error());
    std::vector<News> all;
    for (const Meeting& meeting : *meetings) {
        auto text = publicTextOf(workspace, meeting);
        if (!text) return tl::unexpected(text.error());
        if (text->isEmpty()) continue;
        News news;
        news.table = u"meeting"_s;
        news.row = meeting.id.value;
        news.title = QObject::tr("From the meeting of %1").arg(shownDate(meeting.heldOn));
        news.from = QObject::tr("Meeting: %1").arg(meeting.title);
        news.date = meeting.heldOn;
        news.body = *text;
        all.push_back(std::move(news));
    }
    return all;
}

Result<std::vector<Moment>> meetingMoments(Workspace& workspace, const Subject& subject) {
    MomentsFound found(workspace);
    if (!subject.isPerson()) return std::move(found).all();
    found.each(
        u"SELECT m.held_on, m.title, a.presence, m.id, m.chair_id = a.person_id, s.given_name || ' ' || s.family_name "
        u"FROM"
        " attendance a JOIN meeting m ON m.id = a.meeting_id LEFT JOIN person s ON s.id = a.stands_for_id"
        " WHERE a.person_id = ? AND m.state <> 'cancelled' AND a.presence <> 'absent'"_s,
        {subject.row}, [&](const Rows& row) {
            Presence presence{};
            fromSql(row.value(2), presence);
            const QString what = presence == Presence::Apologies  ? QObject::tr("Sent apologies: %1")
                                 : presence == Presence::NotNoted ? QObject::tr("Asked to: %1")
                                 : row.value(4).toBool()          ? QObject::tr("Chaired: %1")
                                                                  : QObject::tr("Came to: %1");
            const QString deputy = row.value(5).toString();
            found.add({row.value(0).toDate(), what.arg(row.value(1).toString()),
                       deputy.isEmpty() ? QString() : QObject::tr("for %1").arg(deputy), u"meeting"_s,
                       row.value(3).toLongLong()});
        });
    found.each(u"SELECT due_on, number, wording, state, id FROM action WHERE who_id = ?"_s, {subject.row},
               [&](const Rows& row) {
                   ActionState state{};
                   fromSql(row.value(3), state);
                   found.add({row.value(0).toDate(),
                              QObject::tr("Action A%1: %2").arg(row.value(1).toInt()).arg(row.value(2).toString()),
                              shown(state), u"action"_s, row.value(4).toLongLong()});
               });
    return std::move(found).all();
}

Result<std::vector<DatedEntry>> meetingDates(Workspace& workspace, const QDate& from, const QDate& to) {
    const QVariantList window{toSql(from), toSql(to)};
    auto meetings =
        Repository<Meeting>(workspace).all(u"WHERE held_on BETWEEN ? AND ? AND state <> 'cancelled'"_s, window);
    if (!meetings) return tl::unexpected(meetings.error());
    QHash<qint64, std::vector<qint64>> people;
    auto asked = workspace.query(
        u"SELECT a.meeting_id, a.person_id FROM meeting m JOIN attendance a ON a.meeting_id = m.id"
        " WHERE m.held_on BETWEEN ? AND ? AND a.reply <> 'declined' ORDER BY a.person_id"_s,
        window);
    if (!asked) return tl::unexpected(asked.error());
    while (asked->next()) people[asked->value(0).toLongLong()].push_back(asked->value(1).toLongLong());
    if (auto ended = asked->ended(); !ended) return tl::unexpected(ended.error());
    std::vector<DatedEntry> dates;
    for (const Meeting& m : *meetings) {
        DatedEntry entry{m.heldOn, {}, m.title, u"meeting"_s, m.id.value, DateKind::Meeting, m.startsAt, m.endsAt};
        entry.place = m.place.isEmpty() && !m.callLink.isEmpty() ? QObject::tr("Online") : m.place;
        entry.group = m.group.value;
        entry.people = people.take(m.id.value);
        entry.canMove = m.state == MeetingState::Planned;
        dates.push_back(std::move(entry));
    }
    return dates;
}

/// All who were asked and have not sent apologies.
Result<ToTell> askedToMeeting(Workspace& workspace, qint64 row) {
    auto rows = workspace.query(
        u"SELECT p.given_name || ' ' || p.family_name FROM attendance a JOIN person p ON p.id = a.person_id"
        " WHERE a.meeting_id = ? AND a.reply <> 'declined' ORDER BY p.family_name, p.given_name, p.id"_s,
        {row});
    if (!rows) return tl::unexpected(rows.error());
    ToTell tell;
    while (rows->next()) tell.people << rows->value(0).toString();
    if (auto ended = rows->ended(); !ended) return tl::unexpected(ended.error());
    if (!tell.people.isEmpty())
        tell.words = QObject::tr("%n people who are asked to it", nullptr, int(tell.people.size()));
    return tell;
}

}  // namespace

Area meetingsArea() {
    Area area{u"meeting"_s, QObject::tr("meeting"), meetingNews};
    area.title = [](Workspace& workspace, qint64 row) { return meetingTitle(workspace, {row}); };
    area.dates = meetingDates;
    area.moveDate = [](Workspace& workspace, const DatedEntry& entry, const QDate& to) {
        return edit<Meeting>(
            workspace, Id<Meeting>{entry.row},
            [](const Meeting& meeting) { return QObject::tr("move of meeting '%1'").arg(meeting.title); },
            [&](Meeting& meeting) { meeting.heldOn = to; });
    };
    area.toTell = askedToMeeting;
    area.documents = [](Workspace& workspace) { return documentsTitled(workspace, QObject::tr("Agenda: %1, %2")); };
    area.document = [](Workspace& workspace, qint64 row) { return agendaDocument(workspace, {row}); };
    area.moments = meetingMoments;
    return area;
}

Area meetingMinutesArea() {
    Area area{u"meeting_minutes"_s, QObject::tr("minutes")};
    area.documents = [](Workspace& workspace) { return documentsTitled(workspace, QObject::tr("Minutes: %1, %2")); };
    area.document = [](Workspace& workspace, qint64 row) { return minutesDocument(workspace, {row}); };
    return area;
}

Area openMinutesArea() {
    Area area{u"open_minutes"_s, QObject::tr("minutes without confidential items")};
    area.documents = [](Workspace& workspace) {
        return documentsTitled(workspace, QObject::tr("Minutes without confidential items: %1, %2"));
    };
    area.document = [](Workspace& workspace, qint64 row) { return minutesDocument(workspace, {row}, Edition::Open); };
    return area;
}

Area meetingUpdatesArea() {
    Area area{u"meeting_update"_s, QObject::tr("meeting update")};
    area.documents = [](Workspace& workspace) {
        return documentsTitled(workspace, QObject::tr("Meeting update: %1, %2"), checkedOnes);
    };
    area.document = [](Workspace& workspace, qint64 row) { return meetingUpdateDocument(workspace, {row}); };
    return area;
}

Area agendaItemsArea() {
    Area area{u"agenda_item"_s, QObject::tr("agenda item")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<AgendaItem>(workspace).find({row}).and_then([&](const AgendaItem& item) {
            return meetingTitle(workspace, item.meeting).map([&](const QString& meeting) {
                return u"%1 (%2)"_s.arg(item.title, meeting);
            });
        });
    };
    return area;
}

Area decisionsArea() {
    Area area{u"decision"_s, QObject::tr("decision")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Decision>(workspace).find({row}).map(
            [](const Decision& d) { return u"%1: %2"_s.arg(d.shownNumber(), d.wording); });
    };
    return area;
}

Area actionsArea() {
    Area area{u"action"_s, QObject::tr("action")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Action>(workspace).find({row}).map(
            [](const Action& a) { return u"%1: %2"_s.arg(a.shownNumber(), a.wording); });
    };
    area.dates = [](Workspace& workspace, const QDate& from, const QDate& to) {
        return Repository<Action>(workspace)
            .all(u"WHERE state = 'open' AND due_on BETWEEN ? AND ?"_s, {toSql(from), toSql(to)})
            .map([](const std::vector<Action>& actions) {
                std::vector<DatedEntry> dates;
                for (const Action& a : actions) {
                    DatedEntry entry{a.dueOn,     {},         u"%1: %2"_s.arg(a.shownNumber(), a.wording),
                                     u"action"_s, a.id.value, DateKind::Action};
                    entry.group = a.group.value;
                    if (a.whoId) entry.people = {a.whoId.value};
                    entry.canMove = true;
                    dates.push_back(std::move(entry));
                }
                return dates;
            });
    };
    area.moveDate = [](Workspace& workspace, const DatedEntry& entry, const QDate& to) {
        return edit<Action>(
            workspace, Id<Action>{entry.row},
            [](const Action& action) { return QObject::tr("new day of action %1").arg(action.shownNumber()); },
            [&](Action& action) { action.dueOn = to; });
    };
    area.toTell = [](Workspace& workspace, qint64 row) -> Result<ToTell> {
        auto who = workspace.value(
            u"SELECT coalesce(p.given_name || ' ' || p.family_name, a.who) FROM action a"
            " LEFT JOIN person p ON p.id = a.who_id WHERE a.id = ?"_s,
            {row});
        if (!who) return tl::unexpected(who.error());
        ToTell tell;
        if (!who->toString().isEmpty()) tell = {who->toString(), {who->toString()}};
        return tell;
    };
    return area;
}

Area questionsArea() {
    Area area{u"question"_s, QObject::tr("question")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Question>(workspace).find({row}).map(
            [](const Question& q) { return u"%1: %2"_s.arg(q.shownNumber(), q.wording); });
    };
    return area;
}

Area papersArea() {
    Area area{u"paper"_s, QObject::tr("paper")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Paper>(workspace).find({row}).and_then([&](const Paper& paper) {
            return meetingTitle(workspace, paper.meeting).map([&](const QString& meeting) {
                return u"%1 (%2)"_s.arg(paper.title, meeting);
            });
        });
    };
    return area;
}

}  // namespace nlc
