// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "models/mail/letter.h"
#include "models/store/job.h"

namespace nlc {

// One letter to many people: read whom it goes to, see what each would get and who gets none, write the drafts, note
// it.

/// In the order given; whoever is gone is left out. Fit for a worker.
Result<std::vector<Addressee>> addresseesOf(Workspace& workspace, const QList<qint64>& people, Progress& progress);

/// What becomes of a letter for one of them: the draft, or why there is none.
struct LetterTo {
    Id<Person> person;
    QString name;
    std::optional<MailDraft> draft;
    QString why;            ///< "no e-mail address"; empty: there is a draft
    bool byWish = false;    ///< there is none because they do not want e-mail
    QString reads() const;  ///< the plain text that goes out; empty without a draft
};
/// In the order given. Error (Invalid, with the field "subject" or "body"): the letter itself is wrong.
Result<std::vector<LetterTo>> lettersTo(const Letter& letter, const std::vector<Addressee>& addressees);
int countDrafts(const std::vector<LetterTo>& letters);
/// Everyone who gets one gets the same words: one mail with all of them in hidden copy does.
bool readAlike(const std::vector<LetterTo>& letters);

enum class LetterFiles { OneEach, OneForAll };
/// What was written before the end, or before it was stopped.
struct WrittenLetters {
    QList<qint64> people;  ///< whose letter is in a file now
    QStringList files;     ///< paths
    std::optional<Error> stopped = {};
};
/// Writes each draft, or one with everyone in hidden copy (more where they are too many for one), as an .eml file into
/// the folder. A file that is there already is left alone: another name is taken. Plain values: fit for a worker.
WrittenLetters writeLetters(const std::vector<LetterTo>& letters, LetterFiles files, const QString& folder,
                            Progress& progress);

/// Notes with each person, and in the log of exports, that the letter was written to them. One step.
Result<> noteLetters(Workspace& workspace, const QString& letterName, const std::vector<LetterTo>& letters,
                     const WrittenLetters& written);

}  // namespace nlc
