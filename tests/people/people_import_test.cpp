// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_import.h"

#include <gtest/gtest.h>

#include "models/people/people_list.h"
#include "models/people/school.h"
#include "models/transfer/table_file.h"
#include "tests/support/progress.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

using Fate = ImportRow::Fate;

struct Importing : testing::Test {
    ImportPlan planOf(const QByteArray& text) {
        sheet = TableFile::of(text).value().read().value();
        import = std::move(*(schools ? organisationImport(*workspace) : peopleImport(*workspace)));
        choices = guessChoices(sheet, import->fields());
        return import->plan(sheet, choices, progress).value();
    }
    void take(const QByteArray& text) {
        planOf(text);
        ASSERT_TRUE(import->write(*workspace, progress));
    }
    Person person(const QString& email) {
        const auto found = Repository<Person>(*workspace).all(u"WHERE email = ?"_s, {email}).value();
        return found.size() == 1 ? found.front() : Person{};
    }
    template <typename Record>
    std::vector<Record> all() {
        return Repository<Record>(*workspace).all(u"ORDER BY id"_s).value();
    }

    std::unique_ptr<Workspace> workspace = inMemory();
    bool schools = false;
    Sheet sheet;
    ImportChoices choices;
    std::unique_ptr<Import> import;
    Unwatched progress;
};

const QByteArray two =
    "First name,Surname,Email address,School,Job title,Sector,Membership,Joined\n"
    "Alex,Example,alex@example.org,Example Coast School,Head,Schools,Member,24/01/2024\n"
    "Bo,Figment,bo@example.org,Little Example Pre-school,Manager,Early Years,Enquiry,\n";

TEST_F(Importing, NewPeopleComeWithTheirOrganisationRoleAndMembership) {
    const ImportPlan plan = planOf(two);
    EXPECT_EQ(plan.count(Fate::New), 2);
    EXPECT_TRUE(all<Person>().empty()) << "a plan writes nothing";
    ASSERT_TRUE(import->write(*workspace, progress));
    EXPECT_EQ(person(u"alex@example.org"_s).fullName(), u"Alex Example"_s);
    ASSERT_EQ(all<Organisation>().size(), 2u);
    EXPECT_EQ(all<Organisation>()[1].kind, OrganisationKind::Setting);
    ASSERT_EQ(all<Role>().size(), 2u);
    EXPECT_EQ(all<Role>()[0].jobTitle, u"Head"_s);
    EXPECT_EQ(all<Role>()[0].person, person(u"alex@example.org"_s).id);
    ASSERT_EQ(all<Membership>().size(), 2u);
    EXPECT_EQ(all<Membership>()[0].joinedOn, QDate(2024, 1, 24));
    EXPECT_EQ(all<Membership>()[1].sector, Sector::EarlyYears);
}

TEST_F(Importing, TheSameFileTwiceChangesNothing) {
    take(two);
    const ImportPlan again = planOf(two);
    EXPECT_EQ(again.count(Fate::Same), 2);
    EXPECT_TRUE(again.changesNothing());
    const QString before = workspace->undoName();
    ASSERT_TRUE(import->write(*workspace, progress));
    EXPECT_EQ(workspace->undoName(), before) << "no step of its own";
}

