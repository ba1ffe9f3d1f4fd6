// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar_days.h"

#include "models/calendar/clashes.h"

namespace nlc {

CalendarDays::CalendarDays(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::changed, this, [this] {
        if (m_asleep)
            m_stale = true;
        else if (m_from.isValid())
            read();
    });
}

void CalendarDays::show(const QDate& from, const QDate& to, const CalendarFilter& filter) {
    if (from == m_from && to == m_to && filter == m_filter) return;
    m_from = from;
    m_to = to;
    m_filter = filter;
    read();
}

void CalendarDays::setAsleep(bool asleep) {
    m_asleep = asleep;
    if (!m_asleep && m_stale) read();
}

void CalendarDays::read() {
    m_stale = false;
    auto all = calendarEntries(m_workspace, m_from, m_to);
    auto shown = m_filter == CalendarFilter{} ? all : calendarEntries(m_workspace, m_from, m_to, m_filter);
    if (!all || !shown) {
        Q_EMIT failed(all ? shown.error() : all.error());
        return;
    }
    m_clashes.clear();
    for (const nlc::Clash& each : nlc::clashes(*all)) {
        const DatedEntry& entry = (*all)[each.entry];
        m_clashes.push_back({entry.from, entry.table, entry.row, each.words});
        if (const DatedEntry& with = (*all)[each.with];
            each.kind != nlc::Clash::Kind::Closed && (with.table != entry.table || with.row != entry.row))
            m_clashes.push_back({with.from, with.table, with.row, each.words});
    }
    m_entries = std::move(*shown);
    m_days.clear();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const DatedEntry& entry = m_entries[i];
        const QDate last = std::min(entry.lastDay(), m_to);
        for (QDate day = std::max(entry.from, m_from); day <= last; day = day.addDays(1)) m_days[day] << i;
    }
    Q_EMIT changed();
}

namespace {

bool isLong(const DatedEntry& entry) { return entry.from.daysTo(entry.lastDay()) >= 7; }
bool isAtItsEnds(const DatedEntry& entry, const QDate& day) {
    return !isLong(entry) || day == entry.from || day == entry.lastDay();
}

}  // namespace

std::vector<const DatedEntry*> CalendarDays::goingOn(const QDate& day) const {
    std::vector<const DatedEntry*> all;
    for (const size_t i : m_days.value(day))
        if (m_entries[i].kind != DateKind::Term && !isAtItsEnds(m_entries[i], day)) all.push_back(&m_entries[i]);
    return all;
}

std::vector<const DatedEntry*> CalendarDays::on(const QDate& day) const {
    std::vector<const DatedEntry*> all;
    for (const size_t i : m_days.value(day))
        if (m_entries[i].kind != DateKind::Term && isAtItsEnds(m_entries[i], day)) all.push_back(&m_entries[i]);
    std::stable_partition(all.begin(), all.end(), [](const DatedEntry* each) { return !each->startsAt.isValid(); });
    return all;
}

const DatedEntry* CalendarDays::termOn(const QDate& day) const {
    for (const size_t i : m_days.value(day))
        if (m_entries[i].kind == DateKind::Term) return &m_entries[i];
    return nullptr;
}

const DatedEntry* CalendarDays::holidayOn(const QDate& day) const {
    for (const size_t i : m_days.value(day))
        if (m_entries[i].kind == DateKind::Holiday || m_entries[i].kind == DateKind::BankHoliday) return &m_entries[i];
    return nullptr;
}

QStringList CalendarDays::clashesOf(const DatedEntry& entry) const {
    QStringList words;
    for (const Clash& each : m_clashes)
        if (each.table == entry.table && each.row == entry.row && each.day == entry.from && !words.contains(each.words))
            words << each.words;
    return words;
}

}  // namespace nlc
