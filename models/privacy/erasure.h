// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/erased_person.h"
#include "models/privacy/person_data.h"
#include "models/store/job.h"

namespace nlc {

// Erasure of one person, who asked to be forgotten. Source of what it has to do: UK GDPR, article 17,
// https://www.legislation.gov.uk/eur/2016/679/article/17; of what may stay (counts without names): article 89.
//
// What goes: the person's row, whatever belongs to it (ON DELETE CASCADE), and each word of it in the history. Rows
// elsewhere that named the person stay and name nobody (ON DELETE SET NULL).
// What stays: rows that are counted. A membership keeps its sector, state and dates, without its reason, so that
// "members by sector by year" stays true; it then belongs to a person called "Erased person" of whom nothing else is
// kept. One who has none is gone altogether. A present member goes on to count as one until somebody stands the
// nameless membership down.
// What a person decides on: their name in other records' texts.
// What is only listed: documents that were issued, which are records of what was sent, and backups, which are records
// of a day. Backups are not rewritten: an older one has older tables, and a copy that was never checked as a whole is
// worth less than one that goes by a known day.

/// A table's rows in words: "Roles", 2.
struct ErasedPart {
    QString table;
    QString words;
    int rows = 0;
};

/// A backup that still holds the person's name or address.
struct BackupNaming {
    QString path;
    QDateTime at;  ///< local time
    QString occasion;
    QDate goneBy;  ///< the rotation removes it with the first daily backup from this day on, if not before
};

/// What an erasure will do, to be shown before it is done.
struct ErasurePlan {
    Person person;
    std::vector<ErasedPart> goes;    ///< deleted
    std::vector<ErasedPart> counts;  ///< kept without a name
    std::vector<ErasedPart> clears;  ///< kept, naming nobody from then on
    std::vector<Mention> mentions;   ///< in other records' texts
    IssuedDocuments documents;
    std::vector<BackupNaming> backups;  ///< newest first
    int historyLines = 0;               ///< changes in the history that lose their words
    int steps = 0;                      ///< that can no longer be undone
    QStringList notes;                  ///< what else to know, each a sentence
};
/// Reads only; looks through backups byte by byte: fit for a worker's own Workspace.
Result<ErasurePlan> planErasure(Workspace& workspace, Id<Person> person);

struct ErasureChoices {
    /// Their name, address and number in other records' texts become "[removed]", where no other person or organisation
    /// has the same.
    bool replaceMentions = false;
    QString reason;  ///< kept in the list of erasures; their words are taken out of it
};
struct ErasureReport {
    ErasurePlan plan;  ///< as it was carried out
    int mentionsReplaced = 0;
    int mentionsLeft = 0;
    /// Why deleted bytes may still be found in the file although all is done: another program was reading, the disk was
    /// full. Empty: none are left. compactWorkspace() tries again.
    QString notCompacted;
};

/// Erases, as one step that cannot be undone, and writes the file anew so that no byte of what went is left in it.
/// Refused: the workspace is read-only or within a step; the person is an erased one already; the erasing author bears
/// the person's name. Cancelled: everything is as it was. Fit for a worker's own Workspace.
/// Out of reach: sectors of the disk that the file or its journal used before, copies saved elsewhere.
Result<ErasureReport> erasePerson(Workspace& workspace, Id<Person> person, const ErasureChoices& choices,
                                  Progress& progress);

/// Makes the search index anew and writes the file without its free pages. Not within a step.
Result<> compactWorkspace(Workspace& workspace);

/// One line of the list of erasures; it does not say who.
struct Erasure {
    Id<Erasure> id;
    QDate erasedOn;
    QString author;
    QString reason;
    friend bool operator==(const Erasure&, const Erasure&) = default;
};
template <>
struct TableOf<Erasure> {
    static constexpr auto name = "erasure";
    static constexpr auto columns = std::tuple{
        Column{"erased_on", &Erasure::erasedOn},
        Column{"author", &Erasure::author},
        Column{"reason", &Erasure::reason},
    };
};
Result<std::vector<Erasure>> erasures(Workspace& workspace);  ///< newest first

}  // namespace nlc
