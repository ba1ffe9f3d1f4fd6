// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/documents/formats.h"
#include "models/records/repository.h"

namespace nlc {

/// What was written out of the workspace: of which record, as what, when, by whom. Its bytes are kept, so that it can
/// be written again byte for byte whatever has become of the record.
struct Export {
    Id<Export> id;
    QString subject;  ///< table of the record it shows
    qint64 subjectId = 0;
    QString format;  ///< word of a doc::Format
    QString fileName;
    QString contentHash;
    QDateTime exportedAt;  ///< UTC
    QString author;
    friend bool operator==(const Export&, const Export&) = default;
};
template <>
struct TableOf<Export> {
    static constexpr auto name = "export";
    static constexpr auto columns = std::tuple{
        Column{"subject", &Export::subject},
        Column{"subject_id", &Export::subjectId},
        Column{"format", &Export::format},
        Column{"file_name", &Export::fileName},
        Column{"content_hash", &Export::contentHash},
        Column{"exported_at", &Export::exportedAt},
        Column{"author", &Export::author},
    };
};

/// Newest first.
Result<std::vector<Export>> exportsOf(Workspace& workspace, const QString& subject, qint64 subjectId);
Result<QByteArray> bytesOf(Workspace& workspace, const Export& done);
/// Notes what was written, with its bytes. A step.
Result<Id<Export>> noteExport(Workspace& workspace, const QString& subject, qint64 subjectId, doc::Format format,
                              const QString& fileName, const QByteArray& bytes);

/// "Bulletin 14" → "bulletin-14.email.html": plain letters that every file system takes.
QString suggestedFileName(const QString& title, doc::Format format);
/// Whole or not at all; an existing file is only replaced when `replace`.
Result<> writeFile(const QString& path, const QByteArray& bytes, bool replace);

}  // namespace nlc
