// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/visit_letters.h"

#include <gmock/gmock.h>
#include <libical/ical.h>

#include <QDir>

#include "models/people/contact.h"
#include "tests/support/mail_reader.h"
#include "tests/support/visits.h"

using namespace nlc;
using namespace nlc::testing_support;
using testing::HasSubstr;

namespace {

class VisitLettersTest : public testing::Test {
protected:
    VisitLettersTest() {
        EXPECT_TRUE(addStandardLetters(workspace));
        ada = year.takes(year.ada).booking;
        ben = year.takes(year.ben).booking;
        cai = year.takes(year.cai).booking;
    }

    OpenDoors year;
    Workspace& workspace = *year.workspace;
    QTemporaryDir folder;
    SilentProgress progress;
    Id<Booking> ada, ben, cai;

    Letter letter(LetterUse use) { return must(lettersFor(workspace, use)).front(); }
    std::vector<VisitLetterTo> made(LetterUse use, VisitLettersFor whom = VisitLettersFor::WhoHasNone) {
        return must(visitLetters(workspace, year.march, letter(use), whom));
    }
    std::vector<VisitLetterTo> sent(LetterUse use) {
        year.clock.pass(60);
        const auto letters = made(use);
        const WrittenLetters written = writeVisitLetters(letters, folder.path(), progress);
        EXPECT_FALSE(written.stopped);
        EXPECT_TRUE(noteVisitLetters(workspace, letter(use), letters, written));
        return letters;
    }
    static QString names(const std::vector<VisitLetterTo>& letters) {
        QStringList all;
        for (const VisitLetterTo& each : letters) all << each.letter.name;
        return all.join(u',');
    }
    static QString entryIn(const VisitLetterTo& letter) {
        if (!letter.letter.draft || letter.letter.draft->attachments.size() != 1) return {};
        return QString::fromUtf8(letter.letter.draft->attachments[0].bytes).remove(u"\r\n "_s);
    }
    static QString lineIn(const QString& ics, const QString& begin) {
        for (const QString& line : ics.split(u"\r\n"_s))
            if (line.startsWith(begin)) return line;
        return {};
    }
    void changeDate(const std::function<void(VisitDate&)>& how) {
        VisitDate date = must(Repository<VisitDate>(workspace).find(year.march));
        how(date);
        ASSERT_TRUE(changeVisitDate(workspace, date));
    }
    void note(const VisitPresence presence) { ASSERT_TRUE(setPresence(workspace, ada, presence)); }
};

/// Seconds since 1970 of an .ics file's start, as libical reads it with the file's own rules of the clock.
qint64 startOf(const QByteArray& ics) {
    icalcomponent* calendar = icalparser_parse_string(ics.constData());
    icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    icalproperty* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    icaltimezone* zone = icaltimezone_new();
    icaltimezone_set_component(
        zone, icalcomponent_new_clone(icalcomponent_get_first_component(calendar, ICAL_VTIMEZONE_COMPONENT)));
    const auto seconds = icaltime_as_timet_with_zone(icalproperty_get_dtstart(start), zone);
    icaltimezone_free(zone, 1);
    icalcomponent_free(calendar);
    return qint64(seconds);
}

}  // namespace

TEST_F(VisitLettersTest, SpeakOfTheVisitAndCarryOneEntryForTheCalendar) {
    const auto letters = made(LetterUse::VisitConfirmed);
    EXPECT_EQ(names(letters), u"Ada Ash,Ben Birch"_s) << "who waits has no place to confirm";
    EXPECT_EQ(letters[0].letter.draft->subject, u"Your place: Reading across the curriculum, Tuesday 11 March 2025"_s);
    EXPECT_THAT(letters[0].letter.reads().toStdString(), HasSubstr("Where: Oak Example Primary"));
    const QString ics = entryIn(letters[0]);
    EXPECT_EQ(ics.count(u"BEGIN:VEVENT"_s), 1);
    EXPECT_EQ(lineIn(ics, u"DTSTART;"_s), u"DTSTART;TZID=Europe/London:20250311T093000"_s);
    EXPECT_EQ(lineIn(ics, u"SUMMARY"_s), u"SUMMARY:Visit to Oak Example Primary: Reading across the curriculum"_s);
    EXPECT_EQ(lineIn(ics, u"METHOD"_s), u"METHOD:PUBLISH"_s);
    EXPECT_NE(lineIn(ics, u"UID"_s), lineIn(entryIn(letters[1]), u"UID"_s)) << "one cancellation is one person's";
    const QString joining = made(LetterUse::VisitJoining)[0].letter.reads();
    for (const char* words :
         {"Ramp at the main door.", "Behind the hall.", "Ask for: Ada Ash", "Visitors show their badge."})
        EXPECT_THAT(joining.toStdString(), HasSubstr(words));
    EXPECT_THAT(joining.toStdString(), testing::Not(HasSubstr("half past nine")))
        << "the host's briefing is the host's";
}

