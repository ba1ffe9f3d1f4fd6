// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/layout_parts.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

struct RegionName {
    const char* code;
    const char* name;
};
// Source: Office for National Statistics, Register of Geographic Codes; Inner and Outer London are statistical regions.
constexpr RegionName regions[]{
    {"E12000001", "North East"},     {"E12000002", "North West"},     {"E12000003", "Yorkshire and The Humber"},
    {"E12000004", "East Midlands"},  {"E12000005", "West Midlands"},  {"E12000006", "East of England"},
    {"E12000007", "London"},         {"E12000008", "South East"},     {"E12000009", "South West"},
    {"E13000001", "London (Inner)"}, {"E13000002", "London (Outer)"}, {"E13000001", "Inner London"},
    {"E13000002", "Outer London"},
};

constexpr size_t mostProblems = 1000;  // kept in words; more are only counted

}  // namespace

QString layoutText(const char* sentence) { return QCoreApplication::translate("Outcomes", sentence); }

Result<Headings> Headings::of(const QStringList& cells) {
    Headings headings;
    QStringList twice;
    for (int i = 0; i < cells.size(); ++i) {
        const QString name = cells[i].trimmed();
        headings.m_names << name;
        if (name.isEmpty()) continue;
        if (headings.m_places.contains(name.toLower()))
            twice << name;
        else
            headings.m_places.insert(name.toLower(), i);
    }
    if (!twice.isEmpty())
        return unreadable(
            layoutText("Two columns are called \"%1\", so it cannot be told which one counts. Nothing was "
                       "taken: get the file again, or take one of them out.")
                .arg(twice.mid(0, 3).join(u"\", \""_s)));
    return headings;
}

bool Headings::isRepeatedIn(const QStringList& row) const {
    constexpr qsizetype looked = 12;  // the first columns tell
    int same = 0, filled = 0;
    for (qsizetype i = 0; i < std::min({looked, row.size(), m_names.size()}); ++i) {
        if (row[i].isEmpty()) continue;
        ++filled;
        same += row[i].compare(m_names[i], Qt::CaseInsensitive) == 0;
    }
    return filled >= 2 && same * 2 > filled;
}

bool Headings::isTooLong(const QStringList& row) const {
    return row.size() > m_names.size() && std::any_of(row.begin() + m_names.size(), row.end(),
                                                      [](const QString& cell) { return !cell.trimmed().isEmpty(); });
}

void Problems::add(OutcomeProblem problem) {
    m_leftOut += problem.leftOut;
    if (m_all.size() < mostProblems) m_all.push_back(std::move(problem));
}

Result<> Problems::bearable(int taken) const {
    if (taken > 0 && m_leftOut <= taken) return {};
    if (m_all.empty()) return unreadable(layoutText("There is no row with figures in it. Nothing was taken."));
    return unreadable(layoutText("Most of its rows cannot be read, so nothing was taken. Row %1: %2")
                          .arg(m_all.front().row)
                          .arg(m_all.front().says));
}

ReleaseStatus statusOf(const QString& fileName, const ReadOptions& options) {
    if (options.status) return *options.status;
    if (fileName.contains(u"provisional"_s, Qt::CaseInsensitive)) return ReleaseStatus::Provisional;
    if (fileName.contains(u"revised"_s, Qt::CaseInsensitive)) return ReleaseStatus::Revised;
    return ReleaseStatus::Final;
}

int yearOf(const QString& words) {
    static const QRegularExpression two(u"^((?:19|20)\\d\\d)[-/ _]?((?:19|20)?\\d\\d)$"_s);
    static const QRegularExpression one(u"^(?:19|20)\\d\\d$"_s);
    const QString text = words.trimmed();
    if (one.match(text).hasMatch()) return text.toInt();
    const auto match = two.match(text);
    if (!match.hasMatch()) return 0;
    const int begins = match.captured(1).toInt(), ends = match.captured(2).toInt();
    return (begins + 1) % 100 == ends % 100 && (ends < 100 || ends == begins + 1) ? begins + 1 : 0;
}

QString regionCode(const QString& name) {
    for (const RegionName& region : regions)
        if (name.trimmed().compare(QLatin1String(region.name), Qt::CaseInsensitive) == 0)
            return QLatin1String(region.code);
    return {};
}
QString regionName(const QString& code) {
    for (const RegionName& region : regions)
        if (code == QLatin1String(region.code)) return QLatin1String(region.name);
    return {};
}

bool isAmong(const QStringList& heading, std::initializer_list<const char*> names) {
    QStringList known;
    for (const QString& cell : heading) known << cell.trimmed().toLower();
    return std::all_of(names.begin(), names.end(),
                       [&](const char* name) { return known.contains(QLatin1String(name)); });
}

void finish(TablesByYear& tables, const std::function<QString(int year)>& titleFor, ReleaseStatus status,
            const QString& fileName, ReadOutcomes& read) {
    for (auto& [year, table] : tables) {
        if (table.numbers() == 0) {
            read.left << layoutText("%1: it holds no figure of that year.").arg(year);
            continue;
        }
        Release release;
        release.source = read.source;
        release.title = titleFor(year);
        release.year = year;
        release.status = status;
        release.fileName = fileName;
        release.rowCount = table.rows();
        release.columnCount = table.columns();
        release.laCodes = table.laCodes();
        read.releases.push_back({std::move(release), table.bytes()});
    }
}

}  // namespace nlc
