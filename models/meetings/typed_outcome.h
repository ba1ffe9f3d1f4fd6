// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/outcome.h"
#include "models/store/workspace.h"

namespace nlc {

// What is typed in one line while a meeting goes on. Nothing typed is lost: what is not understood stays in the
// wording.

struct NamedPerson {
    Id<Person> id;
    QString name;
};
/// "Ring the pilot schools @Ada by fri" → what, who, when. Names and initials after @ are looked for among `people`;
/// what stands after the last "by" counts as a day only when it is one. Nothing typed is lost: what is not understood
/// stays in the wording.
Action readAction(const QString& typed, const std::vector<NamedPerson>& people, const QDate& today);
/// Those who can be named in a meeting: who was asked to it, then all others.
Result<std::vector<NamedPerson>> peopleToName(Workspace& workspace, Id<Meeting> meeting);

/// Who is meant by a name, the beginning of one, or initials; id 0: nobody of them.
NamedPerson personCalled(const QString& typed, const std::vector<NamedPerson>& people);

/// "Adopt the plan 14-2-1", "Adopt the plan: 14 for, 2 against, 1 abstained" → a decision by vote with its count.
Decision readVote(const QString& typed);
/// "Who pays for cover? @Ada" → the question and who asked it: the person's name, or as it was typed.
Question readQuestion(const QString& typed, const std::vector<NamedPerson>& people);

}  // namespace nlc
