// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/ics_reader.h"

#include <QCryptographicHash>
#include <QObject>
#include <algorithm>
#include <array>

#include "models/calendar/ics_lines.h"
#include "models/calendar/ics_zones.h"
#include "models/calendar/recurrence.h"
#include "models/calendar/rule_parts.h"
#include "models/documents/plain_text.h"
#include "models/text/free_date.h"
#include "models/text/safe_link.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace ical;

namespace {

constexpr int longestTitle = 500, longestNotes = 50'000, longestLine = 100'000;
constexpr int yearsOfOtherClocks = 3;

/// What is read of an event; nothing else is given to libical.
constexpr std::array wanted{"UID",
                            "SEQUENCE",
                            "DTSTAMP",
                            "DTSTART",
                            "DTEND",
                            "DURATION",
                            "SUMMARY",
                            "LOCATION",
                            "DESCRIPTION",
                            "URL",
                            "STATUS",
                            "RRULE",
                            "EXRULE",
                            "RDATE",
                            "EXDATE",
                            "RECURRENCE-ID",
                            "X-MICROSOFT-CDO-ALLDAYEVENT"};

QByteArray zoneOf(icalproperty* property) {
    icalparameter* zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    return zone ? QByteArray(icalparameter_get_tzid(zone)) : QByteArray();
}

QString titleText(const char* text) { return doc::cleanText(QString::fromUtf8(text)).simplified().left(longestTitle); }

QString notesText(const char* text) {
    QString words = QString::fromUtf8(text);
    words.replace(u"\r\n"_s, u"\n"_s);
    QStringList lines;
    for (const QString& line : words.left(longestNotes).split(u'\n')) lines << doc::cleanText(line);
    return lines.join(u'\n').trimmed();
}

/// One VEVENT on its way to an entry.
class Reading {
public:
    Reading(const EventLines& lines, Zones& zones) : m_lines(lines), m_zones(zones) { m_entry.line = lines.line; }

    std::vector<IcsEntry> entries() {
        read();
        std::vector<IcsEntry> all{std::move(m_entry)};
        for (IcsEntry& each : m_others) all.push_back(std::move(each));
        return all;
    }

private:
    void read() {
        if (!m_lines.hasEnd) return no(QObject::tr("The file ends, or another entry begins, in the middle of it."));
        if (m_lines.isTooLong) return no(QObject::tr("It is longer than an entry of a calendar can be."));
        parse();
        if (!m_component) return no(QObject::tr("It cannot be read."));
        readWords();
        if (!readTimes()) return;
        if (m_entry.event.uid.isEmpty()) makeUid();
        readSeries();
    }

    void no(const QString& sentence) {
        if (m_entry.problem.isEmpty()) m_entry.problem = sentence;
    }
    void remark(const QString& sentence) {
        if (!m_entry.remarks.contains(sentence)) m_entry.remarks << sentence;
    }
    QString rawOf(const char* name) const {
        for (const QByteArray& line : m_lines.lines)
            if (nameOf(line) == name) return QString::fromUtf8(line).left(80);
        return {};
    }

    void parse() {
        QByteArray text = "BEGIN:VEVENT\r\n";
        for (const QByteArray& line : m_lines.lines) {
            const QByteArray name = nameOf(line);
            if (std::none_of(wanted.begin(), wanted.end(), [&](const char* each) { return name == each; })) continue;
            if (name == "EXRULE")
                no(QObject::tr("It leaves out dates by a rule (EXRULE), which programs no longer read."));
            if (name == "RRULE" && ++m_rules > 1) no(QObject::tr("It has more than one rule for its dates."));
            if (name == "RECURRENCE-ID" && line.toUpper().contains("THISANDFUTURE"))
                no(QObject::tr(
                    "It changes a date and all that follow (THISANDFUTURE); ask its sender for the series."));
            if (line.size() > longestLine) remark(QObject::tr("A text was too long and was cut."));
            text += line.left(longestLine) + "\r\n";
        }
        m_component.reset(icalparser_parse_string((text + "END:VEVENT\r\n").constData()));
        if (m_component && icalcomponent_isa(m_component.get()) != ICAL_VEVENT_COMPONENT) m_component.reset();
    }
    icalproperty* first(icalproperty_kind kind) { return icalcomponent_get_first_property(m_component.get(), kind); }

