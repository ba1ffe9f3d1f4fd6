// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/school_set.h"

#include <algorithm>

#include "models/outcomes/layout_parts.h"

namespace nlc {

Result<> checked(const SchoolSet& set) {
    if (set.name.trimmed().isEmpty()) return invalid("name", layoutText("Give the group of schools a name."));
    if (set.startedOn.isValid() && set.endedOn.isValid() && set.endedOn < set.startedOn)
        return invalid("ended_on", layoutText("It ends before it starts."));
    return {};
}

Result<> checked(const SchoolSetMember& member) {
    if (!isUrn(member.urn)) return invalid("urn", layoutText("\"%1\" is no URN: it has six digits.").arg(member.urn));
    if (member.joinedOn.isValid() && member.leftOn.isValid() && member.leftOn < member.joinedOn)
        return invalid("left_on", layoutText("The school leaves before it joins."));
    return {};
}

bool isUrn(const QString& text) {
    constexpr int digits = 6;
    return text.size() == digits &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

}  // namespace nlc
