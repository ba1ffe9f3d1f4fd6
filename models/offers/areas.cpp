// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where areas are listed: a new area adds its line here.
#include "models/bulletins/bulletin_offers.h"
#include "models/calendar/calendar_offers.h"
#include "models/directory/directory_offers.h"
#include "models/groups/group_offers.h"
#include "models/meetings/looking_back_document.h"
#include "models/meetings/meeting_offers.h"
#include "models/outcomes/outcome_offers.h"
#include "models/outcomes/picture_offers.h"
#include "models/packs/pack_offers.h"
#include "models/people/people_offers.h"
#include "models/themes/theme_offers.h"
#include "models/visits/visit_offers.h"

namespace nlc {

const std::vector<Area>& areas() {
    static const std::vector<Area> all{
        peopleArea(),           organisationsArea(),
        groupsArea(),           activitiesArea(),
        updatesArea(),          updateRoundsArea(),
        bulletinsArea(),        bulletinItemsArea(),
        directoryArea(),        directoryPublicationsArea(),
        directoryChangesArea(), meetingsArea(),
        meetingMinutesArea(),   agendaItemsArea(),
        decisionsArea(),        actionsArea(),
        papersArea(),           packsArea(),
        openMinutesArea(),      meetingUpdatesArea(),
        questionsArea(),        workshopsArea(),
        themesArea(),           themeNotesArea(),
        lookingBackArea(),      releasesArea(),
        outcomePicturesArea(),  schoolSetsArea(),
        visitsArea(),           visitDatesArea(),
        bookingsArea(),         reflectionsArea(),
        caseStudiesArea(),      calendarEventsArea(),
        calendarArea(),
    };
    return all;
}

}  // namespace nlc
