// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/identity.h"

#include <QSettings>

namespace nlc {

using namespace Qt::StringLiterals;

Identity thisPerson() {
    QString name = QSettings().value(u"author"_s).toString().trimmed();
    for (const char* variable : {"USERNAME", "USER", "LOGNAME"})
        if (name.isEmpty()) name = qEnvironmentVariable(variable);
    if (name.isEmpty()) name = u"This computer"_s;
    return {name, [] { return QDateTime::currentDateTimeUtc(); }};
}

}  // namespace nlc