TEST_F(Importing, IsOneStepToUndo) {
    take(two);
    EXPECT_EQ(workspace->undoName(), u"import of people"_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_TRUE(all<Person>().empty());
    EXPECT_TRUE(all<Organisation>().empty());
}

TEST_F(Importing, AnUpdateSaysWhatChangesAndEmptyCellsChangeNothing) {
    take(two);
    const ImportPlan plan = planOf("Name,Email,Phone,Job title,School\nAlex Example,ALEX@example.org,01632 960001,,\n");
    ASSERT_EQ(plan.rows.size(), 1u);
    EXPECT_EQ(plan.rows[0].fate, Fate::Update);
    EXPECT_EQ(plan.rows[0].says, u"Phone: 01632 960001"_s);
    ASSERT_TRUE(import->write(*workspace, progress));
    EXPECT_EQ(person(u"alex@example.org"_s).phone, u"01632 960001"_s);
    EXPECT_EQ(all<Role>()[0].jobTitle, u"Head"_s);
    EXPECT_EQ(all<Person>().size(), 2u);
}

TEST_F(Importing, APersonMayWorkAtTwoPlaces) {
    take(two);
    take("Name,Email,School\nAlex Example,alex@example.org,Example Mill School\n");
    EXPECT_EQ(all<Person>().size(), 2u);
    EXPECT_EQ(rolesOf(*workspace, person(u"alex@example.org"_s).id).value().size(), 2u);
}

TEST_F(Importing, TwoRowsOfOnePersonInAFileAreOnePerson) {
    const ImportPlan plan =
        planOf("Name,Email,School\nAlex Example,a@example.org,One School\nAlex Example,a@example.org,Two School\n");
    EXPECT_EQ(plan.count(Fate::New), 1);
    EXPECT_EQ(plan.count(Fate::Update), 1);
    ASSERT_TRUE(import->write(*workspace, progress));
    EXPECT_EQ(all<Person>().size(), 1u);
    EXPECT_EQ(all<Role>().size(), 2u);
}

TEST_F(Importing, WithoutAnAddressAPersonIsKnownByNameAtTheirOrganisation) {
    take("Name,School,Phone\nAlex Example,Coast School,1\nAlex Example,Mill School,2\n");
    EXPECT_EQ(all<Person>().size(), 2u) << "two schools may each have one";
    const ImportPlan plan = planOf("Name,School,Phone\nAlex Example,Mill School,3\n");
    EXPECT_EQ(plan.rows[0].fate, Fate::Update);
    const ImportPlan unclear = planOf("Name,Phone\nAlex Example,4\n");
    EXPECT_EQ(unclear.rows[0].fate, Fate::Problem);
}

TEST_F(Importing, ASharedMailboxIsAProblemNotARename) {
    take("Name,Email\nAlex Example,office@example.org\n");
    const ImportPlan plan = planOf("Name,Email\nBo Figment,office@example.org\nAlex Married,office@example.org\n");
    EXPECT_EQ(plan.rows[0].fate, Fate::Problem);
    EXPECT_EQ(plan.rows[0].problemColumn, 1);
    EXPECT_EQ(plan.rows[1].fate, Fate::Update);
}

TEST_F(Importing, AProblemNamesItsCellAndTakesNothingElseWithIt) {
    const ImportPlan plan = planOf(
        "Name,Email,School,Sector,Joined\n"
        "Alex Example,alex at example,New School,,\n"
        "Bo Figment,bo@example.org,,Space,\n"
        "Cleo Instance,cleo@example.org,,,32/13/2024\n"
        ",,Nameless School,,\n"
        "Dee Mockwell,dee@example.org,,,\n");
    EXPECT_EQ(plan.count(Fate::Problem), 4);
    EXPECT_EQ(plan.rows[0].problemColumn, 1);
    EXPECT_EQ(plan.rows[1].problemColumn, 3);
    EXPECT_EQ(plan.rows[2].problemColumn, 4);
    EXPECT_EQ(plan.rows[3].fate, Fate::Problem);
    ASSERT_TRUE(import->write(*workspace, progress));
    EXPECT_EQ(all<Person>().size(), 1u);
    EXPECT_TRUE(all<Organisation>().empty()) << "a row with a problem brings no organisation";
}

TEST_F(Importing, RowsThatAreLeftOutStayOut) {
    planOf(two);
    choices.leaveOut = {1};
    EXPECT_EQ(import->plan(sheet, choices, progress)->count(Fate::LeftOut), 1);
    ASSERT_TRUE(import->write(*workspace, progress));
    EXPECT_EQ(all<Person>().size(), 1u);
}

TEST_F(Importing, StoppedHalfwayNothingIsKept) {
    QByteArray many = "Name,Email\n";
    for (int i = 0; i < 3000; ++i)
        many += "Alex Example" + QByteArray::number(i) + ",a" + QByteArray::number(i) + "@example.org\n";
    planOf(many);
    Unwatched stopping(2);
    const auto written = import->write(*workspace, stopping);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, Error::Kind::Cancelled);
    EXPECT_TRUE(all<Person>().empty());
    EXPECT_TRUE(workspace->undoName().isEmpty());
    Unwatched planning(2);
    EXPECT_FALSE(import->plan(sheet, choices, planning));
}

TEST_F(Importing, OutlooksColumnsAreKnown) {
    planOf(
        "Title,First Name,Middle Name,Last Name,Company,Job Title,Business Phone,E-mail Address,Notes\n"
        "Ms,Alex,,Example,Example School,Head,01632 960001,alex@example.org,met in June\n");
    ASSERT_TRUE(import->write(*workspace, progress));
    const Person alex = person(u"alex@example.org"_s);
    EXPECT_EQ(alex.fullName(), u"Alex Example"_s);
    EXPECT_EQ(alex.phone, u"01632 960001"_s);
    EXPECT_EQ(alex.notes, u"met in June"_s);
    EXPECT_EQ(all<Role>()[0].jobTitle, u"Head"_s);
}

