// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/comparison.h"

#include <gmock/gmock.h>

#include <cmath>

#include "models/outcomes/school_kind.h"
#include "models/people/people_import.h"
#include "models/transfer/table_file.h"
#include "tests/outcomes/school_files.h"
#include "tests/support/progress.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

const Measure& rwmExpected() { return measure("rwm-expected"); }

Comparison comparedBy(const OutcomeStore& store, Dimension dimension, const SchoolRegister& schools = {},
                      const std::vector<NamedSchools>& saved = {}) {
    return compared(store, factsOf(store, schools, 2019, performanceTables),
                    {.measure = &rwmExpected(), .dimension = dimension, .saved = saved});
}
QStringList linesOf(const Comparison& comparison) {
    QStringList lines;
    for (const SchoolsFigure& row : comparison.rows)
        lines << u"%1: %2, %3 schools"_s.arg(row.label, shown(row.figure.value, rwmExpected())).arg(row.all);
    return lines;
}

TEST(FactsOfASchool, ComeFromTheTablesOfTheYearAndElseFromTheRegister) {
    const OutcomeStore store = storeOfSchools({{.urn = 900001, .type = "ACC", .roll = 105, .poor = "40%"},
                                               {.urn = 900002, .type = "", .pupils = 5, .poor = "40%"}});
    SchoolRegister schools;
    RegisterSchool one = registered(900001, u"Today's name"_s, u"Eastshire"_s, u"Rural village"_s);
    one.school.typeGroup = u"Local authority maintained schools"_s;
    one.school.pupils = 98;
    one.trust = {3};
    one.trustName = u"Example Trust"_s;
    schools.add(one);
    const SchoolFactsOfYear facts = factsOf(store, schools, 2019, performanceTables);
    const SchoolFacts& first = *facts.find(u"900001"_s);
    EXPECT_EQ(first.structure, Structure::Academy) << "what it was that year";
    EXPECT_EQ(first.roll, 105);
    EXPECT_EQ(first.trust, u"Example Trust"_s);
    EXPECT_EQ(first.district, u"Eastshire"_s);
    EXPECT_EQ(first.isRural, true);
    EXPECT_EQ(first.phase, SchoolPhase::Primary);
    EXPECT_EQ(first.disadvantaged, 40);
    EXPECT_EQ(first.sen, 18);
    EXPECT_EQ(first.prior, 16.5);
    const SchoolFacts& second = *facts.find(u"900002"_s);
    EXPECT_EQ(second.structure, std::nullopt);
    EXPECT_EQ(second.phase, std::nullopt);
    EXPECT_EQ(second.disadvantaged, std::nullopt) << "a share of five pupils tells of single children";
    EXPECT_EQ(second.prior, std::nullopt);
    EXPECT_EQ(facts.find(u"900009"_s), nullptr);
}

TEST(FactsOfASchool, RankDisadvantageByOneCountAlone) {
    QByteArray text = tableOfSchools({{.urn = 900001}, {.urn = 900002}});
    text.replace("PTFSM6CLA1A", "SOMETHING");
    const OutcomeStore store = storeOf({readWhole(text)});
    SchoolRegister schools;
    RegisterSchool one = registered(900001, u"A"_s);
    one.school.freeMeals = 217;
    schools.add(one);
    SchoolFactsOfYear facts = factsOf(store, schools, 2019, performanceTables);
    EXPECT_EQ(facts.find(u"900001"_s)->disadvantaged, 21.7);
    EXPECT_THAT(facts.disadvantagedFrom.toStdString(), HasSubstr("register"));
    facts =
        factsOf(storeOfSchools({{.urn = 900001}, {.urn = 900002, .poor = "SUPP"}}), schools, 2019, performanceTables);
    EXPECT_EQ(facts.find(u"900001"_s)->disadvantaged, 20);
    EXPECT_EQ(facts.find(u"900002"_s)->disadvantaged, std::nullopt);
}

