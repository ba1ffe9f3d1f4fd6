// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/outcomes/release.h"
#include "models/records/record_list.h"

namespace nlc {

/// The releases that are kept, for a list: title, year, status, source, rows, when it was imported, note.
std::unique_ptr<RecordList<Release>> releasesList(Workspace& workspace, QObject* parent = nullptr);

}  // namespace nlc
