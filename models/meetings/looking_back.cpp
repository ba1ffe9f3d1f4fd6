// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/looking_back.h"

#include <algorithm>
#include <map>

#include "models/records/repository.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// One row of attendance, with what is asked of it here.
struct Asked {
    Attendance attendance;
    size_t meeting;  ///< place among the meetings
    QString name, order, standsForName;

    bool isDeputy() const { return attendance.standsFor && attendance.standsFor != attendance.person; }
    bool isPresent() const { return attendance.presence == Presence::Present; }
};
using Place = std::pair<size_t, qint64>;  ///< meeting and person

Turnout turnoutOf(const Attendance& attendance) {
    Turnout one;
    switch (attendance.presence) {
        case Presence::Present:
            one.present = 1;
            break;
        case Presence::Apologies:
            one.apologies = 1;
            break;
        case Presence::Absent:
            one.absent = 1;
            break;
        case Presence::NotNoted:
            (attendance.reply == Reply::Declined ? one.apologies : one.notNoted) = 1;
            break;
    }
    return one;
}

Result<std::vector<Asked>> readAsked(Workspace& workspace, const LookingBack& back) {
    std::vector<Asked> all;
    for (size_t at = 0; at < back.meetings.size(); ++at) {
        auto rows = workspace.query(
            u"SELECT a.id, a.person_id, a.sector, a.reply, a.presence, a.stands_for_id,"
            " p.given_name || ' ' || p.family_name, p.family_name || ' ' || p.given_name,"
            " s.given_name || ' ' || s.family_name FROM attendance a JOIN person p ON p.id = a.person_id"
            " LEFT JOIN person s ON s.id = a.stands_for_id WHERE a.meeting_id = ? ORDER BY a.id"_s,
            {back.meetings[at].id.value});
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) {
            Asked asked;
            asked.meeting = at;
            asked.attendance.id.value = rows->value(0).toLongLong();
            asked.attendance.person.value = rows->value(1).toLongLong();
            fromSql(rows->value(2), asked.attendance.sector);
            fromSql(rows->value(3), asked.attendance.reply);
            fromSql(rows->value(4), asked.attendance.presence);
            asked.attendance.standsFor.value = rows->value(5).toLongLong();
            asked.name = rows->value(6).toString().trimmed();
            asked.order = rows->value(7).toString().toCaseFolded();
            asked.standsForName = rows->value(8).toString().trimmed();
            all.push_back(std::move(asked));
        }
        if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
    }
    return all;
}

/// By place of somebody who was asked themselves: who came in it for them.
std::map<Place, QStringList> deputiesOf(const std::vector<Asked>& all) {
    std::map<Place, QStringList> deputies;
    for (const Asked& each : all)
        if (!each.isDeputy()) deputies[{each.meeting, each.attendance.person.value}];
    for (const Asked& each : all) {
        if (!each.isDeputy() || !each.isPresent()) continue;
        const auto found = deputies.find({each.meeting, each.attendance.standsFor.value});
        if (found != deputies.end()) found->second << each.name;
    }
    return deputies;
}

void countSectors(LookingBack& back, const std::vector<Asked>& all) {
    const auto deputies = deputiesOf(all);
    std::map<Sector, std::vector<Turnout>> sectors;
    for (const Asked& each : all) {
        const auto place = deputies.find({each.meeting, each.attendance.person.value});
        Turnout one = turnoutOf(each.attendance);
        if (each.isDeputy()) {
            // In a place that is counted already; else their own sector's, where nobody else was asked.
            if (deputies.contains({each.meeting, each.attendance.standsFor.value})) continue;
            one.byDeputy = one.present;
        } else if (!each.isPresent() && !place->second.isEmpty()) {
            one = {.present = 1, .byDeputy = 1};
        }
        auto& turnouts = sectors[each.attendance.sector];
        turnouts.resize(back.meetings.size());
        turnouts[each.meeting] += one;
        back.meetings[each.meeting].turnout += one;
        back.turnout += one;
    }
    for (auto& [sector, turnouts] : sectors) {
        SectorBack counted{sector, {}, std::move(turnouts)};
        for (const Turnout& each : counted.byMeeting) counted.year += each;
        back.sectors.push_back(std::move(counted));
    }
}

void countPeople(LookingBack& back, const std::vector<Asked>& all) {
    const auto deputies = deputiesOf(all);
    std::map<std::pair<QString, qint64>, PersonBack> people;
    const auto once = [](QStringList& names, const QString& name) {
        if (!name.isEmpty() && !names.contains(name)) names << name;
    };
    for (const Asked& each : all) {
        PersonBack& person = people[{each.order, each.attendance.person.value}];
        person.id = each.attendance.person;
        person.name = each.name;
        person.sector = each.attendance.sector;
        if (each.isDeputy()) {
            if (each.isPresent()) once(person.stoodInFor, each.standsForName);
            continue;
        }
        Turnout one = turnoutOf(each.attendance);
        const QStringList& came = deputies.find({each.meeting, each.attendance.person.value})->second;
        one.byDeputy = !each.isPresent() && !came.isEmpty();
        for (const QString& name : came) once(person.deputies, name);
        person.turnout += one;
    }
    for (auto& [order, person] : people) back.people.push_back(std::move(person));
}

