// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/captions.h"

#include <QCoreApplication>
#include <algorithm>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

struct Caption {
    const char* table;  ///< empty: of every table that has no caption of its own for the column
    const char* column;
    const char* words;
};
// In the order of the forms: what a record is called first, texts before dates before what is seldom looked for.
constexpr Caption captions[]{
    {"calendar_event", "title", QT_TRANSLATE_NOOP("History", "Title")},
    {"calendar_event", "starts_on", QT_TRANSLATE_NOOP("History", "Day")},
    {"calendar_event", "ends_on", QT_TRANSLATE_NOOP("History", "Last day")},
    {"calendar_event", "audience", QT_TRANSLATE_NOOP("History", "For")},
    {"calendar_event", "is_public", QT_TRANSLATE_NOOP("History", "On the public calendar")},
    {"calendar_event", "rule", QT_TRANSLATE_NOOP("History", "Series")},
    {"calendar_event", "excluded_days", QT_TRANSLATE_NOOP("History", "Days left out")},
    {"calendar_event", "extra_days", QT_TRANSLATE_NOOP("History", "Days added")},
    {"calendar_event", "calendar_source", QT_TRANSLATE_NOOP("History", "From the calendar")},
    {"changed_occurrence", "event_id", QT_TRANSLATE_NOOP("History", "Of")},
    {"changed_occurrence", "occurs_on", QT_TRANSLATE_NOOP("History", "In place of")},
    {"bulletin_section", "bulletin_id", QT_TRANSLATE_NOOP("History", "Bulletin")},
    {"bulletin_item", "bulletin_id", QT_TRANSLATE_NOOP("History", "Bulletin")},
    {"bulletin_item", "section_id", QT_TRANSLATE_NOOP("History", "Section")},
    {"bulletin_item", "title", QT_TRANSLATE_NOOP("History", "Title")},
    {"bulletin_item", "body", QT_TRANSLATE_NOOP("History", "Text")},
    {"bulletin_item", "audience", QT_TRANSLATE_NOOP("History", "For")},
    {"group_update", "round_id", QT_TRANSLATE_NOOP("History", "Round")},
    {"update_round", "name", QT_TRANSLATE_NOOP("History", "Name of the round")},
    {"publisher", "name", QT_TRANSLATE_NOOP("History", "Name of the collaborative")},
    {"organisation", "part_of", QT_TRANSLATE_NOOP("History", "Part of")},
    {"group_event", "kind", QT_TRANSLATE_NOOP("History", "What happened")},
    {"representation", "part", QT_TRANSLATE_NOOP("History", "Part")},
    {"school_link", "other_urn", QT_TRANSLATE_NOOP("History", "URN of the other school")},
    {"outcome_picture", "made_on", QT_TRANSLATE_NOOP("History", "Made on")},
    {"outcome_picture", "note", QT_TRANSLATE_NOOP("History", "Below the title")},
    {"outcome_part", "picture_id", QT_TRANSLATE_NOOP("History", "Picture")},
    {"outcome_part", "question", QT_TRANSLATE_NOOP("History", "What its chart asks")},
    {"outcome_part", "text", QT_TRANSLATE_NOOP("History", "Text")},
    {"outcome_release", "year", QT_TRANSLATE_NOOP("History", "School year ends in")},
    {"outcome_release", "file_name", QT_TRANSLATE_NOOP("History", "File")},
    {"outcome_release", "imported_at", QT_TRANSLATE_NOOP("History", "Imported")},
    {"outcome_release", "row_count", QT_TRANSLATE_NOOP("History", "Rows")},
    {"outcome_release", "column_count", QT_TRANSLATE_NOOP("History", "Columns")},
    {"outcome_release", "la_codes", QT_TRANSLATE_NOOP("History", "Local authorities")},
    {"", "school_set_id", QT_TRANSLATE_NOOP("History", "Group of schools")},
    {"", "started_on", QT_TRANSLATE_NOOP("History", "Started on")},
    {"", "ended_on", QT_TRANSLATE_NOOP("History", "Ended on")},
    {"school_set_member", "joined_on", QT_TRANSLATE_NOOP("History", "Joined on")},
    {"school_set_member", "left_on", QT_TRANSLATE_NOOP("History", "Left on")},
    {"", "number", QT_TRANSLATE_NOOP("History", "Number")},
    {"", "title", QT_TRANSLATE_NOOP("History", "Title")},
    {"", "heading", QT_TRANSLATE_NOOP("History", "Heading")},
    {"", "name", QT_TRANSLATE_NOOP("History", "Name")},
    {"", "short_name", QT_TRANSLATE_NOOP("History", "Short name")},
    {"", "given_name", QT_TRANSLATE_NOOP("History", "Given name")},
    {"", "family_name", QT_TRANSLATE_NOOP("History", "Family name")},
    {"", "kind", QT_TRANSLATE_NOOP("History", "Kind")},
    {"", "state", QT_TRANSLATE_NOOP("History", "State")},
    {"", "sector", QT_TRANSLATE_NOOP("History", "Sector")},
    {"", "person_id", QT_TRANSLATE_NOOP("History", "Person")},
    {"", "organisation_id", QT_TRANSLATE_NOOP("History", "Organisation")},
    {"", "group_id", QT_TRANSLATE_NOOP("History", "Group")},
    {"", "priority_area_id", QT_TRANSLATE_NOOP("History", "Priority area")},
    {"", "into_group_id", QT_TRANSLATE_NOOP("History", "Merged into")},
    {"", "job_title", QT_TRANSLATE_NOOP("History", "Job title")},
    {"", "part", QT_TRANSLATE_NOOP("History", "Part in the group")},
    {"", "purpose", QT_TRANSLATE_NOOP("History", "Purpose")},
    {"", "focus", QT_TRANSLATE_NOOP("History", "Focus")},
    {"", "introduction", QT_TRANSLATE_NOOP("History", "Introduction")},
    {"", "description", QT_TRANSLATE_NOOP("History", "Description")},
    {"", "done_text", QT_TRANSLATE_NOOP("History", "What has been done")},
    {"", "next_text", QT_TRANSLATE_NOOP("History", "What comes next")},
    {"", "action_text", QT_TRANSLATE_NOOP("History", "Call to action")},
    {"", "action_required", QT_TRANSLATE_NOOP("History", "Action required")},
    {"", "action_by", QT_TRANSLATE_NOOP("History", "Action by")},
    {"", "action_link", QT_TRANSLATE_NOOP("History", "Action leads to")},
    {"", "figures", QT_TRANSLATE_NOOP("History", "Figures")},
    {"", "category", QT_TRANSLATE_NOOP("History", "Category")},
    {"", "link_text", QT_TRANSLATE_NOOP("History", "Button")},
    {"", "link_url", QT_TRANSLATE_NOOP("History", "Button leads to")},
    {"", "link", QT_TRANSLATE_NOOP("History", "Link")},
    {"", "partners", QT_TRANSLATE_NOOP("History", "Partners")},
    {"", "picture_id", QT_TRANSLATE_NOOP("History", "Picture")},
    {"", "picture_alt", QT_TRANSLATE_NOOP("History", "What the picture shows")},
    {"", "enquired_on", QT_TRANSLATE_NOOP("History", "Enquired on")},
    {"", "invited_on", QT_TRANSLATE_NOOP("History", "Invited on")},
    {"", "joined_on", QT_TRANSLATE_NOOP("History", "Joined on")},
    {"", "stood_down_on", QT_TRANSLATE_NOOP("History", "Stood down on")},
    {"", "happened_on", QT_TRANSLATE_NOOP("History", "On")},
    {"", "opens_on", QT_TRANSLATE_NOOP("History", "Opens on")},
    {"", "due_on", QT_TRANSLATE_NOOP("History", "Due on")},
    {"", "goes_out_on", QT_TRANSLATE_NOOP("History", "Goes out on")},
    {"", "starts_on", QT_TRANSLATE_NOOP("History", "Starts on")},
    {"", "ends_on", QT_TRANSLATE_NOOP("History", "Ends on")},
    {"", "closed_on", QT_TRANSLATE_NOOP("History", "Closed on")},
    {"", "was", QT_TRANSLATE_NOOP("History", "Was called")},
    {"", "became", QT_TRANSLATE_NOOP("History", "Is called")},
    {"", "reason", QT_TRANSLATE_NOOP("History", "Reason")},
    {"", "urn", QT_TRANSLATE_NOOP("History", "URN")},
    {"", "dfe_number", QT_TRANSLATE_NOOP("History", "DfE number")},
    {"", "town", QT_TRANSLATE_NOOP("History", "Town")},
    {"", "postcode", QT_TRANSLATE_NOOP("History", "Postcode")},
    {"", "email", QT_TRANSLATE_NOOP("History", "E-mail")},
    {"", "service", QT_TRANSLATE_NOOP("History", "Service")},
    {"", "post", QT_TRANSLATE_NOOP("History", "Post")},
    {"", "contact_for", QT_TRANSLATE_NOOP("History", "Contact for")},
    {"", "comes_first", QT_TRANSLATE_NOOP("History", "First in the service")},
    {"", "show_email", QT_TRANSLATE_NOOP("History", "E-mail shown")},
    {"", "show_phone", QT_TRANSLATE_NOOP("History", "Telephone shown")},
    {"", "is_public", QT_TRANSLATE_NOOP("History", "Public")},
    {"", "reviewed_on", QT_TRANSLATE_NOOP("History", "Looked at on")},
    {"", "review_due_on", QT_TRANSLATE_NOOP("History", "Look again by")},
    {"", "published_on", QT_TRANSLATE_NOOP("History", "Published on")},
    {"", "publication_id", QT_TRANSLATE_NOOP("History", "Publication")},
    {"", "months", QT_TRANSLATE_NOOP("History", "Months")},
    {"", "until", QT_TRANSLATE_NOOP("History", "Until")},
    {"", "held_on", QT_TRANSLATE_NOOP("History", "Day")},
    {"", "starts_at", QT_TRANSLATE_NOOP("History", "Starts at")},
    {"", "ends_at", QT_TRANSLATE_NOOP("History", "Ends at")},
    {"", "place", QT_TRANSLATE_NOOP("History", "Place")},
    {"", "call_link", QT_TRANSLATE_NOOP("History", "Link to the call")},
    {"", "chair_id", QT_TRANSLATE_NOOP("History", "Chair")},
    {"", "clerk_id", QT_TRANSLATE_NOOP("History", "Clerk")},
    {"", "quorum", QT_TRANSLATE_NOOP("History", "Quorum")},
    {"", "needed_sectors", QT_TRANSLATE_NOOP("History", "Sectors that have to be there")},
    {"", "meeting_id", QT_TRANSLATE_NOOP("History", "Meeting")},
    {"", "reply", QT_TRANSLATE_NOOP("History", "Reply")},
    {"", "presence", QT_TRANSLATE_NOOP("History", "Presence")},
    {"", "stands_for_id", QT_TRANSLATE_NOOP("History", "Stands for")},
    {"", "lead", QT_TRANSLATE_NOOP("History", "Lead")},
    {"", "minutes_planned", QT_TRANSLATE_NOOP("History", "Minutes planned")},
    {"", "seconds_taken", QT_TRANSLATE_NOOP("History", "Seconds taken")},
    {"", "standing", QT_TRANSLATE_NOOP("History", "On every agenda")},
    {"", "confidential", QT_TRANSLATE_NOOP("History", "Confidential")},
    {"", "deferred", QT_TRANSLATE_NOOP("History", "Deferred")},
    {"", "minutes", QT_TRANSLATE_NOOP("History", "Minutes")},
    {"", "agenda_item_id", QT_TRANSLATE_NOOP("History", "Agenda item")},
    {"", "decision_id", QT_TRANSLATE_NOOP("History", "Decision")},
    {"", "wording", QT_TRANSLATE_NOOP("History", "Wording")},
    {"", "decided_by", QT_TRANSLATE_NOOP("History", "Decided")},
    {"", "who_id", QT_TRANSLATE_NOOP("History", "Who")},
    {"", "who", QT_TRANSLATE_NOOP("History", "Who, as typed")},
    {"", "settled_on", QT_TRANSLATE_NOOP("History", "Settled on")},
    {"", "evidence", QT_TRANSLATE_NOOP("History", "Evidence")},
    {"", "paper_id", QT_TRANSLATE_NOOP("History", "Paper")},
    {"", "readers", QT_TRANSLATE_NOOP("History", "For whom")},
    {"", "late", QT_TRANSLATE_NOOP("History", "Late")},
    {"", "turn", QT_TRANSLATE_NOOP("History", "Turned by")},
    {"", "linked_path", QT_TRANSLATE_NOOP("History", "Linked file")},
    {"", "pages", QT_TRANSLATE_NOOP("History", "Pages")},
    {"", "tagged", QT_TRANSLATE_NOOP("History", "Tagged")},
    {"", "remarks", QT_TRANSLATE_NOOP("History", "To look at")},
    {"", "added_at", QT_TRANSLATE_NOOP("History", "Added at")},
    {"", "edition", QT_TRANSLATE_NOOP("History", "Edition")},
    {"", "version", QT_TRANSLATE_NOOP("History", "Version")},
    {"", "supplement", QT_TRANSLATE_NOOP("History", "Supplement")},
    {"", "issued_at", QT_TRANSLATE_NOOP("History", "Issued at")},
    {"", "first_page", QT_TRANSLATE_NOOP("History", "First page")},
    {"", "last_page", QT_TRANSLATE_NOOP("History", "Last page")},
    {"", "pack_id", QT_TRANSLATE_NOOP("History", "Pack")},
    {"", "source_hash", QT_TRANSLATE_NOOP("History", "Checksum of the file")},
    {"", "workshop_id", QT_TRANSLATE_NOOP("History", "Workshop")},
    {"", "question", QT_TRANSLATE_NOOP("History", "What was asked")},
    {"", "begun_on", QT_TRANSLATE_NOOP("History", "Begun on")},
    {"", "dots_each", QT_TRANSLATE_NOOP("History", "Dots each")},
    {"", "dots", QT_TRANSLATE_NOOP("History", "Dots")},
    {"", "summary", QT_TRANSLATE_NOOP("History", "What it is about")},
    {"", "into_theme_id", QT_TRANSLATE_NOOP("History", "Merged into")},
    {"", "settled_meeting_id", QT_TRANSLATE_NOOP("History", "Settled at")},
    {"", "theme_id", QT_TRANSLATE_NOOP("History", "Theme")},
    {"", "text", QT_TRANSLATE_NOOP("History", "Text")},
    {"", "said_by", QT_TRANSLATE_NOOP("History", "Said by")},
    {"", "noted_on", QT_TRANSLATE_NOOP("History", "Noted on")},
    {"", "asked_by", QT_TRANSLATE_NOOP("History", "Asked by")},
    {"", "answer", QT_TRANSLATE_NOOP("History", "Answer")},
    {"", "answered_on", QT_TRANSLATE_NOOP("History", "Answered on")},
    {"", "votes_for", QT_TRANSLATE_NOOP("History", "For")},
    {"", "votes_against", QT_TRANSLATE_NOOP("History", "Against")},
    {"", "abstained", QT_TRANSLATE_NOOP("History", "Abstained")},
    {"", "public_text", QT_TRANSLATE_NOOP("History", "Public text")},
    {"", "approved_meeting_id", QT_TRANSLATE_NOOP("History", "Approved at")},
    {"", "convened_meeting_id", QT_TRANSLATE_NOOP("History", "Convened at")},
    {"", "report_back_on", QT_TRANSLATE_NOOP("History", "Reports back by")},
    {"", "findings", QT_TRANSLATE_NOOP("History", "What it found")},
    {"", "action_id", QT_TRANSLATE_NOOP("History", "Action")},
    {"", "erased_on", QT_TRANSLATE_NOOP("History", "Erased on")},
    {"", "use", QT_TRANSLATE_NOOP("History", "For")},
    {"letter", "subject", QT_TRANSLATE_NOOP("History", "Subject")},
    {"", "body", QT_TRANSLATE_NOOP("History", "Text")},
    {"", "phone", QT_TRANSLATE_NOOP("History", "Telephone")},
    {"", "website", QT_TRANSLATE_NOOP("History", "Website")},
    {"", "ambition", QT_TRANSLATE_NOOP("History", "Ambition")},
    {"", "preheader", QT_TRANSLATE_NOOP("History", "Line after the subject")},
    {"", "footer", QT_TRANSLATE_NOOP("History", "Closing line")},
    {"", "notes", QT_TRANSLATE_NOOP("History", "Notes")},
    {"", "lawful_basis", QT_TRANSLATE_NOOP("History", "Lawful basis")},
    {"", "channel", QT_TRANSLATE_NOOP("History", "Channel")},
    {"", "allowed", QT_TRANSLATE_NOOP("History", "Agreed")},
    {"", "how", QT_TRANSLATE_NOOP("History", "How")},
    {"", "words", QT_TRANSLATE_NOOP("History", "Words")},
    {"", "pinned", QT_TRANSLATE_NOOP("History", "Pinned")},
    {"", "tag", QT_TRANSLATE_NOOP("History", "Tag")},
    {"", "status", QT_TRANSLATE_NOOP("History", "Status")},
    {"", "phase", QT_TRANSLATE_NOOP("History", "Phase")},
    {"", "type", QT_TRANSLATE_NOOP("History", "Type")},
    {"", "type_group", QT_TRANSLATE_NOOP("History", "Group of types")},
    {"", "federation", QT_TRANSLATE_NOOP("History", "Federation")},
    {"", "diocese", QT_TRANSLATE_NOOP("History", "Diocese")},
    {"", "authority_code", QT_TRANSLATE_NOOP("History", "LA code")},
    {"", "authority", QT_TRANSLATE_NOOP("History", "Local Authority")},
    {"", "district", QT_TRANSLATE_NOOP("History", "District")},
    {"", "ward", QT_TRANSLATE_NOOP("History", "Ward")},
    {"", "urban_rural", QT_TRANSLATE_NOOP("History", "Urban or rural")},
    {"", "lowest_age", QT_TRANSLATE_NOOP("History", "Lowest age")},
    {"", "highest_age", QT_TRANSLATE_NOOP("History", "Highest age")},
    {"", "pupils", QT_TRANSLATE_NOOP("History", "Pupils")},
    {"", "free_meals", QT_TRANSLATE_NOOP("History", "Free school meals, tenths of a percent")},
    {"", "send_needs", QT_TRANSLATE_NOOP("History", "SEND provided for")},
    {"", "send_provision", QT_TRANSLATE_NOOP("History", "Resourced provision")},
    {"", "opened_on", QT_TRANSLATE_NOOP("History", "Opened on")},
    {"", "why_closed", QT_TRANSLATE_NOOP("History", "Why it closed")},
    {"", "other_urn", QT_TRANSLATE_NOOP("History", "Other URN")},
    {"", "definition", QT_TRANSLATE_NOOP("History", "Rules")},
    {"", "subject", QT_TRANSLATE_NOOP("History", "Of")},
    {"", "written_at", QT_TRANSLATE_NOOP("History", "Written")},
    {"", "author", QT_TRANSLATE_NOOP("History", "By")},
    {"", "what", QT_TRANSLATE_NOOP("History", "What")},
    {"", "people_count", QT_TRANSLATE_NOOP("History", "People")},
    {"", "left_out", QT_TRANSLATE_NOOP("History", "Left out")},
    {"", "people", QT_TRANSLATE_NOOP("History", "Who")},
    {"", "note", QT_TRANSLATE_NOOP("History", "Note")},
};

