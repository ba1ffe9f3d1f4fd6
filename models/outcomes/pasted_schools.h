// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/school_register.h"

namespace nlc {

class OutcomeStore;

/// What a pasted list of schools means.
struct PastedSchools {
    struct Found {
        QString urn, name;
    };
    std::vector<Found> found;  ///< each once, in the order of the list
    QStringList unknownUrns;   ///< that nothing here knows; who is sure can put them in all the same
    QStringList sentences;     ///< what is not known or unclear, stands twice, is in the set already, or has closed
    QStringList urns() const;
};

/// Knows schools by URN, DfE number or name: those of the register, and those that stand in any release. Any thread
/// once it is made.
class SchoolFinder {
public:
    SchoolFinder(const SchoolRegister& schools, const OutcomeStore& store);

    /// A school a line, or several URNs or DfE numbers in one; a number counts before the name beside it. A heading is
    /// no school. `present`: URNs that are in the set already; they are not given again.
    PastedSchools read(const QString& text, const QStringList& present = {}) const;
    QString nameOf(const QString& urn) const;  ///< empty: not known

private:
    struct Known {
        QString name;
        QDate closedOn;
        QStringList successors;
    };
    void learn(const QString& urn, const Known& school, const QString& dfeNumber);
    QStringList named(const QString& name) const;

    QHash<QString, Known> m_known;
    QHash<QString, QStringList> m_byDfeNumber, m_byName;
};

}  // namespace nlc
