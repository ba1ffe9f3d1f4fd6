// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/set_dashboard.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr double fewestForPlace = 11;
constexpr size_t fewestSchools = 10;

/// An item at one school, or at all of an LA, before it is set beside others.
struct ItemFigure {
    Value value;
    std::optional<double> pupils = {};
    std::optional<statistics::Interval> interval = {};
    QString la = {}, name = {}, source = {};
    std::optional<double> hidden = {};  ///< see IndicatorValue
    int place = -1;                     ///< of a measure, in its SchoolFigures
};

/// An item everywhere, whatever kind it is of.
class ItemValues {
public:
    ItemValues(const OutcomeStore& store, const DashboardItem& item) : m_store(store), m_item(item) {
        item.measure != nullptr ? readMeasure() : readIndicator();
    }

    const QHash<QString, ItemFigure>& schools() const { return m_schools; }
    QString shownValue(const Value& value) const {
        if (m_item.measure != nullptr) return shown(value, *m_item.measure);
        if (!value.number) return shown(value.status);
        const QString number = value.status == ValueStatus::Published && !value.code.isEmpty()
                                   ? value.code
                                   : QString::number(*value.number, 'f', 1);
        return m_item.indicator.isShare && !number.endsWith(u'%') ? number + u'%' : number;
    }

    /// A school's with its interval and where it is from.
    ItemFigure whole(ItemFigure one) const {
        if (one.place < 0) return one;
        const SchoolFigure& school = m_figures.schools[size_t(one.place)];
        const auto& [release, status] = m_figures.releases[size_t(school.release)];
        one.source = u"%1 (%2)"_s.arg(release, shown(status).toLower());
        if (!one.value.number) return one;
        if (m_item.measure->unit == MeasureUnit::Percent)
            one.interval = schoolsFigure(m_figures, {one.place}, {}, {}).interval;
        else if (school.lower && school.upper)
            one.interval = {*school.lower, *school.upper};
        return one;
    }

    ItemFigure average(const QStringList& urns) const {
        if (m_item.measure != nullptr) {
            const SchoolsFigure ours = schoolsFigure(m_figures, m_figures.placesOf(urns), {}, {});
            return {ours.figure.value, ours.pupils, ours.interval, {}, {}, ours.figure.sourceWords()};
        }
        return averageOfIndicator(urns);
    }
    ItemFigure ofLa(const QString& la) const {
        const AreaKey key{AreaLevel::LocalAuthority, la};
        if (m_item.measure != nullptr) {
            const auto published = m_store.figure(*m_item.measure, m_item.group, key, m_item.year, m_item.source);
            if (published && published->value.number) {
                const OutcomeFigure figure = withoutTooFew(*published);
                return {figure.value, figure.pupils, {}, {}, {}, figure.sourceWords()};
            }
        } else if (!m_item.indicator.laColumn.isEmpty()) {
            const Value value = valueOf(
                m_store.context(key, m_item.indicator.year, m_item.indicator.source, m_item.indicator.laColumn));
            const bool isSmall = m_item.indicator.isCount && areTooFew(value.number);
            if (value.number && !isSmall) return {value, {}, {}, {}, {}, m_item.indicator.release};
        }
        QStringList urns;
        for (auto it = m_schools.constBegin(); it != m_schools.constEnd(); ++it)
            if (it->la == la) urns << it.key();
        return average(urns);
    }

private:
    void readMeasure() {
        m_figures = m_store.schoolFigures(*m_item.measure, m_item.group, m_item.year, m_item.source);
        for (size_t i = 0; i < m_figures.schools.size(); ++i) {
            const SchoolFigure& school = m_figures.schools[i];
            ItemFigure one{school.value, withoutTooFew(school.pupils.number), {}, school.la, school.name};
            if (areTooFew(school.pupils.number)) one.value = {{}, ValueStatus::Suppressed, {}};
            one.place = int(i);
            m_schools.insert(school.urn, one);
        }
    }
    void readIndicator() {
        QHash<QString, SchoolRow> rows;
        for (const SchoolRow& row : m_store.schoolRows(m_item.indicator.year, m_item.indicator.source))
            rows.insert(row.urn, row);
        const auto values = valuesOf(m_store, m_item.indicator);
        for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
            const SchoolRow row = rows.value(it.key());
            m_schools.insert(it.key(),
                             {it->value, it->pupils, {}, row.la, row.name, m_item.indicator.release, it->hidden});
        }
    }
    ItemFigure averageOfIndicator(const QStringList& urns) const {
        std::vector<std::pair<double, double>> byPupils, alike;
        double pupils = 0, hidden = 0;
        int howManyHidden = 0;
        bool haveCounts = true;
        for (const QString& urn : urns) {
            const auto found = m_schools.constFind(urn);
            if (found == m_schools.constEnd()) continue;
            if (found->hidden) {
                ++howManyHidden;
                hidden += *found->hidden;
                alike.emplace_back(*found->hidden, 1);
            }
            if (!found->value.number) continue;
            alike.emplace_back(*found->value.number, 1);
            byPupils.emplace_back(*found->value.number, found->pupils.value_or(0));
            pupils += found->pupils.value_or(0);
            haveCounts = haveCounts && found->pupils.has_value();
        }
        const bool isByPupils = haveCounts && !m_item.indicator.isCount;
        ItemFigure one;
        one.value.status = ValueStatus::NotAvailable;
        one.source = layoutText("Calculated from %1, %2")
                         .arg(m_item.indicator.release, isByPupils ? layoutText("weighted by pupils")
                                                                   : layoutText("each school counting the same"));
        // A single hidden count, or few together, could be told from the average and the others.
        if (howManyHidden == 1 || (howManyHidden > 0 && hidden < fewestPupils))
            one.value.status = ValueStatus::Suppressed;
        else if (const auto mean = statistics::weightedMean(isByPupils ? byPupils : alike))
            one.value = {mean, ValueStatus::Calculated, {}};
        if (haveCounts && pupils > 0) one.pupils = pupils;
        return one;
    }

    const OutcomeStore& m_store;
    const DashboardItem& m_item;
    SchoolFigures m_figures;
    QHash<QString, ItemFigure> m_schools;
};

