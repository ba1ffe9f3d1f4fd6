// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/set_dashboard.h"

#include <gmock/gmock.h>

#include "tests/outcomes/school_files.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

/// A data set in the shape of the statistics service; schools and figures are invented.
QByteArray absences() {
    QByteArray text =
        "time_period,time_identifier,geographic_level,country_code,country_name,old_la_code,la_name,school_urn,"
        "school_name,school_type,year_group,enrolments,overall_absence_percent,suspensions\n"
        "201819,Academic year,Local authority,E92000001,England,999,Exampleshire,,,Total,Total,3000,5.5,70\n"
        "201819,Academic year,Local authority,E92000001,England,999,Exampleshire,,,Primary,Total,2000,5.1,40\n";
    const auto row = [&](const char* urn, const char* type, const char* group, const char* figures) {
        text += QByteArray("201819,Academic year,School,E92000001,England,999,Exampleshire,") + urn +
                ",Example School " + urn + ',' + type + ',' + group + ',' + figures + '\n';
    };
    row("900001", "Primary", "Total", "210,4.0,12");
    row("900001", "Primary", "Year 6", "30,3.0,7");
    row("900002", "Primary", "Total", "90,8.0,3");
    row("900002", "Primary", "Year 6", "5,20.0,0");
    row("900003", "Special", "Total", "60,c,2");
    return text;
}
std::vector<InventedSchool> elevenSchools() {
    std::vector<InventedSchool> schools;
    for (int i = 0; i < 11; ++i)
        schools.push_back({.urn = 900001 + i, .pupils = 40, .rwm = QByteArray::number(50 + 2 * i) + '%'});
    schools[0].rwm = "90%";
    schools[1].pupils = 5;
    schools[1].rwm = "40%";
    schools[2].rwm = "SUPP";
    schools[3].pupils = 8;
    return schools;
}
const NamedSchools zone = namedSchools(u"Zone"_s, NamedSchools::Kind::Zone, {900003, 900001, 900002, 900004, 900077});

const SchoolIndicator& named(const std::vector<SchoolIndicator>& all, const QString& name) {
    for (const SchoolIndicator& each : all)
        if (each.name == name) return each;
    throw std::runtime_error("no indicator " + name.toStdString());
}

TEST(IndicatorsBySchool, AreFoundInWhatWasImportedWithoutThoseFiltersThatOnlySayTheKindOfSchool) {
    const OutcomeStore store = storeOf({readWhole(absences())});
    const auto all = schoolIndicators(store, 2019);
    QStringList labels;
    for (const SchoolIndicator& each : all) labels << each.label;
    EXPECT_THAT(labels, testing::UnorderedElementsAre(
                            u"enrolments"_s, u"enrolments, Year 6"_s, u"overall absence percent"_s,
                            u"overall absence percent, Year 6"_s, u"suspensions"_s, u"suspensions, Year 6"_s));
    const SchoolIndicator& absence = named(all, u"overall_absence_percent|year_group=Total"_s);
    EXPECT_EQ(absence.columns.size(), 2) << "one of primary, one of special schools";
    EXPECT_EQ(absence.laColumn, u"overall_absence_percent|school_type=Total|year_group=Total"_s);
    EXPECT_TRUE(absence.isShare);
    EXPECT_FALSE(absence.isCount);
    EXPECT_TRUE(named(all, u"suspensions|year_group=Total"_s).isCount);
    EXPECT_TRUE(schoolIndicators(store, 2018).empty());
    const auto values = valuesOf(store, absence);
    EXPECT_EQ(values.value(u"900001"_s).value.number, 4);
    EXPECT_EQ(values.value(u"900001"_s).pupils, 210);
    EXPECT_EQ(values.value(u"900003"_s).value.status, ValueStatus::Suppressed);
}

TEST(IndicatorsBySchool, AreWithheldBelowSix) {
    const OutcomeStore store = storeOf({readWhole(absences())});
    const auto all = schoolIndicators(store, 2019);
    const auto suspensions = valuesOf(store, named(all, u"suspensions|year_group=Total"_s));
    EXPECT_EQ(suspensions.value(u"900001"_s).value.number, 12);
    EXPECT_EQ(suspensions.value(u"900002"_s).value.number, std::nullopt);
    EXPECT_EQ(suspensions.value(u"900002"_s).value.code, QString());
    const auto ofYearSix = valuesOf(store, named(all, u"overall_absence_percent|year_group=Year 6"_s));
    EXPECT_EQ(ofYearSix.value(u"900001"_s).value.number, 3);
    EXPECT_EQ(ofYearSix.value(u"900002"_s).value.number, std::nullopt) << "of five pupils";
    EXPECT_EQ(ofYearSix.value(u"900002"_s).pupils, std::nullopt);
}

