// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_list.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<PersonRow>> loadPeople(Workspace& workspace, const QList<qint64>* only) {
    const QVariant today = toSql(workspace.identity().today());
    return rowsWith<PersonRow>(
        workspace, only, &PersonRow::person,
        u"SELECT p.id,"
        " (SELECT group_concat(o.name, ', ') FROM role r JOIN organisation o ON o.id = r.organisation_id"
        "  WHERE r.person_id = p.id AND (r.ends_on IS NULL OR r.ends_on >= ?)),"
        " (SELECT group_concat(r.job_title, ', ') FROM role r WHERE r.person_id = p.id AND r.job_title <> ''"
        "  AND (r.ends_on IS NULL OR r.ends_on >= ?)),"
        " m.id, m.sector, m.state, CASE m.state WHEN 'enquiry' THEN m.enquired_on WHEN 'invited' THEN m.invited_on"
        "  WHEN 'member' THEN m.joined_on ELSE m.stood_down_on END,"
        " EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.ends_on < ?),"
        " EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND (r.ends_on IS NULL OR r.ends_on >= ?))"
        " FROM person p LEFT JOIN membership m"
        " ON m.id = (SELECT max(l.id) FROM membership l WHERE l.person_id = p.id)"_s +
            onlyThese(only, u"p.id"_s),
        {today, today, today, today}, [](PersonRow& row, const Rows& found) {
            row.organisations = found.value(1).toString();
            row.jobTitles = found.value(2).toString();
            fromSql(found.value(3), row.membership);
            fromSql(found.value(4), row.sector);
            fromSql(found.value(5), row.state);
            fromSql(found.value(6), row.since);
            const bool left = found.value(7).toBool() && !found.value(8).toBool();
            row.gone = row.membership ? row.state == MembershipState::StoodDown : left;
        });
}

Result<std::vector<OrganisationRow>> loadOrganisations(Workspace& workspace, const QList<qint64>* only) {
    const QVariant today = toSql(workspace.identity().today());
    return rowsWith<OrganisationRow>(
        workspace, only, &OrganisationRow::organisation,
        u"SELECT o.id, t.name, (SELECT count(DISTINCT r.person_id) FROM role r WHERE r.organisation_id = o.id"
        " AND (r.ends_on IS NULL OR r.ends_on >= ?)),"
        " (SELECT count(DISTINCT r.person_id) FROM role r JOIN membership m ON m.person_id = r.person_id"
        "  AND m.state = 'member' WHERE r.organisation_id = o.id AND (r.ends_on IS NULL OR r.ends_on >= ?))"
        " FROM organisation o LEFT JOIN organisation t ON t.id = o.part_of"_s +
            onlyThese(only, u"o.id"_s),
        {today, today}, [](OrganisationRow& row, const Rows& found) {
            row.partOf = found.value(1).toString();
            row.people = found.value(2).toInt();
            row.members = found.value(3).toInt();
        });
}

Result<> setText(Workspace& workspace, const Person& person, QString Person::*member, const QVariant& value) {
    return edit<Person>(
        workspace, person.id, [](const Person& p) { return editOf(p); },
        [&](Person& p) { p.*member = value.toString().trimmed(); });
}

Result<std::vector<RoleRow>> roles(Workspace& workspace, const QString& where, qint64 id) {
    auto found = Repository<Role>(workspace).all(
        u"WHERE "_s + where + u" = ? ORDER BY ends_on IS NOT NULL, starts_on DESC, id"_s, {id});
    if (!found) return tl::unexpected(found.error());
    std::vector<RoleRow> rows;
    for (const Role& role : *found) {
        auto organisation = workspace.value(u"SELECT name FROM organisation WHERE id = ?"_s, {role.organisation.value});
        auto person =
            workspace.value(u"SELECT given_name || ' ' || family_name FROM person WHERE id = ?"_s, {role.person.value});
        if (!organisation) return tl::unexpected(organisation.error());
        if (!person) return tl::unexpected(person.error());
        rows.push_back({role, organisation->toString(), person->toString()});
    }
    return rows;
}

