// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/table_file.h"

#include <gtest/gtest.h>

#include <QRandomGenerator>

#include "tests/support/workspace.h"
#include "tests/support/xlsx.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

using Table = std::vector<QStringList>;

Result<Table> tableIn(const QByteArray& bytes) {
    return TableFile::of(bytes).and_then([](const TableFile& file) { return file.read(); }).map([](const Sheet& sheet) {
        return sheet.rows;
    });
}
QString refusal(const QByteArray& bytes) {
    const auto read = tableIn(bytes);
    return read ? QString() : read.error().what;
}

TEST(AWorkbook, GivesTextsNumbersDatesAndResultsAsAPersonReadsThem) {
    const QByteArray rows =
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><t>inline</t></is></c></row>"
        "<row r='2'><c r='A2'><v>42</v></c><c r='B2'><v>0.1</v></c><c r='C2' s='1'><v>45702</v></c>"
        "<c r='D2' s='2'><v>45702.5</v></c><c r='E2' s='3'><v>2.5</v></c><c r='F2' t='b'><v>1</v></c>"
        "<c r='G2' t='str'><f>CONCAT(\"a\",\"b\")</f><v>ab</v></c><c r='H2' t='e'><v>#N/A</v></c></row>";
    const QByteArray texts = "<si><r><t>Al</t></r><r><t>ex</t></r><rPh sb='0' eb='1'><t>phonetic</t></rPh></si>";
    EXPECT_EQ(
        tableIn(workbookOf(rows, texts)).value(),
        (Table{{u"Alex"_s, QString(), u"inline"_s},
               {u"42"_s, u"0.1"_s, u"2025-02-14"_s, u"2025-02-14 12:00"_s, u"2.5"_s, u"TRUE"_s, u"ab"_s, u"#N/A"_s}}));
}

TEST(AWorkbook, TellsItsSheets) {
    EXPECT_EQ(TableFile::of(workbookOf("<row><c><v>1</v></c></row>")).value().sheetNames(), QStringList{u"People"_s});
}

TEST(AWorkbook, LongNumbersKeepEveryDigit) {
    EXPECT_EQ(tableIn(workbookOf("<row><c><v>1632960001</v></c><c><v>1.2345678901E10</v></c></row>")).value(),
              (Table{{u"1632960001"_s, u"12345678901"_s}}));
}

TEST(AWorkbook, ThatUnpacksToGigabytesIsRefused) {
    // 64 MB of blanks in each of eight texts pack to almost nothing.
    const QByteArray blanks = "<si><t>" + QByteArray(64'000'000, ' ') + "</t></si>";
    EXPECT_TRUE(refusal(workbookOf("<row><c><v>1</v></c></row>", blanks.repeated(8))).contains(u"unpacks"_s));
}

TEST(AWorkbook, WithADocumentTypeIsRefused) {
    EXPECT_FALSE(refusal(zipOf({{u"xl/workbook.xml"_s, "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><workbook>&a;</workbook>"}}))
                     .isEmpty());
}

TEST(AWorkbook, CellsFarOutsideAreRefused) {
    EXPECT_TRUE(refusal(workbookOf("<row><c r='ZZZ1'><v>1</v></c></row>")).contains(u"columns"_s));
}

TEST(AWorkbook, DamagedAnywhereGivesASentenceOrATableNeverACrash) {
    const QByteArray whole = workbookOf("<row r='1'><c r='A1' t='s'><v>0</v></c></row>", "<si><t>Alex</t></si>");
    const auto seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE(seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
        QByteArray damaged = whole;
        for (quint32 i = random.bounded(1u, 6u); i > 0; --i)
            damaged[qsizetype(random.bounded(quint32(damaged.size())))] = char(random.bounded(256u));
        if (round % 3 == 0) damaged.truncate(qsizetype(random.bounded(quint32(damaged.size()))));
        const auto read = tableIn(damaged);
        EXPECT_TRUE(read || !read.error().what.isEmpty());
    }
}

TEST(AVCardFile, GivesOneRowACard) {
    const auto table = tableIn(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Example;Alex;;;\r\nFN:Alex Example\r\nORG:Example School\\, Coast;Office\r\n"
        "TITLE:Head\r\n teacher\r\nEMAIL;TYPE=home:home@example.org\r\nitem1.EMAIL;TYPE=work,pref:alex@example.org\r\n"
        "TEL;VALUE=uri:tel:01632 960001\r\nNOTE:one\\ntwo\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo van Figment\r\nEMAIL;PREF=1:bo@example.org\r\nEND:VCARD\r\n");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->size(), 3u);
    EXPECT_EQ((*table)[1], (QStringList{u"Alex"_s, u"Example"_s, u"alex@example.org"_s, u"01632 960001"_s,
                                        u"Example School, Coast"_s, u"Headteacher"_s, u"one\ntwo"_s}));
    EXPECT_EQ((*table)[2].mid(0, 3), (QStringList{u"Bo van"_s, u"Figment"_s, u"bo@example.org"_s}));
}

TEST(ATableFile, IsTakenByWhatItHoldsNotByItsName) {
    QTemporaryDir folder;
    writeBytes(folder.filePath(u"people.csv"_s), workbookOf("<row><c><v>1</v></c></row>"));
    EXPECT_EQ(TableFile::open(folder.filePath(u"people.csv"_s)).value().kind(), TableFile::Kind::Workbook);
}

TEST(ATableFile, WhatIsNoTableIsExplained) {
    EXPECT_TRUE(refusal("").contains(u"nothing"_s));
    EXPECT_TRUE(refusal("%PDF-1.7 ...").contains(u"PDF"_s));
    EXPECT_TRUE(refusal(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", 12)).contains(u"password"_s));
    EXPECT_TRUE(
        refusal(zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"}})).contains(u"workbook"_s));
    QByteArray binary;
    for (int i = 0; i < 4000; ++i) binary += char(i * 7 % 31);
    EXPECT_TRUE(refusal(binary).contains(u"not a table"_s));
    EXPECT_EQ(TableFile::open(u"/nowhere/people.csv"_s).error().kind, Error::Kind::Io);
}

}  // namespace