TEST_F(VisitLettersTest, AreWrittenAndNotedOnceUntilTheySaySomethingElse) {
    sent(LetterUse::VisitConfirmed);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).join(u','), u"ada-ash.eml,ben-birch.eml"_s);
    EXPECT_TRUE(made(LetterUse::VisitConfirmed).empty());
    EXPECT_EQ(made(LetterUse::VisitConfirmed, VisitLettersFor::Everyone).size(), 2u);
    EXPECT_TRUE(must(withoutLetter(workspace, year.march, LetterUse::VisitConfirmed)).empty());
    EXPECT_EQ(must(withoutLetter(workspace, year.march, LetterUse::VisitReminder)).size(), 2u);
    EXPECT_EQ(must(contactNotes(workspace, year.ada)).front().words,
              u"Your place: Reading across the curriculum, Tuesday 11 March 2025"_s);
    const auto log = must(lettersOf(workspace, year.march));
    ASSERT_EQ(log.size(), 2u);
    EXPECT_EQ(log[1].fileName, u"ada-ash.eml"_s);
    EXPECT_EQ(log[1].booking, ada);
    ASSERT_TRUE(setCapacity(workspace, year.march, 3));
    EXPECT_TRUE(made(LetterUse::VisitConfirmed).empty()) << "places are nothing to write about";
    ASSERT_TRUE(workspace.undo());
    ASSERT_TRUE(workspace.undo());
    EXPECT_TRUE(must(lettersOf(workspace, year.march)).empty()) << "the note is one step";
}

TEST_F(VisitLettersTest, RaiseTheSequenceOnChangeAndCancelTheSameEntry) {
    const QString first = entryIn(sent(LetterUse::VisitConfirmed)[0]);
    EXPECT_EQ(lineIn(first, u"SEQUENCE"_s), u"SEQUENCE:0"_s);
    changeDate([](VisitDate& date) { date.startsAt = QTime(10, 0); });
    const auto again = sent(LetterUse::VisitConfirmed);
    ASSERT_EQ(again.size(), 2u);
    EXPECT_TRUE(again[0].again);
    EXPECT_EQ(lineIn(entryIn(again[0]), u"SEQUENCE"_s), u"SEQUENCE:1"_s);
    EXPECT_EQ(lineIn(entryIn(again[0]), u"UID"_s), lineIn(first, u"UID"_s));
    // Also when no step of ours raised it: the host's name is in the entry.
    ASSERT_TRUE(edit<Organisation>(
        workspace, year.oak, [](const Organisation& o) { return editOf(o); },
        [](Organisation& o) { o.name = u"Oak Example Academy"_s; }));
    EXPECT_EQ(lineIn(entryIn(sent(LetterUse::VisitReminder)[0]), u"SEQUENCE"_s), u"SEQUENCE:2"_s);
    ASSERT_TRUE(cancelBooking(workspace, ada, u"Ada Ash"_s, u"She is ill."_s));
    const auto cancelled = sent(LetterUse::VisitCancelled);
    ASSERT_EQ(names(cancelled), u"Ada Ash"_s);
    const QString last = entryIn(cancelled[0]);
    EXPECT_EQ(lineIn(last, u"METHOD"_s), u"METHOD:CANCEL"_s);
    EXPECT_EQ(lineIn(last, u"STATUS"_s), u"STATUS:CANCELLED"_s);
    EXPECT_EQ(lineIn(last, u"SEQUENCE"_s), u"SEQUENCE:3"_s);
    EXPECT_EQ(lineIn(last, u"UID"_s), lineIn(first, u"UID"_s));
    EXPECT_THAT(cancelled[0].letter.reads().toStdString(), HasSubstr("She is ill."));
    EXPECT_TRUE(made(LetterUse::VisitCancelled).empty());
}

