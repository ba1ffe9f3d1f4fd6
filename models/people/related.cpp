// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/related.h"

#include <algorithm>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

/// Adds a reason for each row: a person's id and a name that stands in `reason`.
Result<> addRelated(Workspace& workspace, QHash<qint64, QStringList>& reasons, const QString& reason,
                    const QString& sql, const QVariantList& bound) {
    auto found = workspace.query(sql, bound);
    if (!found) return tl::unexpected(found.error());
    while (found->next()) {
        QStringList& theirs = reasons[found->value(0).toLongLong()];
        const QString words = reason.arg(found->value(1).toString());
        if (!theirs.contains(words)) theirs << words;
    }
    return found->ended();
}

}  // namespace

Result<std::vector<RelatedPerson>> relatedPeople(Workspace& workspace, Id<Person> person) {
    const QVariant today = toSql(workspace.identity().today()), me = person.value;
    QHash<qint64, QStringList> reasons;
    const auto add = [&](const QString& reason, const QString& sql, const QVariantList& bound) {
        return addRelated(workspace, reasons, reason, sql, bound);
    };
    const QString present = u"(%1.ends_on IS NULL OR %1.ends_on >= ?)"_s;
    auto done =
        add(QObject::tr("at %1 as well"),
            u"SELECT o.person_id, n.name FROM role m JOIN role o ON o.organisation_id = m.organisation_id AND "
            u"o.person_id <>"
            " m.person_id JOIN organisation n ON n.id = o.organisation_id WHERE m.person_id = ? AND "_s +
                present.arg(u"m"_s) + u" AND "_s + present.arg(u"o"_s),
            {me, today, today})
            .and_then([&] {
                return add(
                    QObject::tr("represents %1 as well"),
                    u"SELECT o.person_id, n.name FROM representation m JOIN representation o ON o.organisation_id ="
                    " m.organisation_id AND o.person_id <> m.person_id JOIN organisation n ON n.id ="
                    " o.organisation_id WHERE m.person_id = ? AND "_s +
                        present.arg(u"m"_s) + u" AND "_s + present.arg(u"o"_s),
                    {me, today, today});
            })
            .and_then([&] {
                return add(
                    QObject::tr("in the group %1 as well"),
                    u"SELECT o.person_id, g.name FROM group_person m JOIN group_person o ON o.group_id = m.group_id"
                    " AND o.person_id <> m.person_id JOIN task_group g ON g.id = o.group_id WHERE m.person_id = ?"
                    " AND (g.ends_on IS NULL OR g.ends_on >= ?) AND "_s +
                        present.arg(u"m"_s) + u" AND "_s + present.arg(u"o"_s),
                    {me, today, today, today});
            })
            .and_then([&] {
                return add(
                    QObject::tr("at another part of %1"),
                    u"SELECT o.person_id, t.name FROM role m JOIN organisation a ON a.id = m.organisation_id JOIN"
                    " organisation b ON b.part_of = a.part_of AND b.id <> a.id JOIN role o ON o.organisation_id ="
                    " b.id AND o.person_id <> m.person_id JOIN organisation t ON t.id = a.part_of"
                    " WHERE m.person_id = ? AND "_s +
                        present.arg(u"m"_s) + u" AND "_s + present.arg(u"o"_s),
                    {me, today, today});
            });
    if (!done) return tl::unexpected(done.error());
    std::vector<RelatedPerson> related;
    for (auto each = reasons.cbegin(); each != reasons.cend(); ++each) {
        auto other = Repository<Person>(workspace).find({each.key()});
        if (!other) return tl::unexpected(other.error());
        related.push_back({other->id, other->fullName(), each.value()});
    }
    std::sort(related.begin(), related.end(), [](const RelatedPerson& a, const RelatedPerson& b) {
        return std::tuple(-a.reasons.size(), a.name.toCaseFolded()) <
               std::tuple(-b.reasons.size(), b.name.toCaseFolded());
    });
    return related;
}

}  // namespace nlc
