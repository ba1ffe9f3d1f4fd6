// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar_grid.h"

#include <QLocale>

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int weekDays = 7, monthsOfYear = 12, mostDaysOfMonth = 31, monthsOfAgenda = 3;

QDate firstOf(const QDate& day) { return {day.year(), day.month(), 1}; }
QString monthInWords(const QDate& day) {
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, u"MMMM yyyy"_s);
}
QString weekdayInWords(int day) {
    return QLocale(QLocale::English, QLocale::UnitedKingdom).dayName(day, QLocale::ShortFormat);
}

}  // namespace

DaySpan spanOf(CalendarScale scale, const QDate& day) {
    switch (scale) {
        case CalendarScale::Week:
            return {mondayOf(day), mondayOf(day).addDays(weekDays - 1)};
        case CalendarScale::Agenda:
            return {firstOf(day), firstOf(day).addMonths(monthsOfAgenda).addDays(-1)};
        case CalendarScale::Year:
            return {AcademicYear::of(day).first(), AcademicYear::of(day).last()};
        case CalendarScale::Month:
            break;
    }
    return {mondayOf(firstOf(day)), mondayOf(firstOf(day).addMonths(1).addDays(-1)).addDays(weekDays - 1)};
}

QDate stepped(CalendarScale scale, const QDate& day, int steps) {
    switch (scale) {
        case CalendarScale::Week:
            return day.addDays(qint64(weekDays) * steps);
        case CalendarScale::Agenda:
            return firstOf(day).addMonths(monthsOfAgenda * steps);
        case CalendarScale::Year:
            return day.addMonths(monthsOfYear * steps);
        case CalendarScale::Month:
            break;
    }
    return day.addMonths(steps);
}

QString spanInWords(CalendarScale scale, const QDate& day) {
    const DaySpan span = spanOf(scale, day);
    switch (scale) {
        case CalendarScale::Month:
            return monthInWords(day);
        case CalendarScale::Year:
            return QObject::tr("Academic year %1").arg(AcademicYear::of(day).shown());
        case CalendarScale::Agenda: {
            const QString first = monthInWords(span.from), last = monthInWords(span.to);
            const bool sameYear = span.from.year() == span.to.year();
            return QObject::tr("%1 to %2").arg(sameYear ? first.section(u' ', 0, 0) : first, last);
        }
        case CalendarScale::Week:
            break;
    }
    const QString last = QString::number(span.to.day()) + u' ' + monthInWords(span.to);
    QString first = QString::number(span.from.day());
    if (span.from.month() != span.to.month()) first += u' ' + monthInWords(span.from).section(u' ', 0, 0);
    if (span.from.year() != span.to.year()) first += u' ' + QString::number(span.from.year());
    return QObject::tr("%1 to %2").arg(first, last);
}

CalendarGrid::CalendarGrid(const CalendarDays& days, QObject* parent) : QAbstractTableModel(parent), m_days(days) {
    connect(&days, &CalendarDays::changed, this, [this] {
        if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

void CalendarGrid::show(CalendarScale scale, const QDate& day) {
    const QDate first = spanOf(scale, day).from;
    const bool sameShape = scale == m_scale && first == m_first && day.month() == m_day.month();
    if (!sameShape) beginResetModel();
    m_scale = scale;
    m_day = day;
    m_first = first;
    if (!sameShape) endResetModel();
}

int CalendarGrid::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || !m_first.isValid()) return 0;
    if (m_scale == CalendarScale::Year) return monthsOfYear;
    const DaySpan span = spanOf(m_scale, m_day);
    return int(span.from.daysTo(span.to) + 1) / weekDays;
}

int CalendarGrid::columnCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    return m_scale == CalendarScale::Year ? mostDaysOfMonth : weekDays;
}

QDate CalendarGrid::dayAt(const QModelIndex& at) const {
    if (!at.isValid()) return {};
    if (m_scale != CalendarScale::Year) return m_first.addDays(at.row() * weekDays + at.column());
    const QDate month = m_first.addMonths(at.row());
    return at.column() < month.daysInMonth() ? month.addDays(at.column()) : QDate();
}

