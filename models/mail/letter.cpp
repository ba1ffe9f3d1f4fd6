// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/letter.h"

#include <algorithm>

namespace nlc {

using namespace Qt::StringLiterals;

Result<> checked(const Letter& letter) {
    if (letter.name.trimmed().isEmpty()) return invalid("name", QObject::tr("Give the letter a name."));
    const LetterAbout about = aboutOf(letter.use);
    return checkedPlaceholders("subject", letter.subject, about).and_then([&] {
        return checkedPlaceholders("body", letter.body, about);
    });
}

LetterAbout aboutOf(LetterUse use) {
    switch (use) {
        case LetterUse::VisitConfirmed:
        case LetterUse::VisitJoining:
        case LetterUse::VisitReminder:
        case LetterUse::VisitOffer:
        case LetterUse::VisitCancelled:
        case LetterUse::VisitThanks:
            return LetterAbout::Visit;
        default:
            return LetterAbout::Person;
    }
}

Result<std::vector<Letter>> letters(Workspace& workspace) {
    return Repository<Letter>(workspace).all(u"ORDER BY name COLLATE NOCASE, id"_s).map([](std::vector<Letter> all) {
        std::stable_sort(all.begin(), all.end(), [](const Letter& a, const Letter& b) { return a.use < b.use; });
        return all;
    });
}

Result<std::vector<Letter>> lettersFor(Workspace& workspace, LetterUse use) {
    return Repository<Letter>(workspace).all(u"WHERE use = ? ORDER BY name COLLATE NOCASE, id"_s, {toSql(use)});
}

QString editOf(const Letter& letter) { return QObject::tr("edit of letter '%1'").arg(letter.name); }

Result<Id<Letter>> addLetter(Workspace& workspace, const Letter& letter) {
    return added(workspace, QObject::tr("adding of letter '%1'").arg(letter.name), letter);
}

Result<> deleteLetter(Workspace& workspace, Id<Letter> id) {
    return removed<Letter>(workspace, id,
                           [](const Letter& l) { return QObject::tr("deletion of letter '%1'").arg(l.name); });
}

}  // namespace nlc
