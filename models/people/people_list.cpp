// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_list.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

void addOnce(QStringList& words, const QString& word) {
    if (!word.isEmpty() && !words.contains(word)) words << word;
}
void addTo(QString& list, const QString& word) {
    if (!word.isEmpty()) list += (list.isEmpty() ? QString() : u", "_s) + word;
}

/// For a query that joins the people table as p: those that are asked for.
QString ofThese(const QList<qint64>* only) { return onlyThese(only, u"p.id"_s); }

Result<std::vector<PersonRow>> loadPeople(Workspace& workspace, const QList<qint64>* only) {
    const QString today = workspace.identity().today().toString(Qt::ISODate);
    const Noted<PersonRow> membership{
        u"SELECT p.id, m.id, m.sector, m.state, CASE m.state WHEN 'enquiry' THEN m.enquired_on WHEN 'invited' THEN"
        "  m.invited_on WHEN 'member' THEN m.joined_on ELSE m.stood_down_on END"
        " FROM person p JOIN membership m ON m.id = (SELECT max(l.id) FROM membership l WHERE l.person_id = p.id)"_s +
            ofThese(only),
        {},
        [](PersonRow& row, const Rows& found) {
            fromSql(found.value(1), row.membership);
            fromSql(found.value(2), row.sector);
            fromSql(found.value(3), row.state);
            fromSql(found.value(4), row.since);
            row.gone = row.state == MembershipState::StoodDown;
        }};
    // Past roles come first: whoever has none after them has left.
    const Noted<PersonRow> roles{
        u"SELECT p.id, r.ends_on < ?, o.name, r.job_title, o.closed_on IS NOT NULL OR s.status = 'closed', s.district,"
        " t.name, s.phase FROM person p JOIN role r ON r.person_id = p.id JOIN organisation o ON o.id ="
        " r.organisation_id LEFT JOIN organisation t ON t.id = o.part_of LEFT JOIN school s ON s.organisation_id ="
        " o.id"_s +
            ofThese(only) + u" ORDER BY r.ends_on < ? DESC, r.id"_s,
        {today, today},
        [](PersonRow& row, const Rows& found) {
            if (!row.membership) row.gone = found.value(1).toBool();
            if (found.value(1).toBool()) return;
            const QString name = found.value(2).toString();
            addOnce(row.places, name);
            addTo(row.organisations, name);
            addTo(row.jobTitles, found.value(3).toString());
            if (found.value(4).toBool()) row.closedPlace = name;
            addOnce(row.districts, found.value(5).toString());
            addOnce(row.trusts, found.value(6).toString());
            if (const auto phase = fromWord<SchoolPhase>(found.value(7).toString())) addOnce(row.phases, word(*phase));
        }};
    const Noted<PersonRow> tags{
        u"SELECT p.id, g.tag FROM person p JOIN person_tag g ON g.person_id = p.id"_s + ofThese(only) +
            u" ORDER BY g.tag"_s,
        {},
        [](PersonRow& row, const Rows& found) { addOnce(row.tags, found.value(1).toString()); }};
    const Noted<PersonRow> groups{
        u"SELECT p.id, g.name FROM person p JOIN group_person i ON i.person_id = p.id AND (i.ends_on IS NULL OR"
        " i.ends_on >= ?) JOIN task_group g ON g.id = i.group_id"_s +
            ofThese(only) + u" ORDER BY g.name"_s,
        {today},
        [](PersonRow& row, const Rows& found) { addOnce(row.groups, found.value(1).toString()); }};
    const Noted<PersonRow> meetings{
        u"SELECT p.id, m.title FROM person p JOIN attendance a ON a.person_id = p.id AND a.presence = 'present'"
        " JOIN meeting m ON m.id = a.meeting_id"_s +
            ofThese(only) + u" ORDER BY m.held_on DESC, m.id"_s,
        {},
        [](PersonRow& row, const Rows& found) { addOnce(row.meetings, found.value(1).toString()); }};
    const Noted<PersonRow> choices{
        u"SELECT p.id, c.channel, c.allowed FROM person p JOIN contact_choice c ON c.person_id = p.id"_s +
            ofThese(only) + u" ORDER BY c.id"_s,
        {},
        [](PersonRow& row, const Rows& found) {
            const auto channel = fromWord<Channel>(found.value(1).toString());
            if (!channel) return;
            row.contact.agreed.put(*channel, found.value(2).toBool());
            row.contact.refused.put(*channel, !found.value(2).toBool());
        }};
    return rowsWith<PersonRow>(workspace, only, &PersonRow::person,
                               {membership, roles, tags, groups, meetings, choices})
        .map([](std::vector<PersonRow> rows) {
            for (PersonRow& row : rows) row.contact.basis = row.person.lawfulBasis;
            return rows;
        });
}