TEST(FactsOfASchool, TakeSendFromACensusOfTheSameYear) {
    QByteArray text = tableOfSchools({{.urn = 900001}, {.urn = 900002}});
    text.replace("PSENELK,PSENELE", "X,Y");
    const QByteArray census = "URN,Year,PSENELK,PSENELSE\n900001,2019,14.5,4.5\n900002,2018,1,1\n";
    const SchoolFactsOfYear facts =
        factsOf(storeOf({readWhole(text), readWhole(census, u"census.csv"_s)}), {}, 2019, performanceTables);
    EXPECT_EQ(facts.find(u"900001"_s)->sen, 19);
    EXPECT_EQ(facts.find(u"900002"_s)->sen, std::nullopt);
    EXPECT_THAT(facts.senFrom.toStdString(), HasSubstr("our own"));
}

TEST(Fifths, HaveAsManySchoolsEachAndSayAmongWhom) {
    std::vector<InventedSchool> schools;
    for (int i = 0; i < 20; ++i)
        schools.push_back({.urn = 900001 + i, .poor = QByteArray::number(i) + '%', .la = i < 10 ? "998" : "999"});
    SchoolFactsOfYear facts = factsOf(storeOfSchools(schools), {}, 2019, performanceTables);
    EXPECT_EQ(facts.fifthsAmong, u"schools of each local authority by itself"_s);
    EXPECT_EQ(facts.find(u"900001"_s)->disadvantagedFifth, 1);
    EXPECT_EQ(facts.find(u"900010"_s)->disadvantagedFifth, 5);
    EXPECT_EQ(facts.find(u"900011"_s)->disadvantagedFifth, 1);
    const QByteArray country = "5, , , , ,,,600,20%,,,,,62%,60%\r\n";
    facts = factsOf(storeOfSchools(schools, country), {}, 2019, performanceTables);
    EXPECT_EQ(facts.fifthsAmong, u"schools of England"_s);
    std::map<int, int> counts;
    for (const SchoolFacts& each : facts.schools) ++counts[each.disadvantagedFifth];
    EXPECT_THAT(counts, testing::ElementsAre(testing::Pair(1, 4), testing::Pair(2, 4), testing::Pair(3, 4),
                                             testing::Pair(4, 4), testing::Pair(5, 4)));
    for (InventedSchool& each : schools) each.poor = "20%";
    facts = factsOf(storeOfSchools(schools, country), {}, 2019, performanceTables);
    EXPECT_EQ(facts.find(u"900001"_s)->disadvantagedFifth, facts.find(u"900020"_s)->disadvantagedFifth)
        << "equal shares stand in the same fifth";
}

TEST(AComparison, WeighsByPupilsSaysSoAndCountsTheUnknown) {
    const OutcomeStore store = storeOfSchools({{.urn = 900001, .type = "CY", .pupils = 30, .rwm = "60%"},
                                               {.urn = 900002, .type = "VA", .pupils = 10, .rwm = "80%"},
                                               {.urn = 900003, .type = "ACC", .pupils = 20, .rwm = "50%"},
                                               {.urn = 900004, .type = "ACC", .pupils = 5, .rwm = "SUPP"},
                                               {.urn = 900005, .type = "", .pupils = 12, .rwm = "50%"}});
    const Comparison found = comparedBy(store, Dimension::Structure);
    EXPECT_EQ(linesOf(found), (QStringList{u"Maintained schools: 65.0%, 2 schools"_s, u"Academies: 50.0%, 2 schools"_s,
                                           u"Not known: 50.0%, 1 schools"_s}));
    EXPECT_TRUE(found.hasUnknown);
    const SchoolsFigure& academies = found.rows.at(1);
    EXPECT_EQ(academies.figure.value.status, ValueStatus::Calculated);
    EXPECT_EQ(academies.without, 1);
    EXPECT_EQ(academies.pupils, 20);
    EXPECT_EQ(academies.pupilsWithout, std::nullopt) << "five pupils are not told";
    EXPECT_NEAR(academies.interval->lower, 29.9, 0.05);  // Wilson, 10 of 20
    EXPECT_NEAR(academies.interval->upper, 70.1, 0.05);
    EXPECT_THAT(found.notes.join(u'\n').toStdString(), HasSubstr("weighted by eligible pupils"));
    EXPECT_THAT(found.notes.join(u'\n').toStdString(), HasSubstr("it is not known"));
    EXPECT_EQ(found.title, u"RWM expected, 2019: no clear difference by school structure"_s);
}