    void readWords() {
        IcsEvent& event = m_entry.event;
        if (auto* p = first(ICAL_UID_PROPERTY)) event.uid = titleText(icalproperty_get_uid(p));
        if (auto* p = first(ICAL_SEQUENCE_PROPERTY)) event.sequence = std::max(0, icalproperty_get_sequence(p));
        if (auto* p = first(ICAL_SUMMARY_PROPERTY)) event.summary = titleText(icalproperty_get_summary(p));
        if (auto* p = first(ICAL_LOCATION_PROPERTY)) event.location = titleText(icalproperty_get_location(p));
        if (auto* p = first(ICAL_DESCRIPTION_PROPERTY)) event.description = notesText(icalproperty_get_description(p));
        if (auto* p = first(ICAL_URL_PROPERTY)) event.url = safeLink(titleText(icalproperty_get_url(p)));
        if (event.url.startsWith(u'#')) event.url.clear();
        if (auto* p = first(ICAL_STATUS_PROPERTY))
            event.isCancelled = icalproperty_get_status(p) == ICAL_STATUS_CANCELLED;
        if (auto* p = first(ICAL_DTSTAMP_PROPERTY)) {
            const icaltimetype at = icalproperty_get_dtstamp(p);
            event.stampedAt = QDateTime(dayOf(at), QTime(at.hour, at.minute, at.second), Qt::UTC);
        }
        if (m_lines.isOfCancel) event.isCancelled = true;
        if (!event.summary.isEmpty()) return;
        event.summary = QObject::tr("Without a title");
        remark(QObject::tr("It has no title."));
    }

    bool readTimes() {
        IcsEvent& event = m_entry.event;
        icalproperty* start = first(ICAL_DTSTART_PROPERTY);
        const icaltimetype raw = start ? icalproperty_get_dtstart(start) : icaltime_null_time();
        if (!start || !dayOf(raw).isValid()) {
            const QString given = rawOf("DTSTART");
            no(given.isEmpty() ? QObject::tr("It does not say when it begins.")
                               : QObject::tr("When it begins cannot be read: %1").arg(given) + u'.');
            return false;
        }
        m_start = raw;
        m_zone = zoneOf(start);
        const HereTime from = m_zones.here(raw, m_zone);
        event.day = from.day;
        event.from = from.clock;
        if (from.day.year() < 1900 || from.day.year() > 2199) {
            no(QObject::tr("It is in the year %1.").arg(from.day.year()));
            return false;
        }
        readEnd();
        takeWholeDays();
        if (event.lastDay == event.day) event.lastDay = {};
        if (event.lastDay.isValid() && event.day.daysTo(event.lastDay) > 400) {
            no(QObject::tr("It lasts longer than a year."));
            return false;
        }
        return true;
    }

