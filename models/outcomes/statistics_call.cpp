// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/statistics_call.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <algorithm>

#include "models/outcomes/layout_parts.h"
#include "models/outcomes/statistics_api.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRedirects = 5, wholeInTimeouts = 10;

CallFailure unreachable(const QString& sentence, const QString& detail = {}) {
    return {{Error::Kind::Io, sentence, detail, {}}, true, -1};
}
CallFailure refused(const QString& sentence, const QString& detail = {}) {
    return {{Error::Kind::Refused, sentence, detail, {}}, false, -1};
}

CallFailure failureOfStatus(int status, const QNetworkReply& reply, const QByteArray& bytes) {
    const QString says = refusalOf(bytes);
    const QString detail = u"HTTP %1 %2"_s.arg(status).arg(says);
    if (status == 400)
        return refused(says.isEmpty() ? layoutText("The statistics service did not take the question. Nothing was "
                                                   "changed. Choose again.")
                                      : layoutText("The statistics service did not take the question. It says: %1 "
                                                   "Nothing was changed. Choose again.")
                                            .arg(says.endsWith(u'.') ? says : says + u'.'),
                       detail);
    if (status == 404)
        return refused(
            layoutText("The statistics service does not have this any more. Nothing was changed. Search again."),
            detail);
    if (status == 401 || status == 403)
        return refused(layoutText("The statistics service does not let this computer in. Nothing was changed. Ask your "
                                  "IT team whether it is blocked; tables downloaded by hand can be imported as files."),
                       detail);
    if (status == 407)
        return unreachable(layoutText("Your network's proxy wants a name and password that this program does not have. "
                                      "Nothing was changed. Ask your IT team to let it through; tables downloaded by "
                                      "hand can be imported as files."),
                           detail);
    if (status == 429) {
        const int wait = retryAfterOf(reply.rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
        CallFailure failure = unreachable(
            wait < 0 ? layoutText("The statistics service was asked too often. Nothing was changed. Ask again in a few "
                                  "minutes.")
                     : QObject::tr("The statistics service was asked too often. Nothing was changed. Ask again in %n "
                                   "minutes.",
                                   nullptr, std::max(1, (wait + 59) / 60)),
            detail);
        failure.retryAfter = wait;
        return failure;
    }
    if (status == 504)
        return unreachable(layoutText("The statistics service took too long over this question. Nothing was changed. "
                                      "Choose fewer years, levels or groups, or ask again later."),
                           detail);
    if (status >= 500)
        return unreachable(
            layoutText("The statistics service has a fault. Nothing was changed. Ask again later; tables "
                       "downloaded by hand can be imported as files."),
            detail);
    return refused(layoutText("The statistics service answered with %1, which is no answer. Nothing was changed. Ask "
                              "again later; tables downloaded by hand can be imported as files.")
                       .arg(status),
                   detail);
}

CallFailure failureOfNetwork(const QNetworkReply& reply) {
    const QString detail = reply.errorString();
    switch (reply.error()) {
        case QNetworkReply::SslHandshakeFailedError:
            return unreachable(
                layoutText("The connection to the statistics service cannot be trusted: its certificate is "
                           "not right. Nothing was sent or changed. Ask your IT team; tables downloaded "
                           "by hand can be imported as files."),
                detail);
        case QNetworkReply::InsecureRedirectError:
        case QNetworkReply::TooManyRedirectsError:
            return unreachable(
                layoutText("The way to the statistics service leads to another address, as when a network "
                           "wants you to sign in. Nothing was changed. Open a page in your browser, then "
                           "ask again."),
                detail);
        case QNetworkReply::ProxyConnectionRefusedError:
        case QNetworkReply::ProxyConnectionClosedError:
        case QNetworkReply::ProxyNotFoundError:
        case QNetworkReply::ProxyTimeoutError:
        case QNetworkReply::UnknownProxyError:
            return unreachable(
                layoutText("Your network's proxy could not be reached. Nothing was changed. Look whether "
                           "this computer is online, or ask your IT team; tables downloaded by hand can "
                           "be imported as files."),
                detail);
        default:
            return unreachable(
                layoutText("The statistics service could not be reached. Nothing was changed. Look whether "
                           "this computer is online, then ask again; tables downloaded by hand can be "
                           "imported as files."),
                detail);
    }
}

bool isPageForPeople(const QNetworkReply& reply, const QByteArray& bytes) {
    return reply.header(QNetworkRequest::ContentTypeHeader).toString().contains(u"html"_s, Qt::CaseInsensitive) ||
           bytes.left(1000).trimmed().startsWith('<');
}

}  // namespace

