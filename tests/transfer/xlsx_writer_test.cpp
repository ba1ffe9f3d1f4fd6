// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/xlsx_writer.h"

#include <gtest/gtest.h>

#include <QScopeGuard>
#include <clocale>
#include <limits>

#include "tests/support/out_tables.h"
#include "tests/support/workspace.h"
#include "tests/support/xlsx.h"

using namespace nlc;
using namespace nlc::testing_support;
using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<QStringList>;

Rows rowsOfWorkbook(const OutTable& table) { return must(must(TableFile::of(must(xlsxOf(table)))).read()).rows; }

/// A part of a workbook as it lies in the file.
QByteArray partOf(QByteArray workbook, const QString& part) {
    QBuffer buffer(&workbook);
    buffer.open(QIODevice::ReadOnly);
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdUnzip) || !zip.setCurrentFile(part)) return {};
    QuaZipFile file(&zip);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
const QString theSheet = u"xl/worksheets/sheet1.xml"_s;

OutTable oneCell(const QVariant& cell, OutColumn::Kind kind = OutColumn::Kind::Text) {
    return {u"T"_s, {}, {{u"H"_s, kind}}, {{cell}}};
}
QString sentenceAbout(const OutTable& table) {
    const auto written = xlsxOf(table);
    return written ? QString() : written.error().what;
}

TEST(AWrittenWorkbook, ReadsBackWithItsHeadingsTextsDatesAndNumbers) {
    EXPECT_EQ(rowsOfWorkbook(contactsTable()), (Rows{{u"Name"_s, u"Phone"_s, u"Joined"_s, u"Sessions"_s},
                                                     {u"Alex Example"_s, u"01632 960001"_s, u"2025-02-14"_s, u"3"_s},
                                                     {u"Bo \"Figment\", Coast"_s, QString(), QString(), u"2.5"_s}}));
}

TEST(AWrittenWorkbook, HasASheetForEachTableWithANameOfItsOwn) {
    const QByteArray bytes =
        must(xlsxOf({oneCell(u"first"_s), oneCell(u"second"_s), {u"t"_s, {}, {{u"H"_s}}, {{u"third"_s}}}}, u"Three"_s));
    EXPECT_TRUE(partOf(bytes, u"xl/worksheets/sheet1.xml"_s).contains("first"));
    EXPECT_TRUE(partOf(bytes, u"xl/worksheets/sheet2.xml"_s).contains("second"));
    EXPECT_TRUE(partOf(bytes, u"xl/worksheets/sheet3.xml"_s).contains("third"));
    const QByteArray book = partOf(bytes, u"xl/workbook.xml"_s);
    for (const char* name : {"name=\"T\"", "name=\"T 2\"", "name=\"t 3\"", "'T 2'!$1:$1"})
        EXPECT_TRUE(book.contains(name)) << name << book.constData();
}

TEST(AWrittenWorkbook, HoldsRealDatesInBritishOrder) {
    const QByteArray bytes = must(xlsxOf(oneCell(QDate(2025, 2, 14), OutColumn::Kind::Date)));
    EXPECT_TRUE(partOf(bytes, theSheet).contains("><v>45702</v>"));
    EXPECT_TRUE(partOf(bytes, u"xl/styles.xml"_s).contains("formatCode=\"[$-809]dd/mm/yyyy\""));
}

TEST(AWrittenWorkbook, KeepsLeadingZeros) {
    const OutTable table{u"T"_s, {}, {{u"Phone"_s}, {u"URN"_s}}, {{u"01632960001"_s, u"000123"_s}}};
    EXPECT_EQ(rowsOfWorkbook(table)[1], (QStringList{u"01632960001"_s, u"000123"_s}));
}

TEST(AWrittenWorkbook, ANumberUnderATextHeadingIsText) {
    EXPECT_TRUE(partOf(must(xlsxOf(oneCell(100001))), theSheet).contains("inlineStr"));
    EXPECT_FALSE(partOf(must(xlsxOf(oneCell(100001))), theSheet).contains("<v>100001</v>"));
}

