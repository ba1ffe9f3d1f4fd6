// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/school.h"

#include <QLocale>
#include <QSet>
#include <algorithm>

#include "models/people/person.h"

namespace nlc {

using namespace Qt::StringLiterals;

QString School::ages() const {
    return lowestAge == notKnown || highestAge == notKnown ? QString()
                                                           : QObject::tr("%1 to %2").arg(lowestAge).arg(highestAge);
}

QString School::freeMealsShown() const {
    return freeMeals == notKnown ? QString() : QLocale(QLocale::English).toString(freeMeals / 10.0, 'f', 1) + u" %"_s;
}

Result<School> schoolOf(Workspace& workspace, Id<Organisation> organisation) {
    return Repository<School>(workspace)
        .all(u"WHERE organisation_id = ?"_s, {organisation.value})
        .map([](const std::vector<School>& found) { return found.empty() ? School{} : found.front(); });
}

Result<std::vector<LinkedSchool>> linkedSchools(Workspace& workspace, Id<Organisation> id) {
    auto organisation = Repository<Organisation>(workspace).find(id);
    if (!organisation) return tl::unexpected(organisation.error());
    auto own = Repository<SchoolLink>(workspace).all(u"WHERE organisation_id = ? ORDER BY id"_s, {id.value});
    if (!own) return tl::unexpected(own.error());
    std::vector<LinkedSchool> linked;
    QSet<QString> seen;
    const auto note = [&](const SchoolLink& link, Id<Organisation> other, const QString& name) {
        const QString key = link.otherUrn + (link.isSuccessor() ? u'>' : u'<');
        if (seen.contains(key)) return;
        seen.insert(key);
        linked.push_back({link, other, name});
    };
    for (const SchoolLink& link : *own) {
        auto others = Repository<Organisation>(workspace).all(u"WHERE urn = ? ORDER BY id LIMIT 1"_s, {link.otherUrn});
        if (!others) return tl::unexpected(others.error());
        others->empty() ? note(link, {}, QObject::tr("URN %1").arg(link.otherUrn))
                        : note(link, others->front().id, others->front().name);
    }
    if (!organisation->urn.isEmpty()) {
        auto back = Repository<SchoolLink>(workspace).all(u"WHERE other_urn = ? ORDER BY id"_s, {organisation->urn});
        if (!back) return tl::unexpected(back.error());
        for (SchoolLink link : *back) {
            auto other = Repository<Organisation>(workspace).find(link.organisation);
            if (!other) return tl::unexpected(other.error());
            link.kind = link.isSuccessor() ? u"Predecessor"_s : u"Successor"_s;
            link.otherUrn = other->urn;
            note(link, other->id, other->name);
        }
    }
    std::stable_sort(linked.begin(), linked.end(), [](const LinkedSchool& a, const LinkedSchool& b) {
        return a.link.isSuccessor() && !b.link.isSuccessor();
    });
    return linked;
}

Result<int> moveRolesToSuccessor(Workspace& workspace, Id<Organisation> closed, Id<Organisation> successor) {
    auto before = Repository<Organisation>(workspace).find(closed);
    if (!before) return tl::unexpected(before.error());
    auto after = Repository<Organisation>(workspace).find(successor);
    if (!after) return tl::unexpected(after.error());
    const QDate today = workspace.identity().today();
    const QDate last = before->closedOn.isValid() ? before->closedOn : today;
    auto roles = Repository<Role>(workspace).all(
        u"WHERE organisation_id = ? AND (ends_on IS NULL OR ends_on >= ?) ORDER BY id"_s, {closed.value, toSql(today)});
    if (!roles) return tl::unexpected(roles.error());
    int moved = 0;
    return workspace
        .step(QObject::tr("moving of people from %1 to %2").arg(before->name, after->name),
              [&]() -> Result<> {
                  Repository<Role> repository(workspace);
                  for (Role role : *roles) {
                      Role next = role;
                      next.id = {};
                      next.organisation = successor;
                      next.startsOn = last.addDays(1);
                      role.endsOn = role.startsOn.isValid() && role.startsOn > last ? role.startsOn : last;
                      if (next.startsOn < role.endsOn) next.startsOn = role.endsOn;
                      if (auto ended = repository.update(role); !ended) return ended;
                      auto there = workspace.value(
                          u"SELECT 1 FROM role WHERE person_id = ? AND organisation_id = ? AND (ends_on IS NULL OR "
                          "ends_on >= ?)"_s,
                          {role.person.value, successor.value, toSql(today)});
                      if (!there) return tl::unexpected(there.error());
                      ++moved;
                      if (there->isValid()) continue;  // somebody has entered the new role already
                      if (auto made = repository.add(next); !made) return tl::unexpected(made.error());
                  }
                  return {};
              })
        .map([&] { return moved; });
}

}  // namespace nlc
