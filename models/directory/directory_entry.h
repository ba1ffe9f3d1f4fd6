// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"

namespace nlc {

/// A person as the directory of key staff lists them: in which service, and what to contact them for. One who answers
/// for two services has two entries. Nothing is published that is not marked public here.
struct DirectoryEntry {
    Id<DirectoryEntry> id;
    Id<Person> person;
    QString service;          ///< the heading it stands under
    QString post;             ///< empty: their present job title
    QString contactFor;       ///< plain text, a matter a line
    bool comesFirst = false;  ///< before the others of the service, who stand by their names
    bool showEmail = true, showPhone = false;
    bool isPublic = false;
    QDate reviewedOn;   ///< when somebody last made sure that it is right
    QDate reviewDueOn;  ///< when somebody is to do it again; invalid: no day is set
    friend bool operator==(const DirectoryEntry&, const DirectoryEntry&) = default;
};
template <>
struct TableOf<DirectoryEntry> {
    static constexpr auto name = "directory_entry";
    static constexpr auto columns = std::tuple{
        Column{"person_id", &DirectoryEntry::person},
        Column{"service", &DirectoryEntry::service},
        Column{"post", &DirectoryEntry::post},
        Column{"contact_for", &DirectoryEntry::contactFor},
        Column{"comes_first", &DirectoryEntry::comesFirst},
        Column{"show_email", &DirectoryEntry::showEmail},
        Column{"show_phone", &DirectoryEntry::showPhone},
        Column{"is_public", &DirectoryEntry::isPublic},
        Column{"reviewed_on", &DirectoryEntry::reviewedOn},
        Column{"review_due_on", &DirectoryEntry::reviewDueOn},
    };
};
Result<> checked(const DirectoryEntry& entry);

/// The directory as it was published on a day.
struct DirectoryPublication {
    Id<DirectoryPublication> id;
    QDate publishedOn;
    QString author;
    friend bool operator==(const DirectoryPublication&, const DirectoryPublication&) = default;
};
template <>
struct TableOf<DirectoryPublication> {
    static constexpr auto name = "directory_publication";
    static constexpr auto columns = std::tuple{Column{"published_on", &DirectoryPublication::publishedOn},
                                               Column{"author", &DirectoryPublication::author}};
};

/// One line of the directory as the public reads it: only what may be public is in it.
struct DirectoryLine {
    Id<DirectoryLine> id;
    Id<DirectoryPublication> publication;  ///< 0: as it stands today
    Id<Person> person;
    QString service, name;
    QString post;  ///< with where they work
    QString contactFor;
    QString email, phone;
    friend bool operator==(const DirectoryLine&, const DirectoryLine&) = default;
};
template <>
struct TableOf<DirectoryLine> {
    static constexpr auto name = "directory_line";
    static constexpr auto columns = std::tuple{
        Column{"publication_id", &DirectoryLine::publication},
        Column{"person_id", &DirectoryLine::person},
        Column{"service", &DirectoryLine::service},
        Column{"name", &DirectoryLine::name},
        Column{"post", &DirectoryLine::post},
        Column{"contact_for", &DirectoryLine::contactFor},
        Column{"email", &DirectoryLine::email},
        Column{"phone", &DirectoryLine::phone},
    };
};

}  // namespace nlc
