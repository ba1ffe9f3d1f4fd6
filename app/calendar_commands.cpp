// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar_commands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/calendar/calendar_document.h"
#include "models/calendar/calendar_export.h"
#include "models/calendar/calendar_import.h"
#include "models/exports/exports.h"
#include "models/settings/publisher.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array fateWords{std::pair{CalendarRow::Fate::New, "new"},
                               std::pair{CalendarRow::Fate::Changed, "changed"},
                               std::pair{CalendarRow::Fate::Cancelled, "cancelled"},
                               std::pair{CalendarRow::Fate::Same, "same"},
                               std::pair{CalendarRow::Fate::Skipped, "skipped"},
                               std::pair{CalendarRow::Fate::Problem, "problem"}};

QString asJson(const CalendarPlan& plan, bool written) {
    QJsonObject whole{{u"calendar"_s, plan.source}, {u"written"_s, written}};
    for (const auto& [fate, word] : fateWords) whole.insert(QLatin1String(word), plan.count(fate));
    QJsonArray rows;
    for (const CalendarRow& row : plan.rows) {
        QJsonObject one{{u"title"_s, row.title}, {u"says"_s, row.says}, {u"line"_s, row.line}};
        if (row.day.isValid()) one.insert(u"day"_s, row.day.toString(Qt::ISODate));
        for (const auto& [fate, word] : fateWords)
            if (row.fate == fate) one.insert(u"fate"_s, QLatin1String(word));
        rows << one;
    }
    whole.insert(u"entries"_s, rows);
    whole.insert(u"remarks"_s, QJsonArray::fromStringList(plan.remarks));
    return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Indented)).trimmed();
}

QString inWords(const CalendarPlan& plan, bool written) {
    QStringList lines = plan.remarks;
    for (const CalendarRow& row : plan.rows)
        if (row.fate == CalendarRow::Fate::Problem || row.fate == CalendarRow::Fate::Skipped)
            lines << commandText("Line %1, %2: %3").arg(row.line).arg(row.title, row.says);
    lines << plan.inWords();
    if (!written) lines << commandText("Nothing was written.");
    return lines.join(u'\n');
}

Result<> parseDay(Reader& reader, const QString& name, QDate& day) {
    auto given = reader.option(name);
    if (!given) return tl::unexpected(given.error());
    if (given->isEmpty()) return {};
    day = QDate::fromString(*given, Qt::ISODate);
    if (!day.isValid()) return misused(commandText("%1 is a date such as 2025-02-12.").arg(name));
    return {};
}

/// A page of the days asked for; without any, the public calendar for the web and the term for paper.
Result<doc::Document> pageOf(Workspace& workspace, const Command& command, const CalendarFilter& filter,
                             doc::Format format) {
    const QDate today = workspace.identity().today();
    const bool asked = command.from.isValid() || command.to.isValid();
    if (format == doc::Format::Pdf && !asked)
        return termAt(workspace, today).and_then([&](const Term& term) {
            return termDocument(workspace, term, filter);
        });
    const AcademicYear year = AcademicYear::of(command.from.isValid() ? command.from : today);
    const QDate from = command.from.isValid() ? command.from : year.first();
    const QDate to = command.to.isValid() ? command.to : year.last();
    if (command.filter.isEmpty()) return publicCalendarDocument(workspace, from, to);
    return calendarPage(workspace, from, to, filter, command.filter);
}

Result<QString> exportPage(Workspace& workspace, const Command& command, const CalendarFilter& filter,
                           doc::Format format) {
    auto document = pageOf(workspace, command, filter, format);
    if (!document) return tl::unexpected(document.error());
    QStringList warnings;
    auto bytes = doc::write(*document, format, &warnings);
    if (!bytes) return tl::unexpected(bytes.error());
    for (const QString& warning : warnings) qWarning("%s", qPrintable(warning));
    if (command.dryRun) return commandText("Nothing was written.");
    return writeFile(command.out, *bytes, command.replace).map([&] { return wrote(command, bytes->size()); });
}

}  // namespace

