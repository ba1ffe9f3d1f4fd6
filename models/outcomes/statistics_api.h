// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QHash>
#include <QStringList>
#include <vector>

#include "models/store/error.h"

namespace nlc {

// What the public API of Explore Education Statistics says and is asked, as plain values. Source: its published
// reference, https://api.education.gov.uk/statistics/docs, and its code, dfe-analytical-services/
// explore-education-statistics (Public.Data.Api/ViewModels, Requests). Any thread.

struct StatisticsPublication {
    QString id, title, summary;
    QDate lastPublished = {};
};

struct StatisticsDataSet {
    QString id, title, summary;
    QString version = {};  ///< the latest, "1.2"; questions are asked of it, so that all pages are of one
    QString firstPeriod = {}, lastPeriod = {};  ///< "2018/19"
    QStringList levels = {};                    ///< in words: "Local authority"
    bool isWithdrawn = false;
};

/// Everything that a question to a data set is made of. Ids are the service's own and mean nothing outside it.
struct StatisticsMeta {
    struct Option {
        QString id, label;
    };
    struct Filter {
        QString id, column, label, hint;
        std::vector<Option> options;
    };
    struct Indicator {
        QString id, column, label, unit;
    };
    struct Level {
        QString code, label;  ///< "LA", "Local authority"
    };
    struct Period {
        QString code, period, label;  ///< "AY", "2024/2025", "2024/25"
    };
    struct Place {
        QString id, label;
        QString code, oldCode;  ///< GSS; of an LA its three digits
        QString urn, laEstab;   ///< of a school
    };
    std::vector<Filter> filters;
    std::vector<Indicator> indicators;
    std::vector<Level> levels;
    std::vector<Period> periods;
    QHash<QString, std::vector<Place>> places;  ///< by the code of their level
};

/// What is asked of a data set. An empty list asks for all there are.
struct StatisticsQuery {
    QStringList indicators;               ///< ids
    QHash<QString, QStringList> filters;  ///< a filter's id → ids of its options
    QStringList levels;                   ///< codes
    std::vector<StatisticsMeta::Period> periods;
    QStringList authorities;  ///< three digits or GSS: of LAs, and of schools, just those of these LAs
};

struct StatisticsRow {
    QString periodCode, period, level;
    QHash<QString, QString> locations;  ///< a level's code → a place's id
    QHash<QString, QString> filters;    ///< a filter's id → an option's id
    QHash<QString, QString> values;     ///< an indicator's id → a number or a symbol, as it stands
};

struct StatisticsPage {
    int page = 0;
    qint64 totalResults = 0;
    std::vector<StatisticsRow> rows;
    QStringList warnings;
};

// What the service said; a sentence when it is not of this shape.
Result<std::vector<StatisticsPublication>> publicationsOf(const QByteArray& json);
/// `total`: of all pages.
Result<std::vector<StatisticsDataSet>> dataSetsOf(const QByteArray& json, int page, int* total);
Result<StatisticsMeta> metaOf(const QByteArray& json);
Result<StatisticsPage> pageOf(const QByteArray& json);
/// What an answer that refuses a question says: "Must be one of …"; empty when it says nothing.
QString refusalOf(const QByteArray& json);

/// Those of the codes that are no LA's of the data set.
QStringList authoritiesNotIn(const StatisticsMeta& meta, const QStringList& authorities);
/// The body of a question. Rows are asked for in an order that leaves nothing open, so that pages do not overlap.
QByteArray questionOf(const StatisticsQuery& query, const StatisticsMeta& meta, int page, int pageSize);

}  // namespace nlc
