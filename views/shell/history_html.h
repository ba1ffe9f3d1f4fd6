// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/history/history_words.h"

namespace nlc {

/// The history as Qt's rich text in the theme's colours, grouped by day. Links are "put-back:LINE.VALUE", by index;
/// only values for which `canPutBack` have one.
QString historyHtml(const std::vector<HistoryLine>& lines, const std::function<bool(const ChangedValue&)>& canPutBack);

}  // namespace nlc
