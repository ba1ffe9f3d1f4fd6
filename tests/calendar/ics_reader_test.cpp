// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar files as the field produces them; tests/fixtures/ics has forty awkward ones with what has to come of each.
#include "models/calendar/ics_reader.h"

#include <QDir>

#include "models/calendar/calendar_export.h"
#include "models/calendar/calendar_import.h"
#include "models/calendar/calendar_steps.h"
#include "models/calendar/recurrence.h"
#include "tests/support/events.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

QByteArray calendarOf(const QByteArray& inside) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n" + inside + "END:VCALENDAR\r\n";
}
QByteArray eventLines(const QByteArray& inside, const QByteArray& uid = "one@example.org") {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T090000Z\r\n" + inside + "END:VEVENT\r\n";
}
IcsEntry only(const QByteArray& inside) {
    const IcsFile file = must(readIcs(calendarOf(eventLines(inside))));
    EXPECT_EQ(file.entries.size(), 1U);
    return file.entries.empty() ? IcsEntry{} : file.entries.front();
}

/// An entry in one line, for the lists beside the files.
QString lineOf(const IcsEntry& entry) {
    const IcsEvent& e = entry.event;
    if (!entry.problem.isEmpty()) return u"! "_s + entry.problem;
    QString line = e.day.toString(Qt::ISODate);
    if (e.from.isValid()) line += e.from.toString(u" HH:mm"_s);
    if (e.lastDay.isValid() || e.to.isValid()) line += u" -"_s;
    if (e.lastDay.isValid()) line += u' ' + e.lastDay.toString(Qt::ISODate);
    if (e.to.isValid()) line += e.to.toString(u" HH:mm"_s);
    line += u" | "_s + e.summary;
    if (!e.location.isEmpty()) line += u" @ "_s + e.location;
    if (!e.rule.isEmpty()) line += u" | "_s + e.rule;
    for (const QDate& day : e.excluded) line += u" -"_s + day.toString(u"MMdd"_s);
    for (const QDate& day : e.extra) line += u" +"_s + day.toString(u"MMdd"_s);
    if (e.recurrenceOn.isValid()) line += u" | of "_s + e.recurrenceOn.toString(Qt::ISODate);
    if (e.isCancelled) line += u" | cancelled"_s;
    if (e.sequence > 0) line += u" | %1"_s.arg(e.sequence);
    for (const QString& remark : entry.remarks) line += u" | ("_s + remark + u')';
    return line;
}

QString readInWords(const QByteArray& bytes) {
    const auto file = readIcs(bytes);
    if (!file) return u"! "_s + file.error().what + u'\n';
    QString words;
    if (!file->name.isEmpty()) words += u"# "_s + file->name + u'\n';
    for (const QString& remark : file->remarks) words += u"("_s + remark + u")\n"_s;
    for (const IcsEntry& each : file->entries) words += lineOf(each) + u'\n';
    return words;
}

const QString icsFolder = QStringLiteral(NLC_FIXTURES "/ics");

}  // namespace

TEST(IcsReader, ReadsFortyAwkwardFilesOrSaysWhyNot) {
    const QStringList names = QDir(icsFolder).entryList({u"*.ics"_s}, QDir::Files, QDir::Name);
    EXPECT_GE(names.size(), 40);
    for (const QString& name : names) {
        const QString expected =
            QString::fromUtf8(bytesOf(icsFolder + u'/' + QString(name).replace(u".ics"_s, u".txt"_s)));
        EXPECT_EQ(readInWords(bytesOf(icsFolder + u'/' + name)), expected) << name.toStdString();
    }
}

