// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/job.h"

#include <QCoreApplication>
#include <QPointer>
#include <mutex>

namespace nlc {

tl::unexpected<Error> Progress::stopped() {
    return failed(Error::Kind::Cancelled, QCoreApplication::translate("Store", "Stopped. Nothing was changed."));
}

/// What the work and the job tell each other. Values wait here until the job's thread fetches them, so that nothing but
/// this mutex orders the two threads.
class Job::Shared final : public Progress {
public:
    struct Place {
        int done = 0, total = 0;
        QString doing;
    };

    explicit Shared(Job* job) : m_job(job) {}

    void at(int done, int total, const QString& doing) override {
        const std::scoped_lock lock(m_mutex);
        m_place = Place{done, total, doing};
        call();
    }
    void end(Result<> outcome) {
        const std::scoped_lock lock(m_mutex);
        m_outcome = std::move(outcome);
        call();
    }
    std::pair<std::optional<Place>, std::optional<Result<>>> fetch() {
        const std::scoped_lock lock(m_mutex);
        m_called = false;
        return {std::exchange(m_place, {}), m_outcome};
    }
    bool hasEnded() const {
        const std::scoped_lock lock(m_mutex);
        return m_outcome.has_value();
    }

private:
    void call() {  // with the mutex held: one call waits at a time
        if (!std::exchange(m_called, true)) QMetaObject::invokeMethod(m_job, "deliver", Qt::QueuedConnection);
    }

    Job* m_job;
    mutable std::mutex m_mutex;
    bool m_called = false;
    std::optional<Place> m_place;
    std::optional<Result<>> m_outcome;
};

Job::Job(QString title, Work work, QObject* parent)
    : QObject(parent), m_title(std::move(title)), m_work(std::move(work)), m_shared(std::make_unique<Shared>(this)) {}

Job::~Job() {
    m_shared->cancel();
    if (m_thread.joinable()) m_thread.join();
}

void Job::start() {
    m_thread = std::thread(
        [this] { m_shared->end(m_shared->isCancelled() ? Result<>(Progress::stopped()) : m_work(*m_shared)); });
}

void Job::deliver() {
    const auto [place, outcome] = m_shared->fetch();
    const QPointer<Job> self = this;  // whoever hears of the one may delete it before the other
    if (place) Q_EMIT progressed(place->done, place->total, place->doing);
    if (!self || !outcome) return;
    if (*outcome)
        Q_EMIT succeeded();
    else
        Q_EMIT stopped(outcome->error());
}

void Job::cancel() { m_shared->cancel(); }

bool Job::isRunning() const { return m_thread.joinable() && !m_shared->hasEnded(); }

}  // namespace nlc
