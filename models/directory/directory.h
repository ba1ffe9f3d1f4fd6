// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/directory/directory_entry.h"
#include "models/documents/document.h"
#include "models/people/people_list.h"

namespace nlc {

/// A row of the list of entries: the entry, and the person as the list of people has them.
struct DirectoryRow {
    DirectoryEntry entry;
    PersonRow person;

    /// As the public reads it; details that are not marked public, or that the person does not want used, are empty.
    DirectoryLine line() const;
    /// Why the entry wants a look before it is published, each a sentence; none: it is fit.
    QStringList concerns(const QDate& today) const;
};
/// Any thread.
Result<std::vector<DirectoryRow>> directoryRows(Workspace& workspace, const QList<qint64>* only = nullptr);
std::unique_ptr<RecordList<DirectoryRow>> directoryList(Workspace& workspace, QObject* parent = nullptr);
/// The services there are, in order of their names.
Result<QStringList> directoryServices(Workspace& workspace);

/// What is marked public, as it stands today: by service; who comes first in it, then by family name.
Result<std::vector<DirectoryLine>> directoryToday(Workspace& workspace);

Result<std::vector<DirectoryPublication>> directoryPublications(Workspace& workspace);  ///< newest first
Result<DirectoryPublication> latestDirectory(Workspace& workspace);                     ///< NotFound before the first
Result<std::vector<DirectoryLine>> linesOf(Workspace& workspace, Id<DirectoryPublication> publication);

/// What differs between two lists, in the order of the later one. A line is the same one when person and service are.
struct DirectoryChange {
    enum class What { Added, Changed, Gone };
    What what = What::Added;
    DirectoryLine line;  ///< as it is now; as it was, when it is gone
    QStringList words;   ///< of a changed one: "E-mail: a@example.org, before that b@example.org"
};
std::vector<DirectoryChange> changesBetween(const std::vector<DirectoryLine>& before,
                                            const std::vector<DirectoryLine>& after);

/// The directory as a page: a table for each service.
Result<doc::Document> directoryDocument(Workspace& workspace, const std::vector<DirectoryLine>& lines, const QDate& on);
Result<doc::Document> directoryDocument(Workspace& workspace, Id<DirectoryPublication> publication);
/// What a publication changed against the one before; of 0: what has changed today since the last one.
Result<doc::Document> directoryChanges(Workspace& workspace, Id<DirectoryPublication> publication);

// Steps.
QString editOf(const DirectoryEntry& entry);
Result<Id<DirectoryEntry>> addDirectoryEntry(Workspace& workspace, const DirectoryEntry& entry);
Result<> deleteDirectoryEntries(Workspace& workspace, const QList<qint64>& ids);
/// Somebody made sure that it is right; to be looked at again in half a year.
Result<> reviewDirectoryEntries(Workspace& workspace, const QList<qint64>& ids);
/// Keeps the list as it stands today as published, and notes among the exports of personal data whose details are in
/// it. Refused while nothing is public.
Result<Id<DirectoryPublication>> publishDirectory(Workspace& workspace);

}  // namespace nlc
