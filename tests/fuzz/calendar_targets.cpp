// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar_import.h"
#include "models/calendar/recurrence.h"
#include "tests/fuzz/targets.h"

namespace nlc::fuzzing {

using namespace Qt::StringLiterals;

namespace {

/// With an event and a series that entries can meet.
std::unique_ptr<Workspace> aCalendar() {
    auto workspace = inMemory();
    const auto file = readIcs(
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a@example.org\nDTSTART:20260303T100000\nSUMMARY:A\nEND:"
        "VEVENT\n"
        "BEGIN:VEVENT\nUID:b@example.org\nDTSTART:20260303T100000\nRRULE:FREQ=WEEKLY\nSUMMARY:B\nEND:VEVENT\n"
        "END:VCALENDAR\n");
    const auto plan = planCalendarImport(*workspace, *file, u"x"_s);
    holds(importCalendar(*workspace, *plan).has_value(), "the small calendar could not be made");
    return workspace;
}

}  // namespace

int ics(const uint8_t* data, size_t size) {
    static const auto into = aCalendar();
    const auto file = readIcs(bytesOf(data, size));
    speaks(file);
    if (!file) return 0;
    for (const IcsEntry& each : file->entries) {
        if (!each.problem.isEmpty()) {
            holds(each.problem.endsWith(u'.'), "a problem has no sentence");
            continue;
        }
        holds(each.event.day.isValid() && !each.event.uid.isEmpty(), "an entry without day or identity has no problem");
        holds(each.event.rule.isEmpty() || tidyRule(each.event.rule) == each.event.rule,
              "a rule reads differently again");
    }
    const auto plan = planCalendarImport(*into, *file, u"x"_s);
    holds(plan && plan->rows.size() == file->entries.size(), "not every entry has one fate");
    // Inside a step that fails at its end, so that nothing stays.
    const auto trial = into->step(u"trial"_s, [&]() -> Result<> {
        const auto written = importCalendar(*into, *plan);
        const QString why = written ? QString() : written.error().what + u' ' + written.error().detail;
        holds(written.has_value(), "what the plan promised cannot be written: " + why.toStdString());
        const auto again = planCalendarImport(*into, *file, u"x"_s);
        holds(again && again->changesNothing(), "what was just imported would change again");
        return failed(Error::Kind::Cancelled, u"Not kept."_s);
    });
    holds(!trial && trial.error().kind == Error::Kind::Cancelled, "a trial was kept");
    return 0;
}

}  // namespace nlc::fuzzing
