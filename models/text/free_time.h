// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTime>

#include "models/store/error.h"

namespace nlc {

/// A time of day as a person types it: "14:00", "1400", "2pm", "2.30 pm", "9" (a bare hour from 1 to 6 is the
/// afternoon's). The Error (Invalid) is one sentence for below the field.
Result<QTime> parseFreeTime(const QString& typed);

}  // namespace nlc
