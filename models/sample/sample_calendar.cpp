// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar.h"
#include "models/calendar/calendar_steps.h"
#include "models/sample/sample_year.h"
#include "models/store/content.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

std::vector<ChangedOccurrence> movedIn(const SampleEntry& entry) {
    std::vector<ChangedOccurrence> all;
    if (!entry.has(u"moved"_s)) return all;
    for (const SampleEntry& each : entry.entries(u"moved"_s)) {
        each.knows({u"of"_s, u"to"_s, u"from"_s, u"until"_s, u"place"_s});
        ChangedOccurrence moved;
        moved.on = each.date(u"of"_s);
        moved.startsOn = each.date(u"to"_s);
        moved.startsAt = each.time(u"from"_s);
        moved.endsAt = each.time(u"until"_s);
        moved.place = each.text(u"place"_s);
        all.push_back(std::move(moved));
    }
    return all;
}

void addOne(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"title"_s, u"kind"_s, u"day"_s, u"to"_s, u"from"_s, u"until"_s, u"place"_s, u"audience"_s, u"group"_s,
                 u"public"_s, u"link"_s, u"notes"_s, u"repeats"_s, u"left out"_s, u"moved"_s});
    CalendarEvent event;
    event.title = entry.needed(u"title"_s);
    event.kind = entry.oneOf<EventKind>(u"kind"_s);
    event.startsOn = entry.date(u"day"_s);
    event.endsOn = entry.date(u"to"_s);
    event.startsAt = entry.time(u"from"_s);
    event.endsAt = entry.time(u"until"_s);
    event.place = entry.text(u"place"_s);
    event.audience = entry.text(u"audience"_s);
    event.isPublic = entry.has(u"public"_s);
    event.link = entry.text(u"link"_s);
    event.notes = entry.text(u"notes"_s);
    event.rule = entry.text(u"repeats"_s);
    std::vector<QDate> leftOut;
    for (const QString& day : entry.texts(u"left out"_s)) leftOut.push_back(QDate::fromString(day, Qt::ISODate));
    event.excludedDays = daysText(std::move(leftOut));
    // The same in each sample that is made.
    const QString called = event.title + event.startsOn.toString(Qt::ISODate);
    event.uid = u"sample-%1@nlcdesk"_s.arg(Content::hashOf(called.toUtf8()).left(16));
    const QString group = entry.text(u"group"_s);
    const auto moved = movedIn(entry);
    year.add(entry, QObject::tr("adding of '%1'").arg(event.title), [=](Workspace& workspace) -> Result<> {
        CalendarEvent made = event;
        if (!group.isEmpty()) {
            auto of = groupNamed(workspace, group);
            if (!of) return tl::unexpected(of.error());
            made.group = *of;
        }
        auto id = addEvent(workspace, made);
        if (!id) return tl::unexpected(id.error());
        for (ChangedOccurrence each : moved) {
            each.event = *id;
            if (auto done = changeOccurrence(workspace, each); !done) return done;
        }
        return {};
    });
}

/// What was called off later, by title and day.
void addCancelled(SampleYear& year, const SampleEntry& entry) {
    entry.knows({u"title"_s, u"day"_s});
    const QString title = entry.needed(u"title"_s);
    const QDate day = entry.date(u"day"_s);
    year.add(entry, {}, [=](Workspace& workspace) {
        return Repository<CalendarEvent>(workspace)
            .all(u"WHERE title = ? AND starts_on = ?"_s, {title, toSql(day)})
            .and_then([&](const std::vector<CalendarEvent>& found) -> Result<> {
                if (found.empty())
                    return failed(Error::Kind::NotFound, QObject::tr("There is no event '%1'.").arg(title));
                return cancelEvent(workspace, found.front().id);
            });
    });
}

}  // namespace

void addCalendar(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"calendar.json"_s, mistake);
    file.knows({u"events"_s, u"cancelled"_s, u"filters"_s});
    for (const SampleEntry& entry : file.entries(u"events"_s, u"title"_s)) addOne(year, entry);
    for (const SampleEntry& entry : file.entries(u"cancelled"_s, u"title"_s)) addCancelled(year, entry);
    for (const SampleEntry& entry : file.entries(u"filters"_s, u"name"_s)) {
        entry.knows({u"name"_s, u"kinds"_s, u"audience"_s, u"public"_s});
        CalendarFilter filter;
        filter.kinds = entry.setOf<DateKind>(u"kinds"_s);
        filter.audience = entry.text(u"audience"_s);
        filter.onlyPublic = entry.has(u"public"_s);
        const QString name = entry.needed(u"name"_s);
        year.add(entry, {},
                 [=](Workspace& workspace) { return saveCalendarFilter(workspace, name, filter).map(onlyDone); });
    }
}

}  // namespace nlc
