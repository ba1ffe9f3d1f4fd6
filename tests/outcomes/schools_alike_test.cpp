// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/schools_alike.h"

#include <gmock/gmock.h>

#include <cmath>

#include "models/outcomes/expected_figure.h"
#include "tests/outcomes/school_files.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

/// Forty schools whose results fall by half a point for each point of disadvantage.
std::vector<InventedSchool> aCounty() {
    std::vector<InventedSchool> schools;
    for (int i = 0; i < 40; ++i) {
        InventedSchool one{.urn = 900001 + i, .roll = 100 + 10 * (i * 7 % 40), .pupils = 40};
        one.poor = QByteArray::number(i) + '%';
        one.eal = QByteArray::number(i * 11 % 13) + '%';
        one.rwm = QByteArray::number(80 - i / 2) + '%';
        schools.push_back(one);
    }
    return schools;
}
SchoolsAlike alikeTo(const OutcomeStore& store, const QString& urn, int count = 12, const SchoolRegister& schools = {},
                     std::vector<SchoolOffer> offers = {}) {
    return must(
        schoolsAlike(store, factsOf(store, schools, 2019, performanceTables),
                     {.urn = urn, .measure = &measure("rwm-expected"), .count = count, .offers = std::move(offers)}));
}
QStringList urnsIn(const SchoolsAlike& alike) {
    QStringList all;
    for (const AlikeSchool& each : alike.schools) all << each.urn;
    return all;
}

TEST(SchoolsLikeOurs, AreThoseNearestInAllThatIsKnownAndSayWhy) {
    std::vector<InventedSchool> schools = aCounty();
    schools[0] = {.urn = 900001, .roll = 200, .pupils = 40, .poor = "20%", .eal = "6%"};
    schools[1] = {.urn = 900002, .roll = 205, .pupils = 40, .poor = "21%", .eal = "6%"};
    const SchoolsAlike alike = alikeTo(storeOfSchools(schools), u"900001"_s, 5);
    ASSERT_EQ(alike.schools.size(), 5u);
    EXPECT_EQ(alike.schools[0].urn, u"900002"_s);
    EXPECT_LT(alike.schools[0].distance, alike.schools[1].distance);
    EXPECT_EQ(alike.schools[0].why, (QStringList{u"EAL: 6%, as here"_s, u"Pupils on roll: 205, here 200"_s,
                                                 u"Disadvantaged: 21%, here 20%"_s}));
    EXPECT_EQ(alike.own.distance, 0);
    EXPECT_EQ(alike.pool, 39);
    // What is the same everywhere tells none from another; of places the register would have to speak.
    EXPECT_THAT(alike.notes.join(u'\n').toStdString(),
                HasSubstr("the same of all: SEN, Urban or rural, Phase, Key Stage 1"));
}

TEST(SchoolsLikeOurs, AreAtTheDistanceThatIsDocumented) {
    // Two features of three schools. Shares 10, 20, 30: deviation 8.165. EAL 0, 0, 3: deviation 1.414.
    std::vector<InventedSchool> schools{{.urn = 900001, .poor = "10%", .eal = "0%"},
                                        {.urn = 900002, .poor = "20%", .eal = "0%"},
                                        {.urn = 900003, .poor = "30%", .eal = "3%"}};
    const SchoolsAlike alike = alikeTo(storeOfSchools(schools), u"900001"_s);
    ASSERT_EQ(alike.schools.size(), 2u);
    EXPECT_NEAR(alike.schools[0].distance, std::sqrt((1.5 + 0) / 2), 1e-9);
    EXPECT_NEAR(alike.schools[1].distance, std::sqrt((6 + 4.5) / 2), 1e-9);
}

TEST(SchoolsLikeOurs, LeaveOutWhatIsMissingAndSayItAndWantHalfOfWhatIsKnown) {
    std::vector<InventedSchool> schools = aCounty();
    schools[1].poor = "SUPP";
    schools[1].roll = schools[0].roll;
    schools[1].eal = schools[0].eal;
    schools[2].poor = schools[2].eal = "SUPP";
    const SchoolsAlike alike = alikeTo(storeOfSchools(schools), u"900001"_s, 40);
    const auto found = std::find_if(alike.schools.begin(), alike.schools.end(),
                                    [](const AlikeSchool& school) { return school.urn == u"900002"; });
    ASSERT_NE(found, alike.schools.end());
    EXPECT_EQ(found->distance, 0);
    EXPECT_EQ(found->why.last(), u"Disadvantaged: not known, so left out"_s);
    EXPECT_FALSE(urnsIn(alike).contains(u"900003"_s)) << "only one of three features is known of it";
}

