// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/sheet.h"

namespace nlc {

int Sheet::columns() const {
    qsizetype most = 0;
    for (const QStringList& row : rows) most = qMax(most, row.size());
    return int(most);
}

}  // namespace nlc
