// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/mail/letter.h"
#include "views/shell/desk.h"

namespace nlc {

/// Writes one of the letters to a person: the words filled in, to be looked over and changed, then saved as a draft
/// that the mail program opens. What was written is noted among the person's contacts. In a small window over `window`.
void writeLetter(Desk& desk, QWidget* window, Id<Person> person, LetterUse use);

/// What a letter may hold in braces, in a sentence or two.
QString placeholdersInWords();

/// The letters themselves: add, change, delete.
void showLetters(Desk& desk, QWidget* window);

}  // namespace nlc
