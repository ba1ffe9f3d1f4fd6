// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/school_indicators.h"

#include <algorithm>
#include <map>

#include "models/outcomes/layout_parts.h"
#include "models/outcomes/school_average.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

using Filters = std::vector<std::pair<QString, QString>>;

/// "indicator|filter=value|…", taken apart again.
struct LongColumn {
    QString column, indicator;
    Filters filters;
};
LongColumn takenApart(const QString& column) {
    const QStringList parts = column.split(u'|');
    LongColumn taken{column, parts.first(), {}};
    for (const QString& part : parts.mid(1)) {
        const auto equals = part.indexOf(u'=');
        taken.filters.emplace_back(part.left(equals), part.mid(equals + 1));
    }
    return taken;
}

bool saysAny(const QString& words, std::initializer_list<const char*> some) {
    return std::any_of(some.begin(), some.end(),
                       [&](const char* one) { return words.contains(QLatin1String(one), Qt::CaseInsensitive); });
}
bool isTotalWord(const QString& value) {
    static const QSet<QString> totals{QString(),        u"total"_s,      u"all"_s,
                                      u"all schools"_s, u"all pupils"_s, u"state-funded"_s};
    return totals.contains(value.trimmed().toLower());
}

/// Columns that pupils are counted in, the fittest first.
constexpr std::array pupilIndicators{
    "enrolments",           "headcount", "pupil_count", "num_pupils", "number_of_pupils",
    "eligible_pupil_count", "t_elig",    "pupils"};

class IndicatorsOfRelease {
public:
    IndicatorsOfRelease(const Release& release, const OutcomeTable& table) : m_release(release), m_table(table) {
        const auto keys = table.keys();
        if (!keys) return;
        for (int row = 0; row < int(keys->size()); ++row) {
            if ((*keys)[size_t(row)].level == AreaLevel::School) m_schools.push_back(row);
            if ((*keys)[size_t(row)].level == AreaLevel::LocalAuthority) m_las.push_back(row);
        }
    }

    std::vector<SchoolIndicator> all() {
        if (m_schools.empty()) return {};
        readColumns();
        std::vector<SchoolIndicator> indicators;
        std::map<QString, size_t> placeOf;
        for (const LongColumn& column : m_ofSchools) {
            const QString name = filteredColumn(column.indicator, telling(column));
            const auto [known, isNew] = placeOf.emplace(name.toLower(), indicators.size());
            if (isNew) indicators.push_back(made(column, name));
            indicators[known->second].columns << column.column;
        }
        for (SchoolIndicator& indicator : indicators) {
            indicator.pupils = pupilColumns(takenApart(indicator.name), indicators);
            indicator.laColumn = laColumnOf(indicator);
        }
        return indicators;
    }

private:
    void readColumns() {
        // A filter is one of schools until a school has two values of it.
        QHash<QString, QHash<int, QString>> valueOfSchool;
        for (const QString& name : m_table.columns()) {
            const auto cells = m_table.column(name);
            if (!cells) continue;
            const auto isFilled = [&](int row) { return cells->value(row).status != ValueStatus::Blank; };
            const LongColumn column = takenApart(name);
            if (std::any_of(m_las.begin(), m_las.end(), isFilled)) m_ofLas.push_back(column);
            bool any = false;
            for (const int row : m_schools) {
                if (!isFilled(row)) continue;
                any = true;
                for (const auto& [filter, value] : column.filters) {
                    if (m_telling.contains(filter)) continue;
                    auto& known = valueOfSchool[filter];
                    const auto before = known.constFind(row);
                    if (before == known.constEnd())
                        known.insert(row, value);
                    else if (*before != value)
                        m_telling.insert(filter);
                }
            }
            if (any) m_ofSchools.push_back(column);
        }
    }
    Filters telling(const LongColumn& column) const {
        Filters some;
        for (const auto& each : column.filters)
            if (m_telling.contains(each.first)) some.push_back(each);
        return some;
    }

