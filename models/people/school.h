// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/organisation.h"

namespace nlc {

enum class SchoolStatus { Open, Closing, Closed, Proposed };
template <>
struct NamesOf<SchoolStatus> {
    static constexpr std::array values{
        Named{SchoolStatus::Open, "open", QT_TRANSLATE_NOOP("Names", "Open")},
        Named{SchoolStatus::Closing, "closing", QT_TRANSLATE_NOOP("Names", "Open, but proposed to close")},
        Named{SchoolStatus::Closed, "closed", QT_TRANSLATE_NOOP("Names", "Closed")},
        Named{SchoolStatus::Proposed, "proposed", QT_TRANSLATE_NOOP("Names", "Proposed to open")},
    };
};

enum class SchoolPhase {
    NotSaid,
    Nursery,
    Primary,
    MiddlePrimary,
    MiddleSecondary,
    Secondary,
    SixteenPlus,
    AllThrough
};
template <>
struct NamesOf<SchoolPhase> {
    static constexpr std::array values{
        Named{SchoolPhase::NotSaid, "not-applicable", QT_TRANSLATE_NOOP("Names", "Not applicable")},
        Named{SchoolPhase::Nursery, "nursery", QT_TRANSLATE_NOOP("Names", "Nursery")},
        Named{SchoolPhase::Primary, "primary", QT_TRANSLATE_NOOP("Names", "Primary")},
        Named{SchoolPhase::MiddlePrimary, "middle-primary", QT_TRANSLATE_NOOP("Names", "Middle deemed primary")},
        Named{SchoolPhase::MiddleSecondary, "middle-secondary", QT_TRANSLATE_NOOP("Names", "Middle deemed secondary")},
        Named{SchoolPhase::Secondary, "secondary", QT_TRANSLATE_NOOP("Names", "Secondary")},
        Named{SchoolPhase::SixteenPlus, "16-plus", QT_TRANSLATE_NOOP("Names", "16 plus")},
        Named{SchoolPhase::AllThrough, "all-through", QT_TRANSLATE_NOOP("Names", "All-through")},
    };
};

/// What the register of schools says of an organisation. Names of types, places and needs are the register's own.
/// Source: Get information about schools, https://get-information-schools.service.gov.uk/Downloads
struct School {
    static constexpr int notKnown = -1;

    Id<School> id;
    Id<Organisation> organisation;
    SchoolStatus status = SchoolStatus::Open;
    SchoolPhase phase = SchoolPhase::NotSaid;
    QString type;       ///< "Academy converter"
    QString typeGroup;  ///< "Local authority maintained schools"
    QString federation, diocese;
    QString authorityCode, authority;  ///< "926", "Norfolk"
    QString district, ward;
    QString urbanRural;  ///< "Rural village"
    int lowestAge = notKnown, highestAge = notKnown;
    int pupils = notKnown;
    int freeMeals = notKnown;  ///< pupils entitled to free school meals, tenths of a percent
    QString sendNeeds;         ///< "MLD, ASD"
    QString sendProvision;     ///< "Resourced provision: 10 of 12 places"
    QDate openedOn;
    QString whyClosed;
    friend bool operator==(const School&, const School&) = default;

    QString ages() const;            ///< "4 to 11"; empty: not known
    QString freeMealsShown() const;  ///< "21.7 %"; empty: not known
};
template <>
struct TableOf<School> {
    static constexpr auto name = "school";
    static constexpr auto columns = std::tuple{
        Column{"organisation_id", &School::organisation},
        Column{"status", &School::status},
        Column{"phase", &School::phase},
        Column{"type", &School::type},
        Column{"type_group", &School::typeGroup},
        Column{"federation", &School::federation},
        Column{"diocese", &School::diocese},
        Column{"authority_code", &School::authorityCode},
        Column{"authority", &School::authority},
        Column{"district", &School::district},
        Column{"ward", &School::ward},
        Column{"urban_rural", &School::urbanRural},
        Column{"lowest_age", &School::lowestAge},
        Column{"highest_age", &School::highestAge},
        Column{"pupils", &School::pupils},
        Column{"free_meals", &School::freeMeals},
        Column{"send_needs", &School::sendNeeds},
        Column{"send_provision", &School::sendProvision},
        Column{"opened_on", &School::openedOn},
        Column{"why_closed", &School::whyClosed},
    };
};

/// A school that another came from, or became.
struct SchoolLink {
    Id<SchoolLink> id;
    Id<Organisation> organisation;
    QString otherUrn;
    QString kind;  ///< the register's word: "Successor", "Predecessor", "Predecessor - merged"
    bool isSuccessor() const { return kind.startsWith(QLatin1String("Successor"), Qt::CaseInsensitive); }
    friend bool operator==(const SchoolLink&, const SchoolLink&) = default;
};
template <>
struct TableOf<SchoolLink> {
    static constexpr auto name = "school_link";
    static constexpr auto columns =
        std::tuple{Column{"organisation_id", &SchoolLink::organisation}, Column{"other_urn", &SchoolLink::otherUrn},
                   Column{"kind", &SchoolLink::kind}};
};

/// What the register says of the organisation; id 0: nothing, it is in no extract that was imported.
Result<School> schoolOf(Workspace& workspace, Id<Organisation> organisation);

/// A link with the other school, where the workspace has it.
struct LinkedSchool {
    SchoolLink link;
    Id<Organisation> other;  ///< 0: not in the workspace
    QString name;            ///< "URN 148213" where it is not
};
/// Successors first. Links count from both sides.
Result<std::vector<LinkedSchool>> linkedSchools(Workspace& workspace, Id<Organisation> organisation);

/// As one step: everyone with a present role at a school that has closed goes on in the same job at its successor; the
/// old roles end on the day it closed. How many moved.
Result<int> moveRolesToSuccessor(Workspace& workspace, Id<Organisation> closed, Id<Organisation> successor);

}  // namespace nlc
