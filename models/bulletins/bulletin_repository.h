// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/bulletins/bulletin.h"
#include "models/documents/document.h"
#include "models/offers/offers.h"
#include "models/records/record_list.h"
#include "models/settings/publisher.h"

namespace nlc {

/// A row of the list of bulletins.
struct BulletinRow {
    Bulletin bulletin;
    int items = 0;
};
std::unique_ptr<RecordList<BulletinRow>> bulletinsList(Workspace& workspace, QObject* parent = nullptr);

/// A bulletin with all that is in it, in order.
struct Issue {
    Bulletin bulletin;
    struct Section {
        BulletinSection section;
        std::vector<BulletinItem> items;
    };
    std::vector<Section> sections;
    int itemCount() const;
    const BulletinItem* find(Id<BulletinItem> id) const;
    BulletinItem* find(Id<BulletinItem> id);
};
Result<Issue> issueOf(Workspace& workspace, Id<Bulletin> id);
Result<Bulletin> bulletinNumbered(Workspace& workspace, int number);
Result<Bulletin> latestBulletin(Workspace& workspace);  ///< highest number; NotFound when there is none
/// When the next one is likely to go out: as long after the last as that one was after its own predecessor, but not
/// before today. The first goes out on the next Friday.
Result<QDate> nextIssueDay(Workspace& workspace, const QDate& today);
/// Categories that items have had, in alphabetical order, each once.
Result<QStringList> usedCategories(Workspace& workspace);

/// What stands between the bulletin and going out, each a sentence with the item it concerns.
struct BulletinFault {
    Id<BulletinItem> item;  ///< 0: the bulletin itself
    QString sentence;
};
std::vector<BulletinFault> faultsIn(const Issue& issue, const QDate& today);

/// The bulletin as a document: introduction, "At a glance" by date, sections with their items, pictures read in.
Result<doc::Document> bulletinDocument(Workspace& workspace, Id<Bulletin> id);
/// The same of an issue in memory, such as one that is being typed. A picture without bytes is left out.
doc::Document bulletinDocument(const Issue& issue, const Publisher& publisher,
                               const std::function<QByteArray(Id<Picture>)>& bytesOf);
QString anchorOf(Id<BulletinItem> item);  ///< of the item's heading in that document

// Steps.
QString editOf(const Bulletin& bulletin);
QString editOf(const BulletinSection& section);
QString editOf(const BulletinItem& item);
/// The next number, with the sections of the last bulletin, or the usual ones.
Result<Id<Bulletin>> newBulletin(Workspace& workspace, const QDate& goesOutOn);
Result<> deleteBulletin(Workspace& workspace, Id<Bulletin> id);
Result<Id<BulletinSection>> addSection(Workspace& workspace, Id<Bulletin> bulletin, const QString& title);
Result<> renameSection(Workspace& workspace, Id<BulletinSection> id, const QString& title);
Result<> deleteSection(Workspace& workspace, Id<BulletinSection> id);  ///< with its items
Result<> moveSection(Workspace& workspace, Id<BulletinSection> id, int to);
Result<Id<BulletinItem>> addItem(Workspace& workspace, Id<BulletinSection> section);
/// An item made from a record of any area; it remembers where it came from.
Result<Id<BulletinItem>> addItemFrom(Workspace& workspace, Id<BulletinSection> section, const News& news);
/// Several as one step.
Result<int> addItemsFrom(Workspace& workspace, Id<BulletinSection> section, const std::vector<News>& news);
/// News of every area that this bulletin does not hold yet, newest first.
Result<std::vector<News>> newsFor(Workspace& workspace, Id<Bulletin> bulletin);
Result<> deleteItem(Workspace& workspace, Id<BulletinItem> id);
/// To place `to` (0: first) of a section, of the same bulletin.
Result<> moveItem(Workspace& workspace, Id<BulletinItem> id, Id<BulletinSection> section, int to);
/// PNG or JPEG, at most Content::mostBytes and 12,000 pixels a side. It takes the place of the item's earlier picture.
Result<Id<Picture>> addPicture(Workspace& workspace, Id<BulletinItem> item, const QByteArray& bytes,
                               const QString& fileName);
Result<> removePicture(Workspace& workspace, Id<BulletinItem> item);  ///< with its alternative text
Result<QByteArray> pictureBytes(Workspace& workspace, Id<Picture> id);
Result<> markSent(Workspace& workspace, Id<Bulletin> id, bool sent);

}  // namespace nlc
