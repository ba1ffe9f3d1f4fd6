// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group.h"
#include "views/shell/desk.h"

namespace nlc {

class ListModel;

// Small windows for the steps that make a group's history. Each says what will stay, and is one step to undo.
void askRename(Desk& desk, QWidget* parent, const Group& group);
void askMerge(Desk& desk, QWidget* parent, const Group& group, ListModel* groups);
void askClose(Desk& desk, QWidget* parent, const Group& group);
/// Adds, renames, orders and deletes priority areas.
void editAreas(Desk& desk, QWidget* parent);

}  // namespace nlc
