// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "models/people/people_import.h"
#include "models/people/people_list.h"
#include "models/people/school.h"
#include "models/transfer/table_file.h"
#include "tests/support/people.h"
#include "tests/support/progress.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

using SchoolFate = ImportRow::Fate;

const QByteArray extractHead =
    "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentTypeGroup "
    "(name),EstablishmentStatus (name),CloseDate,ReasonEstablishmentClosed (name),OpenDate,PhaseOfEducation "
    "(name),StatutoryLowAge,StatutoryHighAge,NumberOfPupils,PercentageFSM,Trusts (name),Diocese "
    "(name),DistrictAdministrative (name),AdministrativeWard (name),UrbanRural (name),SEN1 (name),SEN2 "
    "(name),TypeOfResourcedProvision (name),ResourcedProvisionOnRoll,ResourcedProvisionCapacity,Linked "
    "establishments\r\n";
const QByteArray coastOpen =
    "900001,926,Norfolk,2001,Example Coast Primary,Community school,Local authority maintained "
    "schools,Open,,,01-01-1900,Primary,4,11,210,21.7,,Not applicable,Sample Marsh,Market Ward,(England/Wales) Rural "
    "village,MLD - Moderate Learning Difficulty,ASD - Autistic Spectrum Disorder,Resourced provision,10,12,Does not "
    "have links\r\n";
const QByteArray coastClosed =
    "900001,926,Norfolk,2001,Example Coast Primary,Community school,Local authority maintained "
    "schools,Closed,31-08-2024,Academy Converter,,Primary,4,11,,,,,Sample Marsh,Market Ward,,,,,,,900009 "
    "Successor\r\n";
const QByteArray coastAcademy =
    "900009,926,Norfolk,2001,Example Coast Academy,Academy "
    "converter,Academies,Open,,,01-09-2024,Primary,4,11,205,20,Example Coast Trust,,Sample Marsh,Market "
    "Ward,,,,,,,900001 Predecessor\r\n";

struct Schools : testing::Test {
    ImportPlan planOf(const QByteArray& rows) {
        sheet = TableFile::of(extractHead + rows).value().read().value();
        import = std::move(*organisationImport(*workspace));
        return import->plan(sheet, guessChoices(sheet, import->fields()), progress).value();
    }
    ImportPlan take(const QByteArray& rows) {
        ImportPlan plan = planOf(rows);
        EXPECT_TRUE(import->write(*workspace, progress));
        return plan;
    }
    Organisation named(const QString& name) {
        const auto found = Repository<Organisation>(*workspace).all(u"WHERE name = ?"_s, {name}).value();
        return found.empty() ? Organisation{} : found.front();
    }
    School school(const QString& name) { return schoolOf(*workspace, named(name).id).value(); }

    std::unique_ptr<Workspace> workspace = inMemory();
    Unwatched progress;
    Sheet sheet;
    std::unique_ptr<Import> import;
};

TEST_F(Schools, BringWhatTheRegisterSaysOfThem) {
    take(coastOpen);
    const School known = school(u"Example Coast Primary"_s);
    ASSERT_TRUE(known.id);
    EXPECT_EQ(known.phase, SchoolPhase::Primary);
    EXPECT_EQ(known.status, SchoolStatus::Open);
    EXPECT_EQ(known.type, u"Community school"_s);
    EXPECT_EQ(known.district, u"Sample Marsh"_s);
    EXPECT_EQ(known.ward, u"Market Ward"_s);
    EXPECT_EQ(known.urbanRural, u"Rural village"_s);
    EXPECT_EQ(known.pupils, 210);
    EXPECT_EQ(known.freeMealsShown(), u"21.7 %"_s);
    EXPECT_EQ(known.ages(), u"4 to 11"_s);
    EXPECT_EQ(known.sendNeeds, u"MLD, ASD"_s);
    EXPECT_EQ(known.sendProvision, u"Resourced provision (10 of 12 places taken)"_s);
    EXPECT_TRUE(known.diocese.isEmpty()) << "not applicable says nothing";
    EXPECT_FALSE(known.openedOn.isValid()) << "the register's 1 January 1900 is no day";
}

TEST_F(Schools, ThatConvertAreTwoRecordsAndEachKnowsTheOther) {
    take(coastOpen);
    const ImportPlan plan = take(coastClosed + coastAcademy);
    EXPECT_EQ(plan.rows[0].fate, SchoolFate::Update);
    EXPECT_EQ(plan.rows[1].fate, SchoolFate::New);
    EXPECT_EQ(plan.rows[0].events, QStringList{u"Converted to an academy"_s});
    EXPECT_EQ(plan.eventsInWords(), u"1 Converted to an academy"_s);
    const Organisation before = named(u"Example Coast Primary"_s), after = named(u"Example Coast Academy"_s);
    EXPECT_EQ(before.closedOn, QDate(2024, 8, 31));
    EXPECT_EQ(school(before.name).status, SchoolStatus::Closed);
    EXPECT_EQ(school(before.name).pupils, 210) << "an empty cell changes nothing";
    const auto successors = linkedSchools(*workspace, before.id).value();
    ASSERT_EQ(successors.size(), 1u);
    EXPECT_TRUE(successors[0].link.isSuccessor());
    EXPECT_EQ(successors[0].other, after.id);
    const auto predecessors = linkedSchools(*workspace, after.id).value();
    ASSERT_EQ(predecessors.size(), 1u);
    EXPECT_EQ(predecessors[0].name, before.name);
    EXPECT_TRUE(planOf(coastClosed + coastAcademy).changesNothing());
}

