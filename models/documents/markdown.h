// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/documents/plain_text.h"

namespace nlc::doc {

/// What people type, as blocks. CommonMark with tables, strikethrough (shown plain) and bare addresses as links.
/// - The highest heading typed becomes `firstHeadingLevel`, deeper ones follow, none beyond 6.
/// - HTML is text like any other. Only https, http, mailto and tel links survive; other links leave their words.
/// - Pictures leave their alternative text: nothing is fetched from a text.
/// - A quotation becomes a quiet call-out.
Blocks fromMarkdown(const QString& markdown, int firstHeadingLevel = 3);

}  // namespace nlc::doc
