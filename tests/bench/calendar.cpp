// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar of 20,000 entries (limit: any view within 50 ms, the query included); clashes among them; a calendar file
// of them read and planned. All invented.
#include "models/calendar/calendar.h"

#include <benchmark/benchmark.h>

#include "models/calendar/calendar_export.h"
#include "models/calendar/calendar_import.h"
#include "models/calendar/clashes.h"
#include "tests/bench/full_calendar.h"

using namespace nlc;
using namespace nlc::bench;
using namespace Qt::StringLiterals;

namespace {

void window(benchmark::State& state) {
    const QDate from(2025, 1, 1);
    size_t entries = 0;
    for (auto _ : state) {
        const auto found = calendarEntries(fullCalendar(), from, from.addDays(int(state.range(0))));
        if (!found) qFatal("no entries");
        entries = found->size();
    }
    state.counters["entries"] = double(entries);
}
BENCHMARK(window)->Arg(7)->Arg(31)->Arg(365)->Unit(benchmark::kMillisecond);

void theWholeOfTenYears(benchmark::State& state) {
    size_t entries = 0;
    for (auto _ : state) {
        const auto found = calendarEntries(fullCalendar(), {2020, 1, 1}, {2031, 12, 31});
        if (!found) qFatal("no entries");
        entries = found->size();
    }
    state.counters["entries"] = double(entries);
}
BENCHMARK(theWholeOfTenYears)->Unit(benchmark::kMillisecond);

void clashesOfAYear(benchmark::State& state) {
    const auto entries = calendarEntries(fullCalendar(), {2025, 1, 1}, {2025, 12, 31});
    for (auto _ : state) benchmark::DoNotOptimize(clashes(*entries));
}
BENCHMARK(clashesOfAYear)->Unit(benchmark::kMillisecond);

void readingAndPlanningAFileOfAll(benchmark::State& state) {
    const auto bytes = exportCalendar(fullCalendar(), {}, {{2020, 1, 1}, {2031, 12, 31}}, u"All"_s);
    if (!bytes) qFatal("no file");
    for (auto _ : state) {
        const auto file = readIcs(*bytes);
        if (!file) qFatal("not read");
        benchmark::DoNotOptimize(planCalendarImport(fullCalendar(), *file, u"All"_s));
    }
    state.counters["bytes"] = double(bytes->size());
}
BENCHMARK(readingAndPlanningAFileOfAll)->Unit(benchmark::kMillisecond);

}  // namespace
