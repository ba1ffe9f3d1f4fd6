// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/job.h"

#include <QCoreApplication>
#include <QMutex>
#include <QThreadPool>
#include <QWaitCondition>

namespace nlc {

tl::unexpected<Error> Progress::stopped() {
    return failed(Error::Kind::Cancelled, QCoreApplication::translate("Store", "Stopped. Nothing was changed."));
}

/// Kept by the work and the job together, since either may end first.
struct Job::Shared final : Progress {
    QMutex mutex;
    QWaitCondition ended;
    Job* job = nullptr;  ///< null once the job is gone
    bool running = false;

    void at(int done, int total, const QString& doing) override {
        const QMutexLocker lock(&mutex);
        if (job)
            QMetaObject::invokeMethod(
                job, [to = job, done, total, doing] { Q_EMIT to->progressed(done, total, doing); },
                Qt::QueuedConnection);
    }
};

Job::Job(QString title, Work work, QObject* parent)
    : QObject(parent), m_title(std::move(title)), m_work(std::move(work)), m_shared(std::make_shared<Shared>()) {
    m_shared->job = this;
}

Job::~Job() {
    m_shared->cancel();
    QMutexLocker lock(&m_shared->mutex);
    m_shared->job = nullptr;
    while (m_shared->running) m_shared->ended.wait(&m_shared->mutex);
}

void Job::start() {
    m_shared->running = true;
    QThreadPool::globalInstance()->start([shared = m_shared, work = m_work] {
        const Result<> done = shared->isCancelled() ? Result<>(Progress::stopped()) : work(*shared);
        const QMutexLocker lock(&shared->mutex);
        shared->running = false;
        if (shared->job)
            QMetaObject::invokeMethod(
                shared->job,
                [to = shared->job, done] {
                    if (done)
                        Q_EMIT to->succeeded();
                    else
                        Q_EMIT to->stopped(done.error());
                },
                Qt::QueuedConnection);
        shared->ended.wakeAll();
    });
}

void Job::cancel() { m_shared->cancel(); }

bool Job::isRunning() const {
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->running;
}

}  // namespace nlc
