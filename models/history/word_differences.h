// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

namespace nlc {

/// A stretch of text that stayed, went or came.
struct TextPiece {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const TextPiece&, const TextPiece&) = default;
};

/// What turns `before` into `after`, word by word: the pieces that stayed or went make up `before`, those that stayed
/// or came make up `after`. Of very long and very different texts all that lies between their first and last difference
/// is one change.
std::vector<TextPiece> wordDifferences(const QString& before, const QString& after);

/// The same with long stretches that stayed cut to a few words beside each change: "… words beside words …".
std::vector<TextPiece> shortened(const std::vector<TextPiece>& pieces, int wordsBeside = 6);

}  // namespace nlc
