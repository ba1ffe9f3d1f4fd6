// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/register.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// The next number of its kind: one that was given once is given to no other, also after a deletion.
Result<int> nextNumber(Workspace& workspace, const QString& table) {
    return workspace
        .value(
            u"SELECT 1 + max(coalesce((SELECT max(number) FROM %1), 0), coalesce((SELECT last FROM numbering"
            " WHERE of = ?), 0))"_s.arg(table),
            {table})
        .map([](const QVariant& next) { return next.toInt(); });
}

/// Adds the record under the next number; `stepName` takes the number as it is shown.
template <typename Record>
Result<Id<Record>> addNumbered(Workspace& workspace, Record record, const QString& stepName) {
    const QString table = QLatin1String(TableOf<Record>::name);
    auto number = nextNumber(workspace, table);
    if (!number) return tl::unexpected(number.error());
    record.number = *number;
    Id<Record> id;
    const auto add = [&] {
        return Repository<Record>(workspace).add(record).and_then([&](Id<Record> made) {
            id = made;
            return workspace.run(
                u"INSERT INTO numbering (of, last) VALUES (?, ?) ON CONFLICT (of) DO UPDATE SET last ="
                " excluded.last"_s,
                {table, record.number});
        });
    };
    return workspace.step(stepName.arg(record.shownNumber()), add).map([&] { return id; });
}

}  // namespace

QString editOf(const Question& question) { return QObject::tr("edit of question %1").arg(question.shownNumber()); }
QString editOf(const Decision& decision) { return QObject::tr("edit of decision %1").arg(decision.shownNumber()); }
QString editOf(const Action& action) { return QObject::tr("edit of action %1").arg(action.shownNumber()); }

Result<Id<Decision>> addDecision(Workspace& workspace, const Decision& decision) {
    return addNumbered(workspace, decision, QObject::tr("adding of decision %1"));
}

Result<Id<Action>> addAction(Workspace& workspace, const Action& action) {
    return addNumbered(workspace, action, QObject::tr("adding of action %1"));
}

Result<Id<Question>> addQuestion(Workspace& workspace, const Question& question) {
    return addNumbered(workspace, question, QObject::tr("adding of question %1"));
}

Result<> deleteQuestion(Workspace& workspace, Id<Question> id) {
    return removed<Question>(workspace, id, [](const Question& question) {
        return QObject::tr("deletion of question %1").arg(question.shownNumber());
    });
}

Result<> answerQuestion(Workspace& workspace, Id<Question> id, const QString& answer, const QDate& on) {
    return edit<Question>(
        workspace, id, [](const Question& q) { return QObject::tr("answer to question %1").arg(q.shownNumber()); },
        [&](Question& question) {
            question.answer = answer.trimmed();
            question.answeredOn = question.answer.isEmpty() ? QDate() : on;
        });
}

Result<> reportAction(Workspace& workspace, Id<Action> action, const QString& source, qint64 sourceId) {
    return Repository<Action>(workspace).find(action).and_then([&](const Action& of) -> Result<> {
        auto known = Repository<ActionReport>(workspace).all(u"WHERE action_id = ? AND source = ? AND source_id = ?"_s,
                                                             {action.value, source, sourceId});
        if (!known) return tl::unexpected(known.error());
        if (!known->empty()) return {};
        return added(workspace, QObject::tr("report on action %1").arg(of.shownNumber()),
                     ActionReport{{}, action, source, sourceId})
            .map([](auto) {});
    });
}

Result<> forgetReport(Workspace& workspace, Id<ActionReport> id) {
    return removed<ActionReport>(workspace, id, [](const ActionReport&) { return QObject::tr("removal of a report"); });
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

Result<> reviewAction(Workspace& workspace, Id<Action> id, ActionState state, const QDate& on, const QString& evidence,
                      const QDate& dueOn) {
    return edit<Action>(
        workspace, id, [](const Action& a) { return QObject::tr("review of action %1").arg(a.shownNumber()); },
        [&](Action& action) {
            if (action.state != state) action.settledOn = state == ActionState::Open ? QDate() : on;
            action.state = state;
            action.evidence = evidence.trimmed();
            action.dueOn = dueOn;
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