Result<std::vector<OrganisationRow>> loadOrganisations(Workspace& workspace, const QList<qint64>* only) {
    const QVariant today = toSql(workspace.identity().today());
    const Noted<OrganisationRow> people{
        u"SELECT o.id, t.name, (SELECT count(DISTINCT r.person_id) FROM role r WHERE r.organisation_id = o.id"
        " AND (r.ends_on IS NULL OR r.ends_on >= ?)),"
        " (SELECT count(DISTINCT r.person_id) FROM role r JOIN membership m ON m.person_id = r.person_id"
        "  AND m.state = 'member' WHERE r.organisation_id = o.id AND (r.ends_on IS NULL OR r.ends_on >= ?))"
        " FROM organisation o LEFT JOIN organisation t ON t.id = o.part_of"_s +
            onlyThese(only, u"o.id"_s),
        {today, today},
        [](OrganisationRow& row, const Rows& found) {
            row.partOf = found.value(1).toString();
            row.people = found.value(2).toInt();
            row.members = found.value(3).toInt();
        }};
    const Noted<OrganisationRow> tags{
        u"SELECT o.id, g.tag FROM organisation o JOIN organisation_tag g ON g.organisation_id = o.id"_s +
            onlyThese(only, u"o.id"_s) + u" ORDER BY g.tag"_s,
        {},
        [](OrganisationRow& row, const Rows& found) { addOnce(row.tags, found.value(1).toString()); }};
    auto rows = rowsWith<OrganisationRow>(workspace, only, &OrganisationRow::organisation, {people, tags});
    if (!rows) return rows;
    auto schools = Repository<School>(workspace).all(onlyThese(only, u"organisation_id"_s));
    if (!schools) return tl::unexpected(schools.error());
    QHash<qint64, size_t> places;
    for (size_t i = 0; i < schools->size(); ++i) places.insert((*schools)[i].organisation.value, i);
    for (OrganisationRow& row : *rows)
        if (const auto place = places.constFind(row.organisation.id.value); place != places.cend())
            row.school = std::move((*schools)[*place]);
    return rows;
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
    source.dependsOn = {{u"role"_s, u"person_id"_s},
                        {u"membership"_s, u"person_id"_s},
                        {u"person_tag"_s, u"person_id"_s},
                        {u"contact_choice"_s, u"person_id"_s},
                        {u"group_person"_s, u"person_id"_s},
                        {u"attendance"_s, u"person_id"_s},
                        {u"meeting"_s},
                        {u"organisation"_s},
                        {u"school"_s},
                        {u"task_group"_s}};
    source.isPast = [](const PersonRow& row) { return row.gone; };
    std::vector<ListColumn<PersonRow>> columns(10);
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
    columns[6] = {QObject::tr("Tags"), [](const PersonRow& r) { return QVariant(r.tags.join(u", "_s)); }};
    columns[6].width = 120;
    columns[7] = {QObject::tr("Groups"), [](const PersonRow& r) { return QVariant(r.groups.join(u", "_s)); }};
    columns[7].width = 170;
    columns[8] = {QObject::tr("District"), [](const PersonRow& r) { return QVariant(r.districts.join(u", "_s)); }};
    columns[8].width = 130;
    columns[9] = {QObject::tr("Since"), [](const PersonRow& r) { return QVariant(r.since); }};
    columns[9].width = 120;
    return std::make_unique<RecordList<PersonRow>>(workspace, std::move(source), std::move(columns), parent);
}

