// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/file_header.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace nlc {

using namespace Qt::StringLiterals;

Result<FileHeader> readHeader(const QString& path) {
    const auto say = [&](const char* sentence) {
        return QCoreApplication::translate("Store", sentence).arg(QFileInfo(path).fileName());
    };
    const QFileInfo info(path);
    if (!info.exists())
        return failed(Error::Kind::NotFound, say("\"%1\" is not there. It may have been moved or renamed, or its drive "
                                                 "is not connected: look for it with "
                                                 "File, Open."));
    if (!info.isFile())
        return failed(Error::Kind::Refused,
                      say("\"%1\" is a folder, not a workspace. Choose a file that ends in .nlc."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(
            Error::Kind::Io,
            say("\"%1\" could not be read. You may not have permission to open it: ask whoever keeps the folder."),
            file.errorString());
    const QByteArray head = file.read(100);
    if (head.isEmpty() && file.error() != QFileDevice::NoError)
        return failed(Error::Kind::Io,
                      say("\"%1\" could not be read. Check the drive or network it is on and try again."),
                      file.errorString());
    if (head.isEmpty())
        return failed(
            Error::Kind::Refused,
            say("\"%1\" is empty. It was left as it is: make a new workspace with File, New, or restore a backup."));
    if (!head.startsWith(QByteArray("SQLite format 3\0", 16)))
        return failed(
            Error::Kind::Refused,
            say("\"%1\" is not an NLC Desk workspace. It was left as it is: choose a file that was made by NLC Desk."));
    if (head.size() < 100)
        return failed(Error::Kind::Damaged,
                      say("\"%1\" is cut short and cannot be read. It was left as it is: restore the last backup."));
    const auto number = [&](int at) { return qFromBigEndian<quint32>(head.constData() + at); };
    if (number(68) != applicationId)
        return failed(
            Error::Kind::Refused,
            say("\"%1\" belongs to another program. It was left as it is: choose a file that was made by NLC Desk."));
    const quint32 version = number(60);
    if (version == 0 || version > 1'000'000)
        return failed(
            Error::Kind::Damaged,
            say("\"%1\" does not say which version of NLC Desk made it, so it may be damaged. It was left as it is: "
                "restore the last backup."));
    return FileHeader{int(version)};
}

}  // namespace nlc
