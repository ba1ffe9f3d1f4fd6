// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/more_pupils.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "tests/outcomes/outcome_files.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

/// Norfolk as it is published, and an invented number of its pupils in another table.
OutcomeStore norfolkWith(const QByteArray& pupils = {}) {
    std::vector<ReadOutcomes> all{readWhole(bytesOf(u":/sample/ks2-published.csv"_s), u"ks2-published.csv"_s)};
    if (!pupils.isEmpty())
        all.push_back(readWhole("Code,Year,Eligible pupils\n926,2025," + pupils + "\n", u"pupils.csv"_s));
    return storeOf(all);
}
MorePupilsQuestion moreAsked(const AreaKey& area, const MatchTo& to, int year = 2025) {
    return {.measure = &measure("rwm-expected"), .year = year, .area = area, .to = to};
}

// By hand. 30 pupils, 57%: 17 of them (17 / 30 = 56.7%; 16 would be 53%, 18 60%). 65% of 30 is 19.5, so 20: 3 more.
TEST(ASmallSchool, IsCountedInWholeChildren) {
    const Reached reached = reachedOf({57, 0.5}, 30);
    EXPECT_EQ(reached.likely, 17);
    EXPECT_EQ(reached.fewest, reached.most);
    const MoreChildren more = moreChildren(reached, 30, {65, 0});
    EXPECT_EQ(more.more, 3);
    EXPECT_EQ(more.fewest, 3);
    EXPECT_EQ(more.most, 3);
    EXPECT_TRUE(more.isReal);
}

TEST(ADifferenceOfLessThanOnePupil, IsNoRealDifference) {
    EXPECT_FALSE(moreChildren(reachedOf({57, 0.5}, 30), 30, {58, 0}).isReal);  // 17.4 of 30
    EXPECT_TRUE(moreChildren(reachedOf({57, 0.5}, 30), 30, {60, 0}).isReal);   // 18 of 30
    const MoreChildren there = moreChildren(reachedOf({60, 0.5}, 30), 30, {57, 0});
    EXPECT_EQ(there.more, 0);
    EXPECT_TRUE(there.isReal);
}

TEST(MoreChildren, MatchTheTargetAndOneLessDoesNotWhateverTheRounding) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20000; ++round) {
        const int pupils = std::uniform_int_distribution(6, 400)(random);
        const int met = std::uniform_int_distribution(0, pupils)(random);
        const double target = std::uniform_real_distribution(0.0, 100.0)(random);
        const Reached reached = reachedOf({std::round(100.0 * met / pupils), 0.5}, pupils);
        ASSERT_LE(reached.fewest, met);
        ASSERT_GE(reached.most, met);
        const MoreChildren more = moreChildren(reached, pupils, {std::round(target), 0.5});
        const int truly = std::max(0, int(std::ceil(target / 100 * pupils - met - 1e-9)));
        ASSERT_LE(more.fewest, truly);
        ASSERT_GE(more.most, truly);
        ASSERT_LE(more.fewest, more.more);
        ASSERT_GE(more.most, more.more);
    }
}

// 7 points of 9,876 pupils are 691.3, so 692 children. Rounding: 55.5% to 56.5% of 9,876 are 5,482 to 5,579 children,
// and 62.5% to 63.5% take 6,173 to 6,272: from 6,173 - 5,579 = 594 to 6,272 - 5,482 = 790.
TEST(Norfolk, WouldHaveMatchedEnglandWithSoManyMoreChildren) {
    const MorePupils more = must(morePupils(norfolkWith("9876"), moreAsked(la("926"), {})));
    EXPECT_EQ(more.children.more, 692);
    EXPECT_EQ(more.children.fewest, 594);
    EXPECT_EQ(more.children.most, 790);
    EXPECT_EQ(more.sentence(),
              u"If 692 more of Norfolk's 9,876 pupils had reached the standard of RWM expected in 2025, Norfolk (56%) "
              "would have matched England (63%). With the rounding of the published figures it may be 594 to 790. The "
              "number of pupils is from pupils, 2025 (final)."_s)
        << more.sentence().toStdString();
    const MorePupils neighbours =
        must(morePupils(norfolkWith("9876"), moreAsked(la("926"), {MatchTo::Kind::Neighbours})));
    EXPECT_EQ(neighbours.target, 59);
    EXPECT_EQ(neighbours.children.more, 297);  // 3% of 9,876 is 296.3
    EXPECT_EQ(neighbours.targetName, u"the median of 10 statistical neighbours (May 2025)"_s);
    const MorePupils there =
        must(morePupils(norfolkWith("9876"), moreAsked(la("926"), {MatchTo::Kind::Percentage, 55})));
    EXPECT_EQ(there.children.more, 0);
    EXPECT_TRUE(there.sentence().contains(u"level with 55% or above it"_s)) << there.sentence().toStdString();
    EXPECT_EQ(asJson(more)[u"more"_s].toInt(), 692);
    EXPECT_TRUE(csvOf(outTableOf({more})).contains(",692,594,790,"));
}

