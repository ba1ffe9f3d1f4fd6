// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>

#include "models/people/person.h"
#include "models/privacy/person_words.h"
#include "models/privacy/table_shapes.h"

namespace nlc {

/// Ids by table, in an order that does not change.
using RowsByTable = std::map<QString, std::set<qint64>>;

/// A stretch of the log in which a row was one and the same record. A number is given again after its row was deleted:
/// what stands before `begin` or from `end` on is of another record.
struct RowLife {
    qint64 begin = 0, end = 0;  ///< change_log ids: begin ≤ id < end
    QDateTime bornAt, goneAt;   ///< UTC; goneAt invalid: goes on
};

/// All that the workspace holds of one person, found by its foreign keys and by their words.
struct PersonData {
    Person person;
    PersonWords words;
    RowsByTable own;       ///< rows there now: theirs, and what belongs to it (ON DELETE CASCADE), however deep
    RowsByTable pointing;  ///< rows there now that name the person and do not belong to them
    /// Their rows of now and of the past, in the log. People who were merged into this one are among them.
    std::map<std::pair<QString, qint64>, std::vector<RowLife>> lives;

    bool owns(const QString& table, qint64 row) const;
    const RowLife* lifeAt(const QString& table, qint64 row, qint64 change) const;  ///< null: not theirs then
};

/// NotFound when the person is gone. Reads only; fit for a worker's own Workspace.
Result<PersonData> dataOf(Workspace& workspace, Id<Person> id);

/// A place in somebody else's record where the person is named.
struct Mention {
    QString table;
    qint64 row = 0;
    QString column;
    QString record;       ///< its title, in words
    QString field;        ///< caption
    QString excerpt;      ///< one line around the first place
    bool certain = true;  ///< false: the name alone, and somebody else is called the same
    friend bool operator==(const Mention&, const Mention&) = default;
};
/// In the texts of all tables, without the person's own rows.
Result<std::vector<Mention>> mentionsOf(Workspace& workspace, const PersonData& data);

/// What was written out and holds their name or address as plain bytes. PDFs are compressed: they are not looked into.
struct IssuedDocument {
    qint64 id = 0;
    QString fileName, author;
    QDateTime at;      ///< UTC
    QString ofRecord;  ///< title of what it shows; may be empty
};
struct IssuedDocuments {
    std::vector<IssuedDocument> naming;  ///< oldest first
    int notLookedInto = 0;               ///< PDFs
};
Result<IssuedDocuments> documentsNaming(Workspace& workspace, const PersonData& data);

/// The rows of one table in words: "Roles", "Memberships".
QString tableInWords(const QString& table);
/// How a record is called: the title its area gives, or what its columns say.
QString recordInWords(Workspace& workspace, const QString& table, qint64 row);

}  // namespace nlc
