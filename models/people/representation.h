// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"

namespace nlc {

enum class Representing { Main, Deputy };
template <>
struct NamesOf<Representing> {
    static constexpr std::array values{
        Named{Representing::Main, "main", QT_TRANSLATE_NOOP("Names", "Representative")},
        Named{Representing::Deputy, "deputy", QT_TRANSLATE_NOOP("Names", "Deputy")},
    };
};

/// That a person speaks for a sector, or for one organisation of it, or stands in for who does. A term that is over
/// stays as history.
struct Representation {
    Id<Representation> id;
    Id<Person> person;
    Sector sector = Sector::School;
    Id<Organisation> organisation;  ///< 0: the sector as a whole
    Representing part = Representing::Main;
    QDate startsOn;
    QDate endsOn;  ///< the term's last day; invalid: no end is set
    friend bool operator==(const Representation&, const Representation&) = default;
};
template <>
struct TableOf<Representation> {
    static constexpr auto name = "representation";
    static constexpr auto columns = std::tuple{
        Column{"person_id", &Representation::person},
        Column{"sector", &Representation::sector},
        Column{"organisation_id", &Representation::organisation},
        Column{"part", &Representation::part},
        Column{"starts_on", &Representation::startsOn},
        Column{"ends_on", &Representation::endsOn},
    };
};
Result<> checked(const Representation& representation);

struct RepresentationRow {
    Representation representation;
    QString person, organisation;  ///< names; of the organisation empty where it is the sector
    bool isOver(const QDate& today) const { return representation.endsOn.isValid() && representation.endsOn < today; }
    bool endsSoon(const QDate& today) const {
        return representation.endsOn.isValid() && !isOver(today) && representation.endsOn <= today.addDays(90);
    }
};
Result<std::vector<RepresentationRow>> representationsOf(Workspace& workspace, Id<Person> person);  ///< newest first
/// Those that are not over, by sector, representatives before deputies.
Result<std::vector<RepresentationRow>> representatives(Workspace& workspace);

// Steps.
QString editOf(const Representation& representation);
Result<Id<Representation>> addRepresentation(Workspace& workspace, const Representation& representation);
Result<> endRepresentation(Workspace& workspace, Id<Representation> id, const QDate& on);
Result<> deleteRepresentation(Workspace& workspace, Id<Representation> id);

}  // namespace nlc
