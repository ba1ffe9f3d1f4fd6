// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "models/bulletins/bulletin_repository.h"
#include "models/sample/sample_year.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<Issue::Section> sectionNamed(Workspace& workspace, Id<Bulletin> bulletin, const QString& title) {
    return issueOf(workspace, bulletin).and_then([&](const Issue& issue) -> Result<Issue::Section> {
        for (const Issue::Section& section : issue.sections)
            if (section.section.title == title) return section;
        return failed(Error::Kind::NotFound, QObject::tr("There is no section named \"%1\".").arg(title));
    });
}

/// Brings the sections into this order, and adds those that are not there.
Result<> arrange(Workspace& workspace, Id<Bulletin> bulletin, const QStringList& titles) {
    for (int i = 0; i < titles.size(); ++i) {
        auto section = sectionNamed(workspace, bulletin, titles[i]);
        auto id =
            section ? Result<Id<BulletinSection>>(section->section.id) : addSection(workspace, bulletin, titles[i]);
        auto moved = id.and_then([&](Id<BulletinSection> found) { return moveSection(workspace, found, i); });
        if (!moved) return moved;
    }
    return {};
}

void addBulletin(SampleYear& year, const SampleEntry& entry, const std::vector<SampleEntry>& sections) {
    Bulletin written;
    written.number = entry.number(u"number"_s);
    written.title = entry.text(u"title"_s);
    written.goesOutOn = entry.date(u"goes out"_s);
    written.introduction = entry.text(u"introduction"_s);
    written.preheader = entry.text(u"preheader"_s);
    written.footer = entry.text(u"footer"_s);
    QStringList titles;
    for (const SampleEntry& section : sections) titles << section.needed(u"title"_s);
    year.add(entry, QObject::tr("adding of %1").arg(written.shownName()), [=](Workspace& workspace) {
        return newBulletin(workspace, written.goesOutOn).and_then([&](Id<Bulletin> id) {
            return edit<Bulletin>(
                       workspace, id, [](const Bulletin& b) { return editOf(b); },
                       [&](Bulletin& b) {
                           const QString footer = written.footer.isEmpty() ? b.footer : written.footer;
                           b = written;
                           b.id = id;
                           b.footer = footer;
                       })
                .and_then([&] { return arrange(workspace, id, titles); });
        });
    });
}

/// The record an item is made from: an update of a round or an activity; neither: written here.
struct Origin {
    QString round, group, activity;
    bool isThere() const { return !group.isEmpty() || !activity.isEmpty(); }
};

Origin originIn(const SampleEntry& item) {
    Origin origin;
    if (const auto update = item.entry(u"from update"_s)) {
        update->knows({u"round"_s, u"group"_s});
        origin.round = update->needed(u"round"_s);
        origin.group = update->needed(u"group"_s);
    }
    origin.activity = item.text(u"from activity"_s);
    return origin;
}

Result<News> newsOf(Workspace& workspace, const Origin& origin) {
    const bool update = origin.activity.isEmpty();
    auto row = update ? updateOf(workspace, origin.round, origin.group).map([](const Update& u) { return u.id.value; })
                      : activityNamed(workspace, origin.activity).map([](Id<Activity> id) { return id.value; });
    if (!row) return tl::unexpected(row.error());
    const QString table = update ? u"group_update"_s : u"activity"_s;
    return allNews(workspace).and_then([&](const std::vector<News>& all) -> Result<News> {
        for (const News& news : all)
            if (news.table == table && news.row == *row) return news;
        return failed(Error::Kind::Invalid,
                      QObject::tr("The update of %1 is not approved at this time.").arg(origin.group));
    });
}

Result<Id<BulletinItem>> begin(Workspace& workspace, Id<BulletinSection> section, const Origin& origin) {
    if (!origin.isThere()) return addItem(workspace, section);
    return newsOf(workspace, origin).and_then([&](const News& news) { return addItemFrom(workspace, section, news); });
}

