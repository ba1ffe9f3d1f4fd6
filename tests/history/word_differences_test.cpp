// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/word_differences.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace nlc;

namespace {

using Kind = TextPiece::Kind;
using Pieces = std::vector<TextPiece>;

QString joined(const Pieces& pieces, Kind without) {
    QString text;
    for (const TextPiece& piece : pieces)
        if (piece.kind != without) text += piece.text;
    return text;
}

TEST(WordDifferences, OneWordForAnotherIsAllThatChanged) {
    EXPECT_EQ(wordDifferences(u"There is room for eight more."_s, u"There is room for two more."_s),
              (Pieces{{Kind::Same, u"There is room for "_s},
                      {Kind::Removed, u"eight "_s},
                      {Kind::Added, u"two "_s},
                      {Kind::Same, u"more."_s}}));
}

TEST(WordDifferences, EqualTextsStayAndEmptyOnesComeOrGoWhole) {
    EXPECT_EQ(wordDifferences(u"a b"_s, u"a b"_s), (Pieces{{Kind::Same, u"a b"_s}}));
    EXPECT_EQ(wordDifferences({}, u"a b"_s), (Pieces{{Kind::Added, u"a b"_s}}));
    EXPECT_EQ(wordDifferences(u"a b"_s, {}), (Pieces{{Kind::Removed, u"a b"_s}}));
    EXPECT_TRUE(wordDifferences({}, {}).empty());
}

TEST(WordDifferences, NothingOfEitherTextIsLost) {
    const QString before = u"  One two\n\n- three  four\n- five"_s, after = u"One  two three\n- five six\n"_s;
    const Pieces pieces = wordDifferences(before, after);
    EXPECT_EQ(joined(pieces, Kind::Added), before);
    EXPECT_EQ(joined(pieces, Kind::Removed), after);
}

TEST(WordDifferences, TextsTooLongToCompareAreOneChange) {
    QString before, after;
    for (int i = 0; i < 3000; ++i) {
        before += u"a%1 "_s.arg(i);
        after += u"b%1 "_s.arg(i);
    }
    const Pieces pieces = wordDifferences(u"same "_s + before + u"end"_s, u"same "_s + after + u"end"_s);
    ASSERT_EQ(pieces.size(), 4u);
    EXPECT_EQ(pieces[0].text, u"same "_s);
    EXPECT_EQ(pieces[3].text, u"end"_s);
}

TEST(WordDifferences, LongStretchesThatStayedAreCutToWhatIsBesideTheChange) {
    const QString many = u"1 2 3 4 5 6 7 8 9 10 11 12 13 14 "_s;
    const Pieces pieces = shortened(wordDifferences(many + u"old "_s + many, many + u"new "_s + many), 2);
    ASSERT_EQ(pieces.size(), 4u);
    EXPECT_EQ(pieces[0].text, u"… 13 14 "_s);
    EXPECT_EQ(pieces[3].text, u"1 2 … "_s);
}

}  // namespace
