// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/content.h"

#include <QCryptographicHash>

namespace nlc {

using namespace Qt::StringLiterals;

QString Content::hashOf(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<QString> Content::keep(const QByteArray& bytes, qint64 most) {
    if (bytes.size() > most)
        return failed(
            Error::Kind::Invalid,
            QObject::tr("This file is larger than %1 MB. Make it smaller and add it again.").arg(most / 1024 / 1024));
    const QString hash = hashOf(bytes);
    return m_workspace
        .run(u"INSERT INTO content (hash, bytes) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING"_s, {hash, bytes})
        .map([&] { return hash; });
}

Result<QByteArray> Content::find(const QString& hash) const {
    return m_workspace.value(u"SELECT bytes FROM content WHERE hash = ?"_s, {hash})
        .and_then([](const QVariant& bytes) -> Result<QByteArray> {
            if (bytes.isNull())
                return failed(Error::Kind::NotFound,
                              QObject::tr("This picture or document is no longer in the workspace."));
            return bytes.toByteArray();
        });
}

}  // namespace nlc
