// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "models/outcomes/chart_question.h"
#include "models/outcomes/outcome_picture.h"
#include "tests/outcomes/school_files.h"
#include "tests/support/xlsx.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

QByteArray percent(double number) { return QByteArray::number(std::lround(number)) + '%'; }

ChartQuestion ofInventedLa(OutcomeChart chart) {
    ChartQuestion question;
    question.chart = chart;
    question.area = la("999");
    return question;
}
Plot plotOfSchools(const std::vector<InventedSchool>& schools, const KnownSchools& known,
                   const ChartQuestion& question) {
    return std::get<Plot>(must(chartOf(storeOfSchools(schools), known, question)));
}

/// Schools whose shares of disadvantaged pupils go from 5 % on, by 2; `rwmOf` a share says how they do.
std::vector<InventedSchool> schoolsByShare(int count, const std::function<double(int at, double share)>& rwmOf) {
    std::vector<InventedSchool> schools;
    for (int i = 0; i < count; ++i) {
        InventedSchool school{.urn = 900001 + i};
        const double share = 5 + 2 * i;
        school.poor = percent(share);
        school.rwm = percent(rwmOf(i, share));
        schools.push_back(school);
    }
    return schools;
}
QString deprivationTitle(const std::vector<InventedSchool>& schools) {
    return plotOfSchools(schools, {}, ofInventedLa(OutcomeChart::Deprivation)).title;
}

/// By hand: residuals of 3 that cancel, so the slope is half a point; Σ(x - mean)² is 10,912, t of 30 is 2.0423, and
/// 2.0423 × √(32 × 9 / 30 / 10,912) is 0.0606 for each point.
TEST(SchoolsByDeprivation, SayHowMuchLowerResultsAreAndHowSureThatIs) {
    EXPECT_EQ(deprivationTitle(schoolsByShare(
                  32, [](int i, double share) { return 90 - share / 2 + (i % 4 == 0 || i % 4 == 3 ? 3 : -3); })),
              u"Where 10 in 100 more pupils are disadvantaged, results are 5 points lower (4.4 to 5.6)"_s);
}

TEST(SchoolsByDeprivation, ClaimNothingWhereThereIsNoLine) {
    EXPECT_EQ(deprivationTitle(schoolsByShare(30, [](int i, double) { return i % 2 ? 50 : 70; })),
              u"Among 30 schools there is no clear line between disadvantage and results"_s);
    EXPECT_EQ(deprivationTitle(schoolsByShare(19, [](int, double share) { return 90 - share; })),
              u"There are too few schools of Exampleshire to say how they differ by disadvantage"_s.replace(
                  u"Exampleshire"_s, u"999"_s));
}

TEST(SchoolsByDeprivation, LeaveOutWhatOfFewPupilsCannotBeTold) {
    auto schools = schoolsByShare(24, [](int, double share) { return 90 - share / 2; });
    schools[3].pupils = 5;
    schools[4].poor = "SUPP";
    const Plot plot = plotOfSchools(schools, {}, ofInventedLa(OutcomeChart::Deprivation));
    EXPECT_EQ(plot.table.rows.size(), 22u);
    const QString all = altOf(plot) + QString::fromUtf8(csvOf(plot.table));
    EXPECT_FALSE(all.contains(u"900004"_s));
    EXPECT_FALSE(all.contains(u"900005"_s));
    EXPECT_THAT(plot.notes.join(u'\n').toStdString(),
                testing::HasSubstr("Of 1 school the share of disadvantaged pupils cannot be told"));
    ASSERT_FALSE(plot.table.rows.empty());
    EXPECT_EQ(plot.table.rows[0].value(1), QVariant(5.0)) << "the share stands beside the school";
}

KnownSchools inTwoDistricts(int count) {
    KnownSchools known;
    for (int i = 0; i < count; ++i)
        known.schools.add(registered(900001 + i, u"School %1"_s.arg(i), i % 2 ? u"Eastham"_s : u"Westham"_s));
    known.districts = districts(known.schools);
    return known;
}

