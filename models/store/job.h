// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

#include "models/store/error.h"

namespace nlc {

/// What work on a worker says of itself, and how it learns that it should stop. Safe from any thread.
class Progress {
public:
    virtual ~Progress() = default;
    virtual void at(int done, int total, const QString& doing) = 0;
    bool isCancelled() const { return m_cancelled; }
    void cancel() { m_cancelled = true; }
    /// To return from work that was asked to stop.
    static tl::unexpected<Error> stopped();

private:
    std::atomic<bool> m_cancelled = false;
};

/// Of work that nobody watches and nobody stops: a command, a workspace without a file.
class SilentProgress final : public Progress {
public:
    void at(int, int, const QString&) override {}
};

/// One piece of slow work off the UI thread. `work` runs on a thread of its own with nothing of the UI's: plain values
/// and its own Connection. Lives on the thread that made it and answers there; deleting it cancels the work and waits
/// for it. However often the work says how far it is, `progressed` comes no faster than it can be shown.
class Job : public QObject {
    Q_OBJECT
public:
    using Work = std::function<Result<>(Progress&)>;
    Job(QString title, Work work, QObject* parent = nullptr);
    ~Job() override;

    const QString& title() const { return m_title; }
    void start();  ///< once
    void cancel();
    bool isRunning() const;

    /// Runs `make` on a worker and gives its value to `use` on this thread; `fail` gets the error.
    template <typename T>
    static Job* run(QString title, QObject* parent, std::function<Result<T>(Progress&)> make,
                    std::function<void(T)> use, std::function<void(const Error&)> fail) {
        auto value = std::make_shared<std::optional<T>>();
        auto* job = new Job(
            std::move(title),
            [value, make = std::move(make)](Progress& progress) -> Result<> {
                auto made = make(progress);
                if (!made) return tl::unexpected(made.error());
                value->emplace(std::move(*made));
                return {};
            },
            parent);
        connect(job, &Job::succeeded, parent, [=, use = std::move(use)] {
            job->deleteLater();
            use(std::move(**value));
        });
        connect(job, &Job::stopped, parent, [=, fail = std::move(fail)](const Error& error) {
            job->deleteLater();
            fail(error);
        });
        job->start();
        return job;
    }

Q_SIGNALS:
    void progressed(int done, int total, const QString& doing);
    void succeeded();
    void stopped(const Error& error);  ///< failed or cancelled: Error::Kind::Cancelled

private:
    class Shared;
    Q_INVOKABLE void deliver();
    QString m_title;
    Work m_work;
    std::unique_ptr<Shared> m_shared;
    std::thread m_thread;
};

}  // namespace nlc
