// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/markdown.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

template <typename T>
const T& as(const Block& block) {
    return std::get<T>(block.is);
}

const Runs& onlyText(const Blocks& blocks) { return as<Paragraph>(blocks.at(0)).text; }

TEST(Markdown, KeepsEmphasisAndLinksOfAParagraph) {
    const Blocks blocks = fromMarkdown(u"Join **eight** *more* `now` at [the pilot](https://example.org/a?b=1&c=2)."_s);
    ASSERT_EQ(blocks.size(), 1u);
    const Runs& text = onlyText(blocks);
    EXPECT_EQ(plainText(text), u"Join eight more now at the pilot."_s);
    EXPECT_TRUE(text[1].strong);
    EXPECT_TRUE(text[3].emphasis);
    EXPECT_TRUE(text[5].code);
    EXPECT_EQ(text[7].link, u"https://example.org/a?b=1&c=2"_s);
    EXPECT_TRUE(text[8].link.isEmpty());
}

TEST(Markdown, ShowsHtmlAsText) {
    const Blocks blocks = fromMarkdown(u"<script>alert(1)</script>\n\nA <b>bold</b> claim"_s);
    EXPECT_EQ(plainText(blocks), u"<script>alert(1)</script>\nA <b>bold</b> claim"_s);
}

TEST(Markdown, DropsLinksThatCouldRunSomething) {
    for (const QString& link :
         {u"javascript:alert(1)"_s, u"JaVaScRiPt:alert(1)"_s, u"data:text/html,x"_s, u"file:///etc/passwd"_s,
          u"vbscript:x"_s, u"//example.org/x"_s, u"ftp://example.org"_s, u"java&#9;script:alert(1)"_s}) {
        const Blocks blocks = fromMarkdown(u"[press](%1)"_s.arg(link));
        EXPECT_TRUE(plainText(blocks).contains(u"press"_s)) << link.toStdString();
        for (const doc::Run& run : onlyText(blocks)) EXPECT_TRUE(run.link.isEmpty()) << link.toStdString();
    }
    EXPECT_EQ(onlyText(fromMarkdown(u"[write](mailto:a@example.org)"_s))[0].link, u"mailto:a@example.org"_s);
    EXPECT_EQ(onlyText(fromMarkdown(u"[ring](tel:+441603000000)"_s))[0].link, u"tel:+441603000000"_s);
}

TEST(Markdown, MakesBareAddressesLinks) {
    const Runs text = onlyText(fromMarkdown(u"See https://example.org/x or write to team@example.org today"_s));
    EXPECT_EQ(text[1].link, u"https://example.org/x"_s);
    EXPECT_EQ(text[3].link, u"mailto:team@example.org"_s);
}

TEST(Markdown, LeavesAPicturesWords) {
    const Blocks blocks = fromMarkdown(u"Look: ![a chart of visits](https://example.org/track.png)"_s);
    EXPECT_EQ(plainText(blocks), u"Look: a chart of visits"_s);
    for (const doc::Run& run : onlyText(blocks)) EXPECT_TRUE(run.link.isEmpty());
}

TEST(Markdown, FitsHeadingsUnderTheDocumentsOwn) {
    const auto levels = [](const QString& text, int first) {
        std::vector<int> found;
        for (const Block& block : fromMarkdown(text, first)) found.push_back(as<Heading>(block).level);
        return found;
    };
    EXPECT_EQ(levels(u"# One\n\n## Two"_s, 3), (std::vector<int>{3, 4}));
    EXPECT_EQ(levels(u"### Only"_s, 3), (std::vector<int>{3}));
    EXPECT_EQ(levels(u"# A\n\n###### B"_s, 4), (std::vector<int>{4, 6}));
}

TEST(Markdown, NestsLists) {
    const Blocks blocks = fromMarkdown(u"1. first\n   - inner\n   - second inner\n2. last"_s);
    const auto& list = as<List>(blocks.at(0));
    EXPECT_TRUE(list.ordered);
    ASSERT_EQ(list.items.size(), 2u);
    EXPECT_EQ(plainText(onlyText(list.items[0])), u"first"_s);
    EXPECT_EQ(as<List>(list.items[0].at(1)).items.size(), 2u);
    EXPECT_FALSE(as<List>(list.items[0].at(1)).ordered);
}

TEST(Markdown, ReadsTablesWithRowsOfEqualLength) {
    const Blocks blocks = fromMarkdown(u"| School | Date |\n|---|---|\n| A | 3 March |\n| B |"_s);
    const auto& table = as<Table>(blocks.at(0));
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(plainText(table.head[1]), u"Date"_s);
    EXPECT_EQ(plainText(table.rows[0][1]), u"3 March"_s);
    EXPECT_EQ(table.rows[1].size(), 2u);
}

TEST(Markdown, KeepsLineBreaksAndEntitiesAndCode) {
    EXPECT_EQ(plainText(fromMarkdown(u"one  \ntwo &amp; three &#8364;5 &nonsense;"_s)),
              u"one\ntwo & three €5 &nonsense;"_s);
    EXPECT_EQ(plainText(fromMarkdown(u"```\na\n  b\n```"_s)), u"a\n  b"_s);
}

TEST(Markdown, TurnsAQuotationIntoACallOut) {
    const Blocks blocks = fromMarkdown(u"> what parents said"_s);
    EXPECT_EQ(plainText(as<CallOut>(blocks.at(0)).blocks), u"what parents said"_s);
}

TEST(Markdown, ShowsStruckWordsPlain) {
    EXPECT_EQ(plainText(fromMarkdown(u"was ~~Monday~~ Tuesday"_s)), u"was Monday Tuesday"_s);
}

TEST(Markdown, StandsAbsurdNestingAndEmptyText) {
    EXPECT_TRUE(fromMarkdown(QString()).empty());
    EXPECT_TRUE(plainText(fromMarkdown(QString(5000, u'>') + u"deep"_s)).contains(u"deep"_s));
    QString lists;
    for (int depth = 0; depth < 200; ++depth) lists += QString(2 * depth, u' ') + u"- x\n"_s;
    lists += QString(400, u' ') + u"| a | b |\n"_s + QString(400, u' ') + u"|---|---|\n"_s;
    EXPECT_EQ(plainText(fromMarkdown(lists)).count(u'x'), 200);
}

TEST(PlainText, DropsWhatNoReaderShouldMeet) {
    EXPECT_EQ(cleanText(u"a\u0000b\u0007c\td\u202Ee"_s), u"abc de"_s);
    EXPECT_EQ(cleanText(QString(QChar(0xd83d)) + u"x"_s), u"x"_s);
    EXPECT_EQ(cleanText(u"🙂 ŵ ł שלום"_s), u"🙂 ŵ ł שלום"_s);
}

TEST(PlainText, CountsWords) {
    EXPECT_EQ(wordCount(fromMarkdown(u"Twelve schools, one page.\n\n- It's here\n- two"_s)), 7);
    EXPECT_EQ(wordCount({}), 0);
}

}  // namespace
}  // namespace nlc::doc