TEST(AComparison, WithholdsRowsOfFewerThanSixPupilsAndWhatWouldTellOfThem) {
    // A table of the team's own can have what the published ones suppress.
    QByteArray own = "URN,Year,LA,RWM expected,Eligible pupils\n900001,2019,999,50,4\n900002,2019,999,60,30\n";
    const auto row = [](const QByteArray& table, const std::vector<int>& urns) {
        const OutcomeStore store = storeOf({readWhole(table, u"own.csv"_s)});
        const NamedSchools set = namedSchools(u"Zone"_s, NamedSchools::Kind::Zone, urns);
        return seriesOf(store, set, rwmExpected(), PupilGroup::All, 2019, 2019).at(0);
    };
    SchoolsFigure small = row(own, {900001});
    EXPECT_EQ(small.figure.value.status, ValueStatus::Suppressed);
    EXPECT_EQ(small.figure.value.number, std::nullopt);
    EXPECT_EQ(small.interval, std::nullopt);
    EXPECT_EQ(small.pupilsWithout, std::nullopt);
    EXPECT_EQ(row(own, {900001, 900002}).figure.value.number, 60) << "else the small school could be told from it";
    own += "900003,2019,999,100,4\n";
    EXPECT_NEAR(*row(own, {900001, 900003}).figure.value.number, 75, 1e-9) << "eight pupils of two schools can be told";
    EXPECT_NEAR(*row(own, {900001, 900002, 900003}).figure.value.number, (50 * 4 + 60 * 30 + 100 * 4) / 38.0, 1e-9);
}

TEST(AComparison, CallsADifferenceClearOnlyWhenIntervalsAllow) {
    const auto title = [](int pupils, const QByteArray& one, const QByteArray& other) {
        std::vector<InventedSchool> schools;
        for (int i = 0; i < 12; ++i)
            schools.push_back({.urn = 900001 + i,
                               .type = i % 2 == 0 ? "CY" : "ACC",
                               .pupils = pupils,
                               .rwm = i % 2 == 0 ? one : other});
        return comparedBy(storeOfSchools(schools), Dimension::Structure).title;
    };
    EXPECT_EQ(title(60, "70%", "50%"), u"RWM expected, 2019: Maintained schools 70.0%, Academies 50.0%"_s);
    EXPECT_EQ(title(10, "70%", "60%"), u"RWM expected, 2019: no clear difference by school structure"_s);
    EXPECT_EQ(title(4, "SUPP", "SUPP"),
              u"RWM expected, 2019, by school structure: there is no figure that can be shown"_s);
}

TEST(AComparison, DoesNotTakeSchoolsThatDifferAmongThemselvesForAKind) {
    // By pupils alone 62 against 50 of 240 would be clear; the schools of a kind lie 60 points apart.
    std::vector<InventedSchool> schools;
    const std::array<const char*, 4> wide{"92%", "32%", "92%", "32%"}, low{"80%", "20%", "80%", "20%"};
    for (size_t i = 0; i < 8; ++i)
        schools.push_back(
            {.urn = 900001 + int(i), .type = i < 4 ? "CY" : "ACC", .pupils = 120, .rwm = i < 4 ? wide[i] : low[i - 4]});
    const Comparison found = comparedBy(storeOfSchools(schools), Dimension::Structure);
    EXPECT_GT(found.rows.at(0).interval->lower, found.rows.at(1).interval->upper);
    EXPECT_EQ(found.title, u"RWM expected, 2019: no clear difference by school structure"_s);
}

TEST(AComparison, SeldomCallsChanceADifference) {
    const unsigned seed = 20190512;
    RecordProperty("seed", int(seed));
    unsigned dice = seed;
    const auto roll = [&] { return (dice = dice * 1103515245U + 12345U) / 65536U % 1000U; };
    int called = 0;
    constexpr int trials = 200;
    for (int trial = 0; trial < trials; ++trial) {
        std::vector<InventedSchool> schools;
        SchoolRegister places;
        for (int i = 0; i < 40; ++i) {
            int reached = 0;
            for (int pupil = 0; pupil < 25; ++pupil) reached += roll() < 600;
            schools.push_back({.urn = 900001 + i, .pupils = 25, .rwm = QByteArray::number(reached * 4) + '%'});
            places.add(registered(900001 + i, u"S"_s, u"District %1"_s.arg(i % 8)));
        }
        called +=
            !comparedBy(storeOfSchools(schools), Dimension::District, places).title.contains(u"no clear difference"_s);
    }
    EXPECT_LE(called, trials / 20) << "seed " << seed;
}