TEST(ChildrenAreNeverGuessed, WhereNoReleaseSaysHowManyThereWere) {
    const auto none = morePupils(norfolkWith(), moreAsked(la("926"), {}));
    ASSERT_FALSE(none);
    EXPECT_TRUE(none.error().what.contains(u"No release says how many pupils Norfolk had in 2025"_s)) << why(none);
    EXPECT_FALSE(morePupils(norfolkWith("9876"), moreAsked(la("926"), {}, 2024))) << "of another year";
    EXPECT_TRUE(morePupils(norfolkWith("9876"), moreAsked(la("926"), {}, 2020)).error().what.contains(u"no tests"_s));
    EXPECT_FALSE(morePupils(norfolkWith("5"), moreAsked(la("926"), {})));
    EXPECT_FALSE(morePupils(norfolkWith("9876"), moreAsked(la("926"), {MatchTo::Kind::Percentage, 101})));
    EXPECT_FALSE(morePupils(norfolkWith("9876"), moreAsked(la("301"), {})));
    MorePupilsQuestion score = moreAsked(la("926"), {});
    score.measure = &measure("reading-score");
    EXPECT_EQ(morePupils(norfolkWith("9876"), score).error().kind, Error::Kind::Invalid);
}

// 63% of 60 pupils is 38 (63.3%), 55% of 20 is 11: 49 of 80, 61.25%. 65% of 80 is 52: 3 more. The third school is
// suppressed.
TEST(ADistrict, IsTheSumOfItsSchoolsAndSaysWhichAreNotInIt) {
    const OutcomeStore store = storeOf({readWhole(threeSchools())});
    MorePupilsQuestion question = moreAsked({}, {}, 2019);
    question.name = u"Example District"_s;
    question.urns = QStringList{u"900001"_s, u"900002"_s, u"900003"_s, u"900099"_s};
    const MorePupils more = must(morePupils(store, question));
    EXPECT_EQ(more.pupils, 80);
    EXPECT_NEAR(more.rate, 61.25, 1e-9);
    EXPECT_TRUE(more.isCalculated);
    EXPECT_EQ(more.schools, 2);
    EXPECT_EQ(more.without, 1);
    EXPECT_EQ(more.children.more, 3);
    EXPECT_TRUE(
        more.sentence().startsWith(u"If 3 more of Example District's 80 pupils had reached the standard of RWM "
                                   "expected in 2019, Example District (61.3%) would have matched England "
                                   "(65%)."_s))
        << more.sentence().toStdString();
    EXPECT_TRUE(more.sentence().contains(u"not in it"_s));
    question.urns = QStringList{u"900003"_s};
    const auto none = morePupils(store, question);
    ASSERT_FALSE(none);
    EXPECT_TRUE(none.error().what.contains(u"Example District"_s)) << why(none);
}

TEST(ASchoolOnItsOwn, IsRefusedWhereItsFigureIsSuppressed) {
    const OutcomeStore store = storeOf({readWhole(threeSchools())});
    EXPECT_EQ(must(morePupils(store, moreAsked(school("900001"), {MatchTo::Kind::Percentage, 70}, 2019))).children.more,
              4);
    const auto suppressed = morePupils(store, moreAsked(school("900003"), {}, 2019));
    ASSERT_FALSE(suppressed);
    EXPECT_EQ(suppressed.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(suppressed.error().what.contains(u"suppressed"_s)) << why(suppressed);
    EXPECT_FALSE(morePupils(store, moreAsked(school("900001"), {MatchTo::Kind::Neighbours}, 2019)));
}

}  // namespace
