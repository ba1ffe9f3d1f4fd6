// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "models/outcomes/layout_parts.h"
#include "tests/outcomes/outcome_files.h"
#include "tests/support/xlsx.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

std::string whyNot(const QByteArray& bytes, const QString& name = {}, const ReadOptions& options = {}) {
    const auto read = readText(bytes, name, options);
    return read ? std::string("it was read") : read.error().what.toStdString();
}

TEST(APerformanceTable, IsReadByTheNamesOfItsColumnsWhateverStandsWhere) {
    const ReadOutcomes read = readWhole(threeSchools(), u"2018-999-ks2.csv"_s);
    ASSERT_EQ(read.releases.size(), 1u);
    const Release& release = read.releases[0].release;
    EXPECT_EQ(release.source, ReleaseSource::PerformanceTables);
    EXPECT_EQ(release.year, 2019);
    EXPECT_EQ(release.status, ReleaseStatus::Final);
    EXPECT_EQ(release.title, u"KS2 performance tables 2019: Exampleshire"_s);
    EXPECT_EQ(release.laCodes, u"999"_s);
    EXPECT_EQ(release.rowCount, 7);
    EXPECT_TRUE(read.problems.empty());
    const OutcomeStore store = storeOf({read});
    const auto value = [&](const AreaKey& area, const char* id, PupilGroup group) {
        return store.figure(measure(id), group, area, 2019, ReleaseSource::PerformanceTables)->value;
    };
    EXPECT_EQ(value(school("900001"), "rwm-expected", PupilGroup::All).number, 63);
    EXPECT_EQ(value(school("900002"), "rwm-expected", PupilGroup::Disadvantaged).status, ValueStatus::Suppressed);
    EXPECT_EQ(value(school("900003"), "reading-progress", PupilGroup::All).status, ValueStatus::LowCoverage);
    EXPECT_EQ(value(school("900003"), "reading-score", PupilGroup::All).status, ValueStatus::NoEntries);
    EXPECT_EQ(value(school("900004"), "eligible", PupilGroup::All).status, ValueStatus::NewSchool);
    EXPECT_EQ(value(school("900004"), "rwm-expected", PupilGroup::All).status, ValueStatus::Blank);
    EXPECT_EQ(value(la("999"), "rwm-expected", PupilGroup::NotDisadvantaged).number, 70);
    EXPECT_EQ(value(stateFundedEngland, "eligible", PupilGroup::All).number, 643616);
    EXPECT_EQ(value({AreaLevel::National, u"england-all"_s}, "eligible", PupilGroup::All).number, 648515);
    const auto progress = store.figure(measure("reading-progress"), PupilGroup::All, school("900001"), 2019,
                                       ReleaseSource::PerformanceTables);
    EXPECT_EQ(progress->value.number, -1.9);
    EXPECT_EQ(progress->lower, -3.4);
    EXPECT_EQ(progress->upper, -0.3);
    EXPECT_EQ(progress->pupils, 60);
}

TEST(APerformanceTable, OfAnotherYearWithTheSameNamesNeedsNothingNew) {
    const QByteArray later = performanceTable("1,1,999,2001,900001,Example Hill Primary School,60,30,30,20,40,63%\n",
                                              "ptrwm_exp_25,PTRWM_EXP_24");
    EXPECT_EQ(readWhole(later).releases.at(0).release.year, 2026);
    const QByteArray afterTheGap =
        performanceTable("1,1,999,2001,900001,Example Hill,60,30,30,20,40,63%\n", "PTRWM_EXP_19");
    EXPECT_EQ(readWhole(afterTheGap).releases.at(0).release.year, 2022);
}

TEST(APerformanceTable, SaysItsStatusAndItsYearOrIsAskedForIt) {
    const QByteArray first = performanceTable("1,1,999,2001,900001,Example Hill,60,30,30,20,40,63%\n", "OTHER");
    EXPECT_THAT(whyNot(first), testing::HasSubstr("does not say of which year"));
    EXPECT_THAT(whyNot(first, u"ks2_2016.csv"_s), testing::HasSubstr("does not say of which year"));
    EXPECT_EQ(readWhole(first, u"2015-2016_england_ks2revised.csv"_s).releases[0].release.year, 2016);
    EXPECT_EQ(readWhole(first, u"2015-2016_england_ks2revised.csv"_s).releases[0].release.status,
              ReleaseStatus::Revised);
    EXPECT_EQ(readWhole(first, {}, {.status = ReleaseStatus::Provisional, .year = 2016}).releases[0].release.status,
              ReleaseStatus::Provisional);
}

