// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar_import.h"

#include <QHash>
#include <QSet>
#include <algorithm>

#include "models/calendar/calendar.h"
#include "models/calendar/recurrence.h"
#include "models/text/free_date.h"
#include "models/transfer/import.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

using Fate = CalendarRow::Fate;

/// By the words that schools use in titles.
EventKind kindOf(const QString& title) {
    const QString plain = title.toLower();
    const auto has = [&](const char* word) { return plain.contains(QLatin1String(word)); };
    if (has("inset")) return EventKind::Inset;
    if (has("half term") || has("half-term") || has("school holiday") || has("christmas holiday") ||
        has("easter holiday") || has("summer holiday"))
        return EventKind::Holiday;
    if (has("term begins") || has("term starts") || has("term ends") || plain.endsWith(u"term"_s))
        return EventKind::Term;
    if (has("deadline") || plain.endsWith(u" due"_s)) return EventKind::Deadline;
    if (has("training") || has("cpd") || has("workshop")) return EventKind::Training;
    return EventKind::Event;
}

CalendarEvent eventOf(const IcsEvent& given, CalendarEvent event) {
    event.title = given.summary;
    event.place = given.location;
    event.notes = given.description;
    event.link = given.url;
    event.startsOn = given.day;
    event.endsOn = given.lastDay;
    event.startsAt = given.from;
    event.endsAt = given.to;
    event.rule = given.rule;
    event.excludedDays = daysText(given.excluded);
    event.extraDays = daysText(given.extra);
    event.state = given.isCancelled ? EventState::Cancelled : EventState::Planned;
    event.lastDay = lastDayText(event);
    return event;
}

ChangedOccurrence occurrenceOf(const IcsEvent& given, const CalendarEvent& series) {
    ChangedOccurrence one;
    one.on = given.recurrenceOn;
    one.state = given.isCancelled ? EventState::Cancelled : EventState::Planned;
    if (!given.isCancelled) {
        one.startsOn = given.day;
        one.endsOn = given.lastDay;
        one.startsAt = given.from;
        one.endsAt = given.to;
        if (given.summary != series.title) one.title = given.summary;
        if (given.location != series.place) one.place = given.location;
    }
    if (one.title.isNull()) one.title = u""_s;
    if (one.place.isNull()) one.place = u""_s;
    return one;
}

QString whenOf(const CalendarEvent& event) {
    DatedEntry entry;
    entry.from = event.startsOn;
    entry.to = event.endsOn;
    entry.startsAt = event.startsAt;
    entry.endsAt = event.endsAt;
    return shownWhen(entry);
}

QString differences(const CalendarEvent& before, const CalendarEvent& after) {
    QStringList says;
    const auto value = [&](const QString& caption, const QString& was, const QString& is) {
        if (was != is)
            says << QObject::tr("%1: %2 → %3").arg(caption, was.isEmpty() ? u"–"_s : was, is.isEmpty() ? u"–"_s : is);
    };
    value(QObject::tr("Title"), before.title, after.title);
    value(QObject::tr("When"), whenOf(before), whenOf(after));
    value(QObject::tr("Series"), ruleInWords(before.rule, before.startsOn), ruleInWords(after.rule, after.startsOn));
    value(QObject::tr("Left out"), before.excludedDays, after.excludedDays);
    value(QObject::tr("Added"), before.extraDays, after.extraDays);
    value(QObject::tr("Place"), before.place, after.place);
    value(QObject::tr("Link"), before.link, after.link);
    if (before.notes.trimmed() != after.notes.trimmed()) says << QObject::tr("Notes");
    if (before.state != after.state) value(QObject::tr("State"), shown(before.state), shown(after.state));
    return says.join(u"; "_s);
}

/// By what an entry is known again whose identity is new each time.
QString titleAndTime(const QString& title, const QDate& day, const QTime& at) {
    return plainWord(title) + u'|' + day.toString(Qt::ISODate) + u'|' + at.toString(u"HH:mm"_s);
}

