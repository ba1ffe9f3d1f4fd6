// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/people/person.h"

namespace nlc {

/// Personal data that left the file: what, when, by whom, of how many.
struct ExportNote {
    Id<ExportNote> id;
    QDateTime writtenAt;  ///< UTC
    QString author;
    QString what;  ///< "E-mail addresses, copied", "people.xlsx"
    int people = 0;
    int leftOut = 0;  ///< who were chosen and did not want it
    QString ids;      ///< ",3,17,": of whom
    friend bool operator==(const ExportNote&, const ExportNote&) = default;
};
template <>
struct TableOf<ExportNote> {
    static constexpr auto name = "export_log";
    static constexpr auto columns = std::tuple{Column{"written_at", &ExportNote::writtenAt},
                                               Column{"author", &ExportNote::author},
                                               Column{"what", &ExportNote::what},
                                               Column{"people_count", &ExportNote::people},
                                               Column{"left_out", &ExportNote::leftOut},
                                               Column{"people", &ExportNote::ids}};
};

Result<> notePeopleExport(Workspace& workspace, const QString& what, const QList<qint64>& people, int leftOut);
Result<std::vector<ExportNote>> peopleExports(Workspace& workspace);                       ///< newest first
Result<std::vector<ExportNote>> peopleExportsOf(Workspace& workspace, Id<Person> person);  ///< that held their data

}  // namespace nlc
