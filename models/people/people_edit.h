// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/people_list.h"

namespace nlc {

/// One change to many people at once.
struct PeopleEdit {
    enum class What { AddTag, RemoveTag, JoinGroup, LeaveGroup, SetMembership, SetSector, SetBasis, Allow, Refuse };
    What what = What::AddTag;
    QString value;     ///< a tag; a word of MembershipState, Sector, LawfulBasis or Channel
    qint64 group = 0;  ///< of JoinGroup and LeaveGroup
    QString how = {};  ///< of Allow and Refuse: how they said so
};

/// What becomes of one of them.
struct PeopleEditLine {
    Id<Person> person;
    QString name, before, after;
    bool changes = false;
};
/// Writes nothing.
Result<std::vector<PeopleEditLine>> previewOf(Workspace& workspace, const QList<qint64>& people,
                                              const PeopleEdit& edit);
/// One step. How many changed.
Result<int> editPeople(Workspace& workspace, const QList<qint64>& people, const PeopleEdit& edit);

}  // namespace nlc