class Planning {
public:
    Planning(CalendarPlan& plan, const IcsFile& file) : m_plan(plan), m_file(file) {}

    Result<> readKnown(Workspace& workspace) {
        auto events = Repository<CalendarEvent>(workspace).all(u"ORDER BY id"_s);
        if (!events) return tl::unexpected(events.error());
        auto changed = Repository<ChangedOccurrence>(workspace).all();
        if (!changed) return tl::unexpected(changed.error());
        m_events = std::move(*events);
        for (size_t i = 0; i < m_events.size(); ++i) m_byUid.insert(m_events[i].uid, i);
        for (ChangedOccurrence& each : *changed) m_changed[each.event.value].push_back(std::move(each));
        return {};
    }

    void run() {
        m_plan.rows.resize(m_file.entries.size());
        for (size_t i = 0; i < m_file.entries.size(); ++i) begin(i);
        for (size_t i = 0; i < m_events.size(); ++i)
            if (!m_fileUids.contains(m_events[i].uid))
                m_byTitle[titleAndTime(m_events[i].title, m_events[i].startsOn, m_events[i].startsAt)].push_back(i);
        for (const QString& uid : m_order) series(m_series[uid]);
    }

private:
    struct Series {
        std::vector<size_t> whole;  ///< entries of the file that are the series, or the single event
        std::vector<size_t> dates;  ///< those that are one date of it
    };

    CalendarRow& say(size_t i, Fate fate, const QString& says) {
        CalendarRow& row = m_plan.rows[i];
        row.fate = fate;
        row.says = says;
        return row;
    }
    const IcsEvent& at(size_t i) const { return m_file.entries[i].event; }

    void begin(size_t i) {
        const IcsEntry& entry = m_file.entries[i];
        CalendarRow& row = m_plan.rows[i];
        row.title = entry.event.summary.isEmpty() ? QObject::tr("Without a title") : entry.event.summary;
        row.day = entry.event.day;
        row.line = entry.line;
        if (!entry.problem.isEmpty()) {
            say(i, Fate::Problem, entry.problem);
            return;
        }
        const QString& uid = entry.event.uid;
        m_fileUids.insert(uid);
        if (!m_series.contains(uid)) m_order << uid;
        Series& of = m_series[uid];
        (entry.event.recurrenceOn.isValid() ? of.dates : of.whole).push_back(i);
    }

    /// Of several versions in one file the latest counts; the others are named.
    size_t latest(const std::vector<size_t>& same) {
        const size_t best = *std::max_element(same.begin(), same.end(), [&](size_t a, size_t b) {
            return std::pair(at(a).sequence, at(a).stampedAt) < std::pair(at(b).sequence, at(b).stampedAt);
        });
        for (const size_t i : same)
            if (i != best) say(i, Fate::Skipped, QObject::tr("The file has a later version of it."));
        return best;
    }

    const CalendarEvent* knownOf(const IcsEvent& event, bool& byTitle) {
        if (const auto found = m_byUid.constFind(event.uid); found != m_byUid.constEnd()) return &m_events[*found];
        auto found = m_byTitle.find(titleAndTime(event.summary, event.day, event.from));
        if (found == m_byTitle.end()) return nullptr;
        const bool isSeries = !event.rule.isEmpty() || !event.extra.empty();
        for (auto each = found->begin(); each != found->end(); ++each) {
            if (m_events[*each].isSeries() != isSeries) continue;
            byTitle = true;
            const CalendarEvent* known = &m_events[*each];
            found->erase(each);
            return known;
        }
        return nullptr;
    }

