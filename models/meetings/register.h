// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/mail/mail_draft.h"
#include "models/meetings/outcome.h"
#include "models/records/record_list.h"
#include "models/transfer/out_table.h"

namespace nlc {

/// An action with what a list of them shows.
struct ActionRow {
    Action action;
    QString who;      ///< the person's name, else as it was typed
    QString meeting;  ///< title, empty: from none
    QDate meetingOn;
    QString group;
};
/// Of all meetings and groups: the late ones first, then those that are due soonest, then those that are settled.
std::unique_ptr<RecordList<ActionRow>> actionsList(Workspace& workspace, QObject* parent = nullptr);

struct DecisionRow {
    Decision decision;
    QString meeting, item;
    QDate meetingOn;
    int actions = 0;  ///< that carry it out
};
std::unique_ptr<RecordList<DecisionRow>> decisionsList(Workspace& workspace, QObject* parent = nullptr);

Result<int> lateActions(Workspace& workspace);                                        ///< how many
Result<std::vector<ActionRow>> actionsOf(Workspace& workspace, Id<Meeting> meeting);  ///< by number
Result<std::vector<Decision>> decisionsOf(Workspace& workspace, Id<Meeting> meeting);
/// Open ones of earlier meetings of the same group, or of the collaborative, and those settled since the one before:
/// what the meeting looks through.
Result<std::vector<ActionRow>> actionLog(Workspace& workspace, Id<Meeting> meeting);

/// The register as a table that goes out: of one meeting, or of all (0), in order of number.
Result<OutTable> actionsAsTable(Workspace& workspace, Id<Meeting> meeting);

/// What somebody still has to do, in one mail.
struct ActionReminder {
    Id<Person> person;
    QString name;
    std::vector<ActionRow> actions;
    MailDraft draft;
};
/// For each person of Members with an address and an open action; those who do not want e-mail are left out and
/// counted.
struct ActionReminders {
    std::vector<ActionReminder> reminders;
    QStringList unreachable;  ///< without an address, or who refused e-mail
};
Result<ActionReminders> actionReminders(Workspace& workspace);

/// "Ring the pilot schools @Ada by fri" → what, who, when. Names and initials after @ are looked for among `people`;
/// what stands after the last "by" counts as a day only when it is one. Nothing typed is lost: what is not understood
/// stays in the wording.
struct TypedAction {
    QString wording;
    Id<Person> whoId;
    QString who;
    QDate dueOn;
};
struct NamedPerson {
    Id<Person> id;
    QString name;
};
TypedAction readAction(const QString& typed, const std::vector<NamedPerson>& people, const QDate& today);
/// Those who can be named in a meeting: who was asked to it, then all others.
Result<std::vector<NamedPerson>> peopleToName(Workspace& workspace, Id<Meeting> meeting);

// Steps.
QString editOf(const Decision& decision);
QString editOf(const Action& action);
/// The number is given by the step.
Result<Id<Decision>> addDecision(Workspace& workspace, Decision decision);
Result<Id<Action>> addAction(Workspace& workspace, Action action);
/// Done or dropped on that day, or open again.
Result<> settleAction(Workspace& workspace, Id<Action> id, ActionState state, const QDate& on, const QString& evidence);
Result<> deleteDecision(Workspace& workspace, Id<Decision> id);
Result<> deleteActions(Workspace& workspace, const QList<qint64>& ids);

}  // namespace nlc
