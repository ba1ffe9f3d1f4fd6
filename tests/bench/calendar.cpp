// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar of 20,000 entries (limit: any view within 50 ms, the query included); clashes among them; a calendar file
// of them read and planned. All invented.
#include "models/calendar/calendar.h"

#include <benchmark/benchmark.h>

#include "models/calendar/calendar_export.h"
#include "models/calendar/calendar_import.h"
#include "models/calendar/calendar_steps.h"
#include "models/calendar/clashes.h"

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

constexpr int singles = 12'000, seriesCount = 200, ten = 10;

/// Ten years from September 2020: 12,000 single events, 200 weekly series of forty dates.
Workspace& fullCalendar() {
    static const auto all = [] {
        auto made =
            Workspace::inMemory({u"A. Example"_s, [] { return QDateTime(QDate(2025, 2, 12), QTime(9, 0), Qt::UTC); }});
        if (!made) qFatal("no workspace");
        Workspace& workspace = **made;
        const auto kept = workspace.step(u"filling"_s, [&]() -> Result<> {
            for (int i = 0; i < singles + seriesCount; ++i) {
                CalendarEvent event;
                event.title = u"Event %1 of an invented county"_s.arg(i);
                event.startsOn = QDate(2020, 9, 1).addDays(i * 7 % (365 * ten));
                event.startsAt = QTime(8 + i % 9, 0);
                event.endsAt = event.startsAt.addSecs(5400);
                event.place = i % 2 == 0 ? u"Example Hall"_s : u"Online"_s;
                event.audience = u"Audience %1"_s.arg(i % 40);
                event.isPublic = i % 3 == 0;
                if (i >= singles) event.rule = u"FREQ=WEEKLY;COUNT=40"_s;
                if (auto added = addEvent(workspace, event); !added) return tl::unexpected(added.error());
            }
            return {};
        });
        if (!kept) qFatal("%s", qPrintable(kept.error().what));
        return std::move(*made);
    }();
    return *all;
}

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