TEST(IcsReader, EachAwkwardFileComesInOnceAndTheSecondTimeChangesNothing) {
    for (const QString& name : QDir(icsFolder).entryList({u"*.ics"_s}, QDir::Files, QDir::Name)) {
        const auto file = readIcs(bytesOf(icsFolder + u'/' + name));
        if (!file) continue;
        const auto into = inMemory();
        const auto plan = must(planCalendarImport(*into, *file, name));
        EXPECT_EQ(plan.rows.size(), file->entries.size());
        const auto done = importCalendar(*into, plan);
        ASSERT_TRUE(done) << name.toStdString() << why(done);
        const auto again = must(planCalendarImport(*into, *file, name));
        EXPECT_TRUE(again.changesNothing()) << name.toStdString() << again.inWords().toStdString();
        EXPECT_EQ(again.count(CalendarRow::Fate::New), 0);
    }
}

TEST(IcsReader, TurnsTimesToOurClocks) {
    EXPECT_EQ(lineOf(only("DTSTART:20260701T090000Z\r\nDTEND:20260701T100000Z\r\nSUMMARY:A\r\n")),
              u"2026-07-01 10:00 - 11:00 | A"_s);
    EXPECT_EQ(lineOf(only("DTSTART;TZID=W. Europe Standard Time:20260701T090000\r\nDURATION:PT90M\r\nSUMMARY:A\r\n")),
              u"2026-07-01 08:00 - 09:30 | A"_s);
    EXPECT_EQ(lineOf(only("DTSTART;TZID=GMT Standard Time:20260701T090000\r\nSUMMARY:A\r\n")),
              u"2026-07-01 09:00 | A"_s);
    EXPECT_EQ(
        lineOf(only("DTSTART;TZID=\"/freeassociation.sourceforge.net/Europe/Paris\":20260101T003000\r\nSUMMARY:A\r\n")),
        u"2025-12-31 23:30 | A"_s);
    EXPECT_EQ(lineOf(only("DTSTART:20260701T090000\r\nSUMMARY:A\r\n")), u"2026-07-01 09:00 | A"_s) << "of no zone";
}

TEST(IcsReader, KeepsASeriesOfAnotherZoneRightWhileItsClocksDiffer) {
    // New York changes its clocks on 8 March 2026, we on the 29th.
    const IcsFile file = must(readIcs(calendarOf(
        eventLines("DTSTART;TZID=America/New_York:20260303T100000\r\nDTEND;TZID=America/New_York:20260303T110000\r\n"
                   "RRULE:FREQ=WEEKLY;UNTIL=20260407T140000Z\r\nSUMMARY:Call\r\n"))));
    QStringList lines;
    for (const IcsEntry& each : file.entries) lines << lineOf(each).section(u" | ("_s, 0, 0);
    EXPECT_EQ(lines.join(u'\n'),
              u"2026-03-03 15:00 - 16:00 | Call | FREQ=WEEKLY;UNTIL=20260407\n"
              "2026-03-10 14:00 - 15:00 | Call | of 2026-03-10\n"
              "2026-03-17 14:00 - 15:00 | Call | of 2026-03-17\n"
              "2026-03-24 14:00 - 15:00 | Call | of 2026-03-24"_s);
}

TEST(IcsReader, RefusesWhatIsNoCalendar) {
    EXPECT_FALSE(readIcs(""));
    EXPECT_FALSE(readIcs("Subject,Start Date\r\nA,1/2/2026\r\n"));
    const auto large = readIcs(QByteArray(mostIcsBytes + 1, 'x'));
    ASSERT_FALSE(large);
    EXPECT_TRUE(large.error().what.contains(u"larger"_s));
    EXPECT_FALSE(readIcs("BEGIN:VCALENDAR\r\nVERSION:1.0\r\nEND:VCALENDAR\r\n"));
}

