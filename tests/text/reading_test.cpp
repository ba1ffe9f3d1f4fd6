// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/reading.h"

#include <gtest/gtest.h>

using namespace nlc;
using namespace Qt::StringLiterals;

TEST(Reading, CountsSyllablesAsTheyAreHeard) {
    for (const auto& [word, syllables] : {std::pair{u"school"_s, 1},
                                          {u"survey"_s, 2},
                                          {u"made"_s, 1},
                                          {u"table"_s, 2},
                                          {u"closed"_s, 1},
                                          {u"started"_s, 2},
                                          {u"transition"_s, 3},
                                          {u"be"_s, 1},
                                          {u"café"_s, 2},
                                          {u"766"_s, 1}})
        EXPECT_EQ(syllablesIn(word), syllables) << word.toStdString();
}

TEST(Reading, EndsASentenceAtAStopAndAtTheEndOfALine) {
    const Reading reading = readingOf(u"One two three. Four five\n\nsix seven? 3.5 and 1,250 stay whole"_s);
    EXPECT_EQ(reading.sentences, 4);
    EXPECT_EQ(reading.words, 12);
}

TEST(Reading, LongWordsAndSentencesAskForAnOlderReader) {
    const auto plain = readingOf(u"The cat sat on the mat. The dog ran to the park. "_s.repeated(4)).age();
    const auto hard = readingOf(
                          u"Collaborative organisations systematically investigate educational inequalities across "
                          "administrative boundaries, considering demographic characteristics. "_s.repeated(4))
                          .age();
    ASSERT_TRUE(plain && hard);
    EXPECT_EQ(*plain, 5);
    EXPECT_GT(*hard, 17);
}

TEST(Reading, SaysNothingOfAFewWords) {
    EXPECT_FALSE(readingOf({}).age());
    EXPECT_FALSE(readingOf(u"Incomprehensibility notwithstanding."_s).age());
}
