// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/register.h"

#include <algorithm>

#include "models/meetings/meeting_repository.h"
#include "models/people/contact.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<ActionRow>> loadActions(Workspace& workspace, const QString& where, const QVariantList& bound) {
    auto actions = Repository<Action>(workspace).all(where, bound);
    if (!actions) return tl::unexpected(actions.error());
    std::vector<ActionRow> rows;
    for (Action& action : *actions) {
        auto names = workspace.query(
            u"SELECT (SELECT given_name || ' ' || family_name FROM person WHERE id = ?), (SELECT title FROM meeting "
            u"WHERE id ="
            " ?), (SELECT held_on FROM meeting WHERE id = ?), (SELECT name FROM task_group WHERE id = ?)"_s,
            {action.whoId.value, action.meeting.value, action.meeting.value, action.group.value});
        if (!names) return tl::unexpected(names.error());
        if (!names->next()) return tl::unexpected(names->ended().error());
        const QString person = names->value(0).toString();
        const QString who = person.isEmpty() ? action.who : person;
        rows.push_back(
            {std::move(action), who, names->value(1).toString(), names->value(2).toDate(), names->value(3).toString()});
    }
    return rows;
}

/// Late ones, then by the day they are due, then those without a day, then the settled ones, newest first.
QString urgencyOf(const ActionRow& row, const QDate& today) {
    const Action& action = row.action;
    if (action.state != ActionState::Open)
        return u"3"_s + QString::number(999999999 - action.settledOn.toJulianDay()).rightJustified(12, u'0');
    const QString day = action.dueOn.isValid() ? action.dueOn.toString(Qt::ISODate) : u"9999"_s;
    return (action.isLate(today) ? u"0"_s : u"1"_s) + day;
}

Tone toneOf(const Action& action, const QDate& today) {
    if (action.state == ActionState::Done) return Tone::Good;
    if (action.state == ActionState::Dropped) return Tone::Neutral;
    if (action.isLate(today)) return Tone::Late;
    return action.dueOn.isValid() && action.dueOn <= today.addDays(7) ? Tone::Soon : Tone::Info;
}

/// Whether `typed` are the initials of the name, or a beginning of it or of its last word.
bool names(const QString& name, const QString& typed) {
    QString initials;
    for (const QString& part : name.split(u' ', Qt::SkipEmptyParts)) initials += part.front();
    return initials.compare(typed, Qt::CaseInsensitive) == 0 || name.startsWith(typed, Qt::CaseInsensitive) ||
           name.section(u' ', -1).startsWith(typed, Qt::CaseInsensitive);
}

QString reminderText(const ActionReminder& reminder, const QDate& today, const QString& from) {
    QString lines;
    for (const ActionRow& row : reminder.actions) {
        lines += u"- **%1** %2"_s.arg(row.action.shownNumber(), row.action.wording);
        if (row.action.dueOn.isValid())
            lines += row.action.isLate(today) ? QObject::tr(" (was due %1)").arg(shownDate(row.action.dueOn))
                                              : QObject::tr(" (due %1)").arg(shownDate(row.action.dueOn));
        lines += u'\n';
    }
    return QObject::
        tr("Dear %1,\n\nthese actions are open with you:\n\n%2\nA line back on each is enough: done, on its way, or "
           "what stands in its way.\n\nWith thanks\n%3")
            .arg(reminder.name, lines, from);
}

Result<int> nextNumber(Workspace& workspace, const QString& table) {
    return workspace.value(u"SELECT coalesce(max(number), 0) + 1 FROM "_s + table).map([](const QVariant& next) {
        return next.toInt();
    });
}

}  // namespace

Result<> checked(const Decision& decision) {
    if (decision.wording.trimmed().isEmpty()) return invalid("wording", QObject::tr("Say what was decided."));
    return {};
}
Result<> checked(const Action& action) {
    if (action.wording.trimmed().isEmpty()) return invalid("wording", QObject::tr("Say what is to be done."));
    return {};
}

