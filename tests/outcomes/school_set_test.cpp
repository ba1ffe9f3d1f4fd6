// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "models/history/history_words.h"
#include "models/offers/offers.h"
#include "models/outcomes/pasted_schools.h"
#include "tests/outcomes/school_files.h"
#include "tests/support/people.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class SchoolSets : public testing::Test {
protected:
    Id<SchoolSet> added(const QString& name, SchoolSetKind kind = SchoolSetKind::Zone) {
        SchoolSet set;
        set.name = name;
        set.kind = kind;
        return must(addSchoolSet(*workspace, set));
    }
    QStringList urnsOf(Id<SchoolSet> id) {
        QStringList all;
        for (const SchoolSetMember& member : must(membersOf(*workspace, id))) all << member.urn;
        return all;
    }
    Id<Organisation> school(const QString& name, const QString& urn, const QString& number = {},
                            const QDate& closed = {}) {
        Organisation organisation = anOrganisation(name);
        organisation.urn = urn;
        organisation.dfeNumber = number;
        organisation.closedOn = closed;
        return must(nlc::added(*workspace, u"school"_s, organisation));
    }
    PastedSchools pasted(const QString& text, const QStringList& present = {}) {
        const OutcomeStore store = storeOf({readWhole(threeSchools())});
        return SchoolFinder(must(SchoolRegister::of(*workspace)), store).read(text, present);
    }
    Clock clock;
    std::unique_ptr<Workspace> workspace = inMemory(clock);
};

TEST_F(SchoolSets, AreMadeFilledAndEmptiedEachAsOneStepThatUndoTakesBack) {
    const auto id = added(u"  Coast   zone "_s);
    EXPECT_EQ(must(schoolSets(*workspace)).at(0).name, u"Coast zone"_s);
    EXPECT_EQ(must(putSchoolsIn(*workspace, id, {u"900001"_s, u"900002"_s, u"900003"_s, u"900001"_s})), 3);
    EXPECT_EQ(workspace->undoName(), u"putting of 3 schools into 'Coast zone'"_s);
    ASSERT_TRUE(takeSchoolsOut(*workspace, id, {u"900001"_s, u"900003"_s}));
    EXPECT_EQ(workspace->undoName(), u"taking of 2 schools out of 'Coast zone'"_s);
    EXPECT_EQ(urnsOf(id), QStringList{u"900002"_s});
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(urnsOf(id), (QStringList{u"900001"_s, u"900002"_s, u"900003"_s}));
    ASSERT_TRUE(workspace->undo());
    EXPECT_TRUE(urnsOf(id).isEmpty());
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(urnsOf(id).size(), 3);
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(urnsOf(id), QStringList{u"900002"_s});
}

TEST_F(SchoolSets, AreDeletedWithTheirSchoolsAndComeBackWithThem) {
    const auto id = added(u"Coast"_s);
    ASSERT_TRUE(putSchoolsIn(*workspace, id, {u"900001"_s, u"900002"_s}));
    ASSERT_TRUE(removeSchoolSet(*workspace, id));
    EXPECT_TRUE(must(schoolSets(*workspace)).empty());
    EXPECT_EQ(must(workspace->value(u"SELECT count(*) FROM school_set_member"_s)).toInt(), 0);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(urnsOf(id).size(), 2);
}

TEST_F(SchoolSets, AreNamedFoundAndHaveAHistoryInWords) {
    SchoolSet set{{}, u"KS2 Challenge schools"_s, SchoolSetKind::Cohort, {}, {}, {}};
    set.id = must(addSchoolSet(*workspace, set));
    set.name = u"Challenge 2025"_s;
    set.startedOn = QDate(2024, 9, 1);
    clock.pass(60);
    ASSERT_TRUE(changeSchoolSet(*workspace, set));
    EXPECT_EQ(must(schoolSets(*workspace)).at(0), set);
    EXPECT_EQ(titleOf(*workspace, u"school_set"_s, set.id.value), u"Challenge 2025"_s);
    EXPECT_FALSE(must(workspace->search(u"Challenge"_s)).empty());
    EXPECT_EQ(must(workspace->history(u"school_set"_s, set.id.value)).size(), 2u);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(must(schoolSets(*workspace)).at(0).name, u"KS2 Challenge schools"_s);
}

