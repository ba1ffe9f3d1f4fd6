// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>

#include "models/store/error.h"

namespace nlc {

// Checks that several kinds of record share. An empty or absent value passes; `field` is the column's name.

Result<> checkedEmail(const char* field, const QString& email);
/// Empty, or an address a document may link to (see safeLink); an anchor is none.
Result<> checkedLink(const char* field, const QString& link);
/// The end is not before the start.
Result<> checkedPeriod(const char* field, const QDate& from, const QDate& to);

}  // namespace nlc
