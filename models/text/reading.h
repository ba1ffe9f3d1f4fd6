// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

namespace nlc {

/// What makes a text hard to read: long sentences and long words.
struct Reading {
    int words = 0, sentences = 0, syllables = 0;
    /// The Flesch-Kincaid grade: 0.39 words per sentence + 11.8 syllables per word - 15.59. Source: Kincaid, Fishburne,
    /// Rogers and Chissom, "Derivation of new readability formulas for Navy enlisted personnel", Research Branch Report
    /// 8-75, 1975.
    double grade() const;
    /// The age at which a reader follows it easily: the grade counts American school years, the first of which begins
    /// at six, so five years are added. None below thirty words, where one long word would decide.
    std::optional<int> age() const;
};

/// Of plain English text; the end of a line ends a sentence, as list items and headings have no full stop.
Reading readingOf(const QString& text);

/// Syllables as they are heard, estimated from the spelling: groups of vowels, less a silent e at the end.
int syllablesIn(const QString& word);

}  // namespace nlc