std::unique_ptr<RecordList<ActionRow>> actionsList(Workspace& workspace, QObject* parent) {
    const QDate today = workspace.identity().today();
    ListSource<ActionRow> source{
        u"action"_s, [](Workspace& w, const QList<qint64>* only) { return loadActions(w, onlyThese(only), {}); },
        [](const ActionRow& row) { return row.action.id.value; }};
    source.dependsOn = {{u"meeting"_s}, {u"person"_s}, {u"task_group"_s}};
    source.isPast = [](const ActionRow& row) { return row.action.state != ActionState::Open; };
    std::vector<ListColumn<ActionRow>> columns(5);
    columns[0] = {QObject::tr("Number"), [](const ActionRow& r) { return QVariant(r.action.shownNumber()); }};
    columns[0].sortBy = [](const ActionRow& r) { return QVariant(r.action.number); };
    columns[0].width = 70;
    columns[1] = {QObject::tr("Action"), [](const ActionRow& r) { return QVariant(r.action.wording); }};
    columns[1].secondLine = [](const ActionRow& r) {
        QStringList words{r.who.isEmpty() ? QObject::tr("nobody yet") : r.who};
        if (!r.meeting.isEmpty()) words << r.meeting;
        if (!r.group.isEmpty()) words << r.group;
        return words.join(u" · "_s);
    };
    columns[2] = {QObject::tr("Due"), [](const ActionRow& r) { return QVariant(shownDate(r.action.dueOn)); }};
    columns[2].sortBy = [today](const ActionRow& r) { return QVariant(urgencyOf(r, today)); };
    columns[2].width = 132;
    columns[3] = {QObject::tr("State"), [today](const ActionRow& r) {
                      return QVariant(r.action.isLate(today) ? QObject::tr("Late") : shown(r.action.state));
                  }};
    columns[3].tone = [today](const ActionRow& r) { return toneOf(r.action, today); };
    columns[3].width = 90;
    columns[4] = {QObject::tr("Evidence"), [](const ActionRow& r) { return QVariant(r.action.evidence); }};
    columns[4].width = 160;
    return std::make_unique<RecordList<ActionRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<OutTable> actionsAsTable(Workspace& workspace, Id<Meeting> meeting) {
    auto rows = meeting ? actionsOf(workspace, meeting) : loadActions(workspace, u"ORDER BY number"_s, {});
    if (!rows) return tl::unexpected(rows.error());
    using Kind = OutColumn::Kind;
    OutTable table;
    table.title = QObject::tr("Actions");
    table.date = workspace.identity().today();
    table.columns = {{QObject::tr("Number"), Kind::Text, 8},    {QObject::tr("Action"), Kind::Text, 60},
                     {QObject::tr("Who"), Kind::Text, 24},      {QObject::tr("Due"), Kind::Date, 12},
                     {QObject::tr("State"), Kind::Text, 10},    {QObject::tr("Settled on"), Kind::Date, 12},
                     {QObject::tr("Evidence"), Kind::Text, 40}, {QObject::tr("Meeting"), Kind::Text, 30},
                     {QObject::tr("Held on"), Kind::Date, 12},  {QObject::tr("Group"), Kind::Text, 30}};
    for (const ActionRow& row : *rows)
        table.rows.push_back({row.action.shownNumber(), row.action.wording, row.who, row.action.dueOn,
                              row.action.isLate(table.date) ? QObject::tr("Late") : shown(row.action.state),
                              row.action.settledOn, row.action.evidence, row.meeting, row.meetingOn, row.group});
    return table;
}

std::unique_ptr<RecordList<DecisionRow>> decisionsList(Workspace& workspace, QObject* parent) {
    ListSource<DecisionRow> source{
        u"decision"_s,
        [](Workspace& w, const QList<qint64>* only) {
            return rowsWith<DecisionRow>(
                w, only, &DecisionRow::decision,
                u"SELECT d.id, m.title, m.held_on, i.title, (SELECT count(*) FROM action a WHERE a.decision_id = d.id)"
                " FROM decision d JOIN meeting m ON m.id = d.meeting_id LEFT JOIN agenda_item i ON i.id = d.agenda_item_id"_s +
                    onlyThese(only, u"d.id"_s),
                {}, [](DecisionRow& row, const Rows& found) {
                    row.meeting = found.value(1).toString();
                    row.meetingOn = found.value(2).toDate();
                    row.item = found.value(3).toString();
                    row.actions = found.value(4).toInt();
                });
        },
        [](const DecisionRow& row) { return row.decision.id.value; }};
    source.dependsOn = {{u"meeting"_s}, {u"agenda_item"_s}, {u"action"_s, u"decision_id"_s}};
    std::vector<ListColumn<DecisionRow>> columns(4);
    columns[0] = {QObject::tr("Number"), [](const DecisionRow& r) { return QVariant(r.decision.shownNumber()); }};
    columns[0].sortBy = [](const DecisionRow& r) { return QVariant(-r.decision.number); };
    columns[0].width = 70;
    columns[1] = {QObject::tr("Decision"), [](const DecisionRow& r) { return QVariant(r.decision.wording); }};
    columns[1].secondLine = [](const DecisionRow& r) {
        return r.item.isEmpty() ? r.meeting : r.meeting + u" · "_s + r.item;
    };
    columns[2] = {QObject::tr("Day"), [](const DecisionRow& r) { return QVariant(shownDate(r.meetingOn)); }};
    columns[2].sortBy = [](const DecisionRow& r) { return QVariant(r.meetingOn); };
    columns[2].width = 132;
    columns[3] = {QObject::tr("Actions"), [](const DecisionRow& r) { return QVariant(r.actions); }};
    columns[3].width = 80;
    return std::make_unique<RecordList<DecisionRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<int> lateActions(Workspace& workspace) {
    return workspace
        .value(u"SELECT count(*) FROM action WHERE state = 'open' AND due_on < ?"_s,
               {toSql(workspace.identity().today())})
        .map([](const QVariant& count) { return count.toInt(); });
}

Result<std::vector<ActionRow>> actionsOf(Workspace& workspace, Id<Meeting> meeting) {
    return loadActions(workspace, u"WHERE meeting_id = ? ORDER BY number"_s, {meeting.value});
}

Result<std::vector<Decision>> decisionsOf(Workspace& workspace, Id<Meeting> meeting) {
    return Repository<Decision>(workspace).all(u"WHERE meeting_id = ? ORDER BY number"_s, {meeting.value});
}

Result<std::vector<ActionRow>> actionLog(Workspace& workspace, Id<Meeting> id) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto before = meetingBefore(workspace, *meeting);
    if (!before) return tl::unexpected(before.error());
    return loadActions(
        workspace,
        u"WHERE meeting_id IN (SELECT id FROM meeting WHERE held_on < ? AND coalesce(group_id, 0) = ?)"
        " AND (state = 'open' OR settled_on >= ?) ORDER BY state <> 'open', due_on IS NULL, due_on, number"_s,
        {toSql(meeting->heldOn), meeting->group.value, before->id ? toSql(before->heldOn) : toSql(meeting->heldOn)});
}

Result<ActionReminders> actionReminders(Workspace& workspace) {
    auto open = loadActions(workspace, u"WHERE state = 'open' ORDER BY due_on IS NULL, due_on, number"_s, {});
    if (!open) return tl::unexpected(open.error());
    const QDate today = workspace.identity().today();
    ActionReminders all;
    for (const ActionRow& row : *open) {
        if (!row.action.whoId) {
            const QString who = row.who.isEmpty() ? QObject::tr("nobody yet") : row.who;
            if (!all.unreachable.contains(who)) all.unreachable << who;
            continue;
        }
        const auto same = std::find_if(all.reminders.begin(), all.reminders.end(),
                                       [&](const ActionReminder& each) { return each.person == row.action.whoId; });
        if (same != all.reminders.end())
            same->actions.push_back(row);
        else
            all.reminders.push_back({row.action.whoId, row.who, {row}, {}});
    }
    std::vector<ActionReminder> reachable;
    for (ActionReminder& reminder : all.reminders) {
        auto person = Repository<Person>(workspace).find(reminder.person);
        if (!person) return tl::unexpected(person.error());
        auto choices = contactChoicesOf(workspace, reminder.person);
        if (!choices) return tl::unexpected(choices.error());
        if (person->email.isEmpty() || !choices->allow(Channel::Email)) {
            all.unreachable << reminder.name;
            continue;
        }
        reminder.draft.to = {person->email};
        reminder.draft.subject = QObject::tr("%n open actions", nullptr, int(reminder.actions.size()));
        reminder.draft.markdown = reminderText(reminder, today, workspace.identity().author);
        reachable.push_back(std::move(reminder));
    }
    all.reminders = std::move(reachable);
    return all;
}

TypedAction readAction(const QString& typed, const std::vector<NamedPerson>& people, const QDate& today) {
    TypedAction action;
    QString words = typed.simplified();
    const qsizetype by = words.lastIndexOf(u" by "_s, -1, Qt::CaseInsensitive);
    if (by > 0)
        if (const auto day = parseFreeDate(words.mid(by + 4), today)) {
            action.dueOn = *day;
            words.truncate(by);
        }
    const qsizetype at = words.lastIndexOf(u'@');
    if (at >= 0 && (at == 0 || words[at - 1] == u' ')) {
        // The longest run of words after @ that names somebody; else the one word, as it was typed.
        const QStringList after = words.mid(at + 1).split(u' ', Qt::SkipEmptyParts);
        for (qsizetype count = std::min<qsizetype>(after.size(), 3); count > 0 && !action.whoId; --count) {
            const QString name = after.first(count).join(u' ');
            for (const NamedPerson& person : people)
                if (names(person.name, name)) {
                    action.whoId = person.id;
                    words = (words.first(at) + after.mid(count).join(u' ')).simplified();
                    break;
                }
        }
        if (!action.whoId && !after.isEmpty()) {
            action.who = after.front();
            words = (words.first(at) + after.mid(1).join(u' ')).simplified();
        }
    }
    action.wording = words;
    return action;
}

Result<std::vector<NamedPerson>> peopleToName(Workspace& workspace, Id<Meeting> meeting) {
    auto rows = workspace.query(
        u"SELECT p.id, p.given_name || ' ' || p.family_name FROM person p LEFT JOIN attendance a ON a.person_id = p.id "
        u"AND"
        " a.meeting_id = ? ORDER BY a.id IS NULL, p.family_name, p.given_name, p.id"_s,
        {meeting.value});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<NamedPerson> people;
    while (rows->next()) people.push_back({{rows->value(0).toLongLong()}, rows->value(1).toString()});
    return rows->ended().map([&] { return std::move(people); });
}

QString editOf(const Decision& decision) { return QObject::tr("edit of decision %1").arg(decision.shownNumber()); }
QString editOf(const Action& action) { return QObject::tr("edit of action %1").arg(action.shownNumber()); }

Result<Id<Decision>> addDecision(Workspace& workspace, Decision decision) {
    auto number = nextNumber(workspace, u"decision"_s);
    if (!number) return tl::unexpected(number.error());
    decision.number = *number;
    return added(workspace, QObject::tr("adding of decision %1").arg(decision.shownNumber()), decision);
}

Result<Id<Action>> addAction(Workspace& workspace, Action action) {
    auto number = nextNumber(workspace, u"action"_s);
    if (!number) return tl::unexpected(number.error());
    action.number = *number;
    return added(workspace, QObject::tr("adding of action %1").arg(action.shownNumber()), action);
}

Result<> settleAction(Workspace& workspace, Id<Action> id, ActionState state, const QDate& on,
                      const QString& evidence) {
    return edit<Action>(
        workspace, id,
        [state](const Action& a) { return QObject::tr("action %1: %2").arg(a.shownNumber(), shown(state)); },
        [&](Action& action) {
            action.state = state;
            action.settledOn = state == ActionState::Open ? QDate() : on;
            if (!evidence.trimmed().isEmpty()) action.evidence = evidence.trimmed();
        });
}

Result<> deleteDecision(Workspace& workspace, Id<Decision> id) {
    return Repository<Decision>(workspace).find(id).and_then([&](const Decision& decision) {
        return workspace.step(QObject::tr("deletion of decision %1").arg(decision.shownNumber()),
                              [&] { return Repository<Decision>(workspace).remove(id); });
    });
}

Result<> deleteActions(Workspace& workspace, const QList<qint64>& ids) {
    return workspace.step(QObject::tr("deletion of %n actions", nullptr, int(ids.size())), [&]() -> Result<> {
        for (const qint64 id : ids)
            if (auto gone = Repository<Action>(workspace).remove({id}); !gone) return gone;
        return {};
    });
}

}  // namespace nlc
