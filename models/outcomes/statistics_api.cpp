// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/statistics_api.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "models/outcomes/layout_parts.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 4000, longestId = 100;

/// Reads members that have to be there; what is not of its kind is remembered, and no answer then.
class Strict {
public:
    QString text(const QJsonObject& object, QLatin1String name) {
        const QJsonValue value = object.value(name);
        if (!value.isString()) miss(name);
        return value.toString().left(longestText);
    }
    /// One that may be missing, or null.
    QString maybe(const QJsonObject& object, QLatin1String name) {
        const QJsonValue value = object.value(name);
        if (!value.isUndefined() && !value.isNull() && !value.isString()) miss(name);
        return value.toString().left(longestText);
    }
    QString id(const QJsonObject& object, QLatin1String name = "id"_L1) { return checkedId(object.value(name), name); }
    QString checkedId(const QJsonValue& value, QLatin1String name) {
        const QString text = value.toString();
        const bool fine =
            !text.isEmpty() && text.size() <= longestId && std::all_of(text.begin(), text.end(), [](QChar c) {
                return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'/' && c != u'\\';
            });
        if (!fine || text == u".." || text == u".") miss(name);
        return text;
    }
    QJsonArray list(const QJsonObject& object, QLatin1String name) {
        if (!object.value(name).isArray()) miss(name);
        return object.value(name).toArray();
    }
    QJsonObject object(const QJsonObject& object, QLatin1String name) { return asObject(object.value(name), name); }
    QJsonObject asObject(const QJsonValue& value, QLatin1String name) {
        if (!value.isObject()) miss(name);
        return value.toObject();
    }
    qint64 whole(const QJsonObject& object, QLatin1String name) {
        const QJsonValue value = object.value(name);
        constexpr double most = 1e12;
        const double number = value.toDouble(-1);
        if (!value.isDouble() || number < 0 || number > most || number != double(qint64(number))) miss(name);
        return isFine() ? qint64(number) : 0;
    }
    bool isFine() const { return m_missed.isEmpty(); }
    template <typename T>
    Result<T> orElse(T value) const {
        if (isFine()) return value;
        return failed(Error::Kind::Damaged,
                      layoutText("The statistics service answered with something else than it should. Nothing was "
                                 "changed. Ask again later; tables downloaded by hand can be imported as files."),
                      u"no valid \"%1\""_s.arg(m_missed));
    }

private:
    void miss(QLatin1String name) {
        if (m_missed.isEmpty()) m_missed = name;
    }
    QString m_missed;
};

QJsonObject objectOf(const QByteArray& json, Strict& strict) {
    const auto document = QJsonDocument::fromJson(json);
    return strict.asObject(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), "answer"_L1);
}

QHash<QString, QString> idsOf(const QJsonObject& object, Strict& strict) {
    QHash<QString, QString> ids;
    ids.reserve(object.size());
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!it.value().isNull()) ids.insert(it.key(), strict.checkedId(it.value(), "id"_L1));
    return ids;
}

/// Values are texts; a number is taken as it would be written.
QHash<QString, QString> valuesOf(const QJsonObject& object, Strict& strict) {
    constexpr qsizetype longestValue = 100;
    QHash<QString, QString> values;
    values.reserve(object.size());
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue value = it.value();
        if (value.isNull()) continue;
        if (value.isDouble())
            values.insert(it.key(), QString::number(value.toDouble(), 'g', 15));
        else if (value.isString() && value.toString().size() <= longestValue)
            values.insert(it.key(), value.toString());
        else
            (void)strict.object({}, "values"_L1);
    }
    return values;
}

QJsonObject whereIs(const char* name, const QJsonValue& comparison) { return {{QLatin1String(name), comparison}}; }
QJsonObject allOf(const QJsonArray& criteria) {
    return criteria.size() == 1 ? criteria.first().toObject() : QJsonObject{{u"and"_s, criteria}};
}

/// Places of the level "LA" by what a person calls them.
QJsonArray authorityIds(const StatisticsQuery& query, const StatisticsMeta& meta) {
    QJsonArray ids;
    for (const auto& place : meta.places.value(u"LA"_s))
        if (query.authorities.contains(place.oldCode) || query.authorities.contains(place.code))
            ids << QJsonObject{{u"level"_s, u"LA"_s}, {u"id"_s, place.id}};
    return ids;
}

}  // namespace

Result<std::vector<StatisticsPublication>> publicationsOf(const QByteArray& json) {
    Strict strict;
    std::vector<StatisticsPublication> all;
    for (const QJsonValue& each : strict.list(objectOf(json, strict), "results"_L1)) {
        const QJsonObject object = strict.asObject(each, "results"_L1);
        StatisticsPublication publication{strict.id(object), strict.text(object, "title"_L1),
                                          strict.maybe(object, "summary"_L1)};
        publication.lastPublished = QDate::fromString(strict.maybe(object, "lastPublished"_L1).left(10), Qt::ISODate);
        all.push_back(std::move(publication));
    }
    return strict.orElse(std::move(all));
}

