// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/release.h"

#include <algorithm>

namespace nlc {

using namespace Qt::StringLiterals;

Result<> checked(const Release& release) {
    if (release.title.trimmed().isEmpty()) return invalid("title", QObject::tr("Give the release a title."));
    constexpr int first = 1990, last = 2199;
    if (release.year < first || release.year > last)
        return invalid("year", QObject::tr("Give the year in which the school year ends, such as 2025."));
    return {};
}

bool Release::covers(const Release& other) const {
    const QStringList mine = laCodes.split(u' ', Qt::SkipEmptyParts);
    const QStringList its = other.laCodes.split(u' ', Qt::SkipEmptyParts);
    return std::includes(mine.begin(), mine.end(), its.begin(), its.end());
}

}  // namespace nlc
