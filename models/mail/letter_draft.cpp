// SPDX-License-Identifier: GPL-3.0-or-later
// A letter with the values of the person it goes to.
#include <QLocale>

#include "models/mail/letter.h"
#include "models/people/people_list.h"
#include "models/settings/publisher.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString inLetter(const QDate& date) { return QLocale(QLocale::English).toString(date, u"d MMMM yyyy"); }

/// The role begun last of those the person has today; id 0: none.
Result<RoleRow> presentRole(Workspace& workspace, Id<Person> person) {
    return rolesOf(workspace, person).map([&](const std::vector<RoleRow>& roles) {
        const QDate today = workspace.identity().today();
        RoleRow present;
        for (const RoleRow& row : roles) {
            const bool begun = !row.role.startsOn.isValid() || row.role.startsOn <= today;
            const bool ended = row.role.endsOn.isValid() && row.role.endsOn < today;
            if (begun && !ended && (!present.role.id || row.role.startsOn > present.role.startsOn)) present = row;
        }
        return present;
    });
}

Result<QHash<QString, QString>> valuesFor(Workspace& workspace, const Person& person) {
    const auto publisher = publisherOf(workspace);
    if (!publisher) return tl::unexpected(publisher.error());
    const auto role = presentRole(workspace, person.id);
    if (!role) return tl::unexpected(role.error());
    const auto membership = membershipOf(workspace, person.id);
    if (!membership) return tl::unexpected(membership.error());
    QString sector;
    if (membership->id) {
        sector = shown(membership->sector);
    } else if (role->role.organisation) {
        const auto organisation = Repository<Organisation>(workspace).find(role->role.organisation);
        if (!organisation) return tl::unexpected(organisation.error());
        sector = shown(organisation->sector);
    }
    return QHash<QString, QString>{
        {u"given name"_s, person.givenName},
        {u"full name"_s, person.fullName()},
        {u"job title"_s, role->role.jobTitle},
        {u"organisation"_s, role->organisation},
        {u"sector"_s, sector},
        {u"enquired on"_s, inLetter(membership->enquiredOn)},
        {u"invited on"_s, inLetter(membership->invitedOn)},
        {u"joined on"_s, inLetter(membership->joinedOn)},
        {u"stood down on"_s, inLetter(membership->stoodDownOn)},
        {u"today"_s, inLetter(workspace.identity().today())},
        {u"officer"_s, workspace.identity().author},
        {u"collaborative"_s, publisher->name},
        {u"ambition"_s, publisher->ambition},
        {u"collaborative e-mail"_s, publisher->email},
    };
}

}  // namespace

Result<Addressee> addresseeOf(Workspace& workspace, Id<Person> id) {
    const auto person = Repository<Person>(workspace).find(id);
    if (!person) return tl::unexpected(person.error());
    const auto contact = contactChoicesOf(workspace, id);
    if (!contact) return tl::unexpected(contact.error());
    return valuesFor(workspace, *person).map([&](const QHash<QString, QString>& values) {
        return Addressee{id, person->fullName(), person->email.trimmed(), *contact, values};
    });
}

Result<MailDraft> draftFor(const Letter& letter, const Addressee& to) {
    if (auto fine = checked(letter); !fine) return tl::unexpected(fine.error());
    if (to.email.isEmpty())
        return invalid("email",
                       QObject::tr("%1 has no e-mail address, so no draft was made. Put one in first.").arg(to.name));
    if (!to.contact.allow(Channel::Email))
        return failed(Error::Kind::Refused,
                      to.contact.refused.contains(Channel::Email)
                          ? QObject::tr("They have asked not to be e-mailed.")
                          : QObject::tr("Consent is the ground on which they are kept, and they have not agreed to "
                                        "e-mail. Note it first, when they have."));
    // Who it was for helps when many are written at once.
    const auto of = [&](Error error) {
        error.what = QObject::tr("No draft for %1 was made. %2").arg(to.name, error.what);
        return error;
    };
    const auto subject = filledIn("subject", letter.subject, to.values, FillAs::Plain).map_error(of);
    if (!subject) return tl::unexpected(subject.error());
    const auto body = filledIn("body", letter.body, to.values, FillAs::Markdown).map_error(of);
    if (!body) return tl::unexpected(body.error());
    MailDraft draft;
    draft.to = QStringList{to.email};
    draft.subject = *subject;
    draft.markdown = *body;
    return draft;
}

Result<MailDraft> draftOf(Workspace& workspace, const Letter& letter, Id<Person> person) {
    return checked(letter)
        .and_then([&] { return addresseeOf(workspace, person); })
        .and_then([&](const Addressee& addressee) { return draftFor(letter, addressee); });
}

}  // namespace nlc
