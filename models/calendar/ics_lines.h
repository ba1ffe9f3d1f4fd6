// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <vector>

namespace nlc::ical {

/// The lines of one VEVENT, unfolded, in UTF-8, without what is inside it (alarms).
struct EventLines {
    int line = 0;  ///< where it begins, from 1
    std::vector<QByteArray> lines;
    bool hasEnd = false;
    bool isTooLong = false;
    bool isOfCancel = false;  ///< of a calendar whose method is CANCEL
};

/// A calendar file taken apart, before anything in it is understood.
struct FileLines {
    bool isCalendar = false;
    bool isOldCalendar = false;  ///< vCalendar 1.0
    bool hasEnd = true;
    bool isTooMuch = false;
    QString name;
    int otherKinds = 0;                   ///< tasks, journals and the like
    QHash<QByteArray, QByteArray> zones;  ///< VTIMEZONE by its name, whole
    std::vector<EventLines> events;
};
FileLines takenApart(const QByteArray& bytes, size_t mostEvents);

/// "DTSTART" of "DTSTART;TZID=…:…", in capitals.
QByteArray nameOf(const QByteArray& line);

}  // namespace nlc::ical
