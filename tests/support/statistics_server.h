// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonDocument>
#include <QJsonObject>
#include <optional>

#include "tests/support/local_server.h"

namespace nlc::testing_support {

/// The statistics service as it answers, in the shapes of its published reference, with a small data set: two years of
/// England, a region, two LAs and a school, by subject and group. The figures are invented.
class StatisticsServer {
public:
    using Request = LocalServer::Request;
    using Response = LocalServer::Response;

    StatisticsServer() : m_server([this](const Request& request) { return answer(request); }) {}
    QUrl address() const { return m_server.address(); }
    void close() { m_server.close(); }
    const std::vector<Request>& requests() const { return m_server.requests(); }
    int questions() const { return int(m_server.requests().size()); }
    /// What it says instead, where this says something.
    std::function<std::optional<Response>(const Request&)> instead;

    static Response page(const QByteArray& html) { return {200, html, {{"Content-Type", "text/html; charset=utf-8"}}}; }

    struct Row {
        const char *year, *level, *la, *subject, *group, *expected, *higher;
    };
    static const std::vector<Row>& rows() {
        static const std::vector<Row> all{
            {"2023/2024", "NAT", "", "rwm", "all", "61", "8"},
            {"2023/2024", "NAT", "", "rwm", "dis", "46", "3"},
            {"2023/2024", "LA", "la926", "rwm", "all", "53", "6"},
            {"2023/2024", "LA", "la926", "rwm", "dis", "36", "c"},
            {"2023/2024", "LA", "la935", "rwm", "all", "57", "z"},
            {"2023/2024", "REG", "", "rwm", "all", "59", "~"},
            {"2024/2025", "NAT", "", "rwm", "all", "63", "8"},
            {"2024/2025", "NAT", "", "rwm", "dis", "48", "3"},
            {"2024/2025", "NAT", "", "read", "all", "76", "33"},
            {"2024/2025", "REG", "", "rwm", "all", "61", "low"},
            {"2024/2025", "LA", "la926", "rwm", "all", "56", "7"},
            {"2024/2025", "LA", "la926", "rwm", "dis", "39", "x"},
            {"2024/2025", "LA", "la926", "read", "all", "71", "29"},
            {"2024/2025", "LA", "la935", "rwm", "all", "60", "u"},
            {"2024/2025", "SCH", "la926", "rwm", "all", "64", "10"},
            {"2024/2025", "SCH", "la926", "rwm", "dis", "c", "c"},
        };
        return all;
    }
    /// The same data set as it can be downloaded by hand.
    static QByteArray csv() {
        QByteArray lines =
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_"
            "code,"
            "new_la_code,la_name,school_urn,school_laestab,school_name,subject,breakdown,expected_standard_pupil_"
            "percent,"
            "higher_standard_pupil_percent\r\n";
        for (const Row& row : rows()) {
            const QByteArray year = row.year, level = row.level, la = row.la;
            const bool isOfLa = !la.isEmpty();
            lines += year.left(4) + year.right(2) + ",Academic year,";
            lines += level == "NAT"   ? "National"
                     : level == "REG" ? "Regional"
                     : level == "LA"  ? "Local authority"
                                      : "School";
            lines += ",E92000001,England,";
            lines += level == "NAT" ? "," : "E12000006,East of England";
            lines += !isOfLa ? ",,," : la == "la926" ? ",926,E10000020,Norfolk" : ",935,E10000029,Suffolk";
            lines += level == "SCH" ? ",900001,9262001,Example Hill Primary School," : ",,,,";
            lines += qstrcmp(row.subject, "rwm") == 0 ? "\"Reading, writing and maths\"," : "Reading,";
            lines += qstrcmp(row.group, "all") == 0 ? "Total," : "Disadvantaged,";
            lines += QByteArray(row.expected) + ',' + row.higher + "\r\n";
        }
        return lines;
    }

