// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/offers/offers.h"
#include "models/records/row_filter.h"
#include "models/text/academic_year.h"

namespace nlc {

/// Which entries a calendar shows. What is empty lets everything through.
struct CalendarFilter {
    Set<DateKind> kinds;
    QList<qint64> groups;  ///< task groups by id; 0 among them: what is of no group
    QString audience;      ///< one of an entry's audiences; what says everyone goes with all
    QString words;         ///< each of them in title, place, audience or group
    bool onlyPublic = false;
    bool withCancelled = false;
    friend bool operator==(const CalendarFilter&, const CalendarFilter&) = default;
};

/// All that is dated in [from, to] of every area, with the bank holidays of England, in order of day and time.
Result<std::vector<DatedEntry>> calendarEntries(Workspace& workspace, const QDate& from, const QDate& to,
                                                const CalendarFilter& filter = {});

inline QDate mondayOf(const QDate& day) { return day.addDays(1 - day.dayOfWeek()); }

/// Audiences in words, each once: "Headteachers, SENCOs" is two.
QStringList audiencesIn(const QString& words);
bool isForEveryone(const QString& audience);  ///< "Everyone", "All schools"
/// Those that own events have, in alphabetical order.
Result<QStringList> usedAudiences(Workspace& workspace);

// Filters under a name, kept as those of lists are.
Result<Id<SavedFilter>> saveCalendarFilter(Workspace& workspace, const QString& name, const CalendarFilter& filter);
Result<std::vector<SavedFilter>> calendarFilters(Workspace& workspace);  ///< by name
Result<CalendarFilter> calendarFilterNamed(Workspace& workspace, const QString& name);
CalendarFilter calendarFilterOf(const SavedFilter& saved);

/// "Tue 3 Mar 2026, 10:00–11:30", "Mon 6 Apr 2026 to Fri 17 Apr 2026".
QString shownWhen(const DatedEntry& entry);
QString shownTimes(const DatedEntry& entry);  ///< "10:00–11:30"; empty: all day

/// A term, as events of that kind say; or one of the three by the months where there is none.
struct Term {
    QString name;
    QDate from, to;
    friend bool operator==(const Term&, const Term&) = default;
};
Result<std::vector<Term>> termsOf(Workspace& workspace, AcademicYear year);  ///< in order; none is cancelled
/// Autumn to December, spring to the week before Easter, summer to August: of a year whose terms nobody noted.
std::vector<Term> usualTerms(AcademicYear year);
/// That of the day, or the next one of its year, or the last.
Result<Term> termAt(Workspace& workspace, const QDate& day);

}  // namespace nlc
