// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backups.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <filesystem>

#include "models/store/connection.h"
#include "models/store/file_header.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

// The word in a backup's file name, and the words for people.
struct OccasionName {
    QString word, shown;
};
OccasionName nameOf(Backups::Occasion occasion) {
    switch (occasion) {
        case Backups::Occasion::Daily:
            return {u"daily"_s, storeText("daily")};
        case Backups::Occasion::OnDemand:
            return {u"on-demand"_s, storeText("on demand")};
        case Backups::Occasion::BeforeUpdate:
            return {u"before-update"_s, storeText("before an update")};
        case Backups::Occasion::BeforeRestoring:
            return {u"before-restoring"_s, storeText("before restoring")};
    }
    return {};
}

const QString stampFormat = u"yyyy-MM-dd HHmmss"_s;

Result<> checked(const QString& path) {
    auto copy = Connection::open(path, Connection::Mode::Read);
    if (!copy) return tl::unexpected(copy.error());
    auto whole = (*copy)->value(u"PRAGMA integrity_check(1)"_s);
    if (!whole) return tl::unexpected(whole.error());
    if (whole->toString() != u"ok")
        return failed(
            Error::Kind::Damaged,
            storeText(
                "The workspace is damaged, so no backup of it was kept. Restore the last good one from File, Backups."),
            whole->toString());
    return {};
}

}  // namespace

QString Backups::folder() const {
    const QFileInfo info(m_workspace);
    return info.absolutePath() + u'/' + info.completeBaseName() + u" backups"_s;
}

Result<QString> Backups::keep(Occasion occasion, const Identity& identity) const {
    const QDateTime now = identity.now().toLocalTime();
    if (occasion == Occasion::Daily) {
        const auto kept = all();
        if (std::any_of(kept.begin(), kept.end(), [&](const Backup& b) { return b.at.date() == now.date(); }))
            return QString();
    }
    const QString path = u"%1/%2 %3 %4.nlc"_s.arg(folder(), QFileInfo(m_workspace).completeBaseName(),
                                                  now.toString(stampFormat), nameOf(occasion).word);
    if (!QDir().mkpath(folder()))
        return failed(
            Error::Kind::Io,
            storeText("No backup could be kept beside the workspace, because its folder cannot be written to. "
                      "The workspace itself is safe."));
    if (auto made = copyTo(path); !made) return tl::unexpected(made.error());
    if (occasion == Occasion::Daily) removeOld(now.date());
    return path;
}

Result<> Backups::copyTo(const QString& path) const {
    const QString draft = path + u".part"_s;
    if (QFileInfo::exists(path))
        return failed(Error::Kind::Refused,
                      storeText("A file of this name exists already and was left as it is. Choose another name."));
    if (QFileInfo::exists(draft) && !QFile::remove(draft))
        return failed(
            Error::Kind::Io,
            storeText(
                "The copy could not be written. The workspace itself is safe: choose a folder you may write to."));
    auto source = Connection::open(m_workspace, Connection::Mode::Read);
    if (!source) return tl::unexpected(source.error());
    auto made = (*source)->run(u"VACUUM INTO ?"_s, {draft}).and_then([&] { return checked(draft); });
    if (made && !QFile::rename(draft, path))
        made =
            failed(Error::Kind::Io, storeText("The copy could not be given its name. The workspace itself is safe."));
    if (!made) QFile::remove(draft);
    return made;
}

std::vector<Backup> Backups::all() const {
    std::vector<Backup> found;
    static const QRegularExpression pattern(u" (\\d{4}-\\d\\d-\\d\\d \\d{6}) ([a-z-]+)\\.nlc$"_s);
    const auto files =
        QDir(folder()).entryInfoList({QFileInfo(m_workspace).completeBaseName() + u" *.nlc"_s}, QDir::Files);
    for (const QFileInfo& file : files) {
        const auto match = pattern.match(file.fileName());
        if (!match.hasMatch()) continue;
        Backup backup{file.filePath(), QDateTime::fromString(match.captured(1), stampFormat), match.captured(2),
                      file.size()};
        for (auto occasion : {Occasion::Daily, Occasion::OnDemand, Occasion::BeforeUpdate, Occasion::BeforeRestoring})
            if (nameOf(occasion).word == match.captured(2)) backup.occasion = nameOf(occasion).shown;
        found.push_back(std::move(backup));
    }
    std::sort(found.begin(), found.end(), [](const Backup& a, const Backup& b) { return a.at > b.at; });
    return found;
}