// What only the program needs; who moved an update's state when is in the line itself.
constexpr const char* unread[]{"id",        "position", "state_moved_at", "state_moved_by", "content_hash", "source",
                               "source_id", "uid",      "sequence",       "last_day"};

const Caption* find(const QString& table, const QString& column) {
    const auto is = [&](const QString& of) {
        return [&, of](const Caption& c) { return of == QLatin1String(c.table) && column == QLatin1String(c.column); };
    };
    auto found = std::find_if(std::begin(captions), std::end(captions), is(table));
    if (found == std::end(captions)) found = std::find_if(std::begin(captions), std::end(captions), is({}));
    return found == std::end(captions) ? nullptr : found;
}

}  // namespace

QString captionOf(const QString& table, const QString& column) {
    if (const Caption* caption = find(table, column)) return QCoreApplication::translate("History", caption->words);
    QString words = column;
    words.replace(u'_', u' ');
    if (words.endsWith(u" id"_s)) words.chop(3);
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

bool hasCaption(const QString& table, const QString& column) { return find(table, column) != nullptr; }

QStringList columnsInOrder(const QString& table, const QStringList& columns) {
    QStringList read;
    for (const QString& column : columns)
        if (std::none_of(std::begin(unread), std::end(unread),
                         [&](const char* name) { return column == QLatin1String(name); }))
            read << column;
    std::stable_sort(read.begin(), read.end(), [&](const QString& a, const QString& b) {
        const Caption *first = find(table, a), *second = find(table, b);
        return first && second ? first < second : first != nullptr && second == nullptr;
    });
    return read;
}

}  // namespace nlc
