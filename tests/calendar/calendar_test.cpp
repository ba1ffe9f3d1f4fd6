// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendar.h"

#include "models/calendar/calendar_steps.h"
#include "models/calendar/clashes.h"
#include "models/calendar/recurrence.h"
#include "models/groups/activity.h"
#include "models/history/history_words.h"
#include "models/meetings/attendance.h"
#include "models/meetings/meeting_repository.h"
#include "tests/support/events.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class Calendar : public testing::Test {
protected:
    std::unique_ptr<Workspace> workspace = inMemory();

    CalendarEvent event(const QString& title, const QDate& day, const QString& rule = {}) {
        CalendarEvent made;
        made.title = title;
        made.startsOn = day;
        made.startsAt = QTime(10, 0);
        made.endsAt = QTime(12, 0);
        made.rule = rule;
        return made;
    }
    CalendarEvent stored(Id<CalendarEvent> id) { return must(Repository<CalendarEvent>(*workspace).find(id)); }
    QStringList daysOf(const QDate& from, const QDate& to, const CalendarFilter& filter = {}) {
        QStringList days;
        for (const DatedEntry& each : must(calendarEntries(*workspace, from, to, filter)))
            if (each.kind != DateKind::BankHoliday)
                days << each.from.toString(u"MM-dd"_s) + u' ' + each.what + (each.isCancelled ? u" off"_s : u""_s);
        return days;
    }
    Id<CalendarEvent> weekly() {
        return must(addEvent(*workspace, event(u"Briefing"_s, {2026, 3, 3}, u"FREQ=WEEKLY;UNTIL=20260331"_s)));
    }
};
const QDate spring(2026, 3, 1), easter(2026, 4, 30);

}  // namespace

TEST_F(Calendar, AnEditRaisesTheSequenceOnlyWhereOthersHaveToKnow) {
    const auto id = weekly();
    EXPECT_EQ(stored(id).sequence, 0);
    EXPECT_FALSE(stored(id).uid.isEmpty());
    EXPECT_EQ(stored(id).lastDay, u"2026-03-31"_s);
    ASSERT_TRUE(edit<CalendarEvent>(*workspace, id, editOfEvent, [](CalendarEvent& e) { e.audience = u"Heads"_s; }));
    EXPECT_EQ(stored(id).sequence, 0);
    ASSERT_TRUE(edit<CalendarEvent>(*workspace, id, editOfEvent, [](CalendarEvent& e) { e.place = u"Hall"_s; }));
    EXPECT_EQ(stored(id).sequence, 1);
    ASSERT_TRUE(cancelEvent(*workspace, id));
    EXPECT_EQ(stored(id).sequence, 2);
    EXPECT_EQ(stored(id).state, EventState::Cancelled);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(stored(id).sequence, 1);
    EXPECT_EQ(stored(id).state, EventState::Planned);
}

TEST_F(Calendar, SaysWhatIsWrongWithAnEvent) {
    const auto fieldOf = [&](const CalendarEvent& wrong) {
        const auto done = addEvent(*workspace, wrong);
        return done ? QString() : done.error().field;
    };
    CalendarEvent wrong = event(u" "_s, spring);
    EXPECT_EQ(fieldOf(wrong), u"title"_s);
    wrong = event(u"A"_s, {});
    EXPECT_EQ(fieldOf(wrong), u"starts_on"_s);
    wrong = event(u"A"_s, spring);
    wrong.endsAt = QTime(9, 0);
    EXPECT_EQ(fieldOf(wrong), u"ends_at"_s);
    wrong.endsOn = spring.addDays(1);
    EXPECT_EQ(fieldOf(wrong), QString()) << "over night";
    wrong.endsOn = spring.addDays(-1);
    EXPECT_EQ(fieldOf(wrong), u"ends_on"_s);
    EXPECT_EQ(fieldOf(event(u"A"_s, spring, u"FREQ=SOMETIMES"_s)), u"rule"_s);
    wrong = event(u"A"_s, spring);
    wrong.link = u"javascript:alert(1)"_s;
    EXPECT_EQ(fieldOf(wrong), u"link"_s);
}