void Backups::removeOld(const QDate& today) const {
    QSet<QDate> months;
    for (const Backup& backup : all()) {  // newest first: the first seen of a month is its last
        const QDate day = backup.at.date();
        const QDate month(day.year(), day.month(), 1);
        const bool lastOfMonth = !months.contains(month);
        months.insert(month);
        const bool recent = day > today.addDays(-keepDays);
        const bool monthly = lastOfMonth && month > QDate(today.year(), today.month(), 1).addMonths(-keepMonths);
        if (!recent && !monthly) QFile::remove(backup.path);
    }
}

Result<BackupContents> Backups::contents(const QString& backupPath) {
    if (auto header = readHeader(backupPath); !header) return tl::unexpected(header.error());
    auto copy = Connection::open(backupPath, Connection::Mode::Read);
    if (!copy) return tl::unexpected(copy.error());
    BackupContents contents;
    const std::pair<QString, QString> tables[] = {{u"person"_s, storeText("people")},
                                                  {u"organisation"_s, storeText("organisations")},
                                                  {u"task_group"_s, storeText("groups")},
                                                  {u"group_update"_s, storeText("updates")},
                                                  {u"bulletin"_s, storeText("bulletins")}};
    for (const auto& [table, what] : tables)
        if (auto number = (*copy)->value(u"SELECT count(*) FROM "_s + table))
            contents.counts.push_back({what, number->toInt()});
    auto last = (*copy)->query(u"SELECT name, author, at FROM step ORDER BY id DESC LIMIT 1"_s);
    if (!last) return tl::unexpected(last.error());
    if (last->next()) {
        contents.lastStep = last->value(0).toString();
        contents.lastAuthor = last->value(1).toString();
        contents.lastAt = QDateTime::fromString(last->value(2).toString(), Qt::ISODateWithMs);
    }
    return contents;
}

Result<> Backups::restore(const QString& backupPath, const Identity& identity) const {
    if (auto header = readHeader(backupPath); !header) return tl::unexpected(header.error());
    if (auto whole = checked(backupPath); !whole) return whole;
    // What is there now is kept first, as a plain copy when it is too damaged to be read.
    if (QFileInfo::exists(m_workspace) && !keep(Occasion::BeforeRestoring, identity)) {
        const QString aside = m_workspace + identity.now().toLocalTime().toString(u" 'damaged' yyyy-MM-dd HHmmss"_s);
        if (!QFile::copy(m_workspace, aside))
            return failed(Error::Kind::Io,
                          storeText("What is there now could not be kept, so nothing was restored. Free some space or "
                                    "choose a folder you may write to."));
    }
    const QString draft = m_workspace + u".restored"_s;
    QFile::remove(draft);
    const auto native = [](const QString& path) { return std::filesystem::path(path.toStdU16String()); };
    std::error_code error;
    if (QFile::copy(backupPath, draft)) {
        QFile::setPermissions(draft, QFile::permissions(draft) | QFileDevice::WriteOwner | QFileDevice::WriteUser);
        QFile::remove(m_workspace + u"-journal"_s);  // it belongs to the file that is replaced
        std::filesystem::rename(native(draft), native(m_workspace), error);
        if (!error) return {};
    }
    QFile::remove(draft);
    return failed(
        Error::Kind::Io,
        storeText("The backup could not be put in place. The workspace is as it was: close other programs that "
                  "use it and try again."),
        QString::fromStdString(error.message()));
}

}  // namespace nlc
