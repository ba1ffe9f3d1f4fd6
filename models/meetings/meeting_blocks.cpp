// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/meeting_blocks.h"

#include "models/meetings/meeting_repository.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

doc::Runs strong(const QString& text) { return {{text, true}}; }

void append(doc::Blocks& blocks, doc::Blocks more) { std::move(more.begin(), more.end(), std::back_inserter(blocks)); }

QString datelineOf(const Meeting& meeting) {
    return meeting.place.isEmpty() ? shownWhen(meeting) : shownWhen(meeting) + u" · "_s + meeting.place;
}

doc::Table actionTable(const std::vector<ActionRow>& actions, const QDate& today) {
    doc::Table table;
    table.rowHeads = true;
    table.head = {plain(QObject::tr("Number")), plain(QObject::tr("Action")), plain(QObject::tr("Who")),
                  plain(QObject::tr("Due")), plain(QObject::tr("State"))};
    for (const ActionRow& row : actions) {
        const QString state = row.action.isLate(today) ? QObject::tr("Late") : shown(row.action.state);
        table.rows.push_back({plain(row.action.shownNumber()), plain(row.action.wording), plain(row.who),
                              plain(shownDate(row.action.dueOn)), plain(state)});
    }
    return table;
}

QString numbered(size_t index, const QString& title) { return u"%1. %2"_s.arg(index + 1).arg(title); }

}  // namespace nlc
