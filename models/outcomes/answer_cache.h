// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <optional>

namespace nlc {

/// Answers of a web service as files in a folder, each found by the question that it answers, so that they are there
/// when the network is not. It may be emptied at any time; what is damaged in it counts as not there. When it grows
/// beyond its cap the oldest go. Any thread, several programs at once.
class AnswerCache {
public:
    struct Kept {
        QByteArray bytes;
        QDateTime at;  ///< UTC, when the service said it
    };

    /// Without a folder nothing is kept.
    AnswerCache(QString folder, qint64 mostBytes) : m_folder(std::move(folder)), m_mostBytes(mostBytes) {}
    std::optional<Kept> find(const QByteArray& question) const;
    void keep(const QByteArray& question, const QByteArray& bytes, const QDateTime& at) const;

private:
    QString pathOf(const QByteArray& question) const;
    void makeRoom() const;

    QString m_folder;
    qint64 m_mostBytes;
};

}  // namespace nlc