TEST(AComparison, TellsSchoolsApartByEveryDimension) {
    const OutcomeStore store = storeOfSchools({{.urn = 900001, .roll = 49, .pupils = 6, .rwm = "50%"},
                                               {.urn = 900002, .roll = 210, .pupils = 30},
                                               {.urn = 900003, .roll = 420, .pupils = 61}});
    EXPECT_EQ(linesOf(comparedBy(store, Dimension::Size)),
              (QStringList{u"Under 50 pupils: 50.0%, 1 schools"_s, u"210 to 419 pupils: 60.0%, 1 schools"_s,
                           u"420 pupils or more: 60.0%, 1 schools"_s}));
    EXPECT_EQ(linesOf(comparedBy(store, Dimension::Cohort)).first(), u"6 to 10 in the year: 50.0%, 1 schools"_s);
    SchoolRegister schools;
    RegisterSchool inTrust = registered(900001, u"A"_s, u"East"_s, u"Rural village"_s);
    inTrust.trust = {1};
    inTrust.trustName = u"Example Trust"_s;
    schools.add(inTrust);
    schools.add(registered(900002, u"B"_s, u"West"_s, u"Urban city and town"_s));
    EXPECT_EQ(
        linesOf(comparedBy(store, Dimension::UrbanRural, schools)),
        (QStringList{u"Urban: 60.0%, 1 schools"_s, u"Rural: 50.0%, 1 schools"_s, u"Not known: 60.0%, 1 schools"_s}));
    EXPECT_EQ(linesOf(comparedBy(store, Dimension::Settlement, schools)).first(),
              u"Urban city and town: 60.0%, 1 schools"_s);
    EXPECT_EQ(linesOf(comparedBy(store, Dimension::District, schools)).first(), u"East: 50.0%, 1 schools"_s);
    EXPECT_EQ(linesOf(comparedBy(store, Dimension::Phase, schools)).first(), u"Primary: 58.3%, 2 schools"_s)
        << "six and thirty pupils";
    EXPECT_EQ(linesOf(comparedBy(store, Dimension::Trust, schools)),
              (QStringList{u"Example Trust: 50.0%, 1 schools"_s, u"Maintained, in no trust: 60.0%, 2 schools"_s}));
}

TEST(AComparison, OfZonesSaysWhenTheyShareSchools) {
    const OutcomeStore store = storeOfSchools({{.urn = 900001}, {.urn = 900002, .rwm = "40%"}, {.urn = 900003}});
    const auto kind = NamedSchools::Kind::Zone;
    const std::vector<NamedSchools> apart{namedSchools(u"East"_s, kind, {900001, 900099}),
                                          namedSchools(u"West"_s, kind, {900002})};
    Comparison found = comparedBy(store, Dimension::Zone, {}, apart);
    EXPECT_TRUE(found.isPartition);
    EXPECT_EQ(linesOf(found), (QStringList{u"East: 60.0%, 1 schools"_s, u"West: 40.0%, 1 schools"_s,
                                           u"In none of these: 60.0%, 1 schools"_s}));
    found = comparedBy(store, Dimension::Zone, {},
                       {apart[0], namedSchools(u"Both"_s, kind, {900001, 900002}),
                        namedSchools(u"Not a zone"_s, NamedSchools::Kind::Group, {900003})});
    EXPECT_FALSE(found.isPartition);
    EXPECT_EQ(found.rows.at(1).figure.value.number, 50);
    EXPECT_THAT(found.notes.join(u'\n').toStdString(), HasSubstr("in several"));
}

TEST(AComparison, GoesOutWithoutAnythingOfFewerThanSixPupils) {
    const OutcomeStore store = storeOfSchools(
        {{.urn = 900001, .type = "CY", .pupils = 31}, {.urn = 900002, .type = "ACC", .pupils = 5, .rwm = "40%"}});
    const OutTable table = outTableOf(comparedBy(store, Dimension::Structure));
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.rows[0][3], 31);
    EXPECT_EQ(table.rows[1][3], QVariant());
    EXPECT_EQ(table.rows[1][4], QVariant());
    EXPECT_EQ(table.rows[1][5], u"Suppressed"_s);
    EXPECT_EQ(table.title, u"RWM expected, 2019, by school structure"_s);
}

