// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/organisation.h"
#include "models/transfer/drafts.h"

namespace nlc {

/// Finds the organisation that a table means: by URN, then by DfE number, then by name.
class OrganisationFinder {
public:
    explicit OrganisationFinder(Drafts<Organisation> drafts);

    Drafts<Organisation>& drafts() { return m_drafts; }
    const Drafts<Organisation>& drafts() const { return m_drafts; }
    /// Id 0: none. Fails when several would do. One that another URN or DfE number tells apart does not have the name.
    Result<Id<Organisation>> find(const QString& urn, const QString& dfeNumber, const QString& name) const;
    Id<Organisation> add(Organisation organisation);
    /// After a change of a URN, number or name.
    void learn(const Organisation& organisation);

private:
    Drafts<Organisation> m_drafts;
    QHash<QString, Id<Organisation>> m_byUrn, m_byDfeNumber;
    QHash<QString, QList<Id<Organisation>>> m_byName;
};

/// "926/2001" from 9262001, 926 2001 or 926/2001; other texts as they are.
QString dfeNumberOf(const QString& typed);
/// The kind and sector that a name alone suggests: "Example Academy Trust", "Little Example Pre-school".
Organisation suggestedOrganisation(const QString& name);

}  // namespace nlc