    void readEnd() {
        IcsEvent& event = m_entry.event;
        event.isOpen = event.from.isValid();
        HereTime to;
        if (icalproperty* end = first(ICAL_DTEND_PROPERTY)) {
            to = m_zones.here(icalproperty_get_dtend(end), zoneOf(end).isEmpty() ? m_zone : zoneOf(end));
        } else if (icalproperty* lasts = first(ICAL_DURATION_PROPERTY)) {
            const int seconds = icaldurationtype_as_int(icalproperty_get_duration(lasts));
            if (event.from.isValid()) {
                const QDateTime at = QDateTime(event.day, event.from, london()).addSecs(seconds);
                to = {at.date(), at.time()};
            } else {
                to = {event.day.addDays(seconds / 86'400), {}};
            }
        } else {
            return;
        }
        if (!to.day.isValid()) return remark(QObject::tr("When it ends cannot be read."));
        // A whole day ends on the next one; some programs write the day itself.
        if (!event.from.isValid()) {
            event.lastDay = std::max(event.day, to.day.addDays(-1));
            return;
        }
        if (!to.clock.isValid()) to.clock = QTime(0, 0);
        if (std::pair(to.day, to.clock) < std::pair(event.day, event.from))
            return remark(QObject::tr("It would end before it begins; its end was left out."));
        if (to.day == event.day && to.clock == event.from) return;
        event.lastDay = to.day;
        event.to = to.clock;
        event.isOpen = false;
    }

    /// Outlook writes whole days from midnight to midnight, and says so.
    void takeWholeDays() {
        IcsEvent& event = m_entry.event;
        if (!event.from.isValid()) return;
        bool says = false;
        for (const QByteArray& line : m_lines.lines)
            if (nameOf(line) == "X-MICROSOFT-CDO-ALLDAYEVENT") says = line.toUpper().endsWith("TRUE");
        if (!says) return;
        if (event.from != QTime(0, 0)) {
            if (m_start.hour != 0 || m_start.minute != 0) return;
            event.day = dayOf(m_start);  // midnight where it was written
            if (icalproperty* end = first(ICAL_DTEND_PROPERTY)) event.lastDay = dayOf(icalproperty_get_dtend(end));
        }
        event.lastDay = event.lastDay.isValid() ? std::max(event.day, event.lastDay.addDays(-1)) : event.day;
        event.from = event.to = {};
        event.isOpen = false;
    }

    void makeUid() {
        m_entry.hasOwnUid = false;
        const IcsEvent& event = m_entry.event;
        const QString of = event.summary + u'|' + event.day.toString(Qt::ISODate) + u'|' + event.from.toString();
        m_entry.event.uid =
            QString::fromLatin1(QCryptographicHash::hash(of.toUtf8(), QCryptographicHash::Sha1).toHex().left(20)) +
            u"@made.nlcdesk"_s;
        remark(QObject::tr("It has no identity of its own; it is known again by its title and time."));
    }

    void readSeries() {
        IcsEvent& event = m_entry.event;
        if (icalproperty* of = first(ICAL_RECURRENCEID_PROPERTY)) {
            const HereTime on = m_zones.here(icalproperty_get_recurrenceid(of), zoneOf(of));
            if (!on.day.isValid()) return no(QObject::tr("Which date of its series it is cannot be read."));
            event.recurrenceOn = on.day;
            event.recurrenceAt = on.clock;
            return;
        }
        readRule();
        for (auto* p = first(ICAL_EXDATE_PROPERTY); p;
             p = icalcomponent_get_next_property(m_component.get(), ICAL_EXDATE_PROPERTY))
            if (const QDate day = m_zones.here(icalproperty_get_exdate(p), zoneOf(p)).day; day.isValid())
                event.excluded.push_back(day);
        for (auto* p = first(ICAL_RDATE_PROPERTY); p;
             p = icalcomponent_get_next_property(m_component.get(), ICAL_RDATE_PROPERTY))
            addExtra(p);
        for (auto* days : {&event.excluded, &event.extra}) {
            std::sort(days->begin(), days->end());
            days->erase(std::unique(days->begin(), days->end()), days->end());
        }
    }

    void addExtra(icalproperty* property) {
        IcsEvent& event = m_entry.event;
        const icaldatetimeperiodtype given = icalproperty_get_rdate(property);
        const HereTime at =
            m_zones.here(icaltime_is_null_time(given.time) ? given.period.start : given.time, zoneOf(property));
        if (!at.day.isValid()) return;
        if (at.day != event.day) event.extra.push_back(at.day);
        if (at.clock.isValid() && event.from.isValid() && at.clock != event.from) addOther(at.day, at);
    }

    /// A date of the series at a clock of its own.
    void addOther(const QDate& on, const HereTime& at) {
        IcsEntry other;
        other.event = m_entry.event;
        other.event.rule.clear();
        other.event.excluded.clear();
        other.event.extra.clear();
        other.event.recurrenceOn = on;
        other.event.recurrenceAt = m_entry.event.from;
        const QDateTime from(at.day, at.clock, london());
        const QDateTime first(m_entry.event.day, m_entry.event.from, london());
        other.event.day = at.day;
        other.event.from = at.clock;
        other.event.lastDay = {};
        if (m_entry.event.to.isValid()) {
            const QDate last = m_entry.event.lastDay.isValid() ? m_entry.event.lastDay : m_entry.event.day;
            const QDateTime to = from.addSecs(first.secsTo(QDateTime(last, m_entry.event.to, london())));
            other.event.to = to.time();
            if (to.date() != at.day) other.event.lastDay = to.date();
        }
        m_others.push_back(std::move(other));
    }

    void readRule() {
        IcsEvent& event = m_entry.event;
        icalproperty* property = first(ICAL_RRULE_PROPERTY);
        if (!property) {
            if (const QString raw = rawOf("RRULE"); !raw.isEmpty())
                no(QObject::tr("Its rule cannot be read: %1").arg(raw) + u'.');
            return;
        }
        icalrecurrencetype rule = icalproperty_get_rrule(property);
        if (rule.rscale) return no(QObject::tr("Its dates go by another calendar than ours."));
        if (!icaltime_is_null_time(rule.until) && !rule.until.is_date) {
            // The end as a day: the last on which a date of the series can be.
            const HereTime until = m_zones.here(rule.until, icaltime_is_utc(rule.until) ? QByteArray() : m_zone);
            rule.until = dateOf(event.from.isValid() && until.clock < event.from ? until.day.addDays(-1) : until.day);
        }
        const auto tidy = tidyRule(textOf(rule));
        if (!tidy) return no(tidy.error().what);
        event.rule = *tidy;
        if (event.from.isValid() && !m_start.is_date && (icaltime_is_utc(m_start) || !m_zones.isHere(m_zone)))
            followOtherClocks();
    }

    /// The clocks of the series' zone and ours may not change together: the dates on which it begins at another time
    /// here become entries of their own.
    void followOtherClocks() {
        IcsEvent& event = m_entry.event;
        const QDate first = dayOf(m_start), until = first.addYears(yearsOfOtherClocks);
        for (const QDate& day : ruleDays(event.rule, first, first, until)) {
            icaltimetype there = timeOf(day, clockOf(m_start));
            there.zone = m_start.zone;
            const HereTime at = m_zones.here(there, m_zone);
            if (at.day != day)
                return no(QObject::tr(
                    "Its dates are other days here than in its time zone; ask its sender for single dates."));
            if (at.clock != event.from) addOther(day, at);
        }
        if (m_others.empty()) return;
        remark(QObject::tr("Its clocks change on other days than ours; %n dates stand here at a time of their own.",
                           nullptr, int(m_others.size())));
    }

    const EventLines& m_lines;
    Zones& m_zones;
    Component m_component;
    IcsEntry m_entry;
    std::vector<IcsEntry> m_others;
    icaltimetype m_start = icaltime_null_time();
    QByteArray m_zone;
    int m_rules = 0;
};

/// A date that the file changes itself is not also made of the series' zone.
void dropDoubles(std::vector<IcsEntry>& entries) {
    QSet<std::pair<QString, QDate>> own;
    for (const IcsEntry& each : entries)
        if (each.line > 0 && each.event.recurrenceOn.isValid()) own.insert({each.event.uid, each.event.recurrenceOn});
    std::erase_if(entries, [&](const IcsEntry& each) {
        return each.line == 0 && own.contains({each.event.uid, each.event.recurrenceOn});
    });
}

}  // namespace

Result<IcsFile> readIcs(const QByteArray& bytes) {
    if (bytes.size() > mostIcsBytes)
        return failed(Error::Kind::Invalid,
                      QObject::tr("The file is larger than a calendar of %1 MB. Nothing was read: ask for fewer years.")
                          .arg(mostIcsBytes / (1024 * 1024)));
    const FileLines parts = takenApart(bytes, mostIcsEntries);
    if (!parts.isCalendar)
        return failed(Error::Kind::Invalid, QObject::tr("This is no calendar file: it does not begin as one (.ics)."));
    if (parts.isOldCalendar)
        return failed(Error::Kind::Invalid,
                      QObject::tr("This calendar is of the old kind, vCalendar 1.0. Save it as iCalendar (.ics)."));
    IcsFile file;
    file.name = doc::cleanText(parts.name).simplified();
    if (!parts.hasEnd) file.remarks << QObject::tr("The file breaks off: its end is missing.");
    if (parts.isTooMuch) file.remarks << QObject::tr("Only the first %1 entries were read.").arg(mostIcsEntries);
    if (parts.otherKinds > 0)
        file.remarks << QObject::tr("%n tasks, journals or the like were left out.", nullptr, parts.otherKinds);
    Zones zones(parts.zones);
    for (const EventLines& each : parts.events) {
        const auto before = zones.unknown();
        auto entries = Reading(each, zones).entries();
        const auto unknown = zones.unknown() - before;
        for (const QString& zone : unknown)
            file.remarks << QObject::tr("Nobody knows the time zone \"%1\"; its times were taken as ours.").arg(zone);
        for (IcsEntry& entry : entries) file.entries.push_back(std::move(entry));
    }
    dropDoubles(file.entries);
    return file;
}

}  // namespace nlc