int retryAfterOf(const QByteArray& header, const QDateTime& now) {
    constexpr qint64 aDay = 24 * 60 * 60;
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber) return seconds < 0 ? -1 : int(std::min(seconds, aDay));
    auto at = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!at.isValid()) return -1;
    at.setTimeSpec(Qt::UTC);
    return int(std::clamp(now.secsTo(at), qint64(0), aDay));
}

StatisticsCall::StatisticsCall(QNetworkAccessManager& network, const QUrl& url, const QByteArray& body,
                               const CallLimits& limits, Use use, QObject* parent)
    : QObject(parent), m_limits(limits), m_use(std::move(use)) {
    QNetworkRequest request(url);
    request.setTransferTimeout(limits.timeout);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(mostRedirects);
    // Up to the size that is refused anyway, however well it is packed.
    request.setDecompressedSafetyCheckThreshold(limits.mostBytes);
    request.setRawHeader("Accept", "application/json");
    request.setHeader(QNetworkRequest::UserAgentHeader, u"NLC Desk"_s);
    if (!body.isEmpty()) request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    m_reply = body.isEmpty() ? network.get(request) : network.post(request, body);
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::readyRead, this, &StatisticsCall::take);
    connect(m_reply, &QNetworkReply::finished, this, &StatisticsCall::finish);
    m_whole.setSingleShot(true);
    connect(&m_whole, &QTimer::timeout, this, [this] { stop(Stop::TooSlow); });
    m_whole.start(limits.timeout * wholeInTimeouts);
}

StatisticsCall::~StatisticsCall() {
    if (!m_reply) return;
    m_reply->disconnect(this);
    m_reply->abort();
}

void StatisticsCall::abandon() {
    m_use = {};
    m_whole.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    deleteLater();
}

void StatisticsCall::stop(Stop why) {
    if (m_stop != Stop::No) return;
    m_stop = why;
    m_reply->abort();  // comes back in finish()
}

void StatisticsCall::take() {
    if (m_stop != Stop::No || !m_reply->isOpen()) return;
    m_bytes += m_reply->read(m_limits.mostBytes + 1 - m_bytes.size());
    if (m_bytes.size() > m_limits.mostBytes) stop(Stop::TooLarge);
}

void StatisticsCall::finish() {
    take();
    const auto answer = result();
    const auto use = std::move(m_use);
    deleteLater();
    use(answer);
}

tl::expected<QByteArray, CallFailure> StatisticsCall::result() {
    if (m_stop == Stop::TooLarge)
        return tl::unexpected(
            refused(layoutText("The answer of the statistics service is larger than %1 MB, so it was "
                               "not taken. Nothing was changed. Choose fewer years, levels or groups.")
                        .arg(std::max<qint64>(1, m_limits.mostBytes / 1024 / 1024))));
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    if (m_stop == Stop::TooSlow || error == QNetworkReply::OperationCanceledError ||
        error == QNetworkReply::TimeoutError)
        return tl::unexpected(
            unreachable(layoutText("The statistics service did not answer in time. Nothing was changed. "
                                   "Ask again later, or for less.")));
    if (status >= 400) return tl::unexpected(failureOfStatus(status, *m_reply, m_bytes));
    if (error != QNetworkReply::NoError) return tl::unexpected(failureOfNetwork(*m_reply));
    if (isPageForPeople(*m_reply, m_bytes))
        return tl::unexpected(unreachable(
            layoutText("A page for people came instead of figures, most often the one where a network wants "
                       "you to sign in. Nothing was changed. Open a page in your browser, then ask again.")));
    if (status != 200) return tl::unexpected(failureOfStatus(status, *m_reply, m_bytes));
    return m_bytes;
}

}  // namespace nlc
