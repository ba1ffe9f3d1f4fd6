// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/out_table.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/out_tables.h"
#include "tests/support/workspace.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

TEST(ATableAsCsv, BeginsWithItsHeadingsAndHasARowEach) {
    const QByteArray bytes = csvOf(contactsTable());
    EXPECT_EQ(bytes,
              "\xEF\xBB\xBFName,Phone,Joined,Sessions\r\n"
              "Alex Example,01632 960001,2025-02-14,3\r\n"
              "\"Bo \"\"Figment\"\", Coast\",,,2.5\r\n");
}

TEST(ATableAsCsv, WithoutRowsStillHasItsHeadings) {
    OutTable table = contactsTable();
    table.rows.clear();
    EXPECT_EQ(csvOf(table), "\xEF\xBB\xBFName,Phone,Joined,Sessions\r\n");
}

TEST(ATableAsCsv, DisarmsFormulasInCellsAndHeadings) {
    const OutTable table{u"T"_s, {}, {{u"=A1"_s}, {u"Note"_s}}, {{u"@SUM(A1)"_s, u"=cmd|' /C calc'!A0"_s}}};
    EXPECT_EQ(csvOf(table), "\xEF\xBB\xBF'=A1,Note\r\n'@SUM(A1),\"'=cmd|' /C calc'!A0\"\r\n");
}

TEST(ATableAsCsv, NegativeNumbersStayNumbers) {
    const OutTable table{u"T"_s, {}, {{u"Change"_s, OutColumn::Kind::Number}, {u"x"_s}}, {{-5, -0.25}}};
    EXPECT_TRUE(csvOf(table).endsWith("-5,-0.25\r\n"));
}

TEST(ATableAsCsv, ShortRowsEndInEmptyCellsAndLongOnesAtTheLastColumn) {
    const OutTable table{u"T"_s, {}, {{u"a"_s}, {u"b"_s}}, {{u"1"_s}, {u"1"_s, u"2"_s, u"3"_s}}};
    EXPECT_TRUE(csvOf(table).endsWith("1,\r\n1,2\r\n"));
}

TEST(ACell, SaysNothingWhenThereIsNothingToSay) {
    EXPECT_EQ(cellText({}), QString());
    EXPECT_EQ(cellText(QDate()), QString());
    EXPECT_EQ(cellText(std::numeric_limits<double>::quiet_NaN()), QString());
    EXPECT_EQ(cellText(std::numeric_limits<double>::infinity()), QString());
}

TEST(ACell, SaysNumbersWithAPointAndNoMoreDigitsThanNeeded) {
    EXPECT_EQ(cellText(0.1), u"0.1"_s);
    EXPECT_EQ(cellText(3.0), u"3"_s);
    EXPECT_EQ(cellText(qlonglong(9007199254740993)), u"9007199254740993"_s);
}

TEST(ATableAsCsv, ReadsBackTheSame) {
    const auto seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE(seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 100; ++round) {
        const OutTable table = randomTable(random);
        const auto file = TableFile::of(csvOf(table));
        ASSERT_TRUE(file) << why(file);
        EXPECT_EQ(must(file->read()).rows, asRead(table, withoutFormula)) << "round " << round;
    }
}

}  // namespace
