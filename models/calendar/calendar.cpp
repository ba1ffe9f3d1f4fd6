// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar.h"

#include <QHash>
#include <algorithm>

#include "models/calendar/bank_holidays.h"
#include "models/calendar/calendar_event.h"
#include "models/text/free_date.h"
#include "models/transfer/import.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<QHash<qint64, QString>> groupNames(Workspace& workspace) {
    auto rows =
        workspace.query(u"SELECT id, CASE WHEN short_name = '' THEN name ELSE short_name END FROM task_group"_s);
    if (!rows) return tl::unexpected(rows.error());
    QHash<qint64, QString> names;
    while (rows->next()) names.insert(rows->value(0).toLongLong(), rows->value(1).toString());
    return rows->ended().map([&] { return std::move(names); });
}

DatedEntry entryOf(const BankHoliday& holiday) {
    DatedEntry entry;
    entry.from = holiday.day;
    entry.what = holiday.name;
    entry.kind = DateKind::BankHoliday;
    entry.isPublic = true;
    return entry;
}

/// The filter made ready: asked of each entry.
class Sieve {
public:
    explicit Sieve(const CalendarFilter& filter)
        : m_filter(filter), m_words(filter.words.simplified().split(u' ', Qt::SkipEmptyParts)) {}
    bool lets(const DatedEntry& entry) const {
        if (!m_filter.kinds.isEmpty() && !m_filter.kinds.contains(entry.kind)) return false;
        if (m_filter.onlyPublic && !entry.isPublic) return false;
        if (!m_filter.withCancelled && entry.isCancelled) return false;
        if (!m_filter.groups.isEmpty() && !m_filter.groups.contains(entry.group)) return false;
        if (!m_filter.audience.isEmpty() && !isFor(entry)) return false;
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
            return entry.what.contains(word, Qt::CaseInsensitive) || entry.place.contains(word, Qt::CaseInsensitive) ||
                   entry.audience.contains(word, Qt::CaseInsensitive) ||
                   entry.groupName.contains(word, Qt::CaseInsensitive);
        });
    }

private:
    bool isFor(const DatedEntry& entry) const {
        const QStringList audiences = audiencesIn(entry.audience);
        return std::any_of(audiences.begin(), audiences.end(), [&](const QString& each) {
            return isForEveryone(each) || each.compare(m_filter.audience, Qt::CaseInsensitive) == 0;
        });
    }
    const CalendarFilter& m_filter;
    QStringList m_words;
};

constexpr auto kindsFact = "kinds"_L1, groupsFact = "groups"_L1, audienceFact = "audience"_L1, wordsFact = "words"_L1,
               publicFact = "public"_L1, cancelledFact = "cancelled"_L1;

FilterDefinition definitionOf(const CalendarFilter& filter) {
    FilterDefinition definition;
    const auto keep = [&](QLatin1StringView fact, const QString& value) {
        if (!value.isEmpty()) definition.rules.push_back({fact, RuleTest::Is, value});
    };
    keep(kindsFact, toSql(filter.kinds).toString());
    QStringList groups;
    for (const qint64 group : filter.groups) groups << QString::number(group);
    keep(groupsFact, groups.join(u','));
    keep(audienceFact, filter.audience.simplified());
    keep(wordsFact, filter.words.simplified());
    if (filter.onlyPublic) keep(publicFact, u"yes"_s);
    if (filter.withCancelled) keep(cancelledFact, u"yes"_s);
    return definition;
}

const QString filterSubject = u"calendar"_s;

}  // namespace

Result<std::vector<DatedEntry>> calendarEntries(Workspace& workspace, const QDate& from, const QDate& to,
                                                const CalendarFilter& filter) {
    auto names = groupNames(workspace);
    if (!names) return tl::unexpected(names.error());
    auto all = allDates(workspace, from, to);
    if (!all) return tl::unexpected(all.error());
    for (const BankHoliday& each : bankHolidaysBetween(from, to)) all->push_back(entryOf(each));
    const Sieve sieve(filter);
    std::vector<size_t> order;
    order.reserve(all->size());
    for (size_t i = 0; i < all->size(); ++i) {
        DatedEntry& entry = (*all)[i];
        if (entry.group != 0) entry.groupName = names->value(entry.group);
        if (sieve.lets(entry)) order.push_back(i);
    }
    // Places are sorted, not the entries, which are large. What lasts all day stands before what has a time.
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        const DatedEntry &first = (*all)[a], &second = (*all)[b];
        if (first.from != second.from) return first.from < second.from;
        const int at = first.startsAt.isValid() ? first.startsAt.msecsSinceStartOfDay() : -1;
        return at < (second.startsAt.isValid() ? second.startsAt.msecsSinceStartOfDay() : -1);
    });
    std::vector<DatedEntry> sorted;
    sorted.reserve(order.size());
    for (const size_t i : order) sorted.push_back(std::move((*all)[i]));
    return sorted;
}

