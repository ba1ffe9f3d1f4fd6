// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offers/moments.h"

#include <algorithm>

#include "models/offers/offers.h"

namespace nlc {

void MomentsFound::each(const QString& sql, const QVariantList& bound, const std::function<void(const Rows&)>& note) {
    if (m_failure) return;
    auto found = m_workspace.query(sql, bound);
    if (!found) return fail(found.error());
    while (found->next()) note(*found);
    if (auto read = found->ended(); !read) fail(read.error());
}

void MomentsFound::add(Moment moment) {
    if (moment.on.isValid()) m_all.push_back(std::move(moment));
}

Result<std::vector<Moment>> MomentsFound::all() && {
    if (m_failure) return tl::unexpected(*m_failure);
    return std::move(m_all);
}

Result<std::vector<Moment>> momentsOf(Workspace& workspace, const Subject& subject) {
    std::vector<Moment> all;
    if (subject.row == 0) return all;
    for (const Area& area : areas()) {
        if (!area.moments) continue;
        auto moments = area.moments(workspace, subject);
        if (!moments) return moments;
        all.insert(all.end(), moments->begin(), moments->end());
    }
    std::stable_sort(all.begin(), all.end(), [](const Moment& a, const Moment& b) { return a.on > b.on; });
    return all;
}

}  // namespace nlc