TEST(APerformanceTable, WhoseNameSaysAnotherYearThanItsColumnsIsRefused) {
    EXPECT_THAT(whyNot(threeSchools(), u"2016-999-ks2.csv"_s), testing::HasSubstr("those of 2019"));
    EXPECT_THAT(whyNot(threeSchools(), u"2016-2017_ks2final.csv"_s), testing::HasSubstr("in its name"));
    EXPECT_THAT(whyNot(threeSchools(), {}, {.status = {}, .year = 2018}), testing::HasSubstr("that you gave"));
    EXPECT_EQ(readWhole(threeSchools(), u"2016-999-ks2.csv"_s, {.status = {}, .year = 2019}).releases[0].release.year,
              2019);
}

TEST(ADamagedTable, IsNeverTakenHalf) {
    QByteArray cut = threeSchools();
    cut.chop(60);
    EXPECT_THAT(whyNot(cut), testing::HasSubstr("ends in the middle of row 8"));
    EXPECT_THAT(whyNot(performanceTable("1,1\r\n", "ptrwm_exp,PTRWM_EXP_18")),
                testing::HasSubstr("Two columns are called"));
    EXPECT_THAT(whyNot("\x89PNG\r\n\x1a\n" + QByteArray(200, '\x01')), testing::HasSubstr("not a table"));
    EXPECT_THAT(whyNot("Name,E-mail\nA,b@example.org\n"), testing::HasSubstr("No table of Key Stage 2"));
    EXPECT_THAT(whyNot(performanceTable("9,1,999,1,900001,A\r\n9,1,999,1,900002,B\r\n1,1,999,1,900003,C,5\r\n")),
                testing::HasSubstr("Most of its rows cannot be read"));
    EXPECT_THAT(whyNot(performanceTable("")), testing::HasSubstr("no row with figures"));
}

TEST(ADamagedTable, NamesEachRowThatItLeavesOut) {
    const ReadOutcomes read = readWhole(threeSchools() +
                                        "1,10,999,2001,900001,Example Hill Primary School,61\r\n"
                                        "RECTYPE,ALPHAIND,LEA,ESTAB,URN,SCHNAME,TELIG\r\n"
                                        "1,10,999,2001,9x,Example Hill Primary School,60\r\n"
                                        "1,50,999,2005,900005,Example Field School,60,30,30,20,40,163%\r\n"
                                        "1,60,999,2006,900006,Example Lane School,60,30,30,20,40,6O%\r\n");
    std::vector<std::pair<int, bool>> rows;
    for (const OutcomeProblem& problem : read.problems) rows.emplace_back(problem.row, problem.leftOut);
    EXPECT_THAT(rows, testing::ElementsAre(std::pair(9, true), std::pair(10, true), std::pair(11, true),
                                           std::pair(12, true), std::pair(13, false)));
    EXPECT_EQ(
        storeOf({read})
            .figure(measure("eligible"), PupilGroup::All, school("900001"), 2019, ReleaseSource::PerformanceTables)
            ->value.number,
        60);
    EXPECT_EQ(read.releases[0].release.rowCount, 8);
}

TEST(ATableFromOutside, IsReadInAnyEncodingAndFromAWorkbook) {
    QByteArray coast = threeSchools().mid(3);
    coast.replace("Example Hill", "Ex\xE2mple Hill");  // Windows-1252
    EXPECT_EQ(must(tableOf(readWhole(coast)).column(u"@name"_s)).text(0), u"Exâmple Hill Primary School"_s);
    const QString text = QString::fromUtf8(threeSchools());
    const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    EXPECT_EQ(readWhole(wide).releases[0].release.rowCount, 7);
    QByteArray xml;
    for (const QByteArray& line : laitTable().split('\n')) {
        xml += "<row>";
        for (const QByteArray& cell : line.split(',')) xml += "<c t='inlineStr'><is><t>" + cell + "</t></is></c>";
        xml += "</row>";
    }
    EXPECT_EQ(readWhole(workbookOf(xml)).releases.size(), 2u);
}

