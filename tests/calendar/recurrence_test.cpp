// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/recurrence.h"

#include <random>

#include "tests/support/workspace.h"

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

CalendarEvent series(const QString& rule, const QDate& first) {
    CalendarEvent event;
    event.title = u"Heads' briefing"_s;
    event.startsOn = first;
    event.startsAt = QTime(10, 0);
    event.endsAt = QTime(11, 0);
    event.rule = rule;
    event.uid = u"series@example.org"_s;
    return event;
}

QStringList daysAsText(const std::vector<QDate>& days) {
    QStringList words;
    for (const QDate& day : days) words << day.toString(Qt::ISODate);
    return words;
}

const QDate tuesday(2026, 3, 3);

}  // namespace

TEST(Recurrence, GoesOnWithTheSameClockAfterTheClocksChange) {
    const auto event = series(u"FREQ=WEEKLY;BYDAY=TU"_s, tuesday);
    const auto dates = occurrencesOf(event, {}, {2026, 3, 20}, {2026, 4, 10});
    ASSERT_EQ(dates.size(), 3U);
    EXPECT_EQ(dates[0].from, QDate(2026, 3, 24));
    EXPECT_EQ(dates[1].from, QDate(2026, 3, 31)) << "the clocks changed on the 29th";
    EXPECT_EQ(dates[1].startsAt, QTime(10, 0));
}

TEST(Recurrence, LeavesOutAddsAndMovesDates) {
    auto event = series(u"FREQ=WEEKLY;BYDAY=TU;COUNT=5"_s, tuesday);
    event.excludedDays = u"2026-03-10"_s;
    event.extraDays = u"2026-03-12"_s;
    ChangedOccurrence moved;
    moved.on = {2026, 3, 17};
    moved.startsOn = {2026, 4, 20};
    moved.startsAt = QTime(14, 0);
    moved.place = u"Elsewhere"_s;
    ChangedOccurrence off;
    off.on = {2026, 3, 24};
    off.state = EventState::Cancelled;
    const auto dates = occurrencesOf(event, {moved, off}, {2026, 3, 1}, {2026, 12, 31});
    ASSERT_EQ(dates.size(), 5U);
    EXPECT_EQ(dates[0].from, tuesday);
    EXPECT_EQ(dates[1].from, QDate(2026, 3, 12));
    EXPECT_TRUE(dates[2].isCancelled);
    EXPECT_EQ(dates[3].from, QDate(2026, 3, 31)) << "the last of five: what is left out counts";
    EXPECT_EQ(dates[4].from, QDate(2026, 4, 20));
    EXPECT_EQ(dates[4].place, u"Elsewhere"_s);
    EXPECT_EQ(dates[4].on, QDate(2026, 3, 17));
    EXPECT_TRUE(occurrencesOf(event, {moved, off}, {2026, 3, 17}, {2026, 3, 17}).empty());
}

TEST(Recurrence, FindsDatesThatBeganBeforeTheWindow) {
    auto event = series(u"FREQ=MONTHLY;BYMONTHDAY=30"_s, {2026, 1, 30});
    event.startsAt = event.endsAt = {};
    event.endsOn = {2026, 2, 2};
    const auto dates = occurrencesOf(event, {}, {2026, 5, 1}, {2026, 5, 3});
    ASSERT_EQ(dates.size(), 1U);
    EXPECT_EQ(dates[0].from, QDate(2026, 4, 30));
    EXPECT_EQ(dates[0].to, QDate(2026, 5, 3));
}

TEST(Recurrence, EndlessRulesAreAskedForAWindowAlone) {
    EXPECT_EQ(ruleDays(u"FREQ=DAILY"_s, {1950, 1, 1}, {2026, 1, 1}, {2026, 1, 31}).size(), 31U);
    EXPECT_EQ(int(ruleDays(u"FREQ=DAILY"_s, {1950, 1, 1}, {1950, 1, 1}, {2199, 1, 1}).size()), mostDays);
    EXPECT_TRUE(ruleDays(u"FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"_s, {2026, 1, 1}, {2026, 1, 1}, {2199, 1, 1}).empty());
    EXPECT_FALSE(lastDayOf(u"FREQ=DAILY"_s, tuesday).isValid());
    EXPECT_EQ(lastDayOf(u"FREQ=DAILY;COUNT=3"_s, tuesday), QDate(2026, 3, 5));
    EXPECT_EQ(lastDayOf(u"FREQ=WEEKLY;UNTIL=20260320"_s, tuesday), QDate(2026, 3, 17));
}

TEST(Recurrence, RefusesWhatIsNoSeriesOfDays) {
    for (const QString& rule : {u"FREQ=HOURLY"_s, u"FREQ=DAILY;BYHOUR=9,15"_s, u"every Tuesday"_s, u""_s,
                                u"FREQ=DAILY;COUNT=20000"_s, u"RSCALE=HEBREW;FREQ=YEARLY"_s, u"FREQ=WEEKLY;BYDAY=XX"_s})
        EXPECT_FALSE(tidyRule(rule)) << rule.toStdString();
    EXPECT_EQ(*tidyRule(u"FREQ=WEEKLY;UNTIL=20260714T230000Z"_s), u"FREQ=WEEKLY;UNTIL=20260715"_s)
        << "in summer it is the next day here";
}

