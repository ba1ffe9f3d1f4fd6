// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/booking_import.h"

#include <gmock/gmock.h>

#include "models/transfer/table_file.h"
#include "models/visits/form_answer.h"
#include "tests/support/visits.h"

using namespace nlc;
using namespace nlc::testing_support;
using testing::HasSubstr;

namespace {

/// As Microsoft Forms writes it: its own columns first, the questions behind them.
const QByteArray formsExport =
    "ID,Start time,Completion time,Email,Name,Your name,Your e-mail address,Your school,Which date would you like?,"
    "Dietary requirements\n"
    "1,03/02/2025 08:01:10,03/02/2025 08:03:44,anonymous,,Ada Ash,ada@example.org,Oak Example Primary,"
    "Tuesday 11 March,None\n"
    "2,03/02/2025 09:15:00,03/02/2025 09:17:20,anonymous,,Ned Newcomer,ned@example.org,Elm Example,11 March "
    "2025,Vegan\n"
    "3,04/02/2025 10:00:00,04/02/2025 10:02:00,anonymous,,Nia Novice,nia@example.org,Ash Invented Infants,"
    "Tue 11 Mar 2025,\n"
    "4,04/02/2025 11:00:00,04/02/2025 11:02:00,anonymous,,Ben Birch,ben@example.org,,12 June,\n"
    "5,04/02/2025 12:00:00,04/02/2025 12:02:00,anonymous,,,,,11 March,\n";

class BookingImports : public testing::Test {
protected:
    OpenDoors year;
    Workspace& workspace = *year.workspace;
    SilentProgress progress;

    static Sheet sheetOf(const QByteArray& bytes) { return must(must(TableFile::of(bytes)).read()); }
    ImportPlan planned(const Sheet& sheet) {
        import = must(bookingImport(workspace, year.reading));
        return must(import->plan(sheet, guessChoices(sheet, import->fields()), progress));
    }
    ImportPlan imported(const Sheet& sheet) {
        ImportPlan plan = planned(sheet);
        const auto done = import->write(workspace, progress);
        EXPECT_TRUE(done) << why(done);
        return plan;
    }
    static QString says(const ImportPlan& plan) {
        QStringList lines;
        for (const ImportRow& row : plan.rows) lines << u"%1: %2"_s.arg(row.subject, row.says);
        return lines.join(u'\n');
    }
    static QString fates(const ImportPlan& plan) {
        QString all;
        for (const ImportRow& row : plan.rows) all += u"NUSPL"_s[int(row.fate)];
        return all;
    }
    int count(const QString& table) { return workspace.value(u"SELECT count(*) FROM "_s + table)->toInt(); }

    std::unique_ptr<Import> import;
};

}  // namespace

TEST_F(BookingImports, OfAFormsExportSayWhatBecomesOfEachRowBeforeAnythingIsWritten) {
    const int people = count(u"person"_s);
    const ImportPlan plan = planned(sheetOf(formsExport));
    EXPECT_EQ(says(plan),
              u"Ada Ash: booked on Tue 11 Mar 2025\n"
              "Ned Newcomer: booked on Tue 11 Mar 2025; new, at Elm Example Nursery\n"
              "Nia Novice: waiting list of Tue 11 Mar 2025; new, at Ash Invented Infants; a new organisation, Ash "
              "Invented Infants\n"
              "Ben Birch: \"12 June\" is no date of this visit. It is one of: Tue 11 Mar 2025, 09:30–12:00.\n"
              ": There is no name in this row, and nobody has its address yet."_s);
    EXPECT_EQ(fates(plan), u"NNNPP"_s);
    EXPECT_EQ(plan.eventsInWords(), u"2 Booked, 1 Waiting"_s);
    EXPECT_EQ(count(u"booking"_s), 0);
    EXPECT_EQ(count(u"person"_s), people);
    ASSERT_TRUE(import->write(workspace, progress));
    EXPECT_EQ(count(u"booking"_s), 3);
    EXPECT_EQ(count(u"person"_s), people + 2);
    EXPECT_EQ(year.line(), u"Nia"_s);
    ASSERT_TRUE(workspace.undo()) << "one step";
    EXPECT_EQ(count(u"booking"_s) + count(u"person"_s), people);
}

TEST_F(BookingImports, NeverBookTheSameAnswerTwiceAlsoWhenItsRowWasPutRight) {
    imported(sheetOf(formsExport));
    EXPECT_EQ(fates(planned(sheetOf(formsExport))), u"SSSPP"_s);
    QByteArray later = formsExport;
    later.replace("Ned Newcomer,ned@", "Nedd Newcomer,nedd@").replace("Vegan", "Vegan and no nuts");
    later += "6,05/02/2025 08:00:00,05/02/2025 08:01:00,anonymous,,Dot Dogwood,dot@example.org,,11 March,\n";
    const ImportPlan plan = planned(sheetOf(later));
    EXPECT_EQ(fates(plan), u"SUSPPN"_s);
    EXPECT_THAT(says(plan).toStdString(), HasSubstr("Ned Newcomer: Dietary needs: Vegan → Vegan and no nuts"));
    const Booking ada = must(Repository<Booking>(workspace).all(u"WHERE person_id = ?"_s, {year.ada.value})).front();
    ASSERT_TRUE(cancelBooking(workspace, ada.id, u"Ada Ash"_s, u"Ill"_s));
    EXPECT_EQ(fates(imported(sheetOf(formsExport))), u"SSSPP"_s) << "who cancelled is not booked again";
    EXPECT_EQ(year.booking(ada.id).state, BookingState::Cancelled);
    QByteArray back = formsExport;
    back += "7,20/02/2025 08:00:00,20/02/2025 08:01:00,anonymous,,Ada Ash,ada@example.org,,11 March,\n";
    EXPECT_EQ(fates(planned(sheetOf(back))), u"SSSPPN"_s) << "a later answer is a new wish";
}

