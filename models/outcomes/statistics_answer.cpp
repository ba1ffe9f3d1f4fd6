// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/statistics_answer.h"

#include <QCryptographicHash>
#include <algorithm>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// As a CSV of the service calls them; others by what the service says.
QString levelWords(const QString& code, const StatisticsMeta& meta) {
    static const QHash<QString, QString> known{{u"NAT"_s, u"National"_s},
                                               {u"REG"_s, u"Regional"_s},
                                               {u"LA"_s, u"Local authority"_s},
                                               {u"SCH"_s, u"School"_s},
                                               {u"MAT"_s, u"MAT"_s}};
    if (const QString words = known.value(code); !words.isEmpty()) return words;
    for (const auto& level : meta.levels)
        if (level.code == code) return level.label;
    return code;
}

/// "2024/2025" is "202425" in a CSV.
QString csvPeriod(const QString& period) {
    const auto slash = period.indexOf(u'/');
    return slash < 0 ? period : period.left(slash) + period.mid(slash + 1).right(2);
}

tl::unexpected<Error> notWhole(const QString& detail) {
    return failed(
        Error::Kind::Damaged,
        layoutText("The statistics service sent pages that do not fit together, as when a data set is changed "
                   "while it is read. Nothing was changed. Ask again."),
        detail);
}

QByteArray printOf(const StatisticsPage& page) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const StatisticsRow& row : page.rows) {
        hash.addData(row.period.toUtf8() + '|' + row.level.toUtf8() + '\n');
        for (const auto* part : {&row.locations, &row.filters}) {
            QStringList keys = part->keys();
            keys.sort();
            for (const QString& key : keys) hash.addData(key.toUtf8() + '=' + part->value(key).toUtf8() + '\n');
        }
    }
    return hash.result();
}

}  // namespace

StatisticsAnswer::StatisticsAnswer(const StatisticsDataSet& set, StatisticsMeta meta, const StatisticsQuery& query,
                                   qint64 mostRows)
    : m_meta(std::move(meta)), m_mostRows(mostRows) {
    QStringList heading{u"time_period"_s,  u"time_identifier"_s, u"geographic_level"_s, u"country_code"_s,
                        u"country_name"_s, u"region_code"_s,     u"region_name"_s,      u"old_la_code"_s,
                        u"new_la_code"_s,  u"la_name"_s};
    m_hasSchools = m_meta.places.contains(u"SCH"_s);
    m_hasTrusts = m_meta.places.contains(u"MAT"_s);
    if (m_hasSchools) heading << u"school_urn"_s << u"school_laestab"_s << u"school_name"_s;
    if (m_hasTrusts) heading << u"trust_id"_s << u"trust_name"_s;
    ReadOptions options;
    for (const auto& filter : m_meta.filters) {
        heading << filter.column;
        options.labels.insert(u"type:"_s + filter.column.toLower(), u"Filter"_s);
        auto& known = m_options[filter.id];
        for (const auto& option : filter.options) known.insert(option.id, option.label);
    }
    for (const auto& indicator : m_meta.indicators) {
        if (!query.indicators.isEmpty() && !query.indicators.contains(indicator.id)) continue;
        heading << indicator.column;
        options.labels.insert(u"type:"_s + indicator.column.toLower(), u"Indicator"_s);
        options.labels.insert(indicator.column.toLower(), indicator.label);
        m_indicators.push_back(indicator);
    }
    for (auto it = m_meta.places.constBegin(); it != m_meta.places.constEnd(); ++it) {
        auto& known = m_places[it.key()];
        for (const auto& place : it.value()) known.insert(place.id, &place);
    }
    const QString name = set.version.isEmpty() ? set.title : layoutText("%1, version %2").arg(set.title, set.version);
    m_reader = statisticsReader(name, options);
    m_begun = m_reader->heading(heading);
}

StatisticsAnswer::~StatisticsAnswer() = default;

