// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/school.h"
#include "models/transfer/row_import.h"

namespace nlc {

// A row of an extract of the register of schools (GIAS): the columns beside those of any organisation.

const std::vector<ImportField>& registerFields();

/// The table speaks of schools as the register does.
bool isOfRegister(const ImportCells& cells);

/// Fills in what the row says; empty cells change nothing.
void fillSchool(School& school, const ImportCells& cells, Filling& filling);

/// Of "148213 Successor, 115917 Predecessor": the other school's URN and the kind. Another text gives none.
std::vector<SchoolLink> linksIn(const QString& cell);

}  // namespace nlc
