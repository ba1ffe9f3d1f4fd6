// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar_document.h"

#include <QLocale>
#include <algorithm>

#include "models/documents/pdf_writer.h"
#include "models/settings/letterhead.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int diaryWeeks = 8;
constexpr qint64 publicRow = 1, diaryRow = 2;

doc::Runs runs(const QString& text, bool strong = false) { return {{.text = text, .strong = strong}}; }

QString dayRange(const DatedEntry& entry) {
    const QString from = shownDate(entry.from);
    return entry.lastDay() == entry.from ? from : QObject::tr("%1 to %2").arg(from, shownDate(entry.lastDay()));
}

QString titleOf(const DatedEntry& entry) {
    return entry.isCancelled ? QObject::tr("Cancelled: %1").arg(entry.what) : entry.what;
}

doc::Table tableOf(const QString& caption, const std::vector<DatedEntry>& entries) {
    doc::Table table;
    table.caption = caption;
    table.head = {runs(QObject::tr("Day")), runs(QObject::tr("Time")), runs(QObject::tr("What")),
                  runs(QObject::tr("Where")), runs(QObject::tr("For"))};
    table.rowHeads = true;
    for (const DatedEntry& each : entries)
        table.rows.push_back(
            {runs(dayRange(each)), runs(shownTimes(each)), runs(titleOf(each)), runs(each.place), runs(each.audience)});
    return table;
}

QString monthName(const QDate& day) { return QLocale(u"en_GB"_s).toString(day, u"MMMM yyyy"_s); }

doc::Blocks monthBlocks(const std::vector<DatedEntry>& entries) {
    doc::Blocks blocks;
    for (auto at = entries.begin(); at != entries.end();) {
        const QString month = monthName(at->from);
        const auto end =
            std::find_if(at, entries.end(), [&](const DatedEntry& e) { return monthName(e.from) != month; });
        blocks.push_back(doc::Heading{2, runs(month), at->from.toString(u"'m'yyyyMM"_s)});
        blocks.push_back(tableOf(QObject::tr("Dates in %1").arg(month), {at, end}));
        at = end;
    }
    if (entries.empty()) blocks.push_back(doc::Paragraph{runs(QObject::tr("There are no dates in this time."))});
    return blocks;
}

/// Typed text as Markdown shows it, letter for letter.
QString asMarkdown(const QString& text) {
    QString safe;
    for (const QChar c : text.simplified()) {
        if (u"\\`*_{}[]<>()#+!|~"_s.contains(c)) safe += u'\\';
        safe += c;
    }
    return safe;
}

Result<std::vector<DatedEntry>> diaryEntries(Workspace& workspace) {
    const QDate today = workspace.identity().today();
    CalendarFilter filter;
    filter.onlyPublic = true;
    return calendarEntries(workspace, today, today.addDays(diaryWeeks * 7), filter);
}

/// The least important go first where a page is full.
int weightOf(const DatedEntry& entry) {
    switch (entry.kind) {
        case DateKind::Term:
        case DateKind::Holiday:
        case DateKind::BankHoliday:
        case DateKind::Inset:
            return 0;
        case DateKind::Meeting:
        case DateKind::Visit:
        case DateKind::Event:
        case DateKind::Training:
            return 1;
        case DateKind::Deadline:
        case DateKind::Round:
            return 2;
        case DateKind::Activity:
        case DateKind::Bulletin:
            return 3;
        case DateKind::Action:
            return 4;
    }
    return 4;
}

struct PageDetail {
    int most = 4;  ///< weights up to this
    bool places = true;
    int longest = 80;  ///< letters of a title
};