TEST(ADashboard, SetsSchoolsBesideTheirAverageAndTheLa) {
    const QByteArray la = "3,999, , ,Exampleshire,,,400,20%,,,,,57%,58%\r\n";
    const OutcomeStore store = storeOf({readWhole(tableOfSchools(elevenSchools(), la)), readWhole(absences())});
    const auto indicators = schoolIndicators(store, 2019);
    const std::vector<DashboardItem> items{
        {.measure = &measure("rwm-expected"), .year = 2019},
        {.indicator = named(indicators, u"overall_absence_percent|year_group=Total"_s)}};
    const SetDashboard board =
        dashboardOf(store, zone, items, {}, [](const QString& urn) { return u"School "_s + urn; });
    EXPECT_EQ(board.headings, (QStringList{u"RWM expected 2019"_s, u"overall absence percent 2019"_s}));
    QStringList lines;
    for (const DashboardRow& row : board.schools)
        lines << row.urn + u' ' + row.cells.at(0).text + u' ' + row.cells.at(1).text;
    EXPECT_EQ(lines, (QStringList{u"900001 90% 4.0%"_s, u"900002 Suppressed 8.0%"_s, u"900003 Suppressed Suppressed"_s,
                                  u"900004 56% –"_s, u"900077 – –"_s}));
    EXPECT_EQ(board.schools.back().name, u"School 900077"_s);
    // 90 of 40 and 56 of 8; what is suppressed is in no average.
    EXPECT_NEAR(*board.average.cells.at(0).value.number, (90 * 40 + 56 * 8) / 48.0, 1e-9);
    EXPECT_NEAR(*board.average.cells.at(1).value.number, (4.0 * 210 + 8.0 * 90) / 300, 1e-9);
    EXPECT_EQ(board.average.cells.at(0).value.status, ValueStatus::Calculated);
    EXPECT_EQ(board.la.name, u"999"_s);
    EXPECT_EQ(board.la.cells.at(0).text, u"57%"_s);
    EXPECT_EQ(board.la.cells.at(0).value.status, ValueStatus::Published);
    EXPECT_EQ(board.la.cells.at(1).value.number, 5.5);
    EXPECT_THAT(board.notes.join(u'\n').toStdString(), HasSubstr("weighted by pupils"));
}

TEST(ADashboard, GivesAPlaceAndAToneOnlyWhereThereAreEnoughPupils) {
    std::vector<InventedSchool> schools = elevenSchools();
    for (int i = 0; i < 4; ++i) schools.push_back({.urn = 900050 + i, .pupils = 40, .rwm = "55%"});
    const OutcomeStore store = storeOfSchools(schools);
    const std::vector<DashboardItem> items{{.measure = &measure("rwm-expected"), .year = 2019}};
    const SetDashboard board = dashboardOf(store, zone, items);
    const DashboardCell &best = board.schools.at(0).cells.at(0), &small = board.schools.at(1).cells.at(0),
                        &few = board.schools.at(3).cells.at(0);
    EXPECT_EQ(best.tone, Tone::Good);
    EXPECT_EQ(best.percentile, 96) << "the best of twelve";
    EXPECT_EQ(small.percentile, std::nullopt);
    EXPECT_EQ(few.value.number, 56);
    EXPECT_EQ(few.percentile, std::nullopt) << "eight pupils";
    EXPECT_EQ(few.tone, Tone::None);
    const SetDashboard alone = dashboardOf(storeOfSchools({schools[0], schools[4]}), zone, items);
    EXPECT_EQ(alone.schools.at(0).cells.at(0).percentile, std::nullopt) << "there are too few to stand among";
}

TEST(ADashboard, HidesACountThatCouldBeToldFromTheAverage) {
    const OutcomeStore store = storeOf({readWhole(absences())});
    const std::vector<DashboardItem> items{
        {.indicator = named(schoolIndicators(store, 2019), u"suspensions|year_group=Total"_s)}};
    const auto average = [&](const std::vector<int>& urns) {
        return dashboardOf(store, namedSchools(u"Z"_s, NamedSchools::Kind::Zone, urns), items)
            .average.cells.at(0)
            .value;
    };
    EXPECT_EQ(average({900001}).number, 12);
    EXPECT_EQ(average({900001, 900002}).status, ValueStatus::Suppressed);
    EXPECT_EQ(average({900001, 900002, 900003}).status, ValueStatus::Suppressed) << "the two have five together";
}

TEST(ADashboard, GoesOutWithTheStatusOfEachFigure) {
    const OutcomeStore store = storeOfSchools(elevenSchools());
    const OutTable table = outTableOf(dashboardOf(store, zone, {{.measure = &measure("rwm-expected"), .year = 2019}}));
    ASSERT_EQ(table.rows.size(), 7u) << "five schools, their average, the LA";
    EXPECT_EQ(table.rows[0], (QVariantList{u"900001"_s, u"Example School 900001"_s, 90.0, u"Published"_s}));
    EXPECT_EQ(table.rows[1], (QVariantList{u"900002"_s, u"Example School 900002"_s, QVariant(), u"Suppressed"_s}));
    EXPECT_EQ(table.rows[5][3], u"Calculated"_s);
    EXPECT_EQ(table.columns.size(), 4u);
    const OutTable empty = outTableOf(dashboardOf(store, namedSchools(u"None"_s, NamedSchools::Kind::Zone, {}), {}));
    EXPECT_TRUE(std::all_of(empty.rows.begin(), empty.rows.end(), [](const auto& row) { return row.size() == 2; }));
}

// With a real data set, which is not part of the program.
TEST(RealAbsences, AreOfferedBySchool) {
    const QByteArray bytes = sharedData("ees/absence_school_test.csv");
    if (bytes.isEmpty()) GTEST_SKIP() << "ees/absence_school_test.csv is not here";
    const OutcomeStore store = storeOf({readWhole(bytes)});
    int found = 0;
    for (const int year : store.years(ReleaseSource::Statistics))
        for (const SchoolIndicator& each : schoolIndicators(store, year)) {
            ++found;
            EXPECT_FALSE(valuesOf(store, each).isEmpty()) << each.name.toStdString();
        }
    EXPECT_GT(found, 0);
}

}  // namespace
