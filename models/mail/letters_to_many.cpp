// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/letters_to_many.h"

#include <QDir>
#include <QSet>
#include <algorithm>

#include "models/exports/exports.h"
#include "models/mail/letter_body.h"
#include "models/people/export_log.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

LetterTo letterTo(const Letter& letter, const Addressee& addressee) {
    LetterTo made{addressee.person, addressee.name, {}, {}, false};
    const auto missing = missingIn(letter.subject + u'\n' + letter.body, addressee.values);
    const auto draft = draftFor(letter, addressee);
    if (addressee.email.isEmpty()) {
        made.why = QObject::tr("no e-mail address");
    } else if (!addressee.contact.allow(Channel::Email)) {
        made.byWish = true;
        made.why = addressee.contact.refused.contains(Channel::Email)
                       ? QObject::tr("has asked not to be e-mailed")
                       : QObject::tr("kept by consent, and has not agreed to e-mail");
    } else if (!missing.isEmpty()) {
        made.why = QObject::tr("nothing to put in for %1").arg(missing.join(u", "_s));
    } else if (!draft) {
        made.why = draft.error().what;
    } else if (const auto fits = emlOf({draft->to, {}, {}, draft->subject, {}, {}}); !fits) {
        made.why = fits.error().what;  // an address that is none, a subject too long
    } else {
        made.draft = *draft;
    }
    return made;
}

/// Writes under the first name that is free; gives the path.
Result<QString> writeBeside(const QString& folder, const QString& title, const MailDraft& draft) {
    const auto bytes = emlOf(draft);
    if (!bytes) return tl::unexpected(bytes.error());
    QString name = suggestedFileName(title, doc::Format::Text);
    name.chop(qsizetype(qstrlen(doc::nameOf(doc::Format::Text).suffix)));
    for (int number = 1;; ++number) {
        const QString path = QDir(folder).filePath((number == 1 ? name : u"%1-%2"_s.arg(name).arg(number)) + u".eml"_s);
        const auto done = writeFile(path, *bytes, false);
        if (done) return path;
        if (done.error().kind != Error::Kind::Refused) return tl::unexpected(done.error());
    }
}

/// The drafts to be written, each with the name of its file.
std::vector<std::pair<QString, MailDraft>> draftsFor(const std::vector<LetterTo>& letters, LetterFiles files) {
    std::vector<std::pair<QString, MailDraft>> drafts;
    QStringList everyone;
    for (const LetterTo& each : letters) {
        if (!each.draft) continue;
        if (files == LetterFiles::OneEach) drafts.emplace_back(each.name, *each.draft);
        everyone << each.draft->to;
    }
    if (files == LetterFiles::OneEach || everyone.isEmpty()) return drafts;
    MailDraft one = *std::find_if(letters.begin(), letters.end(), [](const LetterTo& l) { return l.draft; })->draft;
    one.to.clear();
    for (const QStringList& batch : batchesOf(everyone)) {
        one.bcc = batch;
        drafts.emplace_back(one.subject, one);
    }
    return drafts;
}

}  // namespace

QString LetterTo::reads() const { return draft ? letterBodyOf(draft->markdown).text : QString(); }

Result<std::vector<Addressee>> addresseesOf(Workspace& workspace, const QList<qint64>& people, Progress& progress) {
    std::vector<Addressee> all;
    for (const qint64 id : people) {
        if (progress.isCancelled()) return Progress::stopped();
        progress.at(int(all.size()), int(people.size()), QObject::tr("Reading"));
        auto addressee = addresseeOf(workspace, {id});
        if (addressee)
            all.push_back(std::move(*addressee));
        else if (addressee.error().kind != Error::Kind::NotFound)
            return tl::unexpected(addressee.error());
    }
    return all;
}

Result<std::vector<LetterTo>> lettersTo(const Letter& letter, const std::vector<Addressee>& addressees) {
    if (auto fine = checked(letter); !fine) return tl::unexpected(fine.error());
    std::vector<LetterTo> letters;
    for (const Addressee& each : addressees) letters.push_back(letterTo(letter, each));
    return letters;
}

int countDrafts(const std::vector<LetterTo>& letters) {
    return int(std::count_if(letters.begin(), letters.end(), [](const LetterTo& l) { return l.draft.has_value(); }));
}

bool readAlike(const std::vector<LetterTo>& letters) {
    const MailDraft* first = nullptr;
    for (const LetterTo& each : letters) {
        if (!each.draft) continue;
        if (!first) first = &*each.draft;
        if (each.draft->subject != first->subject || each.draft->markdown != first->markdown) return false;
    }
    return first;
}

WrittenLetters writeLetters(const std::vector<LetterTo>& letters, LetterFiles files, const QString& folder,
                            Progress& progress) {
    WrittenLetters written;
    const auto drafts = draftsFor(letters, files);
    QSet<QString> reached;
    for (const auto& [title, draft] : drafts) {
        if (progress.isCancelled()) {
            written.stopped = Progress::stopped().value();
            break;
        }
        progress.at(int(written.files.size()), int(drafts.size()), title);
        const auto path = writeBeside(folder, title, draft);
        if (!path) {
            written.stopped = path.error();
            break;
        }
        written.files << *path;
        for (const QString& address : draft.to + draft.bcc) reached.insert(address.toLower());
    }
    // With one file each, two people may share an address: then the second has been written to when their file has.
    qsizetype left = written.files.size();
    for (const LetterTo& each : letters) {
        if (!each.draft) continue;
        const bool has =
            files == LetterFiles::OneEach ? left-- > 0 : reached.contains(each.draft->to.value(0).toLower());
        if (has) written.people << each.person.value;
    }
    return written;
}

Result<> noteLetters(Workspace& workspace, const QString& letterName, const std::vector<LetterTo>& letters,
                     const WrittenLetters& written) {
    if (written.people.isEmpty() || !workspace.isWritable()) return {};
    const int byWish =
        int(std::count_if(letters.begin(), letters.end(), [](const LetterTo& each) { return each.byWish; }));
    return workspace.step(QObject::tr("note of the letter '%1'").arg(letterName), [&]() -> Result<> {
        const QSet<qint64> reached(written.people.begin(), written.people.end());
        for (const LetterTo& each : letters) {
            if (!each.draft || !reached.contains(each.person.value)) continue;
            ContactNote note;
            note.person = each.person;
            note.kind = ContactKind::Email;
            note.happenedOn = workspace.identity().today();
            note.words = each.draft->subject.trimmed().isEmpty() ? letterName : each.draft->subject;
            if (auto noted = addContactNote(workspace, note); !noted) return noted;
        }
        return notePeopleExport(workspace, QObject::tr("letter '%1'").arg(letterName), written.people, byWish);
    });
}

}  // namespace nlc
