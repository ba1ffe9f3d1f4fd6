// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/typed_outcome.h"

#include <QRegularExpression>
#include <algorithm>

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Whether `typed` are the initials of the name, or a beginning of it or of its last word.
bool names(const QString& name, const QString& typed) {
    QString initials;
    for (const QString& part : name.split(u' ', Qt::SkipEmptyParts)) initials += part.front();
    return initials.compare(typed, Qt::CaseInsensitive) == 0 || name.startsWith(typed, Qt::CaseInsensitive) ||
           name.section(u' ', -1).startsWith(typed, Qt::CaseInsensitive);
}

/// Takes what stands after the last @ out of `words`: the longest run of words there that names somebody; else the one
/// word as it was typed, with id 0. Both empty: nobody is named.
NamedPerson takeName(QString& words, const std::vector<NamedPerson>& people) {
    const qsizetype at = words.lastIndexOf(u'@');
    if (at < 0 || (at > 0 && words[at - 1] != u' ')) return {};
    const QStringList after = words.mid(at + 1).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype count = std::min<qsizetype>(after.size(), 3); count > 0; --count) {
        const QString name = after.first(count).join(u' ');
        if (const NamedPerson person = personCalled(name, people); person.id) {
            words = (words.first(at) + after.mid(count).join(u' ')).simplified();
            return person;
        }
    }
    if (after.isEmpty()) return {};
    words = (words.first(at) + after.mid(1).join(u' ')).simplified();
    return {{}, after.front()};
}

}  // namespace

NamedPerson personCalled(const QString& typed, const std::vector<NamedPerson>& people) {
    for (const NamedPerson& person : people)
        if (!typed.trimmed().isEmpty() && names(person.name, typed.trimmed())) return person;
    return {};
}

Action readAction(const QString& typed, const std::vector<NamedPerson>& people, const QDate& today) {
    Action action;
    QString words = typed.simplified();
    const qsizetype by = words.lastIndexOf(u" by "_s, -1, Qt::CaseInsensitive);
    if (by > 0)
        if (const auto day = parseFreeDate(words.mid(by + 4), today)) {
            action.dueOn = *day;
            words.truncate(by);
        }
    const NamedPerson who = takeName(words, people);
    action.whoId = who.id;
    if (!who.id) action.who = who.name;
    action.wording = words;
    return action;
}

Result<std::vector<NamedPerson>> peopleToName(Workspace& workspace, Id<Meeting> meeting) {
    auto rows = workspace.query(
        u"SELECT p.id, p.given_name || ' ' || p.family_name FROM person p LEFT JOIN attendance a ON a.person_id = p.id "
        u"AND"
        " a.meeting_id = ? ORDER BY a.id IS NULL, p.family_name, p.given_name, p.id"_s,
        {meeting.value});
    if (!rows) return tl::unexpected(rows.error());
    std::vector<NamedPerson> people;
    while (rows->next()) people.push_back({{rows->value(0).toLongLong()}, rows->value(1).toString()});
    return rows->ended().map([&] { return std::move(people); });
}

Decision readVote(const QString& typed) {
    static const QRegularExpression numbers(
        uR"([\s:,(]*\b(\d{1,4})\s*[-–:/]\s*(\d{1,4})(?:\s*[-–:/]\s*(\d{1,4}))?\s*\)?\.?$)"_s),
        words(
            uR"([\s:,(]*\b(\d{1,4})\s+(?:votes?\s+)?for\b[\s,;]*(?:and\s+)?(?:(\d{1,4})\s+against\b[\s,;]*)?(?:and\s+)?(?:(\d{1,4})\s+abst\w*)?\s*\)?\.?$)"_s,
            QRegularExpression::CaseInsensitiveOption);
    Decision decision;
    decision.decidedBy = DecidedBy::Vote;
    decision.wording = typed.simplified();
    for (const QRegularExpression* form : {&words, &numbers}) {
        const auto match = form->match(decision.wording);
        if (!match.hasMatch() || match.capturedStart() == 0) continue;
        decision.votesFor = match.captured(1).toInt();
        decision.votesAgainst = match.captured(2).toInt();
        decision.abstained = match.captured(3).toInt();
        decision.wording.truncate(match.capturedStart());
        break;
    }
    return decision;
}

Question readQuestion(const QString& typed, const std::vector<NamedPerson>& people) {
    Question question;
    question.wording = typed.simplified();
    question.askedBy = takeName(question.wording, people).name;
    return question;
}

}  // namespace nlc