TEST(LaitExports, BecomeOneReleaseAYearWithWhatIsOfKeyStage2) {
    const ReadOutcomes read = readWhole(laitTable(), u"lait.csv"_s);
    EXPECT_EQ(read.source, ReleaseSource::Lait);
    ASSERT_EQ(read.releases.size(), 2u);  // 2020 has no figure
    EXPECT_EQ(read.releases[1].release.year, 2022);
    EXPECT_EQ(read.releases[1].release.laCodes, u"926"_s);
    EXPECT_EQ(read.left.size(), 2);
    const OutcomeStore store = storeOf({read});
    EXPECT_EQ(store.figure(measure("rwm-expected"), PupilGroup::Disadvantaged, la("926"), 2022, ReleaseSource::Lait)
                  ->value.number,
              33);
    EXPECT_EQ(
        store.figure(measure("reading-progress"), PupilGroup::All, la("926"), 2022, ReleaseSource::Lait)->value.number,
        -0.29);
    EXPECT_EQ(store
                  .figure(measure("rwm-expected"), PupilGroup::All, {AreaLevel::Region, u"E12000006"_s}, 2022,
                          ReleaseSource::Lait)
                  ->value.number,
              57);
}

TEST(DataSetsOfTheStatisticsService, BecomeAColumnForEachIndicatorAndItsFilters) {
    const QByteArray long_ =
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,"
        "new_la_code,"
        "la_name,establishment_type_group,subject,breakdown_topic,breakdown,expected_standard_pupil_percent,average_"
        "scaled_score\n"
        "202425,Academic year,National,E92000001,England,,,,,,All state funded,Reading,All pupils,Total,75,106\n"
        "202425,Academic year,National,E92000001,England,,,,,,All schools,Reading,All pupils,Total,74,105\n"
        "202425,Academic year,Local authority,E92000001,England,E12000006,East of England,926,E10000020,Norfolk,All "
        "state funded,"
        "\"Reading, writing and maths\",All pupils,Total,56,z\n"
        "202425,Academic year,Local authority,E92000001,England,E12000006,East of England,926,E10000020,Norfolk,All "
        "state funded,"
        "\"Reading, writing and maths\",Disadvantage status,Disadvantaged,39,z\n"
        "202324,Academic year,local authority,E92000001,England,E12000006,East of England,926,E10000020,Norfolk,All "
        "state funded,"
        "\"Reading, writing and maths\",All pupils,Total,c,z\n"
        "202425,Academic year,Local authority district,E92000001,England,,,,,Breckland,All state funded,Reading,All "
        "pupils,Total,70,104\n"
        "2024x,Academic year,National,E92000001,England,,,,,,All state funded,Maths,All pupils,Total,75,106\n";
    const ReadOutcomes read = readWhole(long_);
    EXPECT_EQ(read.source, ReleaseSource::Statistics);
    ASSERT_EQ(read.releases.size(), 1u);  // in 2023/24 all is suppressed
    EXPECT_EQ(read.problems.size(), 1u);
    const OutcomeStore store = storeOf({read});
    const auto value = [&](const AreaKey& area, const char* id, PupilGroup group) {
        const auto figure = store.figure(measure(id), group, area, 2025, ReleaseSource::Statistics);
        return figure ? figure->value : Value{};
    };
    EXPECT_EQ(value(la("926"), "rwm-expected", PupilGroup::All).number, 56);
    EXPECT_EQ(value(la("926"), "rwm-expected", PupilGroup::Disadvantaged).number, 39);
    EXPECT_EQ(value(stateFundedEngland, "reading-expected", PupilGroup::All).number, 75);
    EXPECT_EQ(value(stateFundedEngland, "reading-score", PupilGroup::All).number, 106);
    EXPECT_EQ(value(stateFundedEngland, "maths-expected", PupilGroup::All), Value{});
}

