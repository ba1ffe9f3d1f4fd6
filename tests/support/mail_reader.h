// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <vector>

namespace nlc::testing_support {

/// A mail as somebody else's program reads it: Python's e-mail package, which knows nothing of ours.
struct ReadMail {
    QStringList headerNames;
    QStringList to, cc, bcc;
    QString subject;
    QString structure;  ///< "multipart/alternative(text/plain, text/html)"
    QString text, html;
    struct File {
        QString name;
        QString nameBesideType;  ///< what a reader without RFC 2231 shows
        QString type;
        QByteArray bytes;
    };
    std::vector<File> files;
    QStringList defects;
};

inline bool canReadMail() { return !QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty(); }

inline ReadMail readMail(const QByteArray& eml) {
    static const QString script = QStringLiteral(R"(
import base64, email, email.policy, json, sys
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
defects = []
def shape(p):
    defects.extend(repr(d) for d in p.defects)
    for name, value in p.items():
        defects.extend(name + ': ' + repr(d) for d in value.defects)
    inner = list(p.iter_parts()) if p.is_multipart() else []
    return p.get_content_type() + ('(' + ', '.join(shape(i) for i in inner) + ')' if inner else '')
def addresses(h):
    return [a.addr_spec for a in m[h].addresses] if m[h] else []
def words(kind):
    part = m.get_body((kind,))
    return part.get_content().replace('\r\n', '\n') if part else ''
print(json.dumps(dict(
    names=m.keys(), to=addresses('To'), cc=addresses('Cc'), bcc=addresses('Bcc'), subject=m['Subject'] or '',
    structure=shape(m), text=words('plain'), html=words('html'),
    files=[dict(name=p.get_filename(), beside=p.get_param('name', ''), type=p.get_content_type(),
                bytes=base64.b64encode(p.get_payload(decode=True)).decode()) for p in m.iter_attachments()],
    defects=defects)))
)");
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), script});
    python.write(eml);
    python.closeWriteChannel();
    EXPECT_TRUE(python.waitForFinished(30000) && python.exitCode() == 0) << python.readAllStandardError().toStdString();
    const QJsonObject said = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    const auto list = [&](const char* key) { return said.value(QLatin1String(key)).toVariant().toStringList(); };
    const auto text = [&](const char* key) { return said.value(QLatin1String(key)).toString(); };
    ReadMail mail{list("names"),     list("to"),   list("cc"),   list("bcc"), text("subject"),
                  text("structure"), text("text"), text("html"), {},          list("defects")};
    const QJsonArray files = said.value(QLatin1String("files")).toArray();
    for (const auto& each : files) {
        const QJsonObject file = each.toObject();
        const auto part = [&](const char* key) { return file.value(QLatin1String(key)).toString(); };
        mail.files.push_back(
            {part("name"), part("beside"), part("type"), QByteArray::fromBase64(part("bytes").toLatin1())});
    }
    return mail;
}

}  // namespace nlc::testing_support
