// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/agenda_proposals.h"

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Where proposals of one kind come from: `sql` selects a record's id first and what `make` needs after it.
struct Proposing {
    QString table;
    QString sql;
    QVariantList bound;
    std::function<AgendaProposal(const Rows&)> make;  ///< its table and row are filled in
};

/// SQL: meetings before the one at hand of the same group, or of the collaborative; its day and group are bound.
const QString earlier = u"(SELECT id FROM meeting WHERE held_on < ? AND coalesce(group_id, 0) = ?)"_s;

std::vector<Proposing> allProposing(const Meeting& meeting, const Meeting& before) {
    const QVariant day = toSql(meeting.heldOn), group = meeting.group.value;
    const QVariant since = before.id ? toSql(before.heldOn) : QVariant(u""_s);
    return {
        {u"agenda_item"_s,
         u"SELECT x.id, x.title, m.title FROM agenda_item x JOIN meeting m ON m.id = x.meeting_id WHERE x.deferred = 1"
         " AND x.meeting_id IN %1 ORDER BY m.held_on, x.position"_s.arg(earlier),
         {day, group},
         [](const Rows& row) {
             return AgendaProposal{row.value(1).toString(),
                                   QObject::tr("Deferred from %1").arg(row.value(2).toString()), ItemPurpose::Discuss};
         }},
        {u"action"_s,
         u"SELECT x.id, x.number, x.wording, x.due_on FROM action x WHERE x.state = 'open' AND x.due_on <= ?"
         " AND (x.meeting_id IS NULL OR x.meeting_id IN %1) ORDER BY x.due_on, x.number"_s.arg(earlier),
         {day, day, group},
         [](const Rows& row) {
             return AgendaProposal{
                 row.value(2).toString(),
                 QObject::tr("Action A%1 is due on %2").arg(row.value(1).toInt()).arg(shownDate(row.value(3).toDate())),
                 ItemPurpose::Note};
         }},
        {u"question"_s,
         u"SELECT x.id, x.number, x.wording, m.title FROM question x JOIN meeting m ON m.id = x.meeting_id WHERE"
         " x.answered_on IS NULL AND x.meeting_id IN %1 ORDER BY x.number"_s.arg(earlier),
         {day, group},
         [](const Rows& row) {
             return AgendaProposal{row.value(2).toString(),
                                   QObject::tr("Question Q%1 of %2 has no answer yet")
                                       .arg(row.value(1).toInt())
                                       .arg(row.value(3).toString()),
                                   ItemPurpose::Discuss};
         }},
        {u"task_group"_s,
         u"SELECT x.id, x.name, x.report_back_on, x.findings FROM task_group x WHERE x.report_back_on <= ?"
         " AND x.convened_meeting_id IN %1 ORDER BY x.report_back_on, x.name"_s.arg(earlier),
         {day, day, group},
         [](const Rows& row) {
             const QString name = row.value(1).toString();
             return AgendaProposal{QObject::tr("What %1 found").arg(name),
                                   QObject::tr("It is to report back by %1").arg(shownDate(row.value(2).toDate())),
                                   ItemPurpose::Discuss,
                                   {},
                                   0,
                                   row.value(3).toString()};
         }},
        {u"theme"_s,
         u"SELECT x.id, x.name, w.title, x.summary FROM theme x JOIN workshop w ON w.id = x.workshop_id WHERE"
         " x.state = 'collated' AND w.meeting_id IN %1 ORDER BY w.begun_on, x.position"_s.arg(earlier),
         {day, group},
         [](const Rows& row) {
             return AgendaProposal{
                 row.value(1).toString(),
                 QObject::tr("A theme of \"%1\" that nobody has settled").arg(row.value(2).toString()),
                 ItemPurpose::Decide,
                 {},
                 0,
                 row.value(3).toString()};
         }},
        // What groups call for is for the collaborative; a group hears of its own.
        {u"group_update"_s,
         u"SELECT x.id, x.action_text, x.heading, r.name FROM group_update x JOIN update_round r ON r.id = x.round_id"
         " WHERE x.action_text <> '' AND x.state IN ('approved', 'published') AND r.due_on > ? AND r.due_on <= ?"
         " AND ? IN (0, x.group_id) ORDER BY r.due_on, x.position"_s,
         {since, day, group},
         [](const Rows& row) {
             return AgendaProposal{
                 row.value(1).toString(),
                 QObject::tr("%1 call for it, %2").arg(row.value(2).toString(), row.value(3).toString()),
                 ItemPurpose::Discuss};
         }},
    };
}

}  // namespace

Result<std::vector<AgendaProposal>> agendaProposals(Workspace& workspace, Id<Meeting> id) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto before = meetingBefore(workspace, *meeting);
    if (!before) return tl::unexpected(before.error());
    auto items = agendaOf(workspace, id);
    if (!items) return tl::unexpected(items.error());
    std::vector<AgendaProposal> proposals;
    for (const Proposing& each : allProposing(*meeting, *before)) {
        auto rows = workspace.query(each.sql, each.bound);
        if (!rows) return tl::unexpected(rows.error());
        while (rows->next()) {
            AgendaProposal proposal = each.make(*rows);
            proposal.table = each.table;
            proposal.row = rows->value(0).toLongLong();
            const bool isThere = std::any_of(items->begin(), items->end(), [&](const AgendaItem& item) {
                return item.source == proposal.table && item.sourceId == proposal.row;
            });
            if (!isThere) proposals.push_back(std::move(proposal));
        }
        if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
    }
    return proposals;
}

Result<Id<AgendaItem>> addAgendaItemFrom(Workspace& workspace, Id<Meeting> meeting, const AgendaProposal& proposal) {
    AgendaItem item;
    item.meeting = meeting;
    item.title = proposal.title;
    item.purpose = proposal.purpose;
    item.note = proposal.note;
    item.source = proposal.table;
    item.sourceId = proposal.row;
    return addAgendaItem(workspace, std::move(item));
}

}  // namespace nlc
