// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulletins/round_items.h"

#include "models/bulletins/bulletin_repository.h"
#include "models/bulletins/draft_bulletin.h"
#include "models/groups/update_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

const QString updateTable = QLatin1String(TableOf<Update>::name);

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
                  auto bulletin = bulletinInWork(workspace, sent.isNew);
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
                  return sectionForNewsOf(workspace, bulletin->id, updateTable, QObject::tr("News from the groups"))
                      .and_then([&](Id<BulletinSection> section) { return addItemsFrom(workspace, section, news); })
                      .map([](int) {});
              })
        .map([&] { return sent; });
}

}  // namespace nlc
