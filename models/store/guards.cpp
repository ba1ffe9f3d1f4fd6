// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/guards.h"

#include <QDir>
#include <QFile>

#include "models/store/sql_script.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<> makeGuards(Connection& connection) {
    static const auto guards = [] {
        QStringList all;
        for (const QString& name : QDir(u":/guards"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
            QFile script(u":/guards/"_s + name);
            if (!script.open(QIODevice::ReadOnly)) qFatal("A guard is missing from the program.");
            all << statementsOf(QString::fromUtf8(script.readAll()));
        }
        return all;
    }();
    for (const QString& sql : guards)
        if (auto made = connection.run(sql); !made) return made;
    return {};
}

}  // namespace nlc
