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
    {"", "phone", QT_TRANSLATE_NOOP("History", "Telephone")},
    {"", "website", QT_TRANSLATE_NOOP("History", "Website")},
    {"", "ambition", QT_TRANSLATE_NOOP("History", "Ambition")},
    {"", "preheader", QT_TRANSLATE_NOOP("History", "Line after the subject")},
    {"", "footer", QT_TRANSLATE_NOOP("History", "Closing line")},
    {"", "notes", QT_TRANSLATE_NOOP("History", "Notes")},
    {"", "note", QT_TRANSLATE_NOOP("History", "Note")},
};

// What only the program needs; who moved an update's state when is in the line itself.
constexpr const char* unread[]{"id",           "position", "state_moved_at", "state_moved_by",
                               "content_hash", "source",   "source_id"};

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
