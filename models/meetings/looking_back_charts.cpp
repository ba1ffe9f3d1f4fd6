// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/looking_back_charts.h"

#include <algorithm>
#include <numeric>

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Whole, and 0% or 100% only where it is just that.
QString percentOf(int part, int whole) {
    int percent = qRound(100.0 * part / whole);
    if (part < whole) percent = std::min(percent, 99);
    if (part > 0) percent = std::max(percent, 1);
    return QString::number(percent) + u'%';
}

QString outOf(int part, int whole) { return QObject::tr("%1 of %2").arg(part).arg(whole); }

/// What comes before the measure in a subtitle: whose meetings, of which year.
QString whose(const LookingBack& back) {
    return back.group ? u"%1, %2"_s.arg(back.groupName, back.year.shown()) : back.year.shown();
}

QString sourceOf(const LookingBack& back, const QString& what) {
    return QObject::tr("Source: %1; as on %2").arg(what, shownDate(back.today));
}

QString noMeeting(const LookingBack& back) {
    return (back.isOver() ? QObject::tr("No meeting was held in %1") : QObject::tr("No meeting was held in %1 so far"))
        .arg(back.year.shown());
}

/// One by name with how many of how many; several alike by name with their share; many as a number.
QString namedSectors(const std::vector<const SectorBack*>& alike) {
    const Turnout& first = alike.front()->year;
    const QString share = percentOf(first.present, first.noted());
    if (alike.size() > 3) return QObject::tr("%1 sectors (%2)").arg(alike.size()).arg(share);
    QStringList names;
    for (const SectorBack* each : alike) names << shown(each->sector);
    if (names.size() == 1) return u"%1 (%2)"_s.arg(names.front(), outOf(first.present, first.noted()));
    const QString last = names.takeLast();
    return QObject::tr("%1 and %2 (%3)").arg(names.join(u", "_s), last, share);
}

QString sectorsFinding(const LookingBack& back) {
    if (back.meetings.empty()) return noMeeting(back);
    std::vector<const SectorBack*> rated;
    for (const SectorBack& each : back.sectors)
        if (each.year.noted() > 0) rated.push_back(&each);
    if (rated.empty()) return QObject::tr("Who came was not noted");
    const auto isLess = [](const SectorBack* a, const SectorBack* b) {
        return a->year.present * b->year.noted() < b->year.present * a->year.noted();
    };
    if (rated.size() == 1)
        return QObject::tr("%1: %2 places were taken")
            .arg(shown(rated[0]->sector), outOf(rated[0]->year.present, rated[0]->year.noted()));
    const auto alike = [&](const SectorBack* as) {
        std::vector<const SectorBack*> found;
        for (const SectorBack* each : rated)
            if (!isLess(each, as) && !isLess(as, each)) found.push_back(each);
        return found;
    };
    const auto best = alike(*std::max_element(rated.begin(), rated.end(), isLess));
    const auto worst = alike(*std::min_element(rated.begin(), rated.end(), isLess));
    if (best.size() == rated.size())
        return QObject::tr("All sectors came alike: %1 of places")
            .arg(percentOf(best[0]->year.present, best[0]->year.noted()));
    if (best.size() > 3 && best[0]->year.present == best[0]->year.noted())
        return QObject::tr("Every place was taken in %1 sectors; fewest in %2")
            .arg(outOf(int(best.size()), int(rated.size())), namedSectors(worst));
    const QString most = QObject::tr("%1 came most often").arg(namedSectors(best));
    if (worst[0]->year.present == 0) return QObject::tr("%1; nobody came from %2").arg(most, namedSectors(worst));
    return QObject::tr("%1, %2 least").arg(most, namedSectors(worst));
}

/// By how many of the meetings noted for them they came to.
struct Steadiness {
    int every = 0, half = 0, fewer = 0, none = 0, notNoted = 0;
    bool isPartly = false;  ///< somebody was not noted each time
    int rated() const { return every + half + fewer + none; }
};
Steadiness steadinessOf(const LookingBack& back) {
    Steadiness counts;
    for (const PersonBack& person : back.people) {
        const Turnout& t = person.turnout;
        if (t.asked() == 0) continue;
        counts.isPartly = counts.isPartly || (t.noted() > 0 && t.notNoted > 0);
        if (t.noted() == 0)
            ++counts.notNoted;
        else if (t.present == t.noted())
            ++counts.every;
        else if (t.present == 0)
            ++counts.none;
        else
            ++(t.present * 2 >= t.noted() ? counts.half : counts.fewer);
    }
    return counts;
}

