// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/named_schools.h"
#include "models/outcomes/school_facts.h"
#include "models/outcomes/school_set_steps.h"
#include "tests/outcomes/outcome_files.h"

namespace nlc::testing_support {

/// A school in the shape of the performance tables; invented.
struct InventedSchool {
    int urn = 900001;
    QByteArray type = "CY";
    int roll = 210, pupils = 30;
    QByteArray poor = "20%", eal = "5%", support = "15%", plan = "3%", prior = "16.5";
    QByteArray rwm = "60%";
    QByteArray la = "999";
};
inline QByteArray tableOfSchools(const std::vector<InventedSchool>& schools, const QByteArray& more = {}) {
    QByteArray text =
        "RECTYPE,LEA,ESTAB,URN,SCHNAME,NFTYPE,TOTPUPS,TELIG,PTFSM6CLA1A,PTEALGRP2,PSENELK,PSENELE,TKS1AVERAGE,"
        "PTRWM_EXP,PTRWM_EXP_18\r\n";
    for (const InventedSchool& each : schools) {
        const QByteArray urn = QByteArray::number(each.urn);
        text += "1," + each.la + ',' + QByteArray::number(2000 + each.urn % 1000) + ',' + urn + ",Example School " +
                urn + ',' + each.type + ',' + QByteArray::number(each.roll) + ',' + QByteArray::number(each.pupils) +
                ',' + each.poor + ',' + each.eal + ',' + each.support + ',' + each.plan + ',' + each.prior + ',' +
                each.rwm + ",60%\r\n";
    }
    return text + more;
}
inline OutcomeStore storeOfSchools(const std::vector<InventedSchool>& schools, const QByteArray& more = {}) {
    return storeOf({readWhole(tableOfSchools(schools, more))});
}
constexpr auto performanceTables = ReleaseSource::PerformanceTables;

/// A school of the register.
inline RegisterSchool registered(int urn, const QString& name, const QString& district = {},
                                 const QString& urbanRural = {}) {
    RegisterSchool school;
    school.urn = QString::number(urn);
    school.name = name;
    school.isInRegister = true;
    school.school.phase = SchoolPhase::Primary;
    school.school.district = district;
    school.school.urbanRural = urbanRural;
    return school;
}

inline NamedSchools namedSchools(const QString& name, NamedSchools::Kind kind, const std::vector<int>& urns) {
    NamedSchools schools;
    schools.name = name;
    schools.kind = kind;
    schools.key = {AreaLevel::Group, QStringLiteral("set:") + name};
    for (const int urn : urns) schools.members.push_back({QString::number(urn), {}, {}});
    return schools;
}

}  // namespace nlc::testing_support
