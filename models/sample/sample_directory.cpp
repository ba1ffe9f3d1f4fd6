// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directory/directory.h"
#include "models/sample/sample_year.h"

namespace nlc {

using namespace Qt::StringLiterals;

void addDirectory(SampleYear& year, const QString& folder, SampleMistake& mistake) {
    const auto file = SampleEntry::ofFile(folder, u"directory.json"_s, mistake);
    file.knows({u"entries"_s, u"reviews"_s, u"publications"_s});
    for (const SampleEntry& entry : file.entries(u"entries"_s, u"person"_s)) {
        entry.knows({u"person"_s, u"service"_s, u"post"_s, u"for"_s, u"first"_s, u"show"_s, u"reviewed"_s, u"review"_s,
                     u"public"_s});
        DirectoryEntry made;
        made.service = entry.needed(u"service"_s);
        made.post = entry.text(u"post"_s);
        made.contactFor = entry.needed(u"for"_s);
        made.comesFirst = entry.has(u"first"_s);
        made.showEmail = entry.texts(u"show"_s).contains(u"e-mail"_s);
        made.showPhone = entry.texts(u"show"_s).contains(u"phone"_s);
        made.isPublic = entry.has(u"public"_s);
        made.reviewedOn = entry.date(u"reviewed"_s);
        made.reviewDueOn = entry.date(u"review"_s);
        const QString name = entry.needed(u"person"_s);
        year.add(entry, {}, [name, made](Workspace& workspace) {
            return personNamed(workspace, name).and_then([&](Id<Person> person) {
                DirectoryEntry theirs = made;
                theirs.person = person;
                return addDirectoryEntry(workspace, theirs).map(onlyDone);
            });
        });
    }
    for (const SampleEntry& entry : file.entries(u"reviews"_s)) {
        entry.knows({u"people"_s});
        year.add(entry, {}, [names = entry.texts(u"people"_s)](Workspace& workspace) {
            return directoryRows(workspace).and_then([&](const std::vector<DirectoryRow>& rows) {
                QList<qint64> ids;
                for (const DirectoryRow& row : rows)
                    if (names.contains(row.person.person.fullName())) ids << row.entry.id.value;
                return reviewDirectoryEntries(workspace, ids);
            });
        });
    }
    for (const SampleEntry& entry : file.entries(u"publications"_s)) {
        entry.knows({});
        year.add(entry, {}, [](Workspace& workspace) { return publishDirectory(workspace).map(onlyDone); });
    }
}

}  // namespace nlc
