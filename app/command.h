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
    enum class Kind { Window, New, Check, ExportBulletin, ExportUpdates, Import, Duplicates, Shots, Help, Version };
    enum class Records { People, Organisations, Schools };
    Kind kind = Kind::Window;
    QString file;
    QString out;
    bool sample = false;
    bool replace = false;      ///< an existing file at `out` may be replaced
    std::optional<int> issue;  ///< number of the bulletin; none: the latest
    QString round;
    doc::Format format = doc::Format::Web;
    Records records = Records::People;  ///< what is imported
    QString input;                      ///< the file it comes from
    QStringList authorities;            ///< LA codes the schools have to lie in; empty: anywhere
    bool dryRun = false;                ///< say what would happen, write nothing
    bool json = false;
    QDate today;  ///< as if it were that day; invalid: the real one

    bool needsWindow() const { return kind == Kind::Window || kind == Kind::Shots; }
};

/// `arguments` without the program's name. The error is one sentence for standard error.
Result<Command> parseCommand(const QStringList& arguments);
QString helpText();
/// A sentence of the command line in the person's language.
QString commandText(const char* sentence);

}  // namespace nlc
