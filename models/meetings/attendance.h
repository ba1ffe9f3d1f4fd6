// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/meetings/meeting.h"

namespace nlc {

/// Somebody who was asked to a meeting, with what a list of them shows.
struct AttendanceRow {
    Attendance attendance;
    QString person, organisation, email;
    QString standsFor;  ///< name
};
/// By sector, then family name.
Result<std::vector<AttendanceRow>> attendanceOf(Workspace& workspace, Id<Meeting> meeting);

/// Whether enough people are there, and the sectors that have to be.
struct Quorum {
    int asked = 0, coming = 0, present = 0, apologies = 0;
    int needed = 0;               ///< 0: none is asked for
    std::vector<Sector> missing;  ///< that have to be there, and are not
    bool isMet() const { return present >= needed && missing.empty(); }
};
Quorum quorumOf(const Meeting& meeting, const std::vector<AttendanceRow>& rows);
/// "12 present, quorum of 10 met", "8 of 10 for the quorum; no one from SEND".
QString inWords(const Quorum& quorum);

// Steps.
/// Those of them who are not asked yet, each with the sector of their membership, else of where they work. How many.
Result<int> invite(Workspace& workspace, Id<Meeting> meeting, const QList<qint64>& people);
/// Everyone who is a member now; of a group's meeting, everyone who is in the group now.
Result<int> inviteAll(Workspace& workspace, Id<Meeting> meeting);
Result<> setReply(Workspace& workspace, Id<Attendance> id, Reply reply);
Result<> setPresence(Workspace& workspace, Id<Attendance> id, Presence presence);
Result<> removeAttendance(Workspace& workspace, Id<Attendance> id);
QString editOf(const Attendance& attendance);

}  // namespace nlc
