// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/document.h"
#include "models/documents/label_sheet.h"
#include "models/visits/booking_repository.h"

namespace nlc {

// The papers of a visit and of its day. Those who have a place are on them: booked, or a place is offered to them.

/// What everyone may read: focus, host, what there is to see, for whom, and the dates to come with the places left.
/// Nothing of the host's briefing, of safeguarding, or of who comes.
Result<doc::Document> leafletDocument(Workspace& workspace, Id<Visit> visit);
/// The same without title and foot, as Markdown for a bulletin.
Result<QString> leafletMarkdown(Workspace& workspace, Id<Visit> visit);
/// Who comes: name, organisation and job.
Result<doc::Document> visitorListDocument(Workspace& workspace, Id<VisitDate> date);
/// For the host alone: the briefing, safeguarding, the timetable, who comes, and what each of them needs.
Result<doc::Document> hostDocument(Workspace& workspace, Id<VisitDate> date);
/// To be signed by those who come.
Result<doc::Document> visitSignInSheet(Workspace& workspace, Id<VisitDate> date);
/// Hear, see, reflect, discuss with their times.
Result<doc::Document> timetableDocument(Workspace& workspace, Id<VisitDate> date);
std::vector<doc::Badge> badgesOf(const std::vector<BookingRow>& bookings);

/// A part of the day with its time; both invalid while the date has no start.
struct TimedPart {
    VisitStep step;
    QTime from, to;
};
/// Of the visit's own timetable, or the usual one over the date's length (two and a half hours where it has none).
Result<std::vector<TimedPart>> timetableOf(Workspace& workspace, Id<VisitDate> date);
/// Who has a place, in the order of bookingsOn.
Result<std::vector<BookingRow>> visitorsOn(Workspace& workspace, Id<VisitDate> date);

}  // namespace nlc
