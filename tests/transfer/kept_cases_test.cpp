// SPDX-License-Identifier: GPL-3.0-or-later
// Each input that once broke a reader of outside files, or was made to, is read again: tests/fuzz/cases/<target>/. What
// would be too large to keep is made here.
#include <gtest/gtest.h>

#include <QDir>

#include "models/people/people_import.h"
#include "models/people/person.h"
#include "models/text/free_date.h"
#include "models/transfer/table_file.h"
#include "models/transfer/xlsx_reader.h"
#include "tests/fuzz/targets.h"
#include "tests/support/workspace.h"
#include "tests/support/xlsx.h"

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

class KeptCases : public testing::TestWithParam<fuzzing::Target> {};

TEST_P(KeptCases, AreReadAsPromised) {
    const QDir folder(QDir::cleanPath(QStringLiteral(NLC_FIXTURES "/../fuzz/cases/")) + u'/' +
                      QLatin1StringView(GetParam().name));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    ASSERT_FALSE(names.isEmpty()) << folder.path().toStdString();
    for (const QString& name : names) {
        const QByteArray bytes = testing_support::bytesOf(folder.filePath(name));
        EXPECT_NO_THROW(GetParam().run(reinterpret_cast<const uint8_t*>(bytes.constData()), size_t(bytes.size())))
            << name.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Of, KeptCases, testing::ValuesIn(fuzzing::targets),
                         [](const auto& of) { return std::string(of.param.name); });

QString whyRefused(const QByteArray& bytes) {
    const auto read = TableFile::of(bytes).and_then([](const TableFile& file) { return file.read(); });
    return read ? QString() : read.error().what;
}

/// What a fuzzing target says of the bytes; empty: its promises hold.
std::string broken(const char* target, const QByteArray& bytes) {
    for (const fuzzing::Target& each : fuzzing::targets) try {
            if (each.name == std::string(target))
                each.run(reinterpret_cast<const uint8_t*>(bytes.constData()), size_t(bytes.size()));
        } catch (const std::exception& promise) {
            return promise.what();
        }
    return {};
}

TEST(LargeCases, TenThousandColumnsAreRefusedWithASentence) {
    const QByteArray wide = QByteArray("x,").repeated(10'000) + '\n';
    EXPECT_TRUE(whyRefused(wide).contains(u"columns"_s)) << whyRefused(wide).toStdString();
    EXPECT_EQ(broken("csv", wide), "");
    const QByteArray cells = "<row r='1'>" + QByteArray("<c><v>1</v></c>").repeated(10'000) + "</row>";
    EXPECT_TRUE(whyRefused(testing_support::workbookOf(cells)).contains(u"columns"_s));
}

TEST(LargeCases, RowsThatAreNearlyEmptyCountByWhatTheyBecome) {
    // With more of the same, a file of 100 kB would take gigabytes as a table.
    const QByteArray rows = QByteArray("<row><c r='BXX1'><v>1</v></c></row>").repeated(10'001);
    const TableFile file = TableFile::of(testing_support::workbookOf(rows)).value();
    const auto read = file.read([](const QStringList&) -> Result<> { return {}; });
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().what.contains(u"cells"_s)) << read.error().what.toStdString();
}

TEST(LargeCases, ACellLongerThanAnyTextIsRefusedInEveryFormat) {
    const QByteArray text(limits::cellCharacters + 1, 'x');
    EXPECT_TRUE(whyRefused("a,b\nc," + text + "\n").contains(u"longer"_s));
    EXPECT_TRUE(whyRefused("BEGIN:VCARD\nFN:A\nNOTE:" + text + "\nEND:VCARD\n").contains(u"longer"_s));
    EXPECT_TRUE(whyRefused(testing_support::workbookOf("<row><c t='inlineStr'><is><t>" + text + "</t></is></c></row>"))
                    .contains(u"longer"_s));
}

TEST(LargeCases, DeepXmlIsNoDeepCall) {
    const QByteArray deep = QByteArray("<a>").repeated(200'000) + QByteArray("</a>").repeated(200'000);
    EXPECT_EQ(whyRefused(testing_support::workbookOf("<row><c><is>" + deep + "</is></c></row>")), QString());
    EXPECT_FALSE(whyRefused(testing_support::workbookOf(QByteArray("<row><c>").repeated(100'000))).isEmpty());
}

QByteArray manyAttributes(int count, const QByteArray& value) {
    QByteArray attributes;
    for (int i = 0; i < count; ++i) attributes += " a" + QByteArray::number(i) + "='" + value + "'";
    return attributes;
}

TEST(LargeCases, ATagOfThousandsOfAttributesIsRefused) {
    for (const QByteArray before : {"", "<!-- ' -->", "<![CDATA[ \" ]]>", "<?x ' ?>"})
        for (const QByteArray value : {"", ">", "\"", "<!--"}) {
            const QByteArray row = before + "<row" + manyAttributes(20'000, value) + "><c><v>1</v></c></row>";
            EXPECT_FALSE(whyRefused(testing_support::workbookOf(row)).isEmpty())
                << before.toStdString() << value.toStdString();
        }
}

TEST(LargeCases, LongTagsAndSignsOutsideTagsAreNoAttributes) {
    // Excel names each of a thousand scattered ranges in one attribute.
    const QByteArray places = QByteArray("AB12345:AC12346 ").repeated(10'000);
    const QByteArray signs = QByteArray("<it's \"so\" > ").repeated(999);
    const QByteArray rows = "<!--" + signs + "--><row r='1'" + manyAttributes(40, "x>y") +
                            "><c t='inlineStr'><is><t><![CDATA[" + signs + "]]></t></is></c></row><x sqref='" + places +
                            "'/>" + QByteArray("<row><c t='n'><v>1</v></c></row>").repeated(300);
    EXPECT_EQ(whyRefused(testing_support::workbookOf(rows)), QString());
}

TEST(LargeCases, DeepMarkdownIsWrittenByEveryWriter) {
    EXPECT_EQ(broken("markdown", QByteArray("> - ").repeated(2'000) + "x"), "");
    EXPECT_EQ(broken("markdown", QByteArray("*_`[").repeated(5'000)), "");
    EXPECT_EQ(broken("markdown", "|" + QByteArray("a|").repeated(3'000) + "\n|" + QByteArray("-|").repeated(3'000)),
              "");
}

TEST(LargeCases, AnEntityThatGrowsIsRefused) {
    QByteArray laughs = "<!DOCTYPE w [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 20; ++i)
        laughs += "<!ENTITY a" + QByteArray::number(i) + " '" +
                  QByteArray("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "'>";
    EXPECT_FALSE(whyRefused(testing_support::zipOf({{u"xl/workbook.xml"_s, laughs + "]><workbook>&a19;</workbook>"}}))
                     .isEmpty());
}

// What the cases above taught, said by itself.

TEST(ATableFromOutside, KeepsLineBreaksOfOldMacsInsideQuotes) {
    const auto rows = TableFile::of("a,b\r\"one\rtwo\",c\r").value().read().value().rows;
    EXPECT_EQ(rows.at(1).at(0), u"one\ntwo"_s);
}

TEST(ATableFromOutside, IsNotCutAtMarksInsideItsQuotes) {
    const QByteArray notes = "Name,Notes\nA,\"x; y; z\"\nB,\"x; \"\"y\"\"; z\"\nC,\"p; q; r\"\n";
    EXPECT_EQ(guessCsvFormat(notes).delimiter, u',');
}

TEST(ATableFromOutside, QuotesWhatAnyProgramWouldCutAt) {
    EXPECT_EQ(csvOf({{u"x;=1+1"_s, u"a\tb"_s, u"c|d"_s, u"plain"_s}}).mid(3), "\"x;=1+1\",\"a\tb\",\"c|d\",plain\r\n");
}

TEST(AWorkbookFromOutside, ATextCellWithoutItsNumberIsEmpty) {
    const QByteArray row = "<row><c t='s'/><c t='s'><v>x</v></c><c t='s'><v>0</v></c></row>";
    const auto rows =
        TableFile::of(testing_support::workbookOf(row, "<si><t>Alex</t></si>")).value().read().value().rows;
    EXPECT_EQ(rows.at(0), (QStringList{QString(), QString(), u"Alex"_s}));
}

TEST(ADateThatIsTyped, IsNeverFurtherThanAnyYearOfOurs) {
    const QDate today(2025, 2, 12);
    EXPECT_EQ(parseFreeDate(u"in 100 years"_s, today).value(), QDate(2125, 2, 12));
    for (const QString& typed : {u"in 999 years"_s, u"999 years ago"_s}) {
        const auto day = parseFreeDate(typed, today);
        ASSERT_FALSE(day);
        EXPECT_TRUE(day.error().what.contains(u"not likely"_s)) << day.error().what.toStdString();
    }
}

struct AnImportFromOutside : testing::Test {
    ImportPlan planned(bool schools, const QByteArray& text) {
        sheet = TableFile::of(text).value().read().value();
        import = std::move(*(schools ? organisationImport(*workspace) : peopleImport(*workspace)));
        choices = guessChoices(sheet, import->fields());
        return import->plan(sheet, choices, progress).value();
    }
    std::unique_ptr<Workspace> workspace = testing_support::inMemory();
    std::unique_ptr<Import> import;
    Sheet sheet;
    ImportChoices choices;
    SilentProgress progress;
};

TEST_F(AnImportFromOutside, AMembershipThatWouldEndBeforeItBeganIsAProblemOfItsRowAlone) {
    planned(false, "Name,Email,Membership,Joined\nAlex Example,alex@example.org,Member,24/01/2024\n");
    ASSERT_TRUE(import->write(*workspace, progress));
    const ImportPlan plan =
        planned(false,
                "Name,Email,Membership,Joined\nAlex Example,alex@example.org,Stood down,01/01/2020\n"
                "Bo Figment,bo@example.org,Enquiry,\n");
    EXPECT_EQ(plan.rows.at(0).fate, ImportRow::Fate::Problem);
    EXPECT_EQ(plan.rows.at(0).problemColumn, 3);
    EXPECT_EQ(plan.rows.at(1).fate, ImportRow::Fate::New);
    EXPECT_TRUE(import->write(*workspace, progress));
    EXPECT_EQ(Repository<Person>(*workspace).all().value().size(), 2u);
}

TEST_F(AnImportFromOutside, ASchoolThatIsSaidToBePartOfItselfIsAProblemOfItsRowAlone) {
    planned(true, "URN,Name\n120000,Example Coast School\n");
    ASSERT_TRUE(import->write(*workspace, progress));
    const ImportPlan plan = planned(true, "URN,Name,Part of\n120000,Example Coast Academy,Example Coast School\n");
    EXPECT_EQ(plan.rows.at(0).fate, ImportRow::Fate::Problem);
    EXPECT_EQ(plan.rows.at(0).problemColumn, 2);
    EXPECT_TRUE(import->write(*workspace, progress));
}

TEST_F(AnImportFromOutside, ATrustThatALaterRowNamesIsKept) {
    planned(true, "Name,Part of\nExample Coast School,\nExample Coast School,Example New Trust\n");
    ASSERT_TRUE(import->write(*workspace, progress));
    const auto all = Repository<Organisation>(*workspace).all(u"ORDER BY id"_s).value();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all.at(0).partOf, all.at(1).id);
}

TEST_F(AnImportFromOutside, ASchoolThatTheRegisterNamesTwiceIsOneSchool) {
    const ImportPlan plan =
        planned(true, "URN,Name,Phase\n120009,Example Unit,Secondary\n120009,Example Unit,Primary\n");
    EXPECT_EQ(plan.count(ImportRow::Fate::New), 1);
    ASSERT_TRUE(import->write(*workspace, progress));
    EXPECT_EQ(Repository<Organisation>(*workspace).all().value().size(), 1u);
}

TEST_F(AnImportFromOutside, WhoseNameIsAllSignsIsFoundAgain) {
    const QByteArray table = "Name,School\n!!! ???,...\n";
    planned(false, table);
    ASSERT_TRUE(import->write(*workspace, progress));
    EXPECT_TRUE(planned(false, table).changesNothing());
}

}  // namespace
