// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>
#include <stdexcept>

#include "models/records/repository.h"
#include "models/store/workspace.h"

namespace nlc::testing_support {

/// A clock that tests turn: starts on Wednesday 12 February 2025, 09:00 UTC.
struct Clock {
    std::shared_ptr<QDateTime> at = std::make_shared<QDateTime>(QDate(2025, 2, 12), QTime(9, 0), Qt::UTC);
    Identity identity(const QString& author = QStringLiteral("A. Example")) const {
        return {author, [moment = at] { return *moment; }};
    }
    void pass(qint64 seconds) { *at = at->addSecs(seconds); }
    void passDays(int days) { *at = at->addDays(days); }
};

inline std::unique_ptr<Workspace> inMemory(const Clock& clock = {}) {
    auto opened = Workspace::inMemory(clock.identity());
    EXPECT_TRUE(opened) << opened.error().detail.toStdString();
    return std::move(*opened);
}

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
inline void writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// The value itself, so that a loop over it does not outlive it.
template <typename T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().what.toStdString());
    return std::move(*result);
}

/// What went wrong, when a test expected success.
template <typename T>
std::string why(const Result<T>& result) {
    return result ? std::string() : (result.error().what + QStringLiteral(" | ") + result.error().detail).toStdString();
}

}  // namespace nlc::testing_support
