// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace nlc {

/// How the letters of a text file are kept.
enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

/// By its byte order mark; else UTF-16 when every other byte of the beginning is empty; else UTF-8 when the whole of it
/// is valid UTF-8; else Windows-1252, which Excel and the DfE write.
Encoding guessEncoding(const QByteArray& bytes);

/// Without the byte order mark. What is no letter in this encoding, a lone surrogate among it, becomes U+FFFD.
QString decoded(const QByteArray& bytes, Encoding encoding);

}  // namespace nlc
