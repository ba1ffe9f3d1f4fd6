// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/outcome.h"
#include "models/records/record_list.h"
#include "models/transfer/out_table.h"

namespace nlc {

/// An action with what a list of them shows.
struct ActionRow {
    Action action;
    QString who = {};      ///< the person's name, else as it was typed
    QString meeting = {};  ///< title, empty: from none
    QDate meetingOn = {};
    QString group = {};
    QString theme = {};
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

struct QuestionRow {
    Question question;
    QString meeting;
    QDate meetingOn;
};
/// Open ones first, then the newest.
std::unique_ptr<RecordList<QuestionRow>> questionsList(Workspace& workspace, QObject* parent = nullptr);

Result<std::vector<ActionRow>> openActions(Workspace& workspace);                     ///< due soonest first
Result<int> lateActions(Workspace& workspace);                                        ///< how many
Result<std::vector<ActionRow>> actionsOf(Workspace& workspace, Id<Meeting> meeting);  ///< by number
Result<std::vector<Decision>> decisionsOf(Workspace& workspace, Id<Meeting> meeting);
Result<std::vector<Question>> questionsOf(Workspace& workspace, Id<Meeting> meeting);
/// "By consensus", "By vote: 14 for, 2 against, 1 abstained"
QString shownVotes(const Decision& decision);
/// Open ones of earlier meetings of the same group, or of the collaborative, and those settled since the one before:
/// what the meeting looks through.
Result<std::vector<ActionRow>> actionLog(Workspace& workspace, Id<Meeting> meeting);

/// The register as a table that goes out: of one meeting, or of all (0), in order of number.
Result<OutTable> actionsAsTable(Workspace& workspace, Id<Meeting> meeting);

struct ActionReportRow {
    ActionReport report;
    QString title;
};
/// Where members were told of it; records that are gone are left out.
Result<std::vector<ActionReportRow>> reportsOf(Workspace& workspace, Id<Action> action);

// Steps.
QString editOf(const Decision& decision);
QString editOf(const Action& action);
QString editOf(const Question& question);
// The number is given by the step; that of one that is deleted is given to no other.
Result<Id<Decision>> addDecision(Workspace& workspace, const Decision& decision);
Result<Id<Action>> addAction(Workspace& workspace, const Action& action);
Result<Id<Question>> addQuestion(Workspace& workspace, const Question& question);
/// An empty answer opens it again.
Result<> answerQuestion(Workspace& workspace, Id<Question> id, const QString& answer, const QDate& on);
Result<> deleteQuestion(Workspace& workspace, Id<Question> id);
/// That the record tells members how the action went; once is enough.
Result<> reportAction(Workspace& workspace, Id<Action> action, const QString& source, qint64 sourceId);
Result<> forgetReport(Workspace& workspace, Id<ActionReport> id);
/// Done or dropped on that day, or open again.
Result<> settleAction(Workspace& workspace, Id<Action> id, ActionState state, const QDate& on, const QString& evidence);
/// What a meeting hears of an action: its state, how it went and by when it is due now, as one step.
Result<> reviewAction(Workspace& workspace, Id<Action> id, ActionState state, const QDate& on, const QString& evidence,
                      const QDate& dueOn);
Result<> deleteDecision(Workspace& workspace, Id<Decision> id);
Result<> deleteActions(Workspace& workspace, const QList<qint64>& ids);

}  // namespace nlc
