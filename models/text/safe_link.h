// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace nlc {

/// The link as it may stand in a document, percent-encoded; empty when it may not: only https:, http:, mailto: and tel:
/// with something behind them, and "#anchor". A scheme hidden behind spaces or control characters does not pass.
QString safeLink(const QString& link);

}  // namespace nlc
