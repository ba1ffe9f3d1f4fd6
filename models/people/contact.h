// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"

namespace nlc {

enum class Channel { Email, Bulletin, Phone, Post };
template <>
struct NamesOf<Channel> {
    static constexpr std::array values{
        Named{Channel::Email, "email", QT_TRANSLATE_NOOP("Names", "E-mail")},
        Named{Channel::Bulletin, "bulletin", QT_TRANSLATE_NOOP("Names", "Bulletin")},
        Named{Channel::Phone, "phone", QT_TRANSLATE_NOOP("Names", "Telephone")},
        Named{Channel::Post, "post", QT_TRANSLATE_NOOP("Names", "Post")},
    };
};

/// What a person said about one channel on one day. The last one counts; earlier ones stay as evidence.
struct ContactChoice {
    Id<ContactChoice> id;
    Id<Person> person;
    Channel channel = Channel::Email;
    bool allowed = true;
    QDate notedOn;
    QString how;  ///< "by e-mail", "form at the spring meeting"
    friend bool operator==(const ContactChoice&, const ContactChoice&) = default;
};
template <>
struct TableOf<ContactChoice> {
    static constexpr auto name = "contact_choice";
    static constexpr auto columns =
        std::tuple{Column{"person_id", &ContactChoice::person}, Column{"channel", &ContactChoice::channel},
                   Column{"allowed", &ContactChoice::allowed}, Column{"noted_on", &ContactChoice::notedOn},
                   Column{"how", &ContactChoice::how}};
};

/// What a person said of the channels, taken together.
struct ContactChoices {
    LawfulBasis basis = LawfulBasis::NotNoted;
    Set<Channel> agreed, refused;
    /// Refused is refused; where consent is the only ground, they must have agreed.
    bool allow(Channel channel) const {
        return !refused.contains(channel) && (basis != LawfulBasis::Consent || agreed.contains(channel));
    }
};
Result<ContactChoices> contactChoicesOf(Workspace& workspace, Id<Person> person);
/// Their address for mails; empty when they have none or do not want any.
Result<QString> emailAllowed(Workspace& workspace, Id<Person> person);
Result<std::vector<ContactChoice>> contactHistory(Workspace& workspace, Id<Person> person);  ///< newest first

enum class ContactKind { Note, Call, Email, Letter, Talk };
template <>
struct NamesOf<ContactKind> {
    static constexpr std::array values{
        Named{ContactKind::Note, "note", QT_TRANSLATE_NOOP("Names", "Note")},
        Named{ContactKind::Call, "call", QT_TRANSLATE_NOOP("Names", "Call")},
        Named{ContactKind::Email, "email", QT_TRANSLATE_NOOP("Names", "E-mail")},
        Named{ContactKind::Letter, "letter", QT_TRANSLATE_NOOP("Names", "Letter")},
        Named{ContactKind::Talk, "talk", QT_TRANSLATE_NOOP("Names", "Talk")},
    };
};

/// A line of the contact log of a person or of an organisation. A pinned one is a fact to have in sight.
struct ContactNote {
    Id<ContactNote> id;
    Id<Person> person;              ///< one of the two
    Id<Organisation> organisation;  ///< one of the two
    ContactKind kind = ContactKind::Note;
    QDate happenedOn;
    QString words;
    bool pinned = false;
    friend bool operator==(const ContactNote&, const ContactNote&) = default;
};
template <>
struct TableOf<ContactNote> {
    static constexpr auto name = "contact_note";
    static constexpr auto columns = std::tuple{
        Column{"person_id", &ContactNote::person}, Column{"organisation_id", &ContactNote::organisation},
        Column{"kind", &ContactNote::kind},        Column{"happened_on", &ContactNote::happenedOn},
        Column{"words", &ContactNote::words},      Column{"pinned", &ContactNote::pinned},
    };
};
Result<> checked(const ContactNote& note);

/// Pinned ones first, then the newest.
Result<std::vector<ContactNote>> contactNotes(Workspace& workspace, Id<Person> person);
Result<std::vector<ContactNote>> contactNotes(Workspace& workspace, Id<Organisation> organisation);

// Steps.
Result<> noteChoice(Workspace& workspace, const ContactChoice& choice);
Result<> addContactNote(Workspace& workspace, const ContactNote& note);
QString editOf(const ContactNote& note);
Result<> deleteContactNote(Workspace& workspace, Id<ContactNote> id);

}  // namespace nlc
