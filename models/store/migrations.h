// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

#include "models/store/connection.h"
#include "models/store/identity.h"

namespace nlc {

/// One numbered step of the file format: `resources/migrations/NNNN_name.sql`. Its first line may say
/// `-- oldest reader: N`: the oldest schema version whose program still reads a file that has it.
struct Migration {
    int number = 0;
    QString name;
    QStringList statements;
    int oldestReader = 0;
};

/// Those built into this program, in order, without gaps.
const std::vector<Migration>& migrations();
/// The schema version this program writes.
int currentSchemaVersion();

/// Applies those after `from`, each in one transaction that also writes the version.
Result<> migrate(Connection& connection, int from, const std::vector<Migration>& steps, const Identity& identity);

/// Whether a file that a newer program wrote may be read by this one.
bool readableByUs(Connection& connection);

}  // namespace nlc
