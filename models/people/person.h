// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/organisation.h"
#include "models/records/list_roles.h"

namespace nlc {

/// On what ground a person's data are kept (UK GDPR, article 6).
enum class LawfulBasis { NotNoted, PublicTask, Consent, Contract, LegitimateInterests };
template <>
struct NamesOf<LawfulBasis> {
    static constexpr std::array values{
        Named{LawfulBasis::NotNoted, "not-noted", QT_TRANSLATE_NOOP("Names", "Not noted")},
        Named{LawfulBasis::PublicTask, "public-task", QT_TRANSLATE_NOOP("Names", "Public task")},
        Named{LawfulBasis::Consent, "consent", QT_TRANSLATE_NOOP("Names", "Consent")},
        Named{LawfulBasis::Contract, "contract", QT_TRANSLATE_NOOP("Names", "Contract")},
        Named{LawfulBasis::LegitimateInterests, "legitimate-interests",
              QT_TRANSLATE_NOOP("Names", "Legitimate interests")},
    };
};

struct Person {
    Id<Person> id;
    QString givenName, familyName;
    QString email, phone;
    QString notes;
    LawfulBasis lawfulBasis = LawfulBasis::NotNoted;
    QString fullName() const { return QString(givenName + u' ' + familyName).trimmed(); }
    friend bool operator==(const Person&, const Person&) = default;
};
template <>
struct TableOf<Person> {
    static constexpr auto name = "person";
    static constexpr auto columns = std::tuple{
        Column{"given_name", &Person::givenName}, Column{"family_name", &Person::familyName},
        Column{"email", &Person::email},          Column{"phone", &Person::phone},
        Column{"notes", &Person::notes},          Column{"lawful_basis", &Person::lawfulBasis},
    };
};
Result<> checked(const Person& person);

/// A person's job at an organisation. Leaving is an end date, never a deletion.
struct Role {
    Id<Role> id;
    Id<Person> person;
    Id<Organisation> organisation;
    QString jobTitle;
    QDate startsOn;  ///< invalid: not known
    QDate endsOn;    ///< invalid: goes on; otherwise the last day
    friend bool operator==(const Role&, const Role&) = default;
};
template <>
struct TableOf<Role> {
    static constexpr auto name = "role";
    static constexpr auto columns = std::tuple{
        Column{"person_id", &Role::person},   Column{"organisation_id", &Role::organisation},
        Column{"job_title", &Role::jobTitle}, Column{"starts_on", &Role::startsOn},
        Column{"ends_on", &Role::endsOn},
    };
};
Result<> checked(const Role& role);

enum class MembershipState { Enquiry, Invited, Member, StoodDown };
template <>
struct NamesOf<MembershipState> {
    static constexpr std::array values{
        Named{MembershipState::Enquiry, "enquiry", QT_TRANSLATE_NOOP("Names", "Enquiry")},
        Named{MembershipState::Invited, "invited", QT_TRANSLATE_NOOP("Names", "Invited")},
        Named{MembershipState::Member, "member", QT_TRANSLATE_NOOP("Names", "Member")},
        Named{MembershipState::StoodDown, "stood-down", QT_TRANSLATE_NOOP("Names", "Stood down")},
    };
};
Tone toneOf(MembershipState state);

/// A person's way through the collaborative: enquiry → invited → member → stood down. One that came back has two.
struct Membership {
    Id<Membership> id;
    Id<Person> person;
    Sector sector = Sector::School;  ///< the one this member speaks for
    MembershipState state = MembershipState::Enquiry;
    QDate enquiredOn, invitedOn, joinedOn, stoodDownOn;  ///< invalid: not reached, or not known
    QString reason;                                      ///< why it ended
    friend bool operator==(const Membership&, const Membership&) = default;

    QDate& dateOf(MembershipState reached);
    QDate since() const;  ///< when its present state was reached; may be invalid
    /// Brings it to `to`, keeping the dates of what came before and clearing those after.
    void moveTo(MembershipState to, const QDate& on);
};
template <>
struct TableOf<Membership> {
    static constexpr auto name = "membership";
    static constexpr auto columns = std::tuple{
        Column{"person_id", &Membership::person},
        Column{"sector", &Membership::sector},
        Column{"state", &Membership::state},
        Column{"enquired_on", &Membership::enquiredOn},
        Column{"invited_on", &Membership::invitedOn},
        Column{"joined_on", &Membership::joinedOn},
        Column{"stood_down_on", &Membership::stoodDownOn},
        Column{"reason", &Membership::reason},
    };
};
Result<> checked(const Membership& membership);

}  // namespace nlc
