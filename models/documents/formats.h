// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>

#include "models/documents/document.h"
#include "models/store/error.h"

namespace nlc::doc {

enum class Format { Email, Web, Pdf, Docx, Text };

struct FormatName {
    Format format;
    const char* word;    ///< on the command line and in the file: "email"
    const char* shown;   ///< in menus: "E-mail HTML"
    const char* suffix;  ///< of file names: ".email.html"
    const char* mimeType;
};
inline constexpr std::array formats{
    FormatName{Format::Email, "email", QT_TRANSLATE_NOOP("Names", "E-mail HTML"), ".email.html", "text/html"},
    FormatName{Format::Web, "web", QT_TRANSLATE_NOOP("Names", "Web page"), ".html", "text/html"},
    FormatName{Format::Pdf, "pdf", QT_TRANSLATE_NOOP("Names", "PDF"), ".pdf", "application/pdf"},
    FormatName{Format::Docx, "docx", QT_TRANSLATE_NOOP("Names", "Word"), ".docx",
               "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    FormatName{Format::Text, "text", QT_TRANSLATE_NOOP("Names", "Plain text"), ".txt", "text/plain"},
};
const FormatName& nameOf(Format format);
std::optional<Format> formatNamed(const QString& word);

/// The same document gives the same bytes. Plain values in and out: fit for a worker.
/// `warnings` gets what a reader of it should know: a letter no font has, a picture that could not be read.
Result<QByteArray> write(const Document& document, Format format, QStringList* warnings = nullptr);

}  // namespace nlc::doc