TEST_F(Calendar, OneDateOfASeriesMovesAloneAndComesBack) {
    const auto id = weekly();
    ASSERT_TRUE(moveEvent(*workspace, id, {2026, 3, 10}, SeriesPart::This, {{2026, 3, 12}, true, {}, {}}));
    EXPECT_EQ(daysOf(spring, easter).join(u'|'),
              u"03-03 Briefing|03-12 Briefing|03-17 Briefing|03-24 Briefing|03-31 Briefing"_s);
    EXPECT_EQ(stored(id).sequence, 1);
    // Moved again it is still the date of the 10th.
    const auto entries = must(calendarEntries(*workspace, {2026, 3, 12}, {2026, 3, 12}));
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].on, QDate(2026, 3, 10));
    ASSERT_TRUE(moveDate(*workspace, entries[0], {2026, 4, 7}));
    EXPECT_EQ(daysOf({2026, 4, 7}, {2026, 4, 7}).join(u'|'), u"04-07 Briefing"_s) << "after the end of the series";
    EXPECT_EQ(must(changedOf(*workspace, id)).size(), 1U);
    ASSERT_TRUE(restoreOccurrence(*workspace, id, {2026, 3, 10}));
    EXPECT_EQ(daysOf(spring, easter).size(), 5);
    EXPECT_EQ(daysOf({2026, 3, 10}, {2026, 3, 10}).size(), 1);
    ASSERT_TRUE(cancelOccurrence(*workspace, id, {2026, 3, 17}));
    CalendarFilter all;
    all.withCancelled = true;
    EXPECT_EQ(daysOf(spring, easter).size(), 4);
    EXPECT_EQ(daysOf({2026, 3, 17}, {2026, 3, 17}, all).join(u'|'), u"03-17 Briefing off"_s);
    ASSERT_TRUE(removeOccurrence(*workspace, id, {2026, 3, 24}));
    EXPECT_EQ(stored(id).excludedDays, u"2026-03-24"_s);
    const auto none = cancelOccurrence(*workspace, id, {2026, 3, 18});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, Error::Kind::NotFound);
    for (int i = 0; i < 6; ++i) ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(daysOf(spring, easter).size(), 0) << "the adding, too";
}

TEST_F(Calendar, AWholeSeriesMovesWithItsRuleAndWhatWasChanged) {
    const auto id = weekly();
    ASSERT_TRUE(removeOccurrence(*workspace, id, {2026, 3, 10}));
    ASSERT_TRUE(moveEvent(*workspace, id, {2026, 3, 24}, SeriesPart::This, {{2026, 3, 25}, true, {}, {}}));
    ASSERT_TRUE(moveEvent(*workspace, id, {2026, 3, 17}, SeriesPart::Whole,
                          {{2026, 3, 19}, false, QTime(14, 0), QTime(15, 0)}));
    EXPECT_EQ(daysOf(spring, easter).join(u'|'), u"03-05 Briefing|03-19 Briefing|03-27 Briefing|04-02 Briefing"_s);
    EXPECT_EQ(stored(id).startsAt, QTime(14, 0));
    EXPECT_EQ(stored(id).excludedDays, u"2026-03-12"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(daysOf(spring, easter).size(), 4);
    EXPECT_EQ(stored(id).startsOn, QDate(2026, 3, 3));
}

TEST_F(Calendar, ARestOfASeriesGoesItsOwnWay) {
    const auto id = must(addEvent(*workspace, event(u"Briefing"_s, {2026, 3, 3}, u"FREQ=WEEKLY;COUNT=5"_s)));
    ASSERT_TRUE(cancelOccurrence(*workspace, id, {2026, 3, 24}));
    ASSERT_TRUE(moveEvent(*workspace, id, {2026, 3, 17}, SeriesPart::ThisAndFollowing, {{2026, 3, 18}, true, {}, {}}));
    CalendarFilter all;
    all.withCancelled = true;
    EXPECT_EQ(daysOf(spring, easter, all).join(u'|'),
              u"03-03 Briefing|03-10 Briefing|03-18 Briefing|03-25 Briefing off|04-01 Briefing"_s);
    EXPECT_EQ(stored(id).lastDay, u"2026-03-10"_s);
    ASSERT_TRUE(workspace->undo()) << "one step";
    EXPECT_EQ(daysOf(spring, easter, all).size(), 5);
    EXPECT_EQ(must(Repository<CalendarEvent>(*workspace).all()).size(), 1U);
}

TEST_F(Calendar, ASeriesThatCannotBeToldForOtherDaysStays) {
    const auto id = must(addEvent(
        *workspace, event(u"Last working day"_s, {2026, 3, 31}, u"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"_s)));
    const auto moved = moveEvent(*workspace, id, {2026, 3, 31}, SeriesPart::Whole, {{2026, 3, 30}, true, {}, {}});
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().field, u"rule"_s);
    EXPECT_TRUE(moveEvent(*workspace, id, {2026, 3, 31}, SeriesPart::This, {{2026, 3, 30}, true, {}, {}}));
}