TEST(Recurrence, ReadsInPlainEnglish) {
    const auto words = [](const char* rule, const QDate& first = tuesday) {
        return ruleInWords(QLatin1String(rule), first);
    };
    EXPECT_EQ(words("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260714"), u"every second Tuesday until 14 July 2026"_s);
    EXPECT_EQ(words("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), u"every weekday"_s);
    EXPECT_EQ(words("FREQ=WEEKLY;BYDAY=TU,TH,FR"), u"every Tuesday, Thursday and Friday"_s);
    EXPECT_EQ(words("FREQ=DAILY;INTERVAL=3"), u"every third day"_s);
    EXPECT_EQ(words("FREQ=MONTHLY;BYDAY=1TU"), u"on the first Tuesday of every month"_s);
    EXPECT_EQ(words("FREQ=MONTHLY;BYDAY=-1TU", {2026, 3, 31}), u"on the last Tuesday of every month"_s);
    EXPECT_EQ(words("FREQ=MONTHLY;BYMONTHDAY=3;INTERVAL=2"), u"on the 3rd of every second month"_s);
    EXPECT_EQ(words("FREQ=YEARLY"), u"every year on 3 March"_s);
    EXPECT_EQ(words("FREQ=YEARLY;BYMONTH=3;BYDAY=1TU"), u"every year on the first Tuesday of March"_s);
    EXPECT_EQ(words("FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR"),
              u"by the rule FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR"_s);
    EXPECT_EQ(words(""), QString());
}

TEST(Recurrence, ChoicesOfAFormBecomeARuleAndAreFoundInIt) {
    std::vector<SimpleRule> all(7);
    all[0].weekdays = {1, 3};
    all[1].every = SimpleRule::Every::Day;
    all[1].interval = 4;
    all[2].every = SimpleRule::Every::Month;
    all[3].every = SimpleRule::Every::Month;
    all[3].by = SimpleRule::By::Weekday;
    all[3].until = {2026, 12, 31};
    all[4].every = SimpleRule::Every::Month;
    all[4].by = SimpleRule::By::Weekday;
    all[4].isLast = true;
    all[5].every = SimpleRule::Every::Year;
    all[5].count = 4;
    all[6].every = SimpleRule::Every::Year;
    all[6].by = SimpleRule::By::Weekday;
    for (const SimpleRule& simple : all) {
        const QDate first = simple.isLast ? QDate(2026, 3, 31) : tuesday;
        const QString rule = ruleOf(simple, first);
        EXPECT_TRUE(tidyRule(rule)) << rule.toStdString();
        EXPECT_EQ(simpleRuleOf(rule, first), simple) << rule.toStdString();
        EXPECT_EQ(ruleDays(rule, first, first, first).size(), simple.weekdays.isEmpty() ? 1U : 0U)
            << rule.toStdString();
    }
    EXPECT_EQ(ruleOf(all[3], tuesday), u"FREQ=MONTHLY;UNTIL=20261231;BYDAY=1TU"_s);
    EXPECT_FALSE(simpleRuleOf(u"FREQ=MONTHLY;BYDAY=5TU"_s, {2026, 3, 31}));
}

TEST(Recurrence, AWindowShowsWhatTheWholeSeriesHasThere) {
    const unsigned seed = std::random_device()();
    std::mt19937 dice(seed);
    const auto roll = [&](int most) { return std::uniform_int_distribution(0, most)(dice); };
    const QStringList bases{u"FREQ=DAILY"_s,
                            u"FREQ=WEEKLY"_s,
                            u"FREQ=WEEKLY;BYDAY=MO,TH"_s,
                            u"FREQ=WEEKLY;BYDAY=SU,SA;WKST=SU"_s,
                            u"FREQ=MONTHLY"_s,
                            u"FREQ=MONTHLY;BYDAY=2TU"_s,
                            u"FREQ=MONTHLY;BYMONTHDAY=-1"_s,
                            u"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"_s,
                            u"FREQ=YEARLY"_s,
                            u"FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO"_s,
                            u"FREQ=YEARLY;BYYEARDAY=100,200"_s};
    for (int i = 0; i < 400; ++i) {
        const QDate first = QDate(2019, 1, 1).addDays(roll(1500));
        QString rule = bases[roll(int(bases.size()) - 1)];
        if (roll(1) != 0) rule += u";INTERVAL=%1"_s.arg(1 + roll(4));
        if (roll(2) == 0) rule += u";UNTIL="_s + first.addDays(roll(2000)).toString(u"yyyyMMdd"_s);
        const QDate from = first.addDays(roll(1000)), to = from.addDays(roll(400));
        std::vector<QDate> expected;
        for (const QDate& day : ruleDays(rule, first, first, to))
            if (day >= from) expected.push_back(day);
        EXPECT_EQ(daysAsText(ruleDays(rule, first, from, to)), daysAsText(expected))
            << rule.toStdString() << " of " << first.toString(Qt::ISODate).toStdString() << " seed " << seed;
    }
}