TEST(DistrictsSideBySide, HaveAFieldEachAndSayWhichIsApart) {
    std::vector<InventedSchool> schools;
    for (int i = 0; i < 12; ++i) schools.push_back({.urn = 900001 + i, .pupils = 60, .rwm = i % 2 ? "80%" : "40%"});
    const Plot plot = plotOfSchools(schools, inTwoDistricts(12), ofInventedLa(OutcomeChart::SideBySide));
    ASSERT_EQ(plot.panels.size(), 2u);
    EXPECT_EQ(plot.panels[0].title, u"Eastham"_s);
    EXPECT_EQ(plot.title, u"In 2019: Eastham clearly better than 999; Westham clearly behind 999"_s);
    ASSERT_EQ(plot.table.rows.size(), 3u);
    EXPECT_EQ(plot.table.rows[0], (QVariantList{u"Eastham"_s, 80.0}));
    EXPECT_EQ(plot.table.rows[2], (QVariantList{u"999"_s, 60.0}));
    const PlotPoint& point = plot.panels[0].series[1].points.at(0);
    EXPECT_TRUE(point.lower && point.upper) << "few pupils show how sure their figure is";
}

TEST(DistrictsSideBySide, CallNoSmallDifferenceOne) {
    std::vector<InventedSchool> schools;
    for (int i = 0; i < 12; ++i) schools.push_back({.urn = 900001 + i, .pupils = 20, .rwm = i % 2 ? "62%" : "58%"});
    const Plot plot = plotOfSchools(schools, inTwoDistricts(12), ofInventedLa(OutcomeChart::SideBySide));
    EXPECT_EQ(plot.title, u"In 2019 none of these 2 is clearly apart from 999"_s);
}

TEST(DistrictsSideBySide, AreZonesWhereThoseAreAskedFor) {
    KnownSchools known;
    known.saved = {namedSchools(u"Coast"_s, NamedSchools::Kind::Zone, {900001, 900002}),
                   namedSchools(u"Project"_s, NamedSchools::Kind::Group, {900003})};
    ChartQuestion question = ofInventedLa(OutcomeChart::SideBySide);
    question.dimension = Dimension::Zone;
    const Plot plot = plotOfSchools({{.urn = 900001}, {.urn = 900002}, {.urn = 900003}}, known, question);
    ASSERT_EQ(plot.panels.size(), 1u);
    EXPECT_EQ(plot.panels[0].title, u"Coast"_s);
    question.dimension = Dimension::Trust;
    EXPECT_EQ(plotOfSchools({{.urn = 900001}}, known, question).title,
              u"There is no figure of 999 that can be shown side by side"_s);
}

TEST(AGroupsSchools, AreHeldAgainstTheirOwnAverage) {
    KnownSchools known;
    known.saved = {namedSchools(u"Coast"_s, NamedSchools::Kind::Zone, {900001, 900002})};
    ChartQuestion question = ofInventedLa(OutcomeChart::Schools);
    question.area = known.saved[0].key;
    const Plot plot = plotOfSchools({{.urn = 900001, .pupils = 60, .rwm = "90%"},
                                     {.urn = 900002, .pupils = 60, .rwm = "80%"},
                                     {.urn = 900003, .pupils = 60, .rwm = "10%"}},
                                    known, question);
    EXPECT_THAT(plot.title.toStdString(), testing::HasSubstr("Coast (85%)"));
}

TEST(TheTrendOfASchool, ShowsHowSureItsFiguresAre) {
    ChartQuestion question = ofInventedLa(OutcomeChart::Trend);
    question.area = school("900001");
    const Plot plot = plotOfSchools({{.urn = 900001, .pupils = 12}}, {}, question);
    const PlotPoint& point = plot.panels.at(0).series.at(0).points.at(0);
    ASSERT_TRUE(point.lower && point.upper);
    EXPECT_LT(*point.lower, 40);
    EXPECT_GT(*point.upper, 75);
}

TEST(AWorkbookOfAPicture, HasASheetForEachChartAndSaysWhatTheyShow) {
    const auto made = inMemory();
    Workspace& workspace = *made;
    const ReadOutcomes read =
        readWhole(tableOfSchools(schoolsByShare(30, [](int, double share) { return 90 - share / 2; })));
    ASSERT_TRUE(importReleases(workspace, must(planReleases(workspace, {read}, false))));
    const auto picture = must(addOutcomePicture(workspace, u"The picture"_s));
    must(addChartTo(workspace, picture, ofInventedLa(OutcomeChart::Schools)));
    must(addTextTo(workspace, picture, u"What we see"_s));
    must(addChartTo(workspace, picture, ofInventedLa(OutcomeChart::Deprivation)));
    const auto file = must(TableFile::of(must(outcomePictureWorkbook(workspace, picture))));
    EXPECT_EQ(file.sheetNames(), (QStringList{u"Contents"_s, u"1 Schools"_s, u"2 By deprivation"_s}));
}

}  // namespace