TEST_F(Calendar, ShowsWhatIsDatedInEveryArea) {
    Meeting meeting;
    meeting.title = u"Spring meeting"_s;
    meeting.heldOn = {2026, 3, 5};
    meeting.startsAt = QTime(14, 0);
    meeting.endsAt = QTime(16, 0);
    meeting.place = u"County Hall"_s;
    ASSERT_TRUE(addMeeting(*workspace, meeting));
    weekly();
    const auto entries = must(calendarEntries(*workspace, {2026, 3, 5}, {2026, 4, 6}));
    ASSERT_EQ(entries.size(), 7U);
    EXPECT_EQ(entries[0].kind, DateKind::Meeting);
    EXPECT_EQ(shownWhen(entries[0]), u"Thu 5 Mar 2026, 14:00–16:00"_s);
    EXPECT_EQ(entries[0].place, u"County Hall"_s);
    EXPECT_EQ(entries.back().what, u"Easter Monday"_s);
    ASSERT_TRUE(moveDate(*workspace, entries[0], {2026, 3, 6}));
    EXPECT_EQ(workspace->undoName(), u"move of meeting 'Spring meeting'"_s);
    const auto refused = moveDate(*workspace, entries.back(), {2026, 4, 7});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Refused);
}

TEST_F(Calendar, IsFilteredAndFiltersAreKept) {
    CalendarEvent heads = event(u"Heads' day"_s, {2026, 3, 3});
    heads.audience = u"Headteachers, SENCOs"_s;
    heads.isPublic = true;
    ASSERT_TRUE(addEvent(*workspace, heads));
    CalendarEvent all = event(u"Open day"_s, {2026, 3, 4});
    all.audience = u"Everyone"_s;
    all.kind = EventKind::Training;
    ASSERT_TRUE(addEvent(*workspace, all));
    CalendarFilter filter;
    filter.audience = u"sencos"_s;
    EXPECT_EQ(daysOf(spring, easter, filter).size(), 2);
    filter.kinds = {DateKind::Training, DateKind::Meeting};
    EXPECT_EQ(daysOf(spring, easter, filter).join(u'|'), u"03-04 Open day"_s);
    filter.words = u"open  DAY"_s;
    filter.groups = {0, 7};
    EXPECT_EQ(daysOf(spring, easter, filter).size(), 1);
    ASSERT_TRUE(saveCalendarFilter(*workspace, u"Training"_s, filter));
    filter.words = filter.words.simplified();
    EXPECT_EQ(must(calendarFilterNamed(*workspace, u"training"_s)), filter);
    EXPECT_FALSE(calendarFilterNamed(*workspace, u"Nothing"_s));
    CalendarFilter open;
    open.onlyPublic = true;
    EXPECT_EQ(daysOf(spring, easter, open).join(u'|'), u"03-03 Heads' day"_s);
    EXPECT_EQ(must(usedAudiences(*workspace)).join(u'|'), u"Everyone|Headteachers|SENCOs"_s);
}

TEST_F(Calendar, KnowsItsTerms) {
    const AcademicYear year{2025};
    EXPECT_EQ(usualTerms(year).size(), 3U);
    EXPECT_EQ(must(termAt(*workspace, {2026, 1, 10})).name, u"Spring term 2026"_s);
    CalendarEvent term = event(u"Autumn term"_s, {2025, 9, 3});
    term.kind = EventKind::Term;
    term.startsAt = term.endsAt = {};
    term.endsOn = {2025, 12, 19};
    ASSERT_TRUE(addEvent(*workspace, term));
    EXPECT_EQ(must(termsOf(*workspace, year)).size(), 1U);
    EXPECT_EQ(must(termAt(*workspace, {2025, 10, 10})).to, QDate(2025, 12, 19));
    EXPECT_EQ(must(termAt(*workspace, {2026, 1, 10})).name, u"Autumn term"_s) << "the last that is known";
}

