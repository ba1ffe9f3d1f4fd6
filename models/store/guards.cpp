// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/guards.h"

#include <QDir>
#include <QFile>

#include "models/store/sql_script.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<> makeGuards(Connection& connection) {
    for (const QString& name : QDir(u":/guards"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile script(u":/guards/"_s + name);
        if (!script.open(QIODevice::ReadOnly)) qFatal("A guard is missing from the program.");
        for (const QString& sql : statementsOf(QString::fromUtf8(script.readAll())))
            if (auto made = connection.run(sql); !made) return made;
    }
    return {};
}

}  // namespace nlc
