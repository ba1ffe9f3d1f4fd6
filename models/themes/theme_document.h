// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/charts/chart.h"
#include "models/themes/theme_repository.h"
#include "models/transfer/out_table.h"

namespace nlc {

/// How many notes and dots each theme has, most dots first; titled by what it finds.
BarChart themesChart(const Workshop& workshop, std::vector<ThemeRow> themes);

/// What a workshop came to, for a pack: the question, the themes as a picture and as a table, then each theme with what
/// was said, and each priority with its actions.
Result<doc::Document> themesDocument(Workspace& workspace, Id<Workshop> workshop);

/// Every note with its theme, to be counted and sorted elsewhere.
Result<OutTable> notesAsTable(Workspace& workspace, Id<Workshop> workshop);

}  // namespace nlc
