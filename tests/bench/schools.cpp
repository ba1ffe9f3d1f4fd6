// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about all primary schools of England at once: what they are, kinds of schools compared (limits: well under
// a second), the schools most like one of 17,000 by its features (limit: 100 ms). Schools and figures are invented.
#include <benchmark/benchmark.h>

#include "models/outcomes/comparison.h"
#include "models/outcomes/schools_alike.h"

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

constexpr int primarySchools = 17'000, tableYear = 2019;

struct Country {
    OutcomeStore store;
    SchoolRegister schools;
};

const Country& country() {
    static const Country all = [] {
        Country made;
        OutcomeTableBuilder table;
        unsigned dice = 1;
        const auto roll = [&](unsigned sides) { return (dice = dice * 1103515245U + 12345U) / 65536U % sides; };
        const auto put = [&](int row, const char* column, const QString& cell) {
            table.set(row, table.column(QLatin1String(column)), cell);
        };
        for (int i = 0; i < primarySchools; ++i) {
            RegisterSchool school;
            school.urn = QString::number(100'000 + i);
            school.name = u"Example School %1"_s.arg(i);
            school.isInRegister = true;
            school.school.phase = SchoolPhase::Primary;
            school.school.district = u"District %1"_s.arg(i % 300);
            school.school.urbanRural = i % 3 != 0 ? u"Urban city and town"_s : u"Rural village"_s;
            const int row = table.row({AreaLevel::School, school.urn}, school.name, QString::number(200 + i % 150));
            put(row, "NFTYPE", i % 3 == 0 ? u"ACC"_s : u"CY"_s);
            put(row, "TOTPUPS", QString::number(30 + roll(600)));
            put(row, "TELIG", QString::number(6 + roll(80)));
            for (const char* share : {"PTFSM6CLA1A", "PTEALGRP2", "PSENELK", "PSENELE", "PTRWM_EXP"})
                put(row, share, QString::number(roll(60)) + u'%');
            put(row, "TKS1AVERAGE", QString::number(14 + roll(40) / 10.0));
            made.schools.add(school);
        }
        Release release;
        release.title = u"Invented"_s;
        release.year = tableYear;
        auto read = OutcomeTable::of(table.bytes());
        if (!read) qFatal("no table");
        made.store.add(release, std::move(*read));
        return made;
    }();
    return all;
}

void whatAllSchoolsAre(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(
            factsOf(country().store, country().schools, tableYear, ReleaseSource::PerformanceTables));
}
BENCHMARK(whatAllSchoolsAre)->Unit(benchmark::kMillisecond);

void kindsOfSchoolsCompared(benchmark::State& state) {
    const auto facts = factsOf(country().store, country().schools, tableYear, ReleaseSource::PerformanceTables);
    const ComparisonQuestion question{.measure = measureNamed(u"rwm-expected"_s), .dimension = Dimension::District};
    for (auto _ : state) benchmark::DoNotOptimize(compared(country().store, facts, question));
}
BENCHMARK(kindsOfSchoolsCompared)->Unit(benchmark::kMillisecond);

void schoolsLikeOne(benchmark::State& state) {
    const auto facts = factsOf(country().store, country().schools, tableYear, ReleaseSource::PerformanceTables);
    const AlikeQuestion question{.urn = u"100005"_s, .measure = measureNamed(u"rwm-expected"_s)};
    for (auto _ : state) benchmark::DoNotOptimize(schoolsAlike(country().store, facts, question));
}
BENCHMARK(schoolsLikeOne)->Unit(benchmark::kMillisecond);

}  // namespace
