// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/visit_document.h"

#include "models/documents/attendance_sheet.h"
#include "models/documents/markdown.h"
#include "models/meetings/meeting_blocks.h"
#include "models/settings/letterhead.h"
#include "models/settings/publisher.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString timeSpan(const QTime& from, const QTime& to) {
    return from.isValid() ? from.toString(u"HH:mm"_s) + u'–' + to.toString(u"HH:mm"_s) : QString();
}

QString lineOf(const VisitDateRow& row) {
    return row.place.isEmpty() ? shownWhen(row.date) : shownWhen(row.date) + u" · "_s + row.place;
}

Result<doc::Document> titled(Workspace& workspace, const QString& title, const VisitDateRow& row) {
    return documentTitled(workspace, title.arg(row.focus), lineOf(row), row.date.day);
}

doc::Table visitorTable(const std::vector<BookingRow>& visitors) {
    doc::Table table;
    table.rowHeads = true;
    table.head = {plain(QObject::tr("Name")), plain(QObject::tr("Organisation")), plain(QObject::tr("Job title"))};
    for (const BookingRow& row : visitors)
        table.rows.push_back({plain(row.person), plain(row.organisation), plain(row.jobTitle)});
    return table;
}

doc::Table timeTable(const std::vector<TimedPart>& parts) {
    doc::Table table;
    table.head = {plain(QObject::tr("Time")), plain(QObject::tr("Part")), plain(QObject::tr("What"))};
    for (const TimedPart& part : parts) {
        const QString minutes = QObject::tr("%n minutes", nullptr, part.step.minutes);
        table.rows.push_back({plain(part.from.isValid() ? timeSpan(part.from, part.to) : minutes),
                              strong(shown(part.step.kind)), plain(part.step.what)});
    }
    return table;
}

/// Who may come, in a sentence; empty: everyone.
QString whoMayCome(const Visit& visit) {
    QStringList phases;
    for (const auto& named : NamesOf<SchoolPhase>::values)
        if (visit.phases.contains(named.value)) phases << translatedName(named.shown);
    QStringList words;
    if (!visit.roles.trimmed().isEmpty()) words << visit.roles.trimmed();
    if (!phases.isEmpty()) words << QObject::tr("phases: %1").arg(phases.join(u", "_s));
    return words.join(u"; "_s);
}

QString placesLeft(const Places& places) {
    return places.left() > 0 ? QObject::tr("%n places left", nullptr, places.left())
                             : QObject::tr("full, with a waiting list");
}

Result<std::vector<VisitDateRow>> datesToCome(Workspace& workspace, Id<Visit> visit) {
    return visitDatesOf(workspace, visit).map([&](std::vector<VisitDateRow> rows) {
        const QDate today = workspace.identity().today();
        std::erase_if(rows, [&](const VisitDateRow& row) { return row.date.isCancelled || row.date.day < today; });
        return rows;
    });
}

}  // namespace

Result<std::vector<BookingRow>> visitorsOn(Workspace& workspace, Id<VisitDate> date) {
    return bookingsOn(workspace, date).map([](std::vector<BookingRow> rows) {
        std::erase_if(rows, [](const BookingRow& row) { return !holdsPlace(row.booking.state); });
        return rows;
    });
}

Result<std::vector<TimedPart>> timetableOf(Workspace& workspace, Id<VisitDate> id) {
    auto date = Repository<VisitDate>(workspace).find(id);
    if (!date) return tl::unexpected(date.error());
    auto steps = stepsOf(workspace, date->visit);
    if (!steps) return tl::unexpected(steps.error());
    constexpr int usualMinutes = 150;
    const bool hasLength = date->startsAt.isValid() && date->endsAt.isValid();
    if (steps->empty()) *steps = usualSteps(hasLength ? date->startsAt.secsTo(date->endsAt) / 60 : usualMinutes);
    std::vector<TimedPart> parts;
    QTime at = date->startsAt;
    for (const VisitStep& step : *steps) {
        TimedPart part{step, at, {}};
        if (at.isValid()) part.to = at = at.addSecs(step.minutes * 60);
        parts.push_back(std::move(part));
    }
    return parts;
}

Result<QString> leafletMarkdown(Workspace& workspace, Id<Visit> id) {
    auto row = visitRow(workspace, id);
    if (!row) return tl::unexpected(row.error());
    auto dates = datesToCome(workspace, id);
    if (!dates) return tl::unexpected(dates.error());
    auto publisher = publisherOf(workspace);
    if (!publisher) return tl::unexpected(publisher.error());
    QStringList parts;
    if (!row->host.isEmpty()) parts << QObject::tr("**%1** opens its doors.").arg(row->host);
    if (!row->visit.see.trimmed().isEmpty()) parts << row->visit.see.trimmed();
    parts << QObject::tr(
        "You hear how it is done, see it, think about it, and talk it over with the hosts and the other "
        "visitors.");
    if (const QString who = whoMayCome(row->visit); !who.isEmpty()) parts << QObject::tr("For: %1").arg(who);
    QStringList lines;
    for (const VisitDateRow& date : *dates) lines << u"- %1: %2"_s.arg(lineOf(date), placesLeft(date.places));
    parts << (lines.isEmpty() ? QObject::tr("The next date is still to come.") : lines.join(u'\n'));
    if (row->visit.perSchool > 0)
        parts << QObject::tr("Up to %n places for one school on a date.", nullptr, row->visit.perSchool);
    if (!publisher->email.isEmpty()) parts << QObject::tr("To book a place, write to <%1>.").arg(publisher->email);
    return parts.join(u"\n\n"_s);
}

