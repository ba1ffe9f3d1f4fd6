// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/contact.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<ContactNote>> notesWhere(Workspace& workspace, const QString& column, qint64 id) {
    return Repository<ContactNote>(workspace).all(
        u"WHERE %1 = ? ORDER BY pinned DESC, happened_on DESC, id DESC"_s.arg(column), {id});
}

}  // namespace

Result<> checked(const ContactNote& note) {
    if (note.words.trimmed().isEmpty()) return invalid("words", QObject::tr("Write what there is to note."));
    return {};
}

Result<ContactChoices> contactChoicesOf(Workspace& workspace, Id<Person> id) {
    auto person = Repository<Person>(workspace).find(id);
    if (!person) return tl::unexpected(person.error());
    return contactHistory(workspace, id).map([&](const std::vector<ContactChoice>& history) {
        ContactChoices choices{person->lawfulBasis, {}, {}};
        for (const ContactChoice& choice : history)
            if (!choices.agreed.contains(choice.channel) && !choices.refused.contains(choice.channel))
                (choice.allowed ? choices.agreed : choices.refused).put(choice.channel);
        return choices;
    });
}

Result<QString> emailAllowed(Workspace& workspace, Id<Person> person) {
    auto choices = contactChoicesOf(workspace, person);
    if (!choices) return tl::unexpected(choices.error());
    return Repository<Person>(workspace).find(person).map(
        [&](const Person& found) { return choices->allow(Channel::Email) ? found.email : QString(); });
}

Result<std::vector<ContactChoice>> contactHistory(Workspace& workspace, Id<Person> person) {
    return Repository<ContactChoice>(workspace).all(u"WHERE person_id = ? ORDER BY id DESC"_s, {person.value});
}

Result<std::vector<ContactNote>> contactNotes(Workspace& workspace, Id<Person> person) {
    return notesWhere(workspace, u"person_id"_s, person.value);
}
Result<std::vector<ContactNote>> contactNotes(Workspace& workspace, Id<Organisation> organisation) {
    return notesWhere(workspace, u"organisation_id"_s, organisation.value);
}

Result<> noteChoice(Workspace& workspace, const ContactChoice& choice) {
    return added(workspace, QObject::tr("note of what somebody agreed to"), choice).map([](auto) {});
}

Result<> addContactNote(Workspace& workspace, const ContactNote& note) {
    return added(workspace, QObject::tr("adding of a contact note"), note).map([](auto) {});
}

QString editOf(const ContactNote&) { return QObject::tr("edit of a contact note"); }

Result<> deleteContactNote(Workspace& workspace, Id<ContactNote> id) {
    return removed<ContactNote>(workspace, id,
                                [](const ContactNote&) { return QObject::tr("deletion of a contact note"); });
}

}  // namespace nlc
