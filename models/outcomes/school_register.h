// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QStringList>

#include "models/people/school.h"

namespace nlc {

/// An organisation with a URN, and what the register of schools says of it.
struct RegisterSchool {
    QString urn, name;
    QString dfeNumber;          ///< "926/2001"
    bool isInRegister = false;  /// `school` holds what the register says
    School school;
    Id<Organisation> trust;  ///< of this day; 0: none
    QString trustName;
    QDate closedOn;          ///< invalid: open, or not known
    QStringList successors;  ///< URNs
};

/// The schools of the workspace by their URNs. Plain value: made on the thread of the workspace, read on any.
class SchoolRegister {
public:
    static Result<SchoolRegister> of(Workspace& workspace);
    const RegisterSchool* find(const QString& urn) const;  ///< null: it is no organisation of the workspace
    const std::vector<RegisterSchool>& schools() const { return m_schools; }
    void add(RegisterSchool school);

private:
    std::vector<RegisterSchool> m_schools;
    QHash<QString, int> m_placeOf;
};

}  // namespace nlc
