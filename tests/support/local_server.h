// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <functional>
#include <vector>

namespace nlc::testing_support {

/// A small HTTP/1.1 server on this computer that says what a test tells it to, on the test's own thread. No test needs
/// the real network.
class LocalServer {
public:
    struct Request {
        QByteArray method;
        QUrl target;  ///< path and query
        QHash<QByteArray, QByteArray> headers;
        QByteArray body;
    };
    struct Response {
        int status = 200;
        QByteArray body = {};
        QList<std::pair<QByteArray, QByteArray>> headers = {{"Content-Type", "application/json; charset=utf-8"}};
        bool isSilent = false;     ///< never answers
        bool isCut = false;        ///< promises more than it sends
        bool isTrickling = false;  ///< headers, then a byte now and then
    };
    using Handler = std::function<Response(const Request&)>;

    explicit LocalServer(Handler handler) : m_handler(std::move(handler)) {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (auto* socket = m_server.nextPendingConnection()) serve(socket);
        });
    }
    QUrl address() const {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/statistics/v1").arg(m_server.serverPort()));
    }
    void close() {  ///< as when the network is gone
        m_server.close();
        for (auto* socket : m_server.findChildren<QTcpSocket*>()) socket->abort();
    }
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    const std::vector<Request>& requests() const { return m_requests; }

private:
    void serve(QTcpSocket* socket) {
        auto got = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, got] {
            *got += socket->readAll();
            const auto end = got->indexOf("\r\n\r\n");
            if (end < 0) return;
            Request request;
            const QList<QByteArray> lines = got->left(end).split('\n');
            const QList<QByteArray> first = lines.first().trimmed().split(' ');
            request.method = first.value(0);
            request.target = QUrl::fromEncoded(first.value(1));
            for (const QByteArray& line : lines.mid(1)) {
                const auto colon = line.indexOf(':');
                request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
            }
            const auto length = request.headers.value("content-length").toLongLong();
            if (got->size() < end + 4 + length) return;
            request.body = got->mid(end + 4, length);
            got->clear();
            m_requests.push_back(request);
            answer(socket, m_handler(request));
        });
    }
    static void answer(QTcpSocket* socket, const Response& response) {
        if (response.isSilent) return;
        QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + " Said\r\n";
        for (const auto& [name, value] : response.headers) head += name + ": " + value + "\r\n";
        const auto promised = response.body.size() + (response.isCut || response.isTrickling ? 1000 : 0);
        head += "Content-Length: " + QByteArray::number(promised) + "\r\n\r\n";
        socket->write(head + response.body);
        if (response.isCut) socket->disconnectFromHost();
        if (!response.isTrickling) return;
        auto* timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        timer->start(20);
    }

    QTcpServer m_server;
    Handler m_handler;
    std::vector<Request> m_requests;
};

}  // namespace nlc::testing_support