TEST_F(Importing, GooglesColumnsAreKnown) {
    take(
        "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - "
        "Label,Phone 1 - Value\n"
        "Alex,Example,Example School,Head,* Work,alex@example.org,Work,01632 960001\n");
    EXPECT_EQ(person(u"alex@example.org"_s).phone, u"01632 960001"_s);
    EXPECT_EQ(all<Organisation>()[0].name, u"Example School"_s);
}

TEST_F(Importing, ATitleAboveTheHeadingsIsNoRow) {
    const ImportPlan plan =
        planOf("Members of the collaborative,,\nas of May,,\nName,Email,School\nAlex Example,a@example.org,X\n");
    EXPECT_EQ(choices.heading, 2);
    EXPECT_EQ(plan.rows.size(), 1u);
}

TEST_F(Importing, WhatWasChosenBeforeIsRemembered) {
    sheet = TableFile::of("Who,Where to write\nAlex Example,a@example.org\n").value().read().value();
    import = std::move(*peopleImport(*workspace));
    EXPECT_EQ(guessChoices(sheet, import->fields()).heading, -1);
    const auto again = guessChoices(sheet, import->fields(), {{u"who"_s, u"name"_s}, {u"wheretowrite"_s, u"email"_s}});
    EXPECT_EQ(again.heading, 0);
    EXPECT_EQ(again.fieldOfColumn, (QStringList{u"name"_s, u"email"_s}));
}

TEST_F(Importing, MonthFirstDatesAreSeen) {
    planOf("Name,Email,Joined\nA Example,a@example.org,01/02/2024\nB Example,b@example.org,01/24/2024\n");
    EXPECT_EQ(choices.dateOrder, DateOrder::MonthFirst);
    ASSERT_TRUE(import->write(*workspace, progress));
    EXPECT_EQ(all<Membership>()[0].joinedOn, QDate(2024, 1, 2));
}

TEST_F(Importing, AFormulaIsTextLikeAnyOther) {
    take("Name,Email,Notes\nAlex Example,a@example.org,\"=cmd|' /C calc'!A0\"\nBo Example,b@example.org,'=1+1\n");
    EXPECT_EQ(person(u"a@example.org"_s).notes, u"=cmd|' /C calc'!A0"_s);
    EXPECT_EQ(person(u"b@example.org"_s).notes, u"=1+1"_s);
}

TEST(ImportedDates, AreReadInTheirOrder) {
    EXPECT_EQ(importedDate(u"2025-02-14"_s, DateOrder::DayFirst), QDate(2025, 2, 14));
    EXPECT_EQ(importedDate(u"2025-02-14 12:30"_s, DateOrder::MonthFirst), QDate(2025, 2, 14));
    EXPECT_EQ(importedDate(u"14/02/2025"_s, DateOrder::DayFirst), QDate(2025, 2, 14));
    EXPECT_EQ(importedDate(u"02/14/25"_s, DateOrder::MonthFirst), QDate(2025, 2, 14));
    EXPECT_EQ(importedDate(u"14.2.99"_s, DateOrder::DayFirst), QDate(1999, 2, 14));
    EXPECT_EQ(importedDate(u"14 Feb 2025"_s, DateOrder::DayFirst), QDate(2025, 2, 14));
    EXPECT_FALSE(importedDate(u"soon"_s, DateOrder::DayFirst).isValid());
    EXPECT_FALSE(importedDate(u"31/02/2025"_s, DateOrder::DayFirst).isValid());
    EXPECT_FALSE(importedDate(u"tomorrow"_s, DateOrder::DayFirst).isValid()) << "a file says no such thing";
}

struct ImportingSchools : Importing {
    ImportingSchools() { schools = true; }
};