QString peopleFinding(const LookingBack& back, const Steadiness& counts) {
    if (back.meetings.empty()) return noMeeting(back);
    if (counts.rated() == 0) return QObject::tr("Who came was not noted");
    const QString people = outOf(counts.every, counts.rated());
    if (back.meetings.size() == 1) return QObject::tr("%1 people came to the one meeting").arg(people);
    return (counts.isPartly ? QObject::tr("%1 people came each time that was noted")
                            : QObject::tr("%1 people came each time they were asked"))
        .arg(people);
}

QString timeFinding(const LookingBack& back) {
    if (back.meetings.empty()) return noMeeting(back);
    const TimeBack& time = back.time;
    if (time.items == 0) return QObject::tr("No item has both a time planned and a time taken");
    if (time.over() == 0) return QObject::tr("Items took the %1 min that were planned").arg(time.minutesPlanned);
    if (time.over() < 0)
        return QObject::tr("Items took %1 min less than planned: %2 instead of %3")
            .arg(-time.over())
            .arg(time.minutesTaken())
            .arg(time.minutesPlanned);
    return QObject::tr("Items took %1 min more than planned: %2 instead of %3")
        .arg(time.over())
        .arg(time.minutesTaken())
        .arg(time.minutesPlanned);
}

int countOf(const ActionCounts& counts, ActionFate fate) { return counts[size_t(fate)]; }
int allOf(const ActionCounts& counts) { return std::accumulate(counts.begin(), counts.end(), 0); }
/// That are done, or late.
int judged(const ActionCounts& counts) {
    return countOf(counts, ActionFate::DoneOnTime) + countOf(counts, ActionFate::DoneLate) +
           countOf(counts, ActionFate::OpenLate);
}

QString actionsFinding(const LookingBack& back) {
    if (back.meetings.empty()) return noMeeting(back);
    if (allOf(back.actions) == 0) return QObject::tr("No action came of these meetings");
    const int due = judged(back.actions), late = countOf(back.actions, ActionFate::OpenLate);
    if (due == 0) return QObject::tr("No action is done or late");
    const QString done =
        QObject::tr("Done on time: %1 actions").arg(outOf(countOf(back.actions, ActionFate::DoneOnTime), due));
    return late > 0 ? QObject::tr("%1; open and late: %2").arg(done).arg(late) : done;
}

OutColumn numbers(const QString& heading) { return {.heading = heading, .kind = OutColumn::Kind::Number, .width = 12}; }
OutTable titled(const LookingBack& back, const QString& what) {
    OutTable table;
    table.title = u"%1, %2"_s.arg(what, whose(back));
    table.date = std::min(back.today, back.year.last());
    return table;
}
const QString dayHeading() { return QObject::tr("Day"); }

std::vector<OutColumn> turnoutColumns(const QString& byDeputy) {
    return {numbers(QObject::tr("Asked")),     numbers(QObject::tr("Present")), numbers(byDeputy),
            numbers(QObject::tr("Apologies")), numbers(QObject::tr("Absent")),  numbers(QObject::tr("Not noted"))};
}
QVariantList turnoutCells(const Turnout& turnout) {
    return {turnout.asked(), turnout.present, turnout.byDeputy, turnout.apologies, turnout.absent, turnout.notNoted};
}

}  // namespace

BarChart sectorsChart(const LookingBack& back) {
    BarChart chart;
    chart.title = sectorsFinding(back);
    chart.subtitle = QObject::tr("Places taken, themselves or by a deputy, of those noted, %1").arg(whose(back));
    if (back.turnout.notNoted > 0) chart.subtitle += QObject::tr("; places not noted: %1").arg(back.turnout.notNoted);
    chart.unit = u"%"_s;
    chart.categoryTitle = QObject::tr("Sector");
    chart.gap = QObject::tr("not noted");
    chart.source = sourceOf(back, QObject::tr("attendance at meetings"));
    chart.series = {{.name = QObject::tr("Places taken")}};
    for (const SectorBack& each : back.sectors) {
        const Turnout& year = each.year;
        const bool isNoted = year.noted() > 0;
        chart.categories << (isNoted ? u"%1 (%2)"_s.arg(shown(each.sector), outOf(year.present, year.noted()))
                                     : shown(each.sector));
        chart.series[0].values.push_back(isNoted ? std::optional(100.0 * year.present / year.noted()) : std::nullopt);
    }
    return chart;
}

