// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/csv.h"

#include <gtest/gtest.h>

#include <QRandomGenerator>

using namespace nlc;
using namespace Qt::StringLiterals;

namespace {

using Table = std::vector<QStringList>;

Result<Table> cut(const QString& text, QChar delimiter = u',') {
    Table rows;
    return readCsv(text, delimiter,
                   [&](QStringList row) -> Result<> {
                       rows.push_back(std::move(row));
                       return {};
                   })
        .map([&] { return rows; });
}

TEST(Csv, QuotesKeepDelimitersLineEndsAndQuotes) {
    EXPECT_EQ(cut(u"a,\"b, c\",\"say \"\"yes\"\"\"\r\n\"two\r\nlines\",,x\r\n"_s).value(),
              (Table{{u"a"_s, u"b, c"_s, u"say \"yes\""_s}, {u"two\nlines"_s, QString(), u"x"_s}}));
}

TEST(Csv, AnyLineEndingEndsARow) {
    EXPECT_EQ(cut(u"a\rb\nc\r\nd"_s).value(), (Table{{u"a"_s}, {u"b"_s}, {u"c"_s}, {u"d"_s}}));
}

TEST(Csv, EmptyRowsAreNoRows) { EXPECT_EQ(cut(u"a,b\n\n,\n  ,\nc,d\n"_s).value().size(), 2u); }

TEST(Csv, AQuoteInsideACellIsPartOfIt) {
    EXPECT_EQ(cut(u"5\" nails,a \"b\" c"_s).value(), (Table{{u"5\" nails"_s, u"a \"b\" c"_s}}));
}

TEST(Csv, NulsAreLeftOut) { EXPECT_EQ(cut(u"a\0b,c"_s).value(), (Table{{u"ab"_s, u"c"_s}})); }

TEST(Csv, AQuoteThatIsNeverClosedIsSaidWithItsLine) {
    const auto read = cut(u"a,b\nc,\"d\ne,f\n"_s);
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().what.contains(u"line 2"_s)) << read.error().what.toStdString();
}

TEST(Csv, TenThousandColumnsAreRefused) {
    const auto read = cut(QString(10000, u','));
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().what.contains(u"columns"_s));
}

TEST(Csv, AnEndlessCellIsRefused) {
    EXPECT_FALSE(cut(u"a,\""_s + QString(limits::cellCharacters + 10, u'x') + u"\"\n"_s));
}

TEST(Csv, TheDelimiterIsSeen) {
    EXPECT_EQ(guessCsvFormat("name;e-mail\nA, B;a@example.org\nC;c@example.org\n").delimiter, u';');
    EXPECT_EQ(guessCsvFormat("name\te-mail\nA, B\ta@example.org\n").delimiter, u'\t');
    EXPECT_EQ(guessCsvFormat("name,e-mail\nA,a@example.org\n").delimiter, u',');
    EXPECT_EQ(guessCsvFormat("name\nAlex\n").delimiter, u',');
}

TEST(Csv, WhatIsWrittenReadsBackTheSame) {
    const auto seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE(seed);
    QRandomGenerator random(seed);
    const QString letters = u"ab,\";\n\t é€𝒳'x1 "_s;
    for (int round = 0; round < 200; ++round) {
        Table table;
        for (int row = 0; row < 5; ++row) {
            QStringList cells{u"row"_s};
            for (int column = 0; column < 4; ++column) {
                QString cell(u'c');
                for (quint32 i = random.bounded(8u); i > 0; --i)
                    cell += letters[int(random.bounded(quint32(letters.size())))];
                cells << (cell.isValidUtf16() ? cell : u"c"_s);
            }
            table.push_back(cells);
        }
        const QByteArray bytes = csvOf(table);
        EXPECT_EQ(cut(decoded(bytes, guessEncoding(bytes))).value(), table);
    }
}

TEST(Csv, AFormulaIsWrittenAsText) {
    EXPECT_EQ(withoutFormula(u"=HYPERLINK(\"x\")"_s), u"'=HYPERLINK(\"x\")"_s);
    EXPECT_EQ(withoutFormula(u"@SUM(A1)"_s), u"'@SUM(A1)"_s);
    EXPECT_EQ(withoutFormula(u"-5.2"_s), u"-5.2"_s);
    EXPECT_EQ(withoutFormula(u"Alex"_s), u"Alex"_s);
}

TEST(TextEncoding, IsSeenInTheBytes) {
    EXPECT_EQ(guessEncoding("\xEF\xBB\xBF"
                            "a"),
              Encoding::Utf8);
    EXPECT_EQ(guessEncoding("Si\xC3\xA2n"), Encoding::Utf8);
    EXPECT_EQ(guessEncoding("Si\xE2n"), Encoding::Windows1252);
    EXPECT_EQ(guessEncoding(QByteArray("\xFF\xFE"
                                       "a\0",
                                       4)),
              Encoding::Utf16Le);
    EXPECT_EQ(guessEncoding(QByteArray("a\0b\0c\0d\0", 8)), Encoding::Utf16Le);
    EXPECT_EQ(guessEncoding(QByteArray("\0a\0b\0c\0d", 8)), Encoding::Utf16Be);
    EXPECT_EQ(guessEncoding(""), Encoding::Utf8);
}

TEST(TextEncoding, LettersOfEachComeThrough) {
    EXPECT_EQ(decoded("\xEF\xBB\xBFSi\xC3\xA2n", Encoding::Utf8), u"Siân"_s);
    EXPECT_EQ(decoded("Si\xE2n \x93quoted\x94 \x80", Encoding::Windows1252), u"Siân “quoted” €"_s);
    EXPECT_EQ(decoded(QByteArray("\xFF\xFE\xE2\0", 4), Encoding::Utf16Le), u"â"_s);
}

TEST(TextEncoding, ALoneSurrogateBecomesAReplacement) {
    EXPECT_TRUE(decoded(QByteArray("\xFF\xFE"
                                   "\x00\xD8"
                                   "a\0",
                                   6),
                        Encoding::Utf16Le)
                    .isValidUtf16());
}

}  // namespace
