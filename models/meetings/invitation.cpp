// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/invitation.h"

#include "models/calendar/entry_uid.h"
#include "models/meetings/meeting_repository.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString invitationText(const Meeting& meeting, const std::vector<AgendaItem>& items, bool isReminder,
                       const QString& from) {
    QStringList parts;
    if (meeting.state == MeetingState::Cancelled) {
        parts << QObject::tr(
                     "**%1**, %2, does not take place. The file that comes with this mail takes it out of your "
                     "calendar.")
                     .arg(meeting.title, shownWhen(meeting));
    } else {
        parts << (isReminder ? QObject::tr("we have not heard from you yet: do you come to **%1**?").arg(meeting.title)
                             : QObject::tr("you are invited to **%1**.").arg(meeting.title));
        QString when = QObject::tr("When: %1").arg(shownWhen(meeting));
        if (!meeting.place.isEmpty()) when += u"\\\n"_s + QObject::tr("Where: %1").arg(meeting.place);
        if (!meeting.callLink.isEmpty()) when += u"\\\n"_s + QObject::tr("Call: %1").arg(meeting.callLink);
        parts << when;
        QString agenda;
        for (const AgendaItem& item : items)
            if (!item.isConfidential) agenda += u"- %1\n"_s.arg(item.title);
        if (!agenda.isEmpty()) parts << QObject::tr("On the agenda:") << agenda;
        parts << QObject::tr(
                     "Please answer this mail: you come, you may come, or you send apologies. If somebody comes in "
                     "your place, say who.")
              << QObject::tr("The file that comes with it puts the meeting into your calendar.");
    }
    return QObject::tr("Dear colleagues,\n\n%1\n\nWith thanks\n%2").arg(parts.join(u"\n\n"_s), from);
}

}  // namespace

Result<IcsEvent> calendarEntryOf(Workspace& workspace, Id<Meeting> id) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto uid = entryUid(workspace, u"meeting"_s, id.value);
    if (!uid) return tl::unexpected(uid.error());
    IcsEvent event;
    event.uid = *uid;
    event.stampedAt = workspace.identity().now();
    // Higher each minute: nothing has to be kept of what was sent before.
    static const QDateTime begun(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    event.sequence = int(begun.secsTo(event.stampedAt) / 60);
    event.summary = meeting->title;
    event.location = meeting->place.isEmpty() ? meeting->callLink : meeting->place;
    event.description = meeting->callLink;
    event.url = meeting->callLink;
    event.day = meeting->heldOn;
    event.from = meeting->startsAt;
    event.to = meeting->endsAt;
    event.isCancelled = meeting->state == MeetingState::Cancelled;
    return event;
}

Result<MailToMembers> invitationTo(Workspace& workspace, Id<Meeting> id, InviteWhom whom) {
    auto meeting = Repository<Meeting>(workspace).find(id);
    if (!meeting) return tl::unexpected(meeting.error());
    auto items = agendaOf(workspace, id);
    if (!items) return tl::unexpected(items.error());
    auto entry = calendarEntryOf(workspace, id);
    if (!entry) return tl::unexpected(entry.error());
    const bool isCancelled = meeting->state == MeetingState::Cancelled;
    const bool isReminder = whom == InviteWhom::WithoutReply;
    MailDraft draft;
    draft.subject = (isCancelled ? QObject::tr("Cancelled: %1, %2") : QObject::tr("Invitation: %1, %2"))
                        .arg(meeting->title, shownDate(meeting->heldOn));
    draft.markdown = invitationText(*meeting, *items, isReminder, workspace.identity().author);
    draft.attachments.push_back({u"meeting.ics"_s, "text/calendar", icsOf({*entry})});
    return mailToMembers(workspace, id, std::move(draft), [isReminder](const Attendance& attendance) {
        return attendance.reply != Reply::Declined && !(isReminder && attendance.reply != Reply::None);
    });
}

}  // namespace nlc
