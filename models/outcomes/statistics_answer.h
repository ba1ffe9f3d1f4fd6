// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSet>
#include <memory>

#include "models/outcomes/outcome_reader.h"
#include "models/outcomes/statistics_api.h"

namespace nlc {

/// Makes the long table that a data set is as a CSV out of the pages of an answer, and has it read as one, so that
/// symbols and columns are understood in one place. Refuses what cannot be one whole answer: a page that came before,
/// fewer or more rows than were promised, ids that the data set's description does not have. One thread at a time.
class StatisticsAnswer {
public:
    StatisticsAnswer(const StatisticsDataSet& set, StatisticsMeta meta, const StatisticsQuery& query, qint64 mostRows);
    ~StatisticsAnswer();

    /// The next page, they come in order; `number` is the one that was asked for.
    Result<> add(const StatisticsPage& page, int number, int pageSize);
    bool isWhole() const { return m_total >= 0 && m_rows >= m_total; }
    qint64 rows() const { return m_rows; }
    qint64 total() const { return m_total; }  ///< of rows, after the first page
    Result<ReadOutcomes> done();              ///< once

private:
    Result<QStringList> cellsOf(const StatisticsRow& row) const;

    StatisticsMeta m_meta;
    qint64 m_mostRows;
    std::vector<StatisticsMeta::Indicator> m_indicators;
    QHash<QString, QHash<QString, QString>> m_options;                      ///< filter → option → label
    QHash<QString, QHash<QString, const StatisticsMeta::Place*>> m_places;  ///< level → id
    bool m_hasSchools = false, m_hasTrusts = false;
    std::unique_ptr<LayoutReader> m_reader;
    Result<> m_begun;
    qint64 m_rows = 0, m_total = -1;
    QSet<QByteArray> m_pages;
    QStringList m_warnings;
};

}  // namespace nlc