TEST(SchoolsLikeOurs, AreNearerOfTheSamePlaceAndPhaseWhereTheRegisterSaysIt) {
    std::vector<InventedSchool> county = aCounty();
    for (const int i : {1, 2, 3}) {
        county[size_t(i)] = county[0];
        county[size_t(i)].urn = 900001 + i;
    }
    SchoolRegister schools;
    for (int i = 0; i < 40; ++i)
        schools.add(registered(900001 + i, u"S"_s, {}, i % 2 == 0 ? u"Rural village"_s : u"Urban city and town"_s));
    RegisterSchool alikeInAll = registered(900004, u"S"_s, {}, u"Rural hamlet"_s);
    schools.add(alikeInAll);
    RegisterSchool junior = registered(900003, u"S"_s, {}, u"Rural village"_s);
    junior.school.phase = SchoolPhase::MiddlePrimary;
    schools.add(junior);
    const SchoolsAlike alike = alikeTo(storeOfSchools(county), u"900001"_s, 40, schools);
    const auto distance = [&](const char* urn) {
        return alike.schools[size_t(urnsIn(alike).indexOf(QLatin1String(urn)))].distance;
    };
    EXPECT_EQ(alike.schools[0].urn, u"900004"_s);
    EXPECT_EQ(distance("900004"), 0);
    EXPECT_TRUE(alike.schools[0].why.contains(u"Urban or rural: rural, as here"_s));
    EXPECT_NEAR(distance("900003"), std::sqrt(2.0 / 5), 1e-9) << "another phase, of five features";
    EXPECT_GT(distance("900002"), 0.5) << "in a town";
}

TEST(SchoolsLikeOurs, OfASpecialSchoolAreSpecialSchools) {
    std::vector<InventedSchool> schools = aCounty();
    for (const size_t i : {1u, 5u, 9u}) schools[i].type = "CYS";
    EXPECT_THAT(urnsIn(alikeTo(storeOfSchools(schools), u"900006"_s)),
                testing::UnorderedElementsAre(u"900002"_s, u"900010"_s));
    EXPECT_FALSE(urnsIn(alikeTo(storeOfSchools(schools), u"900001"_s, 40)).contains(u"900002"_s));
}

TEST(SchoolsLikeOurs, DoBetterThanExpectedOnlyWhenTheirIntervalSaysSo) {
    std::vector<InventedSchool> schools = aCounty();
    schools[10].rwm = "99%";  // expected about 75
    schools[20].rwm = "45%";  // expected about 70
    schools[30].rwm = "78%";  // expected about 65, which 40 pupils allow
    const SchoolsAlike alike = alikeTo(storeOfSchools(schools), u"900001"_s, 40);
    int better = 0;
    for (const AlikeSchool& each : alike.schools) {
        ASSERT_TRUE(each.expected) << each.urn.toStdString();
        const Standing should = each.urn == u"900011"   ? Standing::Better
                                : each.urn == u"900021" ? Standing::Below
                                                        : Standing::NoClearDifference;
        EXPECT_EQ(each.standing, should) << each.urn.toStdString() << " " << *each.expected;
        better += each.standing == Standing::Better;
        if (each.urn == u"900011") {
            EXPECT_NEAR(*each.expected, 75, 2);
        }
    }
    EXPECT_EQ(better, 1);
    EXPECT_THAT(alike.finding.toStdString(), HasSubstr("better than expected"));
    EXPECT_THAT(alike.notes.join(u'\n').toStdString(), HasSubstr("one school in 40"));
}

