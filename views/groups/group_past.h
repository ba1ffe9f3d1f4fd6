// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "models/groups/group.h"
#include "views/shell/desk.h"

class QPushButton;

namespace nlc {

class ListModel;
namespace controls {
class Lines;
}

/// What became of a group (renamed, merged, closed), the updates it wrote, and the steps that make its history.
class GroupPast : public QWidget {
    Q_OBJECT
public:
    GroupPast(Desk& desk, ListModel* groups, QWidget* parent = nullptr);
    void showGroup(Id<Group> id);
    QWidget* steps() const { return m_steps; }              ///< for the heading above
    controls::Lines* updates() const { return m_updates; }  ///< a list of its own, placed by the details

private:
    void refresh();

    Desk& m_desk;
    ListModel* m_groups;
    Id<Group> m_group;
    QWidget* m_steps;
    QPushButton *m_merge, *m_close;
    controls::Lines *m_events, *m_updates;
};

}  // namespace nlc
