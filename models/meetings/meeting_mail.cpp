// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/meeting_mail.h"

#include "models/exports/exports.h"
#include "models/meetings/attendance.h"
#include "models/meetings/meeting_document.h"
#include "models/people/contact.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<MailDraft::Attachment> attached(const doc::Document& document, const QString& title, doc::Format format) {
    return doc::write(document, format).map([&](QByteArray bytes) {
        return MailDraft::Attachment{suggestedFileName(title, format), doc::nameOf(format).mimeType, std::move(bytes)};
    });
}

QString minutesTitle(const Meeting& meeting) {
    return QObject::tr("Minutes: %1, %2").arg(meeting.title, shownDate(meeting.heldOn));
}

}  // namespace

Result<MailDraft> minutesForChair(Workspace& workspace, Id<Meeting> id) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    if (!meeting->chair) return invalid("chair_id", QObject::tr("Say who chairs the meeting, under When and where."));
    auto chair = Repository<Person>(workspace).find(meeting->chair);
    if (!chair) return tl::unexpected(chair.error());
    auto email = emailAllowed(workspace, chair->id);
    if (!email) return tl::unexpected(email.error());
    if (email->isEmpty())
        return invalid("chair_id", QObject::tr("%1 cannot be reached by e-mail.").arg(chair->fullName()));
    auto document = minutesDocument(workspace, id);
    if (!document) return tl::unexpected(document.error());
    MailDraft draft;
    draft.to = {*email};
    draft.subject = QObject::tr("To check: %1").arg(minutesTitle(*meeting));
    draft.markdown =
        QObject::tr(
            "Dear %1,\n\nhere are the draft minutes of **%2**, %3. Please look them through: you can write into the "
            "Word "
            "file, or answer this mail.\n\nWith thanks\n%4")
            .arg(chair->givenName, meeting->title, shownDate(meeting->heldOn), workspace.identity().author);
    for (const doc::Format format : {doc::Format::Docx, doc::Format::Pdf}) {
        auto file = attached(*document, minutesTitle(*meeting), format);
        if (!file) return tl::unexpected(file.error());
        draft.attachments.push_back(std::move(*file));
    }
    return draft;
}

Result<MailToMembers> minutesForMembers(Workspace& workspace, Id<Meeting> id) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto document = minutesDocument(workspace, id);
    if (!document) return tl::unexpected(document.error());
    auto file = attached(*document, minutesTitle(*meeting), doc::Format::Pdf);
    if (!file) return tl::unexpected(file.error());
    const QString text =
        QObject::tr(
            "here are the minutes of **%1**, %2. The next meeting is asked to approve them; please tell us before "
            "it what should read otherwise.")
            .arg(meeting->title, shownDate(meeting->heldOn));
    return fileForMembers(workspace, id, minutesTitle(*meeting), text, *file);
}

Result<MailToMembers> fileForMembers(Workspace& workspace, Id<Meeting> id, const QString& subject, const QString& text,
                                     const MailDraft::Attachment& file) {
    MailDraft draft;
    draft.subject = subject;
    draft.markdown = QObject::tr("Dear colleagues,\n\n%1\n\nWith thanks\n%2").arg(text, workspace.identity().author);
    draft.attachments = {file};
    return mailToMembers(workspace, id, std::move(draft), [](const Attendance&) { return true; });
}

Result<MailToMembers> mailToMembers(Workspace& workspace, Id<Meeting> meeting, MailDraft draft,
                                    const std::function<bool(const Attendance&)>& take) {
    auto people = attendanceOf(workspace, meeting);
    if (!people) return tl::unexpected(people.error());
    MailToMembers mail;
    QStringList addresses;
    for (const AttendanceRow& row : *people) {
        if (!take(row.attendance)) continue;
        auto email = emailAllowed(workspace, row.attendance.person);
        if (!email) return tl::unexpected(email.error());
        if (email->isEmpty())
            mail.unreachable << row.person;
        else
            addresses << *email;
    }
    for (const QStringList& batch : batchesOf(addresses)) {
        mail.people += int(batch.size());
        draft.bcc = batch;
        mail.drafts.push_back(draft);
    }
    return mail;
}

}  // namespace nlc
