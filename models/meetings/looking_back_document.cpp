// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/looking_back_document.h"

#include <algorithm>

#include "models/charts/chart_picture.h"
#include "models/meetings/looking_back_charts.h"
#include "models/settings/letterhead.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 yearsApart = 10000;  // of groups, in the number of a document
constexpr size_t mostOverruns = 8;

QString documentTitle(const LookingBack& back) {
    return back.group ? QObject::tr("Looking back %1: %2").arg(back.year.shown(), back.groupName)
                      : QObject::tr("Looking back %1").arg(back.year.shown());
}

QString backCell(const QVariant& cell) { return cell.isValid() ? cellText(cell) : QObject::tr("not noted"); }

/// As a page has room for it: the day stands before the name, and a column in which there is nothing is left out.
doc::Table shownTable(const OutTable& out, size_t mostRows = SIZE_MAX) {
    doc::Table table{.caption = out.title, .head = {}, .rows = {}, .rowHeads = true};
    std::vector<qsizetype> columns;
    qsizetype day = -1;
    for (qsizetype at = 0; at < qsizetype(out.columns.size()); ++at) {
        const OutColumn& column = out.columns[size_t(at)];
        const bool isNeeded = std::any_of(out.rows.begin(), out.rows.end(), [&](const QVariantList& row) {
            return !row[at].isValid() || (cellText(row[at]) != u"0"_s && !cellText(row[at]).isEmpty());
        });
        if (column.kind == OutColumn::Kind::Date)
            day = at;
        else if (at == 0 || isNeeded)
            columns.push_back(at);
    }
    for (const qsizetype at : columns) table.head.push_back(doc::plain(out.columns[size_t(at)].heading));
    for (const QVariantList& row : out.rows) {
        if (table.rows.size() == mostRows) break;
        std::vector<doc::Runs> cells;
        for (const qsizetype at : columns) cells.push_back(doc::plain(backCell(row[at])));
        if (day >= 0 && row[day].toDate().isValid())
            cells[0] = doc::plain(u"%1: %2"_s.arg(shortDate(row[day].toDate()), backCell(row[0])));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

QString ofAsked(const Turnout& turnout) {
    if (turnout.asked() == 0) return u"–"_s;
    return turnout.noted() == 0 ? QObject::tr("not noted")
                                : QObject::tr("%1 of %2").arg(turnout.present).arg(turnout.asked());
}

doc::Table sectorsByMeeting(const LookingBack& back) {
    doc::Table table{
        .caption = QObject::tr("Present out of those asked, by meeting"), .head = {}, .rows = {}, .rowHeads = true};
    table.head.push_back(doc::plain(QObject::tr("Sector")));
    for (const MeetingBack& meeting : back.meetings) table.head.push_back(doc::plain(shortDate(meeting.on)));
    for (const SectorBack& sector : back.sectors) {
        std::vector<doc::Runs> row{doc::plain(shown(sector.sector))};
        for (const Turnout& each : sector.byMeeting) row.push_back(doc::plain(ofAsked(each)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// What there is to say of somebody besides how often they came.
QString besides(const PersonBack& person) {
    const Turnout& turnout = person.turnout;
    QStringList parts;
    if (turnout.apologies > 0) parts << QObject::tr("apologies: %1").arg(turnout.apologies);
    if (turnout.absent > 0) parts << QObject::tr("absent: %1").arg(turnout.absent);
    if (turnout.notNoted > 0) parts << QObject::tr("not noted: %1").arg(turnout.notNoted);
    if (const QString deputies = deputyWords(person); !deputies.isEmpty()) parts << deputies;
    return parts.join(u"; "_s);
}

doc::Table eachPerson(const LookingBack& back) {
    doc::Table table{.caption = QObject::tr("Each person, out of the meetings they were asked to"),
                     .head = {},
                     .rows = {},
                     .rowHeads = true};
    for (const QString& head :
         {QObject::tr("Name"), QObject::tr("Sector"), QObject::tr("Present"), QObject::tr("Besides")})
        table.head.push_back(doc::plain(head));
    for (const PersonBack& person : back.people)
        table.rows.push_back({doc::plain(person.name), doc::plain(shown(person.sector)),
                              doc::plain(ofAsked(person.turnout)), doc::plain(besides(person))});
    return table;
}

class BackPages {
public:
    explicit BackPages(doc::Document document) : m_document(std::move(document)) {}

    void say(const QString& text) { m_document.blocks.push_back(doc::Paragraph{doc::plain(text)}); }
    void findings(const std::vector<BarChart>& charts) {
        doc::List list;
        for (const BarChart& chart : charts) list.items.push_back({doc::Paragraph{doc::plain(chart.title)}});
        m_document.blocks.push_back(std::move(list));
    }
    Result<> part(const QString& heading, const BarChart& chart) {
        m_document.blocks.push_back(doc::Heading{2, doc::plain(heading)});
        m_document.blocks.push_back(doc::Paragraph{
            {doc::Run{.text = chart.title, .strong = true, .breakAfter = true}, doc::Run{.text = chart.subtitle}}});
        if (!chart.hasValues()) return {};
        return pictureOf(chart).map([&](doc::Picture picture) { m_document.blocks.push_back(std::move(picture)); });
    }
    void table(doc::Table table) {
        if (!table.rows.empty()) m_document.blocks.push_back(std::move(table));
    }
    doc::Document take() { return std::move(m_document); }

private:
    doc::Document m_document;
};

QString counted(const LookingBack& back) {
    QStringList names;
    for (const MeetingBack& meeting : back.meetings) names << meeting.shownName();
    QStringList sentences;
    if (!names.isEmpty()) sentences << QObject::tr("These meetings are counted: %1.").arg(names.join(u"; "_s));
    if (back.stillToCome > 0) sentences << QObject::tr("Meetings still to come: %1.").arg(back.stillToCome);
    sentences << QObject::tr("Cancelled ones are not counted, and what was not noted is not taken for absence.");
    return sentences.join(u' ');
}

}  // namespace

Result<doc::Document> lookingBackDocument(Workspace& workspace, const LookingBack& back) {
    auto titled = documentTitled(workspace, documentTitle(back), QObject::tr("As on %1").arg(shownDate(back.today)),
                                 std::min(back.today, back.year.last()));
    if (!titled) return titled;
    const BarChart sectors = sectorsChart(back), people = peopleChart(back), time = timeChart(back),
                   actions = actionsChart(back);
    BackPages pages(std::move(*titled));
    if (back.meetings.empty()) {
        pages.say(sectors.title + u'.');
        return pages.take();
    }
    pages.findings({sectors, people, time, actions});
    pages.say(counted(back));
    if (auto drawn = pages.part(QObject::tr("Who came, by sector"), sectors); !drawn)
        return tl::unexpected(drawn.error());
    pages.table(shownTable(sectorsTable(back)));
    pages.table(sectorsByMeeting(back));
    if (auto drawn = pages.part(QObject::tr("Time planned and taken"), time); !drawn)
        return tl::unexpected(drawn.error());
    pages.table(shownTable(timeTable(back)));
    pages.table(shownTable(overrunsTable(back), mostOverruns));
    if (auto drawn = pages.part(QObject::tr("Actions"), actions); !drawn) return tl::unexpected(drawn.error());
    pages.table(shownTable(actionsTable(back)));
    if (auto drawn = pages.part(QObject::tr("Who came, by person"), people); !drawn)
        return tl::unexpected(drawn.error());
    pages.table(eachPerson(back));
    return pages.take();
}

qint64 lookingBackRow(AcademicYear year, Id<Group> group) { return group.value * yearsApart + year.startsIn; }

Area lookingBackArea() {
    Area area{u"looking_back"_s, QObject::tr("look back at a year of meetings")};
    area.documents = [](Workspace& workspace) -> Result<std::vector<DocumentOffer>> {
        auto groups = groupsWithMeetings(workspace);
        if (!groups) return tl::unexpected(groups.error());
        groups->insert(groups->begin(), Group{});
        const QDate today = workspace.identity().today();
        std::vector<DocumentOffer> offers;
        for (const Group& group : *groups) {
            auto years = yearsOfMeetings(workspace, group.id);
            if (!years) return tl::unexpected(years.error());
            for (const AcademicYear year : *years) {
                LookingBack named;
                named.year = year;
                named.group = group.id;
                named.groupName = group.shortest();
                if (year.first() <= today)
                    offers.push_back(
                        {lookingBackRow(year, group.id), documentTitle(named), std::min(today, year.last())});
            }
        }
        return offers;
    };
    area.document = [](Workspace& workspace, qint64 row) {
        return lookingBack(workspace, {int(row % yearsApart)}, {row / yearsApart})
            .and_then([&](const LookingBack& back) { return lookingBackDocument(workspace, back); });
    };
    return area;
}

}  // namespace nlc
