// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/records/repository.h"

namespace nlc {

enum class SchoolSetKind { Group, Zone, Cohort };
template <>
struct NamesOf<SchoolSetKind> {
    static constexpr std::array values{
        Named{SchoolSetKind::Group, "group", QT_TRANSLATE_NOOP("Names", "Group of schools")},
        Named{SchoolSetKind::Zone, "zone", QT_TRANSLATE_NOOP("Names", "Inclusion zone")},
        Named{SchoolSetKind::Cohort, "cohort", QT_TRANSLATE_NOOP("Names", "Cohort")},
    };
};

/// Schools that the team looks at together.
struct SchoolSet {
    Id<SchoolSet> id;
    QString name;
    SchoolSetKind kind = SchoolSetKind::Group;
    QDate startedOn, endedOn;  ///< of a cohort; invalid: always
    QString note;
    friend bool operator==(const SchoolSet&, const SchoolSet&) = default;
};
template <>
struct TableOf<SchoolSet> {
    static constexpr auto name = "school_set";
    static constexpr auto columns = std::tuple{
        Column{"name", &SchoolSet::name},
        Column{"kind", &SchoolSet::kind},
        Column{"started_on", &SchoolSet::startedOn},
        Column{"ended_on", &SchoolSet::endedOn},
        Column{"note", &SchoolSet::note},
    };
};
Result<> checked(const SchoolSet& set);

/// A school in it, by its URN: it may be no organisation of the workspace.
struct SchoolSetMember {
    Id<SchoolSetMember> id;
    Id<SchoolSet> set;
    QString urn;
    QDate joinedOn, leftOn;  ///< invalid: from the beginning, to this day
    friend bool operator==(const SchoolSetMember&, const SchoolSetMember&) = default;
};
template <>
struct TableOf<SchoolSetMember> {
    static constexpr auto name = "school_set_member";
    static constexpr auto columns = std::tuple{
        Column{"school_set_id", &SchoolSetMember::set},
        Column{"urn", &SchoolSetMember::urn},
        Column{"joined_on", &SchoolSetMember::joinedOn},
        Column{"left_on", &SchoolSetMember::leftOn},
    };
};
Result<> checked(const SchoolSetMember& member);

/// Six digits.
bool isUrn(const QString& text);

}  // namespace nlc
