// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <functional>

#include "models/store/error.h"

class QNetworkAccessManager;
class QNetworkReply;

namespace nlc {

struct CallLimits {
    int timeout = 30'000;                   ///< ms without a single byte
    qint64 mostBytes = 64LL * 1024 * 1024;  ///< of an answer, unpacked
};

/// Why a question has no answer.
struct CallFailure {
    Error error;
    bool isUnreachable = false;  ///< the question was not refused: an older answer is as good as it was
    int retryAfter = -1;         ///< seconds that the service asks to wait; -1: it does not
};

/// One question to the statistics service: a GET, or a POST when there is a body. Answers once, on the thread it lives
/// on, and deletes itself; deleted before, it never does. Redirects are followed within the same address alone, no
/// cookie is kept or sent, and the certificate has to be right.
class StatisticsCall : public QObject {
    Q_OBJECT
public:
    using Use = std::function<void(tl::expected<QByteArray, CallFailure>)>;
    StatisticsCall(QNetworkAccessManager& network, const QUrl& url, const QByteArray& body, const CallLimits& limits,
                   Use use, QObject* parent);
    ~StatisticsCall() override;
    void abandon();  ///< never answers, and goes; safe inside its own answer

private:
    enum class Stop { No, TooLarge, TooSlow };
    void take();
    void finish();
    tl::expected<QByteArray, CallFailure> result();
    void stop(Stop why);

    CallLimits m_limits;
    Use m_use;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_bytes;
    QTimer m_whole;  ///< an answer that trickles without end
    Stop m_stop = Stop::No;
};

/// Seconds from a header's "120" or "Wed, 12 Feb 2025 09:05:00 GMT"; -1: neither.
int retryAfterOf(const QByteArray& header, const QDateTime& now);

}  // namespace nlc
