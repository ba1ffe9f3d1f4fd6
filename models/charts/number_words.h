// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace nlc {

/// "1,250", "87.5%", "30 minutes": at most one decimal, a "%" without a space, any other unit with one. What is too
/// large to be read so is a power of ten.
QString shownNumber(double number, const QString& unit = {});

/// With its full stop, unless it is empty or has its end.
QString asSentence(const QString& words);

}  // namespace nlc
