// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/reflection_repository.h"

#include <algorithm>

#include "models/meetings/meeting_blocks.h"
#include "models/settings/letterhead.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString firstLineOf(const QString& text) { return text.trimmed().section(u'\n', 0, 0); }

}  // namespace

Result<> checked(const Reflection& reflection) {
    if (!reflection.visit) return invalid("visit_id", QObject::tr("Say which visit it is about."));
    if (!reflection.notedOn.isValid()) return invalid("noted_on", QObject::tr("Say on which day it was noted."));
    if ((reflection.saw + reflection.willTry + reflection.need + reflection.quote).trimmed().isEmpty())
        return invalid("saw", QObject::tr("Write what they saw or what they will try."));
    return {};
}

QDate followUpOn(const Reflection& reflection, int weeks) {
    const QDate usual = reflection.notedOn.addDays(qint64(weeks) * 7);
    return reflection.tryBy.isValid() ? std::min(usual, reflection.tryBy) : usual;
}

Result<std::vector<ReflectionRow>> reflectionRows(Workspace& workspace, const QList<qint64>* only) {
    const QDate today = workspace.identity().today();
    return rowsWith<ReflectionRow>(
        workspace, only, &ReflectionRow::reflection,
        u"SELECT r.id, v.focus, h.name, p.given_name || ' ' || p.family_name, o.name FROM reflection r"
        " JOIN visit v ON v.id = r.visit_id LEFT JOIN organisation h ON h.id = v.host_id"
        " LEFT JOIN person p ON p.id = r.person_id LEFT JOIN organisation o ON o.id = r.organisation_id"_s +
            onlyThese(only, u"r.id"_s),
        {}, [today](ReflectionRow& row, const Rows& found) {
            row.focus = found.value(1).toString();
            row.host = found.value(2).toString();
            row.person = found.value(3).toString().trimmed();
            row.organisation = found.value(4).toString();
            row.isDue = !row.reflection.followedUpOn.isValid() && followUpOn(row.reflection) <= today;
        });
}

Result<std::vector<ReflectionRow>> reflectionsOf(Workspace& workspace, Id<Visit> visit) {
    return reflectionRows(workspace).map([visit](std::vector<ReflectionRow> rows) {
        std::erase_if(rows, [visit](const ReflectionRow& row) { return row.reflection.visit != visit; });
        return rows;
    });
}

