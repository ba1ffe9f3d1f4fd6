// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/reading.h"

#include <QRegularExpression>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWords = 30;
constexpr int ageAtGradeNought = 5;

bool isVowel(QChar c) { return u"aeiouy"_s.contains(c); }

}  // namespace

int syllablesIn(const QString& word) {
    QString letters;
    for (const QChar c : word.normalized(QString::NormalizationForm_KD).toLower())
        if (c >= u'a' && c <= u'z') letters += c;
    if (letters.isEmpty()) return 1;  // a number: said in at least one
    int count = 0;
    bool inVowels = false;
    for (const QChar c : letters) {
        const bool vowel = isVowel(c);
        if (vowel && !inVowels) ++count;
        inVowels = vowel;
    }
    // "made", "schools use": the e is not heard; in "table" and "be" it is.
    const bool accented = word.back().unicode() > 127;  // "café"
    const bool silentE = letters.size() > 2 && !accented && letters.endsWith(u'e') &&
                         !isVowel(letters[letters.size() - 2]) &&
                         !(letters.endsWith("le"_L1) && !isVowel(letters[letters.size() - 3]));
    // "closed", "asked"; in "started" and "needed" it is heard.
    const bool silentEd = letters.size() > 3 && letters.endsWith("ed"_L1) && !isVowel(letters[letters.size() - 3]) &&
                          !letters.endsWith("ted"_L1) && !letters.endsWith("ded"_L1);
    if (silentE || silentEd) --count;
    return qMax(1, count);
}

Reading readingOf(const QString& text) {
    static const QRegularExpression sentenceEnd(u"[.!?…]+(?=\\s|$)|\\n+"_s);
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+(?:['’.,][\\p{L}\\p{N}]+)*"_s);
    Reading reading;
    for (const QString& sentence : text.split(sentenceEnd, Qt::SkipEmptyParts)) {
        const int before = reading.words;
        for (auto words = word.globalMatch(sentence); words.hasNext();) {
            ++reading.words;
            reading.syllables += syllablesIn(words.next().captured());
        }
        if (reading.words > before) ++reading.sentences;
    }
    return reading;
}

double Reading::grade() const {
    if (words == 0) return 0;
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

std::optional<int> Reading::age() const {
    if (words < leastWords) return {};
    return qMax(ageAtGradeNought, qRound(grade()) + ageAtGradeNought);
}

}  // namespace nlc
