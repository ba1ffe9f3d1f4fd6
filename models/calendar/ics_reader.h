// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/calendar/ics.h"
#include "models/store/error.h"

namespace nlc {

/// An entry as a calendar file has it, turned to days and clocks of the United Kingdom.
struct IcsEntry {
    IcsEvent event;
    int line = 0;           ///< of the file as it came, from 1; 0: it was made of another entry
    bool hasOwnUid = true;  ///< false: it has none, and got one made of its title and time
    QStringList remarks;    ///< sentences: what was read otherwise than it stands there
    QString problem;        ///< a sentence: why it cannot be taken; empty: it can
};

struct IcsFile {
    QString name;         ///< X-WR-CALNAME; empty: none
    QStringList remarks;  ///< of the whole file
    std::vector<IcsEntry> entries;
};

/// Reads a calendar file (RFC 5545) as programs write them: UTF-8, UTF-16 or Windows-1252, any line ends, several
/// calendars in one, zones by IANA name, by Windows name or by the rules in the file, clocks of no zone as ours. An
/// entry that cannot be taken says why and takes no other with it. A series in a zone whose clocks change on other days
/// than ours has its dates of those weeks as entries of their own, for three years.
/// Invalid when it is no calendar file, or larger than mostIcsBytes. Any thread.
Result<IcsFile> readIcs(const QByteArray& bytes);
constexpr qsizetype mostIcsBytes = 20 * 1024 * 1024;
constexpr size_t mostIcsEntries = 20'000;

}  // namespace nlc
