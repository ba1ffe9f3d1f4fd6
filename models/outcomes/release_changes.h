// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/measure_columns.h"

namespace nlc {

/// A cell that says something else than before.
struct CellChange {
    AreaKey area;
    QString name;  ///< of the area
    QString column;
    QString was, is;
};

/// How a release differs from the one it replaces, compared by area and by the columns' names.
struct ReleaseChanges {
    static constexpr size_t most = 10'000;  ///< of `cells` are listed
    int cellCount = 0;
    std::vector<CellChange> cells;    ///< those of the catalogue's measures first, then in the order of the table
    QStringList areasNew, areasGone;  ///< "116633 Example School"
    QStringList columnsNew, columnsGone;

    bool isEmpty() const {
        return cellCount == 0 && areasNew.isEmpty() && areasGone.isEmpty() && columnsNew.isEmpty() &&
               columnsGone.isEmpty();
    }
    QString inWords() const;  ///< "2 figures differ, 1 area is new"
};

/// Any thread.
Result<ReleaseChanges> changesBetween(const OutcomeTable& before, const OutcomeTable& after);

}  // namespace nlc