    void series(const Series& of) {
        if (of.whole.empty()) return datesAlone(of.dates);
        const size_t whole = latest(of.whole);
        const IcsEvent& given = at(whole);
        bool byTitle = false;
        const CalendarEvent* known = knownOf(given, byTitle);
        if (known && !byTitle && given.sequence < known->sequence) {
            const QString older =
                QObject::tr("An older version (%1) than the one here (%2).").arg(given.sequence).arg(known->sequence);
            say(whole, Fate::Skipped, older);
            for (const size_t i : of.dates) say(i, Fate::Skipped, older);
            return;
        }
        PlannedEvent planned;
        if (known && given.isCancelled) {
            // A cancelling file need not repeat what the event was.
            planned.event = *known;
            planned.event.state = EventState::Cancelled;
        } else {
            CalendarEvent made = known ? *known : CalendarEvent{};
            if (!known) {
                made.kind = kindOf(given.summary);
                made.uid = given.uid;
                made.source = m_plan.source;
            }
            planned.event = eventOf(given, made);
        }
        if (!known && given.isCancelled) {
            say(whole, Fate::Skipped, QObject::tr("It was cancelled before it was here."));
            for (const size_t i : of.dates) say(i, Fate::Skipped, m_plan.rows[whole].says);
            return;
        }
        if (auto fine = checked(planned.event); !fine) {
            say(whole, Fate::Problem, fine.error().what);
            for (const size_t i : of.dates)
                say(i, Fate::Problem, QObject::tr("The series it belongs to has a problem."));
            return;
        }
        const QString differs = known ? differences(*known, planned.event) : QString();
        dates(of.dates, planned, known, true);
        QStringList says = m_file.entries[whole].remarks;
        if (!differs.isEmpty()) says.prepend(differs);
        if (!planned.dropped.empty())
            says << QObject::tr("%n dates are as the series has them again", nullptr, int(planned.dropped.size()));
        if (byTitle) says << QObject::tr("known again by its title and time");
        const bool isOther = !differs.isEmpty() || !planned.dropped.empty();
        const bool isOff = known && given.isCancelled && known->state != EventState::Cancelled;
        say(whole,
            !known    ? Fate::New
            : isOff   ? Fate::Cancelled
            : isOther ? Fate::Changed
                      : Fate::Same,
            says.join(u"; "_s));
        if (known && !isOther && planned.occurrences.empty()) return;
        if (!byTitle) planned.event.sequence = std::max(planned.event.sequence, given.sequence);
        m_plan.writes.push_back(std::move(planned));
    }

    /// Dates of a series of which the file has nothing else.
    void datesAlone(const std::vector<size_t>& given) {
        const auto found = m_byUid.constFind(at(given.front()).uid);
        if (found == m_byUid.constEnd()) {
            for (const size_t i : given)
                if (at(i).isCancelled)
                    say(i, Fate::Skipped, QObject::tr("It was cancelled before it was here."));
                else
                    say(i, Fate::Problem,
                        QObject::tr("It is one date of a series that is neither in the file nor here."));
            return;
        }
        const CalendarEvent& known = m_events[*found];
        PlannedEvent planned;
        planned.event = known;
        dates(given, planned, &known, false);
        if (!planned.occurrences.empty()) m_plan.writes.push_back(std::move(planned));
    }

    void dates(const std::vector<size_t>& given, PlannedEvent& planned, const CalendarEvent* known, bool isAll) {
        QHash<QDate, std::vector<size_t>> byDay;
        std::vector<QDate> days;
        for (const size_t i : given) {
            if (!byDay.contains(at(i).recurrenceOn)) days.push_back(at(i).recurrenceOn);
            byDay[at(i).recurrenceOn].push_back(i);
        }
        const std::vector<ChangedOccurrence> before =
            known ? m_changed.value(known->id.value) : std::vector<ChangedOccurrence>{};
        for (const QDate& day : days) oneDate(latest(byDay[day]), planned, before, isAll);
        if (!isAll || planned.event.state == EventState::Cancelled) return;
        for (const ChangedOccurrence& each : before)
            if (!byDay.contains(each.on)) planned.dropped.push_back(each.id);
    }

