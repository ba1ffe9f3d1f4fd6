// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/action_reminders.h"

#include <algorithm>

#include "models/people/contact.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

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

}  // namespace

Result<ActionReminders> actionReminders(Workspace& workspace) {
    auto open = openActions(workspace);
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
        auto email = emailAllowed(workspace, reminder.person);
        if (!email) return tl::unexpected(email.error());
        if (email->isEmpty()) {
            all.unreachable << reminder.name;
            continue;
        }
        reminder.draft.to = {*email};
        reminder.draft.subject = QObject::tr("%n open actions", nullptr, int(reminder.actions.size()));
        reminder.draft.markdown = reminderText(reminder, today, workspace.identity().author);
        reachable.push_back(std::move(reminder));
    }
    all.reminders = std::move(reachable);
    return all;
}

}  // namespace nlc