    SchoolIndicator made(const LongColumn& column, const QString& name) const {
        SchoolIndicator indicator;
        indicator.year = m_release.year;
        indicator.source = m_release.source;
        indicator.release = m_release.title;
        indicator.name = name;
        const QString said = m_table.label(column.column);
        QString plain = column.indicator;
        QStringList label{said.isEmpty() ? plain.replace(u'_', u' ') : said};
        for (const auto& [filter, value] : telling(column))
            if (!isTotalWord(value)) label << value;
        indicator.label = label.join(u", "_s);
        const QString words = column.indicator + u' ' + said;
        indicator.isShare = saysAny(words, {"percent", "pct", "_rate", " rate", "proportion", "%"});
        indicator.isCount = !indicator.isShare && !saysAny(words, {"average", "avg", "mean", "score", "ratio"});
        if (saysAny(words, {"absence", "absent", "authorised", "exclusion", "suspension", "excl", "susp"}))
            indicator.lowerIsBetter = true;
        else if (saysAny(words, {"attendance", "attend"}))
            indicator.higherIsBetter = true;
        return indicator;
    }
    /// With the same filters that tell, or for all when it has none of those.
    static QStringList pupilColumns(const LongColumn& of, const std::vector<SchoolIndicator>& among) {
        for (const char* name : pupilIndicators)
            for (const SchoolIndicator& each : among) {
                const LongColumn other = takenApart(each.name);
                if (other.indicator.compare(QLatin1String(name), Qt::CaseInsensitive) == 0 &&
                    other.filters == of.filters)
                    return each.columns;
            }
        return {};
    }
    QString laColumnOf(const SchoolIndicator& indicator) const {
        const LongColumn wanted = takenApart(indicator.name);
        for (const LongColumn& column : m_ofLas) {
            if (column.indicator != wanted.indicator || telling(column) != wanted.filters) continue;
            const bool isOfAll = std::all_of(column.filters.begin(), column.filters.end(), [&](const auto& each) {
                return m_telling.contains(each.first) || isTotalWord(each.second);
            });
            if (isOfAll) return column.column;
        }
        return {};
    }

    const Release& m_release;
    const OutcomeTable& m_table;
    std::vector<int> m_schools, m_las;
    std::vector<LongColumn> m_ofSchools, m_ofLas;
    QSet<QString> m_telling;
};

QHash<QString, Value> joined(const OutcomeStore& store, const QStringList& columns, const SchoolIndicator& of) {
    QHash<QString, Value> all;
    for (const QString& column : columns) {
        const auto values = store.columnByUrn(column, of.year, of.source);
        for (auto it = values.constBegin(); it != values.constEnd(); ++it)
            if (!all.contains(it.key())) all.insert(it.key(), it.value());
    }
    return all;
}

}  // namespace

std::vector<SchoolIndicator> schoolIndicators(const OutcomeStore& store, int year) {
    std::vector<SchoolIndicator> all;
    QSet<QString> seen;
    for (size_t i = 0; i < store.releases().size(); ++i) {
        const Release& release = store.releases()[i];
        if (release.year != year || release.source != ReleaseSource::Statistics) continue;
        for (SchoolIndicator& each : IndicatorsOfRelease(release, store.tableAt(i)).all()) {
            if (seen.contains(each.name.toLower())) continue;
            seen.insert(each.name.toLower());
            all.push_back(std::move(each));
        }
    }
    return all;
}

QHash<QString, IndicatorValue> valuesOf(const OutcomeStore& store, const SchoolIndicator& indicator) {
    const auto values = joined(store, indicator.columns, indicator),
               pupils = joined(store, indicator.pupils, indicator);
    QHash<QString, IndicatorValue> all;
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        IndicatorValue one{it.value(), pupils.value(it.key()).number};
        const bool isSmall = indicator.isCount && areTooFew(one.value.number);
        if (isSmall) one.hidden = one.value.number;
        if (isSmall || areTooFew(one.pupils)) one.value = {{}, ValueStatus::Suppressed, {}};
        one.pupils = withoutTooFew(one.pupils);
        all.insert(it.key(), one);
    }
    return all;
}

}  // namespace nlc
