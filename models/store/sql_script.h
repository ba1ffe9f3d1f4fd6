// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace nlc {

/// The statements of a script, without the comments between them. A `;` inside quotes, comments or the body of a
/// CREATE TRIGGER … BEGIN … END does not end a statement.
QStringList statementsOf(const QString& script);

}  // namespace nlc
