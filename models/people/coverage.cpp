// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/coverage.h"

#include <QLocale>
#include <QSet>
#include <algorithm>

#include "models/text/academic_year.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTrusts = 20, namesInASentence = 4;

QString notKnownName() { return QObject::tr("Not known"); }

/// Bands of pupils on roll; the department publishes none of its own.
QString sizeBand(int pupils) {
    if (pupils < 0) return {};
    if (pupils <= 100) return QObject::tr("Up to 100");
    if (pupils <= 200) return QObject::tr("101 to 200");
    if (pupils <= 400) return QObject::tr("201 to 400");
    if (pupils <= 800) return QObject::tr("401 to 800");
    return QObject::tr("Over 800");
}

template <NamedEnum E>
QStringList shownInOrder() {
    QStringList names;
    for (const auto& named : NamesOf<E>::values) names << shown(named.value);
    return names;
}

/// The values there are, in an order that means something; "Not known" last, where there are such.
QStringList namesOf(CoverageBy by, const QStringList& present) {
    QStringList ordered;
    if (by == CoverageBy::Sector) ordered = shownInOrder<Sector>();
    if (by == CoverageBy::Phase) ordered = shownInOrder<SchoolPhase>();
    if (by == CoverageBy::Size)
        for (const int pupils : {1, 150, 300, 600, 900}) ordered << sizeBand(pupils);
    QStringList names;
    for (const QString& each : ordered)
        if (present.contains(each) || by == CoverageBy::Sector) names << each;
    QStringList others;
    for (const QString& each : present)
        if (!each.isEmpty() && !names.contains(each) && !others.contains(each)) others << each;
    if (by == CoverageBy::Trust) {
        std::stable_sort(others.begin(), others.end(), [&](const QString& a, const QString& b) {
            const auto many = present.count(a), fewer = present.count(b);
            return many != fewer ? many > fewer : a < b;
        });
        if (others.size() > mostTrusts) others = others.mid(0, mostTrusts);
    } else {
        std::sort(others.begin(), others.end());
    }
    names += others;
    if (std::any_of(present.begin(), present.end(), [&](const QString& each) { return !names.contains(each); }))
        names << (by == CoverageBy::Trust ? QObject::tr("No trust, or another") : notKnownName());
    return names;
}

int placeIn(const QStringList& names, const QString& value) {
    const auto at = names.indexOf(value);
    return int(at >= 0 ? at : names.size() - 1);
}

QString someOf(const QStringList& names) {
    return names.size() <= namesInASentence ? names.join(u", "_s)
                                            : QObject::tr("%1 and %2 more")
                                                  .arg(names.mid(0, namesInASentence).join(u", "_s))
                                                  .arg(names.size() - namesInASentence);
}

}  // namespace

Result<Coverage> Coverage::of(Workspace& workspace, const QDate& on) {
    const QVariant day = toSql(on);
    auto places = workspace.query(
        u"SELECT o.id, o.sector, s.district, s.phase, s.type_group, t.name, s.pupils FROM organisation o"
        " LEFT JOIN school s ON s.organisation_id = o.id LEFT JOIN organisation t ON t.id = o.part_of"
        " WHERE (o.closed_on IS NULL OR o.closed_on > ?) AND coalesce(s.status, 'open') <> 'closed' ORDER BY o.id"_s,
        {day});
    if (!places) return tl::unexpected(places.error());
    Coverage coverage;
    QHash<qint64, size_t> at;
    while (places->next()) {
        Place place;
        place.id = places->value(0).toLongLong();
        const auto sector = fromWord<Sector>(places->value(1).toString());
        const auto phase = fromWord<SchoolPhase>(places->value(3).toString());
        place.value = {sector ? shown(*sector) : QString(),
                       places->value(2).toString(),
                       phase ? shown(*phase) : QString(),
                       places->value(4).toString(),
                       places->value(5).toString(),
                       sizeBand(places->value(6).isNull() ? School::notKnown : places->value(6).toInt())};
        at.insert(place.id, coverage.m_places.size());
        coverage.m_places.push_back(std::move(place));
    }
    if (auto read = places->ended(); !read) return tl::unexpected(read.error());
    auto people = workspace.query(
        u"SELECT DISTINCT r.organisation_id, r.person_id, EXISTS (SELECT 1 FROM membership m WHERE m.person_id ="
        " r.person_id AND m.joined_on IS NOT NULL AND m.joined_on <= ? AND (m.stood_down_on IS NULL OR"
        " m.stood_down_on > ?)) OR EXISTS (SELECT 1 FROM membership m WHERE m.person_id = r.person_id AND m.state ="
        " 'member' AND m.joined_on IS NULL) FROM role r WHERE (r.starts_on IS NULL OR r.starts_on <= ?)"
        " AND (r.ends_on IS NULL OR r.ends_on >= ?) ORDER BY r.person_id"_s,
        {day, day, day, day});
    if (!people) return tl::unexpected(people.error());
    while (people->next())
        if (const auto place = at.constFind(people->value(0).toLongLong()); place != at.cend())
            (people->value(2).toBool() ? coverage.m_places[*place].members : coverage.m_places[*place].others)
                << people->value(1).toLongLong();
    return people->ended().map([&] { return std::move(coverage); });
}

