// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QSet>
#include <vector>

#include "models/store/error.h"

namespace nlc::doc {

/// How a PDF of A4 pages is put on paper.
struct PrintSheets {
    std::vector<int> pages = {};  ///< from 1, in order; empty: all
    QSet<int> onTheRight = {};    ///< pages that begin a sheet when both sides are printed: a blank one goes before
    bool bothSides = false;       ///< asks the printer for it, turned along the long edge (a booklet: the short one)
    bool booklet = false;         ///< two pages a side, in the order in which the sheets fold to a booklet
};

/// For a printer, not for publishing: without tags, links and bookmarks. Errors: Damaged when it cannot be read.
Result<QByteArray> printSheets(const QByteArray& pdf, const PrintSheets& how);

/// The order of a booklet's pages, two a side: the left, then the right one of each side; 0 is blank.
std::vector<int> bookletOrder(int pages);

}  // namespace nlc::doc
