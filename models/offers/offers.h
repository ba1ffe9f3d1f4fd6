// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <functional>
#include <vector>

#include "models/documents/document.h"
#include "models/offers/moments.h"
#include "models/store/workspace.h"

namespace nlc {

// What an area has that others can use. An area fills in what it has and stands once in areas(); whoever compiles a
// bulletin, a calendar or a pack asks areas() and knows none of them.

/// A piece of news as a bulletin takes it over. Texts are Markdown; where it came from is kept with the item.
struct News {
    QString table;
    qint64 row = 0;
    QString title;
    QString from;  ///< "Update: Effective transitions, February 2025"
    QDate date;    ///< newest are offered first
    QString body;
    QString category;
    bool actionRequired = false;
    QDate actionBy;
    QString linkText, linkUrl;
};

/// Anything dated: a deadline, an event, an issue. Plain dates.
struct DatedEntry {
    QDate from, to;  ///< `to` invalid: one day
    QString what;
    QString table;
    qint64 row = 0;
};

/// A record that can be written out as a document: for export, and as a paper of a meeting pack.
struct DocumentOffer {
    qint64 row = 0;
    QString title;  ///< "Bulletin 14", "Update page: February 2025"
    QDate date;
};

struct Area {
    QString table;  ///< the records this entry speaks of
    QString name;   ///< of one such record, in words: "update"
    std::function<Result<std::vector<News>>(Workspace&)> news = {};
    std::function<Result<std::vector<DatedEntry>>(Workspace&, const QDate& from, const QDate& to)> dates = {};
    std::function<Result<std::vector<DocumentOffer>>(Workspace&)> documents = {};
    std::function<Result<doc::Document>(Workspace&, qint64 row)> document = {};
    std::function<Result<QString>(Workspace&, qint64 row)> title = {};  ///< how a link to the record reads
    std::function<Result<std::vector<Moment>>(Workspace&, const Subject&)> moments = {};  ///< in no order
};

/// Every area of the program, in the order of the rail.
const std::vector<Area>& areas();

// Asking all areas at once.
Result<std::vector<News>> allNews(Workspace& workspace);                                             ///< newest first
Result<std::vector<DatedEntry>> allDates(Workspace& workspace, const QDate& from, const QDate& to);  ///< in order
struct OwnDocument {
    QString table;
    DocumentOffer offer;
};
Result<std::vector<OwnDocument>> allDocuments(Workspace& workspace);  ///< newest first
/// How a link to a record reads; empty when the record is gone.
QString titleOf(Workspace& workspace, const QString& table, qint64 row);
Result<doc::Document> documentOf(Workspace& workspace, const QString& table, qint64 row);

}  // namespace nlc
