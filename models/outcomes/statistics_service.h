// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QNetworkProxy>
#include <optional>

#include "models/outcomes/answer_cache.h"
#include "models/outcomes/statistics_answer.h"
#include "models/outcomes/statistics_call.h"

class QNetworkAccessManager;

namespace nlc {

class Job;

struct StatisticsSettings {
    QUrl base{QStringLiteral("https://api.education.gov.uk/statistics/v1")};
    QString cacheFolder = {};  ///< empty: nothing is kept
    qint64 cacheBytes = 200LL * 1024 * 1024;
    int freshFor = 15 * 60;  ///< seconds in which an answer is not asked for again
    int pageSize = 5'000;    ///< rows; the service gives up to 10,000
    qint64 mostRows = 2'000'000;
    int longestWait = 20;  ///< seconds; a longer Retry-After is told, not waited for
    CallLimits limits = {};
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
    /// Which proxy leads there; asked on a worker, for Windows may take seconds over it.
    std::function<QNetworkProxy(const QUrl&)> proxyFor = systemProxy;

    static QNetworkProxy systemProxy(const QUrl& url);
    /// With the address that this computer's settings name and its cache folder.
    static StatisticsSettings ofThisComputer();
};

/// When an answer was given. Old: the service could not be reached, and this is what it said before.
struct AnsweredAt {
    QDateTime at = {};
    bool isOld = false;
    QString why = {};  ///< of an old one: the sentence that the question failed with
};

/// The public API of Explore Education Statistics. One question at a time, answered once on the thread that this lives
/// on, which needs an event loop and never waits: the network, reading and the cache are elsewhere. A new question
/// stops the one before, which then fails as cancelled; so does deleting this, without a word. Nothing is sent but the
/// words searched for and the ids chosen.
class StatisticsService : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Use = std::function<void(T, const AnsweredAt&)>;
    using Fail = std::function<void(const Error&)>;

    explicit StatisticsService(StatisticsSettings settings, QObject* parent = nullptr);
    ~StatisticsService() override;

    /// The forty that fit best. At least three letters.
    void findPublications(const QString& words, Use<std::vector<StatisticsPublication>> use, Fail fail);
    void findDataSets(const StatisticsPublication& publication, Use<std::vector<StatisticsDataSet>> use, Fail fail);
    void describe(const StatisticsDataSet& set, Use<StatisticsMeta> use, Fail fail);
    /// All pages, read as the table that the data set is.
    void fetch(const StatisticsDataSet& set, const StatisticsMeta& meta, const StatisticsQuery& query,
               Use<ReadOutcomes> use, Fail fail);

    bool isBusy() const { return bool(m_fail); }
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total, const QString& doing);  ///< total 0: nobody knows

private:
    /// Where an answer may come from.
    enum class From { Anywhere, Network, Kept };
    struct Question {
        QUrl url;
        QByteArray body;
        std::function<Result<>(const QByteArray&)> read;  ///< on a worker
        From from = From::Anywhere;
        QDateTime asOf = {};  ///< keep it as of then; of a kept one: it has to be of then
        /// Takes the bytes instead of the cache.
        std::shared_ptr<QByteArray> hold = {};
        int tries = 0;
    };
    struct Answer {
        AnsweredAt at;
        bool isKept = false;
    };
    using Answered = std::function<void(const Answer&)>;

    struct Fetching;
    struct Listing;
    void begin(Fail fail);
    void end(const std::function<void()>& tell);
    void failWith(const Error& error);
    QUrl urlOf(const QString& path, const QList<std::pair<QString, QString>>& query = {}) const;
    void ask(const Question& question, const Answered& use);
    void askNetwork(const Question& question, const std::optional<AnswerCache::Kept>& kept, const Answered& use);
    void call(const Question& question, const std::optional<AnswerCache::Kept>& kept, const Answered& use);
    void read(const Question& question, const QByteArray& bytes, const Answer& answer, const Answered& use);
    void nextPage(const std::shared_ptr<Fetching>& fetching);
    void nextDataSets(const std::shared_ptr<Listing>& listing);
    /// What runs on a worker and answers here, unless the question was stopped meanwhile.
    template <typename T>
    void onWorker(std::function<Result<T>()> work, std::function<void(const T&)> use);

    StatisticsSettings m_settings;
    AnswerCache m_cache;
    QNetworkAccessManager* m_network;
    bool m_knowsProxy = false;
    Fail m_fail;  ///< of the question that runs
    int m_turn = 0;
    QPointer<StatisticsCall> m_call;
    QPointer<Job> m_job;
};

}  // namespace nlc
