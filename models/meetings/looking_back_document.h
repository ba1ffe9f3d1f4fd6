// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/looking_back.h"
#include "models/offers/offers.h"

namespace nlc {

/// "Looking back 2024/25": what stands out, then each finding with its chart and its tables. Any thread.
Result<doc::Document> lookingBackDocument(Workspace& workspace, const LookingBack& back);

/// How its document is named among others, which know a number alone.
qint64 lookingBackRow(AcademicYear year, Id<Group> group);
Area lookingBackArea();

}  // namespace nlc
