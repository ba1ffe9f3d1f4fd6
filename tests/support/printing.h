// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Included before every test: how GoogleTest shows Qt's text and days when an expectation does not hold.
#include <QDate>
#include <QString>
#include <ostream>

inline void PrintTo(const QString& text, std::ostream* to) { *to << '"' << text.toStdString() << '"'; }
inline void PrintTo(const QByteArray& bytes, std::ostream* to) { *to << '"' << bytes.toStdString() << '"'; }
inline void PrintTo(const QDate& day, std::ostream* to) { *to << day.toString(Qt::ISODate).toStdString(); }
