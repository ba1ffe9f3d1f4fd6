// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/group_offers.h"
#include "models/groups/update_repository.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

template <typename E>
QString shownSql(const QVariant& kept) {
    E value{};
    fromSql(kept, value);
    return shown(value);
}

void addGroupsOfPerson(MomentsFound& found, qint64 person) {
    found.each(
        u"SELECT l.starts_on, l.ends_on, l.part, g.name, g.id, g.ends_on FROM group_person l JOIN task_group g ON g.id "
        u"="
        " l.group_id WHERE l.person_id = ?"_s,
        {person}, [&](const Rows& row) {
            const QString name = row.value(3).toString(), part = shownSql<GroupPart>(row.value(2));
            const qint64 group = row.value(4).toLongLong();
            found.add(
                {row.value(0).toDate(), QObject::tr("Joined the group %1").arg(name), part, u"task_group"_s, group});
            found.add(
                {row.value(1).toDate(), QObject::tr("Left the group %1").arg(name), part, u"task_group"_s, group});
            if (row.value(1).isNull())
                found.add(
                    {row.value(5).toDate(), QObject::tr("The group %1 ended").arg(name), part, u"task_group"_s, group});
        });
    found.each(
        u"SELECT a.starts_on, a.title, a.kind, g.name, a.id FROM activity a JOIN task_group g ON g.id = a.group_id"
        " WHERE EXISTS (SELECT 1 FROM group_person l WHERE l.group_id = g.id AND l.person_id = ?"
        " AND coalesce(l.starts_on, '') <= a.starts_on AND coalesce(l.ends_on, '9999') >= a.starts_on)"_s,
        {person}, [&](const Rows& row) {
            found.add({row.value(0).toDate(),
                       u"%1: %2"_s.arg(shownSql<ActivityKind>(row.value(2)), row.value(1).toString()),
                       row.value(3).toString(), u"activity"_s, row.value(4).toLongLong()});
        });
}

/// Updates of groups that a person leads, or that an organisation is a partner of.
void addUpdates(MomentsFound& found, const Subject& subject) {
    const QString whose = subject.isPerson()
                              ? u"SELECT group_id FROM group_person WHERE person_id = ? AND part = 'lead'"_s
                              : u"SELECT group_id FROM group_partner WHERE organisation_id = ?"_s;
    found.each(
        u"SELECT coalesce(substr(u.state_moved_at, 1, 10), r.due_on), u.heading, r.name, u.state, u.id FROM "
        u"group_update u"
        " JOIN update_round r ON r.id = u.round_id WHERE u.state IN ('submitted', 'approved', 'published')"
        " AND u.group_id IN ("_s +
            whose + u')',
        {subject.row}, [&](const Rows& row) {
            found.add({row.value(0).toDate(),
                       QObject::tr("Update: %1, %2").arg(row.value(1).toString(), row.value(2).toString()),
                       shownSql<UpdateState>(row.value(3)), u"group_update"_s, row.value(4).toLongLong()});
        });
}

void addGroupsOfPartner(MomentsFound& found, qint64 organisation) {
    found.each(
        u"SELECT g.starts_on, g.ends_on, g.name, g.id FROM group_partner l JOIN task_group g ON g.id = l.group_id WHERE"
        " l.organisation_id = ?"_s,
        {organisation}, [&](const Rows& row) {
            const QString name = row.value(2).toString(), partner = QObject::tr("a partner of it");
            const qint64 group = row.value(3).toLongLong();
            found.add(
                {row.value(0).toDate(), QObject::tr("The group %1 began").arg(name), partner, u"task_group"_s, group});
            found.add(
                {row.value(1).toDate(), QObject::tr("The group %1 ended").arg(name), partner, u"task_group"_s, group});
        });
}

}  // namespace

Result<std::vector<Moment>> groupMoments(Workspace& workspace, const Subject& subject) {
    MomentsFound found(workspace);
    if (subject.isPerson())
        addGroupsOfPerson(found, subject.row);
    else
        addGroupsOfPartner(found, subject.row);
    addUpdates(found, subject);
    return std::move(found).all();
}

}  // namespace nlc