TEST(AWrittenWorkbook, ATextThatLooksLikeAFormulaIsOneNeverAndNotWhenEditedEither) {
    const OutTable table = oneCell(u"=HYPERLINK(\"https://example.org\")"_s);
    const QByteArray bytes = must(xlsxOf(table));
    EXPECT_FALSE(partOf(bytes, theSheet).contains("<f"));
    EXPECT_TRUE(partOf(bytes, u"xl/styles.xml"_s).contains("numFmtId=\"49\""));  // text, as one sets in Excel
    EXPECT_EQ(rowsOfWorkbook(table)[1], QStringList{u"=HYPERLINK(\"https://example.org\")"_s});
}

TEST(AWrittenWorkbook, KeepsQuotesLineBreaksAndAnyLetter) {
    const QString text = u" say \"yes\" & <no>\nnew line\té 中 😀 _x0041_ "_s;
    EXPECT_EQ(rowsOfWorkbook(oneCell(text))[1], QStringList{text});
}

TEST(AWrittenWorkbook, LeavesOutWhatXmlForbids) {
    EXPECT_EQ(rowsOfWorkbook(oneCell(u"a\0b\u0001c\u001Fd\uFFFEe\uFFFFf\r\ng\rh"_s))[1],
              QStringList{u"abcdef\ng\nh"_s});
    const QString halfAnEmoji = u"a"_s + QChar(0xD83D) + u"b"_s;
    const QString read = rowsOfWorkbook(oneCell(halfAnEmoji))[1][0];
    EXPECT_TRUE(read.startsWith(u'a') && read.endsWith(u'b') && read.isValidUtf16());
}

TEST(AWrittenWorkbook, WhatExcelsNumbersCannotHoldIsText) {
    using Kind = OutColumn::Kind;
    EXPECT_EQ(rowsOfWorkbook(oneCell(qlonglong(1234567890123456789), Kind::Number))[1][0], u"1234567890123456789"_s);
    EXPECT_EQ(rowsOfWorkbook(oneCell(QDate(1899, 12, 31), Kind::Date))[1][0], u"1899-12-31"_s);
    EXPECT_EQ(rowsOfWorkbook(oneCell(QDate(1900, 2, 28), Kind::Date))[1][0], u"1900-02-28"_s);
    EXPECT_EQ(rowsOfWorkbook(oneCell(QDate(1900, 3, 1), Kind::Date))[1][0], u"1900-03-01"_s);
    EXPECT_EQ(rowsOfWorkbook(oneCell(QDate(9999, 12, 31), Kind::Date))[1][0], u"9999-12-31"_s);
    const OutTable none{u"T"_s,
                        {},
                        {{u"Key"_s}, {u"N"_s, Kind::Number}, {u"End"_s}},
                        {{u"k"_s, std::numeric_limits<double>::quiet_NaN(), u"e"_s}}};
    EXPECT_EQ(rowsOfWorkbook(none)[1], (QStringList{u"k"_s, QString(), u"e"_s}));
}

TEST(AWrittenWorkbook, HasHeadingsThatStayFiltersAndWidths) {
    const QByteArray sheet = partOf(must(xlsxOf(contactsTable())), theSheet);
    EXPECT_TRUE(sheet.contains("state=\"frozen\""));
    EXPECT_TRUE(sheet.contains("<autoFilter ref=\"A1:D3\""));
    EXPECT_TRUE(sheet.contains("<col min=\"1\" max=\"1\" width=\"24."));
    EXPECT_TRUE(partOf(must(xlsxOf(contactsTable())), u"xl/styles.xml"_s).contains("<b/>"));
}

TEST(AWrittenWorkbook, WithoutRowsOrColumnsIsStillOne) {
    OutTable table = contactsTable();
    table.rows.clear();
    EXPECT_EQ(rowsOfWorkbook(table).size(), 1u);
    EXPECT_TRUE(rowsOfWorkbook(OutTable{}).empty());
}

TEST(AWrittenWorkbook, IsTheSameWheneverItIsWritten) {
    EXPECT_EQ(must(xlsxOf(contactsTable())), must(xlsxOf(contactsTable())));
    OutTable table = contactsTable();
    const QByteArray core = partOf(must(xlsxOf(table)), u"docProps/core.xml"_s);
    EXPECT_TRUE(core.contains("<dc:title>Contacts</dc:title>"));
    EXPECT_TRUE(core.contains(">2025-02-12T00:00:00Z<"));  // the table's own date, not today
    table.date = {};
    EXPECT_TRUE(partOf(must(xlsxOf(table)), u"docProps/core.xml"_s).contains(">1980-01-01T00:00:00Z<"));
}

