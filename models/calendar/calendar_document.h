// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/calendar.h"

namespace nlc {

/// "Dates for your diary": the entries as a table, for a document or a pack. None gives a sentence.
doc::Blocks diaryBlocks(const std::vector<DatedEntry>& entries);
/// The same as Markdown, a line each, for a bulletin's text.
QString diaryMarkdown(const std::vector<DatedEntry>& entries);

/// What may be published of the weeks to come, as one item of a bulletin; none when there is nothing.
Result<std::vector<News>> diaryNews(Workspace& workspace);
/// What is published of [from, to], months as headings: a web page that a screen reader can walk through.
Result<doc::Document> publicCalendarDocument(Workspace& workspace, const QDate& from, const QDate& to);
/// Days of a term by week, on one page of A4. What does not fit is left out from the least important on, and the page
/// says how much.
Result<doc::Document> termDocument(Workspace& workspace, const Term& term, const CalendarFilter& filter = {});
/// All entries of [from, to] by month, as the public calendar.
Result<doc::Document> calendarPage(Workspace& workspace, const QDate& from, const QDate& to,
                                   const CalendarFilter& filter, const QString& title);

// For exports and papers of packs: the calendar's own documents by number.
Result<std::vector<DocumentOffer>> calendarDocuments(Workspace& workspace);
Result<doc::Document> calendarDocument(Workspace& workspace, qint64 row);

}  // namespace nlc
