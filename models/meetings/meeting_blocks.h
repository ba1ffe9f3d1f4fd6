// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/meetings/register.h"

namespace nlc {

// What the documents of a meeting are made of.

using doc::plain;
doc::Runs strong(const QString& text);
void append(doc::Blocks& blocks, doc::Blocks more);
QString datelineOf(const Meeting& meeting);            ///< when and where
QString numbered(size_t index, const QString& title);  ///< "3. Visits in spring", for index 2
/// Number, wording, who and when: as a pack's log and the end of minutes show it.
doc::Table actionTable(const std::vector<ActionRow>& actions, const QDate& today);

}  // namespace nlc