Result<std::vector<StatisticsDataSet>> dataSetsOf(const QByteArray& json, int page, int* total) {
    Strict strict;
    std::vector<StatisticsDataSet> all;
    const QJsonObject answer = objectOf(json, strict);
    const QJsonObject paging = strict.object(answer, "paging"_L1);
    if (strict.whole(paging, "page"_L1) != page) (void)strict.object({}, "page"_L1);
    constexpr qint64 most = 100'000;
    *total = int(std::min(strict.whole(paging, "totalResults"_L1), most));
    for (const QJsonValue& each : strict.list(answer, "results"_L1)) {
        const QJsonObject object = strict.asObject(each, "results"_L1);
        StatisticsDataSet set{strict.id(object), strict.text(object, "title"_L1), strict.maybe(object, "summary"_L1)};
        set.isWithdrawn = strict.maybe(object, "status"_L1) == u"Withdrawn";
        if (const QJsonValue latest = object.value("latestVersion"_L1); latest.isObject()) {
            set.version = strict.text(latest.toObject(), "version"_L1).left(20);
            const QJsonObject periods = latest.toObject().value("timePeriods"_L1).toObject();
            set.firstPeriod = strict.maybe(periods, "start"_L1);
            set.lastPeriod = strict.maybe(periods, "end"_L1);
            for (const QJsonValue& level : latest.toObject().value("geographicLevels"_L1).toArray())
                set.levels << level.toString();
        }
        all.push_back(std::move(set));
    }
    return strict.orElse(std::move(all));
}

Result<StatisticsMeta> metaOf(const QByteArray& json) {
    Strict strict;
    StatisticsMeta meta;
    const QJsonObject answer = objectOf(json, strict);
    // Older answers call a column by its id.
    const auto columnOf = [&](const QJsonObject& object) {
        const QString column = strict.maybe(object, "column"_L1);
        return column.isEmpty() ? strict.id(object) : column.left(longestId);
    };
    // The published reference once called an area's label its name.
    const auto labelOf = [&](const QJsonObject& object) {
        return object.contains("label"_L1) ? strict.text(object, "label"_L1) : strict.text(object, "name"_L1);
    };
    for (const QJsonValue& each : strict.list(answer, "filters"_L1)) {
        const QJsonObject object = strict.asObject(each, "filters"_L1);
        StatisticsMeta::Filter filter{
            strict.id(object), columnOf(object), strict.text(object, "label"_L1), strict.maybe(object, "hint"_L1), {}};
        for (const QJsonValue& option : strict.list(object, "options"_L1)) {
            const QJsonObject inside = strict.asObject(option, "options"_L1);
            filter.options.push_back({strict.id(inside), strict.text(inside, "label"_L1)});
        }
        meta.filters.push_back(std::move(filter));
    }
    for (const QJsonValue& each : strict.list(answer, "indicators"_L1)) {
        const QJsonObject object = strict.asObject(each, "indicators"_L1);
        meta.indicators.push_back(
            {strict.id(object), columnOf(object), strict.text(object, "label"_L1), strict.maybe(object, "unit"_L1)});
    }
    for (const QJsonValue& each : strict.list(answer, "geographicLevels"_L1)) {
        const QJsonObject object = strict.asObject(each, "geographicLevels"_L1);
        meta.levels.push_back({strict.id(object, "code"_L1), strict.text(object, "label"_L1)});
    }
    for (const QJsonValue& each : strict.list(answer, "timePeriods"_L1)) {
        const QJsonObject object = strict.asObject(each, "timePeriods"_L1);
        meta.periods.push_back(
            {strict.id(object, "code"_L1), strict.text(object, "period"_L1), strict.maybe(object, "label"_L1)});
    }
    for (const QJsonValue& each : strict.list(answer, "locations"_L1)) {
        const QJsonObject object = strict.asObject(each, "locations"_L1);
        auto& places = meta.places[strict.id(strict.object(object, "level"_L1), "code"_L1)];
        for (const QJsonValue& option : strict.list(object, "options"_L1)) {
            const QJsonObject inside = strict.asObject(option, "options"_L1);
            places.push_back({strict.id(inside), labelOf(inside), strict.maybe(inside, "code"_L1),
                              strict.maybe(inside, "oldCode"_L1), strict.maybe(inside, "urn"_L1),
                              strict.maybe(inside, "laEstab"_L1)});
        }
    }
    return strict.orElse(std::move(meta));
}

