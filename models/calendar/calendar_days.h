// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QObject>

#include "models/calendar/calendar.h"

namespace nlc {

/// All that is dated in a window of days, read anew when the workspace changes: what every view of a calendar shows.
/// One query for a window, none for a day. GUI thread.
class CalendarDays : public QObject {
    Q_OBJECT
public:
    explicit CalendarDays(Workspace& workspace, QObject* parent = nullptr);

    void show(const QDate& from, const QDate& to, const CalendarFilter& filter);
    /// While it sleeps it reads nothing; awake again it makes up for it.
    void setAsleep(bool asleep);
    QDate from() const { return m_from; }
    QDate to() const { return m_to; }
    const CalendarFilter& filter() const { return m_filter; }

    /// In order of day and time. Pointers hold until changed().
    const std::vector<DatedEntry>& entries() const { return m_entries; }
    /// Those of the day: what lasts all day first. What goes on for longer than a week is there on its first and last
    /// day only; terms stand by themselves, see termOn.
    std::vector<const DatedEntry*> on(const QDate& day) const;
    std::vector<const DatedEntry*> goingOn(const QDate& day) const;  ///< the others that touch the day, no terms
    const DatedEntry* termOn(const QDate& day) const;                ///< null: none
    const DatedEntry* holidayOn(const QDate& day) const;             ///< of schools or a bank holiday; null: none

    /// What does not go together, whatever the filter hides.
    struct Clash {
        QDate day;
        QString table;
        qint64 row = 0;
        QString words;
    };
    const std::vector<Clash>& clashes() const { return m_clashes; }
    QStringList clashesOf(const DatedEntry& entry) const;

Q_SIGNALS:
    void changed();
    void failed(const nlc::Error& error);

private:
    void read();

    Workspace& m_workspace;
    QDate m_from, m_to;
    CalendarFilter m_filter;
    std::vector<DatedEntry> m_entries;
    QHash<QDate, QList<size_t>> m_days;
    std::vector<Clash> m_clashes;
    bool m_asleep = false, m_stale = false;
};

}  // namespace nlc
