// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group.h"

namespace nlc {

enum class ActivityKind { Survey, Campaign, Event, Workshop, Pilot, Resource, Network, Visits };
template <>
struct NamesOf<ActivityKind> {
    static constexpr std::array values{
        Named{ActivityKind::Survey, "survey", QT_TRANSLATE_NOOP("Names", "Survey")},
        Named{ActivityKind::Campaign, "campaign", QT_TRANSLATE_NOOP("Names", "Campaign")},
        Named{ActivityKind::Event, "event", QT_TRANSLATE_NOOP("Names", "Event")},
        Named{ActivityKind::Workshop, "workshop", QT_TRANSLATE_NOOP("Names", "Workshop")},
        Named{ActivityKind::Pilot, "pilot", QT_TRANSLATE_NOOP("Names", "Pilot")},
        Named{ActivityKind::Resource, "resource", QT_TRANSLATE_NOOP("Names", "Resource")},
        Named{ActivityKind::Network, "network", QT_TRANSLATE_NOOP("Names", "Network")},
        Named{ActivityKind::Visits, "visits", QT_TRANSLATE_NOOP("Names", "Visits")},
    };
};

/// Something a group does: with dates, partners in words, and what came of it in figures.
struct Activity {
    Id<Activity> id;
    Id<Group> group;
    ActivityKind kind = ActivityKind::Event;
    QString title;
    QString description;     ///< Markdown
    QDate startsOn, endsOn;  ///< endsOn invalid: one day, or goes on
    QString link;
    QString partners;
    QString figures;  ///< a line each, see figuresIn
    friend bool operator==(const Activity&, const Activity&) = default;
};
template <>
struct TableOf<Activity> {
    static constexpr auto name = "activity";
    static constexpr auto columns = std::tuple{
        Column{"group_id", &Activity::group},     Column{"kind", &Activity::kind},
        Column{"title", &Activity::title},        Column{"description", &Activity::description},
        Column{"starts_on", &Activity::startsOn}, Column{"ends_on", &Activity::endsOn},
        Column{"link", &Activity::link},          Column{"partners", &Activity::partners},
        Column{"figures", &Activity::figures},
    };
};
Result<> checked(const Activity& activity);

}  // namespace nlc
