// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/statistics_choices.h"

#include <QHeaderView>
#include <algorithm>

#include "views/controls/tick_delegate.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {
constexpr int choiceId = Qt::UserRole + 1;
}

StatisticsChoices::StatisticsChoices(QWidget* parent) : QTreeWidget(parent) {
    setColumnCount(1);
    controls::asRows(this);
    setItemDelegate(new controls::TickDelegate(this));
    header()->hide();
    setAccessibleName(tr("What to fetch"));
    setRootIsDecorated(true);
    constexpr int indent = 18;
    setIndentation(indent);
}

QTreeWidgetItem* StatisticsChoices::addPart(const QString& name) {
    auto* part = new QTreeWidgetItem(this, {name});
    part->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    part->setData(0, controls::RowDelegate::StrongRole, true);
    return part;
}

void StatisticsChoices::addChoice(QTreeWidgetItem* part, const QString& words, const QString& id, bool on) {
    auto* item = new QTreeWidgetItem(part, {words});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(0, choiceId, id);
    item->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
}

void StatisticsChoices::setMeta(const StatisticsMeta& meta) {
    clear();
    m_filters.clear();
    m_meta = meta;
    m_years = addPart(tr("Years"));
    const auto latest = std::max_element(meta.periods.begin(), meta.periods.end(),
                                         [](const auto& a, const auto& b) { return a.period < b.period; });
    for (size_t i = meta.periods.size(); i-- > 0;) {
        const auto& each = meta.periods[i];
        addChoice(m_years, each.label.isEmpty() ? each.period : each.label, QString::number(i),
                  each.period == latest->period);
    }
    m_levels = addPart(tr("Levels"));
    for (const auto& each : meta.levels)
        addChoice(m_levels, each.label, each.code, QStringList{u"NAT"_s, u"REG"_s, u"LA"_s}.contains(each.code));
    m_indicators = addPart(tr("Figures"));
    for (const auto& each : meta.indicators) addChoice(m_indicators, each.label, each.id, true);
    for (const auto& filter : meta.filters) {
        auto* part = addPart(filter.label);
        part->setToolTip(0, filter.hint);
        for (const auto& option : filter.options) addChoice(part, option.label, option.id, true);
        m_filters.push_back(part);
    }
    m_years->setExpanded(true);
    m_levels->setExpanded(true);
    m_indicators->setExpanded(true);
    setCurrentItem(m_years);
}

QStringList StatisticsChoices::ticked(const QTreeWidgetItem* part) {
    QStringList ids;
    for (int i = 0; i < part->childCount(); ++i)
        if (part->child(i)->checkState(0) == Qt::Checked) ids << part->child(i)->data(0, choiceId).toString();
    return ids;
}

Result<StatisticsQuery> StatisticsChoices::query() const {
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const auto* part = topLevelItem(i);
        if (part->childCount() > 0 && ticked(part).isEmpty())
            return failed(Error::Kind::Invalid, tr("Tick at least one of \"%1\".").arg(part->text(0)));
    }
    StatisticsQuery query;
    query.indicators = ticked(m_indicators);
    query.levels = ticked(m_levels);
    for (const QString& each : ticked(m_years)) query.periods.push_back(m_meta.periods.at(size_t(each.toInt())));
    std::sort(query.periods.begin(), query.periods.end(),
              [](const auto& a, const auto& b) { return a.period < b.period; });
    for (size_t i = 0; i < m_filters.size(); ++i) {
        const QStringList options = ticked(m_filters[i]);
        if (options.size() < m_filters[i]->childCount()) query.filters.insert(m_meta.filters[i].id, options);
    }
    return query;
}

QTreeWidgetItem* StatisticsChoices::choice(const QString& part, const QString& words) const {
    for (int i = 0; i < topLevelItemCount(); ++i)
        for (int j = 0; topLevelItem(i)->text(0) == part && j < topLevelItem(i)->childCount(); ++j)
            if (topLevelItem(i)->child(j)->text(0) == words) return topLevelItem(i)->child(j);
    return nullptr;
}

}  // namespace nlc