BarChart peopleChart(const LookingBack& back) {
    const Steadiness counts = steadinessOf(back);
    int sentDeputy = 0;
    for (const PersonBack& person : back.people) sentDeputy += person.turnout.byDeputy > 0;
    BarChart chart;
    chart.title = peopleFinding(back, counts);
    chart.subtitle = QObject::tr("People asked, by how many of their meetings noted they came to, %1").arg(whose(back));
    if (sentDeputy > 0) chart.subtitle += QObject::tr("; a deputy came for %1").arg(sentDeputy);
    chart.categoryTitle = QObject::tr("Came to");
    chart.source = sourceOf(back, QObject::tr("attendance at meetings"));
    if (counts.rated() + counts.notNoted == 0) return chart;
    chart.series = {{.name = QObject::tr("People")}};
    const auto add = [&](const QString& name, int people) {
        chart.categories << name;
        chart.series[0].values.push_back(people);
    };
    add(QObject::tr("Every one"), counts.every);
    if (back.meetings.size() > 1) {
        add(QObject::tr("At least half"), counts.half);
        add(QObject::tr("Fewer than half"), counts.fewer);
    }
    add(QObject::tr("None"), counts.none);
    if (counts.notNoted > 0) add(QObject::tr("Not noted"), counts.notNoted);
    return chart;
}

BarChart timeChart(const LookingBack& back) {
    BarChart chart;
    chart.title = timeFinding(back);
    chart.subtitle = QObject::tr("Minutes of items with both times, %1").arg(whose(back));
    if (back.time.itemsWithout > 0) chart.subtitle += QObject::tr("; items left out: %1").arg(back.time.itemsWithout);
    chart.unit = QObject::tr("min");
    chart.categoryTitle = QObject::tr("Meeting");
    chart.gap = QObject::tr("not noted");
    chart.source = sourceOf(back, QObject::tr("agendas and the time noted at the meetings"));
    chart.series = {{.name = QObject::tr("Planned"), .tone = ChartSeries::Tone::Quiet}, {.name = QObject::tr("Taken")}};
    for (const MeetingBack& meeting : back.meetings) {
        const bool isKnown = meeting.time.items > 0;
        chart.categories << meeting.shownName();
        chart.series[0].values.push_back(isKnown ? std::optional<double>(meeting.time.minutesPlanned) : std::nullopt);
        chart.series[1].values.push_back(isKnown ? std::optional<double>(meeting.time.minutesTaken()) : std::nullopt);
    }
    return chart;
}

BarChart actionsChart(const LookingBack& back) {
    using enum ChartSeries::Tone;
    constexpr std::array tones{Good, Soon, Late, Main, Quiet, Quiet};
    static_assert(tones.size() == std::tuple_size_v<ActionCounts>);
    BarChart chart;
    chart.title = actionsFinding(back);
    chart.subtitle = QObject::tr("Actions by meeting, %1; on time out of those done or late").arg(whose(back));
    chart.categoryTitle = QObject::tr("Meeting");
    chart.stacked = true;
    chart.source = sourceOf(back, QObject::tr("register of actions"));
    if (allOf(back.actions) == 0) return chart;
    for (const MeetingBack& meeting : back.meetings) chart.categories << meeting.shownName();
    for (const auto& named : NamesOf<ActionFate>::values) {
        if (countOf(back.actions, named.value) == 0) continue;
        ChartSeries series{.name = shown(named.value), .values = {}, .tone = tones[size_t(named.value)]};
        for (const MeetingBack& meeting : back.meetings) series.values.push_back(countOf(meeting.actions, named.value));
        chart.series.push_back(std::move(series));
    }
    return chart;
}

QString deputyWords(const PersonBack& person) {
    QStringList parts;
    if (!person.deputies.isEmpty()) parts << QObject::tr("deputy: %1").arg(person.deputies.join(u", "_s));
    if (!person.stoodInFor.isEmpty()) parts << QObject::tr("stood in for %1").arg(person.stoodInFor.join(u", "_s));
    return parts.join(u"; "_s);
}

OutTable sectorsTable(const LookingBack& back) {
    OutTable table = titled(back, QObject::tr("Attendance by sector"));
    table.columns = {{.heading = QObject::tr("Sector"), .width = 24}};
    const auto columns = turnoutColumns(QObject::tr("Of these by a deputy"));
    table.columns.insert(table.columns.end(), columns.begin(), columns.end());
    for (const SectorBack& each : back.sectors)
        table.rows.push_back(QVariantList{shown(each.sector)} + turnoutCells(each.year));
    if (!back.sectors.empty())
        table.rows.push_back(QVariantList{QObject::tr("All sectors")} + turnoutCells(back.turnout));
    return table;
}