Coverage::Table Coverage::table(CoverageBy rows, CoverageBy columns) const {
    QStringList rowValues, columnValues;
    for (const Place& place : m_places) {
        rowValues << place.value[int(rows)];
        columnValues << place.value[int(columns)];
    }
    Table table{rows, columns, namesOf(rows, rowValues), namesOf(columns, columnValues), {}, {}, {}, {}};
    const size_t height = size_t(table.rowNames.size()), width = size_t(table.columnNames.size());
    using People = QSet<qint64>;
    std::vector<std::vector<People>> members(height + 1, std::vector<People>(width + 1));
    std::vector<std::vector<CoverageCell>> cells(height + 1, std::vector<CoverageCell>(width + 1));
    for (const Place& place : m_places) {
        const size_t row = size_t(placeIn(table.rowNames, place.value[int(rows)]));
        const size_t column = size_t(placeIn(table.columnNames, place.value[int(columns)]));
        for (const size_t r : {row, height})
            for (const size_t c : {column, width}) {
                ++cells[r][c].organisations;
                cells[r][c].represented += !place.members.isEmpty();
                for (const qint64 person : place.members) members[r][c].insert(person);
            }
    }
    for (size_t r = 0; r <= height; ++r)
        for (size_t c = 0; c <= width; ++c) cells[r][c].members = int(members[r][c].size());
    table.total = cells[height][width];
    table.columnTotals.assign(cells[height].begin(), cells[height].begin() + qsizetype(width));
    for (size_t r = 0; r < height; ++r) {
        table.rowTotals.push_back(cells[r][width]);
        table.cells.emplace_back(cells[r].begin(), cells[r].begin() + qsizetype(width));
    }
    return table;
}

CoverageWho Coverage::who(const Table& table, int row, int column) const {
    CoverageWho who;
    QSet<qint64> members;
    for (const Place& place : m_places) {
        if (row >= 0 && placeIn(table.rowNames, place.value[int(table.rows)]) != row) continue;
        if (column >= 0 && placeIn(table.columnNames, place.value[int(table.columns)]) != column) continue;
        for (const qint64 person : place.members)
            if (!members.contains(person)) {
                members.insert(person);
                who.members << person;
            }
        if (!place.members.isEmpty()) continue;
        who.organisations << place.id;
        for (const qint64 person : place.others)
            if (!who.couldBeAsked.contains(person)) who.couldBeAsked << person;
    }
    who.couldBeAsked.removeIf([&](qint64 person) { return members.contains(person); });
    return who;
}

QStringList gapsOf(const Coverage::Table& table, int most) {
    struct Gap {
        int weight;
        QString sentence;
    };
    std::vector<Gap> gaps;
    for (qsizetype row = 0; row < table.rowNames.size(); ++row) {
        const CoverageCell& total = table.rowTotals[size_t(row)];
        const QString& name = table.rowNames[row];
        if (total.members == 0) {
            if (total.organisations > 0 || table.rows == CoverageBy::Sector)
                gaps.push_back(
                    {1000 + total.organisations,
                     total.organisations
                         ? QObject::tr("No member in %1 (%n organisations)", nullptr, total.organisations).arg(name)
                         : QObject::tr("No member in %1").arg(name)});
            continue;
        }
        QStringList without;
        int with = 0;
        for (qsizetype column = 0; column < table.columnNames.size(); ++column) {
            if (table.columnNames[column] == notKnownName()) continue;
            const CoverageCell& cell = table.cells[size_t(row)][size_t(column)];
            if (cell.isGap()) without << table.columnNames[column];
            with += cell.organisations > 0;
        }
        if (!without.isEmpty())
            gaps.push_back({int(without.size()) * 100 / qMax(1, with), QObject::tr("%1: %2 of %3 without a voice: %4")
                                                                           .arg(name)
                                                                           .arg(without.size())
                                                                           .arg(with)
                                                                           .arg(someOf(without))});
    }
    std::stable_sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.weight > b.weight; });
    QStringList sentences;
    for (const Gap& gap : gaps)
        if (sentences.size() < most) sentences << gap.sentence;
    return sentences;
}

