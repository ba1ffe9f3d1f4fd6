// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

class QLocalServer;

namespace nlc {

/// The first program of a person on a computer listens; a later one hands it the file it was asked to open and ends.
/// Only the same person's programs can reach it.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(const QString& key, QObject* parent = nullptr);

    /// True when another program took over the file (empty: just come to the front).
    bool handOver(const QString& file);
    /// From now on later programs hand their files to this one.
    bool listen();

Q_SIGNALS:
    void fileAsked(const QString& file);

private:
    QString m_name;
    QLocalServer* m_server;
};

}  // namespace nlc