TEST_F(Calendar, HistoryReadsWhatChanged) {
    const auto id = weekly();
    ASSERT_TRUE(edit<CalendarEvent>(*workspace, id, editOfEvent, [](CalendarEvent& e) { e.startsOn = {2026, 3, 2}; }));
    const auto lines = must(historyOf(*workspace, u"calendar_event"_s, id.value));
    ASSERT_FALSE(lines.empty());
    ASSERT_EQ(lines[0].values.size(), 1U) << "nothing of sequence and last day";
    EXPECT_EQ(lines[0].values[0].caption, u"Day"_s);
    EXPECT_EQ(lines[0].values[0].after, u"Mon 2 Mar 2026"_s);
}

namespace {

DatedEntry gathering(const QString& what, const QDate& day, const QTime& from = {}, const QTime& to = {}) {
    DatedEntry entry;
    entry.what = what;
    entry.from = day;
    entry.startsAt = from;
    entry.endsAt = to;
    return entry;
}
const QDate marchDay(2026, 3, 3);

}  // namespace

TEST(Clashes, AreOfTheSamePeopleGroupOrAudienceAtTheSameTime) {
    std::vector<DatedEntry> entries{gathering(u"A"_s, marchDay, QTime(10, 0), QTime(12, 0)),
                                    gathering(u"B"_s, marchDay, QTime(11, 0), QTime(13, 0)),
                                    gathering(u"C"_s, marchDay, QTime(12, 0), QTime(14, 0))};
    EXPECT_TRUE(clashes(entries).empty()) << "nobody knows whom they are for";
    for (DatedEntry& each : entries) each.audience = u"Headteachers"_s;
    entries[2].audience = u"SENCOs, headteachers"_s;
    auto found = clashes(entries);
    ASSERT_EQ(found.size(), 2U) << "one that begins when another ends is no clash";
    EXPECT_EQ(found[0].words,
              u"'A' and 'B' are both for Headteachers on Tue 3 Mar 2026 (10:00–12:00 and 11:00–13:00)."_s);
    EXPECT_EQ(found[1].entry, 1U);
    entries[0].people = {3, 7};
    entries[1].people = {7, 9};
    found = clashes(entries);
    EXPECT_EQ(found[0].kind, Clash::Kind::SamePeople);
    EXPECT_TRUE(found[0].words.startsWith(u"1 person is asked to 'A' and to 'B'"_s) ||
                found[0].words.startsWith(u"1 people"_s))
        << found[0].words.toStdString();
    entries[0].isCancelled = true;
    EXPECT_EQ(clashes(entries).size(), 1U);
}

TEST(Clashes, WholeDaysAndEveryoneGoWithAll) {
    std::vector<DatedEntry> entries{gathering(u"A"_s, marchDay), gathering(u"B"_s, marchDay)};
    entries[0].audience = u"Everyone"_s;
    entries[1].audience = u"SENCOs"_s;
    ASSERT_EQ(clashes(entries).size(), 1U);
    EXPECT_TRUE(clashes(entries)[0].words.contains(u"SENCOs"_s));
    entries[1].from = marchDay.addDays(1);
    EXPECT_TRUE(clashes(entries).empty());
    entries[0].to = marchDay.addDays(2);
    EXPECT_EQ(clashes(entries).size(), 1U);
    entries[1].kind = DateKind::Deadline;
    EXPECT_TRUE(clashes(entries).empty()) << "nobody meets at a deadline";
}

TEST(Clashes, NoticeHolidaysAndTermsThatOverlap) {
    std::vector<DatedEntry> entries(3);
    entries[0] = gathering(u"Half term"_s, {2026, 2, 16});
    entries[0].to = {2026, 2, 20};
    entries[0].kind = DateKind::Holiday;
    entries[1] = gathering(u"Network"_s, {2026, 2, 18}, QTime(9, 0), QTime(10, 0));
    entries[2] = gathering(u"Bank"_s, {2026, 2, 19});
    entries[2].kind = DateKind::BankHoliday;
    auto found = clashes(entries);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].words, u"'Network' on Wed 18 Feb 2026 is in 'Half term'."_s);
    entries[0].kind = entries[2].kind = DateKind::Term;
    found = clashes(entries);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, Clash::Kind::Terms);
}