/// The place of a value among the LA's, in percent: how many lie below it, and half of those that equal it.
std::optional<int> percentileOf(const ItemFigure& figure, const std::vector<double>& sorted) {
    if (!figure.value.number || !figure.pupils || *figure.pupils < fewestForPlace) return {};
    if (sorted.size() < fewestSchools) return {};
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), *figure.value.number);
    const double below = double(first - sorted.begin()), equal = double(last - first);
    return int(std::lround(100 * (below + equal / 2) / double(sorted.size())));
}

Tone toneBeside(const ItemFigure& school, const ItemFigure& la, const DashboardItem& item) {
    if (item.measure == nullptr || !item.measure->higherIsBetter() || item.measure->kind == MeasureKind::Cohort)
        return Tone::None;
    if (!school.interval || !la.value.number || !school.pupils || *school.pupils < fewestForPlace) return Tone::None;
    if (school.interval->lower > *la.value.number) return Tone::Good;
    return school.interval->upper < *la.value.number ? Tone::Soon : Tone::None;
}

DashboardCell cellOf(const ItemFigure& figure, const ItemValues& values) {
    return {figure.value, values.shownValue(figure.value), figure.interval, {}, Tone::None, figure.source};
}

QString laOfMost(const std::vector<ItemValues>& items, const QStringList& urns) {
    std::map<QString, int> counts;
    for (const ItemValues& item : items)
        for (const QString& urn : urns)
            if (const auto found = item.schools().constFind(urn);
                found != item.schools().constEnd() && !found->la.isEmpty())
                ++counts[found->la];
    QString most;
    for (const auto& [la, count] : counts)
        if (most.isEmpty() || count > counts[most]) most = la;
    return most;
}

}  // namespace

QString DashboardItem::heading() const {
    if (measure == nullptr) return u"%1 %2"_s.arg(indicator.label).arg(indicator.year);
    const QString what = group == PupilGroup::All ? shownTitle(*measure)
                                                  : u"%1 (%2)"_s.arg(shownTitle(*measure), shown(group).toLower());
    return u"%1 %2"_s.arg(what).arg(year);
}

