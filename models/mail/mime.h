// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QStringList>

// The few parts of the Internet's message format that a draft needs. Each header ends with CRLF; its lines hold at most
// 76 characters, as far as an address or a token without a space allows. Nothing that is given can end a header or
// begin another: control characters become spaces.
namespace nlc::mime {

/// A header of free text (RFC 5322, 2.2.1): folded at spaces; as encoded words of UTF-8 (RFC 2047) when it holds
/// anything but ASCII, something that would be read as an encoded word, or a word too long to fold.
QByteArray textHeader(const QByteArray& name, const QString& text);
/// A header of bare addresses in ASCII, folded between them.
QByteArray addressHeader(const QByteArray& name, const QList<QByteArray>& addresses);
/// `; name="value"` on a line of its own, without the CRLF before the next; RFC 2231 with its continuations where a
/// quoted string of ASCII will not do.
QByteArray parameter(const QByteArray& name, const QString& value);
/// Only letters, digits and signs of ASCII, as like `value` as they can be: "resume.pdf" for "résumé.pdf".
QString inAscii(const QString& value);

/// RFC 2045, 6.7, of text whose lines end with "\n"; ends with CRLF. A line of the result never begins with a dot or
/// "From ", which transports have been known to change.
QByteArray quotedPrintable(const QByteArray& text);
/// RFC 2045, 6.8, in lines of 76; ends with CRLF unless empty.
QByteArray base64(const QByteArray& bytes);

}  // namespace nlc::mime
