// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "models/store/error.h"

namespace nlc {

/// "NLCD": written at byte 68 of each workspace, so that no other program's database is taken for one.
inline constexpr quint32 applicationId = 0x4E4C4344;

/// What the first 100 bytes of a workspace say. https://www.sqlite.org/fileformat.html#the_database_header
struct FileHeader {
    int schemaVersion = 0;  ///< number of the last migration that was applied
};

/// Reads the header without SQLite, so that a foreign or hostile file is refused before any of it is interpreted.
/// Touches nothing. The error says what the file is instead and what to do.
Result<FileHeader> readHeader(const QString& path);

}  // namespace nlc
