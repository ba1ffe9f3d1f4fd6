// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/groups/group.h"

namespace nlc {

/// A call for updates from groups, due on a date: "February 2025".
struct UpdateRound {
    Id<UpdateRound> id;
    QString name;  ///< unique
    QDate opensOn, dueOn;
    QString introduction;  ///< Markdown, above the groups' updates on the update page
    friend bool operator==(const UpdateRound&, const UpdateRound&) = default;
};
template <>
struct TableOf<UpdateRound> {
    static constexpr auto name = "update_round";
    static constexpr auto columns = std::tuple{
        Column{"name", &UpdateRound::name},
        Column{"opens_on", &UpdateRound::opensOn},
        Column{"due_on", &UpdateRound::dueOn},
        Column{"introduction", &UpdateRound::introduction},
    };
};
Result<> checked(const UpdateRound& round);

enum class UpdateState { NotStarted, Draft, Submitted, Approved, Published };
template <>
struct NamesOf<UpdateState> {
    static constexpr std::array values{
        Named{UpdateState::NotStarted, "not-started", QT_TRANSLATE_NOOP("Names", "Not started")},
        Named{UpdateState::Draft, "draft", QT_TRANSLATE_NOOP("Names", "Draft")},
        Named{UpdateState::Submitted, "submitted", QT_TRANSLATE_NOOP("Names", "Submitted")},
        Named{UpdateState::Approved, "approved", QT_TRANSLATE_NOOP("Names", "Approved")},
        Named{UpdateState::Published, "published", QT_TRANSLATE_NOOP("Names", "Published")},
    };
};

/// What a group reports for one round. The texts are Markdown.
struct Update {
    Id<Update> id;
    Id<UpdateRound> round;
    Id<Group> group;
    int position = 0;  ///< order on the update page
    QString heading;   ///< the group's short name when it was asked: it stays when the group is renamed
    UpdateState state = UpdateState::NotStarted;
    QDateTime stateMovedAt;  ///< UTC
    QString stateMovedBy;
    QString done, next;
    QString action;  ///< call to action, one line; empty: none
    QDate actionBy;
    QString actionLink;
    QString figures;  ///< a line each, see figuresIn
    bool isEmpty() const { return done.isEmpty() && next.isEmpty() && action.isEmpty() && figures.isEmpty(); }
    friend bool operator==(const Update&, const Update&) = default;
};
template <>
struct TableOf<Update> {
    static constexpr auto name = "group_update";
    static constexpr auto columns = std::tuple{
        Column{"round_id", &Update::round},
        Column{"group_id", &Update::group},
        Column{"position", &Update::position},
        Column{"heading", &Update::heading},
        Column{"state", &Update::state},
        Column{"state_moved_at", &Update::stateMovedAt},
        Column{"state_moved_by", &Update::stateMovedBy},
        Column{"done_text", &Update::done},
        Column{"next_text", &Update::next},
        Column{"action_text", &Update::action},
        Column{"action_by", &Update::actionBy},
        Column{"action_link", &Update::actionLink},
        Column{"figures", &Update::figures},
    };
};
Result<> checked(const Update& update);

/// "Draft", "Draft · due in 2 days", "Not started · late".
QString stateInWords(const Update& update, const UpdateRound& round, const QDate& today);
Tone toneOf(const Update& update, const UpdateRound& round, const QDate& today);
/// Past its due date and not handed in.
bool isLate(const Update& update, const UpdateRound& round, const QDate& today);

}  // namespace nlc
