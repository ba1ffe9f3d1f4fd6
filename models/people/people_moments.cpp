// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/history_words.h"
#include "models/people/contact.h"
#include "models/people/people_offers.h"
#include "models/people/representation.h"
#include "models/people/school.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

void addMemberships(MomentsFound& found, Workspace& workspace, Id<Person> person) {
    auto memberships = Repository<Membership>(workspace).all(u"WHERE person_id = ?"_s, {person.value});
    if (!memberships) return found.fail(memberships.error());
    for (const Membership& each : *memberships) {
        const QString sector = shown(each.sector);
        found.add({each.enquiredOn, QObject::tr("Enquired about joining"), sector, {}, 0});
        found.add({each.invitedOn, QObject::tr("Was invited to join"), sector, {}, 0});
        found.add({each.joinedOn, QObject::tr("Joined the collaborative"), sector, {}, 0});
        found.add({each.stoodDownOn, QObject::tr("Stood down"), each.reason.isEmpty() ? sector : each.reason, {}, 0});
    }
}

/// Of a person where they worked; of an organisation who worked there.
void addRoles(MomentsFound& found, const Subject& subject) {
    const QString other =
        subject.isPerson() ? u"o.name, 'organisation', o.id FROM role r JOIN organisation o ON o.id = r.organisation_id"
                             " WHERE r.person_id = ?"_s
                           : u"p.given_name || ' ' || p.family_name, 'person', p.id FROM role r JOIN person p ON p.id ="
                             " r.person_id WHERE r.organisation_id = ?"_s;
    const QString began = subject.isPerson() ? QObject::tr("Began at %1") : QObject::tr("%1 began here");
    const QString left = subject.isPerson() ? QObject::tr("Left %1") : QObject::tr("%1 left");
    found.each(u"SELECT r.starts_on, r.ends_on, r.job_title, "_s + other, {subject.row}, [&](const Rows& row) {
        const QString name = row.value(3).toString(), job = row.value(2).toString();
        const QString table = row.value(4).toString();
        const qint64 id = row.value(5).toLongLong();
        found.add({row.value(0).toDate(), began.arg(name), job, table, id});
        found.add({row.value(1).toDate(), left.arg(name), job, table, id});
    });
}

QString spokenFor(const Representation& each, const QString& organisation) {
    return organisation.isEmpty() ? shown(each.sector) : organisation;
}

void addRepresentation(MomentsFound& found, Workspace& workspace, const Subject& subject) {
    auto all = Repository<Representation>(workspace).all(
        u"WHERE "_s + (subject.isPerson() ? u"person_id"_s : u"organisation_id"_s) + u" = ?"_s, {subject.row});
    if (!all) return found.fail(all.error());
    for (const Representation& each : *all) {
        QString name;
        const auto names = [&](const Rows& row) { name = row.value(0).toString(); };
        if (subject.isPerson())
            found.each(u"SELECT name FROM organisation WHERE id = ?"_s, {each.organisation.value}, names);
        else
            found.each(u"SELECT given_name || ' ' || family_name FROM person WHERE id = ?"_s, {each.person.value},
                       names);
        const QString table = subject.isPerson() ? u"organisation"_s : u"person"_s;
        const qint64 row = subject.isPerson() ? each.organisation.value : each.person.value;
        const QString part = shown(each.part);
        const QString began = subject.isPerson() ? QObject::tr("Began to represent %1").arg(spokenFor(each, name))
                                                 : QObject::tr("%1 began to represent it").arg(name);
        const QString ended = subject.isPerson()
                                  ? QObject::tr("Term as representative of %1 ends").arg(spokenFor(each, name))
                                  : QObject::tr("Term of %1 as its representative ends").arg(name);
        found.add({each.startsOn, began, part, table, row});
        found.add({each.endsOn, ended, part, table, row});
    }
}

void addNotes(MomentsFound& found, const std::vector<ContactNote>& notes) {
    for (const ContactNote& note : notes)
        found.add({note.happenedOn, shown(note.kind), note.words.section(u'\n', 0, 0), {}, 0});
}

/// When it opened and closed, and what the record's own history says of its name and its trust.
void addOwnHistory(MomentsFound& found, Workspace& workspace, Id<Organisation> id) {
    auto organisation = Repository<Organisation>(workspace).find(id);
    if (!organisation) return found.fail(organisation.error());
    auto school = schoolOf(workspace, id);
    if (!school) return found.fail(school.error());
    found.add({school->openedOn, QObject::tr("Opened"), school->type, {}, 0});
    found.add({organisation->closedOn, QObject::tr("Closed"), school->whyClosed, {}, 0});
    auto history = historyOf(workspace, u"organisation"_s, id.value);
    if (!history) return found.fail(history.error());
    for (const HistoryLine& line : *history) {
        if (line.what != HistoryLine::What::Edited) continue;
        for (const ChangedValue& value : line.values) {
            if (value.column != u"name"_s && value.column != u"part_of"_s) continue;
            const QString what = value.column == u"name"_s ? QObject::tr("Named %1").arg(value.after)
                                                           : QObject::tr("Part of: %1").arg(value.after);
            found.add({line.at.toLocalTime().date(), what, QObject::tr("before that: %1").arg(value.before), {}, 0});
        }
    }
}

}  // namespace

Result<std::vector<Moment>> peopleMoments(Workspace& workspace, const Subject& subject) {
    MomentsFound found(workspace);
    auto notes = subject.isPerson() ? contactNotes(workspace, Id<Person>{subject.row})
                                    : contactNotes(workspace, Id<Organisation>{subject.row});
    if (!notes) return tl::unexpected(notes.error());
    addNotes(found, *notes);
    addRoles(found, subject);
    addRepresentation(found, workspace, subject);
    if (subject.isPerson())
        addMemberships(found, workspace, {subject.row});
    else
        addOwnHistory(found, workspace, {subject.row});
    return std::move(found).all();
}

}  // namespace nlc