struct ItemInWords {
    int bulletin = 0;
    QString section;
    Origin origin;
    BulletinItem item;
    QString picture;  ///< file name; empty: none
    QByteArray pictureBytes;
};

Result<> write(Workspace& workspace, const ItemInWords& words) {
    const auto put = [&](Id<BulletinItem> id) {
        return edit<BulletinItem>(
            workspace, id, [](const BulletinItem& i) { return editOf(i); },
            [&](BulletinItem& i) {
                i.title = words.item.title;
                if (!words.item.body.isEmpty()) i.body = words.item.body;
                i.category = words.item.category;
                i.audience = words.item.audience;
                i.actionRequired = words.item.actionRequired;
                i.actionBy = words.item.actionBy;
                i.linkText = words.item.linkText;
                i.linkUrl = words.item.linkUrl;
                i.pictureAlt = words.item.pictureAlt;
            });
    };
    return bulletinNumbered(workspace, words.bulletin)
        .and_then([&](const Bulletin& bulletin) { return sectionNamed(workspace, bulletin.id, words.section); })
        .and_then([&](const Issue::Section& section) { return begin(workspace, section.section.id, words.origin); })
        .and_then([&](Id<BulletinItem> id) {
            return put(id).and_then([&]() -> Result<> {
                if (words.picture.isEmpty()) return {};
                return addPicture(workspace, id, words.pictureBytes, words.picture).map(onlyDone);
            });
        });
}

void addItemEntry(SampleYear& year, const SampleEntry& entry, int bulletin, const QString& section,
                  const QString& folder, SampleMistake& mistake) {
    entry.knows({u"title"_s, u"category"_s, u"for"_s, u"from update"_s, u"from activity"_s, u"text"_s, u"action by"_s,
                 u"button"_s, u"link"_s, u"picture"_s, u"alternative text"_s});
    ItemInWords words{bulletin, section, originIn(entry), {}, entry.text(u"picture"_s), {}};
    words.item.title = entry.needed(u"title"_s);
    words.item.category = entry.text(u"category"_s);
    words.item.audience = entry.setOf<Audience>(u"for"_s);
    words.item.body = entry.text(u"text"_s);
    words.item.actionRequired = entry.has(u"action by"_s);
    words.item.actionBy = entry.date(u"action by"_s);
    words.item.linkText = entry.text(u"button"_s);
    words.item.linkUrl = entry.text(u"link"_s);
    words.item.pictureAlt = entry.text(u"alternative text"_s);
    if (!words.picture.isEmpty()) {
        QFile file(folder + u'/' + words.picture);
        if (file.open(QIODevice::ReadOnly))
            words.pictureBytes = file.readAll();
        else
            mistake.note(entry.place(), QObject::tr("The picture \"%1\" is not there.").arg(words.picture));
    }
    year.add(entry, QObject::tr("adding of item '%1'").arg(words.item.title),
             [words](Workspace& workspace) { return write(workspace, words); });
}

}  // namespace

void addBulletins(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"bulletins.json"_s, mistake);
    file.knows({u"bulletins"_s});
    for (const SampleEntry& entry : file.entries(u"bulletins"_s)) {
        entry.knows({u"number"_s, u"title"_s, u"goes out"_s, u"introduction"_s, u"preheader"_s, u"footer"_s,
                     u"sections"_s, u"sent"_s});
        const int number = entry.number(u"number"_s);
        const auto sections = entry.entries(u"sections"_s, u"title"_s);
        addBulletin(year, entry, sections);
        for (const SampleEntry& section : sections) {
            section.knows({u"title"_s, u"items"_s});
            for (const SampleEntry& item : section.entries(u"items"_s, u"title"_s))
                addItemEntry(year, item, number, section.needed(u"title"_s), folder, mistake);
        }
        if (const auto sent = entry.entry(u"sent"_s))
            year.add(*sent, {}, [number](Workspace& workspace) {
                return bulletinNumbered(workspace, number).and_then([&](const Bulletin& b) {
                    return markSent(workspace, b.id, true);
                });
            });
    }
}

}  // namespace nlc