TEST(AnAverage, CountsSchoolsAlikeWhereTheSourceDoesNotCountPupilsAndSaysSo) {
    const OutcomeStore store = storeOf({readWhole(
        "URN,Year,LA,RWM expected\n900001,2019,999,50\n900002,2019,999,60\n900003,2019,999,SUPP\n", u"own.csv"_s)});
    const OutcomeAverage average =
        store.weightedAverage(rwmExpected(), PupilGroup::All, u"999"_s, {}, 2019, ReleaseSource::Own);
    EXPECT_EQ(average.figure.value.number, 55);
    EXPECT_EQ(average.without, 1);
    EXPECT_THAT(average.figure.sourceWords().toStdString(), HasSubstr("each school counting the same"));
    const NamedSchools set = namedSchools(u"Z"_s, NamedSchools::Kind::Zone, {900001, 900002});
    EXPECT_EQ(seriesOf(store, set, rwmExpected(), PupilGroup::All, 2019, 2019).at(0).interval, std::nullopt);
}

// With real tables, which are not part of the program.
TEST(RealSchools, AreAllInTheRowsOfAPartitionWhichMakeUpTheLaAgain) {
    const QByteArray tables = sharedData("dfe-ks2/2018-850-ks2.csv"),
                     extract = sharedData("gias/edubase-hants-surrey-2022-04-20.csv");
    if (tables.isEmpty() || extract.isEmpty()) GTEST_SKIP() << "the real tables are not here";
    const OutcomeStore store = storeOf({readWhole(tables)});
    const auto workspace = inMemory();
    Unwatched progress;
    const Sheet sheet = must(must(TableFile::of(extract)).read());
    auto import = must(organisationImport(*workspace));
    must(import->plan(sheet, guessChoices(sheet, import->fields()), progress));
    ASSERT_TRUE(import->write(*workspace, progress));
    const SchoolRegister schools = must(SchoolRegister::of(*workspace));
    const SchoolFactsOfYear facts = factsOf(store, schools, 2019, performanceTables);
    ASSERT_EQ(facts.schools.size(), 331u);
    EXPECT_THAT(facts.fifthsAmong.toStdString(), HasSubstr("Hampshire"));
    for (const char* id : {"rwm-expected", "maths-higher", "reading-score", "reading-progress"}) {
        const OutcomeAverage whole =
            store.weightedAverage(measure(id), PupilGroup::All, u"850"_s, {}, 2019, performanceTables);
        for (const auto& dimension : NamesOf<Dimension>::values) {
            const Comparison found =
                compared(store, facts, {.measure = &measure(id), .dimension = dimension.value, .la = u"850"_s});
            int all = 0, in = 0;
            double sum = 0, weights = 0;
            for (const SchoolsFigure& row : found.rows) {
                all += row.all;
                in += row.schools;
                if (!row.figure.value.number) continue;
                // Scores and progress are weighted by part of the pupils; their rows make up the whole within 0.1.
                sum += *row.figure.value.number * row.pupils.value_or(0);
                weights += row.pupils.value_or(0);
            }
            EXPECT_EQ(all, 331) << id << dimension.word;
            EXPECT_EQ(in, whole.schools) << id << dimension.word;
            const double within = measure(id).unit == MeasureUnit::Percent ? 1e-9 : 0.1;
            EXPECT_NEAR(sum / weights, *whole.figure.value.number, within) << id << dimension.word;
        }
    }
    const Comparison byStructure =
        compared(store, facts, {.measure = &rwmExpected(), .dimension = Dimension::Structure, .la = u"850"_s});
    QStringList counts;
    for (const SchoolsFigure& row : byStructure.rows) counts << u"%1 %2"_s.arg(row.label).arg(row.all);
    EXPECT_EQ(counts, (QStringList{u"Maintained schools 295"_s, u"Academies 19"_s, u"Free schools 1"_s,
                                   u"Special schools 16"_s}));
    EXPECT_FALSE(byStructure.hasUnknown);
}

}  // namespace
