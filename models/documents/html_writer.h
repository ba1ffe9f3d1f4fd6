// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <vector>

#include "models/documents/document.h"

namespace nlc::doc {

/// A picture beside an e-mail's HTML: goes out as a related part, with `contentId` in angle brackets.
struct MailPart {
    QByteArray contentId;
    QByteArray mimeType;
    QByteArray bytes;
};
struct MailBody {
    QByteArray html;  ///< UTF-8; pictures are "cid:" addresses of `parts`
    std::vector<MailPart> parts;
};

/// E-mail HTML, UTF-8, for any reader from Outlook's to a phone's: one column of 600 px, styles inline, no script and
/// nothing loaded from elsewhere. Pictures are inside as data: addresses; a picture that is neither PNG nor JPEG leaves
/// its alternative text.
QByteArray writeEmailHtml(const Document& document);
/// The same for a mail with pictures as parts of their own. The same picture twice is one part.
MailBody writeMailBody(const Document& document);
/// A page of its own for a web site, UTF-8: light and dark, for print, from 320 px. Pictures are inside.
QByteArray writeWebHtml(const Document& document);

}  // namespace nlc::doc