TEST(AWrittenWorkbook, NamesItsSheetByTheTitle) {
    OutTable table = contactsTable();
    table.title = u"Members: North/South [2025]?"_s;
    EXPECT_EQ(must(TableFile::of(must(xlsxOf(table)))).sheetNames(), QStringList{u"Members North South 2025"_s});
}

TEST(ASheetName, IsOneExcelTakes) {
    EXPECT_EQ(sheetNameOf(u"Contacts"_s), u"Contacts"_s);
    EXPECT_EQ(sheetNameOf(u"'quoted'"_s), u"quoted"_s);
    EXPECT_EQ(sheetNameOf(u"The children's centre"_s), u"The children's centre"_s);
    EXPECT_EQ(sheetNameOf(QString()), u"Table"_s);
    EXPECT_EQ(sheetNameOf(u" ?* "_s), u"Table"_s);
    EXPECT_EQ(sheetNameOf(u"history"_s), u"Table"_s);
    EXPECT_EQ(sheetNameOf(QString(32, u'x')), QString(30, u'x') + u'…');
    EXPECT_EQ(sheetNameOf(QString(31, u'x')), QString(31, u'x'));
    const QString emoji = sheetNameOf(QString(29, u'x') + u"😀😀"_s);
    EXPECT_TRUE(emoji.isValidUtf16());
    EXPECT_LE(emoji.size(), 31);
}

TEST(AWrittenWorkbook, TakesAnySheetNameMadeOfATitle) {
    for (const QString& title : {u"'"_s, u"😀"_s.repeated(20), u"O'Example's list of people and more"_s, u"\u0001"_s}) {
        OutTable table = contactsTable();
        table.title = title;
        EXPECT_EQ(must(TableFile::of(must(xlsxOf(table)))).sheetNames(), QStringList{sheetNameOf(title)});
    }
}

TEST(AWrittenWorkbook, TooManyRowsAreRefusedWithTheirNumber) {
    OutTable table = contactsTable();
    table.rows.resize(1'048'576);
    const QString said = sentenceAbout(table);
    EXPECT_TRUE(said.contains(u"1,048,575"_s) && said.contains(u"1,048,576"_s)) << said.toStdString();
}