QModelIndex CalendarGrid::indexOf(const QDate& day) const {
    if (!day.isValid() || !m_first.isValid()) return {};
    if (m_scale == CalendarScale::Year) {
        const int months = (day.year() - m_first.year()) * monthsOfYear + day.month() - m_first.month();
        return months >= 0 && months < monthsOfYear ? index(months, day.day() - 1) : QModelIndex();
    }
    const qint64 days = m_first.daysTo(day);
    return days >= 0 && days < rowCount() * weekDays ? index(int(days) / weekDays, int(days) % weekDays)
                                                     : QModelIndex();
}

QVariant CalendarGrid::data(const QModelIndex& at, int role) const {
    const QDate day = dayAt(at);
    if (role == DayRole) return day;
    if (!day.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    const auto entries = m_days.on(day);
    QStringList words;
    for (const DatedEntry* entry : entries) words << entryInWords(*entry);
    if (role == Qt::ToolTipRole) return words.join(u'\n');
    if (words.isEmpty()) return shownDate(day);
    return QObject::tr("%1, %n entries: %2", nullptr, int(entries.size())).arg(shownDate(day), words.join(u"; "_s));
}

QVariant CalendarGrid::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (m_scale == CalendarScale::Year) {
        if (orientation == Qt::Horizontal) return QString::number(section + 1);
        return monthInWords(m_first.addMonths(section)).left(3);
    }
    if (orientation == Qt::Vertical) return {};
    const QString name = weekdayInWords(section + 1);
    return m_scale == CalendarScale::Week ? name + u' ' + QString::number(m_first.addDays(section).day()) : name;
}

CalendarAgenda::CalendarAgenda(const CalendarDays& days, QObject* parent) : QAbstractTableModel(parent), m_days(days) {
    connect(&days, &CalendarDays::changed, this, [this] {
        beginResetModel();
        m_rows.clear();
        for (const DatedEntry& entry : m_days.entries()) m_rows.push_back(&entry);
        endResetModel();
    });
}

const DatedEntry* CalendarAgenda::entryAt(const QModelIndex& at) const {
    return at.isValid() && size_t(at.row()) < m_rows.size() ? m_rows[size_t(at.row())] : nullptr;
}

QModelIndex CalendarAgenda::firstFrom(const QDate& day) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const DatedEntry* each) { return each->from >= day; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()), 0);
}

int CalendarAgenda::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int CalendarAgenda::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(Columns); }

QVariant CalendarAgenda::data(const QModelIndex& at, int role) const {
    const DatedEntry* entry = entryAt(at);
    if (!entry) return {};
    if (role == IdRole) return entry->row;
    if (role == MutedRole) return entry->isCancelled;
    if (role == SecondLineRole && at.column() == What) {
        QStringList second{entry->isCancelled ? QObject::tr("Cancelled") : QString(), entry->place, entry->audience};
        second.removeAll(QString());
        return second.join(u" · "_s);
    }
    if (role == SecondLineRole && at.column() == When && entry->to.isValid() && entry->to != entry->from)
        return QObject::tr("to %1").arg(shownDate(entry->to));
    if (role == PillRole && at.column() == Kind) return int(toneOf(entry->kind));
    if (role == StrongRole) return at.column() == What && entry->isGathering();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (at.column()) {
        case When:
            return shownDate(entry->from);
        case Time:
            return shownTimes(*entry);
        case What:
            return entry->what;
        case Kind:
            return shown(entry->kind);
        default:
            return entry->groupName;
    }
}

QVariant CalendarAgenda::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case When:
            return QObject::tr("Day");
        case Time:
            return QObject::tr("Time");
        case What:
            return QObject::tr("What");
        case Kind:
            return QObject::tr("Kind");
        default:
            return QObject::tr("Group");
    }
}

Tone toneOf(DateKind kind) {
    switch (kind) {
        case DateKind::Meeting:
        case DateKind::Bulletin:
            return Tone::Info;
        case DateKind::Visit:
        case DateKind::Event:
        case DateKind::Training:
        case DateKind::Activity:
            return Tone::Good;
        case DateKind::Deadline:
        case DateKind::Round:
        case DateKind::Action:
            return Tone::Soon;
        case DateKind::BankHoliday:
            return Tone::Late;
        case DateKind::Term:
        case DateKind::Holiday:
        case DateKind::Inset:
            break;
    }
    return Tone::Neutral;
}

QString entryInWords(const DatedEntry& entry) {
    QString words = entry.what;
    if (entry.startsAt.isValid()) words = shownTimes(entry) + u' ' + words;
    if (entry.isCancelled) words = QObject::tr("%1 (cancelled)").arg(words);
    return words;
}

}  // namespace nlc
