// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>
#include <vector>

namespace nlc {

/// One entry of an iCalendar file. Times are those of clocks in the United Kingdom.
struct IcsEvent {
    QString uid;       ///< the same for life: a later file with it replaces the entry
    int sequence = 0;  ///< higher in each later file
    QString summary, location, description;
    QString url;
    QDate day, lastDay;  ///< lastDay invalid: one day
    QTime from, to;      ///< invalid: all day; `to` invalid: an hour, unless its end is open
    bool isCancelled = false;
    QDateTime stampedAt;  ///< UTC

    // Of a series. Its days are those of clocks here, and so is the end of its rule.
    QString rule;                        ///< RFC 5545, an end as a day
    std::vector<QDate> excluded, extra;  ///< days that are left out, and added
    QDate recurrenceOn;                  ///< this is the date that the series `uid` has on that day, changed
    QTime recurrenceAt;                  ///< when it begins in the series; invalid: all day
    bool isOpen = false;                 ///< without `to` it has no end, not an hour
    friend bool operator==(const IcsEvent&, const IcsEvent&) = default;
};

/// An iCalendar file (RFC 5545) of method PUBLISH, or CANCEL when all entries are cancelled: Outlook and others put it
/// into a calendar when it is opened. Lines are folded and end with CRLF; the clock's rules for Europe/London are in
/// it. `name` is what a calendar made of the file is called. Written by libical. The same entries give the same bytes.
/// Any thread.
QByteArray icsOf(const std::vector<IcsEvent>& events, const QString& name = {});

}  // namespace nlc