TEST_F(SchoolSets, RefuseWhatCannotBe) {
    EXPECT_EQ(addSchoolSet(*workspace, {}).error().field, u"name"_s);
    const SchoolSet backwards{{}, u"X"_s, SchoolSetKind::Cohort, QDate(2025, 9, 1), QDate(2025, 1, 1), {}};
    EXPECT_EQ(addSchoolSet(*workspace, backwards).error().field, u"ended_on"_s);
    const auto id = added(u"Coast"_s);
    const QString before = workspace->undoName();
    const auto bad = putSchoolsIn(*workspace, id, {u"900001"_s, u"12"_s});
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().field, u"urn"_s);
    EXPECT_TRUE(urnsOf(id).isEmpty()) << "not half of the list";
    EXPECT_EQ(must(putSchoolsIn(*workspace, id, {})), 0);
    EXPECT_EQ(workspace->undoName(), before);
    EXPECT_FALSE(putSchoolsIn(*workspace, {999}, {u"900001"_s}));
}

TEST_F(SchoolSets, KeepWhenASchoolWasInAndTakeItInAgain) {
    const auto id = added(u"Challenge"_s, SchoolSetKind::Cohort);
    ASSERT_TRUE(putSchoolsIn(*workspace, id, {u"900001"_s}));
    ASSERT_TRUE(putSchoolsIn(*workspace, id, {u"900002"_s}, QDate(2024, 9, 1)));
    ASSERT_TRUE(takeSchoolsOut(*workspace, id, {u"900001"_s}, QDate(2025, 2, 1)));
    const NamedSchools set = must(savedSchools(*workspace)).at(0);
    EXPECT_EQ(set.urnsIn(2024), QStringList{u"900001"_s});
    EXPECT_EQ(set.urnsIn(2025), QStringList{u"900002"_s});
    EXPECT_EQ(set.urns().size(), 2);
    EXPECT_EQ(must(putSchoolsIn(*workspace, id, {u"900001"_s, u"900002"_s})), 1);
    EXPECT_EQ(must(savedSchools(*workspace)).at(0).urnsIn(2025).size(), 2);
}

TEST_F(SchoolSets, TakeAPastedListByUrnNumberOrName) {
    school(u"Example Field Primary School"_s, u"900101"_s, u"926/2101"_s);
    const PastedSchools read = pasted(
        u"URN\tSchool\n900001\tAny name\n• example field primary  school\n999/2002\n9999999 900004; 900003\n\n"_s);
    EXPECT_EQ(read.urns(), (QStringList{u"900001"_s, u"900101"_s, u"900002"_s, u"900004"_s, u"900003"_s}));
    EXPECT_EQ(read.found.at(0).name, u"Example Hill Primary School"_s);
    EXPECT_EQ(read.sentences, QStringList{u"No school with the DfE number 9999999 is known here."_s});
    EXPECT_EQ(pasted(u"926/2101, 900101, Example Field"_s).urns(), QStringList{u"900101"_s})
        << "both numbers of one school in a line";
}

TEST_F(SchoolSets, SayWhatIsUnknownTwiceOrThereAlready) {
    const PastedSchools read =
        pasted(u"900001\n900009\nNowhere Primary\n900001\n900002 Example Coast"_s, {u"900002"_s});
    EXPECT_EQ(read.urns(), QStringList{u"900001"_s});
    EXPECT_EQ(read.unknownUrns, QStringList{u"900009"_s});
    EXPECT_EQ(read.sentences, (QStringList{u"No school with the URN 900009 is known here."_s,
                                           u"\"Nowhere Primary\" is no school that is known here."_s,
                                           u"Example Hill Primary School (900001) stands twice in the list; it counts "
                                           "once."_s,
                                           u"Example Coast Junior School (900002) is in it already."_s}));
    EXPECT_TRUE(pasted(u" \n\n"_s).sentences.isEmpty());
}

