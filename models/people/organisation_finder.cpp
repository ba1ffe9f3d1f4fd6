// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/organisation_finder.h"

#include <QRegularExpression>

#include "models/transfer/import.h"

namespace nlc {

using namespace Qt::StringLiterals;

OrganisationFinder::OrganisationFinder(Drafts<Organisation> drafts) : m_drafts(std::move(drafts)) {
    for (const Organisation& organisation : m_drafts.all()) learn(organisation);
}

void OrganisationFinder::learn(const Organisation& organisation) {
    if (!organisation.urn.isEmpty()) m_byUrn.insert(organisation.urn, organisation.id);
    if (!organisation.dfeNumber.isEmpty()) m_byDfeNumber.insert(dfeNumberOf(organisation.dfeNumber), organisation.id);
    auto& named = m_byName[plainWord(organisation.name)];
    if (!named.contains(organisation.id)) named << organisation.id;
}

Id<Organisation> OrganisationFinder::add(Organisation organisation) {
    organisation.id = m_drafts.add(organisation);
    learn(organisation);
    return organisation.id;
}

Result<Id<Organisation>> OrganisationFinder::find(const QString& urn, const QString& dfeNumber,
                                                  const QString& name) const {
    if (const auto found = m_byUrn.constFind(urn); !urn.isEmpty() && found != m_byUrn.cend()) return *found;
    // A school that converts keeps its DfE number and gets a new URN: two records then, so a URN that differs decides.
    const auto sameButForUrn = [&](Id<Organisation> id) {
        const QString& other = m_drafts.at(id).urn;
        return urn.isEmpty() || other.isEmpty() || other == urn;
    };
    if (const auto found = m_byDfeNumber.constFind(dfeNumberOf(dfeNumber));
        !dfeNumber.isEmpty() && found != m_byDfeNumber.cend() && sameButForUrn(*found))
        return *found;
    QList<Id<Organisation>> open, closed;
    for (const Id<Organisation> id : m_byName.value(plainWord(name))) {
        const Organisation& organisation = m_drafts.at(id);
        const bool otherNumber = !dfeNumber.isEmpty() && !organisation.dfeNumber.isEmpty() &&
                                 dfeNumberOf(organisation.dfeNumber) != dfeNumberOf(dfeNumber);
        if (plainWord(organisation.name) != plainWord(name) || !sameButForUrn(id) || otherNumber) continue;
        (organisation.closedOn.isValid() ? closed : open) << id;
    }
    const auto& candidates = open.isEmpty() ? closed : open;
    if (candidates.size() > 1)
        return failed(Error::Kind::Invalid, QObject::tr("%1 organisations are called \"%2\". Add the URN to say which.")
                                                .arg(candidates.size())
                                                .arg(name));
    return candidates.isEmpty() ? Id<Organisation>{} : candidates.first();
}

QString dfeNumberOf(const QString& typed) {
    static const QRegularExpression number(u"^\\s*(\\d{3})\\s*[/ -]?\\s*(\\d{4})\\s*$"_s);
    const auto found = number.match(typed);
    return found.hasMatch() ? found.captured(1) + u'/' + found.captured(2) : typed.trimmed();
}

Organisation suggestedOrganisation(const QString& name) {
    struct Hint {
        QRegularExpression words;
        OrganisationKind kind;
        Sector sector;
    };
    using Kind = OrganisationKind;
    const auto hint = [](const char* words, Kind kind, Sector sector) {
        return Hint{
            QRegularExpression(u"\\b(%1)\\b"_s.arg(QLatin1String(words)), QRegularExpression::CaseInsensitiveOption),
            kind, sector};
    };
    // The first that fits. Whole words, as in the names of the register.
    static const std::array hints{
        hint("trust|federation|mat", Kind::Trust, Sector::Mat),
        hint("diocese|diocesan", Kind::Diocese, Sector::Partner),
        hint("(county|city|borough|district) council", Kind::Service, Sector::LocalAuthority),
        hint("department for education|dfe", Kind::Partner, Sector::Dfe),
        hint("pupil referral|alternative provision|short stay", Kind::School, Sector::AlternativeProvision),
        hint("special school|special|complex needs", Kind::School, Sector::Send),
        hint("pre-?school|playgroup|childminders?|nursery|children's centre", Kind::Setting, Sector::EarlyYears),
        hint("university", Kind::IttProvider, Sector::Partner),
        hint("sixth form college|college of|further education", Kind::College, Sector::College),
        hint("association|union", Kind::Association, Sector::Partner),
    };
    Organisation organisation;
    organisation.name = name.simplified();
    for (const Hint& each : hints) {
        if (!each.words.match(name).hasMatch()) continue;
        organisation.kind = each.kind;
        organisation.sector = each.sector;
        break;
    }
    return organisation;
}

}  // namespace nlc
