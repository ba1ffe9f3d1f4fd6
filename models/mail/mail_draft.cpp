// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/mail_draft.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include "models/documents/plain_text.h"
#include "models/mail/letter_body.h"
#include "models/mail/mime.h"
#include "models/text/checks.h"

using namespace Qt::StringLiterals;

namespace nlc {
namespace {

constexpr qsizetype longestSubject = 255;
constexpr qsizetype longestAddress = 254;  // RFC 5321, 4.5.3.1.3, less the angle brackets

tl::unexpected<Error> draftError(const char* field, const QString& sentence) {
    return tl::unexpected<Error>(Error{Error::Kind::Invalid, sentence, {}, QLatin1String(field)});
}

/// The address as it stands in a header: ASCII alone, a domain with other letters in its encoded form (RFC 5891).
Result<QByteArray> inHeader(const char* field, const QString& typed) {
    static const QRegularExpression local(u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+\\z"_s);  // RFC 5322, 3.2.3
    static const QRegularExpression domain(u"\\A[A-Za-z0-9.-]+\\z"_s);
    const QString address = typed.trimmed();
    const QString before = address.section(u'@', 0, 0);
    const QByteArray after = QUrl::toAce(address.section(u'@', 1));
    const QByteArray whole = before.toLatin1() + '@' + after;
    const bool fits = local.match(before).hasMatch() && domain.match(QString::fromLatin1(after)).hasMatch();
    if (!address.isEmpty() && checkedEmail(field, address) && fits && whole.size() <= longestAddress) return whole;
    return draftError(field, QObject::tr("A mail cannot go to \"%1\": it is not an address such as name@example.org. "
                                         "No draft was made; put the address right and try again.")
                                 .arg(doc::cleanText(address)));
}

struct Recipients {
    QSet<QByteArray> known;  ///< in lower case
    QByteArray headers;

    Result<> add(const char* field, const QByteArray& header, const QStringList& typed) {
        QList<QByteArray> addresses;
        for (const QString& each : typed) {
            const auto address = inHeader(field, each);
            if (!address) return tl::unexpected(address.error());
            if (known.contains(address->toLower())) continue;
            known.insert(address->toLower());
            addresses << *address;
        }
        if (!addresses.isEmpty()) headers += mime::addressHeader(header, addresses);
        return {};
    }
};

/// What may be the name of a file on any computer, without a way into a folder.
QString fileName(const QString& given) {
    static const QRegularExpression forbidden(u"[<>:\"/\\\\|?*]"_s);
    QString name = doc::cleanText(given).simplified().replace(forbidden, u"_"_s);
    while (name.startsWith(u'.')) name.remove(0, 1);
    return name;
}

QByteArray typeOf(const MailDraft::Attachment& attachment) {
    static const QRegularExpression type(u"\\A(?!multipart/|message/)[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const bool known =
        attachment.mimeType.size() <= 60 && type.match(QString::fromLatin1(attachment.mimeType)).hasMatch();
    return known ? attachment.mimeType : QByteArray("application/octet-stream");
}

QByteArray textPart(const QByteArray& subtype, const QByteArray& utf8) {
    return "Content-Type: text/" + subtype + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
           mime::quotedPrintable(utf8);
}

Result<QByteArray> attachedPart(const MailDraft::Attachment& attachment) {
    const QString name = fileName(attachment.name);
    if (name.isEmpty())
        return draftError("attachments", QObject::tr("An attachment has no name. No draft was made; give the file a "
                                                     "name and attach it again."));
    // A reader that does not know RFC 2231 takes the name beside the type.
    const QString shortName = name.size() <= 60 ? name : name.left(50) + name.right(10);
    return "Content-Type: " + typeOf(attachment) + mime::parameter("name", mime::inAscii(shortName)) +
           "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment" +
           mime::parameter("filename", name) + "\r\n\r\n" + mime::base64(attachment.bytes);
}

/// The parts one after another. `boundary` cannot stand in any of them: it begins with "=_", and neither encoding
/// writes an "=" before a "_".
QByteArray multipart(const QByteArray& subtype, const QByteArray& boundary, const QList<QByteArray>& parts) {
    QByteArray all = "Content-Type: multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    for (const QByteArray& part : parts) all += "--" + boundary + "\r\n" + part + "\r\n";
    return all + "--" + boundary + "--\r\n";
}

}  // namespace

Result<QByteArray> emlOf(const MailDraft& draft) {
    Recipients recipients;
    if (auto fine = recipients.add("to", "To", draft.to); !fine) return tl::unexpected(fine.error());
    if (auto fine = recipients.add("cc", "Cc", draft.cc); !fine) return tl::unexpected(fine.error());
    if (auto fine = recipients.add("bcc", "Bcc", draft.bcc); !fine) return tl::unexpected(fine.error());
    const QString subject = doc::cleanText(draft.subject).simplified();
    if (subject.size() > longestSubject)
        return draftError("subject",
                          QObject::tr("The subject is longer than the %1 letters a mail takes. Shorten it; no draft "
                                      "was made.")
                              .arg(longestSubject));
    QList<QByteArray> attached;
    for (const MailDraft::Attachment& attachment : draft.attachments) {
        auto part = attachedPart(attachment);
        if (!part) return tl::unexpected(part.error());
        attached << *part;
    }

    const LetterBody body = letterBodyOf(draft.markdown);
    const QList<QByteArray> faces{textPart("plain", body.text.toUtf8()), textPart("html", body.html)};
    QByteArray headers = "X-Unsent: 1\r\n" + recipients.headers;
    if (!subject.isEmpty()) headers += mime::textHeader("Subject", subject);
    headers += "MIME-Version: 1.0\r\n";
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(headers);
    for (const QByteArray& part : faces + attached) hash.addData(part);
    const QByteArray boundary = "=_nlcdesk_" + hash.result().toHex().left(32);

    const QByteArray words = multipart("alternative", boundary + "_words", faces);
    return headers + (attached.isEmpty() ? words : multipart("mixed", boundary + "_all", QList{words} + attached));
}

std::vector<QStringList> batchesOf(const QStringList& addresses, int most) {
    std::vector<QStringList> batches;
    QSet<QString> known;
    for (const QString& typed : addresses) {
        const QString address = typed.trimmed();
        if (address.isEmpty() || known.contains(address.toLower())) continue;
        known.insert(address.toLower());
        if (batches.empty() || batches.back().size() >= std::max(most, 1)) batches.emplace_back();
        batches.back() << address;
    }
    return batches;
}

}  // namespace nlc