TEST_F(BookingImports, OfManyRowsAgainChangeNothing) {
    // NLC_ROWS=5000 for as many as a large collaborative has in some years; fewer at each run.
    const int asked = qEnvironmentVariableIntValue("NLC_ROWS"), rows = asked > 0 ? asked : 500;
    const int aDay = rows * 2 / 25;  // four of five find a place
    ASSERT_TRUE(setCapacity(workspace, year.march, aDay));
    for (int day = 12; day <= 20; ++day)
        ASSERT_TRUE(addVisitDate(workspace, aVisitDate(year.reading, {2025, 3, day}, aDay)));
    QByteArray google = "Timestamp,Email address,Name,School,Date,Access needs\n";
    for (int i = 0; i < rows; ++i) {
        const QTime at = QTime(0, 0).addSecs(i * 7);
        google += "2025/02/03 " + at.toString(u"hh:mm:ss"_s).toUtf8() + ",v" + QByteArray::number(i) +
                  "@example.org,Visitor Example" + QByteArray::number(i) + ",Oak Example Primary," +
                  QByteArray::number(11 + i % 10) + " March 2025," + (i % 50 == 0 ? "Ramp" : "") + "\n";
    }
    const ImportPlan first = imported(sheetOf(google));
    EXPECT_EQ(first.count(ImportRow::Fate::New), rows);
    const Places places = must(placesOf(workspace, year.march));
    EXPECT_EQ(places.booked, aDay);
    EXPECT_EQ(places.waiting, rows / 50);
    EXPECT_EQ(first.eventsInWords(), u"%1 Booked, %2 Waiting"_s.arg(aDay * 10).arg(rows / 5));
    const int changes = count(u"change_log"_s);
    const ImportPlan second = imported(sheetOf(google));
    EXPECT_EQ(second.count(ImportRow::Fate::Same), rows);
    EXPECT_EQ(count(u"change_log"_s), changes);
}

TEST_F(BookingImports, TellSessionsOfOneDayApart) {
    ASSERT_TRUE(addVisitDate(workspace, aVisitDate(year.reading, {2025, 3, 11}, 5, QTime(13, 30), QTime(15, 30))));
    Sheet sheet;
    sheet.rows = {{u"Name"_s, u"E-mail"_s, u"Date"_s},
                  {u"Ada Ash"_s, u"ada@example.org"_s, u"11 March, 13:30 to 15:30"_s},
                  {u"Ben Birch"_s, u"ben@example.org"_s, u"11 March 9.30"_s},
                  {u"Cai Cedar"_s, u"cai@example.org"_s, u"11 March"_s}};
    EXPECT_EQ(fates(imported(sheet)), u"NNP"_s);
    const auto dates = must(visitDatesOf(workspace, year.reading));
    EXPECT_EQ(dates[0].places.booked, 1);
    EXPECT_EQ(dates[1].places.booked, 1);
    EXPECT_EQ(fates(planned(sheet)), u"SSP"_s) << "without a key they are known by who they are";
}

TEST_F(BookingImports, OfACancelledVisitAreRefused) {
    ASSERT_TRUE(cancelVisit(workspace, year.reading, {}));
    EXPECT_EQ(bookingImport(workspace, year.reading).error().kind, Error::Kind::Refused);
    EXPECT_EQ(bookingImport(workspace, {99}).error().kind, Error::Kind::NotFound);
}

TEST_F(BookingImports, ReadPeopleFromAPastedEMail) {
    const PastedPeople pasted = pastedPeople(
        u"Dear Bryony,\n\nplease put us down for the visit:\n"
        "1. Dot Dogwood <dot@example.org>, Oak Example Primary\n"
        "- Ned Newcomer, ned@example.org, Elm Example Nursery\n"
        "Nia Novice; Ash Invented Infants; nia@example.org\n"
        "Eve Elder (Oak Example Primary)\n"
        "ben@example.org\n\nMany thanks\nAda"_s);
    QStringList rows;
    for (const QStringList& row : pasted.sheet.rows) rows << row.join(u'|');
    EXPECT_EQ(rows.join(u'\n'),
              u"Name|E-mail|School\n"
              "Dot Dogwood|dot@example.org|Oak Example Primary\n"
              "Ned Newcomer|ned@example.org|Elm Example Nursery\n"
              "Nia Novice|nia@example.org|Ash Invented Infants\n"
              "Eve Elder||Oak Example Primary\n"
              "|ben@example.org|"_s);
    EXPECT_EQ(pasted.unread.join(u'/'), u"Dear Bryony,/please put us down for the visit:/Many thanks/Ada"_s);
    EXPECT_EQ(fates(imported(pasted.sheet)), u"NNNNN"_s);
    EXPECT_EQ(count(u"booking"_s), 5);
    EXPECT_EQ(fates(planned(pasted.sheet)), u"SSSSS"_s);
}
