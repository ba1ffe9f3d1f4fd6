// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/ics.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

namespace nlc {
namespace {

/// Source: the rules of Europe/London in the IANA time zone database, as they have been since 1996.
constexpr char london[] =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"
    "BEGIN:DAYLIGHT\r\nTZNAME:BST\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nDTSTART:19960331T010000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nTZNAME:GMT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nDTSTART:19961027T020000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

icaltimetype dateOf(const QDate& date) {
    icaltimetype time = icaltime_null_date();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

icaltimetype timeOf(const QDate& date, const QTime& clock) {
    icaltimetype time = dateOf(date);
    time.is_date = 0;
    time.hour = clock.hour();
    time.minute = clock.minute();
    time.second = clock.second();
    return time;
}

/// Text as a calendar may hold it: without control characters, which some readers stop at.
QByteArray textOf(const QString& text) {
    QString clean;
    for (const QChar c : text)
        if (c == u'\n' || (c.unicode() >= 0x20 && c.unicode() != 0x7f)) clean += c;
    return clean.toUtf8();
}

void addTime(icalcomponent* event, icalproperty* property, bool isClock) {
    if (isClock) icalproperty_add_parameter(property, icalparameter_new_tzid("Europe/London"));
    icalcomponent_add_property(event, property);
}

icalcomponent* componentOf(const IcsEvent& given) {
    icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const auto add = [event](icalproperty* property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid(textOf(given.uid).constData()));
    add(icalproperty_new_sequence(given.sequence));
    const QDateTime stamp = given.stampedAt.toUTC();
    icaltimetype stamped = timeOf(stamp.date(), stamp.time());
    stamped.zone = icaltimezone_get_utc_timezone();
    add(icalproperty_new_dtstamp(stamped));
    add(icalproperty_new_summary(textOf(given.summary).constData()));
    if (!given.location.isEmpty()) add(icalproperty_new_location(textOf(given.location).constData()));
    if (!given.description.isEmpty()) add(icalproperty_new_description(textOf(given.description).constData()));
    if (!given.url.isEmpty()) add(icalproperty_new_url(textOf(given.url).constData()));
    const QDate last = given.lastDay.isValid() ? given.lastDay : given.day;
    if (given.from.isValid()) {
        const QTime to = given.to.isValid() ? given.to : given.from.addSecs(3600);
        addTime(event, icalproperty_new_dtstart(timeOf(given.day, given.from)), true);
        addTime(event,
                icalproperty_new_dtend(timeOf(to < given.from && last == given.day ? last.addDays(1) : last, to)),
                true);
    } else {
        addTime(event, icalproperty_new_dtstart(dateOf(given.day)), false);
        addTime(event, icalproperty_new_dtend(dateOf(last.addDays(1))), false);
        add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    }
    add(icalproperty_new_status(given.isCancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    return event;
}

}  // namespace

QByteArray icsOf(const std::vector<IcsEvent>& events) {
    const bool cancelled = !events.empty() && std::all_of(events.begin(), events.end(),
                                                          [](const IcsEvent& each) { return each.isCancelled; });
    const std::unique_ptr<icalcomponent, Freed> calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//NLC Desk//NLC Desk//EN"));
    icalcomponent_add_property(calendar.get(),
                               icalproperty_new_method(cancelled ? ICAL_METHOD_CANCEL : ICAL_METHOD_PUBLISH));
    icalcomponent_add_component(calendar.get(), icalparser_parse_string(london));
    for (const IcsEvent& each : events) icalcomponent_add_component(calendar.get(), componentOf(each));
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(icalcomponent_as_ical_string_r(calendar.get()),
                                                                        icalmemory_free_buffer);
    return text.get();
}

}  // namespace nlc
