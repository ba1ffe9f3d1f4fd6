// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <vector>

#include "models/store/error.h"

namespace nlc {

/// A mail that somebody looks over and sends from their own mail program.
struct MailDraft {
    struct Attachment {
        QString name;         ///< of the file, without a folder
        QByteArray mimeType;  ///< "application/pdf"; one that is none goes out as "application/octet-stream"
        QByteArray bytes;
        friend bool operator==(const Attachment&, const Attachment&) = default;
    };
    QStringList to, cc, bcc;  ///< bare addresses: name@example.org
    QString subject;          ///< plain text
    QString markdown;         ///< the body as people type it (see letterBodyOf)
    std::vector<Attachment> attachments;
    friend bool operator==(const MailDraft&, const MailDraft&) = default;
};

/// The bytes of an .eml file that Outlook, and any other program that knows `X-Unsent: 1`, opens as a draft to be sent:
/// no Date and no From, which the sender's program puts in, and Bcc as given. Plain text and HTML side by side, then
/// the attachments. Sources: RFC 5322 (message), RFC 2045 and 2046 (parts), RFC 2047 (subject), RFC 2183 and 2231
/// (attachments); X-Unsent: Microsoft, "CDO for Windows 2000", cdoXUnsent.
///
/// The same draft gives the same bytes. An address stands once, however it is written, in the first list that has it. A
/// line break in the subject or in a file's name becomes a space. Error (Invalid, with the list, "subject" or
/// "attachments" as its field) when an address is none, an attachment has no name, or the subject is longer than the
/// 255 letters that Outlook takes; nothing is made then. Plain values: fit for a worker.
Result<QByteArray> emlOf(const MailDraft& draft);

/// The most recipients of one mail that Exchange takes unless its administrator says otherwise.
inline constexpr int mostRecipients = 500;
/// Each address once, however its letters are cased, in lists of at most `most`, in the order given.
std::vector<QStringList> batchesOf(const QStringList& addresses, int most = mostRecipients);

}  // namespace nlc