TEST(SchoolsLikeOurs, NeverShowAFigureThatIsSuppressedOrOfFewerThanSixPupils) {
    std::vector<InventedSchool> schools = aCounty();
    schools[1].pupils = 5;
    schools[1].rwm = "40%";
    schools[2].rwm = "SUPP";
    const SchoolsAlike alike = alikeTo(storeOfSchools(schools), u"900001"_s, 40);
    int seen = 0;
    for (const AlikeSchool& each : alike.schools) {
        if (each.urn != u"900002" && each.urn != u"900003") continue;
        ++seen;
        EXPECT_EQ(each.figure.value.number, std::nullopt);
        EXPECT_EQ(each.figure.value.status, ValueStatus::Suppressed);
        EXPECT_FALSE(each.figure.value.code.contains(u"40"_s));
        EXPECT_EQ(each.interval, std::nullopt);
        EXPECT_EQ(each.standing, Standing::NotTold);
        if (each.urn != u"900002") continue;
        EXPECT_EQ(each.figure.pupils, std::nullopt);
        EXPECT_TRUE(each.why.contains(u"Disadvantaged: not known, so left out"_s));
    }
    EXPECT_GE(seen, 1);
}

TEST(SchoolsLikeOurs, NameThoseWhoOfferHelp) {
    const SchoolsAlike alike = alikeTo(storeOfSchools(aCounty()), u"900001"_s, 40, {},
                                       {{u"900005"_s, u"Visits on Tuesdays"_s}, {u"900099"_s, u"Elsewhere"_s}});
    for (const AlikeSchool& each : alike.schools)
        EXPECT_EQ(each.offers, each.urn == u"900005" ? QStringList{u"Visits on Tuesdays"_s} : QStringList());
}

TEST(SchoolsLikeOurs, AreRefusedWithASentenceWhereTooLittleIsKnown) {
    const OutcomeStore store = storeOfSchools(aCounty());
    const SchoolFactsOfYear facts = factsOf(store, {}, 2019, performanceTables);
    const auto nowhere = schoolsAlike(store, facts, {.urn = u"900099"_s, .measure = &measure("rwm-expected")});
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().kind, Error::Kind::NotFound);
    std::vector<InventedSchool> bare = aCounty();
    bare[0].poor = bare[0].eal = bare[0].support = bare[0].prior = "";
    const OutcomeStore other = storeOfSchools(bare);
    const auto unknown = schoolsAlike(other, factsOf(other, {}, 2019, performanceTables),
                                      {.urn = u"900001"_s, .measure = &measure("rwm-expected")});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, Error::Kind::Refused);
    // Few schools: they are found, and nothing is expected of them.
    std::vector<InventedSchool> few = aCounty();
    few.resize(8);
    const SchoolsAlike alike = alikeTo(storeOfSchools(few), u"900001"_s);
    EXPECT_EQ(alike.schools.size(), 7u);
    EXPECT_EQ(alike.schools[0].expected, std::nullopt);
    EXPECT_THAT(alike.notes.join(u'\n').toStdString(), HasSubstr("cannot be told"));
}

TEST(AnExpectedFigure, FindsTheLineThatMadeTheValuesWhateverTheWeights) {
    const unsigned seed = 77;
    RecordProperty("seed", int(seed));
    unsigned dice = seed;
    const auto roll = [&] { return double((dice = dice * 1103515245U + 12345U) / 65536U % 1000U); };
    std::vector<statistics::Observation> all;
    for (int i = 0; i < 200; ++i) {
        const double a = roll() / 10, b = roll() * 3, same = 2 * a + 1, flat = 7;
        all.push_back({{a, b, same, flat}, 70 - 0.5 * a + 0.01 * b, 1 + roll()});
    }
    const auto model = statistics::fitted(all);
    ASSERT_TRUE(model);
    EXPECT_NEAR(model->expectedOf({10, 100, 21, 7}), 70 - 5 + 1, 1e-6) << "seed " << seed;
    EXPECT_EQ(model->slopes[2], 0) << "it repeats the first";
    EXPECT_EQ(model->slopes[3], 0) << "it does not vary";
    all.resize(19);
    EXPECT_FALSE(statistics::fitted(all));
    EXPECT_FALSE(statistics::fitted({}));
}

TEST(AnExpectedFigure, WeighsObservations) {
    // By hand: two values at each of two places, weighted 3 to 1: means 17.5 and 27.5.
    std::vector<statistics::Observation> all;
    for (int i = 0; i < 6; ++i) {
        all.push_back({{0}, 10, 1});
        all.push_back({{0}, 20, 3});
        all.push_back({{1}, 20, 1});
        all.push_back({{1}, 30, 3});
    }
    const auto model = statistics::fitted(all);
    ASSERT_TRUE(model);
    EXPECT_NEAR(model->constant, 17.5, 1e-9);
    EXPECT_NEAR(model->slopes[0], 10, 1e-9);
}

}  // namespace
