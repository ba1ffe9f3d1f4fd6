// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace nlc {

/// How a column is called beside its value: "Action by". One without a caption is called by its name in the file.
QString captionOf(const QString& table, const QString& column);
bool hasCaption(const QString& table, const QString& column);
/// Those of the columns that a person reads, in the order of the forms.
QStringList columnsInOrder(const QString& table, const QStringList& columns);

}  // namespace nlc
