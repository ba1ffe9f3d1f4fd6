// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulletins/round_items.h"

#include "models/bulletins/bulletin_repository.h"
#include "models/groups/update_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

const QString updateTable = QLatin1String(TableOf<Update>::name);

Result<Bulletin> draft(Workspace& workspace, bool& isNew) {
    auto drafts = Repository<Bulletin>(workspace).all(u"WHERE state = 'draft' ORDER BY number DESC LIMIT 1"_s);
    if (!drafts) return tl::unexpected(drafts.error());
    if (!drafts->empty()) return drafts->front();
    isNew = true;
    return newBulletin(workspace, {}).and_then([&](Id<Bulletin> id) {
        return Repository<Bulletin>(workspace).find(id);
    });
}

Result<Id<BulletinSection>> sectionFor(Workspace& workspace, Id<Bulletin> bulletin) {
    auto issue = issueOf(workspace, bulletin);
    if (!issue) return tl::unexpected(issue.error());
    const QString usual = QObject::tr("News from the groups");
    for (const auto& section : issue->sections)
        for (const BulletinItem& item : section.items)
            if (item.source == updateTable) return section.section.id;
    for (const auto& section : issue->sections)
        if (section.section.title.compare(usual, Qt::CaseInsensitive) == 0) return section.section.id;
    return addSection(workspace, bulletin, usual);
}

}  // namespace

Result<SentRound> sendRoundToBulletin(Workspace& workspace, Id<UpdateRound> id) {
    auto round = Repository<UpdateRound>(workspace).find(id);
    if (!round) return tl::unexpected(round.error());
    auto updates = updatesOf(workspace, id);
    if (!updates) return tl::unexpected(updates.error());
    std::erase_if(*updates, [](const Update& update) { return update.state < UpdateState::Approved; });
    SentRound sent;
    if (updates->empty()) return sent;
    return workspace
        .step(QObject::tr("sending of '%1' to the bulletin").arg(round->name),
              [&]() -> Result<> {
                  auto bulletin = draft(workspace, sent.isNew);
                  if (!bulletin) return tl::unexpected(bulletin.error());
                  sent.bulletin = *bulletin;
                  auto offered = newsFor(workspace, bulletin->id);
                  if (!offered) return tl::unexpected(offered.error());
                  std::vector<News> news;
                  for (const Update& update : *updates)
                      for (const News& each : *offered)
                          if (each.table == updateTable && each.row == update.id.value) news.push_back(each);
                  sent.added = int(news.size());
                  sent.there = int(updates->size() - news.size());
                  if (news.empty()) return {};
                  return sectionFor(workspace, bulletin->id).and_then([&](Id<BulletinSection> section) {
                      return addItemsFrom(workspace, section, news).map([](int) {});
                  });
              })
        .map([&] { return sent; });
}

}  // namespace nlc
