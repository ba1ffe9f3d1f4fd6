// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/vcard_writer.h"

#include <algorithm>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// One value, or one part of one, as text (RFC 2426, 5).
QString escapedForVCard(const QString& text) {
    QString escaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\n' || c == u'\r') {
            escaped += u"\\n"_s;
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') ++i;
        } else if (c == u'\\' || c == u',' || c == u';') {
            escaped += u'\\';
            escaped += c;
        } else if (c.unicode() >= 0x20 ? c != u'\x7f' : c == u'\t') {
            escaped += c;
        }
    }
    return escaped;
}

class VCardWriter {
public:
    explicit VCardWriter(VCardVersion version) : m_isV3(version == VCardVersion::V3) {}

    void add(const ContactCard& card) {
        const QString name = QString(card.givenName.trimmed() + u' ' + card.familyName.trimmed()).trimmed();
        QString shown = name;
        for (const QString& other : {card.organisation, card.email, card.phone})
            if (shown.isEmpty()) shown = other.trimmed();
        if (shown.isEmpty()) return;
        line(u"BEGIN:VCARD"_s);
        line(m_isV3 ? u"VERSION:3.0"_s : u"VERSION:4.0"_s);
        text(u"FN"_s, shown);
        value(u"N"_s, escapedForVCard(card.familyName) + u';' + escapedForVCard(card.givenName) + u";;;"_s);
        text(u"ORG"_s, card.organisation);
        text(u"TITLE"_s, card.jobTitle);
        text(m_isV3 ? u"EMAIL;TYPE=INTERNET"_s : u"EMAIL"_s, card.email);
        text(u"TEL;TYPE=WORK,VOICE"_s, card.phone);  // Outlook leaves out a number without a type
        text(u"NOTE"_s, card.note);
        line(u"END:VCARD"_s);
    }
    QByteArray bytes() const { return m_bytes; }

private:
    void text(const QString& property, const QString& said) {
        if (!said.trimmed().isEmpty()) value(property, escapedForVCard(said));
    }

    void value(const QString& property, const QString& escaped) {
        const bool isAscii = std::all_of(escaped.begin(), escaped.end(), [](QChar c) { return c.unicode() < 0x80; });
        // 3.0 leaves the encoding to the mail around it, and Outlook takes a file's for Windows-1252. Where it matters
        // the parameter of 2.1 says it; other readers pass over it.
        line(property + (m_isV3 && !isAscii ? u";CHARSET=UTF-8:"_s : u":"_s) + escaped);
    }

    /// Folded: no line has more than 75 octets without its CRLF, and none ends inside a letter.
    void line(const QString& whole) {
        const QByteArray utf8 = whole.toUtf8();
        qsizetype from = 0, room = 75;
        while (utf8.size() - from > room) {
            qsizetype to = from + room;
            while ((utf8[to] & 0xC0) == 0x80) --to;
            m_bytes += utf8.mid(from, to - from) + "\r\n ";
            from = to;
            room = 74;  // the blank before it counts
        }
        m_bytes += utf8.mid(from) + "\r\n";
    }

    bool m_isV3;
    QByteArray m_bytes;
};

}  // namespace

QByteArray vCardsOf(const std::vector<ContactCard>& cards, VCardVersion version) {
    VCardWriter writer(version);
    for (const ContactCard& card : cards) writer.add(card);
    return writer.bytes();
}

}  // namespace nlc
