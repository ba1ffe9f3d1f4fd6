// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulletins/bulletin_offers.h"

#include "models/bulletins/bulletin_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

Area bulletinsArea() {
    Area area{u"bulletin"_s, QObject::tr("bulletin")};
    area.title = [](Workspace& workspace, qint64 row) {
        return Repository<Bulletin>(workspace).find({row}).map(
            [](const Bulletin& bulletin) { return bulletin.shownName(); });
    };
    area.dates = [](Workspace& workspace, const QDate& from, const QDate& to) {
        return Repository<Bulletin>(workspace)
            .all(u"WHERE goes_out_on BETWEEN ? AND ?"_s, {toSql(from), toSql(to)})
            .map([](const std::vector<Bulletin>& bulletins) {
                std::vector<DatedEntry> dates;
                for (const Bulletin& b : bulletins) {
                    DatedEntry entry{b.goesOutOn,   {},         QObject::tr("%1 goes out").arg(b.shownName()),
                                     u"bulletin"_s, b.id.value, DateKind::Bulletin};
                    entry.canMove = b.state != BulletinState::Sent;
                    dates.push_back(std::move(entry));
                }
                return dates;
            });
    };
    area.moveDate = [](Workspace& workspace, const DatedEntry& entry, const QDate& to) {
        return edit<Bulletin>(
            workspace, Id<Bulletin>{entry.row},
            [](const Bulletin& bulletin) { return QObject::tr("new day of %1").arg(bulletin.shownName()); },
            [&](Bulletin& bulletin) { bulletin.goesOutOn = to; });
    };
    area.documents = [](Workspace& workspace) {
        return Repository<Bulletin>(workspace)
            .all(u"ORDER BY number DESC"_s)
            .map([](const std::vector<Bulletin>& bulletins) {
                std::vector<DocumentOffer> offers;
                for (const Bulletin& b : bulletins) offers.push_back({b.id.value, b.shownName(), b.goesOutOn});
                return offers;
            });
    };
    area.document = [](Workspace& workspace, qint64 row) { return bulletinDocument(workspace, {row}); };
    area.moments = bulletinMoments;
    return area;
}

Area bulletinItemsArea() {
    Area area{u"bulletin_item"_s, QObject::tr("bulletin item")};
    area.title = [](Workspace& workspace, qint64 row) -> Result<QString> {
        return Repository<BulletinItem>(workspace).find({row}).and_then([&](const BulletinItem& item) {
            return Repository<Bulletin>(workspace).find(item.bulletin).map([&](const Bulletin& bulletin) {
                return u"%1 (%2)"_s.arg(item.title, bulletin.shownName());
            });
        });
    };
    area.dates = [](Workspace& workspace, const QDate& from, const QDate& to) {
        return Repository<BulletinItem>(workspace)
            .all(u"WHERE action_required = 1 AND action_by BETWEEN ? AND ?"_s, {toSql(from), toSql(to)})
            .map([](const std::vector<BulletinItem>& items) {
                std::vector<DatedEntry> dates;
                for (const BulletinItem& i : items) {
                    DatedEntry entry{i.actionBy, {}, i.title, u"bulletin_item"_s, i.id.value, DateKind::Deadline};
                    QStringList readers;
                    for (const auto& named : NamesOf<Audience>::values)
                        if (i.audience.contains(named.value)) readers << translatedName(named.shown);
                    entry.audience = readers.join(u", "_s);
                    dates.push_back(std::move(entry));
                }
                return dates;
            });
    };
    return area;
}

}  // namespace nlc