TEST_F(VisitLettersTest, KeepTheEntryWhenSomebodyMovesToAnotherDate) {
    const QString first = entryIn(sent(LetterUse::VisitConfirmed)[0]);
    const Id<VisitDate> april = must(addVisitDate(workspace, aVisitDate(year.reading, {2025, 4, 2}, 2)));
    ASSERT_TRUE(moveBooking(workspace, ada, april));
    const auto moved = must(visitLetters(workspace, april, letter(LetterUse::VisitConfirmed)));
    ASSERT_EQ(moved.size(), 1u);
    EXPECT_EQ(lineIn(entryIn(moved[0]), u"UID"_s), lineIn(first, u"UID"_s));
    EXPECT_EQ(lineIn(entryIn(moved[0]), u"SEQUENCE"_s), u"SEQUENCE:1"_s);
    EXPECT_EQ(lineIn(entryIn(moved[0]), u"DTSTART;"_s), u"DTSTART;TZID=Europe/London:20250402T093000"_s);
}

TEST_F(VisitLettersTest, BeginAtHalfPastNineOnBothSidesOfBothClockChanges) {
    const std::pair<QDate, int> days[]{// hours ahead of UTC
                                       {{2025, 3, 28}, 0},
                                       {{2025, 3, 31}, 1},
                                       {{2025, 10, 24}, 1},
                                       {{2025, 10, 27}, 0}};
    for (const auto& [day, ahead] : days) {
        changeDate([&, on = day](VisitDate& date) { date.day = on; });
        const auto letters = made(LetterUse::VisitReminder);
        ASSERT_FALSE(letters.empty());
        const QDateTime utc(day, QTime(9, 30).addSecs(-3600 * ahead), Qt::UTC);
        EXPECT_EQ(startOf(letters[0].letter.draft->attachments[0].bytes), utc.toSecsSinceEpoch())
            << day.toString(Qt::ISODate).toStdString();
    }
}

TEST_F(VisitLettersTest, AreForWhomTheyAreMeant) {
    EXPECT_TRUE(made(LetterUse::VisitOffer).empty());
    EXPECT_TRUE(made(LetterUse::VisitThanks).empty());
    ASSERT_TRUE(cancelBooking(workspace, ben, {}, {}));
    ASSERT_TRUE(offerNext(workspace, year.march, {2025, 2, 20}));
    const auto offer = sent(LetterUse::VisitOffer);
    ASSERT_EQ(names(offer), u"Cai Cedar"_s);
    EXPECT_THAT(offer[0].letter.reads().toStdString(), HasSubstr("answer by Thursday 20 February 2025"));
    EXPECT_EQ(entryIn(offer[0]), QString()) << "nothing to put into a calendar before they say yes";
    EXPECT_TRUE(made(LetterUse::VisitOffer).empty());
    note(VisitPresence::Came);
    EXPECT_EQ(names(made(LetterUse::VisitThanks)), u"Ada Ash"_s);
    note(VisitPresence::Absent);
    EXPECT_TRUE(made(LetterUse::VisitThanks).empty());
}

TEST_F(VisitLettersTest, ThatAreWrongAreMadeForNobody) {
    Letter wrong = letter(LetterUse::VisitReminder);
    wrong.body = u"Bring {visit dait}"_s;
    EXPECT_EQ(visitLetters(workspace, year.march, wrong).error().field, u"body"_s);
    wrong = letter(LetterUse::Welcome);
    EXPECT_EQ(visitLetters(workspace, year.march, wrong).error().field, u"use"_s);
    ASSERT_TRUE(noteChoice(workspace, {{}, year.ben, Channel::Email, false, {}, {}}));
    const auto letters = sent(LetterUse::VisitReminder);
    EXPECT_TRUE(letters[1].letter.byWish);
    EXPECT_EQ(must(withoutLetter(workspace, year.march, LetterUse::VisitReminder)).size(), 1u)
        << "who could not be written to has not had theirs";
}

TEST_F(VisitLettersTest, AreReadByAnotherProgramAsMailsWithOneFile) {
    if (!canReadMail()) GTEST_SKIP() << "no python3";
    const auto letters = made(LetterUse::VisitConfirmed);
    const ReadMail mail = readMail(must(emlOf(*letters[0].letter.draft)));
    EXPECT_EQ(mail.to.join(u','), u"ada@example.org"_s);
    ASSERT_EQ(mail.files.size(), 1u);
    EXPECT_EQ(mail.files[0].type, u"text/calendar"_s);
    EXPECT_EQ(mail.files[0].name, u"visit.ics"_s);
    EXPECT_TRUE(mail.defects.isEmpty()) << mail.defects.join(u'\n').toStdString();
}
