// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar_export.h"

#include <QDir>

#include "models/bulletins/bulletin_repository.h"
#include "models/calendar/calendar_document.h"
#include "models/calendar/calendar_import.h"
#include "models/calendar/calendar_steps.h"
#include "models/documents/formats.h"
#include "models/documents/pdf_writer.h"
#include "models/documents/plain_text.h"
#include "models/meetings/invitation.h"
#include "models/meetings/meeting_repository.h"
#include "models/offers/offers.h"
#include "tests/support/events.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class CalendarExport : public testing::Test {
protected:
    Clock clock;
    std::unique_ptr<Workspace> workspace = inMemory(clock);
    QTemporaryDir folder;

    void SetUp() override {
        CalendarEvent event;
        event.title = u"Heads' briefing"_s;
        event.startsOn = {2025, 3, 4};
        event.startsAt = QTime(10, 0);
        event.endsAt = QTime(11, 30);
        event.rule = u"FREQ=WEEKLY;UNTIL=20250408"_s;
        event.excludedDays = u"2025-03-11"_s;
        event.place = u"County Hall; room 3"_s;
        event.notes = u"Bring:\n\n- a pen\n- *paper*"_s;
        event.audience = u"Headteachers"_s;
        event.isPublic = true;
        series = must(addEvent(*workspace, event));
        ASSERT_TRUE(
            moveEvent(*workspace, series, {2025, 3, 18}, SeriesPart::This, {{2025, 3, 19}, false, QTime(14, 0), {}}));
        ASSERT_TRUE(cancelOccurrence(*workspace, series, {2025, 4, 1}));
        CalendarEvent holiday;
        holiday.title = u"Easter holiday"_s;
        holiday.kind = EventKind::Holiday;
        holiday.startsOn = {2025, 4, 7};
        holiday.endsOn = {2025, 4, 21};
        holiday.isPublic = true;
        ASSERT_TRUE(addEvent(*workspace, holiday));
        CalendarEvent secret;
        secret.title = u"Planning"_s;
        secret.startsOn = {2025, 3, 20};
        single = must(addEvent(*workspace, secret));
        Meeting planned;
        planned.title = u"Spring meeting"_s;
        planned.heldOn = {2025, 3, 6};
        planned.startsAt = QTime(14, 0);
        meeting = must(addMeeting(*workspace, planned));
    }
    Published publish(bool dry = false) { return must(publishCalendar(*workspace, {}, {}, folder.path(), dry)); }
    Id<CalendarEvent> series, single;
    Id<Meeting> meeting;
};

}  // namespace

TEST_F(CalendarExport, IsTheSameAfterARoundTrip) {
    const auto entries = must(calendarFileEntries(*workspace, {}, filledIn({}, {2025, 2, 12})));
    ASSERT_EQ(entries.size(), 6U) << "a series with two changed dates, two events, a meeting";
    const IcsFile read = must(readIcs(icsOf(entries)));
    ASSERT_EQ(read.entries.size(), entries.size());
    for (size_t i = 0; i < entries.size(); ++i)
        EXPECT_TRUE(read.entries[i].event == entries[i]) << entries[i].summary.toStdString();
    EXPECT_TRUE(must(planCalendarImport(*workspace, must(readIcs(icsOf({entries[0], entries[1], entries[2]}))), {}))
                    .changesNothing())
        << "what is here already";
    const auto other = inMemory();
    const auto plan = must(planCalendarImport(*other, read, u"x"_s));
    EXPECT_EQ(plan.count(CalendarRow::Fate::Problem), 0);
    ASSERT_TRUE(importCalendar(*other, plan));
    EXPECT_EQ(must(Repository<CalendarEvent>(*other).all()).size(), 4U);
}

