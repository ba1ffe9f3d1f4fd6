// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"

namespace nlc {

// Personal data are kept no longer than they are needed (UK GDPR, article 5(1)(e)). Rules say how long after the last
// sign of somebody they may go; they propose, a person decides and erases.

/// Why somebody may no longer be needed here.
enum class RetentionKind { StoodDown, Unanswered, Contact };
template <>
struct NamesOf<RetentionKind> {
    static constexpr std::array values{
        Named{RetentionKind::StoodDown, "stood-down", QT_TRANSLATE_NOOP("Names", "Stood down")},
        Named{RetentionKind::Unanswered, "unanswered", QT_TRANSLATE_NOOP("Names", "Enquired or invited, never joined")},
        Named{RetentionKind::Contact, "contact", QT_TRANSLATE_NOOP("Names", "Never a member, no role any more")},
    };
};

/// How many months after the last sign of them; 0: never.
struct RetentionRule {
    static constexpr int mostMonths = 600;
    Id<RetentionRule> id;  ///< 0: what is usual, nobody changed it
    RetentionKind kind = RetentionKind::StoodDown;
    int months = 0;
    friend bool operator==(const RetentionRule&, const RetentionRule&) = default;
};
template <>
struct TableOf<RetentionRule> {
    static constexpr auto name = "retention_rule";
    static constexpr auto columns =
        std::tuple{Column{"kind", &RetentionRule::kind}, Column{"months", &RetentionRule::months}};
};
Result<> checked(const RetentionRule& rule);

/// Somebody is kept on purpose: the rules do not propose them before that day.
struct RetentionHold {
    Id<RetentionHold> id;
    Id<Person> person;
    QDate until;
    QString reason;
    friend bool operator==(const RetentionHold&, const RetentionHold&) = default;
};
template <>
struct TableOf<RetentionHold> {
    static constexpr auto name = "retention_hold";
    static constexpr auto columns =
        std::tuple{Column{"person_id", &RetentionHold::person}, Column{"until", &RetentionHold::until},
                   Column{"reason", &RetentionHold::reason}};
};
Result<> checked(const RetentionHold& hold);

struct RetentionProposal {
    Id<Person> person;
    QString name;
    RetentionKind kind = RetentionKind::StoodDown;
    QDate lastSign;  ///< when they stood down, were invited, left, or were last spoken to, whichever is later
    QDate due;       ///< by the rule
};

/// One of each kind, as it is set or usual.
Result<std::vector<RetentionRule>> retentionRules(Workspace& workspace);
/// Who may go by the rules today, the longest due first. Nobody who is a member, in a group that runs, speaks for
/// somebody or stands in the directory; nobody who is held. Any thread.
Result<std::vector<RetentionProposal>> retentionProposals(Workspace& workspace);

/// Those that last beyond today, by name.
struct HeldPerson {
    RetentionHold hold;
    QString name;
};
Result<std::vector<HeldPerson>> heldPeople(Workspace& workspace);

// Steps.
Result<> setRetention(Workspace& workspace, RetentionKind kind, int months);
Result<> holdPerson(Workspace& workspace, Id<Person> person, const QDate& until, const QString& reason);
Result<> endHold(Workspace& workspace, Id<RetentionHold> id);

}  // namespace nlc
