// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulletins/draft_bulletin.h"

#include <algorithm>

#include "models/bulletins/bulletin_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<Bulletin> bulletinInWork(Workspace& workspace, bool& isNew) {
    auto drafts = Repository<Bulletin>(workspace).all(u"WHERE state = 'draft' ORDER BY number DESC LIMIT 1"_s);
    if (!drafts) return tl::unexpected(drafts.error());
    if (!drafts->empty()) return drafts->front();
    isNew = true;
    return newBulletin(workspace, {}).and_then([&](Id<Bulletin> id) {
        return Repository<Bulletin>(workspace).find(id);
    });
}

Result<Id<BulletinSection>> sectionForNewsOf(Workspace& workspace, Id<Bulletin> bulletin, const QString& table,
                                             const QString& usualTitle) {
    auto issue = issueOf(workspace, bulletin);
    if (!issue) return tl::unexpected(issue.error());
    for (const auto& section : issue->sections)
        for (const BulletinItem& item : section.items)
            if (item.source == table) return section.section.id;
    for (const auto& section : issue->sections)
        if (section.section.title.compare(usualTitle, Qt::CaseInsensitive) == 0) return section.section.id;
    return addSection(workspace, bulletin, usualTitle);
}

Result<SentNews> sendNewsToBulletin(Workspace& workspace, const QString& table, qint64 row, const QString& usualTitle) {
    auto all = allNews(workspace);
    if (!all) return tl::unexpected(all.error());
    const auto isIt = [&](const News& each) { return each.table == table && each.row == row; };
    const auto news = std::find_if(all->begin(), all->end(), isIt);
    if (news == all->end())
        return failed(Error::Kind::Refused, QObject::tr("\"%1\" is no news yet, so nothing was sent to the bulletin.")
                                                .arg(titleOf(workspace, table, row)));
    SentNews sent;
    return workspace
        .step(QObject::tr("sending of '%1' to the bulletin").arg(news->title),
              [&]() -> Result<> {
                  auto bulletin = bulletinInWork(workspace, sent.isNew);
                  if (!bulletin) return tl::unexpected(bulletin.error());
                  sent.bulletin = *bulletin;
                  auto offered = newsFor(workspace, bulletin->id);
                  if (!offered) return tl::unexpected(offered.error());
                  sent.added = std::any_of(offered->begin(), offered->end(), isIt);
                  if (!sent.added) return {};
                  return sectionForNewsOf(workspace, bulletin->id, table, usualTitle)
                      .and_then([&](Id<BulletinSection> section) { return addItemFrom(workspace, section, *news); })
                      .map([](Id<BulletinItem>) {});
              })
        .map([&] { return sent; });
}

}  // namespace nlc
