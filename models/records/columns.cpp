// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/columns.h"

#include <QCoreApplication>

namespace nlc {

QString translatedName(const char* shown) { return QCoreApplication::translate("Names", shown); }

}  // namespace nlc