TEST_F(CalendarExport, SaysSeriesInTheClocksOfTheirZone) {
    const QByteArray file = must(exportCalendar(*workspace, {}, {}, u"Dates"_s));
    for (const char* line :
         {"X-WR-CALNAME:Dates", "TZID:Europe/London", "RRULE:FREQ=WEEKLY;UNTIL=20250408T090000Z",
          "EXDATE;TZID=Europe/London:20250311T100000", "RECURRENCE-ID;TZID=Europe/London:20250318T100000",
          "DTSTAMP:20250212T090000Z", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20250407", "DTEND;VALUE=DATE:20250422"})
        EXPECT_TRUE(file.contains(line + QByteArray("\r\n"))) << line << file.toStdString();
    EXPECT_FALSE(file.contains("Good Friday")) << "other calendars have bank holidays";
    const auto invitation = must(calendarEntryOf(*workspace, meeting));
    EXPECT_TRUE(file.contains("UID:" + invitation.uid.toUtf8())) << "as in invitations";
}

TEST_F(CalendarExport, KeepsAFolderFreshAndLeavesOthersFilesAlone) {
    const Published dry = publish(true);
    EXPECT_EQ(dry.written.size(), 6);
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
    EXPECT_EQ(publish().written.size(), 6);
    writeBytes(folder.filePath(u"notes.ics"_s), "theirs");
    clock.passDays(3);
    const Published same = publish();
    EXPECT_TRUE(same.written.isEmpty()) << same.written.join(u' ').toStdString();
    EXPECT_EQ(same.same, 6);
    ASSERT_TRUE(edit<CalendarEvent>(*workspace, single, editOfEvent, [](CalendarEvent& e) { e.place = u"Here"_s; }));
    const Published changed = publish();
    EXPECT_EQ(changed.written.size(), 2) << changed.written.join(u' ').toStdString() << ": it and the whole";
    ASSERT_TRUE(removeEvents(*workspace, {single.value}));
    const Published gone = publish();
    ASSERT_EQ(gone.removed.size(), 1);
    EXPECT_FALSE(QFile::exists(folder.filePath(gone.removed[0])));
    EXPECT_TRUE(QFile::exists(folder.filePath(u"notes.ics"_s)));
}

TEST_F(CalendarExport, DoesNotRemoveOrReplaceWhatSomebodyMadeTheirs) {
    publish();
    const QString file = u"planning-calendar-event-%1.ics"_s.arg(single.value);
    ASSERT_TRUE(QFile::exists(folder.filePath(file)));
    writeBytes(folder.filePath(file), "edited by hand");
    ASSERT_TRUE(removeEvents(*workspace, {single.value}));
    EXPECT_TRUE(publish().removed.isEmpty());
    QTemporaryDir foreign;
    writeBytes(foreign.filePath(u"index.html"_s), "their page");
    const auto refused = publishCalendar(*workspace, {}, {}, foreign.path());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Refused);
    EXPECT_EQ(bytesOf(foreign.filePath(u"index.html"_s)), "their page");
    EXPECT_EQ(QDir(foreign.path()).entryList(QDir::Files | QDir::Hidden).size(), 1) << "nothing was written";
}

TEST_F(CalendarExport, ThePublicCalendarHasOnlyWhatIsPublic) {
    const auto page = must(publicCalendarDocument(*workspace, {2025, 3, 1}, {2025, 4, 30}));
    const QString words = doc::plainText(page.blocks);
    EXPECT_TRUE(words.contains(u"Heads' briefing"_s));
    EXPECT_TRUE(words.contains(u"Cancelled: Heads' briefing"_s));
    EXPECT_TRUE(words.contains(u"Good Friday"_s));
    EXPECT_FALSE(words.contains(u"Planning"_s));
    EXPECT_FALSE(words.contains(u"Spring meeting"_s));
    const QByteArray html = must(doc::write(page, doc::Format::Web));
    EXPECT_TRUE(html.contains("<caption"));
    EXPECT_TRUE(html.contains("March 2025"));
}

TEST_F(CalendarExport, ATermIsOnePageHoweverFullItIs) {
    const Term term{u"Spring term"_s, {2025, 1, 6}, {2025, 4, 4}};
    const auto few = must(termDocument(*workspace, term));
    EXPECT_TRUE(doc::plainText(few.blocks).contains(u"Spring meeting"_s));
    for (int i = 0; i < 400; ++i) {
        CalendarEvent event;
        event.title = u"Gathering number %1 with a long name"_s.arg(i);
        event.startsOn = term.from.addDays(i % 80);
        event.kind = i % 2 == 0 ? EventKind::Deadline : EventKind::Event;
        if (i % 50 == 0) event.kind = EventKind::Inset;
        ASSERT_TRUE(addEvent(*workspace, event));
    }
    const auto full = must(termDocument(*workspace, term));
    doc::FrontPages measured;
    measured.isDrawn = false;
    EXPECT_EQ(must(doc::writeFrontPages(full, measured)).pages, 1);
    EXPECT_TRUE(doc::plainText(full.blocks).contains(u"more dates are in the calendar"_s));
    EXPECT_TRUE(doc::plainText(full.blocks).contains(u"number 50"_s)) << "what matters most stays";
}

TEST_F(CalendarExport, ABulletinTakesTheDatesInOneStep) {
    const auto news = must(allNews(*workspace));
    const auto dates =
        std::find_if(news.begin(), news.end(), [](const News& each) { return each.table == u"calendar"_s; });
    ASSERT_NE(dates, news.end());
    EXPECT_TRUE(dates->body.contains(u"- **Tue 4 Mar 2025, 10:00–11:30**: Heads' briefing, County Hall; room 3"_s))
        << dates->body.toStdString();
    EXPECT_FALSE(dates->body.contains(u"Planning"_s));
    const auto bulletin = must(newBulletin(*workspace, {2025, 2, 14}));
    const auto section = must(issueOf(*workspace, bulletin)).sections.front().section.id;
    ASSERT_TRUE(addItemFrom(*workspace, section, *dates));
    for (const News& each : must(newsFor(*workspace, bulletin))) EXPECT_NE(each.table, u"calendar"_s);
    const auto offers = must(calendarDocuments(*workspace));
    ASSERT_GE(offers.size(), 5U);
    for (const DocumentOffer& offer : offers)
        EXPECT_TRUE(documentOf(*workspace, u"calendar"_s, offer.row)) << offer.title.toStdString();
    EXPECT_FALSE(documentOf(*workspace, u"calendar"_s, 77));
}

TEST(DiaryMarkdown, ShowsTypedTextLetterForLetter) {
    DatedEntry entry;
    entry.from = {2025, 3, 4};
    entry.what = u"*Stars* & [links](x)"_s;
    EXPECT_EQ(diaryMarkdown({entry}), u"- **Tue 4 Mar 2025**: \\*Stars\\* & \\[links\\]\\(x\\)"_s);
    EXPECT_EQ(diaryBlocks({}).size(), 1U);
}
