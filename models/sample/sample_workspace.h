// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "models/store/error.h"

namespace nlc {

/// Makes the sample workspace: a new file at `path` with one collaborative's year from January 2024 to February 2025.
/// It is written through the same steps as a person's own work, each under the author and at the time its data gives,
/// so that History tells the year. Closed again on return; an existing file is never replaced.
///
/// `folder` holds collaborative.json, organisations.json, people.json, groups.json, updates.json, bulletins.json and
/// the pictures. Their keys are the domain's words; records refer to each other by name. A mistake there is an Error
/// (Invalid) that names the file and the entry, and leaves no file behind. Fit for a worker.
Result<> makeSample(const QString& path, const QString& folder = QStringLiteral(":/sample"));

}  // namespace nlc
