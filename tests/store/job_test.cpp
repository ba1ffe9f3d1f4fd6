// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/job.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QThread>
#include <atomic>

using namespace nlc;
using namespace Qt::StringLiterals;

TEST(AJob, BringsItsValueBackToTheThreadThatAsked) {
    QObject owner;
    int value = 0;
    QThread* thread = nullptr;
    auto* job = Job::run<int>(
        u"Counting"_s, &owner,
        [](Progress& progress) -> Result<int> {
            progress.at(1, 2, u"half"_s);
            return 42;
        },
        [&](int made) {
            value = made;
            thread = QThread::currentThread();
        },
        [](const Error&) { FAIL(); });
    QSignalSpy progressed(job, &Job::progressed);
    QSignalSpy done(job, &Job::succeeded);
    ASSERT_TRUE(done.wait(5000));
    EXPECT_EQ(value, 42);
    EXPECT_EQ(thread, QThread::currentThread());
    EXPECT_EQ(progressed.count(), 1);
}

TEST(AJob, ThatSpeaksOftenIsHeardOnlyAsOftenAsItCanBeShown) {
    QObject owner;
    std::atomic<bool> spoken = false;
    auto* job = Job::run<int>(
        u"Counting"_s, &owner,
        [&](Progress& progress) -> Result<int> {
            for (int i = 1; i <= 10000; ++i) progress.at(i, 10000, {});
            spoken = true;
            return 1;
        },
        [](int) {}, [](const Error&) { FAIL(); });
    QSignalSpy progressed(job, &Job::progressed);
    QSignalSpy done(job, &Job::succeeded);
    while (!spoken) QThread::msleep(1);  // the window is busy meanwhile
    ASSERT_TRUE(done.wait(5000));
    ASSERT_EQ(progressed.count(), 1);
    EXPECT_EQ(progressed.first().first().toInt(), 10000);
}

TEST(AJob, ThatIsCancelledStopsAndSaysSo) {
    QObject owner;
    std::optional<Error> error;
    auto* job = Job::run<int>(
        u"Waiting"_s, &owner,
        [](Progress& progress) -> Result<int> {
            while (!progress.isCancelled()) QThread::msleep(1);
            return Progress::stopped();
        },
        [](int) { FAIL(); }, [&](const Error& e) { error = e; });
    QSignalSpy stopped(job, &Job::stopped);
    job->cancel();
    ASSERT_TRUE(stopped.wait(5000));
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind, Error::Kind::Cancelled);
}

TEST(AJob, WhoseOwnerGoesIsCancelledAndWaitedFor) {
    std::atomic<bool> began = false, ended = false;
    {
        QObject owner;
        Job::run<int>(
            u"Waiting"_s, &owner,
            [&](Progress& progress) -> Result<int> {
                began = true;
                while (!progress.isCancelled()) QThread::msleep(1);
                ended = true;
                return 1;
            },
            [](int) { FAIL(); }, [](const Error&) { FAIL(); });
        while (!began) QThread::msleep(1);
    }
    EXPECT_TRUE(ended);
}
