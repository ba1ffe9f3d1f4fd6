// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>

namespace nlc {

/// 1 September to 31 August, written 2024/25.
struct AcademicYear {
    int startsIn = 0;  ///< 2024 for 2024/25
    static AcademicYear of(const QDate& day) { return {day.month() >= 9 ? day.year() : day.year() - 1}; }
    QDate first() const { return {startsIn, 9, 1}; }
    QDate last() const { return {startsIn + 1, 8, 31}; }
    QString shown() const {
        return QStringLiteral("%1/%2").arg(startsIn).arg((startsIn + 1) % 100, 2, 10, QLatin1Char('0'));
    }
    friend auto operator<=>(AcademicYear, AcademicYear) = default;
};

}  // namespace nlc
