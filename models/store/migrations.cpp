// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include "models/store/sql_script.h"

namespace nlc {

using namespace Qt::StringLiterals;

const std::vector<Migration>& migrations() {
    static const auto all = [] {
        std::vector<Migration> found;
        static const QRegularExpression reader(u"^-- oldest reader: (\\d+)"_s, QRegularExpression::MultilineOption);
        for (const QString& file : QDir(u":/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
            QFile script(u":/migrations/"_s + file);
            if (!script.open(QIODevice::ReadOnly)) qFatal("A migration is missing from the program.");
            const QString text = QString::fromUtf8(script.readAll());
            Migration step{file.section(u'_', 0, 0).toInt(), file.section(u'_', 1).chopped(4), statementsOf(text), 0};
            const auto match = reader.match(text);
            step.oldestReader = match.hasMatch() ? match.captured(1).toInt() : step.number;
            found.push_back(std::move(step));
        }
        return found;
    }();
    return all;
}

int currentSchemaVersion() { return migrations().empty() ? 0 : migrations().back().number; }

Result<> migrate(Connection& connection, int from, const std::vector<Migration>& steps, const Identity& identity) {
    for (const Migration& step : steps) {
        if (step.number <= from) continue;
        Transaction transaction(connection);
        if (auto begun = transaction.begin(); !begun) return begun;
        for (const QString& sql : step.statements)
            if (auto done = connection.run(sql); !done) return done;
        if (auto noted =
                connection.run(u"INSERT INTO migration (number, name, oldest_reader, applied_at) VALUES (?, ?, ?, ?)"_s,
                               {step.number, step.name, step.oldestReader, identity.now().toString(Qt::ISODate)});
            !noted)
            return noted;
        if (auto set = connection.run(u"PRAGMA user_version=%1"_s.arg(step.number)); !set) return set;
        if (auto kept = transaction.commit(); !kept) return kept;
    }
    connection.forgetStatements();
    return {};
}

bool readableByUs(Connection& connection) {
    const auto oldest = connection.value(u"SELECT max(oldest_reader) FROM migration"_s);
    return oldest && !oldest->isNull() && oldest->toInt() <= currentSchemaVersion();
}

}  // namespace nlc