std::unique_ptr<RecordList<ReflectionRow>> reflectionsList(Workspace& workspace, QObject* parent) {
    ListSource<ReflectionRow> source{u"reflection"_s,
                                     [](Workspace& w, const QList<qint64>* only) { return reflectionRows(w, only); },
                                     [](const ReflectionRow& row) { return row.reflection.id.value; }};
    source.dependsOn = {{u"visit"_s}, {u"person"_s}, {u"organisation"_s}};
    std::vector<ListColumn<ReflectionRow>> columns(3);
    columns[0] = {
        QObject::tr("Reflection"), [](const ReflectionRow& r) {
            return QVariant(firstLineOf(r.reflection.saw.isEmpty() ? r.reflection.willTry : r.reflection.saw));
        }};
    columns[0].secondLine = [](const ReflectionRow& r) {
        QStringList who{r.person.isEmpty() ? QObject::tr("Without a name") : r.person, r.organisation, r.focus};
        who.removeAll(QString());
        return who.join(u" · "_s);
    };
    columns[1] = {QObject::tr("Noted on"), [](const ReflectionRow& r) { return QVariant(r.reflection.notedOn); }};
    columns[1].width = 132;
    columns[2] = {QObject::tr("Follow-up"), [](const ReflectionRow& r) {
                      return QVariant(r.reflection.followedUpOn.isValid() ? QObject::tr("Followed up")
                                      : r.isDue                           ? QObject::tr("Due")
                                                                          : shortDate(followUpOn(r.reflection)));
                  }};
    columns[2].tone = [](const ReflectionRow& r) {
        return r.reflection.followedUpOn.isValid() ? Tone::Good : r.isDue ? Tone::Soon : Tone::Neutral;
    };
    columns[2].sortBy = [](const ReflectionRow& r) { return QVariant(followUpOn(r.reflection)); };
    return std::make_unique<RecordList<ReflectionRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<std::vector<ReflectionRow>> followUpsDue(Workspace& workspace, int weeks) {
    return reflectionRows(workspace).map([&](std::vector<ReflectionRow> rows) {
        const QDate today = workspace.identity().today();
        std::erase_if(rows, [&](const ReflectionRow& row) {
            return row.reflection.followedUpOn.isValid() || followUpOn(row.reflection, weeks) > today;
        });
        std::stable_sort(rows.begin(), rows.end(), [weeks](const ReflectionRow& a, const ReflectionRow& b) {
            return followUpOn(a.reflection, weeks) < followUpOn(b.reflection, weeks);
        });
        return rows;
    });
}

Result<std::vector<Quote>> quotes(Workspace& workspace) {
    return reflectionRows(workspace).map([](const std::vector<ReflectionRow>& rows) {
        std::vector<Quote> all;
        for (const ReflectionRow& row : rows)
            if (row.reflection.mayQuote && !row.reflection.quote.trimmed().isEmpty())
                all.push_back({row.reflection.id, row.reflection.quote.trimmed(), row.reflection.namedAs, row.focus});
        return all;
    });
}

Result<std::vector<FocusSummary>> summaryByFocus(Workspace& workspace) {
    std::vector<FocusSummary> all;
    const auto of = [&](const QString& focus) -> FocusSummary& {
        const auto known = std::find_if(all.begin(), all.end(), [&](const FocusSummary& each) {
            return each.focus.compare(focus, Qt::CaseInsensitive) == 0;
        });
        return known == all.end() ? all.emplace_back(FocusSummary{focus, 0, 0, 0, 0, 0, {}, {}}) : *known;
    };
    auto visits = workspace.query(
        u"SELECT v.focus, (SELECT count(*) FROM visit_date d WHERE d.visit_id = v.id AND d.cancelled = 0),"
        " (SELECT count(*) FROM booking b JOIN visit_date d ON d.id = b.visit_date_id WHERE d.visit_id = v.id"
        "  AND b.presence = 'came') FROM visit v WHERE v.state <> 'cancelled' ORDER BY v.id"_s);
    if (!visits) return tl::unexpected(visits.error());
    while (visits->next()) {
        FocusSummary& summary = of(visits->value(0).toString());
        ++summary.visits;
        summary.dates += visits->value(1).toInt();
        summary.visitors += visits->value(2).toInt();
    }
    if (auto read = visits->ended(); !read) return tl::unexpected(read.error());
    auto rows = reflectionRows(workspace);
    if (!rows) return tl::unexpected(rows.error());
    for (const ReflectionRow& row : *rows) {
        FocusSummary& summary = of(row.focus);
        ++summary.reflections;
        summary.followedUp += row.reflection.followedUpOn.isValid();
        if (const QString line = firstLineOf(row.reflection.willTry); !line.isEmpty()) summary.willTry << line;
    }
    auto said = quotes(workspace);
    if (!said) return tl::unexpected(said.error());
    for (const Quote& quote : *said) of(quote.focus).quotes.push_back(quote);
    std::stable_sort(all.begin(), all.end(), [](const FocusSummary& a, const FocusSummary& b) {
        return std::pair(a.reflections, a.visitors) > std::pair(b.reflections, b.visitors);
    });
    return all;
}

Result<doc::Document> focusSummaryDocument(Workspace& workspace) {
    auto all = summaryByFocus(workspace);
    if (!all) return tl::unexpected(all.error());
    const QDate today = workspace.identity().today();
    auto document = documentTitled(workspace, QObject::tr("What visits have led to"), shownDate(today), today);
    if (!document) return document;
    doc::Table table;
    table.rowHeads = true;
    table.head = {plain(QObject::tr("Focus")), plain(QObject::tr("Dates")), plain(QObject::tr("Visitors")),
                  plain(QObject::tr("Reflections")), plain(QObject::tr("Followed up"))};
    for (const FocusSummary& each : *all)
        table.rows.push_back({plain(each.focus), plain(QString::number(each.dates)),
                              plain(QString::number(each.visitors)), plain(QString::number(each.reflections)),
                              plain(QString::number(each.followedUp))});
    if (!table.rows.empty()) document->blocks.push_back(std::move(table));
    for (const FocusSummary& each : *all) {
        if (each.willTry.isEmpty() && each.quotes.empty()) continue;
        document->blocks.push_back(doc::Heading{2, plain(each.focus)});
        doc::List tries;
        for (const QString& line : each.willTry) tries.items.push_back({doc::Paragraph{plain(line)}});
        if (!tries.items.empty()) {
            document->blocks.push_back(doc::Paragraph{plain(QObject::tr("What visitors will try:"))});
            document->blocks.push_back(std::move(tries));
        }
        for (const Quote& quote : each.quotes) {
            doc::Runs runs{{u"“%1”"_s.arg(quote.text)}};
            if (!quote.namedAs.isEmpty()) runs.push_back({u" – "_s + quote.namedAs});
            document->blocks.push_back(doc::CallOut{doc::CallOut::Tone::Info, {doc::Paragraph{std::move(runs)}}});
        }
    }
    return document;
}

QString editOf(const Reflection&) { return QObject::tr("edit of a reflection"); }

Result<Id<Reflection>> addReflection(Workspace& workspace, const Reflection& reflection) {
    return added(workspace, QObject::tr("adding of a reflection"), reflection);
}

Result<> deleteReflection(Workspace& workspace, Id<Reflection> id) {
    return removed<Reflection>(workspace, id,
                               [](const Reflection&) { return QObject::tr("deletion of a reflection"); });
}

Result<> noteFollowUp(Workspace& workspace, Id<Reflection> id, const QString& said) {
    const QDate today = workspace.identity().today();
    return edit<Reflection>(
        workspace, id, [](const Reflection&) { return QObject::tr("note of a follow-up"); },
        [&](Reflection& reflection) {
            reflection.followedUpOn = today;
            reflection.followUp = said;
        });
}

}  // namespace nlc