OutTable sectorsByMeetingTable(const LookingBack& back) {
    OutTable table = titled(back, QObject::tr("Attendance by sector and meeting"));
    table.columns = {{.heading = QObject::tr("Sector"), .width = 24}};
    for (const MeetingBack& meeting : back.meetings) {
        table.columns.push_back(numbers(QObject::tr("Asked, %1").arg(shortDate(meeting.on))));
        table.columns.push_back(numbers(QObject::tr("Present, %1").arg(shortDate(meeting.on))));
    }
    const auto add = [&](const QString& name, const auto& turnoutAt) {
        QVariantList row{name};
        for (size_t at = 0; at < back.meetings.size(); ++at) {
            const Turnout& turnout = turnoutAt(at);
            // Nobody noted is not nobody there.
            row << turnout.asked() << (turnout.noted() > 0 ? QVariant(turnout.present) : QVariant());
        }
        table.rows.push_back(row);
    };
    for (const SectorBack& each : back.sectors)
        add(shown(each.sector), [&](size_t at) -> const Turnout& { return each.byMeeting[at]; });
    if (!back.sectors.empty())
        add(QObject::tr("All sectors"), [&](size_t at) -> const Turnout& { return back.meetings[at].turnout; });
    return table;
}

OutTable peopleTable(const LookingBack& back) {
    OutTable table = titled(back, QObject::tr("Attendance by person"));
    table.columns = {{.heading = QObject::tr("Name"), .width = 24}, {.heading = QObject::tr("Sector"), .width = 20}};
    const auto columns = turnoutColumns(QObject::tr("Deputy came"));
    table.columns.insert(table.columns.end(), columns.begin(), columns.end());
    table.columns.push_back({.heading = QObject::tr("Deputies"), .width = 24});
    table.columns.push_back({.heading = QObject::tr("Stood in for"), .width = 24});
    for (const PersonBack& person : back.people)
        table.rows.push_back(QVariantList{person.name, shown(person.sector)} + turnoutCells(person.turnout) +
                             QVariantList{person.deputies.join(u", "_s), person.stoodInFor.join(u", "_s)});
    return table;
}

OutTable timeTable(const LookingBack& back) {
    OutTable table = titled(back, QObject::tr("Time planned and taken"));
    table.columns = {{.heading = QObject::tr("Meeting"), .width = 32},
                     {.heading = dayHeading(), .kind = OutColumn::Kind::Date},
                     numbers(QObject::tr("Planned (min)")),
                     numbers(QObject::tr("Taken (min)")),
                     numbers(QObject::tr("More (min)")),
                     numbers(QObject::tr("Items compared")),
                     numbers(QObject::tr("Items left out"))};
    const auto cells = [](const TimeBack& time) {
        return time.items > 0
                   ? QVariantList{time.minutesPlanned, time.minutesTaken(), time.over(), time.items, time.itemsWithout}
                   : QVariantList{QVariant(), QVariant(), QVariant(), 0, time.itemsWithout};
    };
    for (const MeetingBack& meeting : back.meetings)
        table.rows.push_back(QVariantList{meeting.title, meeting.on} + cells(meeting.time));
    if (!back.meetings.empty())
        table.rows.push_back(QVariantList{QObject::tr("All meetings"), QDate()} + cells(back.time));
    return table;
}

OutTable overrunsTable(const LookingBack& back) {
    OutTable table = titled(back, QObject::tr("Items that took longest beyond their time"));
    table.columns = {{.heading = QObject::tr("Item"), .width = 32},
                     {.heading = QObject::tr("Meeting"), .width = 32},
                     numbers(QObject::tr("Planned (min)")),
                     numbers(QObject::tr("Taken (min)")),
                     numbers(QObject::tr("More (min)"))};
    for (const OverrunBack& each : back.overruns)
        table.rows.push_back({each.item, each.meetingName, each.minutesPlanned, each.minutesTaken, each.over()});
    return table;
}

OutTable actionsTable(const LookingBack& back) {
    OutTable table = titled(back, QObject::tr("Actions of meetings"));
    table.columns = {{.heading = QObject::tr("Meeting"), .width = 32},
                     {.heading = dayHeading(), .kind = OutColumn::Kind::Date},
                     numbers(QObject::tr("Actions"))};
    for (const auto& named : NamesOf<ActionFate>::values) table.columns.push_back(numbers(shown(named.value)));
    const auto add = [&](QVariantList row, const ActionCounts& counts) {
        row << allOf(counts);
        for (const int count : counts) row << count;
        table.rows.push_back(row);
    };
    for (const MeetingBack& meeting : back.meetings) add({meeting.title, meeting.on}, meeting.actions);
    if (!back.meetings.empty()) add({QObject::tr("All meetings"), QDate()}, back.actions);
    return table;
}

}  // namespace nlc
