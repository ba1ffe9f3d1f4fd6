// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/meeting.h"
#include "models/records/record_list.h"

namespace nlc {

/// A row of the list of meetings.
struct MeetingRow {
    Meeting meeting;
    QString group;
    int items = 0;
    int present = 0;
    int openActions = 0;
};
std::unique_ptr<RecordList<MeetingRow>> meetingsList(Workspace& workspace, QObject* parent = nullptr);

Result<std::vector<AgendaItem>> agendaOf(Workspace& workspace, Id<Meeting> meeting);  ///< in order
/// The last one of the same group, or of the collaborative, before that day; id 0: there is none.
Result<Meeting> meetingBefore(Workspace& workspace, const Meeting& meeting);
/// The first one of the same group, or of the collaborative, after that day that is not cancelled; id 0: there is none.
Result<Meeting> meetingAfter(Workspace& workspace, const Meeting& meeting);
/// The next one after today that is not cancelled, else the latest; NotFound: there is none.
Result<Meeting> meetingNow(Workspace& workspace);
/// The collaborative's meeting on that day, or one of a group where there is none.
Result<Meeting> meetingOn(Workspace& workspace, const QDate& day);
/// "Thu 19 Sep 2024, 14:00–16:00"
QString shownWhen(const Meeting& meeting);

/// An item with its time; both invalid while the meeting has no start.
struct TimedItem {
    AgendaItem item;
    QTime from, to;
    bool isOver = false;  ///< it ends after the meeting is to end
};
std::vector<TimedItem> timed(const Meeting& meeting, const std::vector<AgendaItem>& items);
/// Minutes by which the agenda goes over the meeting's end; 0: it fits, or there is no end.
int overrun(const Meeting& meeting, const std::vector<AgendaItem>& items);
/// "11:20–11:35"; empty without a start.
QString shownTime(const TimedItem& item);

// Steps.
QString editOf(const Meeting& meeting);
QString editOf(const AgendaItem& item);
Result<Id<Meeting>> addMeeting(Workspace& workspace, const Meeting& meeting);
/// A further one like it on that day: same people, place and times; what stands on every agenda is on this one too.
Result<Id<Meeting>> copyMeeting(Workspace& workspace, Id<Meeting> from, const QDate& on);
Result<> deleteMeetings(Workspace& workspace, const QList<qint64>& ids);
/// At the end of its meeting's agenda.
Result<Id<AgendaItem>> addAgendaItem(Workspace& workspace, AgendaItem item);
Result<Id<AgendaItem>> addAgendaItem(Workspace& workspace, Id<Meeting> meeting, const QString& title,
                                     ItemPurpose purpose = ItemPurpose::Discuss);
Result<> deleteAgendaItem(Workspace& workspace, Id<AgendaItem> id);
/// To place `to` of its agenda, counted without it.
Result<> moveAgendaItem(Workspace& workspace, Id<AgendaItem> id, int to);
/// Adds to the time that an item took.
Result<> addTimeTaken(Workspace& workspace, Id<AgendaItem> id, int seconds);

}  // namespace nlc
