// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where pages are listed: a new area adds its line here.
#include <QCoreApplication>

#include "models/groups/update_repository.h"
#include "models/meetings/register.h"
#include "models/visits/visits_to_see.h"
#include "views/bulletins/bulletins_page.h"
#include "views/calendar/calendar_page.h"
#include "views/directory/directory_page.h"
#include "views/groups/groups_page.h"
#include "views/groups/updates_page.h"
#include "views/meetings/actions_page.h"
#include "views/meetings/meetings_page.h"
#include "views/outcomes/outcomes_page.h"
#include "views/people/members_page.h"
#include "views/themes/themes_page.h"
#include "views/visits/visits_page.h"

namespace nlc {

using namespace Qt::StringLiterals;

template <typename P>
static Page* make(Desk& desk) {
    return new Made<P>(desk);
}

const std::vector<PageEntry>& pages() {
    static const auto name = [](const char* text) { return QCoreApplication::translate("Pages", text); };
    static const std::vector<PageEntry> all{
        {u"members"_s,
         u"users"_s,
         name("Members"),
         make<MembersPage>,
         {u"person"_s, u"organisation"_s},
         {},
         {u"person"_s, u"organisation"_s}},
        {u"groups"_s, u"network"_s, name("Groups"), make<GroupsPage>, {u"task_group"_s, u"activity"_s}},
        {u"updates"_s,
         u"file-pen-line"_s,
         name("Updates"),
         make<UpdatesPage>,
         {u"group_update"_s, u"update_round"_s},
         [](Workspace& workspace) { return lateUpdates(workspace).value_or(0); }},
        {u"bulletins"_s, u"newspaper"_s, name("Bulletins"), make<BulletinsPage>, {u"bulletin"_s, u"bulletin_item"_s}},
        {u"meetings"_s,
         u"calendar-days"_s,
         name("Meetings"),
         make<MeetingsPage>,
         {u"meeting"_s, u"agenda_item"_s, u"paper"_s, u"pack"_s}},
        {u"actions"_s,
         u"clipboard-check"_s,
         name("Actions"),
         make<ActionsPage>,
         {u"action"_s, u"decision"_s, u"question"_s},
         [](Workspace& workspace) { return lateActions(workspace).value_or(0); }},
        {u"themes"_s, u"layers"_s, name("Themes"), make<ThemesPage>, {u"workshop"_s, u"theme"_s, u"theme_note"_s}},
        {u"visits"_s,
         u"school"_s,
         name("Visits"),
         make<VisitsPage>,
         {u"visit"_s, u"visit_date"_s, u"booking"_s, u"reflection"_s, u"case_study"_s},
         [](Workspace& workspace) { return countDatesToSee(workspace).value_or(0); }},
        {u"calendar"_s,
         u"calendar"_s,
         name("Calendar"),
         make<CalendarPage>,
         {u"calendar_event"_s, u"changed_occurrence"_s},
         {},
         {u"calendar"_s}},
        {u"outcomes"_s,
         u"chart-line"_s,
         name("KS2 outcomes"),
         make<OutcomesPage>,
         {u"outcome_release"_s, u"outcome_picture"_s, u"school_set"_s}},
        {u"directory"_s,
         u"contact-round"_s,
         name("Directory"),
         make<DirectoryPage>,
         {u"directory_entry"_s, u"directory_publication"_s}},
    };
    return all;
}

}  // namespace nlc