Result<StatisticsPage> pageOf(const QByteArray& json) {
    Strict strict;
    StatisticsPage page;
    const QJsonObject answer = objectOf(json, strict);
    const QJsonObject paging = strict.object(answer, "paging"_L1);
    constexpr qint64 mostPages = 1'000'000;
    page.page = int(std::min(strict.whole(paging, "page"_L1), mostPages));
    page.totalResults = strict.whole(paging, "totalResults"_L1);
    const QJsonArray results = strict.list(answer, "results"_L1);
    page.rows.reserve(size_t(results.size()));
    for (const QJsonValue& each : results) {
        const QJsonObject object = strict.asObject(each, "results"_L1);
        const QJsonObject period = strict.object(object, "timePeriod"_L1);
        page.rows.push_back(
            {strict.id(period, "code"_L1), strict.text(period, "period"_L1), strict.id(object, "geographicLevel"_L1),
             idsOf(strict.object(object, "locations"_L1), strict), idsOf(strict.object(object, "filters"_L1), strict),
             valuesOf(strict.object(object, "values"_L1), strict)});
        if (!strict.isFine()) break;
    }
    for (const QJsonValue& each : answer.value("warnings"_L1).toArray())
        if (const QString says = each.toObject().value("message"_L1).toString().simplified().left(300); !says.isEmpty())
            page.warnings << says;
    return strict.orElse(std::move(page));
}

QString refusalOf(const QByteArray& json) {
    const QJsonObject answer = QJsonDocument::fromJson(json).object();
    QStringList says;
    for (const QJsonValue& each : answer.value("errors"_L1).toArray())
        if (const QString message = each.toObject().value("message"_L1).toString().simplified(); !message.isEmpty())
            says << message;
    if (says.isEmpty()) says << answer.value("title"_L1).toString().simplified();
    says.removeDuplicates();
    return says.mid(0, 3).join(u' ').left(300);
}

QStringList authoritiesNotIn(const StatisticsMeta& meta, const QStringList& authorities) {
    const auto places = meta.places.value(u"LA"_s);
    QStringList unknown;
    for (const QString& each : authorities)
        if (std::none_of(places.begin(), places.end(),
                         [&](const auto& place) { return place.oldCode == each || place.code == each; }))
            unknown << each;
    return unknown;
}

QByteArray questionOf(const StatisticsQuery& query, const StatisticsMeta& meta, int page, int pageSize) {
    QJsonArray all;
    for (auto it = query.filters.constBegin(); it != query.filters.constEnd(); ++it)
        if (!it.value().isEmpty())
            all << whereIs("filters", QJsonObject{{u"in"_s, QJsonArray::fromStringList(it.value())}});
    if (!query.periods.empty()) {
        QJsonArray periods;
        for (const auto& each : query.periods)
            periods << QJsonObject{{u"period"_s, each.period}, {u"code"_s, each.code}};
        all << whereIs("timePeriods", QJsonObject{{u"in"_s, periods}});
    }
    const QJsonArray authorities = authorityIds(query, meta);
    QStringList levels = query.levels;
    if (levels.isEmpty() && !authorities.isEmpty())
        for (const auto& level : meta.levels) levels << level.code;
    QJsonArray anyLevel;
    for (const QString& level : levels) {
        QJsonArray each{whereIs("geographicLevels", QJsonObject{{u"eq"_s, level}})};
        if (!authorities.isEmpty() && (level == u"LA" || level == u"SCH"))
            each << whereIs("locations", QJsonObject{{u"in"_s, authorities}});
        anyLevel << allOf(each);
    }
    if (!anyLevel.isEmpty())
        all << (anyLevel.size() == 1 ? anyLevel.first().toObject() : QJsonObject{{u"or"_s, anyLevel}});

    QJsonArray sorts;
    const auto sortBy = [&](const QString& field) {
        sorts << QJsonObject{{u"field"_s, field}, {u"direction"_s, u"Asc"_s}};
    };
    sortBy(u"timePeriod"_s);
    sortBy(u"geographicLevel"_s);
    QStringList placed = meta.places.keys();
    placed.sort();
    for (const QString& level : placed) sortBy(u"location|"_s + level);
    for (const auto& filter : meta.filters) sortBy(u"filter|"_s + filter.id);

    QStringList indicators = query.indicators;
    if (indicators.isEmpty())
        for (const auto& each : meta.indicators) indicators << each.id;
    QJsonObject question{{u"indicators"_s, QJsonArray::fromStringList(indicators)},
                         {u"sorts"_s, sorts},
                         {u"debug"_s, false},
                         {u"page"_s, page},
                         {u"pageSize"_s, pageSize}};
    if (!all.isEmpty()) question.insert(u"criteria"_s, allOf(all));
    return QJsonDocument(question).toJson(QJsonDocument::Compact);
}

}  // namespace nlc
