// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/transfer/import.h"

namespace nlc {

/// People with where they work and their membership. A row's person is the one with its e-mail address, else the one
/// with its name at its organisation; an empty cell changes nothing, and nothing is ever deleted. Organisations that
/// are not there yet are added.
Result<std::unique_ptr<Import>> peopleImport(Workspace& workspace);

/// Schools, trusts and other organisations, also a GIAS extract ("Get Information about Schools"). A row's organisation
/// is the one with its URN, else its DfE number, else its name. A trust that is not there yet is added.
Result<std::unique_ptr<Import>> organisationImport(Workspace& workspace);

/// Rows of a GIAS extract to leave out because they lie in none of these local authorities (three digits each).
QSet<size_t> rowsOutside(const Sheet& sheet, const ImportChoices& choices, const QStringList& authorities);

}  // namespace nlc
