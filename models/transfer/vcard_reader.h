// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/transfer/sheet.h"

namespace nlc {

/// The cards of a vCard file (3.0: RFC 2426, 4.0: RFC 6350) as a table with a heading row: given name, family name,
/// e-mail, phone, organisation, job title, notes. Of several addresses or numbers the preferred one, else the first.
Sheet readVCards(const QString& text);

}  // namespace nlc
