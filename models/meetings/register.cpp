// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of the register; what is done in it, step by step, is in register_steps.cpp.
#include "models/meetings/register.h"

#include <algorithm>

#include "models/meetings/meeting_repository.h"
#include "models/offers/offers.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<ActionRow>> loadActions(Workspace& workspace, const QString& where, const QVariantList& bound) {
    auto actions = Repository<Action>(workspace).all(where, bound);
    if (!actions) return tl::unexpected(actions.error());
    std::vector<ActionRow> rows;
    QHash<qint64, size_t> places;
    for (Action& action : *actions) {
        places.insert(action.id.value, rows.size());
        rows.push_back({std::move(action)});
    }
    auto names = workspace.query(
        u"SELECT a.id, p.given_name || ' ' || p.family_name, m.title, m.held_on, g.name, t.name FROM action a"
        " LEFT JOIN person p ON p.id = a.who_id LEFT JOIN meeting m ON m.id = a.meeting_id"
        " LEFT JOIN task_group g ON g.id = a.group_id LEFT JOIN theme t ON t.id = a.theme_id"_s);
    if (!names) return tl::unexpected(names.error());
    while (names->next()) {
        const auto place = places.constFind(names->value(0).toLongLong());
        if (place == places.cend()) continue;
        ActionRow& row = rows[*place];
        row.who = row.action.whoId ? names->value(1).toString() : row.action.who;
        row.meeting = names->value(2).toString();
        row.meetingOn = names->value(3).toDate();
        row.group = names->value(4).toString();
        row.theme = names->value(5).toString();
    }
    if (auto read = names->ended(); !read) return tl::unexpected(read.error());
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

}  // namespace

Result<> checked(const Decision& decision) {
    if (decision.wording.trimmed().isEmpty()) return invalid("wording", QObject::tr("Say what was decided."));
    if (decision.votesFor < 0 || decision.votesAgainst < 0 || decision.abstained < 0)
        return invalid("votes_for", QObject::tr("Give a number of votes."));
    return {};
}
Result<> checked(const Action& action) {
    if (action.wording.trimmed().isEmpty()) return invalid("wording", QObject::tr("Say what is to be done."));
    return {};
}
Result<> checked(const Question& question) {
    if (question.wording.trimmed().isEmpty()) return invalid("wording", QObject::tr("Say what was asked."));
    if (!question.isOpen() && question.answer.trimmed().isEmpty())
        return invalid("answer", QObject::tr("Say what was answered."));
    return {};
}

std::unique_ptr<RecordList<ActionRow>> actionsList(Workspace& workspace, QObject* parent) {
    const QDate today = workspace.identity().today();
    ListSource<ActionRow> source{
        u"action"_s, [](Workspace& w, const QList<qint64>* only) { return loadActions(w, onlyThese(only), {}); },
        [](const ActionRow& row) { return row.action.id.value; }};
    source.dependsOn = {{u"meeting"_s}, {u"person"_s}, {u"task_group"_s}, {u"theme"_s}};
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
        if (!r.theme.isEmpty()) words << r.theme;
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

std::unique_ptr<RecordList<QuestionRow>> questionsList(Workspace& workspace, QObject* parent) {
    ListSource<QuestionRow> source{u"question"_s,
                                   [](Workspace& w, const QList<qint64>* only) {
                                       return rowsWith<QuestionRow>(
                                           w, only, &QuestionRow::question,
                                           u"SELECT q.id, m.title, m.held_on FROM question q JOIN meeting m ON m.id ="
                                           " q.meeting_id"_s +
                                               onlyThese(only, u"q.id"_s),
                                           {}, [](QuestionRow& row, const Rows& found) {
                                               row.meeting = found.value(1).toString();
                                               row.meetingOn = found.value(2).toDate();
                                           });
                                   },
                                   [](const QuestionRow& row) { return row.question.id.value; }};
    source.dependsOn = {{u"meeting"_s}};
    source.isPast = [](const QuestionRow& row) { return !row.question.isOpen(); };
    std::vector<ListColumn<QuestionRow>> columns(4);
    columns[0] = {QObject::tr("Number"), [](const QuestionRow& r) { return QVariant(r.question.shownNumber()); }};
    columns[0].sortBy = [](const QuestionRow& r) {  // open ones first, then the newest
        return QVariant((r.question.isOpen() ? 0.0 : 1e9) - r.question.number);
    };
    columns[0].width = 70;
    columns[1] = {QObject::tr("Question"), [](const QuestionRow& r) { return QVariant(r.question.wording); }};
    columns[1].secondLine = [](const QuestionRow& r) {
        return r.question.askedBy.isEmpty() ? r.meeting : r.question.askedBy + u" · "_s + r.meeting;
    };
    columns[2] = {QObject::tr("Day"), [](const QuestionRow& r) { return QVariant(shownDate(r.meetingOn)); }};
    columns[2].sortBy = [](const QuestionRow& r) { return QVariant(r.meetingOn); };
    columns[2].width = 132;
    columns[3] = {QObject::tr("State"), [](const QuestionRow& r) {
                      return QVariant(r.question.isOpen() ? QObject::tr("Open") : QObject::tr("Answered"));
                  }};
    columns[3].tone = [](const QuestionRow& r) { return r.question.isOpen() ? Tone::Soon : Tone::Good; };
    columns[3].width = 110;
    return std::make_unique<RecordList<QuestionRow>>(workspace, std::move(source), std::move(columns), parent);
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

Result<std::vector<ActionRow>> openActions(Workspace& workspace) {
    return loadActions(workspace, u"WHERE state = 'open' ORDER BY due_on IS NULL, due_on, number"_s, {});
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

Result<std::vector<Question>> questionsOf(Workspace& workspace, Id<Meeting> meeting) {
    return Repository<Question>(workspace).all(u"WHERE meeting_id = ? ORDER BY number"_s, {meeting.value});
}

QString shownVotes(const Decision& decision) {
    if (!decision.isCounted()) return shown(decision.decidedBy);
    return QObject::tr("By vote: %1 for, %2 against, %3 abstained")
        .arg(decision.votesFor)
        .arg(decision.votesAgainst)
        .arg(decision.abstained);
}

Result<std::vector<ActionReportRow>> reportsOf(Workspace& workspace, Id<Action> action) {
    return Repository<ActionReport>(workspace)
        .all(u"WHERE action_id = ? ORDER BY id"_s, {action.value})
        .map([&](const std::vector<ActionReport>& reports) {
            std::vector<ActionReportRow> rows;
            for (const ActionReport& report : reports)
                if (const QString title = titleOf(workspace, report.source, report.sourceId); !title.isEmpty())
                    rows.push_back({report, title});
            return rows;
        });
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

}  // namespace nlc
