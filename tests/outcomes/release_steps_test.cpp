// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "models/history/history_words.h"
#include "models/offers/offers.h"
#include "tests/outcomes/outcome_files.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class ReleaseSteps : public testing::Test {
protected:
    std::vector<ReleasePlan> planned(const QByteArray& bytes, const ReadOptions& options = {}, bool keepBoth = false) {
        return must(planReleases(*workspace, {readWhole(bytes, u"2018-999-ks2.csv"_s, options)}, keepBoth));
    }
    void import(const QByteArray& bytes, const ReadOptions& options = {}, bool keepBoth = false) {
        const auto done = importReleases(*workspace, planned(bytes, options, keepBoth));
        ASSERT_TRUE(done) << why(done);
        clock.pass(60);
    }
    std::optional<double> rwmOf(const char* urn) {
        const auto figure =
            must(OutcomeStore::of(*workspace))
                .figure(measure("rwm-expected"), PupilGroup::All, school(urn), 2019, ReleaseSource::PerformanceTables);
        return figure ? figure->value.number : std::nullopt;
    }
    std::vector<Release> kept() { return must(releases(*workspace)); }
    static QByteArray revised() {
        QByteArray bytes = threeSchools();
        bytes.replace("40,63%,", "40,64%,");
        bytes.replace("1,40,999,2003,900004,Example New School,NEW",
                      "1,50,999,2005,900005,Example Field School,10,5,5,2,8,70%");
        return bytes;
    }
    Clock clock;
    std::unique_ptr<Workspace> workspace = inMemory(clock);
};

TEST_F(ReleaseSteps, AnImportIsOneStepThatUndoTakesBackAndRedoBringsAgain) {
    import(threeSchools());
    ASSERT_EQ(kept().size(), 1u);
    EXPECT_EQ(kept()[0].fileName, u"2018-999-ks2.csv"_s);
    EXPECT_EQ(rwmOf("900001"), 63);
    EXPECT_EQ(workspace->undoName(), u"import of \"KS2 performance tables 2019: Exampleshire\""_s);
    ASSERT_TRUE(workspace->undo());
    EXPECT_TRUE(kept().empty());
    ASSERT_TRUE(workspace->redo());
    EXPECT_EQ(rwmOf("900001"), 63);
}

TEST_F(ReleaseSteps, TheSameAgainChangesNothing) {
    import(threeSchools());
    const auto plan = planned(threeSchools());
    EXPECT_TRUE(plan.at(0).isSame);
    const QString before = workspace->undoName();
    import(threeSchools());
    EXPECT_EQ(kept().size(), 1u);
    ASSERT_TRUE(workspace->undo());
    EXPECT_TRUE(kept().empty()) << "the second import left no step";
}

TEST_F(ReleaseSteps, ANewEditionReplacesTheOldAndSaysWhatDiffers) {
    import(threeSchools());
    const auto plan = planned(revised());
    ASSERT_EQ(plan.at(0).replaces.size(), 1u);
    const ReleaseChanges& changes = plan.at(0).changes;
    EXPECT_EQ(changes.cellCount, 1);
    EXPECT_EQ(changes.cells.at(0).was, u"63%"_s);
    EXPECT_EQ(changes.cells.at(0).is, u"64%"_s);
    EXPECT_EQ(changes.cells.at(0).column, u"PTRWM_EXP"_s);
    EXPECT_EQ(changes.areasNew, QStringList{u"900005 Example Field School"_s});
    EXPECT_EQ(changes.areasGone, QStringList{u"900004 Example New School"_s});
    EXPECT_EQ(changes.inWords(), u"1 figure differs, 1 area is new, 1 area is gone"_s);
    import(revised());
    EXPECT_EQ(kept().size(), 1u);
    EXPECT_EQ(rwmOf("900001"), 64);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(rwmOf("900001"), 63);
}

TEST_F(ReleaseSteps, BothAreKeptOnRequestAndWithAnotherStatus) {
    import(threeSchools());
    import(revised(), {.status = ReleaseStatus::Provisional});
    EXPECT_EQ(kept().size(), 2u);
    EXPECT_EQ(rwmOf("900001"), 63) << "final is better than provisional";
    import(revised(), {}, true);
    EXPECT_EQ(kept().size(), 3u);
    EXPECT_EQ(rwmOf("900001"), 64) << "of two finals the latest";
}

TEST_F(ReleaseSteps, AFileOfAnotherLaReplacesNothingAndOneOfBothReplacesTheTwo) {
    import(threeSchools());
    QByteArray other = threeSchools();
    other.replace(",999,", ",998,").replace("90000", "91000");
    import(other);
    EXPECT_EQ(kept().size(), 2u);
    const QByteArray both = threeSchools() + other.mid(other.indexOf('\n') + 1);
    const auto plan = planned(both);
    EXPECT_EQ(plan.at(0).replaces.size(), 2u);
    ASSERT_TRUE(importReleases(*workspace, plan));
    EXPECT_EQ(kept().size(), 1u);
    EXPECT_EQ(rwmOf("910001"), 63);
}

TEST_F(ReleaseSteps, ADataSetOfTheServiceReplacesItsOwnEditionAndNoOtherDataSet) {
    const QByteArray head =
        "time_period,time_identifier,geographic_level,country_name,old_la_code,la_name,school_urn,school_name,";
    const QByteArray ofSchool =
        "201819,Academic year,School,England,999,Exampleshire,900001,Example Hill Primary School,";
    const auto take = [&](const QByteArray& text, const QString& name) {
        const auto plan = must(planReleases(*workspace, {readWhole(text, name)}, false));
        ASSERT_TRUE(importReleases(*workspace, plan));
        clock.pass(60);
    };
    take(head + "pt_rwm_met_expected_standard\n" + ofSchool + "63\n", u"ks2.csv"_s);
    take(head + "absence_percent\n" + ofSchool + "5.1\n", u"absence.csv"_s);
    ASSERT_EQ(kept().size(), 2u);
    EXPECT_EQ(kept()[0].title, u"absence, 2019"_s);
    EXPECT_EQ(kept()[1].title, u"KS2 statistics 2019"_s);
    take(head + "absence_percent\n" + ofSchool + "5.2\n", u"absence.csv"_s);
    EXPECT_EQ(kept().size(), 2u);
    EXPECT_EQ(
        must(OutcomeStore::of(*workspace))
            .context(AreaKey{AreaLevel::School, u"900001"_s}, 2019, ReleaseSource::Statistics, u"absence_percent"_s),
        u"5.2"_s);
}

TEST_F(ReleaseSteps, AreFoundAndHaveATitleAndAHistory) {
    import(threeSchools());
    const Release release = kept().at(0);
    EXPECT_EQ(titleOf(*workspace, u"outcome_release"_s, release.id.value), release.title);
    EXPECT_FALSE(must(workspace->search(u"Exampleshire"_s)).empty());
    ASSERT_TRUE(renameRelease(*workspace, release.id, u"The tables of 2019"_s));
    EXPECT_EQ(kept().at(0).title, u"The tables of 2019"_s);
    EXPECT_EQ(must(workspace->history(u"outcome_release"_s, release.id.value)).size(), 2u);
    ASSERT_TRUE(removeRelease(*workspace, release.id));
    EXPECT_TRUE(kept().empty());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(rwmOf("900001"), 63);
}

}  // namespace
