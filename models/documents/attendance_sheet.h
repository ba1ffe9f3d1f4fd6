// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <vector>

#include "models/documents/document.h"

namespace nlc::doc {

/// Who is expected at an event.
struct Attending {
    QString name, organisation;
    QString role;  ///< or the sector
};

/// The sheet people sign when they come: a row for each, in the order given, then `blankRows` for those who come
/// unannounced. After name, organisation and role there is a column to write in for each of `emptyColumns`, such as
/// "Signature". An ordinary document for any writer; the caller adds publisher and date.
Document attendanceSheet(const QString& title, const QString& dateline, const std::vector<Attending>& rows,
                         const QStringList& emptyColumns, int blankRows = 0);

}  // namespace nlc::doc
