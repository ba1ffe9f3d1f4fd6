// SPDX-License-Identifier: GPL-3.0-or-later
// Several files at once, and what an import changes in words.
#include <gmock/gmock.h>

#include "models/outcomes/outcome_files.h"
#include "models/outcomes/shown_changes.h"
#include "tests/outcomes/outcome_files.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

class OutcomeImport : public testing::Test {
protected:
    OutcomeFile written(const QString& name, const QByteArray& bytes) {
        const QString path = folder.filePath(name);
        writeBytes(path, bytes);
        return {path};
    }
    static std::vector<OutcomeFile> read(std::vector<OutcomeFile> files) {
        SilentProgress progress;
        return must(readEach(std::move(files), progress));
    }
    QTemporaryDir folder;
};

TEST_F(OutcomeImport, OneBrokenFileKeepsNoneOfTheOthersOut) {
    const auto files = read({written(u"2018-999-ks2.csv"_s, threeSchools()),
                             written(u"picture.csv"_s, "%PDF-1.7"),
                             written(u"lait.csv"_s, laitTable()),
                             {folder.filePath(u"gone.csv"_s)}});
    EXPECT_TRUE(files[0].read);
    EXPECT_TRUE(files[0].heading.isEmpty()) << "its layout is known";
    ASSERT_TRUE(files[1].error);
    EXPECT_TRUE(files[1].error->what.contains(u"picture.csv"_s));
    ASSERT_TRUE(files[2].read);
    EXPECT_EQ(files[2].read->source, ReleaseSource::Lait);
    EXPECT_FALSE(files[2].takesYear());
    EXPECT_TRUE(files[0].takesYear());
    ASSERT_TRUE(files[3].error);
}

TEST_F(OutcomeImport, DescriptionsCountForTheOthers) {
    const auto files =
        read({written(u"ks2_meta.csv"_s, "Column,Field Name,Label/Description\n1,PTRWM_EXP,Percentage in words\n"),
              written(u"2018-999-ks2.csv"_s, threeSchools())});
    EXPECT_TRUE(files[0].isDescription);
    EXPECT_FALSE(files[0].takesYear());
    ASSERT_TRUE(files[1].read);
    EXPECT_EQ(tableOf(*files[1].read).label(u"PTRWM_EXP"_s), u"Percentage in words"_s);
}

TEST_F(OutcomeImport, AnUnknownTableShowsItsHeadingsAndIsReadWhenTheyAreMapped) {
    auto files =
        read({written(u"ours.csv"_s, "Our figures\nSchool number,When,Made it\n116633,2025,63\n116634,2025,x\n")});
    ASSERT_TRUE(files[0].error);
    EXPECT_EQ(files[0].heading, (QStringList{u"School number"_s, u"When"_s, u"Made it"_s}));
    files[0].options.mapping = {
        {u"school number"_s, u"code"_s}, {u"when"_s, u"year"_s}, {u"made it"_s, u"rwm-expected/all"_s}};
    files = read(files);
    ASSERT_TRUE(files[0].read) << files[0].error->what.toStdString();
    EXPECT_FALSE(files[0].error);
    EXPECT_EQ(files[0].heading.size(), 3);
    EXPECT_EQ(storeOf({*files[0].read})
                  .figure(measure("rwm-expected"), PupilGroup::All, school("116633"), 2025, ReleaseSource::Own)
                  ->value.number,
              63);
}

TEST_F(OutcomeImport, AColumnThatIsMappedToNothingIsLeftOut) {
    auto own = written(u"ours.csv"_s, "URN,Year,RWM expected,RWM higher\n116633,2025,63,9\n");
    EXPECT_EQ(meaningOfHeading(u"RWM higher"_s, own.options), u"rwm-higher/all"_s);
    own.options.mapping.insert(u"rwm higher"_s, {});
    const auto files = read({own});
    ASSERT_TRUE(files[0].read);
    EXPECT_EQ(tableOf(*files[0].read).columns(), QStringList{u"rwm-expected/all"_s});
}

TEST_F(OutcomeImport, AStoppedReadingTakesNothing) {
    class Stopped final : public Progress {
    public:
        Stopped() { cancel(); }
        void at(int, int, const QString&) override {}
    } stopped;
    const auto files = readEach({written(u"2018-999-ks2.csv"_s, threeSchools())}, stopped);
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().kind, Error::Kind::Cancelled);
}

class ShownChanges : public testing::Test {
protected:
    std::vector<ShownChange> shownAfter(const std::vector<std::pair<QByteArray, QByteArray>>& edits) {
        const auto workspace = inMemory();
        EXPECT_TRUE(importReleases(
            *workspace, must(planReleases(*workspace, {readWhole(threeSchools(), u"2018-999-ks2.csv"_s)}, false))));
        QByteArray bytes = threeSchools();
        for (const auto& [from, to] : edits) {
            EXPECT_TRUE(bytes.contains(from)) << from.toStdString();
            bytes.replace(from, to);
        }
        const auto plan = must(planReleases(*workspace, {readWhole(bytes, u"2018-999-ks2.csv"_s)}, false));
        return must(shownChanges(plan.at(0)));
    }
};

TEST_F(ShownChanges, AFigureIsNamedAsTheCatalogueNamesIt) {
    const auto lines = shownAfter({{"40,63%,50%", "40,64%,SUPP"}});
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].area, u"900001 Example Hill Primary School"_s);
    EXPECT_EQ(lines[0].figure, u"RWM expected"_s);
    EXPECT_EQ(lines[0].was, u"63%"_s);
    EXPECT_EQ(lines[0].is, u"64%"_s);
    EXPECT_EQ(lines[1].figure, u"RWM expected, disadvantaged"_s);
    EXPECT_EQ(lines[1].is, u"Suppressed"_s);
}

TEST_F(ShownChanges, AreasThatComeAndGoStandFirst) {
    const auto lines = shownAfter({{"900004,Example New School", "900009,Example Field School"}});
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].area, u"900009 Example Field School"_s);
    EXPECT_EQ(lines[0].is, u"new"_s);
    EXPECT_EQ(lines[1].is, u"gone"_s);
}

TEST_F(ShownChanges, NothingOfFewerThanSixPupilsIsShown) {
    // Of five pupils, whether it was suppressed or not; and counts below six.
    const auto lines = shownAfter({{"Example Court School,5,3,2,2,3,SUPP", "Example Court School,5,3,2,3,2,40%"}});
    ASSERT_EQ(lines.size(), 3u);
    for (const ShownChange& line : lines) {
        EXPECT_EQ(line.was, u"fewer than 6 pupils"_s) << line.figure.toStdString();
        EXPECT_EQ(line.is, u"not shown"_s) << line.figure.toStdString();
    }
}

}  // namespace
