// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/attendance.h"

#include <algorithm>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
Result<> changeAttendance(Workspace& workspace, Id<Attendance> id, T Attendance::*member, T value) {
    return edit<Attendance>(
        workspace, id, [](const Attendance& each) { return editOf(each); },
        [&](Attendance& each) { each.*member = value; });
}

/// The sector somebody speaks for: of their membership, else of the first place where they work now.
Result<Sector> sectorOf(Workspace& workspace, qint64 person) {
    return workspace
        .value(
            u"SELECT coalesce((SELECT sector FROM membership WHERE person_id = ? ORDER BY id DESC LIMIT 1),"
            " (SELECT o.sector FROM role r JOIN organisation o ON o.id = r.organisation_id WHERE r.person_id = ?"
            "  ORDER BY r.ends_on IS NOT NULL, r.id LIMIT 1))"_s,
            {person, person})
        .map([](const QVariant& kept) {
            Sector sector{};
            fromSql(kept, sector);
            return sector;
        });
}

Result<QList<qint64>> idsOf(Workspace& workspace, const QString& sql, const QVariantList& bound) {
    auto rows = workspace.query(sql, bound);
    if (!rows) return tl::unexpected(rows.error());
    QList<qint64> ids;
    while (rows->next()) ids << rows->value(0).toLongLong();
    return rows->ended().map([&] { return ids; });
}

}  // namespace

Result<std::vector<AttendanceRow>> attendanceOf(Workspace& workspace, Id<Meeting> meeting) {
    auto all = Repository<Attendance>(workspace).all(u"WHERE meeting_id = ?"_s, {meeting.value});
    if (!all) return tl::unexpected(all.error());
    std::vector<std::pair<QString, AttendanceRow>> rows;  // with what they are ordered by
    for (const Attendance& each : *all) {
        auto named = workspace.query(
            u"SELECT p.given_name || ' ' || p.family_name, p.email, p.family_name || ' ' || p.given_name,"
            " (SELECT o.name FROM role r JOIN organisation o ON o.id = r.organisation_id WHERE r.person_id = p.id "
            "ORDER BY"
            "  r.ends_on IS NOT NULL, r.id LIMIT 1),"
            " (SELECT d.given_name || ' ' || d.family_name FROM person d WHERE d.id = ?)"
            " FROM person p WHERE p.id = ?"_s,
            {each.standsFor.value, each.person.value});
        if (!named) return tl::unexpected(named.error());
        if (!named->next()) continue;
        rows.push_back({named->value(2).toString().toCaseFolded(),
                        {each, named->value(0).toString(), named->value(3).toString(), named->value(1).toString(),
                         named->value(4).toString()}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.second.attendance.sector, a.first) < std::tuple(b.second.attendance.sector, b.first);
    });
    std::vector<AttendanceRow> sorted;
    for (auto& [key, row] : rows) sorted.push_back(std::move(row));
    return sorted;
}

Quorum quorumOf(const Meeting& meeting, const std::vector<AttendanceRow>& rows) {
    Quorum quorum;
    quorum.needed = meeting.quorum;
    Set<Sector> here;
    for (const AttendanceRow& row : rows) {
        ++quorum.asked;
        quorum.coming += row.attendance.reply == Reply::Accepted;
        quorum.apologies += row.attendance.presence == Presence::Apologies ||
                            (row.attendance.presence == Presence::NotNoted && row.attendance.reply == Reply::Declined);
        if (row.attendance.presence != Presence::Present) continue;
        ++quorum.present;
        here.put(row.attendance.sector);
    }
    for (const auto& named : NamesOf<Sector>::values)
        if (meeting.neededSectors.contains(named.value) && !here.contains(named.value))
            quorum.missing.push_back(named.value);
    return quorum;
}

QString inWords(const Quorum& quorum) {
    QStringList words;
    if (quorum.needed == 0)
        words << QObject::tr("%n present", nullptr, quorum.present);
    else if (quorum.present >= quorum.needed)
        words << QObject::tr("%n present, quorum of %1 met", nullptr, quorum.present).arg(quorum.needed);
    else
        words << QObject::tr("%1 of %2 for the quorum").arg(quorum.present).arg(quorum.needed);
    QStringList missing;
    for (const Sector sector : quorum.missing) missing << shown(sector);
    if (!missing.isEmpty()) words << QObject::tr("nobody from %1").arg(missing.join(u", "_s));
    return words.join(u"; "_s);
}

Result<int> invite(Workspace& workspace, Id<Meeting> meeting, const QList<qint64>& people) {
    int asked = 0;
    return workspace
        .step(QObject::tr("invitation to a meeting"),
              [&]() -> Result<> {
                  for (const qint64 person : people) {
                      auto there =
                          workspace.value(u"SELECT id FROM attendance WHERE meeting_id = ? AND person_id = ?"_s,
                                          {meeting.value, person});
                      if (!there) return tl::unexpected(there.error());
                      if (there->isValid()) continue;
                      auto sector = sectorOf(workspace, person);
                      if (!sector) return tl::unexpected(sector.error());
                      Attendance made;
                      made.meeting = meeting;
                      made.person = {person};
                      made.sector = *sector;
                      if (auto kept = Repository<Attendance>(workspace).add(made); !kept)
                          return tl::unexpected(kept.error());
                      ++asked;
                  }
                  return {};
              })
        .map([&] { return asked; });
}

Result<int> inviteAll(Workspace& workspace, Id<Meeting> id) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto people =
        meeting->group
            ? idsOf(workspace,
                    u"SELECT DISTINCT person_id FROM group_person WHERE group_id = ? AND (ends_on IS NULL OR ends_on"
                    " >= ?) ORDER BY person_id"_s,
                    {meeting->group.value, toSql(workspace.identity().today())})
            : idsOf(workspace, u"SELECT DISTINCT person_id FROM membership WHERE state = 'member' ORDER BY person_id"_s,
                    {});
    if (!people) return tl::unexpected(people.error());
    return invite(workspace, id, *people);
}

QString editOf(const Attendance&) { return QObject::tr("edit of an attendance"); }

Result<> setReply(Workspace& workspace, Id<Attendance> id, Reply reply) {
    return changeAttendance(workspace, id, &Attendance::reply, reply);
}
Result<> setPresence(Workspace& workspace, Id<Attendance> id, Presence presence) {
    return changeAttendance(workspace, id, &Attendance::presence, presence);
}

Result<> removeAttendance(Workspace& workspace, Id<Attendance> id) {
    return workspace.step(QObject::tr("removal from a meeting"),
                          [&] { return Repository<Attendance>(workspace).remove(id); });
}

}  // namespace nlc
