// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/formats.h"

#include "models/documents/docx_writer.h"
#include "models/documents/html_writer.h"
#include "models/documents/pdf_writer.h"
#include "models/documents/text_writer.h"

namespace nlc::doc {

const FormatName& nameOf(Format format) {
    for (const FormatName& name : formats)
        if (name.format == format) return name;
    return formats.front();
}

std::optional<Format> formatNamed(const QString& word) {
    for (const FormatName& name : formats)
        if (word == QLatin1String(name.word)) return name.format;
    return {};
}

Result<QByteArray> write(const Document& document, Format format, QStringList* warnings) {
    switch (format) {
        case Format::Email:
            return writeEmailHtml(document);
        case Format::Web:
            return writeWebHtml(document);
        case Format::Pdf:
            return writePdf(document, warnings);
        case Format::Docx:
            return writeDocx(document, warnings);
        case Format::Text:
            return writeText(document).toUtf8();
    }
    return QByteArray();
}

}  // namespace nlc::doc