Result<std::vector<CoverageYear>> coverageByYear(Workspace& workspace, int years) {
    const QDate today = workspace.identity().today();
    std::vector<CoverageYear> found;
    for (int back = years - 1; back >= 0; --back) {
        const AcademicYear academic{AcademicYear::of(today).startsIn - back};
        CoverageYear year;
        year.name = academic.shown();
        year.on = back == 0 ? today : academic.last();
        auto rows = workspace.query(
            u"SELECT sector, count(DISTINCT person_id) FROM membership WHERE joined_on IS NOT NULL AND joined_on <= ?"
            " AND (stood_down_on IS NULL OR stood_down_on > ?) GROUP BY sector"_s,
            {toSql(year.on), toSql(year.on)});
        if (!rows) return tl::unexpected(rows.error());
        QHash<QString, int> counts;
        while (rows->next()) counts.insert(rows->value(0).toString(), rows->value(1).toInt());
        if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
        for (const auto& named : NamesOf<Sector>::values) {
            year.members.emplace_back(named.value, counts.value(QLatin1String(named.word)));
            year.total += year.members.back().second;
        }
        found.push_back(std::move(year));
    }
    return found;
}

doc::Document coverageDocument(const Coverage::Table& table, const std::vector<CoverageYear>& years, const QDate& on) {
    doc::Document document;
    document.title = QObject::tr("Who is here, and who is missing");
    document.dateline = QObject::tr("Members of the collaborative against the register, %1").arg(shownDate(on));
    document.date = on;
    const QStringList gaps = gapsOf(table);
    if (!gaps.isEmpty()) {
        document.blocks.push_back(doc::Heading{2, doc::plain(QObject::tr("Gaps"))});
        doc::List list;
        for (const QString& gap : gaps) list.items.push_back({doc::Paragraph{doc::plain(gap)}});
        document.blocks.push_back(std::move(list));
    }
    document.blocks.push_back(
        doc::Heading{2, doc::plain(QObject::tr("%1 by %2").arg(shown(table.rows), shown(table.columns).toLower()))});
    doc::Table cells;
    cells.caption = QObject::tr("Members, and in brackets the organisations with a member out of all open ones");
    cells.rowHeads = true;
    cells.head.push_back(doc::plain(shown(table.rows)));
    for (const QString& name : table.columnNames) cells.head.push_back(doc::plain(name));
    cells.head.push_back(doc::plain(QObject::tr("All")));
    const auto words = [](const CoverageCell& cell) {
        return cell.organisations ? u"%1 (%2/%3)"_s.arg(cell.members).arg(cell.represented).arg(cell.organisations)
                                  : u"–"_s;
    };
    for (qsizetype row = 0; row < table.rowNames.size(); ++row) {
        std::vector<doc::Runs> line{doc::plain(table.rowNames[row])};
        for (const CoverageCell& cell : table.cells[size_t(row)]) line.push_back(doc::plain(words(cell)));
        line.push_back(doc::plain(words(table.rowTotals[size_t(row)])));
        cells.rows.push_back(std::move(line));
    }
    document.blocks.push_back(std::move(cells));
    if (!years.empty()) {
        document.blocks.push_back(doc::Heading{2, doc::plain(QObject::tr("Members over the years"))});
        doc::Table over;
        over.caption = QObject::tr("At the end of each academic year; the present one today");
        over.rowHeads = true;
        over.head.push_back(doc::plain(QObject::tr("Sector")));
        for (const CoverageYear& year : years) over.head.push_back(doc::plain(year.name));
        for (size_t sector = 0; sector < NamesOf<Sector>::values.size(); ++sector) {
            std::vector<doc::Runs> line{doc::plain(shown(NamesOf<Sector>::values[sector].value))};
            for (const CoverageYear& year : years)
                line.push_back(doc::plain(QString::number(year.members[sector].second)));
            over.rows.push_back(std::move(line));
        }
        document.blocks.push_back(std::move(over));
    }
    return document;
}

}  // namespace nlc
