// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/release_steps.h"

namespace nlc {

/// One line of what an import changes, in words.
struct ShownChange {
    QString area, figure, was, is;
};

/// What a release changes in the one that it replaces: areas and columns that come and go, then figures. Figures of
/// fewer than six pupils, and counts below six, are said to have changed and not shown. Any thread.
Result<std::vector<ShownChange>> shownChanges(const ReleasePlan& plan);

}  // namespace nlc
