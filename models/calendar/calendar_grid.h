// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>

#include "models/calendar/calendar_days.h"
#include "models/records/list_roles.h"

namespace nlc {

/// How much of a calendar is seen at once.
enum class CalendarScale { Month, Week, Agenda, Year };
template <>
struct NamesOf<CalendarScale> {
    static constexpr std::array values{
        Named{CalendarScale::Month, "month", QT_TRANSLATE_NOOP("Names", "Month")},
        Named{CalendarScale::Week, "week", QT_TRANSLATE_NOOP("Names", "Week")},
        Named{CalendarScale::Agenda, "agenda", QT_TRANSLATE_NOOP("Names", "Agenda")},
        Named{CalendarScale::Year, "year", QT_TRANSLATE_NOOP("Names", "Year")},
    };
};

struct DaySpan {
    QDate from, to;
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};
/// The days that are seen when `day` is: whole weeks from Monday of a month, a week, the three months from the first of
/// the month of an agenda, an academic year.
DaySpan spanOf(CalendarScale scale, const QDate& day);
/// A day of the span before (steps < 0) or after.
QDate stepped(CalendarScale scale, const QDate& day, int steps);
/// "February 2025", "10 to 16 February 2025", "February to April 2025", "Academic year 2024/25".
QString spanInWords(CalendarScale scale, const QDate& day);

/// The days of a month or a week as cells from Monday to Sunday, or of an academic year as a row a month and a column a
/// day. The text of a cell says the day and what is on it, as a screen reader is to read it.
class CalendarGrid : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { DayRole = Qt::UserRole };  ///< QDate; invalid: the month has no such day

    explicit CalendarGrid(const CalendarDays& days, QObject* parent = nullptr);
    void show(CalendarScale scale, const QDate& day);  ///< Month, Week or Year
    CalendarScale scale() const { return m_scale; }
    const CalendarDays& days() const { return m_days; }
    QDate month() const { return m_day; }  ///< a day of the month that is shown

    QDate dayAt(const QModelIndex& index) const;
    QModelIndex indexOf(const QDate& day) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const CalendarDays& m_days;
    CalendarScale m_scale = CalendarScale::Month;
    QDate m_day, m_first;
};

/// The entries as rows, each with its day, what it is, and for whom: an agenda.
class CalendarAgenda : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Time, What, Kind, Group, Columns };
    explicit CalendarAgenda(const CalendarDays& days, QObject* parent = nullptr);
    const DatedEntry* entryAt(const QModelIndex& index) const;
    QModelIndex firstFrom(const QDate& day) const;  ///< invalid: none is later
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const CalendarDays& m_days;
    std::vector<const DatedEntry*> m_rows;
};

/// What an entry's colour means; its kind says the same in words.
Tone toneOf(DateKind kind);
/// "10:00 Headteachers' briefing", "Half term, from Mon 17 Feb 2025".
QString entryInWords(const DatedEntry& entry);

}  // namespace nlc
