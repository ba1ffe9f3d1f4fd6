// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// For the sources of this folder that speak to libical; headers of models/ do not.
#include <libical/ical.h>

#include <QDateTime>
#include <QTimeZone>
#include <memory>

namespace nlc::ical {

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using Component = std::unique_ptr<icalcomponent, Freed>;

inline icaltimetype dateOf(const QDate& date) {
    icaltimetype time = icaltime_null_time();  // its null date has hours below zero
    time.is_date = 1;
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

/// Of a clock, of no zone.
inline icaltimetype timeOf(const QDate& date, const QTime& clock) {
    icaltimetype time = dateOf(date);
    time.is_date = 0;
    time.hour = clock.hour();
    time.minute = clock.minute();
    time.second = clock.second();
    return time;
}

inline icaltimetype utcOf(const QDateTime& moment) {
    const QDateTime utc = moment.toUTC();
    icaltimetype time = timeOf(utc.date(), utc.time());
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

inline QDate dayOf(const icaltimetype& time) { return {time.year, time.month, time.day}; }
inline QTime clockOf(const icaltimetype& time) { return time.is_date ? QTime() : QTime(time.hour, time.minute, 0); }

/// Clocks in the United Kingdom.
inline const QTimeZone& london() {
    static const QTimeZone zone("Europe/London");
    return zone;
}

}  // namespace nlc::ical