    void oneDate(size_t i, PlannedEvent& planned, const std::vector<ChangedOccurrence>& before, bool isAll) {
        const IcsEvent& given = at(i);
        if (!isAll && given.sequence < planned.event.sequence)
            return void(say(i, Fate::Skipped,
                            QObject::tr("An older version (%1) than the one here (%2).")
                                .arg(given.sequence)
                                .arg(planned.event.sequence)));
        if (!planned.event.isSeries())
            return void(say(i, Fate::Problem,
                            QObject::tr("It is one date of a series, but '%1' is none.").arg(planned.event.title)));
        ChangedOccurrence one = occurrenceOf(given, planned.event);
        if (auto fine = checked(one); !fine) return void(say(i, Fate::Problem, fine.error().what));
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&](const ChangedOccurrence& each) { return each.on == one.on; });
        if (known != before.end()) {
            one.id = known->id;
            one.event = known->event;
        }
        if (known != before.end() && one == *known) return void(say(i, Fate::Same, {}));
        const bool isNew = !planned.event.id;
        say(i,
            one.state == EventState::Cancelled ? Fate::Cancelled
            : isNew                            ? Fate::New
                                               : Fate::Changed,
            QObject::tr("in place of %1").arg(shownDate(one.on)));
        planned.occurrences.push_back(std::move(one));
    }

    CalendarPlan& m_plan;
    const IcsFile& m_file;
    std::vector<CalendarEvent> m_events;
    QHash<QString, size_t> m_byUid;
    QHash<QString, std::vector<size_t>> m_byTitle;  ///< without those whose identity is in the file
    QHash<qint64, std::vector<ChangedOccurrence>> m_changed;
    QHash<QString, Series> m_series;
    QStringList m_order;
    QSet<QString> m_fileUids;
};

}  // namespace

int CalendarPlan::count(CalendarRow::Fate fate) const {
    return int(std::count_if(rows.begin(), rows.end(), [fate](const CalendarRow& row) { return row.fate == fate; }));
}

QString CalendarPlan::inWords() const {
    return QObject::tr("%1 new, %2 changed, %3 cancelled, %4 the same, %5 skipped, %6 with a problem.")
        .arg(count(Fate::New))
        .arg(count(Fate::Changed))
        .arg(count(Fate::Cancelled))
        .arg(count(Fate::Same))
        .arg(count(Fate::Skipped))
        .arg(count(Fate::Problem));
}

Result<CalendarPlan> planCalendarImport(Workspace& workspace, const IcsFile& file, const QString& fileName) {
    CalendarPlan plan;
    plan.source = file.name.isEmpty() ? fileName.simplified() : file.name;
    if (plan.source.isEmpty()) plan.source = QObject::tr("A calendar");
    plan.remarks = file.remarks;
    Planning planning(plan, file);
    if (auto read = planning.readKnown(workspace); !read) return tl::unexpected(read.error());
    planning.run();
    return plan;
}

Result<> importCalendar(Workspace& workspace, const CalendarPlan& plan) {
    if (plan.changesNothing()) return {};
    return workspace.step(QObject::tr("import of calendar '%1'").arg(plan.source), [&]() -> Result<> {
        Repository<CalendarEvent> events(workspace);
        Repository<ChangedOccurrence> occurrences(workspace);
        for (const PlannedEvent& each : plan.writes) {
            Id<CalendarEvent> id = each.event.id;
            if (id) {
                if (auto kept = events.update(each.event); !kept) return kept;
            } else {
                auto made = events.add(each.event);
                if (!made) return tl::unexpected(made.error());
                id = *made;
            }
            for (const Id<ChangedOccurrence> dropped : each.dropped)
                if (auto gone = occurrences.remove(dropped); !gone) return gone;
            for (ChangedOccurrence one : each.occurrences) {
                one.event = id;
                auto kept = one.id ? occurrences.update(one) : occurrences.add(one).map([](const auto&) {});
                if (!kept) return kept;
            }
        }
        return {};
    });
}

}  // namespace nlc
