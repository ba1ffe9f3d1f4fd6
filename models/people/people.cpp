// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "models/people/person.h"
#include "models/text/checks.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<> checked(const Organisation& organisation) {
    static const QRegularExpression urn(u"^\\d{5,6}$"_s);
    static const QRegularExpression dfe(u"^\\d{3}/?\\d{4}$"_s);
    if (organisation.name.trimmed().isEmpty()) return invalid("name", QObject::tr("Give the organisation a name."));
    if (!organisation.urn.isEmpty() && !urn.match(organisation.urn).hasMatch())
        return invalid("urn", QObject::tr("A URN has six digits, such as 120000."));
    if (!organisation.dfeNumber.isEmpty() && !dfe.match(organisation.dfeNumber).hasMatch())
        return invalid("dfe_number", QObject::tr("A DfE number has seven digits, such as 926/2001."));
    if (auto fine = checkedEmail("email", organisation.email); !fine) return fine;
    if (organisation.partOf && organisation.partOf == organisation.id)
        return invalid("part_of", QObject::tr("An organisation cannot be part of itself."));
    return checkedLink("website", organisation.website);
}

Result<> checked(const Person& person) {
    if (person.fullName().isEmpty()) return invalid("family_name", QObject::tr("Give the person a name."));
    return checkedEmail("email", person.email);
}

Result<> checked(const Role& role) {
    if (!role.organisation) return invalid("organisation_id", QObject::tr("Choose the organisation of this role."));
    return checkedPeriod("ends_on", role.startsOn, role.endsOn);
}

Tone toneOf(MembershipState state) {
    switch (state) {
        case MembershipState::Enquiry:
            return Tone::Soon;
        case MembershipState::Invited:
            return Tone::Info;
        case MembershipState::Member:
            return Tone::Good;
        case MembershipState::StoodDown:
            return Tone::Neutral;
    }
    return Tone::None;
}

QDate& Membership::dateOf(MembershipState reached) {
    switch (reached) {
        case MembershipState::Enquiry:
            return enquiredOn;
        case MembershipState::Invited:
            return invitedOn;
        case MembershipState::Member:
            return joinedOn;
        case MembershipState::StoodDown:
            break;
    }
    return stoodDownOn;
}

QDate Membership::since() const { return const_cast<Membership*>(this)->dateOf(state); }

void Membership::moveTo(MembershipState to, const QDate& on) {
    for (const auto& named : NamesOf<MembershipState>::values)
        if (named.value > to) dateOf(named.value) = {};
    if (to != state || !dateOf(to).isValid()) dateOf(to) = on;
    state = to;
    if (to != MembershipState::StoodDown) reason.clear();
}

Result<> checked(const Membership& membership) {
    QDate last;
    Membership copy = membership;
    for (const auto& named : NamesOf<MembershipState>::values) {
        const QDate date = copy.dateOf(named.value);
        if (!date.isValid()) continue;
        if (last.isValid() && date < last)
            return invalid(named.value == MembershipState::Invited  ? "invited_on"
                           : named.value == MembershipState::Member ? "joined_on"
                                                                    : "stood_down_on",
                           QObject::tr("This is before the step that comes first. Put the dates in order."));
        last = date;
    }
    return {};
}

}  // namespace nlc
