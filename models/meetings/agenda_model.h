// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>

#include "models/meetings/meeting_repository.h"

namespace nlc {

/// The agenda of one meeting: time, item, minutes. An item's second line says its purpose, who leads it and what came
/// of it. Follows Workspace::changed; it changes nothing itself. IdRole is the item's id. GUI thread.
class AgendaModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Item, Minutes };
    explicit AgendaModel(Workspace& workspace, QObject* parent = nullptr);

    void show(Id<Meeting> meeting);  ///< 0: nothing
    const Meeting& meeting() const { return m_meeting; }
    const std::vector<TimedItem>& items() const { return m_items; }
    Id<AgendaItem> itemAt(int row) const;  ///< 0: none
    int rowOf(Id<AgendaItem> item) const;  ///< -1: none
    int overrunMinutes() const;
    bool holdsConfidential() const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_items.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void readFailed(const Error& error);
    void agendaChanged();  ///< the rows are up to date already

private:
    void read();

    Workspace& m_workspace;
    Meeting m_meeting;
    std::vector<TimedItem> m_items;
    QHash<qint64, QString> m_outcomes;  ///< "D3, A7, A8", by item
};

}  // namespace nlc
