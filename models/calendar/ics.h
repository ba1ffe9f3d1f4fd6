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
    QTime from, to;      ///< invalid: all day; `to` invalid: an hour
    bool isCancelled = false;
    QDateTime stampedAt;  ///< UTC
};

/// An iCalendar file (RFC 5545) of method PUBLISH, or CANCEL when all entries are cancelled: Outlook and others put it
/// into a calendar when it is opened. Lines are folded and end with CRLF; the clock's rules for Europe/London are in
/// it. Written by libical. The same entries give the same bytes. Any thread.
QByteArray icsOf(const std::vector<IcsEvent>& events);

}  // namespace nlc
