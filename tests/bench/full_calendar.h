// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/calendar/calendar_steps.h"

namespace nlc::bench {

using namespace Qt::StringLiterals;

constexpr int singles = 12'000, seriesCount = 200, ten = 10;

/// Ten years from September 2020: 12,000 single events, 200 weekly series of forty dates.
inline Workspace& fullCalendar() {
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

}  // namespace nlc::bench