std::unique_ptr<RecordList<OrganisationRow>> organisationsList(Workspace& workspace, QObject* parent) {
    ListSource<OrganisationRow> source{u"organisation"_s, loadOrganisations,
                                       [](const OrganisationRow& row) { return row.organisation.id.value; }};
    source.dependsOn = {{u"role"_s, u"organisation_id"_s},
                        {u"school"_s, u"organisation_id"_s},
                        {u"organisation_tag"_s, u"organisation_id"_s},
                        {u"membership"_s}};
    source.isPast = [](const OrganisationRow& row) { return row.isClosed(); };
    std::vector<ListColumn<OrganisationRow>> columns(19);
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
    // What the register tells.
    const auto ofSchool = [&](size_t at, const QString& header, int width, auto get) {
        columns[at] = {header, [get](const OrganisationRow& r) {
                           return r.school.id ? QVariant(get(r.school)) : QVariant(QString());
                       }};
        columns[at].width = width;
    };
    const auto number = [](int known) { return known < 0 ? QVariant(QString()) : QVariant(known); };
    columns[6] = {QObject::tr("URN"), [](const OrganisationRow& r) { return QVariant(r.organisation.urn); }};
    columns[6].width = 76;
    columns[7] = {QObject::tr("Trust"), [](const OrganisationRow& r) { return QVariant(r.partOf); }};
    columns[7].width = 160;
    ofSchool(8, QObject::tr("Phase"), 110, [](const School& s) { return shown(s.phase); });
    ofSchool(9, QObject::tr("Type"), 160, [](const School& s) { return s.type; });
    ofSchool(10, QObject::tr("District"), 140, [](const School& s) { return s.district; });
    ofSchool(11, QObject::tr("Ward"), 140, [](const School& s) { return s.ward; });
    ofSchool(12, QObject::tr("Urban or rural"), 150, [](const School& s) { return s.urbanRural; });
    ofSchool(13, QObject::tr("Diocese"), 150, [](const School& s) { return s.diocese; });
    ofSchool(14, QObject::tr("Pupils"), 70, [number](const School& s) { return number(s.pupils); });
    ofSchool(15, QObject::tr("Free school meals"), 90, [](const School& s) { return s.freeMealsShown(); });
    columns[15].sortBy = [](const OrganisationRow& r) { return QVariant(r.school.freeMeals); };
    ofSchool(16, QObject::tr("SEND provided for"), 130, [](const School& s) { return s.sendNeeds; });
    ofSchool(17, QObject::tr("Status"), 110, [](const School& s) { return shown(s.status); });
    columns[18] = {QObject::tr("Tags"), [](const OrganisationRow& r) { return QVariant(r.tags.join(u", "_s)); }};
    columns[18].width = 130;
    return std::make_unique<RecordList<OrganisationRow>>(workspace, std::move(source), std::move(columns), parent);
}

Result<std::vector<PersonRow>> allPeople(Workspace& workspace) { return loadPeople(workspace, nullptr); }

Result<std::vector<PersonRow>> thesePeople(Workspace& workspace, const QList<qint64>& ids) {
    return loadPeople(workspace, &ids);
}

Result<std::vector<PersonRow>> waitingPeople(Workspace& workspace) {
    auto rows = workspace.query(
        u"SELECT DISTINCT person_id FROM membership WHERE state IN ('enquiry', 'invited') ORDER BY person_id"_s);
    if (!rows) return tl::unexpected(rows.error());
    QList<qint64> asked;
    while (rows->next()) asked << rows->value(0).toLongLong();
    if (auto read = rows->ended(); !read) return tl::unexpected(read.error());
    return loadPeople(workspace, &asked).map([](std::vector<PersonRow> people) {
        // The last membership counts: one that waited long ago may have been followed by another.
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

Result<int> peopleAtClosedPlaces(Workspace& workspace) {
    return workspace
        .value(
            u"SELECT count(DISTINCT r.person_id) FROM role r JOIN organisation o ON o.id = r.organisation_id LEFT JOIN"
            " school s ON s.organisation_id = o.id WHERE (r.ends_on IS NULL OR r.ends_on >= ?) AND"
            " (o.closed_on IS NOT NULL OR s.status = 'closed')"_s,
            {toSql(workspace.identity().today())})
        .map([](const QVariant& count) { return count.toInt(); });
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