SetDashboard dashboardOf(const OutcomeStore& store, const NamedSchools& set, const std::vector<DashboardItem>& items,
                         const QString& la, const std::function<QString(const QString& urn)>& nameOf) {
    SetDashboard dashboard;
    dashboard.title = set.name;
    std::vector<ItemValues> values;
    values.reserve(items.size());
    QStringList urns;
    std::vector<QStringList> urnsOfItem;
    for (const DashboardItem& item : items) {
        values.emplace_back(store, item);
        dashboard.headings << item.heading();
        urnsOfItem.push_back(set.urnsIn(item.measure != nullptr ? item.year : item.indicator.year));
        for (const QString& urn : urnsOfItem.back())
            if (!urns.contains(urn)) urns << urn;
    }
    const QString of = la.isEmpty() ? laOfMost(values, urns) : la;
    for (const QString& urn : urns) {
        DashboardRow row{urn, {}, {}};
        for (const ItemValues& item : values)
            if (row.name.isEmpty()) row.name = item.schools().value(urn).name;
        if (row.name.isEmpty() && nameOf) row.name = nameOf(urn);
        if (row.name.isEmpty()) row.name = layoutText("URN %1").arg(urn);
        dashboard.schools.push_back(std::move(row));
    }
    std::stable_sort(dashboard.schools.begin(), dashboard.schools.end(),
                     [](const DashboardRow& a, const DashboardRow& b) {
                         return std::pair(a.name.toLower(), a.urn) < std::pair(b.name.toLower(), b.urn);
                     });
    dashboard.average.name = layoutText("Average of %1").arg(set.name);
    dashboard.la.name = laName(of).isEmpty() ? of : laName(of);

    for (size_t i = 0; i < items.size(); ++i) {
        const ItemFigure ofLa = values[i].ofLa(of), average = values[i].average(urnsOfItem[i]);
        std::vector<double> others;
        for (const ItemFigure& each : values[i].schools())
            if (each.la == of && each.value.number && each.pupils && *each.pupils >= fewestForPlace)
                others.push_back(*each.value.number);
        std::sort(others.begin(), others.end());
        for (DashboardRow& row : dashboard.schools) {
            const auto found = values[i].schools().constFind(row.urn);
            if (found == values[i].schools().constEnd() || !urnsOfItem[i].contains(row.urn)) {
                row.cells.push_back({{{}, ValueStatus::Blank, {}}, u"–"_s});
                continue;
            }
            const ItemFigure school = values[i].whole(*found);
            DashboardCell cell = cellOf(school, values[i]);
            cell.percentile = percentileOf(school, others);
            cell.tone = toneBeside(school, ofLa, items[i]);
            row.cells.push_back(std::move(cell));
        }
        dashboard.average.cells.push_back(cellOf(average, values[i]));
        dashboard.la.cells.push_back(cellOf(ofLa, values[i]));
        for (const QString& source : {average.source, ofLa.source})
            if (!source.isEmpty() && !dashboard.notes.contains(source)) dashboard.notes << source;
    }
    return dashboard;
}

OutTable outTableOf(const SetDashboard& dashboard) {
    OutTable table;
    table.title = dashboard.title;
    table.columns = {{layoutText("URN")}, {layoutText("School"), OutColumn::Kind::Text, 30}};
    for (const QString& heading : dashboard.headings) {
        table.columns.push_back({heading, OutColumn::Kind::Number, 12});
        table.columns.push_back({layoutText("%1: status").arg(heading)});
    }
    const auto add = [&](const DashboardRow& row) {
        QVariantList cells{row.urn, row.name};
        for (const DashboardCell& cell : row.cells)
            cells << (cell.value.number ? QVariant(std::round(*cell.value.number * 10'000) / 10'000) : QVariant())
                  << shown(cell.value.status);
        table.rows.push_back(cells);
    };
    for (const DashboardRow& row : dashboard.schools) add(row);
    if (!dashboard.average.cells.empty()) add(dashboard.average);
    if (!dashboard.la.cells.empty()) add(dashboard.la);
    return table;
}

}  // namespace nlc