const QByteArray register2 =
    "\"URN\",\"LA (code)\",\"LA (name)\",\"EstablishmentNumber\",\"EstablishmentName\",\"TypeOfEstablishment (name)\","
    "\"EstablishmentStatus (name)\",\"CloseDate\",\"Trusts "
    "(name)\",\"Town\",\"Postcode\",\"SchoolWebsite\",\"TelephoneNum\"\r\n"
    "\"900001\",\"926\",\"Norfolk\",\"2001\",\"Example Coast Primary\",\"Academy converter\",\"Open\",\"\",\"Example "
    "Coast Trust\","
    "\"Sample Market\",\"ZZ1 1AA\",\"www.example.org\",\"1632960001\"\r\n"
    "\"900002\",\"926\",\"Norfolk\",\"1101\",\"Example Short Stay\",\"Pupil referral "
    "unit\",\"Closed\",\"31-08-2023\",\"\",\"\",\"\","
    "\"nowhere at all\",\"\"\r\n"
    "\"900003\",\"935\",\"Elsewhere\",\"2002\",\"Far School\",\"Community "
    "school\",\"Open\",\"\",\"\",\"\",\"\",\"\",\"\"\r\n";

TEST_F(ImportingSchools, ARegisterBringsNumbersTrustsAndClosures) {
    planOf(register2);
    choices.leaveOut = rowsOutside(sheet, choices, {u"926"_s});
    const ImportPlan plan = import->plan(sheet, choices, progress).value();
    EXPECT_EQ(plan.count(Fate::New), 2);
    EXPECT_EQ(plan.count(Fate::LeftOut), 1);
    EXPECT_EQ(plan.count(Fate::Problem), 0);
    ASSERT_TRUE(import->write(*workspace, progress));
    const auto organisations = all<Organisation>();
    ASSERT_EQ(organisations.size(), 3u);
    const auto named = [&](const QString& name) {
        return *std::find_if(organisations.begin(), organisations.end(),
                             [&](const Organisation& o) { return o.name == name; });
    };
    const Organisation school = named(u"Example Coast Primary"_s), trust = named(u"Example Coast Trust"_s);
    EXPECT_EQ(school.dfeNumber, u"926/2001"_s);
    EXPECT_EQ(school.website, u"https://www.example.org"_s);
    EXPECT_EQ(school.partOf, trust.id);
    EXPECT_EQ(trust.kind, OrganisationKind::Trust);
    EXPECT_EQ(named(u"Example Short Stay"_s).closedOn, QDate(2023, 8, 31));
    EXPECT_EQ(named(u"Example Short Stay"_s).sector, Sector::AlternativeProvision);
    EXPECT_EQ(planOf(register2).count(Fate::New), 1) << "only the one that was left out";
}

TEST_F(ImportingSchools, ALaterRegisterSaysWhatChanged) {
    take(register2);
    QByteArray later = register2;
    later.replace("Example Coast Primary", "Example Coast Academy")
        .replace("\"Open\",\"\",\"Example Coast Trust\"", "\"Closed\",\"31-08-2024\",\"Example Coast Trust\"");
    const ImportPlan plan = planOf(later);
    EXPECT_EQ(plan.count(Fate::Update), 1);
    EXPECT_EQ(plan.rows[0].says, u"Name: Example Coast Primary → Example Coast Academy; Closed on: Sat 31 Aug 2024"_s);
}

TEST_F(ImportingSchools, AConvertedSchoolIsAnotherRecordThanTheOneBefore) {
    take("Name,URN,DfE number\nExample School,900001,926/2001\n");
    const ImportPlan plan = planOf("Name,URN,DfE number\nExample School,900009,926/2001\n");
    EXPECT_EQ(plan.rows[0].fate, Fate::New);
}

TEST_F(ImportingSchools, RealRegistersComeInWholeAndTwiceChangesNothing) {
    const QString path = QStringLiteral(NLC_SHARED_DATA) + u"/gias/edubase-hants-surrey-2022-04-20.csv"_s;
    if (!QFile::exists(path)) GTEST_SKIP() << "the GIAS extract is not here";
    const QByteArray bytes = bytesOf(path);
    const ImportPlan plan = planOf(bytes);
    EXPECT_EQ(plan.count(Fate::Problem), 0);
    EXPECT_GT(plan.count(Fate::New), 500);
    ASSERT_TRUE(import->write(*workspace, progress));
    EXPECT_TRUE(planOf(bytes).changesNothing());
    const auto known = all<School>();
    EXPECT_EQ(known.size(), 1096u);
    EXPECT_EQ(
        std::count_if(known.begin(), known.end(), [](const School& s) { return s.status == SchoolStatus::Closing; }),
        2);
    EXPECT_EQ(
        std::count_if(known.begin(), known.end(), [](const School& s) { return s.phase == SchoolPhase::NotSaid; }), 0);
    EXPECT_GT(all<SchoolLink>().size(), 450u);
}

}  // namespace
