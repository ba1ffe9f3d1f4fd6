// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/text_writer.h"

#include <gtest/gtest.h>

#include "tests/documents/sample_document.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

QString written(Blocks blocks) {
    Document document;
    document.title = u"T"_s;
    document.blocks = std::move(blocks);
    return writeText(document).mid(4).trimmed();  // without "T\n=\n"
}

TEST(TextWriter, WrapsAndUnderlines) {
    const QString text = writeText(sample::bulletin());
    for (const QString& line : text.split(u'\n'))
        EXPECT_TRUE(line.size() <= 76 || line.contains(u"<http"_s)) << line.toStdString();
    EXPECT_TRUE(
        text.startsWith(u"Norfolk Learning Collaborative\nBulletin 14\n===========\nFriday 14 February 2025\n"_s));
    EXPECT_TRUE(text.contains(u"Pilot the one-page profile\n--------------------------\nTwelve schools"_s));
}

TEST(TextWriter, KeepsEachAddressWhole) {
    const QString url = u"https://example.org/"_s + QString(120, u'a');
    const QString text = written({Paragraph{
        {sample::plain(u"Read "_s), doc::Run{.text = u"the report"_s, .link = url}, sample::plain(u" and write to "_s),
         doc::Run{.text = u"team@example.org"_s, .link = u"mailto:team@example.org"_s}}}});
    EXPECT_EQ(text, u"Read the report\n<%1>\nand write to <team@example.org>"_s.arg(url));
}

TEST(TextWriter, WritesListsAndButtons) {
    EXPECT_EQ(written(fromMarkdown(u"1. first\n   - inner\n2. last"_s)), u"1. first\n\n   - inner\n2. last"_s);
    EXPECT_EQ(written({Button{u"Sign up"_s, u"https://example.org/x"_s}}), u"> Sign up <https://example.org/x>"_s);
    EXPECT_EQ(written({List{}}), QString());
}

TEST(TextWriter, AlignsSmallTablesAndListsWideOnes) {
    EXPECT_EQ(written(fromMarkdown(u"| School | Places |\n|---|---|\n| Tŷ Mawr | 4 |"_s)),
              u"School   Places\n-------  ------\nTŷ Mawr  4"_s);
    const QString text = written({sample::table(6)});
    EXPECT_TRUE(text.contains(u"School: Example Primary 3\n  Focus of the visit: Writing"_s)) << text.toStdString();
}

TEST(TextWriter, PartsTheLinesOfACellAndSaysANumberOnce) {
    Table table;
    table.head = {{doc::Run{.text = u"Who"_s}}, {doc::Run{.text = u"How to reach them"_s}}};
    table.rows = {
        {{doc::Run{.text = u"Ada Ashford-Example"_s, .breakAfter = true}, doc::Run{.text = u"Adviser for inclusion"_s}},
         {doc::Run{.text = u"ada@example.org"_s, .link = u"mailto:ada@example.org"_s, .breakAfter = true},
          doc::Run{.text = u"01632 960 111"_s, .link = u"tel:01632960111"_s}}}};
    const QString text = writeText(Blocks{{table}});
    EXPECT_TRUE(text.contains(u"Ada Ashford-Example, Adviser for inclusion"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"<ada@example.org>, <01632 960 111>"_s)) << text.toStdString();
}

TEST(TextWriter, MarksCallOuts) {
    EXPECT_EQ(written({CallOut{CallOut::Tone::Action, fromMarkdown(u"**by 28 Feb** Pilot"_s)}}),
              u"| ACTION NEEDED\n|\n| by 28 Feb Pilot"_s);
    EXPECT_EQ(written({CallOut{CallOut::Tone::Info, fromMarkdown(u"Good to know"_s)}}), u"| Good to know"_s);
}

TEST(TextWriter, StandsHostileAndEmptyText) {
    EXPECT_EQ(writeText(Document{}), u"Untitled\n========\n"_s);
    const QString text = written({Paragraph{{doc::Run{.text = u"bell\u0007 <script> 🙂 שלום"_s},
                                             doc::Run{.text = u" x"_s, .link = u"javascript:alert(1)"_s}}}});
    EXPECT_EQ(text, u"bell <script> 🙂 שלום x"_s);
    EXPECT_EQ(written({Paragraph{{sample::plain(QString(500, u'w'))}}}).size(), 500);
}

}  // namespace
}  // namespace nlc::doc