TEST_F(SchoolSets, SayWhichSchoolsHaveClosedAndWhichOfOneNameAreMeant) {
    const auto infant = school(u"Example Heath Infant School"_s, u"900201"_s, {}, QDate(2024, 8, 31));
    school(u"Example Heath Primary School"_s, u"900202"_s);
    school(u"Twin Primary School"_s, u"900203"_s);
    school(u"Twin Primary School"_s, u"900204"_s);
    school(u"Changed School"_s, u"900205"_s, {}, QDate(2020, 8, 31));
    school(u"Changed School"_s, u"900206"_s);
    must(nlc::added(*workspace, u"link"_s, SchoolLink{{}, infant, u"900202"_s, u"Successor"_s}));
    const PastedSchools read = pasted(u"900201\nTwin Primary School\nChanged School"_s);
    EXPECT_EQ(read.urns(), (QStringList{u"900201"_s, u"900206"_s}));
    EXPECT_EQ(
        read.sentences,
        (QStringList{u"Example Heath Infant School (900201) closed on Sat 31 Aug 2024; the school after it is "
                     "Example Heath Primary School (900202), which has its own figures."_s,
                     u"2 schools are called \"Twin Primary School\": give the URN. Theirs are 900203, 900204."_s}));
}

TEST(ASeriesOfSchools, KeepsToTheDatesOfACohort) {
    const auto tables = [](const char* last, const char* rwm) {
        InventedSchool one{.urn = 900001, .rwm = rwm}, two{.urn = 900002, .rwm = "80%"};
        QByteArray text = tableOfSchools({one, two});
        return readWhole(text.replace("PTRWM_EXP_18", last));
    };
    const OutcomeStore store =
        storeOf({tables("PTRWM_EXP_17", "40%"), tables("PTRWM_EXP_18", "50%"), tables("PTRWM_EXP_22", "60%")});
    NamedSchools cohort = namedSchools(u"Challenge"_s, NamedSchools::Kind::Cohort, {900001});
    cohort.startedOn = QDate(2018, 9, 1);
    cohort.members.push_back({u"900002"_s, QDate(2022, 9, 1), {}});
    const auto series = [&](CohortYears years) {
        QStringList lines;
        for (const SchoolsFigure& each :
             seriesOf(store, cohort, measure("rwm-expected"), PupilGroup::All, 2016, 2030, years))
            lines << u"%1 %2 of %3"_s.arg(each.figure.year)
                         .arg(shown(each.figure.value, measure("rwm-expected")))
                         .arg(each.schools);
        return lines.join(u", "_s);
    };
    EXPECT_EQ(
        series(CohortYears::WhileItRan),
        u"2019 50.0% of 1, 2020 Not measured that year of 0, 2021 Not measured that year of 0, 2023 70.0% of 2"_s);
    EXPECT_EQ(series(CohortYears::All),
              u"2018 60.0% of 2, 2019 65.0% of 2, 2020 Not measured that year of 0, 2021 Not measured that year of 0, "
              "2023 70.0% of 2"_s);
}

TEST(SchoolsOfATrustOrADistrict, AreThoseOfTheRegister) {
    SchoolRegister schools;
    for (const int urn : {900001, 900002, 900003}) {
        RegisterSchool one = registered(urn, u"S"_s, urn == 900003 ? u"West"_s : u"East"_s);
        if (urn != 900002) {
            one.trust = {7};
            one.trustName = u"Example Trust"_s;
        }
        schools.add(one);
    }
    ASSERT_EQ(trusts(schools).size(), 1u);
    EXPECT_EQ(trusts(schools)[0].urns(), (QStringList{u"900001"_s, u"900003"_s}));
    ASSERT_EQ(districts(schools).size(), 2u);
    EXPECT_EQ(districts(schools)[0].name, u"East"_s);
    EXPECT_EQ(districts(schools)[0].urnsIn(2024).size(), 2);
}

}  // namespace
