// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directory/directory_offers.h"

#include "models/directory/directory.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString inOneLine(const std::vector<DirectoryChange>& changes, DirectoryChange::What what) {
    QStringList names;
    for (const DirectoryChange& change : changes)
        if (change.what == what) names << u"%1 (%2)"_s.arg(change.line.name, change.line.service);
    return names.join(u", "_s);
}

/// What readers of a bulletin are told of it: who is new and who is gone; nothing when nothing changed.
Result<std::vector<News>> publicationNews(Workspace& workspace) {
    auto publications = directoryPublications(workspace);
    if (!publications) return tl::unexpected(publications.error());
    std::vector<News> all;
    for (size_t i = 0; i < publications->size(); ++i) {
        const DirectoryPublication& now = (*publications)[i];
        auto after = linesOf(workspace, now.id);
        if (!after) return tl::unexpected(after.error());
        const bool isFirst = i + 1 == publications->size();
        auto before = linesOf(workspace, isFirst ? Id<DirectoryPublication>{} : (*publications)[i + 1].id);
        if (!before) return tl::unexpected(before.error());
        const auto changes = changesBetween(*before, *after);
        if (changes.empty()) continue;
        News news;
        news.table = u"directory_publication"_s;
        news.row = now.id.value;
        news.title =
            isFirst ? QObject::tr("A directory of key staff") : QObject::tr("The directory of key staff has changed");
        news.from = QObject::tr("Directory of %1").arg(shownDate(now.publishedOn));
        news.date = now.publishedOn;
        QStringList parts;
        if (isFirst) {
            parts << QObject::tr("It says whom to contact for what, service by service, and lists %n people.", nullptr,
                                 int(after->size()));
        } else {
            const auto part = [&](const QString& words, DirectoryChange::What what) {
                if (const QString names = inOneLine(changes, what); !names.isEmpty()) parts << words.arg(names);
            };
            part(QObject::tr("**New:** %1."), DirectoryChange::What::Added);
            part(QObject::tr("**Changed:** %1."), DirectoryChange::What::Changed);
            part(QObject::tr("**No longer listed:** %1."), DirectoryChange::What::Gone);
        }
        news.body = parts.join(u"\n\n"_s);
        all.push_back(std::move(news));
    }
    return all;
}

Result<std::vector<DocumentOffer>> publicationOffers(Workspace& workspace, const QString& title) {
    return directoryPublications(workspace).map([&](const std::vector<DirectoryPublication>& publications) {
        std::vector<DocumentOffer> offers;
        for (const DirectoryPublication& each : publications)
            offers.push_back({each.id.value, title.arg(shownDate(each.publishedOn)), each.publishedOn});
        return offers;
    });
}

/// When a person was first listed in each service.
Result<std::vector<Moment>> directoryMoments(Workspace& workspace, const Subject& subject) {
    MomentsFound found(workspace);
    if (subject.isPerson())
        found.each(
            u"SELECT min(p.published_on), l.service, p.id FROM directory_line l JOIN directory_publication p ON p.id ="
            " l.publication_id WHERE l.person_id = ? GROUP BY l.service"_s,
            {subject.row}, [&](const Rows& row) {
                found.add({row.value(0).toDate(), QObject::tr("Listed in the directory of key staff"),
                           row.value(1).toString(), u"directory_publication"_s, row.value(2).toLongLong()});
            });
    return std::move(found).all();
}

}  // namespace

Area directoryArea() {
    Area area{u"directory_entry"_s, QObject::tr("directory entry")};
    area.title = [](Workspace& workspace, qint64 row) {
        const QList<qint64> only{row};
        return directoryRows(workspace, &only).map([](const std::vector<DirectoryRow>& rows) {
            return rows.empty() ? QString()
                                : u"%1, %2"_s.arg(rows.front().person.person.fullName(), rows.front().entry.service);
        });
    };
    area.dates = [](Workspace& workspace, const QDate& from, const QDate& to) {
        return directoryRows(workspace).map([&](const std::vector<DirectoryRow>& rows) {
            std::vector<DatedEntry> dates;
            for (const DirectoryRow& row : rows)
                if (const QDate due = row.entry.reviewDueOn; due.isValid() && due >= from && due <= to)
                    dates.push_back(
                        {due,
                         {},
                         QObject::tr("Look at the directory entry of %1 again").arg(row.person.person.fullName()),
                         u"directory_entry"_s,
                         row.entry.id.value});
            return dates;
        });
    };
    return area;
}

Area directoryPublicationsArea() {
    Area area{u"directory_publication"_s, QObject::tr("published directory")};
    area.news = publicationNews;
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<DirectoryPublication>(workspace).find({row}).map([](const DirectoryPublication& publication) {
            return QObject::tr("Directory of %1").arg(shownDate(publication.publishedOn));
        });
    };
    area.documents = [](Workspace& workspace) { return publicationOffers(workspace, QObject::tr("Directory of %1")); };
    area.document = [](Workspace& workspace, qint64 row) {
        return directoryDocument(workspace, Id<DirectoryPublication>{row});
    };
    area.moments = directoryMoments;
    return area;
}

Area directoryChangesArea() {
    Area area{u"directory_changes"_s, QObject::tr("changes of the directory")};
    area.documents = [](Workspace& workspace) {
        return publicationOffers(workspace, QObject::tr("Changes of the directory, %1"));
    };
    area.document = [](Workspace& workspace, qint64 row) {
        return directoryChanges(workspace, Id<DirectoryPublication>{row});
    };
    return area;
}

}  // namespace nlc