TEST(IcsReader, IsNotHeldUpByHostileFiles) {
    QByteArray deep = "BEGIN:VCALENDAR\r\n";
    for (int i = 0; i < 50'000; ++i) deep += "BEGIN:X\r\n";
    EXPECT_TRUE(must(readIcs(deep)).entries.empty());
    QByteArray many = "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260101\r\nSUMMARY:" + QByteArray(2'000'000, 'a') + "\r\n";
    for (int i = 0; i < 20'000; ++i) many += "EXDATE:20260101\r\n";
    EXPECT_FALSE(must(readIcs(calendarOf(many + "END:VEVENT\r\n"))).entries.front().problem.isEmpty());
    const QByteArray zone =
        "BEGIN:VTIMEZONE\r\nTZID:Endless\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\n"
        "TZOFFSETTO:+0100\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    const IcsFile endless =
        must(readIcs(calendarOf(zone + eventLines("DTSTART;TZID=Endless:20260101T100000\r\nSUMMARY:A\r\n"))));
    EXPECT_EQ(endless.remarks.size(), 1);
    EXPECT_EQ(lineOf(endless.entries.front()), u"2026-01-01 10:00 | A"_s);
}

namespace {

class CalendarImport : public testing::Test {
protected:
    std::unique_ptr<Workspace> workspace = inMemory();
    CalendarPlan plan(const QByteArray& bytes) {
        return must(planCalendarImport(*workspace, must(readIcs(bytes)), u"term.ics"_s));
    }
    CalendarPlan take(const QByteArray& bytes) {
        const CalendarPlan planned = plan(bytes);
        const auto done = importCalendar(*workspace, planned);
        EXPECT_TRUE(done) << why(done);
        return planned;
    }
    std::vector<CalendarEvent> all() { return must(Repository<CalendarEvent>(*workspace).all(u"ORDER BY id"_s)); }
};
using RowFate = CalendarRow::Fate;

QByteArray version(int sequence, const QByteArray& title, const QByteArray& day = "20260303",
                   const QByteArray& uid = "a@x") {
    return eventLines("SEQUENCE:" + QByteArray::number(sequence) + "\r\nDTSTART:" + day + "T100000\r\nDTEND:" + day +
                          "T110000\r\nSUMMARY:" + title + "\r\n",
                      uid);
}

}  // namespace

TEST_F(CalendarImport, FollowsUidAndSequence) {
    EXPECT_EQ(take(calendarOf(version(1, "Network") + version(0, "Other", "20260304", "b@x"))).count(RowFate::New), 2);
    EXPECT_EQ(all()[0].source, u"term.ics"_s);
    EXPECT_EQ(plan(calendarOf(version(1, "Network"))).count(RowFate::Same), 1);
    const auto newer = take(calendarOf(version(2, "Network", "20260310")));
    EXPECT_EQ(newer.count(RowFate::Changed), 1);
    EXPECT_EQ(newer.rows[0].says, u"When: Tue 3 Mar 2026, 10:00–11:00 → Tue 10 Mar 2026, 10:00–11:00"_s);
    EXPECT_EQ(all()[0].sequence, 2);
    const auto older = take(calendarOf(version(1, "Network", "20260301")));
    EXPECT_EQ(older.count(RowFate::Skipped), 1);
    EXPECT_EQ(all()[0].startsOn, QDate(2026, 3, 10));
    const auto off = take("BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n" + version(3, "Network", "20260310") +
                          version(3, "Unknown", "20260310", "c@x") + "END:VCALENDAR\r\n");
    EXPECT_EQ(off.count(RowFate::Cancelled), 1);
    EXPECT_EQ(off.count(RowFate::Skipped), 1);
    EXPECT_EQ(all()[0].state, EventState::Cancelled);
    EXPECT_EQ(off.inWords(), u"0 new, 0 changed, 1 cancelled, 0 the same, 1 skipped, 0 with a problem."_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(all()[0].state, EventState::Planned);
}

TEST_F(CalendarImport, KnowsEntriesAgainWhoseSenderMakesNewIdentities) {
    take(calendarOf(version(0, "Heads' network", "20260303", "first@x") + version(0, "Panel", "20260303", "second@x")));
    const auto again = plan(
        calendarOf(version(0, "Heads' Network", "20260303", "third@x") + version(0, "Panel", "20260304", "fourth@x")));
    EXPECT_EQ(again.rows[0].fate, RowFate::Changed) << "its title is spelt otherwise";
    EXPECT_EQ(again.rows[1].fate, RowFate::New) << "on another day it is another";
    EXPECT_EQ(plan(calendarOf(version(0, "Heads' network", "20260303", "fifth@x"))).rows[0].fate, RowFate::Same);
    // Two with one title and time are two.
    const auto twice =
        plan(calendarOf(version(0, "Panel", "20260303", "six@x") + version(0, "Panel", "20260303", "seven@x")));
    EXPECT_EQ(twice.rows[0].fate, RowFate::Same);
    EXPECT_EQ(twice.rows[1].fate, RowFate::New);
}

TEST_F(CalendarImport, KeepsWhatOnlyWeKnow) {
    take(calendarOf(version(0, "INSET day")));
    EXPECT_EQ(all()[0].kind, EventKind::Inset) << "by its title";
    ASSERT_TRUE(edit<CalendarEvent>(*workspace, all()[0].id, editOfEvent, [](CalendarEvent& e) {
        e.kind = EventKind::Training;
        e.audience = u"Headteachers"_s;
        e.isPublic = true;
    }));
    EXPECT_TRUE(plan(calendarOf(version(0, "INSET day"))).changesNothing());
    take(calendarOf(version(1, "INSET day", "20260304")));
    EXPECT_EQ(all()[0].audience, u"Headteachers"_s);
    EXPECT_EQ(all()[0].kind, EventKind::Training);
    EXPECT_TRUE(all()[0].isPublic);
}

TEST_F(CalendarImport, TakesDatesOfASeriesThatWereChanged) {
    const QByteArray series =
        "SUMMARY:Briefing\r\nDTSTART;TZID=Europe/London:20260303T100000\r\n"
        "DTEND;TZID=Europe/London:20260303T110000\r\n";
    const QByteArray whole =
        eventLines(series + "RRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE;TZID=Europe/London:20260310T100000\r\n");
    const QByteArray moved = eventLines(
        "SUMMARY:Briefing\r\nRECURRENCE-ID;TZID=Europe/London:20260317T100000\r\n"
        "DTSTART;TZID=Europe/London:20260318T140000\r\nDTEND;TZID=Europe/London:20260318T150000\r\n");
    take(calendarOf(whole + moved));
    ASSERT_EQ(all().size(), 1U);
    const auto dates = occurrencesOf(all()[0], must(changedOf(*workspace, all()[0].id)), {2026, 3, 1}, {2026, 4, 1});
    ASSERT_EQ(dates.size(), 3U);
    EXPECT_EQ(dates[1].from, QDate(2026, 3, 18));
    EXPECT_EQ(dates[1].startsAt, QTime(14, 0));
    EXPECT_TRUE(plan(calendarOf(whole + moved)).changesNothing());
    // One date alone is called off; then the whole file says it is as it was.
    const QByteArray off = eventLines(
        "SEQUENCE:0\r\nSTATUS:CANCELLED\r\nSUMMARY:Briefing\r\nDTSTART:20260324T100000\r\n"
        "RECURRENCE-ID:20260324T100000\r\n");
    EXPECT_EQ(take(calendarOf(off)).count(RowFate::Cancelled), 1);
    EXPECT_EQ(must(changedOf(*workspace, all()[0].id)).size(), 2U);
    const auto back = take(calendarOf(whole + moved));
    EXPECT_EQ(back.count(RowFate::Changed), 1);
    EXPECT_EQ(must(changedOf(*workspace, all()[0].id)).size(), 1U);
    EXPECT_EQ(plan(calendarOf(eventLines("SUMMARY:X\r\nDTSTART:20260324\r\nRECURRENCE-ID:20260324\r\n", "z@x")))
                  .count(RowFate::Problem),
              1);
}

TEST_F(CalendarImport, TheLaterVersionInOneFileCounts) {
    const auto both = take(calendarOf(version(2, "New title") + version(1, "Old title")));
    EXPECT_EQ(both.rows[0].fate, RowFate::New);
    EXPECT_EQ(both.rows[1].fate, RowFate::Skipped);
    EXPECT_EQ(all().front().title, u"New title"_s);
}
