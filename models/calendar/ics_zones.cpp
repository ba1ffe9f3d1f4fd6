// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/ics_zones.h"

namespace nlc::ical {

namespace {

/// "Europe/London" of "/freeassociation.sourceforge.net/Tzfile/Europe/London"; of Windows names as Outlook writes them.
QByteArray ianaOf(const QByteArray& name) {
    thread_local QHash<QByteArray, QByteArray> found;  // asked for each time of a file
    if (const auto before = found.constFind(name); before != found.constEnd()) return *before;
    QByteArray iana;
    if (QTimeZone::isTimeZoneIdAvailable(name)) iana = name;
    if (iana.isEmpty()) iana = QTimeZone::windowsIdToDefaultIanaId(name);
    const QList<QByteArray> parts = name.split('/');
    for (qsizetype count = 3; iana.isEmpty() && count >= 2; --count)
        if (parts.size() > count) {
            const QByteArray tail = parts.mid(parts.size() - count).join('/');
            if (QTimeZone::isTimeZoneIdAvailable(tail)) iana = tail;
        }
    // The name of the zone as Windows shows it: "(UTC+00:00) Dublin, Edinburgh, Lisbon, London".
    if (iana.isEmpty() && name.startsWith('(') && name.contains("London")) iana = "Europe/London";
    if (found.size() > 1000) found.clear();
    found.insert(name, iana);
    return iana;
}

/// Rules of a zone that come back once a year, as all of them do: others would be unrolled to no end.
bool isHarmless(const QByteArray& zone) {
    for (const QByteArray& line : zone.split('\n')) {
        const QByteArray upper = line.toUpper();
        if (upper.startsWith("RRULE") && (!upper.contains("FREQ=YEARLY") || upper.contains("BYHOUR") ||
                                          upper.contains("BYMINUTE") || upper.contains("BYSECOND")))
            return false;
    }
    return true;
}

}  // namespace

Zones::~Zones() {
    for (icaltimezone* zone : std::as_const(m_made))
        if (zone) icaltimezone_free(zone, 1);
}

icaltimezone* Zones::zoneInFile(const QByteArray& name) {
    if (const auto made = m_made.constFind(name); made != m_made.constEnd()) return *made;
    icaltimezone* zone = nullptr;
    if (const auto text = m_inFile.constFind(name); text != m_inFile.constEnd() && isHarmless(*text)) {
        icalcomponent* component = icalparser_parse_string(text->constData());
        if (component && icalcomponent_isa(component) == ICAL_VTIMEZONE_COMPONENT) {
            zone = icaltimezone_new();
            if (icaltimezone_set_component(zone, component) == 0) {
                icaltimezone_free(zone, 1);
                zone = nullptr;
                icalcomponent_free(component);
            }
        } else if (component) {
            icalcomponent_free(component);
        }
    }
    m_made.insert(name, zone);
    return zone;
}

bool Zones::isHere(const QByteArray& zone) const { return zone.isEmpty() || ianaOf(zone) == "Europe/London"; }

HereTime Zones::here(const icaltimetype& time, const QByteArray& zone) {
    const QDate day = dayOf(time);
    if (time.is_date) return {day, {}};
    const QTime clock = clockOf(time);
    const auto turned = [](const QDateTime& moment) -> HereTime {
        const QDateTime at = moment.toTimeZone(london());
        return {at.date(), at.time()};
    };
    if (icaltime_is_utc(time)) return turned(QDateTime(day, clock, Qt::UTC));
    if (isHere(zone)) return {day, clock};
    if (const QByteArray iana = ianaOf(zone); !iana.isEmpty()) return turned(QDateTime(day, clock, QTimeZone(iana)));
    if (icaltimezone* rules = zoneInFile(zone)) {
        icaltimetype local = time;
        int isDaylight = 0;
        const int offset = icaltimezone_get_utc_offset(rules, &local, &isDaylight);
        return turned(QDateTime(day, clock, Qt::UTC).addSecs(-offset));
    }
    m_unknown.insert(QString::fromUtf8(zone).left(100));
    return {day, clock};
}

}  // namespace nlc::ical
