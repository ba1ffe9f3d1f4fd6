// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/privacy/backups_naming.h"

#include <QByteArrayMatcher>
#include <QFile>
#include <QFileInfo>

#include "models/store/backups.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Whether any of the words stands in the file. A piece of it at a time, each with the end of the one before.
Result<bool> holdsAny(const QString& path, const std::vector<QByteArrayMatcher>& words, qsizetype longest) {
    constexpr qint64 piece = 4 * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(Error::Kind::Io,
                      QObject::tr("The backup \"%1\" could not be read. Nothing was changed: check the folder and try "
                                  "again.")
                          .arg(QFileInfo(path).fileName()),
                      file.errorString());
    QByteArray bytes;
    while (!file.atEnd()) {
        bytes = bytes.right(longest) + file.read(piece);
        if (file.error() != QFileDevice::NoError)
            return failed(Error::Kind::Io,
                          QObject::tr("The backup \"%1\" could not be read. Nothing was changed: check the folder and "
                                      "try again.")
                              .arg(QFileInfo(path).fileName()),
                          file.errorString());
        for (const QByteArrayMatcher& word : words)
            if (word.indexIn(bytes) >= 0) return true;
    }
    return false;
}

}  // namespace

QDate goneBy(const std::vector<QDateTime>& all, size_t which) {
    const QDate day = all[which].date();
    const QDate month(day.year(), day.month(), 1);
    const QDate afterDays = day.addDays(Backups::keepDays);
    const bool lastOfMonth = std::none_of(all.begin(), all.begin() + qsizetype(which), [&](const QDateTime& newer) {
        return QDate(newer.date().year(), newer.date().month(), 1) == month;
    });
    return lastOfMonth ? std::max(afterDays, month.addMonths(Backups::keepMonths)) : afterDays;
}

std::vector<std::pair<Backup, QDate>> backupsWithEnd(const QString& workspacePath) {
    std::vector<std::pair<Backup, QDate>> ends;
    if (workspacePath.isEmpty()) return ends;
    const std::vector<Backup> all = Backups(workspacePath).all();
    std::vector<QDateTime> times;
    for (const Backup& backup : all) times.push_back(backup.at);
    for (size_t i = 0; i < all.size(); ++i) ends.push_back({all[i], goneBy(times, i)});
    return ends;
}

Result<std::vector<BackupNaming>> backupsNaming(const QString& workspacePath, const PersonWords& words) {
    std::vector<BackupNaming> found;
    if (workspacePath.isEmpty()) return found;
    std::vector<QByteArrayMatcher> matchers;
    qsizetype longest = 0;
    for (const QStringList& each :
         {words.names, words.sharedNames, words.addresses, words.names.isEmpty() ? words.singleNames : QStringList()})
        for (const QString& word : each) {
            matchers.emplace_back(word.toUtf8());
            longest = std::max(longest, word.toUtf8().size());
        }
    for (const auto& [backup, goes] : backupsWithEnd(workspacePath)) {
        const auto holds = holdsAny(backup.path, matchers, longest);
        if (!holds) return tl::unexpected(holds.error());
        if (*holds) found.push_back({backup.path, backup.at, backup.occasion, goes});
    }
    return found;
}

}  // namespace nlc