doc::Runs weekRuns(const std::vector<DatedEntry>& entries, const QDate& monday, const Term& term,
                   const PageDetail& detail) {
    doc::Runs cell;
    for (const DatedEntry& each : entries) {
        const QDate begins = std::max(each.from, term.from);
        if (mondayOf(begins) != monday || weightOf(each) > detail.most) continue;
        if (!cell.empty()) cell.back().breakAfter = true;
        QString when = QLocale(u"en_GB"_s).toString(each.from, u"ddd d"_s);
        if (each.lastDay() != each.from) when += u'–' + shortDate(each.lastDay());
        if (const QString times = shownTimes(each); !times.isEmpty()) when += u' ' + times;
        cell.push_back({.text = when + u"  "_s, .strong = true});
        QString what = titleOf(each);
        if (what.size() > detail.longest) what = what.left(detail.longest - 1).trimmed() + u'…';
        if (detail.places && !each.place.isEmpty()) what += u", "_s + each.place;
        cell.push_back({.text = what});
    }
    return cell;
}

doc::Blocks termBlocks(const std::vector<DatedEntry>& entries, const Term& term, const PageDetail& detail) {
    doc::Table table;
    table.caption = QObject::tr("Dates of %1 by week").arg(term.name);
    table.head = {runs(QObject::tr("Week of")), runs(QObject::tr("Dates"))};
    table.rowHeads = true;
    for (QDate monday = mondayOf(term.from); monday <= term.to; monday = monday.addDays(7)) {
        doc::Runs cell = weekRuns(entries, monday, term, detail);
        if (cell.empty()) continue;
        table.rows.push_back({runs(shortDate(monday)), std::move(cell)});
    }
    doc::Blocks blocks;
    if (table.rows.empty())
        blocks.push_back(doc::Paragraph{runs(QObject::tr("There are no dates in this term."))});
    else
        blocks.push_back(std::move(table));
    const auto left = std::count_if(entries.begin(), entries.end(),
                                    [&](const DatedEntry& each) { return weightOf(each) > detail.most; });
    if (left > 0)
        blocks.push_back(doc::Paragraph{runs(QObject::tr("%n more dates are in the calendar.", nullptr, int(left)))});
    return blocks;
}

/// Terms of this year and the next, with their number as a document.
Result<std::vector<std::pair<qint64, Term>>> numberedTerms(Workspace& workspace, AcademicYear first, int years) {
    std::vector<std::pair<qint64, Term>> all;
    for (int i = 0; i < years; ++i) {
        const AcademicYear year{first.startsIn + i};
        auto terms = termsOf(workspace, year);
        if (!terms) return tl::unexpected(terms.error());
        if (terms->empty()) *terms = usualTerms(year);
        for (size_t n = 0; n < terms->size(); ++n)
            all.emplace_back(qint64(year.startsIn) * 100 + qint64(n), std::move((*terms)[n]));
    }
    return all;
}

}  // namespace

doc::Blocks diaryBlocks(const std::vector<DatedEntry>& entries) {
    if (entries.empty()) return {doc::Paragraph{runs(QObject::tr("There are no dates in the weeks to come."))}};
    return {tableOf(QObject::tr("Dates for your diary"), entries)};
}

QString diaryMarkdown(const std::vector<DatedEntry>& entries) {
    QStringList lines;
    for (const DatedEntry& each : entries) {
        QString line = u"- **%1**: %2"_s.arg(shownWhen(each), asMarkdown(titleOf(each)));
        if (!each.place.isEmpty()) line += u", "_s + asMarkdown(each.place);
        if (!each.audience.isEmpty()) line += QObject::tr(" (for %1)").arg(asMarkdown(each.audience));
        lines << line;
    }
    return lines.join(u'\n');
}

Result<std::vector<News>> diaryNews(Workspace& workspace) {
    return diaryEntries(workspace).map([&](const std::vector<DatedEntry>& entries) {
        std::vector<News> news;
        const bool hasOwn = std::any_of(entries.begin(), entries.end(),
                                        [](const DatedEntry& each) { return each.kind != DateKind::BankHoliday; });
        if (!hasOwn) return news;
        News one;
        one.table = u"calendar"_s;
        one.row = publicRow;
        one.title = QObject::tr("Dates for your diary");
        one.from = QObject::tr("Calendar: the next %n weeks", nullptr, diaryWeeks);
        one.date = workspace.identity().today();
        one.body = diaryMarkdown(entries);
        one.category = QObject::tr("Dates");
        news.push_back(std::move(one));
        return news;
    });
}

