// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/mail/mail_draft.h"
#include "models/mail/placeholders.h"
#include "models/people/contact.h"
#include "models/records/repository.h"

namespace nlc {

/// When a letter is written.
enum class LetterUse {
    Enquiry,
    Invitation,
    Welcome,
    Renewal,
    StandDown,
    Missing,
    VisitConfirmed,
    VisitJoining,
    VisitReminder,
    VisitOffer,
    VisitCancelled,
    VisitThanks,
    Other
};
template <>
struct NamesOf<LetterUse> {
    static constexpr std::array values{
        Named{LetterUse::Enquiry, "enquiry", QT_TRANSLATE_NOOP("Names", "Answer to an enquiry")},
        Named{LetterUse::Invitation, "invitation", QT_TRANSLATE_NOOP("Names", "Invitation")},
        Named{LetterUse::Welcome, "welcome", QT_TRANSLATE_NOOP("Names", "Membership accepted")},
        Named{LetterUse::Renewal, "renewal", QT_TRANSLATE_NOOP("Names", "Renewal")},
        Named{LetterUse::StandDown, "stand-down", QT_TRANSLATE_NOOP("Names", "Standing down")},
        Named{LetterUse::Missing, "missing", QT_TRANSLATE_NOOP("Names", "Invite who is missing")},
        Named{LetterUse::VisitConfirmed, "visit-confirmed", QT_TRANSLATE_NOOP("Names", "Visit: confirmation")},
        Named{LetterUse::VisitJoining, "visit-joining", QT_TRANSLATE_NOOP("Names", "Visit: joining instructions")},
        Named{LetterUse::VisitReminder, "visit-reminder", QT_TRANSLATE_NOOP("Names", "Visit: reminder")},
        Named{LetterUse::VisitOffer, "visit-offer", QT_TRANSLATE_NOOP("Names", "Visit: place offered")},
        Named{LetterUse::VisitCancelled, "visit-cancelled", QT_TRANSLATE_NOOP("Names", "Visit: cancelled")},
        Named{LetterUse::VisitThanks, "visit-thanks", QT_TRANSLATE_NOOP("Names", "Visit: thanks and reflection")},
        Named{LetterUse::Other, "other", QT_TRANSLATE_NOOP("Names", "Other")},
    };
};
/// What such a letter can speak of: those of visits have placeholders of their own.
LetterAbout aboutOf(LetterUse use);

/// A letter that is written often: the words once, with placeholders (see Placeholder) for whom each one goes to.
struct Letter {
    Id<Letter> id;
    LetterUse use = LetterUse::Other;
    QString name;     ///< what the officers call it
    QString subject;  ///< plain text with placeholders
    QString body;     ///< Markdown with placeholders
    friend bool operator==(const Letter&, const Letter&) = default;
};
template <>
struct TableOf<Letter> {
    static constexpr auto name = "letter";
    static constexpr auto columns = std::tuple{
        Column{"use", &Letter::use},
        Column{"name", &Letter::name},
        Column{"subject", &Letter::subject},
        Column{"body", &Letter::body},
    };
};
/// A letter has a name, and every placeholder in it is one; the field is "name", "subject" or "body".
Result<> checked(const Letter& letter);

/// In the order of their uses, then by name.
Result<std::vector<Letter>> letters(Workspace& workspace);
Result<std::vector<Letter>> lettersFor(Workspace& workspace, LetterUse use);

/// Whom a letter goes to, with what there is to put in: from the person, their present role (the one begun last), their
/// last membership, the publisher and whoever is writing. Plain values: any thread may have them.
struct Addressee {
    Id<Person> person;
    QString name, email;  ///< email may be empty
    ContactChoices contact;
    QHash<QString, QString> values;  ///< by placeholder
};
Result<Addressee> addresseeOf(Workspace& workspace, Id<Person> person);  ///< NotFound when the person is gone

/// The letter to one person. Error (Invalid) when the letter itself is wrong, when the person has no e-mail address
/// (field "email"), and when a placeholder has no value for this person and says no alternative (field "subject" or
/// "body"): nobody gets "Dear ,". Refused when the person does not want e-mail, or has not agreed where they must.
Result<MailDraft> draftFor(const Letter& letter, const Addressee& addressee);
/// The same of a person in the workspace, to which nothing is written. NotFound when the person is gone.
Result<MailDraft> draftOf(Workspace& workspace, const Letter& letter, Id<Person> person);

// Steps.
QString editOf(const Letter& letter);
Result<Id<Letter>> addLetter(Workspace& workspace, const Letter& letter);
Result<> deleteLetter(Workspace& workspace, Id<Letter> id);
/// One letter for each use, to begin with. Does nothing when there is any letter.
Result<> addStandardLetters(Workspace& workspace);
/// Those of one use, where there is none of it: also in a workspace that had letters before that use was known.
Result<> addStandardLettersFor(Workspace& workspace, LetterUse use);

}  // namespace nlc
