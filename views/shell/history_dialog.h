// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/shell/desk.h"

namespace nlc {

/// Who changed a record when, and each value before and after, newest first; of its parts too. Stays open beside the
/// work and follows it.
void showHistory(Desk& desk, QWidget* parent, const QString& title, const QString& table, qint64 row,
                 const std::vector<ChangeLog::Part>& parts = {});

}  // namespace nlc
