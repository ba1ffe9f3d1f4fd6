// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

namespace nlc {

/// A number and what it counts, as people type them, one a line: "766 survey returns", "£1,250 raised", "92% would come
/// again".
struct Figure {
    QString number;  ///< as typed, with its sign or unit; empty: the line began with no number
    QString label;
    friend bool operator==(const Figure&, const Figure&) = default;
};
std::vector<Figure> figuresIn(const QString& lines);

}  // namespace nlc
