// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group.h"
#include "models/meetings/meeting.h"

namespace nlc {

/// A question that many answer with short notes, which are then brought together into themes: "What holds our children
/// back?" It goes on over as many meetings as it takes.
struct Workshop {
    Id<Workshop> id;
    QString title;
    QString question;     ///< what was asked
    Id<Meeting> meeting;  ///< where it began; 0: at none
    QDate begunOn;
    int dotsEach = 3;  ///< votes that everyone has to give
    friend bool operator==(const Workshop&, const Workshop&) = default;
};
template <>
struct TableOf<Workshop> {
    static constexpr auto name = "workshop";
    static constexpr auto columns = std::tuple{
        Column{"title", &Workshop::title},        Column{"question", &Workshop::question},
        Column{"meeting_id", &Workshop::meeting}, Column{"begun_on", &Workshop::begunOn},
        Column{"dots_each", &Workshop::dotsEach},
    };
};
Result<> checked(const Workshop& workshop);

enum class ThemeState { Collated, Priority, SetAside, Merged };
template <>
struct NamesOf<ThemeState> {
    static constexpr std::array values{
        Named{ThemeState::Collated, "collated", QT_TRANSLATE_NOOP("Names", "Collated")},
        Named{ThemeState::Priority, "priority", QT_TRANSLATE_NOOP("Names", "Priority")},
        Named{ThemeState::SetAside, "set-aside", QT_TRANSLATE_NOOP("Names", "Set aside")},
        Named{ThemeState::Merged, "merged", QT_TRANSLATE_NOOP("Names", "Merged")},
    };
};
Tone toneOf(ThemeState state);

/// What notes have in common. One that is merged into another keeps its own notes and dots, which count for the other:
/// so it can be taken out again, and what became of each note can be told.
struct Theme {
    Id<Theme> id;
    Id<Workshop> workshop;
    int position = 0;
    QString name;
    QString summary;  ///< Markdown
    ThemeState state = ThemeState::Collated;
    int dots = 0;           ///< votes it was given
    Id<Theme> into;         ///< when it is merged
    QDate settledOn;        ///< became a priority, was merged or set aside
    Id<Meeting> settledAt;  ///< 0: between meetings
    Id<PriorityArea> area;  ///< that takes the priority up
    Id<Group> group;        ///< that works on it
    friend bool operator==(const Theme&, const Theme&) = default;
};
template <>
struct TableOf<Theme> {
    static constexpr auto name = "theme";
    static constexpr auto columns = std::tuple{
        Column{"workshop_id", &Theme::workshop},
        Column{"position", &Theme::position},
        Column{"name", &Theme::name},
        Column{"summary", &Theme::summary},
        Column{"state", &Theme::state},
        Column{"dots", &Theme::dots},
        Column{"into_theme_id", &Theme::into},
        Column{"settled_on", &Theme::settledOn},
        Column{"settled_meeting_id", &Theme::settledAt},
        Column{"priority_area_id", &Theme::area},
        Column{"group_id", &Theme::group},
    };
};
Result<> checked(const Theme& theme);

/// One answer, in the words of whoever wrote it.
struct ThemeNote {
    Id<ThemeNote> id;
    Id<Workshop> workshop;
    Id<Theme> theme;  ///< 0: not sorted yet
    Id<Meeting> meeting;
    QString text;
    QString saidBy;  ///< "Table 3", "Schools": never asked for
    QDate notedOn;
    friend bool operator==(const ThemeNote&, const ThemeNote&) = default;
};
template <>
struct TableOf<ThemeNote> {
    static constexpr auto name = "theme_note";
    static constexpr auto columns = std::tuple{
        Column{"workshop_id", &ThemeNote::workshop}, Column{"theme_id", &ThemeNote::theme},
        Column{"meeting_id", &ThemeNote::meeting},   Column{"text", &ThemeNote::text},
        Column{"said_by", &ThemeNote::saidBy},       Column{"noted_on", &ThemeNote::notedOn},
    };
};
Result<> checked(const ThemeNote& note);

}  // namespace nlc
