// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "models/documents/document.h"

namespace nlc::doc {

/// Plain text, lines of at most 74 columns: the other half of an e-mail, or for whoever pastes it somewhere.
/// Titles are underlined; a call-out has a bar at its left; a link is its words and <its address>, never broken.
/// Only a single word or address longer than a line makes a longer one. Lines end with "\n".
QString writeText(const Document& document);
/// The blocks alone, as the words of a letter. Must be prepared.
QString writeText(const Blocks& blocks);

}  // namespace nlc::doc