TEST(AWrittenWorkbook, TooManyColumnsAreRefused) {
    OutTable table;
    table.columns.resize(16'385);
    EXPECT_TRUE(sentenceAbout(table).contains(u"16,384 columns"_s)) << sentenceAbout(table).toStdString();
    table.columns.resize(16'384, {u"x"_s});
    EXPECT_EQ(sentenceAbout(table), QString());
}

TEST(AWrittenWorkbook, ATextLongerThanACellIsRefusedWithItsPlace) {
    EXPECT_EQ(rowsOfWorkbook(oneCell(QString(32'767, u'x')))[1][0].size(), 32'767);
    const auto written = xlsxOf(oneCell(QString(32'768, u'x')));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(written.error().what.contains(u"row 2 under \"H\""_s)) << why(written);
    OutTable heading;
    heading.columns = {{QString(40'000, u'x')}};
    EXPECT_LT(sentenceAbout(heading).size(), 300);
    EXPECT_TRUE(sentenceAbout(heading).contains(u"row 1"_s));
}

TEST(AWrittenWorkbook, HasPlainNumbersInAnyLanguageOfTheComputer) {
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    const auto restore = qScopeGuard([&] { std::setlocale(LC_NUMERIC, before.c_str()); });
    if (!std::setlocale(LC_NUMERIC, "de_DE.UTF-8") && !std::setlocale(LC_NUMERIC, "fr_FR.UTF-8"))
        GTEST_SKIP() << "no language with a decimal comma is installed";
    const auto written = xlsxOf(oneCell(2.5, OutColumn::Kind::Number));
    EXPECT_TRUE(partOf(must(written), theSheet).contains("<v>2.5</v>"));
    EXPECT_EQ(std::localeconv()->decimal_point, std::string(","));  // and the thread is as it was
}

TEST(AWrittenWorkbook, WhateverItHoldsReadsBackTheSame) {
    const auto seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE(seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 100; ++round) {
        const OutTable table = randomTable(random);
        EXPECT_EQ(rowsOfWorkbook(table), asRead(
                                             table, [](const QString& text) { return text; }, true))
            << round;
    }
}

TEST(AWrittenWorkbook, LibreOfficeReadsTheSame) {
    const QString office = secondReader(u"soffice"_s);
    if (office.isEmpty() ||
        !QFileInfo::exists(QFileInfo(QFileInfo(office).canonicalFilePath()).path() + u"/libsclo.so"_s))
        GTEST_SKIP() << "LibreOffice Calc is not installed";
    OutTable table = contactsTable();
    table.rows.push_back({u"=1+1"_s, u"0044 1632 960002"_s, QDate(1955, 7, 1), -0.5});
    table.rows.push_back({u"Siân 😀\nsecond \"line\""_s, u"000123"_s, QDate(1900, 1, 1), 1e9});
    QTemporaryDir folder;
    writeBytes(folder.filePath(u"table.xlsx"_s), must(xlsxOf(table)));
    outputOf(office, {u"-env:UserInstallation=file://"_s + folder.filePath(u"profile"_s), u"--headless"_s,
                      u"--convert-to"_s, u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"_s,
                      u"--outdir"_s, folder.path(), folder.filePath(u"table.xlsx"_s)});
    EXPECT_EQ(must(must(TableFile::of(bytesOf(folder.filePath(u"table.csv"_s)))).read()).rows,
              (Rows{{u"Name"_s, u"Phone"_s, u"Joined"_s, u"Sessions"_s},
                    {u"Alex Example"_s, u"01632 960001"_s, u"14/02/2025"_s, u"3"_s},
                    {u"Bo \"Figment\", Coast"_s, QString(), QString(), u"2.5"_s},
                    {u"=1+1"_s, u"0044 1632 960002"_s, u"01/07/1955"_s, u"-0.5"_s},
                    {u"Siân 😀\nsecond \"line\""_s, u"000123"_s, u"1900-01-01"_s, u"1000000000"_s}}));
}

TEST(AWrittenWorkbook, OpenpyxlReadsTheSameTypes) {
    if (!pythonHas(u"openpyxl"_s)) GTEST_SKIP() << "openpyxl is not installed";
    QTemporaryDir folder;
    OutTable table = contactsTable();
    table.rows.push_back({u"=1+1"_s, u"007"_s, QDate(1955, 7, 1), -0.5});
    const QString path = folder.filePath(u"table.xlsx"_s);
    writeBytes(path, must(xlsxOf(table)));
    const QByteArray seen = outputOf(
        u"python3"_s,
        {u"-c"_s,
         u"import openpyxl, sys\n"
         u"b = openpyxl.load_workbook(sys.argv[1]); s = b.active\n"
         u"print(b.properties.title, s.title, s.freeze_panes, s.auto_filter.ref, s['A1'].font.b)\n"
         u"for r in s.iter_rows(min_row=2):\n"
         u"    print([str(c.value) + ' ' + c.data_type + ' ' + c.number_format for c in r if c.value is not None])\n"_s,
         path});
    EXPECT_EQ(seen.simplified(),
              "Contacts Contacts A2 A1:D4 True "
              "['Alex Example s @', '01632 960001 s @', '2025-02-14 00:00:00 d [$-809]dd/mm/yyyy', '3 n General'] "
              "['Bo \"Figment\", Coast s @', '2.5 n General'] "
              "['=1+1 s @', '007 s @', '1955-07-01 00:00:00 d [$-809]dd/mm/yyyy', '-0.5 n General']");
}

TEST(AWorkbookFromExcel, CodesForLettersXmlCannotHoldAreRead) {
    const QByteArray texts = "<si><t>one_x000D_\ntwo _x0041_ _x005F_x0041_ _x00e9_ _x12 _x0001_</t></si>";
    const auto sheet = must(must(TableFile::of(workbookOf("<row><c t='s'><v>0</v></c></row>", texts))).read());
    EXPECT_EQ(sheet.rows[0][0], u"one\ntwo A _x0041_ é _x12 "_s);
}

}  // namespace