/// Of the organisation where the person works now: most members speak for their own.
Sector likelySector(Workspace& workspace, Id<Person> person) {
    auto word = workspace.value(
        u"SELECT o.sector FROM role r JOIN organisation o ON o.id = r.organisation_id WHERE r.person_id = ?"
        " ORDER BY r.ends_on IS NOT NULL, r.id LIMIT 1"_s,
        {person.value});
    return word ? fromWord<Sector>(word->toString()).value_or(Sector::School) : Sector::School;
}

}  // namespace

std::unique_ptr<RecordList<PersonRow>> peopleList(Workspace& workspace, QObject* parent) {
    ListSource<PersonRow> source{u"person"_s, loadPeople, [](const PersonRow& row) { return row.person.id.value; }};
    source.dependsOn = {{u"role"_s, u"person_id"_s}, {u"membership"_s, u"person_id"_s}, {u"organisation"_s}};
    source.isPast = [](const PersonRow& row) { return row.gone; };
    std::vector<ListColumn<PersonRow>> columns(6);
    columns[0] = {QObject::tr("Name"), [](const PersonRow& r) { return QVariant(r.person.fullName()); }};
    columns[0].sortBy = [](const PersonRow& r) { return QVariant(r.person.familyName + u' ' + r.person.givenName); };
    columns[0].put = [](Workspace& w, const PersonRow& r, const QVariant& v) {
        return edit<Person>(
            w, r.person.id, [](const Person& p) { return editOf(p); },
            [&](Person& p) {
                const QString name = v.toString().simplified();
                p.familyName = name.section(u' ', -1);
                p.givenName = name.section(u' ', 0, -2);
            });
    };
    columns[1] = {QObject::tr("Membership"),
                  [](const PersonRow& r) { return r.membership ? QVariant(shown(r.state)) : QVariant(QString()); }};
    columns[1].tone = [](const PersonRow& r) { return r.membership ? toneOf(r.state) : Tone::None; };
    columns[1].sortBy = [](const PersonRow& r) { return QVariant(r.membership ? int(r.state) : 9); };
    columns[1].width = 112;
    columns[2] = {QObject::tr("Sector"),
                  [](const PersonRow& r) { return r.membership ? QVariant(shown(r.sector)) : QVariant(QString()); }};
    columns[2].width = 130;
    columns[3] = {QObject::tr("Organisation"), [](const PersonRow& r) { return QVariant(r.organisations); }};
    columns[3].width = 190;
    columns[4] = {QObject::tr("Role"), [](const PersonRow& r) { return QVariant(r.jobTitles); }};
    columns[4].width = 150;
    columns[5] = {QObject::tr("E-mail"), [](const PersonRow& r) { return QVariant(r.person.email); }};
    columns[5].put = [](Workspace& w, const PersonRow& r, const QVariant& v) {
        return setText(w, r.person, &Person::email, v);
    };
    columns[5].width = 200;
    return std::make_unique<RecordList<PersonRow>>(workspace, std::move(source), std::move(columns), parent);
}