Result<doc::Document> leafletDocument(Workspace& workspace, Id<Visit> id) {
    auto row = visitRow(workspace, id);
    if (!row) return tl::unexpected(row.error());
    auto text = leafletMarkdown(workspace, id);
    if (!text) return tl::unexpected(text.error());
    const QDate on = row->next.isValid() ? row->next : workspace.identity().today();
    return documentTitled(workspace, row->visit.focus, QObject::tr("A visit between colleagues"), on)
        .map([&](doc::Document document) {
            document.blocks = doc::fromMarkdown(*text, 2);
            return document;
        });
}

Result<doc::Document> visitorListDocument(Workspace& workspace, Id<VisitDate> id) {
    auto row = visitDateRow(workspace, id);
    if (!row) return tl::unexpected(row.error());
    auto visitors = visitorsOn(workspace, id);
    if (!visitors) return tl::unexpected(visitors.error());
    auto document = titled(workspace, QObject::tr("Who comes: %1"), *row);
    if (!document) return document;
    if (visitors->empty())
        document->blocks.push_back(doc::Paragraph{plain(QObject::tr("Nobody is booked."))});
    else
        document->blocks.push_back(visitorTable(*visitors));
    return document;
}

Result<doc::Document> timetableDocument(Workspace& workspace, Id<VisitDate> id) {
    auto row = visitDateRow(workspace, id);
    if (!row) return tl::unexpected(row.error());
    auto parts = timetableOf(workspace, id);
    if (!parts) return tl::unexpected(parts.error());
    return titled(workspace, QObject::tr("Timetable: %1"), *row).map([&](doc::Document document) {
        document.blocks.push_back(timeTable(*parts));
        return document;
    });
}

Result<doc::Document> hostDocument(Workspace& workspace, Id<VisitDate> id) {
    auto row = visitDateRow(workspace, id);
    if (!row) return tl::unexpected(row.error());
    auto visit = Repository<Visit>(workspace).find(row->date.visit);
    if (!visit) return tl::unexpected(visit.error());
    auto parts = timetableOf(workspace, id);
    if (!parts) return tl::unexpected(parts.error());
    auto visitors = visitorsOn(workspace, id);
    if (!visitors) return tl::unexpected(visitors.error());
    auto document = titled(workspace, QObject::tr("For the host: %1"), *row);
    if (!document) return document;
    const auto section = [&](const QString& heading, doc::Blocks blocks) {
        if (blocks.empty()) return;
        document->blocks.push_back(doc::Heading{2, plain(heading)});
        append(document->blocks, std::move(blocks));
    };
    section(QObject::tr("Briefing"), doc::fromMarkdown(visit->briefing, 3));
    section(QObject::tr("Safeguarding"), doc::fromMarkdown(visit->safeguarding, 3));
    section(QObject::tr("Timetable"), {timeTable(*parts)});
    if (!visitors->empty()) section(QObject::tr("Who comes"), {visitorTable(*visitors)});
    doc::Table needs;
    needs.rowHeads = true;
    needs.head = {plain(QObject::tr("Name")), plain(QObject::tr("Access needs")), plain(QObject::tr("Dietary needs"))};
    for (const BookingRow& each : *visitors)
        if (!each.booking.accessNeeds.isEmpty() || !each.booking.dietNeeds.isEmpty())
            needs.rows.push_back({plain(each.person), plain(each.booking.accessNeeds), plain(each.booking.dietNeeds)});
    if (!needs.rows.empty()) section(QObject::tr("What they need: confidential"), {std::move(needs)});
    return document;
}

Result<doc::Document> visitSignInSheet(Workspace& workspace, Id<VisitDate> id) {
    auto row = visitDateRow(workspace, id);
    if (!row) return tl::unexpected(row.error());
    auto visitors = visitorsOn(workspace, id);
    if (!visitors) return tl::unexpected(visitors.error());
    std::vector<doc::Attending> rows;
    for (const BookingRow& each : *visitors) rows.push_back({each.person, each.organisation, each.jobTitle});
    constexpr int blankRows = 3;
    doc::Document sheet = doc::attendanceSheet(
        row->focus, lineOf(*row), rows, {QObject::tr("In"), QObject::tr("Out"), QObject::tr("Signature")}, blankRows);
    return titled(workspace, u"%1"_s, *row).map([&](doc::Document document) {
        document.blocks = std::move(sheet.blocks);
        return document;
    });
}

std::vector<doc::Badge> badgesOf(const std::vector<BookingRow>& bookings) {
    std::vector<doc::Badge> badges;
    for (const BookingRow& row : bookings)
        if (holdsPlace(row.booking.state)) badges.push_back({row.person, row.organisation, row.jobTitle});
    return badges;
}

}  // namespace nlc
