// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/neighbours.h"

#include <QFile>
#include <QHash>
#include <algorithm>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

struct LaRow {
    QString name, region;
    QHash<int, std::vector<Neighbour>> neighbours;  ///< by the year of the set
};
using LaRows = QHash<QString, LaRow>;

QString closenessOf(QChar letter) {
    switch (letter.unicode()) {
        case u'E':
            return layoutText("Extremely close");
        case u'V':
            return layoutText("Very close");
        case u'C':
            return layoutText("Close");
        case u'S':
            return layoutText("Somewhat close");
        default:
            return layoutText("Not close");
    }
}

/// "935V 908V …"
std::vector<Neighbour> neighboursIn(const QString& cell) {
    std::vector<Neighbour> all;
    for (const QString& each : cell.split(u' ', Qt::SkipEmptyParts))
        all.push_back({each.chopped(1), closenessOf(each.back())});
    return all;
}

LaRows readRows() {
    LaRows rows;
    QFile file(u":/outcomes/neighbours.csv"_s);
    if (!file.open(QIODevice::ReadOnly)) return rows;
    const QList<QByteArray> lines = file.readAll().split('\n');
    QByteArray table;
    for (const QByteArray& line : lines)
        if (!line.startsWith('#')) table += line + '\n';
    QStringList heading;
    (void)readCsv(QString::fromUtf8(table), u',', [&](const QStringList& cells) -> Result<> {
        if (heading.isEmpty()) {
            heading = cells;
            return {};
        }
        LaRow row{cells.value(1), regionCode(cells.value(2)), {}};
        for (int i = 3; i < cells.size(); ++i) row.neighbours.insert(heading.value(i).toInt(), neighboursIn(cells[i]));
        rows.insert(cells.value(0), row);
        return {};
    });
    return rows;
}

const LaRows& laRows() {
    static const LaRows rows = readRows();
    return rows;
}

}  // namespace

const std::vector<NeighbourSet>& neighbourSets() {
    static const std::vector<NeighbourSet> sets{{2025, layoutText("May 2025")}, {2021, layoutText("April 2021")}};
    return sets;
}

const NeighbourSet& neighbourSetFor(int year) {
    for (const NeighbourSet& set : neighbourSets())
        if (set.year <= year) return set;
    return neighbourSets().back();
}

const NeighbourSet* neighbourSetOf(int year) {
    for (const NeighbourSet& set : neighbourSets())
        if (set.year == year) return &set;
    return nullptr;
}

std::vector<Neighbour> neighboursOf(const QString& la, const NeighbourSet& set) {
    return laRows().value(la).neighbours.value(set.year);
}

QString laName(const QString& la) { return laRows().value(la).name; }
QString laRegion(const QString& la) { return laRows().value(la).region; }

QString areaCodeNamed(const QString& words) {
    const QString wanted = words.simplified();
    const auto same = [&](const QString& name) { return wanted.compare(name, Qt::CaseInsensitive) == 0; };
    if (same(england) || wanted == u"970" || same(u"E92000001"_s)) return england;
    if (same(englandAll)) return englandAll;
    if (const QString region = regionCode(wanted); !region.isEmpty()) return region;
    if (!regionName(wanted.toUpper()).isEmpty()) return wanted.toUpper();
    if (laRows().contains(wanted)) return wanted;
    for (auto it = laRows().constBegin(); it != laRows().constEnd(); ++it)
        if (same(it->name)) return it.key();
    const bool digits =
        !wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? wanted : QString();
}

}  // namespace nlc
