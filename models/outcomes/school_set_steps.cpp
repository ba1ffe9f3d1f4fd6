// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/school_set_steps.h"

#include <QHash>
#include <algorithm>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

SchoolSet trimmed(SchoolSet set) {
    set.name = set.name.simplified();
    return set;
}

}  // namespace

Result<std::vector<SchoolSet>> schoolSets(Workspace& workspace) {
    return Repository<SchoolSet>(workspace).all(
        u"ORDER BY CASE kind WHEN 'zone' THEN 0 WHEN 'cohort' THEN 1 ELSE 2 END, name COLLATE NOCASE, id"_s);
}

Result<std::vector<SchoolSetMember>> membersOf(Workspace& workspace, Id<SchoolSet> set) {
    return Repository<SchoolSetMember>(workspace).all(u"WHERE school_set_id = ? ORDER BY id"_s, {set.value});
}

Result<Id<SchoolSet>> addSchoolSet(Workspace& workspace, const SchoolSet& set) {
    return added(workspace, QObject::tr("adding of '%1'").arg(set.name.simplified()), trimmed(set));
}

Result<> changeSchoolSet(Workspace& workspace, const SchoolSet& set) {
    return edit<SchoolSet>(
        workspace, set.id, [](const SchoolSet& before) { return QObject::tr("edit of '%1'").arg(before.name); },
        [&](SchoolSet& now) { now = trimmed(set); });
}

Result<> removeSchoolSet(Workspace& workspace, Id<SchoolSet> id) {
    return removed<SchoolSet>(workspace, id,
                              [](const SchoolSet& set) { return QObject::tr("deletion of '%1'").arg(set.name); });
}

Result<int> putSchoolsIn(Workspace& workspace, Id<SchoolSet> id, const QStringList& urns, const QDate& joinedOn) {
    auto set = Repository<SchoolSet>(workspace).find(id);
    if (!set) return tl::unexpected(set.error());
    auto members = membersOf(workspace, id);
    if (!members) return tl::unexpected(members.error());
    QHash<QString, SchoolSetMember> known;
    for (const SchoolSetMember& member : *members) known.insert(member.urn, member);
    std::vector<SchoolSetMember> written;
    for (const QString& urn : urns) {
        const auto before = known.constFind(urn);
        if (before != known.constEnd() && !before->leftOn.isValid()) continue;
        SchoolSetMember member{{}, id, urn, joinedOn, {}};
        if (before != known.constEnd()) {
            member = *before;
            member.leftOn = {};
        }
        known.insert(urn, member);
        written.push_back(std::move(member));
    }
    if (written.empty()) return 0;
    const int count = int(written.size());
    return workspace
        .step(QObject::tr("putting of %n schools into '%1'", nullptr, count).arg(set->name),
              [&]() -> Result<> {
                  Repository<SchoolSetMember> repository(workspace);
                  for (const SchoolSetMember& member : written) {
                      auto done =
                          member.id ? repository.update(member) : repository.add(member).map([](const auto&) {});
                      if (!done) return done;
                  }
                  return {};
              })
        .map([&] { return count; });
}

Result<> takeSchoolsOut(Workspace& workspace, Id<SchoolSet> id, const QStringList& urns, const QDate& leftOn) {
    auto set = Repository<SchoolSet>(workspace).find(id);
    if (!set) return tl::unexpected(set.error());
    auto members = membersOf(workspace, id);
    if (!members) return tl::unexpected(members.error());
    std::erase_if(*members, [&](const SchoolSetMember& member) { return !urns.contains(member.urn); });
    if (members->empty()) return {};
    const QString name = QObject::tr("taking of %n schools out of '%1'", nullptr, int(members->size())).arg(set->name);
    return workspace.step(name, [&]() -> Result<> {
        Repository<SchoolSetMember> repository(workspace);
        for (SchoolSetMember& member : *members) {
            member.leftOn = leftOn;
            auto done = leftOn.isValid() ? repository.update(member) : repository.remove(member.id);
            if (!done) return done;
        }
        return {};
    });
}

}  // namespace nlc
