// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "models/outcomes/school_set.h"
#include "models/records/record_list.h"

namespace nlc {

struct SchoolSetRow {
    SchoolSet set;
    int schools = 0;  ///< that have not left
};

/// Groups, zones and cohorts of schools, for a list: name, kind, schools, dates, note.
std::unique_ptr<RecordList<SchoolSetRow>> schoolSetsList(Workspace& workspace, QObject* parent = nullptr);

/// The schools of one: name, URN, joined, left. `nameOf` a URN: empty, it is not known.
std::unique_ptr<RecordList<SchoolSetMember>> schoolSetMembersList(
    Workspace& workspace, Id<SchoolSet> set, const std::function<QString(const QString& urn)>& nameOf,
    QObject* parent = nullptr);

}  // namespace nlc
