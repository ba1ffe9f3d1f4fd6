// SPDX-License-Identifier: GPL-3.0-or-later
// Written here because no packaged library does it: mimetic (last release 2014, not in vcpkg) encodes no header, lets a
// line break in a subject begin a new one and counts its boundaries up; GMime writes encoded words of 200 characters
// and more where RFC 2047 allows 75, and brings GPGME along.
#include "models/mail/mime.h"

#include <algorithm>

#include "models/documents/plain_text.h"

using namespace Qt::StringLiterals;

namespace nlc::mime {
namespace {

constexpr qsizetype lineLength = 76;         // RFC 2045 and 2047; RFC 5322 asks for 78 at most
constexpr qsizetype encodedWordLength = 75;  // RFC 2047, 2
const QByteArray wordOpen = "=?UTF-8?B?", wordClose = "?=";

bool isPlain(QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; }

/// The characters of a text one by one, in UTF-8: none may be torn between two encoded words.
QList<QByteArray> characters(const QString& text) {
    QList<QByteArray> all;
    for (char32_t code : text.toUcs4()) all << QString::fromUcs4(&code, 1).toUtf8();
    return all;
}

QByteArray encodedWords(qsizetype used, const QString& text) {
    const qsizetype around = wordOpen.size() + wordClose.size();
    QByteArray header, word;
    qsizetype room = std::min(lineLength - used, encodedWordLength);
    const auto close = [&] {
        if (!header.isEmpty()) header += "\r\n ";
        header += wordOpen + word.toBase64() + wordClose;
        word.clear();
        room = encodedWordLength;
    };
    for (const QByteArray& character : characters(text)) {
        if (around + (word.size() + character.size() + 2) / 3 * 4 > room) close();
        word += character;
    }
    close();
    return header;
}

QByteArray foldedWords(qsizetype used, const QByteArray& text) {
    QByteArray header;
    for (const QByteArray& word : text.split(' ')) {
        if (!header.isEmpty()) {
            if (used + 1 + word.size() > lineLength) {
                header += "\r\n";
                used = 0;
            }
            header += ' ';
            ++used;
        }
        header += word;
        used += word.size();
    }
    return header;
}

}  // namespace

QByteArray textHeader(const QByteArray& name, const QString& text) {
    const QString words = doc::cleanText(text).simplified();
    const QByteArray start = name + ": ";
    const QStringList each = words.split(u' ');
    const bool plain =
        std::all_of(words.begin(), words.end(), isPlain) && !words.contains("=?"_L1) &&
        std::all_of(each.begin(), each.end(), [&](const QString& w) { return w.size() <= lineLength - start.size(); });
    return start + (plain ? foldedWords(start.size(), words.toLatin1()) : encodedWords(start.size(), words)) + "\r\n";
}

QByteArray addressHeader(const QByteArray& name, const QList<QByteArray>& addresses) {
    return name + ": " + foldedWords(name.size() + 2, addresses.join(", ")) + "\r\n";
}

QByteArray parameter(const QByteArray& name, const QString& value) {
    const QString text = doc::cleanText(value);
    const bool plain = std::all_of(text.begin(), text.end(), isPlain);
    if (plain && text.size() + name.size() + 6 <= lineLength) {
        QByteArray quoted = text.toLatin1();
        quoted.replace('\\', "\\\\").replace('"', "\\\"");
        if (quoted.size() + name.size() + 6 <= lineLength) return ";\r\n " + name + "=\"" + quoted + '"';
    }
    QList<QByteArray> sections{"UTF-8''"};
    for (const QByteArray& character : characters(text)) {
        const QByteArray encoded = character.toPercentEncoding();
        // A section is ` name*12*=…;` on its line.
        if (sections.last().size() + encoded.size() + name.size() + 8 > lineLength) sections << QByteArray();
        sections.last() += encoded;
    }
    if (sections.size() == 1) return ";\r\n " + name + "*=" + sections.first();
    QByteArray all;
    for (qsizetype i = 0; i < sections.size(); ++i)
        all += ";\r\n " + name + '*' + QByteArray::number(i) + "*=" + sections[i];
    return all;
}

QString inAscii(const QString& value) {
    QString ascii;
    for (QChar c : value.normalized(QString::NormalizationForm_KD)) {
        if (isPlain(c))
            ascii += c;
        else if (!c.isMark() && !c.isLowSurrogate())
            ascii += u'_';
    }
    return ascii;
}

QByteArray quotedPrintable(const QByteArray& text) {
    static const char digits[] = "0123456789ABCDEF";
    const auto escaped = [](uchar c) { return QByteArray{'=' + QByteArray{1, digits[c >> 4]} + digits[c & 15]}; };
    QByteArray all;
    QList<QByteArray> lines = text.split('\n');
    if (lines.last().isEmpty()) lines.removeLast();
    for (const QByteArray& line : lines) {
        QByteArray out;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const auto c = uchar(line[i]);
            const bool last = i + 1 == line.size();
            const bool asIs = (c > 0x20 && c < 0x7f && c != '=') || ((c == ' ' || c == '\t') && !last);
            QByteArray next = asIs ? QByteArray(1, line[i]) : escaped(c);
            if (out.size() + next.size() > lineLength - (last ? 0 : 1)) {
                all += out + "=\r\n";
                out.clear();
            }
            if (out.isEmpty() && (c == '.' || (c == 'F' && line.mid(i, 5) == "From "))) next = escaped(c);
            out += next;
        }
        all += out + "\r\n";
    }
    return all;
}

QByteArray base64(const QByteArray& bytes) {
    const QByteArray encoded = bytes.toBase64();
    QByteArray lines;
    lines.reserve(encoded.size() + encoded.size() / lineLength * 2 + 2);
    for (qsizetype at = 0; at < encoded.size(); at += lineLength) {
        lines.append(encoded.constData() + at, std::min(lineLength, encoded.size() - at));
        lines.append("\r\n");
    }
    return lines;
}

}  // namespace nlc::mime