TEST(ATableOfOurOwn, IsTakenByItsHeadingsOrAsTheyAreMapped) {
    const QByteArray own =
        "URN,School,Academic year,RWM expected,RWM expected (disadvantaged),Phonics\n"
        "900001,Example Hill,2024/25,71,SUPP,90\n900002,Example Coast,2025,55,50,80\nxx,Example Field,2025,1,1,1\n";
    const ReadOutcomes read = readWhole(own, u"autumn.csv"_s);
    EXPECT_EQ(read.source, ReleaseSource::Own);
    ASSERT_EQ(read.releases.size(), 1u);
    EXPECT_EQ(read.problems.size(), 1u);
    EXPECT_EQ(read.left.size(), 1);
    const OutcomeStore store = storeOf({read});
    EXPECT_EQ(store.figure(measure("rwm-expected"), PupilGroup::All, school("900001"), 2025, ReleaseSource::Own)
                  ->value.number,
              71);
    EXPECT_EQ(
        store.figure(measure("rwm-expected"), PupilGroup::Disadvantaged, school("900001"), 2025, ReleaseSource::Own)
            ->value.status,
        ValueStatus::Suppressed);
    ReadOptions options;
    options.year = 2024;
    options.mapping = {{u"Number"_s, u"code"_s}, {u"All three"_s, u"rwm-expected/all"_s}};
    const ReadOutcomes mapped = readWhole("Number,All three\n900001,70\n", u"own.csv"_s, options);
    EXPECT_EQ(mapped.releases.at(0).release.year, 2024);
}

// What follows reads real tables, which are not part of the program; it is skipped where they are not.

struct RealTable {
    const char* file;
    const char* la;
    int year;
};
constexpr RealTable realTables[]{{"dfe-ks2/2016-850-ks2.csv", "850", 2017},
                                 {"dfe-ks2/2016-936-ks2.csv", "936", 2017},
                                 {"dfe-ks2/2017-850-ks2.csv", "850", 2018},
                                 {"dfe-ks2/2017-936-ks2.csv", "936", 2018},
                                 {"dfe-ks2/2018-850-ks2.csv", "850", 2019}};

TEST(RealPerformanceTables, AreReadWholeAndGiveTheLinesOfLaAndEnglandAsPublished) {
    for (const RealTable& real : realTables) {
        const QByteArray bytes = sharedData(real.file);
        if (bytes.isEmpty()) GTEST_SKIP() << real.file << " is not here";
        const ReadOutcomes read = readWhole(bytes, QString::fromLatin1(real.file).section(u'/', 1));
        EXPECT_TRUE(read.problems.empty())
            << real.file << ": " << (read.problems.empty() ? QString() : read.problems[0].says).toStdString();
        ASSERT_EQ(read.releases.size(), 1u);
        EXPECT_EQ(read.releases[0].release.year, real.year);
        EXPECT_EQ(read.releases[0].release.laCodes, QLatin1String(real.la));
        const OutcomeStore store = storeOf({read});
        const Sheet sheet = TableFile::of(bytes).value().read().value();
        int compared = 0;
        for (size_t row = 1; row < sheet.rows.size(); ++row) {
            const QString type = sheet.cell(row, 0);
            if (type < u"3") continue;
            const AreaKey area =
                type == u"3" ? la(real.la) : AreaKey{AreaLevel::National, type == u"4" ? englandAll : england};
            for (int column = 0; column < sheet.columns(); ++column) {
                const MeasureOfGroup of = measureOfHeading(sheet.cell(0, column));
                if (of.measure == nullptr) continue;
                const auto figure =
                    store.figure(*of.measure, of.group, area, real.year, ReleaseSource::PerformanceTables);
                ASSERT_TRUE(figure) << sheet.cell(0, column).toStdString();
                const QString cell = sheet.cell(row, column).trimmed();
                if (figure->value.code != cell && QString::fromLatin1(of.measure->id).endsWith(u"share"_s))
                    continue;  // two columns for it
                EXPECT_EQ(figure->value.code, cell) << sheet.cell(0, column).toStdString();
                ++compared;
            }
        }
        EXPECT_GT(compared, 250) << real.file;
    }
}