Result<> countTime(Workspace& workspace, LookingBack& back) {
    for (MeetingBack& meeting : back.meetings) {
        auto items =
            Repository<AgendaItem>(workspace).all(u"WHERE meeting_id = ? ORDER BY position, id"_s, {meeting.id.value});
        if (!items) return tl::unexpected(items.error());
        for (const AgendaItem& item : *items) {
            if (item.secondsTaken <= 0 || item.minutesPlanned <= 0) {
                ++meeting.time.itemsWithout;
                continue;
            }
            ++meeting.time.items;
            meeting.time.seconds += item.secondsTaken;
            meeting.time.minutesPlanned += item.minutesPlanned;
            const OverrunBack over{item.isConfidential ? QObject::tr("a confidential item") : item.title, meeting.id,
                                   meeting.shownName(), item.minutesPlanned, (item.secondsTaken + 30) / 60};
            if (over.over() > 0) back.overruns.push_back(over);
        }
        back.time.seconds += meeting.time.seconds;
        back.time.minutesPlanned += meeting.time.minutesPlanned;
        back.time.items += meeting.time.items;
        back.time.itemsWithout += meeting.time.itemsWithout;
    }
    std::stable_sort(back.overruns.begin(), back.overruns.end(),
                     [](const OverrunBack& a, const OverrunBack& b) { return a.over() > b.over(); });
    return {};
}

Result<> countActions(Workspace& workspace, LookingBack& back) {
    for (MeetingBack& meeting : back.meetings) {
        auto actions = Repository<Action>(workspace).all(u"WHERE meeting_id = ?"_s, {meeting.id.value});
        if (!actions) return tl::unexpected(actions.error());
        for (const Action& action : *actions) {
            const auto fate = size_t(fateOf(action, back.today));
            ++meeting.actions[fate];
            ++back.actions[fate];
        }
    }
    return {};
}

}  // namespace

Turnout& Turnout::operator+=(const Turnout& other) {
    present += other.present;
    apologies += other.apologies;
    absent += other.absent;
    notNoted += other.notNoted;
    byDeputy += other.byDeputy;
    return *this;
}

ActionFate fateOf(const Action& action, const QDate& today) {
    if (action.state == ActionState::Dropped) return ActionFate::Dropped;
    if (!action.dueOn.isValid()) return ActionFate::NoDay;
    if (action.state == ActionState::Open) return action.dueOn < today ? ActionFate::OpenLate : ActionFate::OpenNotDue;
    if (!action.settledOn.isValid()) return ActionFate::NoDay;
    return action.settledOn <= action.dueOn ? ActionFate::DoneOnTime : ActionFate::DoneLate;
}

QString MeetingBack::shownName() const { return u"%1: %2"_s.arg(shortDate(on), title); }

Result<LookingBack> lookingBack(Workspace& workspace, AcademicYear year, Id<Group> group) {
    LookingBack back;
    back.year = year;
    back.group = group;
    back.today = workspace.identity().today();
    if (group) {
        auto found = Repository<Group>(workspace).find(group);
        if (!found) return tl::unexpected(found.error());
        back.groupName = found->shortest();
    }
    auto meetings = Repository<Meeting>(workspace).all(
        u"WHERE coalesce(group_id, 0) = ? AND held_on BETWEEN ? AND ? AND state <> 'cancelled'"
        " ORDER BY held_on, starts_at, id"_s,
        {group.value, toSql(year.first()), toSql(year.last())});
    if (!meetings) return tl::unexpected(meetings.error());
    for (const Meeting& meeting : *meetings) {
        if (meeting.heldOn > back.today)
            ++back.stillToCome;
        else
            back.meetings.push_back({meeting.id, meeting.title, meeting.heldOn, {}, {}});
    }
    auto asked = readAsked(workspace, back);
    if (!asked) return tl::unexpected(asked.error());
    countSectors(back, *asked);
    countPeople(back, *asked);
    return countTime(workspace, back).and_then([&] { return countActions(workspace, back); }).map([&] {
        return std::move(back);
    });
}

Result<std::vector<AcademicYear>> yearsOfMeetings(Workspace& workspace, Id<Group> group) {
    auto rows = workspace.query(
        u"SELECT DISTINCT held_on FROM meeting WHERE coalesce(group_id, 0) = ? AND state <> 'cancelled'"
        " ORDER BY held_on DESC"_s,
        {group.value});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<AcademicYear> years;
    while (rows->next()) {
        const AcademicYear year = AcademicYear::of(rows->value(0).toDate());
        if (years.empty() || years.back() != year) years.push_back(year);
    }
    return rows->ended().map([&] { return years; });
}

Result<std::vector<Group>> groupsWithMeetings(Workspace& workspace) {
    return Repository<Group>(workspace).all(
        u"WHERE EXISTS (SELECT 1 FROM meeting m WHERE m.group_id = task_group.id AND m.state <> 'cancelled')"
        " ORDER BY name, id"_s);
}

}  // namespace nlc