Result<doc::Document> calendarPage(Workspace& workspace, const QDate& from, const QDate& to,
                                   const CalendarFilter& filter, const QString& title) {
    auto entries = calendarEntries(workspace, from, to, filter);
    if (!entries) return tl::unexpected(entries.error());
    return documentTitled(workspace, title, QObject::tr("%1 to %2").arg(shownDate(from), shownDate(to)), from)
        .map([&](doc::Document document) {
            document.blocks = monthBlocks(*entries);
            return document;
        });
}

Result<doc::Document> publicCalendarDocument(Workspace& workspace, const QDate& from, const QDate& to) {
    CalendarFilter filter;
    filter.onlyPublic = true;
    filter.withCancelled = true;  // who read of a date has to read that it is off
    return calendarPage(workspace, from, to, filter, QObject::tr("Calendar of key dates"));
}

Result<doc::Document> termDocument(Workspace& workspace, const Term& term, const CalendarFilter& filter) {
    auto entries = calendarEntries(workspace, term.from, term.to, filter);
    if (!entries) return tl::unexpected(entries.error());
    // The page is of this term: it does not say so itself.
    std::erase_if(*entries,
                  [&](const DatedEntry& each) { return each.kind == DateKind::Term && each.what == term.name; });
    auto document = documentTitled(workspace, term.name,
                                   QObject::tr("%1 to %2").arg(shownDate(term.from), shownDate(term.to)), term.from);
    if (!document) return document;
    doc::FrontPages measured;
    measured.isDrawn = false;
    constexpr PageDetail details[]{{4, true, 80},  {4, false, 60}, {3, false, 60},
                                   {2, false, 50}, {1, false, 40}, {0, false, 40}};
    for (const PageDetail& detail : details) {
        document->blocks = termBlocks(*entries, term, detail);
        auto pages = doc::writeFrontPages(*document, measured);
        if (!pages) return tl::unexpected(pages.error());
        if (pages->pages <= 1) break;
    }
    return document;
}

Result<std::vector<DocumentOffer>> calendarDocuments(Workspace& workspace) {
    const QDate today = workspace.identity().today();
    return numberedTerms(workspace, AcademicYear::of(today), 2)
        .map([&](const std::vector<std::pair<qint64, Term>>& terms) {
            std::vector<DocumentOffer> offers{{publicRow, QObject::tr("Public calendar"), today},
                                              {diaryRow, QObject::tr("Dates for your diary"), today}};
            for (const auto& [row, term] : terms)
                offers.push_back({row, QObject::tr("Term: %1").arg(term.name), term.from});
            return offers;
        });
}

Result<doc::Document> calendarDocument(Workspace& workspace, qint64 row) {
    const QDate today = workspace.identity().today();
    if (row == publicRow) {
        const AcademicYear year = AcademicYear::of(today);
        return publicCalendarDocument(workspace, year.first(), year.last());
    }
    if (row == diaryRow) {
        auto entries = diaryEntries(workspace);
        if (!entries) return tl::unexpected(entries.error());
        return documentTitled(workspace, QObject::tr("Dates for your diary"), shownDate(today), today)
            .map([&](doc::Document document) {
                document.blocks = diaryBlocks(*entries);
                return document;
            });
    }
    auto terms = numberedTerms(workspace, AcademicYear{int(row / 100)}, 1);
    if (!terms) return tl::unexpected(terms.error());
    for (const auto& [number, term] : *terms)
        if (number == row) return termDocument(workspace, term);
    return failed(Error::Kind::NotFound, QObject::tr("There is no such term in the calendar."));
}

}  // namespace nlc
