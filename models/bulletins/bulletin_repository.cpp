// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulletins/bulletin_repository.h"

#include <QBuffer>
#include <QImageReader>

#include "models/documents/picture_file.h"
#include "models/store/content.h"
#include "models/text/checks.h"

namespace nlc {

using namespace Qt::StringLiterals;

QString Bulletin::shownName() const { return QObject::tr("Bulletin %1").arg(number); }

Result<> checked(const Bulletin& bulletin) {
    if (bulletin.number < 1) return invalid("number", QObject::tr("Bulletins are numbered from 1."));
    return {};
}

Result<> checked(const BulletinSection& section) {
    if (section.title.trimmed().isEmpty()) return invalid("title", QObject::tr("Give the section a title."));
    return {};
}

Result<> checked(const BulletinItem& item) { return checkedLink("link_url", item.linkUrl); }

namespace {

Result<std::vector<BulletinRow>> loadBulletins(Workspace& workspace, const QList<qint64>* only) {
    return rowsWith<BulletinRow>(workspace, only, &BulletinRow::bulletin,
                                 u"SELECT bulletin_id, count(*) FROM bulletin_item"_s +
                                     onlyThese(only, u"bulletin_id"_s) + u" GROUP BY bulletin_id"_s,
                                 {}, [](BulletinRow& row, const Rows& found) { row.items = found.value(1).toInt(); });
}

/// Gives the records of `ids` the positions 0, 1, 2 …; what stands right is not written.
template <typename Record>
Result<> reorder(Workspace& workspace, const std::vector<Record>& inOrder) {
    Repository<Record> repository(workspace);
    int position = 0;
    for (Record record : inOrder) {
        record.position = position++;
        if (auto done = repository.update(record); !done) return done;
    }
    return {};
}

Result<std::vector<BulletinItem>> itemsOf(Workspace& workspace, Id<BulletinSection> section) {
    return Repository<BulletinItem>(workspace).all(u"WHERE section_id = ? ORDER BY position, id"_s, {section.value});
}

Result<Id<BulletinItem>> appendItem(Workspace& workspace, Id<BulletinSection> section, BulletinItem item) {
    return Repository<BulletinSection>(workspace).find(section).and_then([&](const BulletinSection& found) {
        return itemsOf(workspace, section).and_then([&](const std::vector<BulletinItem>& there) {
            item.bulletin = found.bulletin;
            item.section = section;
            item.position = there.empty() ? 0 : there.back().position + 1;
            return Repository<BulletinItem>(workspace).add(item);
        });
    });
}

BulletinItem itemFrom(const News& news) {
    BulletinItem item;
    item.title = news.title;
    item.body = news.body;
    item.category = news.category;
    item.audience = {Audience::Leaders};
    item.actionRequired = news.actionRequired;
    item.actionBy = news.actionBy;
    item.linkText = news.linkText;
    item.linkUrl = news.linkUrl;
    item.source = news.table;
    item.sourceId = news.row;
    return item;
}

}  // namespace

std::unique_ptr<RecordList<BulletinRow>> bulletinsList(Workspace& workspace, QObject* parent) {
    ListSource<BulletinRow> source{u"bulletin"_s, loadBulletins,
                                   [](const BulletinRow& row) { return row.bulletin.id.value; }};
    source.dependsOn = {{u"bulletin_item"_s, u"bulletin_id"_s}};
    std::vector<ListColumn<BulletinRow>> columns(4);
    columns[0] = {QObject::tr("Bulletin"), [](const BulletinRow& r) {
                      return QVariant(r.bulletin.title.isEmpty()
                                          ? r.bulletin.shownName()
                                          : u"%1: %2"_s.arg(r.bulletin.shownName(), r.bulletin.title));
                  }};
    columns[0].sortBy = [](const BulletinRow& r) { return QVariant(r.bulletin.number); };
    columns[1] = {QObject::tr("Date"), [](const BulletinRow& r) { return QVariant(r.bulletin.goesOutOn); }};
    columns[1].width = 140;
    columns[2] = {QObject::tr("State"), [](const BulletinRow& r) { return QVariant(shown(r.bulletin.state)); }};
    columns[2].tone = [](const BulletinRow& r) {
        return r.bulletin.state == BulletinState::Sent ? Tone::Good : Tone::Soon;
    };
    columns[2].width = 90;
    columns[3] = {QObject::tr("Items"), [](const BulletinRow& r) { return QVariant(r.items); }};
    columns[3].width = 70;
    return std::make_unique<RecordList<BulletinRow>>(workspace, std::move(source), std::move(columns), parent);
}

int Issue::itemCount() const {
    size_t count = 0;
    for (const Section& section : sections) count += section.items.size();
    return int(count);
}

const BulletinItem* Issue::find(Id<BulletinItem> id) const {
    for (const Section& section : sections)
        for (const BulletinItem& item : section.items)
            if (item.id == id) return &item;
    return nullptr;
}

BulletinItem* Issue::find(Id<BulletinItem> id) { return const_cast<BulletinItem*>(std::as_const(*this).find(id)); }

Result<Issue> issueOf(Workspace& workspace, Id<Bulletin> id) {
    auto bulletin = Repository<Bulletin>(workspace).find(id);
    if (!bulletin) return tl::unexpected(bulletin.error());
    auto sections =
        Repository<BulletinSection>(workspace).all(u"WHERE bulletin_id = ? ORDER BY position, id"_s, {id.value});
    if (!sections) return tl::unexpected(sections.error());
    Issue issue{*bulletin, {}};
    for (const BulletinSection& section : *sections) {
        auto items = itemsOf(workspace, section.id);
        if (!items) return tl::unexpected(items.error());
        issue.sections.push_back({section, std::move(*items)});
    }
    return issue;
}

static Result<Bulletin> only(Result<std::vector<Bulletin>> found, const QString& otherwise) {
    if (!found) return tl::unexpected(found.error());
    if (found->empty()) return failed(Error::Kind::NotFound, otherwise);
    return found->front();
}

Result<Bulletin> bulletinNumbered(Workspace& workspace, int number) {
    return only(Repository<Bulletin>(workspace).all(u"WHERE number = ?"_s, {number}),
                QObject::tr("There is no bulletin %1.").arg(number));
}

Result<Bulletin> latestBulletin(Workspace& workspace) {
    return only(Repository<Bulletin>(workspace).all(u"ORDER BY number DESC LIMIT 1"_s),
                QObject::tr("There is no bulletin yet."));
}

Result<QDate> nextIssueDay(Workspace& workspace, const QDate& today) {
    constexpr int usualDays = 14;
    return Repository<Bulletin>(workspace)
        .all(u"WHERE goes_out_on IS NOT NULL ORDER BY goes_out_on DESC, number DESC LIMIT 2"_s)
        .map([&](const std::vector<Bulletin>& last) {
            if (last.empty()) return today.addDays((Qt::Friday - today.dayOfWeek() + 7) % 7);
            const qint64 apart = last.size() > 1 ? last[1].goesOutOn.daysTo(last[0].goesOutOn) : 0;
            return qMax(today, last[0].goesOutOn.addDays(apart > 0 ? apart : usualDays));
        });
}

Result<QStringList> usedCategories(Workspace& workspace) {
    return workspace.query(u"SELECT DISTINCT category FROM bulletin_item WHERE category <> '' ORDER BY category"_s)
        .and_then([](Rows rows) -> Result<QStringList> {
            QStringList categories;
            while (rows.next()) categories << rows.value(0).toString();
            return rows.ended().map([&] { return categories; });
        });
}

QString editOf(const BulletinSection& section) { return QObject::tr("edit of section '%1'").arg(section.title); }
QString editOf(const Bulletin& bulletin) { return QObject::tr("edit of %1").arg(bulletin.shownName()); }
QString editOf(const BulletinItem& item) {
    return item.title.isEmpty() ? QObject::tr("edit of an item") : QObject::tr("edit of item '%1'").arg(item.title);
}

Result<Id<Bulletin>> newBulletin(Workspace& workspace, const QDate& goesOutOn) {
    Bulletin bulletin;
    bulletin.number = 1;
    bulletin.goesOutOn = goesOutOn;
    QStringList titles{QObject::tr("Action required"), QObject::tr("News from the groups"),
                       QObject::tr("To share with staff"), QObject::tr("To share with parents and carers")};
    if (auto last = latestBulletin(workspace)) {
        bulletin.number = last->number + 1;
        bulletin.footer = last->footer;
        auto issue = issueOf(workspace, last->id);
        if (!issue) return tl::unexpected(issue.error());
        if (!issue->sections.empty()) titles.clear();
        for (const auto& section : issue->sections) titles << section.section.title;
    }
    Id<Bulletin> id;
    return workspace
        .step(QObject::tr("adding of %1").arg(bulletin.shownName()),
              [&]() -> Result<> {
                  auto made = Repository<Bulletin>(workspace).add(bulletin);
                  if (!made) return tl::unexpected(made.error());
                  id = *made;
                  for (int i = 0; i < titles.size(); ++i)
                      if (auto added = Repository<BulletinSection>(workspace).add({{}, id, titles[i], i}); !added)
                          return tl::unexpected(added.error());
                  return {};
              })
        .map([&] { return id; });
}

Result<> deleteBulletin(Workspace& workspace, Id<Bulletin> id) {
    return removed<Bulletin>(workspace, id,
                             [](const Bulletin& b) { return QObject::tr("deletion of %1").arg(b.shownName()); });
}

Result<Id<BulletinSection>> addSection(Workspace& workspace, Id<Bulletin> bulletin, const QString& title) {
    auto issue = issueOf(workspace, bulletin);
    if (!issue) return tl::unexpected(issue.error());
    const int position = issue->sections.empty() ? 0 : issue->sections.back().section.position + 1;
    return added(workspace, QObject::tr("adding of section '%1'").arg(title),
                 BulletinSection{{}, bulletin, title, position});
}

Result<> renameSection(Workspace& workspace, Id<BulletinSection> id, const QString& title) {
    return edit<BulletinSection>(
        workspace, id, [](const BulletinSection& section) { return editOf(section); },
        [&](BulletinSection& section) { section.title = title.trimmed(); });
}

Result<> deleteSection(Workspace& workspace, Id<BulletinSection> id) {
    return removed<BulletinSection>(
        workspace, id, [](const BulletinSection& s) { return QObject::tr("deletion of section '%1'").arg(s.title); });
}

Result<> moveSection(Workspace& workspace, Id<BulletinSection> id, int to) {
    Repository<BulletinSection> repository(workspace);
    return repository.find(id).and_then([&](const BulletinSection& moved) {
        return repository
            .all(u"WHERE bulletin_id = ? AND id <> ? ORDER BY position, id"_s, {moved.bulletin.value, id.value})
            .and_then([&](std::vector<BulletinSection> others) {
                others.insert(others.begin() + qBound(0, to, int(others.size())), moved);
                return workspace.step(QObject::tr("move of section '%1'").arg(moved.title),
                                      [&] { return reorder(workspace, others); });
            });
    });
}

Result<Id<BulletinItem>> addItem(Workspace& workspace, Id<BulletinSection> section) {
    Id<BulletinItem> id;
    BulletinItem item;
    item.title = QObject::tr("New item");
    item.audience = {Audience::Leaders};
    return workspace
        .step(QObject::tr("adding of an item"),
              [&] { return appendItem(workspace, section, item).map([&](Id<BulletinItem> made) { id = made; }); })
        .map([&] { return id; });
}

Result<Id<BulletinItem>> addItemFrom(Workspace& workspace, Id<BulletinSection> section, const News& news) {
    Id<BulletinItem> id;
    return workspace
        .step(QObject::tr("adding of item '%1'").arg(news.title),
              [&] {
                  return appendItem(workspace, section, itemFrom(news)).map([&](Id<BulletinItem> made) { id = made; });
              })
        .map([&] { return id; });
}

Result<int> addItemsFrom(Workspace& workspace, Id<BulletinSection> section, const std::vector<News>& news) {
    return workspace
        .step(news.size() == 1 ? QObject::tr("adding of item '%1'").arg(news.front().title)
                               : QObject::tr("adding of %1 items").arg(news.size()),
              [&]() -> Result<> {
                  for (const News& each : news)
                      if (auto done = addItemFrom(workspace, section, each); !done) return tl::unexpected(done.error());
                  return {};
              })
        .map([&] { return int(news.size()); });
}

Result<std::vector<News>> newsFor(Workspace& workspace, Id<Bulletin> bulletin) {
    auto issue = issueOf(workspace, bulletin);
    if (!issue) return tl::unexpected(issue.error());
    auto news = allNews(workspace);
    if (!news) return tl::unexpected(news.error());
    std::erase_if(*news, [&](const News& each) {
        for (const auto& section : issue->sections)
            for (const BulletinItem& item : section.items)
                if (item.source == each.table && item.sourceId == each.row) return true;
        return false;
    });
    return news;
}

Result<> deleteItem(Workspace& workspace, Id<BulletinItem> id) {
    return removed<BulletinItem>(
        workspace, id, [](const BulletinItem& i) { return QObject::tr("deletion of item '%1'").arg(i.title); });
}

Result<> moveItem(Workspace& workspace, Id<BulletinItem> id, Id<BulletinSection> section, int to) {
    auto item = Repository<BulletinItem>(workspace).find(id);
    if (!item) return tl::unexpected(item.error());
    auto target = Repository<BulletinSection>(workspace).find(section);
    if (!target) return tl::unexpected(target.error());
    if (target->bulletin != item->bulletin)
        return failed(Error::Kind::Refused,
                      QObject::tr("An item stays in its bulletin. Add it to the other one instead."));
    auto there = itemsOf(workspace, section);
    if (!there) return tl::unexpected(there.error());
    std::erase_if(*there, [&](const BulletinItem& other) { return other.id == id; });
    item->section = section;
    there->insert(there->begin() + qBound(0, to, int(there->size())), *item);
    return workspace.step(QObject::tr("move of item '%1'").arg(item->title),
                          [&] { return reorder(workspace, *there); });
}

Result<Id<Picture>> addPicture(Workspace& workspace, Id<BulletinItem> id, const QByteArray& bytes,
                               const QString& fileName) {
    constexpr int longestSide = 12000;  // pixels: beyond it, showing it would take gigabytes
    QBuffer buffer;
    buffer.setData(bytes);
    const auto file = doc::PictureFile::read(bytes);  // no other format is handed to a decoder
    QImageReader reader(&buffer, file && file->jpeg ? "jpeg" : "png");
    reader.setAutoDetectImageFormat(false);
    const QSize size = file ? reader.size() : QSize();
    if (qMax(size.width(), size.height()) > longestSide)
        return failed(Error::Kind::Invalid,
                      QObject::tr("\"%1\" is too large to show. Make it smaller and add it again.").arg(fileName));
    if (!file || !size.isValid() || reader.read().isNull())
        return failed(
            Error::Kind::Invalid,
            QObject::tr("\"%1\" is not a picture that can be used. Choose a PNG or JPEG file.").arg(fileName));
    return Repository<BulletinItem>(workspace).find(id).and_then([&](BulletinItem item) {
        return workspace
            .step(QObject::tr("adding of a picture to '%1'").arg(item.title),
                  [&] {
                      return Content(workspace)
                          .keep(bytes)
                          .and_then([&](const QString& hash) {
                              return Repository<Picture>(workspace).add(
                                  {{}, hash, fileName, size.width(), size.height()});
                          })
                          .and_then([&](Id<Picture> picture) {
                              item.picture = picture;
                              return Repository<BulletinItem>(workspace).update(item);
                          });
                  })
            .map([&] { return item.picture; });
    });
}

Result<> removePicture(Workspace& workspace, Id<BulletinItem> id) {
    return edit<BulletinItem>(
        workspace, id, [](const BulletinItem& i) { return QObject::tr("removal of the picture of '%1'").arg(i.title); },
        [](BulletinItem& i) {
            i.picture = {};
            i.pictureAlt.clear();
        });
}

Result<QByteArray> pictureBytes(Workspace& workspace, Id<Picture> id) {
    return Repository<Picture>(workspace).find(id).and_then(
        [&](const Picture& picture) { return Content(workspace).find(picture.contentHash); });
}

Result<> markSent(Workspace& workspace, Id<Bulletin> id, bool sent) {
    return edit<Bulletin>(
        workspace, id,
        [&](const Bulletin& b) {
            return sent ? QObject::tr("marking of %1 as sent").arg(b.shownName())
                        : QObject::tr("reopening of %1").arg(b.shownName());
        },
        [&](Bulletin& b) { b.state = sent ? BulletinState::Sent : BulletinState::Draft; });
}

}  // namespace nlc
