// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QStringList>
#include <optional>

#include "models/documents/formats.h"
#include "models/store/error.h"

namespace nlc {

/// What the command line asks for.
struct Command {
    enum class Kind { Window, New, Check, ExportBulletin, ExportUpdates, Shots, Help, Version };
    Kind kind = Kind::Window;
    QString file;
    QString out;
    bool sample = false;
    bool replace = false;      ///< an existing file at `out` may be replaced
    std::optional<int> issue;  ///< number of the bulletin; none: the latest
    QString round;
    doc::Format format = doc::Format::Web;
    QDate today;  ///< as if it were that day; invalid: the real one

    bool needsWindow() const { return kind == Kind::Window || kind == Kind::Shots; }
};

/// `arguments` without the program's name. The error is one sentence for standard error.
Result<Command> parseCommand(const QStringList& arguments);
QString helpText();
/// A sentence of the command line in the person's language.
QString commandText(const char* sentence);

}  // namespace nlc
