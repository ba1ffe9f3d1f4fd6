// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offers/offers.h"

#include <algorithm>
#include <iterator>

namespace nlc {

Result<std::vector<News>> allNews(Workspace& workspace) {
    std::vector<News> all;
    for (const Area& area : areas()) {
        if (!area.news) continue;
        auto news = area.news(workspace);
        if (!news) return tl::unexpected(news.error());
        all.insert(all.end(), news->begin(), news->end());
    }
    std::stable_sort(all.begin(), all.end(), [](const News& a, const News& b) { return a.date > b.date; });
    return all;
}

Result<std::vector<DatedEntry>> allDates(Workspace& workspace, const QDate& from, const QDate& to) {
    std::vector<DatedEntry> all;
    for (const Area& area : areas()) {
        if (!area.dates) continue;
        auto dates = area.dates(workspace, from, to);
        if (!dates) return tl::unexpected(dates.error());
        all.insert(all.end(), std::make_move_iterator(dates->begin()), std::make_move_iterator(dates->end()));
    }
    std::stable_sort(all.begin(), all.end(), [](const DatedEntry& a, const DatedEntry& b) { return a.from < b.from; });
    return all;
}

Result<> moveDate(Workspace& workspace, const DatedEntry& entry, const QDate& to) {
    for (const Area& area : areas())
        if (area.table == entry.table && area.moveDate && entry.canMove) return area.moveDate(workspace, entry, to);
    return failed(Error::Kind::Refused, QObject::tr("'%1' cannot be moved from the calendar.").arg(entry.what));
}

Result<ToTell> whoToTell(Workspace& workspace, const DatedEntry& entry) {
    for (const Area& area : areas())
        if (area.table == entry.table && area.toTell) return area.toTell(workspace, entry.row);
    return ToTell{};
}

Result<std::vector<OwnDocument>> allDocuments(Workspace& workspace) {
    std::vector<OwnDocument> all;
    for (const Area& area : areas()) {
        if (!area.documents) continue;
        auto offers = area.documents(workspace);
        if (!offers) return tl::unexpected(offers.error());
        for (DocumentOffer& offer : *offers) all.push_back({area.table, std::move(offer)});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const OwnDocument& a, const OwnDocument& b) { return a.offer.date > b.offer.date; });
    return all;
}

QString titleOf(Workspace& workspace, const QString& table, qint64 row) {
    for (const Area& area : areas())
        if (area.table == table && area.title) return area.title(workspace, row).value_or(QString());
    return {};
}

Result<doc::Document> documentOf(Workspace& workspace, const QString& table, qint64 row) {
    for (const Area& area : areas())
        if (area.table == table && area.document) return area.document(workspace, row);
    return failed(Error::Kind::NotFound, QObject::tr("There is no document of this."));
}

}  // namespace nlc
