// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulletins/bulletin_chart.h"

#include "models/bulletins/bulletin_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<Id<BulletinItem>> addChartItem(Workspace& workspace, Id<BulletinSection> section, const Chart& chart) {
    auto picture = pictureOf(chart);
    if (!picture) return tl::unexpected(picture.error());
    Id<BulletinItem> id;
    return workspace
        .step(QObject::tr("adding of chart '%1'").arg(titleOf(chart)),
              [&]() -> Result<> {
                  auto made = addItem(workspace, section);
                  if (!made) return tl::unexpected(made.error());
                  id = *made;
                  auto drawing = addPicture(workspace, id, picture->bytes, QObject::tr("Chart") + u".png"_s);
                  if (!drawing) return tl::unexpected(drawing.error());
                  return Repository<BulletinItem>(workspace).find(id).and_then([&](BulletinItem item) {
                      item.title = titleOf(chart);
                      item.body = subtitleOf(chart) + u"\n\n"_s + footOf(chart);
                      item.pictureAlt = picture->alt;
                      return Repository<BulletinItem>(workspace).update(item);
                  });
              })
        .map([&] { return id; });
}

Result<std::vector<Bulletin>> openBulletins(Workspace& workspace) {
    return Repository<Bulletin>(workspace).all(u"WHERE state <> 'sent' ORDER BY number DESC"_s, {});
}

}  // namespace nlc
