// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/answer_cache.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QSaveFile>
#include <QtEndian>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 mark = 0x4E4C4341;  // "NLCA"
constexpr quint32 mostOfAnswer = 256 * 1024 * 1024;
const QString ending = u".answer"_s;

QByteArray printOfBytes(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

}  // namespace

QString AnswerCache::pathOf(const QByteArray& question) const {
    return m_folder + u'/' + QString::fromLatin1(printOfBytes(question).toHex()) + ending;
}

std::optional<AnswerCache::Kept> AnswerCache::find(const QByteArray& question) const {
    QFile file(pathOf(question));
    if (m_folder.isEmpty() || file.size() > m_mostBytes || !file.open(QIODevice::ReadOnly)) return {};
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 begins = 0;
    qint64 at = 0;
    QByteArray print, packed;
    stream >> begins >> at;
    if (begins != mark) return {};
    stream >> print >> packed;
    if (stream.status() != QDataStream::Ok || packed.size() < 4 || printOfBytes(packed) != print) return {};
    // The first four bytes say how long it becomes.
    if (qFromBigEndian<quint32>(packed.constData()) > mostOfAnswer) return {};
    return Kept{qUncompress(packed), QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)};
}

void AnswerCache::keep(const QByteArray& question, const QByteArray& bytes, const QDateTime& at) const {
    if (m_folder.isEmpty() || bytes.size() > qsizetype(mostOfAnswer) || !QDir().mkpath(m_folder)) return;
    QSaveFile file(pathOf(question));
    if (!file.open(QIODevice::WriteOnly)) return;
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_0);
    constexpr int quickly = 1;
    const QByteArray packed = qCompress(bytes, quickly);
    stream << mark << at.toMSecsSinceEpoch() << printOfBytes(packed) << packed;
    if (stream.status() == QDataStream::Ok && file.commit()) makeRoom();
}

void AnswerCache::makeRoom() const {
    const QFileInfoList newestFirst = QDir(m_folder).entryInfoList({u'*' + ending}, QDir::Files, QDir::Time);
    qint64 sum = 0;
    for (const QFileInfo& each : newestFirst) {
        sum += each.size();
        if (sum > m_mostBytes) QFile::remove(each.filePath());
    }
}

}  // namespace nlc