std::unique_ptr<RecordList<OrganisationRow>> organisationsList(Workspace& workspace, QObject* parent) {
    ListSource<OrganisationRow> source{u"organisation"_s, loadOrganisations,
                                       [](const OrganisationRow& row) { return row.organisation.id.value; }};
    source.dependsOn = {{u"role"_s, u"organisation_id"_s}, {u"membership"_s}};
    source.isPast = [](const OrganisationRow& row) { return row.organisation.closedOn.isValid(); };
    std::vector<ListColumn<OrganisationRow>> columns(6);
    columns[0] = {QObject::tr("Name"), [](const OrganisationRow& r) { return QVariant(r.organisation.name); }};
    columns[0].put = [](Workspace& w, const OrganisationRow& r, const QVariant& v) {
        return edit<Organisation>(
            w, r.organisation.id, [](const Organisation& o) { return editOf(o); },
            [&](Organisation& o) { o.name = v.toString().trimmed(); });
    };
    columns[1] = {QObject::tr("Kind"), [](const OrganisationRow& r) { return QVariant(shown(r.organisation.kind)); }};
    columns[1].width = 150;
    columns[2] = {QObject::tr("Sector"),
                  [](const OrganisationRow& r) { return QVariant(shown(r.organisation.sector)); }};
    columns[2].width = 140;
    columns[3] = {QObject::tr("Town"), [](const OrganisationRow& r) { return QVariant(r.organisation.town); }};
    columns[3].width = 120;
    columns[4] = {QObject::tr("People"), [](const OrganisationRow& r) { return QVariant(r.people); }};
    columns[4].width = 76;
    columns[5] = {QObject::tr("Members"), [](const OrganisationRow& r) { return QVariant(r.members); }};
    columns[5].width = 86;
    return std::make_unique<RecordList<OrganisationRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<std::vector<PersonRow>> waitingPeople(Workspace& workspace) {
    return loadPeople(workspace, nullptr).map([](std::vector<PersonRow> people) {
        std::erase_if(people,
                      [](const PersonRow& row) { return !row.membership || row.state > MembershipState::Invited; });
        std::stable_sort(people.begin(), people.end(),
                         [](const PersonRow& a, const PersonRow& b) { return a.since < b.since; });
        return people;
    });
}

Result<std::vector<RoleRow>> rolesOf(Workspace& workspace, Id<Person> person) {
    return roles(workspace, u"person_id"_s, person.value);
}
Result<std::vector<RoleRow>> rolesAt(Workspace& workspace, Id<Organisation> organisation) {
    return roles(workspace, u"organisation_id"_s, organisation.value);
}

Result<std::vector<Organisation>> partsOf(Workspace& workspace, Id<Organisation> organisation) {
    return Repository<Organisation>(workspace).all(u"WHERE part_of = ? ORDER BY closed_on IS NOT NULL, name, id"_s,
                                                   {organisation.value});
}

Result<Membership> membershipOf(Workspace& workspace, Id<Person> person) {
    return Repository<Membership>(workspace)
        .all(u"WHERE person_id = ? ORDER BY id DESC LIMIT 1"_s, {person.value})
        .map([](const std::vector<Membership>& found) { return found.empty() ? Membership{} : found.front(); });
}

Result<std::vector<Membership>> earlierMemberships(Workspace& workspace, Id<Person> person) {
    return Repository<Membership>(workspace)
        .all(u"WHERE person_id = ? ORDER BY id DESC"_s, {person.value})
        .map([](std::vector<Membership> found) {
            if (!found.empty()) found.erase(found.begin());
            return found;
        });
}

Result<std::vector<Person>> othersWithEmail(Workspace& workspace, const QString& email, Id<Person> but) {
    if (email.trimmed().isEmpty()) return std::vector<Person>{};
    return Repository<Person>(workspace).all(u"WHERE lower(email) = ? AND id <> ? ORDER BY family_name, id"_s,
                                             {email.trimmed().toLower(), but.value});
}

Result<std::vector<std::pair<Sector, int>>> membersBySector(Workspace& workspace) {
    auto rows = workspace.query(
        u"SELECT sector, count(DISTINCT person_id) FROM membership WHERE state = 'member' GROUP BY sector"_s);
    if (!rows) return tl::unexpected(rows.error());
    QHash<QString, int> counts;
    while (rows->next()) counts[rows->value(0).toString()] = rows->value(1).toInt();
    if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
    std::vector<std::pair<Sector, int>> bySector;
    for (const auto& named : NamesOf<Sector>::values)
        bySector.emplace_back(named.value, counts.value(QLatin1String(named.word)));
    return bySector;
}

QString editOf(const Person& person) { return QObject::tr("edit of %1").arg(person.fullName()); }
QString editOf(const Organisation& organisation) { return QObject::tr("edit of %1").arg(organisation.name); }
QString editOf(const Role&) { return QObject::tr("edit of a role"); }
QString editOf(const Membership&) { return QObject::tr("edit of a membership"); }

Result<Id<Person>> addPerson(Workspace& workspace, const Person& person) {
    return added(workspace, QObject::tr("adding of %1").arg(person.fullName()), person);
}
Result<Id<Organisation>> addOrganisation(Workspace& workspace, const Organisation& organisation) {
    return added(workspace, QObject::tr("adding of %1").arg(organisation.name), organisation);
}

Result<> deletePerson(Workspace& workspace, Id<Person> id) {
    return removed<Person>(workspace, id,
                           [](const Person& p) { return QObject::tr("deletion of %1").arg(p.fullName()); });
}
Result<> deleteOrganisation(Workspace& workspace, Id<Organisation> id) {
    return removed<Organisation>(workspace, id,
                                 [](const Organisation& o) { return QObject::tr("deletion of %1").arg(o.name); });
}

Result<> deletePeople(Workspace& workspace, const QList<qint64>& ids) {
    if (ids.size() == 1) return deletePerson(workspace, {ids.front()});
    return workspace.step(QObject::tr("deletion of %1 people").arg(ids.size()), [&]() -> Result<> {
        for (qint64 id : ids)
            if (auto gone = Repository<Person>(workspace).remove({id}); !gone) return gone;
        return {};
    });
}
Result<> deleteOrganisations(Workspace& workspace, const QList<qint64>& ids) {
    if (ids.size() == 1) return deleteOrganisation(workspace, {ids.front()});
    return workspace.step(QObject::tr("deletion of %1 organisations").arg(ids.size()), [&]() -> Result<> {
        for (qint64 id : ids)
            if (auto gone = Repository<Organisation>(workspace).remove({id}); !gone) return gone;
        return {};
    });
}

Result<Id<Role>> addRole(Workspace& workspace, const Role& role) {
    auto person = Repository<Person>(workspace).find(role.person);
    if (!person) return tl::unexpected(person.error());
    return added(workspace, QObject::tr("adding of a role of %1").arg(person->fullName()), role);
}

Result<> endRole(Workspace& workspace, Id<Role> id, const QDate& on) {
    return edit<Role>(
        workspace, id, [](const Role&) { return QObject::tr("ending of a role"); },
        [&](Role& role) { role.endsOn = on; });
}

Result<> deleteRole(Workspace& workspace, Id<Role> id) {
    return removed<Role>(workspace, id, [](const Role&) { return QObject::tr("deletion of a role"); });
}

Result<Id<Person>> addPersonAt(Workspace& workspace, const Person& person, Role role,
                               std::optional<MembershipState> state, Sector sector) {
    Id<Person> id;
    return workspace
        .step(QObject::tr("adding of %1").arg(person.fullName()),
              [&]() -> Result<> {
                  auto made = Repository<Person>(workspace).add(person);
                  if (!made) return tl::unexpected(made.error());
                  id = role.person = *made;
                  if (role.organisation)
                      if (auto joined = Repository<Role>(workspace).add(role); !joined)
                          return tl::unexpected(joined.error());
                  if (!state) return {};
                  Membership membership;
                  membership.person = id;
                  membership.sector = sector;
                  membership.moveTo(*state, workspace.identity().today());
                  return Repository<Membership>(workspace).add(membership).map([](auto) {});
              })
        .map([&] { return id; });
}

Result<> moveMembership(Workspace& workspace, Id<Person> person, MembershipState to, const QDate& on,
                        const QString& reason) {
    auto who = Repository<Person>(workspace).find(person);
    if (!who) return tl::unexpected(who.error());
    auto last = membershipOf(workspace, person);
    if (!last) return tl::unexpected(last.error());
    Repository<Membership> repository(workspace);
    const bool anew = !last->id || (last->state == MembershipState::StoodDown && to != MembershipState::StoodDown);
    Membership membership = *last;
    if (anew) {
        membership = {};
        membership.person = person;
        membership.sector = last->id ? last->sector : likelySector(workspace, person);
        membership.state = to;
    }
    membership.moveTo(to, on);
    if (to == MembershipState::StoodDown) membership.reason = reason;
    return workspace.step(QObject::tr("change of membership of %1").arg(who->fullName()), [&]() -> Result<> {
        if (anew) return repository.add(membership).map([](auto) {});
        return repository.update(membership);
    });
}

Result<> deleteMembership(Workspace& workspace, Id<Membership> id) {
    return removed<Membership>(workspace, id,
                               [](const Membership&) { return QObject::tr("deletion of a membership"); });
}

}  // namespace nlc
