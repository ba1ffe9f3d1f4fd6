// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/representation.h"

#include <algorithm>

#include "models/text/checks.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<RepresentationRow>> representationsWhere(Workspace& workspace, const QString& where,
                                                            const QVariantList& bound) {
    auto found = Repository<Representation>(workspace).all(where, bound);
    if (!found) return tl::unexpected(found.error());
    std::vector<RepresentationRow> rows;
    for (const Representation& each : *found) {
        auto person = Repository<Person>(workspace).find(each.person);
        if (!person) return tl::unexpected(person.error());
        QString organisation;
        if (each.organisation) {
            auto of = Repository<Organisation>(workspace).find(each.organisation);
            if (!of) return tl::unexpected(of.error());
            organisation = of->name;
        }
        rows.push_back({each, person->fullName(), organisation});
    }
    return rows;
}

}  // namespace

Result<> checked(const Representation& representation) {
    return checkedPeriod("ends_on", representation.startsOn, representation.endsOn);
}

Result<std::vector<RepresentationRow>> representationsOf(Workspace& workspace, Id<Person> person) {
    return representationsWhere(
        workspace, u"WHERE person_id = ? ORDER BY ends_on IS NOT NULL, starts_on DESC, id DESC"_s, {person.value});
}

Result<std::vector<RepresentationRow>> representatives(Workspace& workspace) {
    return representationsWhere(workspace,
                                u"WHERE ends_on IS NULL OR ends_on >= ? ORDER BY part = 'deputy', starts_on, id"_s,
                                {toSql(workspace.identity().today())})
        .map([](std::vector<RepresentationRow> rows) {
            std::stable_sort(rows.begin(), rows.end(), [](const RepresentationRow& a, const RepresentationRow& b) {
                return a.representation.sector < b.representation.sector;
            });
            return rows;
        });
}

QString editOf(const Representation&) { return QObject::tr("edit of a representation"); }

Result<Id<Representation>> addRepresentation(Workspace& workspace, const Representation& representation) {
    auto person = Repository<Person>(workspace).find(representation.person);
    if (!person) return tl::unexpected(person.error());
    return added(workspace, QObject::tr("naming of %1 as representative").arg(person->fullName()), representation);
}

Result<> endRepresentation(Workspace& workspace, Id<Representation> id, const QDate& on) {
    return edit<Representation>(
        workspace, id, [](const Representation&) { return QObject::tr("ending of a term"); },
        [&](Representation& each) { each.endsOn = on; });
}

Result<> deleteRepresentation(Workspace& workspace, Id<Representation> id) {
    return removed<Representation>(workspace, id,
                                   [](const Representation&) { return QObject::tr("deletion of a representation"); });
}

}  // namespace nlc
