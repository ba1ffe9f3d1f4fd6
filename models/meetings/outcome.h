// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/meeting.h"

namespace nlc {

struct Theme;

enum class DecidedBy { Consensus, Vote, Chair };
template <>
struct NamesOf<DecidedBy> {
    static constexpr std::array values{
        Named{DecidedBy::Consensus, "consensus", QT_TRANSLATE_NOOP("Names", "By consensus")},
        Named{DecidedBy::Vote, "vote", QT_TRANSLATE_NOOP("Names", "By vote")},
        Named{DecidedBy::Chair, "chair", QT_TRANSLATE_NOOP("Names", "By the chair")},
    };
};

/// What a meeting decided. Numbers go through all meetings: D7 is one decision for good.
struct Decision {
    Id<Decision> id;
    Id<Meeting> meeting;
    Id<AgendaItem> item;
    int number = 0;
    QString wording;
    DecidedBy decidedBy = DecidedBy::Consensus;
    int votesFor = 0, votesAgainst = 0, abstained = 0;  ///< counted, where it was voted on; all 0: not counted
    bool isCounted() const { return votesFor + votesAgainst + abstained > 0; }
    QString shownNumber() const { return u'D' + QString::number(number); }
    friend bool operator==(const Decision&, const Decision&) = default;
};
template <>
struct TableOf<Decision> {
    static constexpr auto name = "decision";
    static constexpr auto columns = std::tuple{
        Column{"meeting_id", &Decision::meeting},
        Column{"agenda_item_id", &Decision::item},
        Column{"number", &Decision::number},
        Column{"wording", &Decision::wording},
        Column{"decided_by", &Decision::decidedBy},
        Column{"votes_for", &Decision::votesFor},
        Column{"votes_against", &Decision::votesAgainst},
        Column{"abstained", &Decision::abstained},
    };
};
Result<> checked(const Decision& decision);

enum class ActionState { Open, Done, Dropped };
template <>
struct NamesOf<ActionState> {
    static constexpr std::array values{
        Named{ActionState::Open, "open", QT_TRANSLATE_NOOP("Names", "Open")},
        Named{ActionState::Done, "done", QT_TRANSLATE_NOOP("Names", "Done")},
        Named{ActionState::Dropped, "dropped", QT_TRANSLATE_NOOP("Names", "Dropped")},
    };
};

/// What somebody is to do by a day: from a meeting, or of a group. Numbers go through all of them: A12.
struct Action {
    Id<Action> id;
    Id<Meeting> meeting;  ///< 0: from none
    Id<AgendaItem> item;
    Id<Decision> decision;  ///< the one that it carries out; 0: none
    Id<Group> group;
    Id<Theme> theme;  ///< the priority that it is for; 0: none
    int number = 0;
    QString wording;
    Id<Person> whoId;  ///< 0: nobody of Members
    QString who;       ///< as it was typed, where they are nobody of Members: "all leads"
    QDate dueOn;
    ActionState state = ActionState::Open;
    QDate settledOn;  ///< done or dropped
    QString evidence;
    QString shownNumber() const { return u'A' + QString::number(number); }
    bool isLate(const QDate& today) const { return state == ActionState::Open && dueOn.isValid() && dueOn < today; }
    friend bool operator==(const Action&, const Action&) = default;
};
template <>
struct TableOf<Action> {
    static constexpr auto name = "action";
    static constexpr auto columns = std::tuple{
        Column{"meeting_id", &Action::meeting},
        Column{"agenda_item_id", &Action::item},
        Column{"decision_id", &Action::decision},
        Column{"group_id", &Action::group},
        Column{"theme_id", &Action::theme},
        Column{"number", &Action::number},
        Column{"wording", &Action::wording},
        Column{"who_id", &Action::whoId},
        Column{"who", &Action::who},
        Column{"due_on", &Action::dueOn},
        Column{"state", &Action::state},
        Column{"settled_on", &Action::settledOn},
        Column{"evidence", &Action::evidence},
    };
};
Result<> checked(const Action& action);

/// Where members were told how an action went: an update, a bulletin.
struct ActionReport {
    Id<ActionReport> id;
    Id<Action> action;
    QString source;  ///< the table of the record that tells of it
    qint64 sourceId = 0;
    friend bool operator==(const ActionReport&, const ActionReport&) = default;
};
template <>
struct TableOf<ActionReport> {
    static constexpr auto name = "action_report";
    static constexpr auto columns =
        std::tuple{Column{"action_id", &ActionReport::action}, Column{"source", &ActionReport::source},
                   Column{"source_id", &ActionReport::sourceId}};
};

/// What somebody asked at a meeting. Open until it is answered; numbers go through all meetings: Q4.
struct Question {
    Id<Question> id;
    Id<Meeting> meeting;
    Id<AgendaItem> item;
    int number = 0;
    QString wording;
    QString askedBy;  ///< as it was typed; may be nobody
    QString answer;
    QDate answeredOn;
    bool isOpen() const { return !answeredOn.isValid(); }
    QString shownNumber() const { return u'Q' + QString::number(number); }
    friend bool operator==(const Question&, const Question&) = default;
};
template <>
struct TableOf<Question> {
    static constexpr auto name = "question";
    static constexpr auto columns = std::tuple{
        Column{"meeting_id", &Question::meeting},     Column{"agenda_item_id", &Question::item},
        Column{"number", &Question::number},          Column{"wording", &Question::wording},
        Column{"asked_by", &Question::askedBy},       Column{"answer", &Question::answer},
        Column{"answered_on", &Question::answeredOn},
    };
};
Result<> checked(const Question& question);

}  // namespace nlc
