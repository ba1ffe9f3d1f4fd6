// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTreeWidget>

#include "models/outcomes/statistics_api.h"

namespace nlc {

/// What a data set of the statistics service has, to tick: its indicators, years, levels and the groups of each filter.
/// It begins with all indicators and groups, the latest year, and every level but schools.
class StatisticsChoices : public QTreeWidget {
    Q_OBJECT
public:
    explicit StatisticsChoices(QWidget* parent = nullptr);
    void setMeta(const StatisticsMeta& meta);
    /// A sentence when nothing is ticked where something has to be.
    Result<StatisticsQuery> query() const;
    QTreeWidgetItem* choice(const QString& part, const QString& words) const;  ///< null: there is none

private:
    QTreeWidgetItem* addPart(const QString& name);
    static void addChoice(QTreeWidgetItem* part, const QString& words, const QString& id, bool on);
    static QStringList ticked(const QTreeWidgetItem* part);

    StatisticsMeta m_meta;
    QTreeWidgetItem *m_indicators = nullptr, *m_years = nullptr, *m_levels = nullptr;
    std::vector<QTreeWidgetItem*> m_filters;  ///< in the order of the meta's
};

}  // namespace nlc