TEST(RealLaitExports, GiveTheFiguresThatArePublished) {
    const QByteArray bytes = sharedData("lait/lait_ks2_norfolk_sn.csv");
    if (bytes.isEmpty()) GTEST_SKIP() << "the export is not here";
    const ReadOutcomes read = readWhole(bytes);
    EXPECT_TRUE(read.problems.empty());
    EXPECT_EQ(read.releases.size(), 8u);
    const OutcomeStore store = storeOf({read});
    const auto numbers = [&](const AreaKey& area) {
        std::vector<double> all;
        for (const OutcomeFigure& each : store.series(measure("rwm-expected"), PupilGroup::All, area, 2016, 2025))
            all.push_back(each.value.number.value_or(-1));
        return all;
    };
    EXPECT_THAT(numbers(stateFundedEngland), testing::ElementsAre(54, 62, 65, 65, -1, -1, 59, 60, 61, 63));
    EXPECT_THAT(numbers(la("926")), testing::ElementsAre(50, 57, 59, 60, -1, -1, 50, 52, 53, 56));
    std::vector<AreaKey> others;
    for (const Neighbour& each : neighboursOf(u"926"_s, *neighbourSetOf(2025)))
        others.push_back({AreaLevel::LocalAuthority, each.la});
    EXPECT_EQ(others.size(), 10u);
    const OutcomeRank rank =
        store.rank(measure("rwm-expected"), PupilGroup::All, la("926"), others, 2025, ReleaseSource::Lait);
    EXPECT_EQ(rank.rank, 11);
    EXPECT_EQ(rank.of, 11);
    EXPECT_EQ(store.median(measure("rwm-expected"), PupilGroup::All, others, 2025, ReleaseSource::Lait).value.number,
              59);
}

TEST(RealStatistics, InTheShapeOfTheServiceGiveTheSameAsLait) {
    const QByteArray bytes = sharedData("ees/ks2_la_DERIVED_ees_shape.csv");
    if (bytes.isEmpty()) GTEST_SKIP() << "the data set is not here";
    const OutcomeStore store = storeOf({readWhole(bytes)});
    const auto value = [&](PupilGroup group, const AreaKey& area) {
        return store.figure(measure("rwm-expected"), group, area, 2025, ReleaseSource::Statistics)->value.number;
    };
    EXPECT_EQ(value(PupilGroup::All, la("926")), 56);
    EXPECT_EQ(value(PupilGroup::Disadvantaged, la("926")), 39);
    EXPECT_EQ(value(PupilGroup::NotDisadvantaged, la("926")), 63);
    EXPECT_EQ(value(PupilGroup::All, stateFundedEngland), 63);
}

TEST(DataSetsOfTheStatisticsService, ComeWithADescriptionThatSaysWhatEachColumnIs) {
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"ks2.csv"_s), about = folder.filePath(u"ks2.meta.csv"_s);
    writeBytes(data,
               "time_period,time_identifier,geographic_level,country_code,country_name,breakdown,pt_rwm_met_expected_"
               "standard\n"
               "202425,Academic year,National,E92000001,England,Total,63\n");
    writeBytes(
        about,
        "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\n"
        "breakdown,Filter,Breakdown,,,,,\npt_rwm_met_expected_standard,Indicator,Expected standard in all "
        "three,,%,0,,\n");
    SilentProgress progress;
    const auto all = must(readOutcomeFiles({about, data}, {}, progress));
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(tableOf(all[0]).label(u"pt_rwm_met_expected_standard|breakdown=Total"_s),
              u"Expected standard in all three"_s);

    // "6" looks like a figure, and is a filter.
    ReadOptions options;
    options.labels.insert(u"type:year_group"_s, u"Filter"_s);
    const QStringList heading{u"time_period"_s, u"geographic_level"_s, u"year_group"_s, u"pupils"_s};
    const auto reader = readerFor(heading, {}, options);
    ASSERT_TRUE(reader->heading(heading));
    ASSERT_TRUE(reader->row(2, {u"202425"_s, u"National"_s, u"6"_s, u"1"_s}));
    EXPECT_EQ(tableOf(must(reader->done())).columns(), QStringList{u"pupils|year_group=6"_s});
}

TEST(DataSetsOfTheStatisticsService, OfSomethingElseAreRefused) {
    EXPECT_THAT(whyNot("time_period,time_identifier,geographic_level,country_name,sess_possible\n"
                       "202425,Academic year,National,England,100\n"),
                testing::HasSubstr("None of its indicators"));
}

TEST(RealStatistics, OfAbsenceAreLaidOutAsAnyOther) {
    const QByteArray bytes = sharedData("ees/absence_school_test.csv");
    if (bytes.isEmpty()) GTEST_SKIP() << "the data set is not here";
    std::unique_ptr<LayoutReader> reader;
    int number = 0;
    const auto done = TableFile::of(bytes).value().read([&](const QStringList& cells) {
        if (++number > 1) return reader->row(number, cells);
        reader = readerFor(cells, {}, {});
        return reader->heading(cells);
    });
    ASSERT_TRUE(done);
    EXPECT_EQ(must(reader->done()).releases.size(), 3u);
}

}  // namespace