Result<> StatisticsAnswer::add(const StatisticsPage& page, int number, int pageSize) {
    if (!m_begun) return m_begun;
    if (page.page != number) return notWhole(u"page %1 came as %2"_s.arg(number).arg(page.page));
    if (m_total >= 0 && page.totalResults != m_total)
        return notWhole(u"%1 rows became %2"_s.arg(m_total).arg(page.totalResults));
    m_total = page.totalResults;
    if (m_total > m_mostRows)
        return failed(Error::Kind::Invalid,
                      layoutText("That would be %1 rows, which is more than can be taken at once. Nothing was changed. "
                                 "Choose fewer years, levels or groups, or give the LAs that you need.")
                          .arg(m_total));
    if (qint64(page.rows.size()) > pageSize || m_rows + qint64(page.rows.size()) > m_total)
        return notWhole(u"more rows than promised"_s);
    if (page.rows.empty() && m_rows < m_total) return notWhole(u"%1 of %2 rows came"_s.arg(m_rows).arg(m_total));
    const QByteArray print = printOf(page);
    if (!page.rows.empty() && m_pages.contains(print)) return notWhole(u"page %1 came before"_s.arg(number));
    m_pages.insert(print);
    for (const StatisticsRow& row : page.rows) {
        auto cells = cellsOf(row);
        if (!cells) return tl::unexpected(cells.error());
        if (auto taken = m_reader->row(int(++m_rows) + 1, *cells); !taken) return taken;
    }
    m_warnings << page.warnings;
    m_warnings.removeDuplicates();
    return {};
}

Result<QStringList> StatisticsAnswer::cellsOf(const StatisticsRow& row) const {
    static const StatisticsMeta::Place nowhere;
    QString unknown;
    const auto place = [&](const QString& level) -> const StatisticsMeta::Place& {
        const auto id = row.locations.constFind(level);
        if (id == row.locations.constEnd()) return nowhere;
        const auto* known = m_places.value(level).value(*id, nullptr);
        if (known == nullptr) unknown = *id;
        return known == nullptr ? nowhere : *known;
    };
    QString timeWords = row.periodCode;
    if (timeWords == u"AY") timeWords = u"Academic year"_s;
    const auto& country = place(u"NAT"_s);
    const auto& region = place(u"REG"_s);
    const auto& authority = place(u"LA"_s);
    QStringList cells{csvPeriod(row.period), timeWords,         levelWords(row.level, m_meta),
                      country.code,          country.label,     region.code,
                      region.label,          authority.oldCode, authority.code,
                      authority.label};
    if (m_hasSchools) {
        const auto& school = place(u"SCH"_s);
        cells << school.urn << school.laEstab << school.label;
    }
    if (m_hasTrusts) {
        const auto& trust = place(u"MAT"_s);
        cells << trust.code << trust.label;
    }
    for (const auto& filter : m_meta.filters) {
        const auto id = row.filters.constFind(filter.id);
        if (id == row.filters.constEnd()) {
            cells << QString();
            continue;
        }
        const auto& options = *m_options.constFind(filter.id);
        if (!options.contains(*id)) unknown = *id;
        cells << options.value(*id);
    }
    for (const auto& indicator : m_indicators) cells << row.values.value(indicator.id);
    if (!unknown.isEmpty()) return notWhole(u"\"%1\" is not in the description"_s.arg(unknown.left(40)));
    return cells;
}

Result<ReadOutcomes> StatisticsAnswer::done() {
    if (m_total == 0)
        return failed(Error::Kind::Invalid, layoutText("The data set has no figures for what was chosen. Nothing was "
                                                       "changed. Choose more years, levels or groups."));
    return m_reader->done().and_then(ofKeyStage2).map([&](ReadOutcomes read) {
        for (const QString& each : m_warnings) read.left << layoutText("The service says: %1").arg(each);
        return read;
    });
}

}  // namespace nlc
