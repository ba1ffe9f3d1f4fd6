// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QString>
#include <vector>

#include "models/store/error.h"

namespace nlc {

/// A word in braces that each letter fills in for whom it goes to:
///
///     Dear {given name},               the value
///     Dear {given name|colleague},     the value, or what stands after the bar when there is none; that may be nothing
///     {{                               a brace
///
/// Large and small letters are the same; a placeholder stands on one line. A brace that closes nothing is a brace.
struct Placeholder {
    QString name;   ///< "given name"
    QString shown;  ///< what it stands for, for a menu: "Given name"
};
/// What a letter can speak of: whom it goes to, and, if it is one of a visit, the visit too.
enum class LetterAbout { Person, Visit };
std::vector<Placeholder> letterPlaceholders(LetterAbout about = LetterAbout::Person);

/// Nothing wrong, or the first thing that is (Invalid, with `field`): an unknown placeholder, one that such a letter
/// cannot have, a brace not closed.
Result<> checkedPlaceholders(const char* field, const QString& text, LetterAbout about = LetterAbout::Person);

/// The placeholders of a text, in braces and each once, that have neither a value nor a bar. None in a text that is
/// wrong.
QStringList missingIn(const QString& text, const QHash<QString, QString>& values);

enum class FillAs { Plain, Markdown };  ///< Markdown: a value's own stars and brackets are shown, not read
/// The text with the placeholders' values. One without a value and without a bar is an Error (Invalid, with `field`)
/// that names every one of them.
Result<QString> filledIn(const char* field, const QString& text, const QHash<QString, QString>& values, FillAs as);

}  // namespace nlc