    static QByteArray publications() {
        return R"({"paging":{"page":1,"pageSize":40,"totalResults":1,"totalPages":1},"results":[{"id":"b7a9-ks2",
            "title":"Key stage 2 attainment","slug":"key-stage-2-attainment",
            "summary":"Attainment of pupils at the end of key stage 2.","lastPublished":"2025-12-11T09:30:00+00:00"}]})";
    }
    static QByteArray dataSets() {
        return R"({"paging":{"page":1,"pageSize":20,"totalResults":2,"totalPages":1},"results":[
            {"id":"019afee5-4791","title":"KS2 by local authority","summary":"Invented figures in the real shape.",
             "status":"Published","latestVersion":{"version":"1.1","published":"2025-12-11T09:30:00+00:00",
             "totalResults":16,"timePeriods":{"start":"2023/24","end":"2024/25"},
             "geographicLevels":["National","Local authority"],"filters":["Subject"],"indicators":["Expected"]}},
            {"id":"019afee5-0000","title":"Withdrawn","summary":"","status":"Withdrawn","latestVersion":null}]})";
    }
    static QByteArray meta() {
        return R"({"filters":[{"id":"fSubj","column":"subject","label":"Subject","hint":"",
            "options":[{"id":"rwm","label":"Reading, writing and maths"},{"id":"read","label":"Reading"}]},
            {"id":"fGrp","column":"breakdown","label":"Pupil group","hint":"",
            "options":[{"id":"all","label":"Total"},{"id":"dis","label":"Disadvantaged"}]}],
            "indicators":[{"id":"iExp","column":"expected_standard_pupil_percent",
            "label":"Percentage meeting the expected standard","unit":"%","decimalPlaces":0},
            {"id":"iHigh","column":"higher_standard_pupil_percent","label":"Percentage at the higher standard",
            "unit":null,"decimalPlaces":null}],
            "geographicLevels":[{"code":"NAT","label":"National"},{"code":"REG","label":"Regional"},
            {"code":"LA","label":"Local authority"},{"code":"SCH","label":"School"}],
            "locations":[{"level":{"code":"NAT","label":"National"},
            "options":[{"id":"nat","label":"England","code":"E92000001"}]},
            {"level":{"code":"REG","label":"Regional"},
            "options":[{"id":"reg6","label":"East of England","code":"E12000006"}]},
            {"level":{"code":"LA","label":"Local authority"},
            "options":[{"id":"la926","label":"Norfolk","code":"E10000020","oldCode":"926"},
            {"id":"la935","label":"Suffolk","code":"E10000029","oldCode":"935"}]},
            {"level":{"code":"SCH","label":"School"},"options":[{"id":"sch1","label":"Example Hill Primary School",
            "urn":"900001","laEstab":"9262001"}]}],
            "timePeriods":[{"code":"AY","period":"2023/2024","label":"2023/24"},
            {"code":"AY","period":"2024/2025","label":"2024/25"}]})";
    }
    static QByteArray result(const Row& row) {
        const auto pair = [](const char* name, const char* value) {
            return QByteArray("\"") + name + "\":\"" + value + '"';
        };
        const QByteArray level = row.level;
        QByteArray places = pair("NAT", "nat");
        if (level != "NAT") places += ',' + pair("REG", "reg6");
        if (*row.la != '\0') places += ',' + pair("LA", row.la);
        if (level == "SCH") places += ',' + pair("SCH", "sch1");
        return "{\"timePeriod\":{\"code\":\"AY\"," + pair("period", row.year) + "}," +
               pair("geographicLevel", row.level) + ",\"locations\":{" + places + "},\"filters\":{" +
               pair("fSubj", row.subject) + ',' + pair("fGrp", row.group) + "},\"values\":{" +
               pair("iExp", row.expected) + ',' + pair("iHigh", row.higher) + "}}";
    }
    /// `total`: of rows, where it is not the truth.
    static QByteArray results(int page, int size, int total = int(rows().size())) {
        QByteArrayList some;
        for (size_t i = size_t((page - 1) * size); i < std::min(rows().size(), size_t(page * size)); ++i)
            some << result(rows()[i]);
        return "{\"paging\":{\"page\":" + QByteArray::number(page) + ",\"pageSize\":" + QByteArray::number(size) +
               ",\"totalResults\":" + QByteArray::number(total) +
               ",\"totalPages\":" + QByteArray::number((total - 1) / size + 1) + "},\"results\":[" + some.join(',') +
               "],\"warnings\":[]}";
    }
    static QJsonObject asked(const Request& request) { return QJsonDocument::fromJson(request.body).object(); }
    static int pageAsked(const Request& request) { return asked(request).value(QStringLiteral("page")).toInt(); }
    static bool isQuery(const Request& request) { return request.method == "POST"; }

private:
    Response answer(const Request& request) {
        if (instead)
            if (auto other = instead(request)) return *other;
        const QString path = request.target.path();
        if (path.endsWith(QStringLiteral("/publications"))) return {200, publications()};
        if (path.endsWith(QStringLiteral("/publications/b7a9-ks2/data-sets"))) return {200, dataSets()};
        if (path.endsWith(QStringLiteral("/data-sets/019afee5-4791/meta"))) return {200, meta()};
        if (path.endsWith(QStringLiteral("/data-sets/019afee5-4791/query")) && request.method == "POST") {
            return {200, results(pageAsked(request), asked(request).value(QStringLiteral("pageSize")).toInt())};
        }
        return {404, R"({"title":"Not Found","status":404})"};
    }

    LocalServer m_server;
};

}  // namespace nlc::testing_support
