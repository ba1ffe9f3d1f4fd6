// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/statistics_service.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSettings>
#include <QStandardPaths>
#include <QUrlQuery>

#include "models/outcomes/layout_parts.h"
#include "models/store/job.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTries = 3, publicationsAtOnce = 40, dataSetsAtOnce = 20;
constexpr qsizetype mostDataSets = 400;

QByteArray questionText(const QUrl& url, const QByteArray& body) { return url.toEncoded() + '\n' + body; }

}  // namespace

QNetworkProxy StatisticsSettings::systemProxy(const QUrl& url) {
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

StatisticsSettings StatisticsSettings::ofThisComputer() {
    StatisticsSettings settings;
    const QUrl named(QSettings().value(u"statistics/address"_s).toString());
    if (named.isValid() && (named.scheme() == u"https" || named.scheme() == u"http")) settings.base = named;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    if (!folder.isEmpty()) settings.cacheFolder = folder + u"/statistics"_s;
    return settings;
}

StatisticsService::StatisticsService(StatisticsSettings settings, QObject* parent)
    : QObject(parent),
      m_settings(std::move(settings)),
      m_cache(m_settings.cacheFolder, m_settings.cacheBytes),
      m_network(new QNetworkAccessManager(this)) {}

StatisticsService::~StatisticsService() {
    m_fail = {};
    delete m_call;
    for (Job* job : findChildren<Job*>()) delete job;  // waits for the worker
}

// --- one question at a time

void StatisticsService::begin(Fail fail) {
    cancel();
    ++m_turn;
    m_fail = std::move(fail);
}

void StatisticsService::end(const std::function<void()>& tell) {
    ++m_turn;
    m_fail = {};
    tell();
}

void StatisticsService::failWith(const Error& error) {
    const Fail fail = m_fail;
    end([&] {
        if (fail) fail(error);
    });
}

void StatisticsService::cancel() {
    if (m_call) m_call->abandon();
    m_call = nullptr;
    if (m_job) m_job->cancel();
    if (isBusy()) failWith(Progress::stopped().value());
}

template <typename T>
void StatisticsService::onWorker(std::function<Result<T>()> work, std::function<void(const T&)> use) {
    m_job = Job::run<T>(
        layoutText("Asking the statistics service"), this,
        [work = std::move(work)](Progress& progress) {
            return progress.isCancelled() ? Result<T>(Progress::stopped()) : work();
        },
        [this, turn = m_turn, use = std::move(use)](const T& value) {
            if (turn == m_turn) use(value);
        },
        [this, turn = m_turn](const Error& error) {
            if (turn == m_turn) failWith(error);
        });
}

QUrl StatisticsService::urlOf(const QString& path, const QList<std::pair<QString, QString>>& query) const {
    QUrl url = m_settings.base;
    QString base = url.path();
    while (base.endsWith(u'/')) base.chop(1);
    url.setPath(base + path);
    QUrlQuery asked;
    for (const auto& [name, value] : query)
        asked.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    if (!asked.isEmpty()) url.setQuery(asked);
    return url;
}

// --- from the cache, from the network, or from the cache after all

void StatisticsService::ask(const Question& question, const Answered& use) {
    onWorker<std::optional<AnswerCache::Kept>>(
        [cache = m_cache, text = questionText(question.url, question.body)]()
            -> Result<std::optional<AnswerCache::Kept>> { return cache.find(text); },
        [this, question, use](const std::optional<AnswerCache::Kept>& kept) {
            const bool isOfThen = kept && (!question.asOf.isValid() || kept->at == question.asOf);
            if (question.from == From::Kept) {
                if (isOfThen) return read(question, kept->bytes, {{kept->at, false, {}}, true}, use);
                return use({});
            }
            const qint64 age = kept ? kept->at.secsTo(m_settings.now()) : -1;
            if (question.from == From::Anywhere && kept && age >= 0 && age <= m_settings.freshFor)
                return read(question, kept->bytes, {{kept->at, false, {}}, true}, use);
            askNetwork(question, question.from == From::Anywhere ? kept : std::nullopt, use);
        });
}

void StatisticsService::askNetwork(const Question& question, const std::optional<AnswerCache::Kept>& kept,
                                   const Answered& use) {
    if (m_knowsProxy) return call(question, kept, use);
    onWorker<QNetworkProxy>(
        [find = m_settings.proxyFor, url = question.url]() -> Result<QNetworkProxy> { return find(url); },
        [this, question, kept, use](const QNetworkProxy& proxy) {
            m_network->setProxy(proxy);
            m_knowsProxy = true;
            call(question, kept, use);
        });
}

void StatisticsService::call(const Question& question, const std::optional<AnswerCache::Kept>& kept,
                             const Answered& use) {
    const auto answered = [this, turn = m_turn, question, kept,
                           use](const tl::expected<QByteArray, CallFailure>& bytes) {
        if (turn != m_turn) return;
        if (bytes) {
            const QDateTime now = question.asOf.isValid() ? question.asOf : m_settings.now();
            return read(question, *bytes, {{now, false, {}}, false}, use);
        }
        const CallFailure& failure = bytes.error();
        if (failure.retryAfter >= 0 && failure.retryAfter <= m_settings.longestWait && question.tries < mostTries) {
            Q_EMIT progressed(0, 0, QObject::tr("The service asks to wait %n seconds", nullptr, failure.retryAfter));
            Question again = question;
            ++again.tries;
            QTimer::singleShot(failure.retryAfter * 1000, this, [this, turn, again, kept, use] {
                if (turn == m_turn) call(again, kept, use);
            });
            return;
        }
        if (failure.isUnreachable && kept)
            return read(question, kept->bytes, {{kept->at, true, failure.error.what}, true}, use);
        failWith(failure.error);
    };
    m_call = new StatisticsCall(*m_network, question.url, question.body, m_settings.limits, answered, this);
}

void StatisticsService::read(const Question& question, const QByteArray& bytes, const Answer& answer,
                             const Answered& use) {
    onWorker<bool>(
        [=, cache = m_cache]() -> Result<bool> {
            return question.read(bytes).map([&] {
                if (question.hold)
                    *question.hold = bytes;
                else if (!answer.isKept)
                    cache.keep(questionText(question.url, question.body), bytes, answer.at.at);
                return true;
            });
        },
        [use, answer](bool) { use(answer); });
}

// --- the questions

void StatisticsService::findPublications(const QString& words, Use<std::vector<StatisticsPublication>> use, Fail fail) {
    begin(std::move(fail));
    constexpr qsizetype fewest = 3;
    const QString wanted = words.simplified().left(200);
    if (wanted.size() < fewest)
        return failWith({Error::Kind::Invalid, layoutText("Give at least three letters to search for."), {}, {}});
    auto found = std::make_shared<std::vector<StatisticsPublication>>();
    Question question{
        urlOf(u"/publications"_s,
              {{u"page"_s, u"1"_s}, {u"pageSize"_s, QString::number(publicationsAtOnce)}, {u"search"_s, wanted}}),
        {},
        [found](const QByteArray& bytes) -> Result<> {
            return publicationsOf(bytes).map([&](auto all) { *found = std::move(all); });
        }};
    Q_EMIT progressed(0, 0, layoutText("Searching"));
    ask(question, [this, found, use](const Answer& answer) { end([&] { use(std::move(*found), answer.at); }); });
}

struct StatisticsService::Listing {
    QString publication;
    Use<std::vector<StatisticsDataSet>> use;
    std::vector<StatisticsDataSet> all, page;
    int number = 1, total = 0;
    AnsweredAt at = {};
};

void StatisticsService::findDataSets(const StatisticsPublication& publication, Use<std::vector<StatisticsDataSet>> use,
                                     Fail fail) {
    begin(std::move(fail));
    auto listing = std::make_shared<Listing>();
    listing->publication = publication.id;
    listing->use = std::move(use);
    Q_EMIT progressed(0, 0, layoutText("Looking for data sets"));
    nextDataSets(listing);
}

void StatisticsService::nextDataSets(const std::shared_ptr<Listing>& listing) {
    Question question{
        urlOf(u"/publications/%1/data-sets"_s.arg(listing->publication),
              {{u"page"_s, QString::number(listing->number)}, {u"pageSize"_s, QString::number(dataSetsAtOnce)}}),
        {},
        [listing](const QByteArray& bytes) -> Result<> {
            return dataSetsOf(bytes, listing->number, &listing->total).map([&](auto page) {
                listing->page = std::move(page);
            });
        }};
    ask(question, [this, listing](const Answer& answer) {
        if (listing->number == 1 || answer.at.isOld) listing->at = answer.at;
        for (StatisticsDataSet& each : listing->page)
            if (!each.isWithdrawn) listing->all.push_back(std::move(each));
        const bool more = !listing->page.empty() && listing->number * dataSetsAtOnce < listing->total &&
                          qsizetype(listing->all.size()) < mostDataSets &&
                          listing->number * dataSetsAtOnce < mostDataSets;
        ++listing->number;
        if (more) return nextDataSets(listing);
        end([&] { listing->use(std::move(listing->all), listing->at); });
    });
}

void StatisticsService::describe(const StatisticsDataSet& set, Use<StatisticsMeta> use, Fail fail) {
    begin(std::move(fail));
    auto found = std::make_shared<StatisticsMeta>();
    QList<std::pair<QString, QString>> version;
    if (!set.version.isEmpty()) version.append({u"dataSetVersion"_s, set.version});
    Question question{
        urlOf(u"/data-sets/%1/meta"_s.arg(set.id), version), {}, [found](const QByteArray& bytes) -> Result<> {
            return metaOf(bytes).map([&](auto meta) { *found = std::move(meta); });
        }};
    Q_EMIT progressed(0, 0, layoutText("Reading what the data set holds"));
    ask(question, [this, found, use](const Answer& answer) { end([&] { use(std::move(*found), answer.at); }); });
}

struct StatisticsService::Fetching {
    StatisticsDataSet set;
    StatisticsMeta meta;
    StatisticsQuery query;
    Use<ReadOutcomes> use;
    std::unique_ptr<StatisticsAnswer> answer;
    /// The first page is kept last, so that what begins with it in the cache has once been whole.
    QByteArray firstQuestion = {};
    std::shared_ptr<QByteArray> firstPage = {};
    int page = 1;
    From from = From::Anywhere;
    AnsweredAt at = {};

    void restart(From now, qint64 mostRows) {
        answer = std::make_unique<StatisticsAnswer>(set, meta, query, mostRows);
        page = 1;
        firstPage = std::make_shared<QByteArray>();
        from = now;
        at = {};
    }
};

void StatisticsService::fetch(const StatisticsDataSet& set, const StatisticsMeta& meta, const StatisticsQuery& query,
                              Use<ReadOutcomes> use, Fail fail) {
    begin(std::move(fail));
    if (const QStringList unknown = authoritiesNotIn(meta, query.authorities); !unknown.isEmpty())
        return failWith({Error::Kind::Invalid,
                         layoutText("The data set has no LA with the number %1. Nothing was changed. Give numbers such "
                                    "as 926, with commas between them.")
                             .arg(unknown.mid(0, 3).join(u", "_s)),
                         {},
                         {}});
    auto fetching = std::make_shared<Fetching>(Fetching{set, meta, query, std::move(use), nullptr});
    fetching->restart(From::Anywhere, m_settings.mostRows);
    nextPage(fetching);
}

void StatisticsService::nextPage(const std::shared_ptr<Fetching>& fetching) {
    QList<std::pair<QString, QString>> asked;
    if (!fetching->set.version.isEmpty()) asked.append({u"dataSetVersion"_s, fetching->set.version});
    // The published reference has paging in the address, the service's code in the body.
    asked.append({u"page"_s, QString::number(fetching->page)});
    asked.append({u"pageSize"_s, QString::number(m_settings.pageSize)});
    const int number = fetching->page, size = m_settings.pageSize;
    Question question{urlOf(u"/data-sets/%1/query"_s.arg(fetching->set.id), asked),
                      questionOf(fetching->query, fetching->meta, number, size),
                      [fetching, number, size](const QByteArray& bytes) -> Result<> {
                          return pageOf(bytes).and_then(
                              [&](const StatisticsPage& page) { return fetching->answer->add(page, number, size); });
                      },
                      fetching->from, fetching->at.at};
    if (number == 1) {
        fetching->firstQuestion = questionText(question.url, question.body);
        question.hold = fetching->firstPage;
    }
    const qint64 total = fetching->answer->total();
    Q_EMIT progressed(total < 0 ? 0 : int(fetching->answer->rows()), total < 0 ? 0 : int(total),
                      layoutText("Fetching figures"));
    ask(question, [this, fetching](const Answer& answer) {
        if (!answer.at.at.isValid()) {  // not all pages of that time are kept
            if (fetching->at.isOld) return failWith({Error::Kind::Io, fetching->at.why, {}, {}});
            fetching->restart(From::Network, m_settings.mostRows);
            return nextPage(fetching);
        }
        if (fetching->page == 1) {
            fetching->at = answer.at;
            fetching->from = answer.isKept ? From::Kept : From::Network;
        }
        ++fetching->page;
        if (!fetching->answer->isWhole()) return nextPage(fetching);
        const auto isNew = fetching->from == From::Network;
        onWorker<ReadOutcomes>(
            [fetching, isNew, cache = m_cache] {
                auto read = fetching->answer->done();
                if (read && isNew) cache.keep(fetching->firstQuestion, *fetching->firstPage, fetching->at.at);
                return read;
            },
            [this, fetching](const ReadOutcomes& read) { end([&] { fetching->use(read, fetching->at); }); });
    });
}

}  // namespace nlc
