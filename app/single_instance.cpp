// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 1000;
constexpr qint64 longestPath = 32 * 1024;
}  // namespace

SingleInstance::SingleInstance(const QString& key, QObject* parent)
    : QObject(parent), m_server(new QLocalServer(this)) {
    const QByteArray person =
        QCryptographicHash::hash((QDir::homePath() + key).toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    m_name = u"nlcdesk-"_s + QString::fromLatin1(person);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server->nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            const auto read = [this, caller] {
                if (!caller->canReadLine()) {
                    if (caller->bytesAvailable() > longestPath) caller->abort();
                    return;
                }
                const QString file = QString::fromUtf8(caller->readLine(longestPath)).trimmed();
                caller->write("ok\n");
                caller->flush();
                Q_EMIT fileAsked(file);
            };
            connect(caller, &QLocalSocket::readyRead, this, read);
            read();
        }
    });
}

bool SingleInstance::handOver(const QString& file) {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMs)) return false;
    const QString path = file.isEmpty() ? QString() : QFileInfo(file).absoluteFilePath();
    socket.write(path.toUtf8() + '\n');
    return socket.waitForBytesWritten(patienceMs) && socket.waitForReadyRead(patienceMs) &&
           socket.readAll().startsWith("ok");
}

bool SingleInstance::listen() {
    if (m_server->listen(m_name)) return true;
    if (m_server->serverError() != QAbstractSocket::AddressInUseError) return false;
    QLocalServer::removeServer(m_name);  // nobody answered it: a program that was killed left it
    return m_server->listen(m_name);
}

}  // namespace nlc
