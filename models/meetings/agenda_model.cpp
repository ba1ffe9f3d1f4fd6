// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/agenda_model.h"

#include <algorithm>

#include "models/meetings/register.h"
#include "models/records/list_roles.h"

namespace nlc {

using namespace Qt::StringLiterals;

AgendaModel::AgendaModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (m_meeting.id && touches(changes, {"meeting"_L1, "agenda_item"_L1, "decision"_L1, "action"_L1})) read();
    });
}

void AgendaModel::show(Id<Meeting> meeting) {
    if (meeting == m_meeting.id && meeting) return;
    m_meeting = {};
    m_meeting.id = meeting;
    read();
}

void AgendaModel::read() {
    const Id<Meeting> id = m_meeting.id;
    auto meeting = Repository<Meeting>(m_workspace).find(id);
    auto items = id ? agendaOf(m_workspace, id) : Result<std::vector<AgendaItem>>(std::vector<AgendaItem>{});
    auto decisions = decisionsOf(m_workspace, id);
    auto actions = actionsOf(m_workspace, id);
    for (const Error* error : {items ? nullptr : &items.error(), decisions ? nullptr : &decisions.error(),
                               actions ? nullptr : &actions.error()})
        if (error) return Q_EMIT readFailed(*error);
    m_meeting = meeting.value_or(Meeting{});
    std::vector<TimedItem> fresh = meeting ? timed(m_meeting, *items) : std::vector<TimedItem>{};
    m_outcomes.clear();
    const auto note = [this](Id<AgendaItem> item, const QString& number) {
        QString& words = m_outcomes[item.value];
        words += (words.isEmpty() ? QString() : u", "_s) + number;
    };
    for (const Decision& each : *decisions) note(each.item, each.shownNumber());
    for (const ActionRow& each : *actions) note(each.action.item, each.action.shownNumber());
    const bool sameRows = std::equal(fresh.begin(), fresh.end(), m_items.begin(), m_items.end(),
                                     [](const TimedItem& a, const TimedItem& b) { return a.item.id == b.item.id; });
    if (sameRows) {
        m_items = std::move(fresh);
        if (!m_items.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else {
        beginResetModel();
        m_items = std::move(fresh);
        endResetModel();
    }
    Q_EMIT agendaChanged();
}

Id<AgendaItem> AgendaModel::itemAt(int row) const {
    return row >= 0 && row < rowCount() ? m_items[size_t(row)].item.id : Id<AgendaItem>{};
}

int AgendaModel::rowOf(Id<AgendaItem> item) const {
    for (size_t row = 0; row < m_items.size(); ++row)
        if (m_items[row].item.id == item) return int(row);
    return -1;
}

bool AgendaModel::holdsConfidential() const {
    return std::any_of(m_items.begin(), m_items.end(), [](const TimedItem& each) { return each.item.isConfidential; });
}

int AgendaModel::overrunMinutes() const {
    std::vector<AgendaItem> items;
    for (const TimedItem& each : m_items) items.push_back(each.item);
    return overrun(m_meeting, items);
}

QVariant AgendaModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const TimedItem& each = m_items[size_t(index.row())];
    if (role == IdRole) return each.item.id.value;
    if (role == ToneRole && index.column() == Time && each.isOver) return int(Tone::Late);
    switch (index.column()) {
        case Time:
            if (role == Qt::DisplayRole) return shownTime(each);
            break;
        case Item:
            if (role == Qt::DisplayRole) return each.item.title;
            if (role == SecondLineRole) {
                QStringList words{shown(each.item.purpose), each.item.lead};
                if (each.item.isConfidential) words << tr("confidential");
                if (each.item.isDeferred) words << tr("deferred");
                words << m_outcomes.value(each.item.id.value);
                words.removeAll(QString());
                return words.join(u" · "_s);
            }
            break;
        case Minutes:
            if (role == Qt::DisplayRole)
                return each.item.minutesPlanned > 0 ? QVariant(each.item.minutesPlanned) : QVariant(QString());
            break;
    }
    return {};
}

QVariant AgendaModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QStringList names{tr("Time"), tr("Item"), tr("Minutes")};
    return names.value(section);
}

}  // namespace nlc
