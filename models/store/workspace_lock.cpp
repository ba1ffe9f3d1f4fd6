// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace_lock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QUuid>
#include <limits>
#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <signal.h>

#include <cerrno>
#endif

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString lockPath(const QString& workspacePath) { return workspacePath + u".lock"_s; }

bool processRuns(qint64 pid) {
    // A mark that was damaged: nought and below mean whole groups of processes, of which some always run.
    if (pid <= 0 || pid > std::numeric_limits<int>::max()) return false;
#ifdef Q_OS_WIN
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(pid));
    if (!process) return GetLastError() == ERROR_ACCESS_DENIED;
    DWORD code = 0;
    const bool runs = GetExitCodeProcess(process, &code) && code == STILL_ACTIVE;
    CloseHandle(process);
    return runs;
#else
    return kill(pid_t(pid), 0) == 0 || errno == EPERM;
#endif
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
}

LockHolder holderIn(const QByteArray& text) {
    const auto json = QJsonDocument::fromJson(text).object();
    return {json[u"author"].toString(), json[u"computer"].toString(),
            QDateTime::fromString(json[u"since"].toString(), Qt::ISODate)};
}

/// The program that wrote the mark has gone without taking it away.
bool isStale(const QString& path, const QByteArray& text) {
    const auto json = QJsonDocument::fromJson(text).object();
    if (json[u"computer"].toString() == QSysInfo::machineHostName() && json.contains(u"process"))
        return !processRuns(json[u"process"].toInteger());
    // Elsewhere: only the time of the last renewal tells. Both times are the file server's or this computer's own.
    const QDateTime renewed = QFileInfo(path).lastModified();
    return renewed.isValid() && renewed.secsTo(QDateTime::currentDateTime()) > WorkspaceLock::staleAfterSeconds;
}

}  // namespace

QString shown(const LockHolder& holder, const QDate& today) {
    const QDateTime since = holder.since.toLocalTime();
    const QString when = since.date() == today ? since.toString(u"HH:mm"_s) : since.toString(u"d MMM, HH:mm"_s);
    const QString who = holder.author.isEmpty() ? QCoreApplication::translate("Store", "Someone") : holder.author;
    if (!since.isValid()) return who;
    return QCoreApplication::translate("Store", "%1 on %2 since %3").arg(who, holder.computer, when);
}

bool WorkspaceLock::create(const Identity& identity) {
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) return false;
    m_mine = QJsonDocument(QJsonObject{{u"author"_s, identity.author},
                                       {u"computer"_s, QSysInfo::machineHostName()},
                                       {u"process"_s, QCoreApplication::applicationPid()},
                                       {u"since"_s, identity.now().toString(Qt::ISODate)},
                                       {u"token"_s, QUuid::createUuid().toString(QUuid::Id128)}})
                 .toJson(QJsonDocument::Compact);
    m_held = file.write(m_mine) == m_mine.size() && file.flush();
    return m_held;
}

Result<WorkspaceLock> WorkspaceLock::take(const QString& workspacePath, const Identity& identity) {
    WorkspaceLock lock(lockPath(workspacePath));
    if (lock.create(identity)) return lock;
    const QByteArray found = read(lock.m_path);
    if (!QFileInfo::exists(lock.m_path))
        return failed(Error::Kind::Io,
                      QCoreApplication::translate(
                          "Store", "This folder cannot be written to, so the workspace is open for reading only."));
    if (!isStale(lock.m_path, found)) {
        lock.m_other = holderIn(found);
        return lock;
    }
    // Two programs may see the same abandoned mark: only one of them can rename it away.
    const QString aside = lock.m_path + u"."_s + QUuid::createUuid().toString(QUuid::Id128);
    lock.m_leftBehind = QFile::rename(lock.m_path, aside);
    QFile::remove(aside);
    if (!lock.create(identity)) lock.m_other = holderIn(read(lock.m_path));
    return lock;
}

WorkspaceLock::WorkspaceLock(WorkspaceLock&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_mine(std::move(other.m_mine)),
      m_held(std::exchange(other.m_held, false)),
      m_leftBehind(other.m_leftBehind),
      m_other(std::move(other.m_other)) {}

WorkspaceLock::~WorkspaceLock() {
    if (m_held && read(m_path) == m_mine) QFile::remove(m_path);
}

bool WorkspaceLock::renew() {
    if (!m_held) return false;
    if (read(m_path) != m_mine) {
        m_held = false;
        m_other = holderOf(m_path.chopped(5));
        return false;
    }
    QFile file(m_path);
    return file.open(QIODevice::ReadWrite) &&
           file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
}

std::optional<LockHolder> WorkspaceLock::holderOf(const QString& workspacePath) {
    const QString path = lockPath(workspacePath);
    const QByteArray text = read(path);
    if (text.isEmpty() || isStale(path, text)) return {};
    return holderIn(text);
}

}  // namespace nlc
