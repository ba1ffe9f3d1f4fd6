// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <vector>

#include "models/store/job.h"

namespace nlc {

/// A table that came from outside, as text: what a person would read in each cell. Rows may differ in length. A cell
/// that looks like a formula is text like any other. Dates of a spreadsheet read "2025-02-14".
struct Sheet {
    QString name;
    std::vector<QStringList> rows;

    QString cell(size_t row, int column) const {
        return row < rows.size() && column >= 0 && column < rows[row].size() ? rows[row][column] : QString();
    }
    int columns() const;  ///< of the longest row
};

/// What no table of ours comes near; more is a mistake or an attack, and is refused with a sentence.
namespace limits {
inline constexpr qint64 fileBytes = 100'000'000;
inline constexpr qint64 unpackedBytes = 400'000'000;  ///< of all parts of a spreadsheet together
inline constexpr int columns = 2'000;
inline constexpr int cellCharacters = 100'000;
inline constexpr size_t rows = 1'000'000;
inline constexpr size_t cells = 20'000'000;  ///< of a table; empty ones between filled ones count
}  // namespace limits

/// Takes each row as it is read; an Error ends the reading.
using RowSink = std::function<Result<>(QStringList row)>;

}  // namespace nlc