Result<> parseImportCalendar(Reader& reader, Command& command) {
    command.kind = Command::Kind::ImportCalendar;
    command.dryRun = reader.flag(u"--dry-run"_s);
    command.json = reader.flag(u"--json"_s);
    return {};
}

Result<> parseExportCalendar(Reader& reader, Command& command) {
    command.kind = Command::Kind::ExportCalendar;
    auto filter = reader.option(u"--filter"_s);
    if (!filter) return tl::unexpected(filter.error());
    command.filter = *filter;
    command.replace = reader.flag(u"--replace"_s);
    command.dryRun = reader.flag(u"--dry-run"_s);
    return parseDay(reader, u"--from"_s, command.from)
        .and_then([&] { return parseDay(reader, u"--to"_s, command.to); })
        .and_then([&]() -> Result<> {
            if (command.from.isValid() && command.to.isValid() && command.to < command.from)
                return misused(commandText("--to is before --from."));
            return {};
        });
}

Result<QString> runImportCalendar(const Command& command, const Identity& identity) {
    const QString path = command.inputs.first();
    QFile input(path);
    if (!input.open(QIODevice::ReadOnly))
        return failed(Error::Kind::Io, commandText("\"%1\" cannot be read: %2.").arg(path, input.errorString()));
    auto file = readIcs(input.read(mostIcsBytes + 1));
    if (!file) return tl::unexpected(file.error());
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    Workspace& workspace = **opened;
    if (!workspace.isWritable() && !command.dryRun) return failed(Error::Kind::Refused, workspace.readOnlyReason());
    auto plan = planCalendarImport(workspace, *file, QFileInfo(path).completeBaseName());
    if (!plan) return tl::unexpected(plan.error());
    if (!command.dryRun)
        if (auto done = importCalendar(workspace, *plan); !done) return tl::unexpected(done.error());
    const bool written = !command.dryRun && !plan->changesNothing();
    return command.json ? asJson(*plan, written) : inWords(*plan, written);
}

Result<QString> runExportCalendar(const Command& command, const Identity& identity) {
    const QString ending = QFileInfo(command.out).suffix().toLower();
    const bool isFile = ending == "ics"_L1 || ending == "html"_L1 || ending == "pdf"_L1;
    if (!isFile && !ending.isEmpty() && !QFileInfo(command.out).isDir())
        return misused(commandText("--out ends in .ics, .html or .pdf, or is a folder."));
    if (isFile && !command.dryRun)
        if (auto free = placeIsFree(command); !free) return tl::unexpected(free.error());
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    Workspace& workspace = **opened;
    CalendarFilter filter;
    if (!command.filter.isEmpty()) {
        auto kept = calendarFilterNamed(workspace, command.filter);
        if (!kept) return tl::unexpected(kept.error());
        filter = *kept;
    }
    const CalendarWindow window{command.from, command.to};
    if (ending == "html"_L1) return exportPage(workspace, command, filter, doc::Format::Web);
    if (ending == "pdf"_L1) return exportPage(workspace, command, filter, doc::Format::Pdf);
    if (!isFile) {
        auto published = publishCalendar(workspace, filter, window, command.out, command.dryRun);
        if (!published) return tl::unexpected(published.error());
        return published->inWords() + (command.dryRun ? u' ' + commandText("Nothing was written.") : QString());
    }
    auto publisher = publisherOf(workspace);
    if (!publisher) return tl::unexpected(publisher.error());
    auto bytes = exportCalendar(workspace, filter, window, command.filter.isEmpty() ? publisher->name : command.filter);
    if (!bytes) return tl::unexpected(bytes.error());
    const QString said = commandText("%1 entries.").arg(bytes->count("BEGIN:VEVENT"));
    if (command.dryRun) return said + u' ' + commandText("Nothing was written.");
    return writeFile(command.out, *bytes, command.replace).map([&] {
        return said + u' ' + wrote(command, bytes->size());
    });
}

}  // namespace nlc
