// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/import_table.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "models/people/people_import.h"
#include "models/records/list_roles.h"
#include "models/transfer/csv.h"
#include "tests/support/progress.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

struct AnImportTable : testing::Test {
    AnImportTable() {
        Sheet sheet;
        sheet.rows = {{u"Name"_s, u"E-mail"_s, u"Shoe size"_s},
                      {u"Alex Example"_s, u"alex@example.org"_s, u"7"_s},
                      {u"Bo Figment"_s, u"no address"_s}};
        choices = guessChoices(sheet, import->fields());
        table.setSheet(sheet, choices, import->fields());
        plan();
    }
    void plan() {
        Unwatched progress;
        table.setPlan(import->plan(table.sheet(), choices, progress).value());
    }
    QString text(int row, int column) { return table.index(row, column).data().toString(); }

    std::unique_ptr<Workspace> workspace = inMemory();
    std::unique_ptr<Import> import = std::move(*peopleImport(*workspace));
    ImportChoices choices;
    ImportTable table;
    QAbstractItemModelTester tester{&table, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(AnImportTable, ShowsTheFateOfEachRowBesideItsCells) {
    ASSERT_EQ(table.rowCount(), 2);
    EXPECT_EQ(text(0, ImportTable::FateColumn), u"New"_s);
    EXPECT_EQ(text(1, ImportTable::FateColumn), u"Problem"_s);
    EXPECT_EQ(text(1, ImportTable::FirstCell + 1), u"no address"_s);
    EXPECT_EQ(table.headerData(ImportTable::FirstCell + 2, Qt::Horizontal, Qt::DisplayRole).toString(), u"Shoe size"_s);
    EXPECT_TRUE(table.index(0, ImportTable::FirstCell + 2).data(MutedRole).toBool()) << "nothing is taken from it";
    EXPECT_EQ(table.index(1, ImportTable::FirstCell + 1).data(ToneRole).toInt(), int(Tone::Late))
        << "where the problem is";
}

TEST_F(AnImportTable, AProblemIsPutRightInPlace) {
    const QSignalSpy asked(&table, &ImportTable::cellChanged);
    ASSERT_TRUE(table.setData(table.index(1, ImportTable::FirstCell + 1), u"bo@example.org"_s, Qt::EditRole));
    EXPECT_EQ(asked.count(), 1);
    plan();
    EXPECT_EQ(text(1, ImportTable::FateColumn), u"New"_s);
}

TEST_F(AnImportTable, ShowsOnlyOneFateWhenAsked) {
    table.showOnly(ImportRow::Fate::Problem);
    ASSERT_EQ(table.rowCount(), 1);
    EXPECT_EQ(text(0, ImportTable::SubjectColumn), u"Bo Figment"_s);
    table.showOnly({});
    EXPECT_EQ(table.rowCount(), 2);
}

TEST_F(AnImportTable, ProblemsAreGivenBackWithWhatIsWrong) {
    const auto rows = table.problemRows();
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].last(), u"What is wrong"_s);
    EXPECT_EQ(rows[1].first(), u"Bo Figment"_s);
    EXPECT_EQ(rows[1].size(), 4);
}

}  // namespace
