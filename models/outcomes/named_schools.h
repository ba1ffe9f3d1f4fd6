// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/school_average.h"
#include "models/outcomes/school_register.h"
#include "models/outcomes/school_set.h"

namespace nlc {

/// Schools with a name: a saved group, a zone, a cohort, a trust, a district. Plain value, any thread.
struct NamedSchools {
    enum class Kind { Group, Zone, Cohort, Trust, District };
    struct Member {
        QString urn;
        QDate joinedOn, leftOn;  ///< invalid: always
    };
    Kind kind = Kind::Group;
    QString name;
    AreaKey key;                         ///< of the level Group: "set:3", "trust:12", "district:Exampleton"
    QDate startedOn = {}, endedOn = {};  ///< of a cohort
    std::vector<Member> members = {};

    /// It was there when the tests of the school year that ends in `year` were held (see testDay), and these were in
    /// it.
    bool runsIn(int year) const;
    QStringList urnsIn(int year) const;
    /// All that ever were in it.
    QStringList urns() const;
};

/// The tests of Key Stage 2 are held in the second week of May; the 12th stands for it.
QDate testDay(int year);

/// The saved ones, in the order of schoolSets().
Result<std::vector<NamedSchools>> savedSchools(Workspace& workspace);
/// By name; schools that are in one on this day, as the register has no other.
std::vector<NamedSchools> trusts(const SchoolRegister& schools);
std::vector<NamedSchools> districts(const SchoolRegister& schools);

/// Which years a series of a cohort has.
enum class CohortYears {
    WhileItRan,  ///< with those that were in it each year
    All,         ///< with the same schools throughout: all that ever were in it
};

/// Their figure over the years, each source by itself in the order of the years, calculated as schoolsFigure() says; a
/// year without any of their schools is left out. Years without tests between others come as NoTests.
std::vector<SchoolsFigure> seriesOf(const OutcomeStore& store, const NamedSchools& schools, const Measure& measure,
                                    PupilGroup group, int from, int to, CohortYears years = CohortYears::WhileItRan);

}  // namespace nlc
