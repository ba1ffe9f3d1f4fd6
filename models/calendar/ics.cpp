// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/ics.h"

#include <algorithm>

#include "models/calendar/rule_parts.h"

namespace nlc {

using namespace ical;

namespace {

/// Source: the rules of Europe/London in the IANA time zone database, as they have been since 1996.
constexpr char londonRules[] =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"
    "BEGIN:DAYLIGHT\r\nTZNAME:BST\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nDTSTART:19960331T010000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nTZNAME:GMT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nDTSTART:19961027T020000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// Text as a calendar may hold it: without control characters, which some readers stop at.
QByteArray textBytes(const QString& text) {
    QString clean;
    for (const QChar c : text)
        if (c == u'\n' || (c.unicode() >= 0x20 && c.unicode() != 0x7f)) clean += c;
    return clean.toUtf8();
}

void addTime(icalcomponent* event, icalproperty* property, bool isClock) {
    if (isClock) icalproperty_add_parameter(property, icalparameter_new_tzid("Europe/London"));
    icalcomponent_add_property(event, property);
}

icaltimetype timeOn(const QDate& day, const QTime& clock) { return clock.isValid() ? timeOf(day, clock) : dateOf(day); }

void addSeries(icalcomponent* event, const IcsEvent& given) {
    const bool isClock = given.from.isValid();
    if (auto rule = parsedRule(given.rule)) {
        // RFC 5545, section 3.3.10: where the start has a zone, the end is in UTC.
        if (isClock && !icaltime_is_null_time(rule->until))
            rule->until = utcOf(QDateTime(dayOf(rule->until), given.from, london()));
        icalcomponent_add_property(event, icalproperty_new_rrule(*rule));
    }
    for (const QDate& day : given.excluded) {
        addTime(event, icalproperty_new_exdate(timeOn(day, given.from)), isClock);
    }
    for (const QDate& day : given.extra) {
        icaldatetimeperiodtype extra{timeOn(day, given.from), icalperiodtype_null_period()};
        icalproperty* property = icalproperty_new_rdate(extra);
        if (!isClock) icalproperty_set_parameter(property, icalparameter_new_value(ICAL_VALUE_DATE));
        addTime(event, property, isClock);
    }
    if (given.recurrenceOn.isValid())
        addTime(event, icalproperty_new_recurrenceid(timeOn(given.recurrenceOn, given.recurrenceAt)),
                given.recurrenceAt.isValid());
}

icalcomponent* componentOf(const IcsEvent& given) {
    icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const auto add = [event](icalproperty* property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid(textBytes(given.uid).constData()));
    add(icalproperty_new_sequence(given.sequence));
    add(icalproperty_new_dtstamp(utcOf(given.stampedAt)));
    add(icalproperty_new_summary(textBytes(given.summary).constData()));
    if (!given.location.isEmpty()) add(icalproperty_new_location(textBytes(given.location).constData()));
    if (!given.description.isEmpty()) add(icalproperty_new_description(textBytes(given.description).constData()));
    if (!given.url.isEmpty()) add(icalproperty_new_url(textBytes(given.url).constData()));
    const QDate last = given.lastDay.isValid() ? given.lastDay : given.day;
    if (given.from.isValid()) {
        const QTime to = given.to.isValid() ? given.to : given.from.addSecs(3600);
        addTime(event, icalproperty_new_dtstart(timeOf(given.day, given.from)), true);
        if (given.to.isValid() || !given.isOpen)
            addTime(event,
                    icalproperty_new_dtend(timeOf(to < given.from && last == given.day ? last.addDays(1) : last, to)),
                    true);
    } else {
        addTime(event, icalproperty_new_dtstart(dateOf(given.day)), false);
        addTime(event, icalproperty_new_dtend(dateOf(last.addDays(1))), false);
        add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    }
    addSeries(event, given);
    add(icalproperty_new_status(given.isCancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    return event;
}

}  // namespace

QByteArray icsOf(const std::vector<IcsEvent>& events, const QString& name) {
    const bool cancelled = !events.empty() && std::all_of(events.begin(), events.end(),
                                                          [](const IcsEvent& each) { return each.isCancelled; });
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//NLC Desk//NLC Desk//EN"));
    icalcomponent_add_property(calendar.get(),
                               icalproperty_new_method(cancelled ? ICAL_METHOD_CANCEL : ICAL_METHOD_PUBLISH));
    if (!name.isEmpty()) {
        icalproperty* called = icalproperty_new_x(textBytes(name).constData());
        icalproperty_set_x_name(called, "X-WR-CALNAME");
        icalcomponent_add_property(calendar.get(), called);
    }
    icalcomponent_add_component(calendar.get(), icalparser_parse_string(londonRules));
    for (const IcsEvent& each : events) icalcomponent_add_component(calendar.get(), componentOf(each));
    const std::unique_ptr<char, Freed> text(icalcomponent_as_ical_string_r(calendar.get()));
    return text.get();
}

}  // namespace nlc
