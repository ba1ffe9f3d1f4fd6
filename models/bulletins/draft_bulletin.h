// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/bulletins/bulletin.h"
#include "models/records/repository.h"

namespace nlc {

// Inside a step: where news of the program's own pages goes that is sent to "the bulletin".

/// The draft with the highest number; where there is none a new one is made, and `isNew` says so.
Result<Bulletin> bulletinInWork(Workspace& workspace, bool& isNew);
/// Below others that came from `table`, else the section of that title, which is made where it is missing.
Result<Id<BulletinSection>> sectionForNewsOf(Workspace& workspace, Id<Bulletin> bulletin, const QString& table,
                                             const QString& usualTitle);

/// What became of sending one piece of news.
struct SentNews {
    Bulletin bulletin;
    bool added = false;  ///< false: the bulletin has it already
    bool isNew = false;  ///< there was no draft: this bulletin was made for it
};
/// The news that a record is (see Area::news), as one step. Refused when it is none now, such as of a visit that is not
/// open.
Result<SentNews> sendNewsToBulletin(Workspace& workspace, const QString& table, qint64 row, const QString& usualTitle);

}  // namespace nlc
