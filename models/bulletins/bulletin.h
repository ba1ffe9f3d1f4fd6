// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/records/repository.h"

namespace nlc {

enum class BulletinState { Draft, Sent };
template <>
struct NamesOf<BulletinState> {
    static constexpr std::array values{
        Named{BulletinState::Draft, "draft", QT_TRANSLATE_NOOP("Names", "Draft")},
        Named{BulletinState::Sent, "sent", QT_TRANSLATE_NOOP("Names", "Sent")},
    };
};

/// One issue of the newsletter.
struct Bulletin {
    Id<Bulletin> id;
    int number = 0;  ///< unique; counts up
    QString title;   ///< empty: "Bulletin 14" alone
    QDate goesOutOn;
    BulletinState state = BulletinState::Draft;
    QString introduction;       ///< Markdown
    QString preheader;          ///< what an inbox shows after the subject
    QString footer;             ///< plain text: who sent it, how to answer; empty: the publisher's
    QString shownName() const;  ///< "Bulletin 14"
    friend bool operator==(const Bulletin&, const Bulletin&) = default;
};
template <>
struct TableOf<Bulletin> {
    static constexpr auto name = "bulletin";
    static constexpr auto columns = std::tuple{
        Column{"number", &Bulletin::number},
        Column{"title", &Bulletin::title},
        Column{"goes_out_on", &Bulletin::goesOutOn},
        Column{"state", &Bulletin::state},
        Column{"introduction", &Bulletin::introduction},
        Column{"preheader", &Bulletin::preheader},
        Column{"footer", &Bulletin::footer},
    };
};
Result<> checked(const Bulletin& bulletin);

struct BulletinSection {
    Id<BulletinSection> id;
    Id<Bulletin> bulletin;
    QString title;
    int position = 0;
    friend bool operator==(const BulletinSection&, const BulletinSection&) = default;
};
template <>
struct TableOf<BulletinSection> {
    static constexpr auto name = "bulletin_section";
    static constexpr auto columns = std::tuple{
        Column{"bulletin_id", &BulletinSection::bulletin},
        Column{"title", &BulletinSection::title},
        Column{"position", &BulletinSection::position},
    };
};
Result<> checked(const BulletinSection& section);

/// Whom an item is for: read by, or shared by the reader with.
enum class Audience { Leaders, Staff, ParentsAndCarers, YoungPeople, Community };
template <>
struct NamesOf<Audience> {
    static constexpr std::array values{
        Named{Audience::Leaders, "leaders", QT_TRANSLATE_NOOP("Names", "Leaders")},
        Named{Audience::Staff, "staff", QT_TRANSLATE_NOOP("Names", "Staff")},
        Named{Audience::ParentsAndCarers, "parents-carers", QT_TRANSLATE_NOOP("Names", "Parents and carers")},
        Named{Audience::YoungPeople, "young-people", QT_TRANSLATE_NOOP("Names", "Young people")},
        Named{Audience::Community, "community", QT_TRANSLATE_NOOP("Names", "Community")},
    };
};

/// A picture kept in the workspace. Pixels.
struct Picture {
    Id<Picture> id;
    QString contentHash;
    QString fileName;
    int width = 0, height = 0;
    friend bool operator==(const Picture&, const Picture&) = default;
};
template <>
struct TableOf<Picture> {
    static constexpr auto name = "picture";
    static constexpr auto columns = std::tuple{
        Column{"content_hash", &Picture::contentHash},
        Column{"file_name", &Picture::fileName},
        Column{"width", &Picture::width},
        Column{"height", &Picture::height},
    };
};

/// One piece of news. Written here, or made from a record of another area, which it remembers.
struct BulletinItem {
    Id<BulletinItem> id;
    Id<Bulletin> bulletin;
    Id<BulletinSection> section;
    int position = 0;  ///< within its section
    QString title;
    QString body;  ///< Markdown
    QString category;
    Set<Audience> audience;
    bool actionRequired = false;
    QDate actionBy;  ///< with actionRequired; invalid: no date
    QString linkText, linkUrl;
    Id<Picture> picture;
    QString pictureAlt;
    QString source;  ///< table of the record it was made from; empty: written here
    qint64 sourceId = 0;
    friend bool operator==(const BulletinItem&, const BulletinItem&) = default;
};
template <>
struct TableOf<BulletinItem> {
    static constexpr auto name = "bulletin_item";
    static constexpr auto columns = std::tuple{
        Column{"bulletin_id", &BulletinItem::bulletin},
        Column{"section_id", &BulletinItem::section},
        Column{"position", &BulletinItem::position},
        Column{"title", &BulletinItem::title},
        Column{"body", &BulletinItem::body},
        Column{"category", &BulletinItem::category},
        Column{"audience", &BulletinItem::audience},
        Column{"action_required", &BulletinItem::actionRequired},
        Column{"action_by", &BulletinItem::actionBy},
        Column{"link_text", &BulletinItem::linkText},
        Column{"link_url", &BulletinItem::linkUrl},
        Column{"picture_id", &BulletinItem::picture},
        Column{"picture_alt", &BulletinItem::pictureAlt},
        Column{"source", &BulletinItem::source},
        Column{"source_id", &BulletinItem::sourceId},
    };
};
Result<> checked(const BulletinItem& item);

}  // namespace nlc
