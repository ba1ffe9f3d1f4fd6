// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of figures: whatever they hold, what is taken of them can be read again, cell by cell.
#include "models/outcomes/outcome_reader.h"
#include "models/outcomes/outcome_store.h"
#include "models/outcomes/release_changes.h"
#include "models/outcomes/statistics_answer.h"
#include "tests/fuzz/targets.h"

namespace nlc::fuzzing {

using namespace Qt::StringLiterals;

namespace {

void wholeColumns(const OutcomeTable& table) {
    const auto keys = table.keys();
    speaks(keys);
    for (const QString& name : table.columns()) {
        const auto column = table.column(name);
        speaks(column);
        if (!column) continue;
        holds(column->rows() == table.rows(), "a column is longer or shorter than its table");
        for (int row = 0; row < column->rows(); ++row) {
            const Value& value = column->value(row);
            holds(value.number.has_value() == (value.status == ValueStatus::Published), "a code is taken for a number");
        }
    }
}

void releasesRead(const ReadOutcomes& read) {
    OutcomeStore store;
    for (const ReadRelease& each : read.releases) {
        const auto table = OutcomeTable::of(each.bytes);
        holds(table.has_value(), "what was taken cannot be read");
        holds(table->rows() == each.release.rowCount, "a release has other rows than it says");
        holds(each.release.columnCount == int(table->columns().size()), "a release has other columns than it says");
        holds(checked(each.release).has_value(), "a release that cannot be kept");
        holds(table->keys().has_value(), "a row without its area");
        wholeColumns(*table);
        const auto changes = changesBetween(*table, *table);
        holds(changes && changes->isEmpty(), "a table differs from itself");
        store.add(each.release, *table);
    }
    for (const OutcomeProblem& problem : read.problems)
        holds(!problem.says.trimmed().isEmpty(), "a problem has no sentence");
    for (const Measure& measure : {measures().front(), *measureNamed(u"reading-progress"_s)})
        for (const auto& source : NamesOf<ReleaseSource>::values)
            for (const int year : store.years(source.value))
                (void)store.weightedAverage(measure, PupilGroup::All, {}, {}, year, source.value);
}

/// The bytes as a table of that layout: its heading is put before what has none.
void readAs(const QByteArray& heading, QByteArray bytes) {
    const QByteArray first = heading.left(heading.indexOf(','));
    if (!bytes.contains(first) && !bytes.startsWith("PK")) bytes.prepend(heading);
    ReadOptions options;
    options.year = bytes.contains("PTRWM_EXP_") ? 0 : 2023;
    SilentProgress progress;
    const auto read = readOutcomes(bytes, u"x.csv"_s, options, progress);
    speaks(read);
    if (!read) return;
    releasesRead(*read);
    const auto again = readOutcomes(bytes, u"x.csv"_s, options, progress);
    holds(again && again->releases.size() == read->releases.size(), "the same table reads differently");
    for (size_t i = 0; i < read->releases.size(); ++i)
        holds(again->releases[i].bytes == read->releases[i].bytes, "the same table gives other bytes");
}

}  // namespace

int performanceTables(const uint8_t* data, size_t size) {
    readAs("RECTYPE,LEA,URN,SCHNAME,TELIG,PTRWM_EXP,READPROG,READCOV,PTRWM_EXP_22\n", bytesOf(data, size));
    return 0;
}
int lait(const uint8_t* data, size_t size) {
    readAs("Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n", bytesOf(data, size));
    return 0;
}
int statisticsTables(const uint8_t* data, size_t size) {
    readAs(
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,"
        "new_la_code,"
        "la_name,subject,breakdown,expected_standard_pupil_percent\n",
        bytesOf(data, size));
    return 0;
}
int statisticsAnswer(const uint8_t* data, size_t size) {
    const QByteArray bytes = bytesOf(data, size), between = "\n===\n";
    const auto end = bytes.indexOf(between);
    int total = 0;
    speaks(publicationsOf(bytes));
    speaks(dataSetsOf(bytes, 1, &total));
    holds(total >= 0, "fewer data sets than none");
    (void)refusalOf(bytes);
    const auto meta = metaOf(bytes.left(end < 0 ? bytes.size() : end));
    speaks(meta);
    if (!meta) return 0;
    constexpr int pageSize = 100;
    StatisticsQuery query;
    query.authorities = QStringList{u"926"_s};
    (void)authoritiesNotIn(*meta, query.authorities);
    (void)questionOf(query, *meta, 1, pageSize);
    StatisticsAnswer answer({u"x"_s, u"X"_s, {}}, *meta, {}, 1000);
    int number = 0;
    for (qsizetype at = end; at >= 0;) {
        const auto next = bytes.indexOf(between, at + between.size());
        const auto page = pageOf(bytes.mid(at + between.size(), next < 0 ? -1 : next - at - between.size()));
        speaks(page);
        if (!page) return 0;
        const auto added = answer.add(*page, ++number, pageSize);
        speaks(added);
        if (!added) return 0;
        holds(answer.rows() <= answer.total(), "more rows than promised");
        at = next;
    }
    if (!answer.isWhole()) return 0;
    const auto read = answer.done();
    speaks(read);
    if (read) releasesRead(*read);
    return 0;
}
int ownTable(const uint8_t* data, size_t size) {
    readAs("URN,Year,RWM expected,Eligible pupils,RWM expected (girls)\n", bytesOf(data, size));
    return 0;
}
int packedTable(const uint8_t* data, size_t size) {
    const auto table = OutcomeTable::of(bytesOf(data, size));
    speaks(table);
    constexpr int most = 100'000;
    if (table && table->rows() <= most) wholeColumns(*table);
    return 0;
}

}  // namespace nlc::fuzzing