QStringList audiencesIn(const QString& words) {
    QStringList all;
    if (words.isEmpty()) return all;
    for (const QString& part : words.split(u',')) {
        const QString one = part.simplified();
        if (!one.isEmpty() && !all.contains(one, Qt::CaseInsensitive)) all << one;
    }
    return all;
}

bool isForEveryone(const QString& audience) {
    const QString plain = plainWord(audience);
    return plain.startsWith(u"everyone"_s) || plain.startsWith(u"everybody"_s) || plain.startsWith(u"all"_s);
}

Result<QStringList> usedAudiences(Workspace& workspace) {
    auto rows = workspace.query(u"SELECT DISTINCT audience FROM calendar_event WHERE audience <> ''"_s);
    if (!rows) return tl::unexpected(rows.error());
    QStringList all;
    while (rows->next())
        for (const QString& each : audiencesIn(rows->value(0).toString()))
            if (!all.contains(each, Qt::CaseInsensitive)) all << each;
    all.sort(Qt::CaseInsensitive);
    return rows->ended().map([&] { return all; });
}

Result<Id<SavedFilter>> saveCalendarFilter(Workspace& workspace, const QString& name, const CalendarFilter& filter) {
    return saveFilter(workspace, filterSubject, name, definitionOf(filter));
}

Result<std::vector<SavedFilter>> calendarFilters(Workspace& workspace) {
    return savedFilters(workspace, filterSubject);
}

Result<CalendarFilter> calendarFilterNamed(Workspace& workspace, const QString& name) {
    return filterNamed(workspace, filterSubject, name).map(calendarFilterOf);
}

CalendarFilter calendarFilterOf(const SavedFilter& saved) {
    CalendarFilter filter;
    for (const FilterRule& rule : filterOf(saved.definition).rules) {
        if (rule.fact == kindsFact) fromSql(rule.value, filter.kinds);
        if (rule.fact == groupsFact)
            for (const QString& group : rule.value.split(u',', Qt::SkipEmptyParts)) filter.groups << group.toLongLong();
        if (rule.fact == audienceFact) filter.audience = rule.value;
        if (rule.fact == wordsFact) filter.words = rule.value;
        if (rule.fact == publicFact) filter.onlyPublic = true;
        if (rule.fact == cancelledFact) filter.withCancelled = true;
    }
    return filter;
}

QString shownTimes(const DatedEntry& entry) {
    if (!entry.startsAt.isValid()) return {};
    const QString from = entry.startsAt.toString(u"HH:mm"_s);
    return entry.endsAt.isValid() ? from + u'–' + entry.endsAt.toString(u"HH:mm"_s) : from;
}

QString shownWhen(const DatedEntry& entry) {
    QString words = shownDate(entry.from);
    if (entry.lastDay() != entry.from) words = QObject::tr("%1 to %2").arg(words, shownDate(entry.lastDay()));
    const QString times = shownTimes(entry);
    return times.isEmpty() ? words : words + u", "_s + times;
}

Result<std::vector<Term>> termsOf(Workspace& workspace, AcademicYear year) {
    return Repository<CalendarEvent>(workspace)
        .all(
            u"WHERE kind = 'term' AND state = 'planned' AND starts_on <= ? AND coalesce(ends_on, starts_on) >= ?"
            " ORDER BY starts_on, id"_s,
            {toSql(year.last()), toSql(year.first())})
        .map([](const std::vector<CalendarEvent>& events) {
            std::vector<Term> terms;
            for (const CalendarEvent& each : events)
                terms.push_back({each.title, each.startsOn, each.endsOn.isValid() ? each.endsOn : each.startsOn});
            return terms;
        });
}

std::vector<Term> usualTerms(AcademicYear year) {
    const int next = year.startsIn + 1;
    // Schools close for two weeks round Easter: the spring term ends on the Friday before Good Friday.
    const QDate beforeEaster = easterSunday(next).addDays(-9);
    return {{QObject::tr("Autumn term %1").arg(year.startsIn), year.first(), {year.startsIn, 12, 31}},
            {QObject::tr("Spring term %1").arg(next), {next, 1, 1}, beforeEaster},
            {QObject::tr("Summer term %1").arg(next), beforeEaster.addDays(1), year.last()}};
}

Result<Term> termAt(Workspace& workspace, const QDate& day) {
    const AcademicYear year = AcademicYear::of(day);
    return termsOf(workspace, year).map([&](std::vector<Term> terms) {
        if (terms.empty()) terms = usualTerms(year);
        for (const Term& term : terms)
            if (day <= term.to) return term;
        return terms.back();
    });
}

}  // namespace nlc
