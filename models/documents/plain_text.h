// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "models/documents/document.h"

namespace nlc::doc {

/// Without what no reader should meet: control characters (a tab or line break becomes a space), unpaired surrogates
/// and non-characters, and the two overrides that make text read backwards.
QString cleanText(const QString& text);

/// The words alone; a break is a line break.
QString plainText(const Runs& runs);
/// The words of every block, one block a line, for search and for counting. Pictures give their alternative text.
QString plainText(const Blocks& blocks);
int wordCount(const Blocks& blocks);

}  // namespace nlc::doc
