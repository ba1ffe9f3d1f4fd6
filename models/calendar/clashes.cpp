// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/clashes.h"

#include <algorithm>
#include <iterator>

#include "models/calendar/calendar.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Seconds of its first and last day between which it takes place.
std::pair<qint64, qint64> spanOf(const DatedEntry& entry) {
    constexpr qint64 day = 86'400, hour = 3'600;
    const qint64 first = entry.from.toJulianDay() * day, last = entry.lastDay().toJulianDay() * day;
    if (!entry.startsAt.isValid()) return {first, last + day};
    const qint64 from = first + entry.startsAt.msecsSinceStartOfDay() / 1000;
    if (!entry.endsAt.isValid()) return {from, std::max(from + hour, last)};
    const qint64 to = last + entry.endsAt.msecsSinceStartOfDay() / 1000;
    return {from, to > from ? to : last + day};
}

/// What is compared of an entry, made once: each is held against all that it overlaps.
struct Compared {
    const DatedEntry* entry = nullptr;
    std::pair<qint64, qint64> span;
    QStringList audiences;
    bool isForAll = false;
};

bool overlap(const Compared& a, const Compared& b) {
    return a.span.first < b.span.second && b.span.first < a.span.second;
}

/// For which of their audiences both are.
QStringList sharedAudiences(const Compared& a, const Compared& b) {
    QStringList shared;
    for (const QString& each : a.audiences)
        if (b.audiences.contains(each, Qt::CaseInsensitive)) shared << each;
    if (!shared.isEmpty() || a.audiences.isEmpty() || b.audiences.isEmpty()) return shared;
    if (a.isForAll) return b.audiences;
    if (b.isForAll) return a.audiences;
    return {};
}

/// "on Tue 3 Mar 2026 (10:00–11:00 and 10:30–12:00)".
QString whenBoth(const DatedEntry& a, const DatedEntry& b) {
    const auto times = [](const DatedEntry& entry) {
        const QString words = shownTimes(entry);
        return words.isEmpty() ? QObject::tr("all day") : words;
    };
    return QObject::tr("on %1 (%2 and %3)").arg(shownDate(std::max(a.from, b.from)), times(a), times(b));
}

std::optional<Clash> clashOf(const Compared& first, const Compared& second) {
    if (!overlap(first, second)) return {};
    const DatedEntry &a = *first.entry, &b = *second.entry;
    Clash clash;
    std::vector<qint64> both;
    std::set_intersection(a.people.begin(), a.people.end(), b.people.begin(), b.people.end(), std::back_inserter(both));
    if (!both.empty()) {
        clash.words = QObject::tr("%n people are asked to '%1' and to '%2' %3.", nullptr, int(both.size()))
                          .arg(a.what, b.what, whenBoth(a, b));
        return clash;
    }
    if (a.group != 0 && a.group == b.group) {
        clash.kind = Clash::Kind::SameGroup;
        clash.words =
            QObject::tr("'%1' and '%2' are both of group '%3' %4.")
                .arg(a.what, b.what, a.groupName.isEmpty() ? QString::number(a.group) : a.groupName, whenBoth(a, b));
        return clash;
    }
    const QStringList audiences = sharedAudiences(first, second);
    if (audiences.isEmpty()) return {};
    clash.kind = Clash::Kind::SameAudience;
    clash.words =
        QObject::tr("'%1' and '%2' are both for %3 %4.").arg(a.what, b.what, audiences.join(u", "_s), whenBoth(a, b));
    return clash;
}

bool isClosedDay(const DatedEntry& entry) {
    return entry.kind == DateKind::Holiday || entry.kind == DateKind::BankHoliday;
}

}  // namespace

std::vector<Clash> clashes(const std::vector<DatedEntry>& entries) {
    std::vector<size_t> order;
    std::vector<Compared> compared(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        const DatedEntry& entry = entries[i];
        if (entry.isGathering()) {
            const QStringList audiences = audiencesIn(entry.audience);
            compared[i] = {&entry, spanOf(entry), audiences,
                           std::any_of(audiences.begin(), audiences.end(), isForEveryone)};
        }
        if (!entry.isCancelled && (entry.isGathering() || isClosedDay(entry) || entry.kind == DateKind::Term))
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return entries[a].from < entries[b].from; });
    std::vector<Clash> all;
    std::vector<size_t> open;  // those that began before and are not over
    for (const size_t i : order) {
        const DatedEntry& now = entries[i];
        std::erase_if(open, [&](size_t j) { return entries[j].lastDay() < now.from; });
        for (const size_t j : open) {
            const DatedEntry& other = entries[j];
            const size_t first = std::min(i, j), second = std::max(i, j);
            if (now.isGathering() && other.isGathering()) {
                if (auto clash = clashOf(compared[first], compared[second])) {
                    clash->entry = first;
                    clash->with = second;
                    all.push_back(std::move(*clash));
                }
            } else if (now.isGathering() != other.isGathering() && (isClosedDay(now) || isClosedDay(other))) {
                const size_t what = now.isGathering() ? i : j, closed = now.isGathering() ? j : i;
                all.push_back(
                    {Clash::Kind::Closed, what, closed,
                     QObject::tr("'%1' on %2 is in '%3'.")
                         .arg(entries[what].what, shownDate(std::max(now.from, other.from)), entries[closed].what)});
            } else if (now.kind == DateKind::Term && other.kind == DateKind::Term) {
                all.push_back({Clash::Kind::Terms, first, second,
                               QObject::tr("'%1' and '%2' overlap on %3.")
                                   .arg(entries[first].what, entries[second].what, shownDate(now.from))});
            }
        }
        open.push_back(i);
    }
    std::stable_sort(all.begin(), all.end(), [](const Clash& a, const Clash& b) { return a.entry < b.entry; });
    return all;
}

}  // namespace nlc