TEST_F(Schools, ALinkToASchoolOutsideTheWorkspaceShowsItsUrn) {
    take(coastClosed);
    const auto linked = linkedSchools(*workspace, named(u"Example Coast Primary"_s).id).value();
    ASSERT_EQ(linked.size(), 1u);
    EXPECT_EQ(linked[0].name, u"URN 900009"_s);
    EXPECT_FALSE(linked[0].other);
}

TEST_F(Schools, AClosingThatIsOnlyProposedClosesNothing) {
    take(coastOpen);
    QByteArray proposed = coastOpen;
    proposed.replace("Open,,,", "\"Open, but proposed to close\",31-08-2025,,");
    const ImportPlan plan = take(proposed);
    EXPECT_EQ(plan.rows[0].events, QStringList{u"Proposed to close"_s});
    EXPECT_FALSE(named(u"Example Coast Primary"_s).closedOn.isValid());
    EXPECT_EQ(school(u"Example Coast Primary"_s).status, SchoolStatus::Closing);
}

TEST_F(Schools, ALaterExtractNamesRenamingAndTrusts) {
    take(coastAcademy);
    QByteArray later = coastAcademy;
    later.replace("Example Coast Academy", "Example Seaside Academy").replace("Example Coast Trust", "Trial Trust");
    const ImportPlan plan = planOf(later);
    EXPECT_EQ(plan.rows[0].events, (QStringList{u"Renamed"_s, u"Moved to another trust"_s}));
}

TEST_F(Schools, GroupLinksOfTheRegisterPutSchoolsIntoTrustsAndLeaveOtherGroupsAlone) {
    take(coastOpen);
    const QByteArray links =
        "URN,Group UID,Group Name,Group Type,Group Status,Joined date,EstablishmentName,LA (code)\r\n"
        "900001,1,Sample Federation,Federation,Open,2020-01-01,Example Coast Primary,926\r\n"
        "900001,2,Trial Trust,Multi-academy trust,Open,2020-01-01,Example Coast Primary,926\r\n"
        "900001,3,Gone Trust,Multi-academy trust,Closed,2010-01-01,Example Coast Primary,926\r\n";
    sheet = TableFile::of(links).value().read().value();
    import = std::move(*organisationImport(*workspace));
    const ImportPlan plan = import->plan(sheet, guessChoices(sheet, import->fields()), progress).value();
    EXPECT_EQ(plan.count(SchoolFate::Problem), 0);
    EXPECT_EQ(plan.count(SchoolFate::Update), 1);
    ASSERT_TRUE(import->write(*workspace, progress));
    EXPECT_EQ(named(u"Example Coast Primary"_s).partOf, named(u"Trial Trust"_s).id);
    EXPECT_FALSE(named(u"Sample Federation"_s).id);
}

TEST_F(Schools, PeopleOfAClosedSchoolAreFlaggedAndGoOnAtItsSuccessorInOneStep) {
    take(coastOpen);
    const Organisation before = named(u"Example Coast Primary"_s);
    const Id<Person> head = addPerson(*workspace, aPerson(u"Alex Example"_s)).value();
    const Id<Person> left = addPerson(*workspace, aPerson(u"Bo Example"_s)).value();
    ASSERT_TRUE(addRole(*workspace, {{}, head, before.id, u"Head"_s, QDate(2020, 9, 1), {}}));
    ASSERT_TRUE(addRole(*workspace, {{}, left, before.id, u"Cook"_s, {}, QDate(2022, 7, 31)}));
    take(coastClosed + coastAcademy);
    auto people = peopleList(*workspace);
    EXPECT_EQ(people->byId(head.value)->closedPlace, before.name);
    EXPECT_TRUE(people->byId(left.value)->closedPlace.isEmpty());

    const Organisation after = named(u"Example Coast Academy"_s);
    EXPECT_EQ(moveRolesToSuccessor(*workspace, before.id, after.id).value(), 1);
    const auto roles = rolesOf(*workspace, head).value();
    ASSERT_EQ(roles.size(), 2u);
    EXPECT_EQ(roles[0].organisation, after.name);
    EXPECT_EQ(roles[0].role.jobTitle, u"Head"_s);
    EXPECT_EQ(roles[0].role.startsOn, QDate(2024, 9, 1));
    EXPECT_EQ(roles[1].role.endsOn, QDate(2024, 8, 31));
    EXPECT_TRUE(people->byId(head.value)->closedPlace.isEmpty());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(rolesOf(*workspace, head).value().size(), 1u);
}

}  // namespace
