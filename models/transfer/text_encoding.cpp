// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/text_encoding.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>

namespace nlc {

namespace {

/// Bytes 0x80 to 0x9F; all others are Latin-1. Source: WHATWG Encoding Standard, index windows-1252.
constexpr std::array<char16_t, 32> windows1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                               0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray& bytes) {
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0) c = QChar(windows1252[size_t(c.unicode() - 0x80)]);
    return text;
}

bool isUtf8(const QByteArray& bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    constexpr qsizetype part = 1 << 20;  // a character that is cut goes on in the next part
    for (qsizetype from = 0; from < bytes.size(); from += part) {
        const QString text = decoder.decode(QByteArrayView(bytes).sliced(from, qMin(part, bytes.size() - from)));
        if (decoder.hasError()) return false;
    }
    return true;
}

/// A lone half of a surrogate pair is no character.
void mendSurrogates(QString& text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
}

}  // namespace

Encoding guessEncoding(const QByteArray& bytes) {
    if (bytes.startsWith("\xEF\xBB\xBF")) return Encoding::Utf8;
    if (bytes.startsWith("\xFF\xFE")) return Encoding::Utf16Le;
    if (bytes.startsWith("\xFE\xFF")) return Encoding::Utf16Be;
    const QByteArrayView beginning = QByteArrayView(bytes).first(qMin<qsizetype>(bytes.size(), 1000) & ~qsizetype(1));
    int evens = 0, odds = 0;
    for (qsizetype i = 0; i < beginning.size(); ++i)
        if (beginning[i] == '\0') ++(i % 2 == 0 ? evens : odds);
    const auto half = int(beginning.size() / 4);
    if (odds > half && evens == 0) return Encoding::Utf16Le;
    if (evens > half && odds == 0) return Encoding::Utf16Be;
    return isUtf8(bytes) ? Encoding::Utf8 : Encoding::Windows1252;
}

QString decoded(const QByteArray& bytes, Encoding encoding) {
    QString text;
    switch (encoding) {
        case Encoding::Utf8:
            text = QStringDecoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless)(bytes);
            break;
        case Encoding::Utf16Le:
            text = QStringDecoder(QStringDecoder::Utf16LE, QStringConverter::Flag::Stateless)(bytes);
            break;
        case Encoding::Utf16Be:
            text = QStringDecoder(QStringDecoder::Utf16BE, QStringConverter::Flag::Stateless)(bytes);
            break;
        case Encoding::Windows1252:
            text = fromWindows1252(bytes);
            break;
    }
    if (text.startsWith(QChar::ByteOrderMark)) text.remove(0, 1);
    mendSurrogates(text);
    return text;
}

}  // namespace nlc
