// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar's page turned, with 20,000 entries in the file: what is dated is asked for, clashes are looked for, and
// the days are painted (limit: 50 ms whatever is seen). All invented.
#include "views/calendar/calendar_view.h"

#include <benchmark/benchmark.h>

#include <QPixmap>

#include "tests/bench/full_calendar.h"

using namespace nlc;
using namespace nlc::bench;

namespace {

void pageTurned(benchmark::State& state, CalendarScale scale) {
    CalendarDays days(fullCalendar());
    CalendarGrid grid(days);
    CalendarView view(&grid, [] { return QDate(2025, 2, 12); });
    view.resize(780, 620);
    QDate day(2025, 2, 12);
    int steps = 1;
    for (auto _ : state) {
        day = stepped(scale, day, steps = -steps);
        const DaySpan span = spanOf(scale, day);
        days.show(span.from, span.to, {});
        grid.show(scale, day);
        view.setDay(day);
        benchmark::DoNotOptimize(view.grab());
    }
    state.counters["entries"] = double(days.entries().size());
    state.counters["limit_ms"] = 50;
}
BENCHMARK_CAPTURE(pageTurned, week, CalendarScale::Week)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pageTurned, month, CalendarScale::Month)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pageTurned, year, CalendarScale::Year)->Unit(benchmark::kMillisecond);

}  // namespace
