// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "app/calendar_commands.h"
#include "app/gap_commands.h"
#include "app/meeting_commands.h"
#include "app/outcome_commands.h"
#include "app/people_commands.h"
#include "app/visit_commands.h"
#include "models/bulletins/bulletin_repository.h"
#include "models/directory/directory.h"
#include "models/exports/exports.h"
#include "models/groups/update_repository.h"
#include "models/meetings/meeting_repository.h"
#include "models/sample/sample_workspace.h"
#include "models/store/check.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<QString> makeNew(const Command& command, const Identity& identity) {
    const Result<> made = command.sample
                              ? makeSample(command.file)
                              : Workspace::create(command.file, identity).map([](const std::unique_ptr<Workspace>&) {});
    return made.map([&] { return commandText("Made %1.").arg(QDir::toNativeSeparators(command.file)); });
}

Result<QString> check(const Command& command) {
    return checkWorkspace(command.file).and_then([&](const CheckReport& report) -> Result<QString> {
        if (report.isClean()) return report.inWords();
        return failed(Error::Kind::Damaged,
                      commandText("The workspace has faults. It was left as it is: restore the last good backup.\n%1")
                          .arg(report.inWords()));
    });
}

/// The record that is to be written as a document: its table and row.
Result<std::pair<QString, qint64>> askedFor(Workspace& workspace, const Command& command) {
    const auto in = [](const char* table) {
        return [table](const auto& record) { return std::pair(QString(QLatin1String(table)), record.id.value); };
    };
    switch (command.kind) {
        case Command::Kind::ExportBulletin:
            return (command.issue ? bulletinNumbered(workspace, *command.issue) : latestBulletin(workspace))
                .map(in("bulletin"));
        case Command::Kind::ExportUpdates:
            return roundNamed(workspace, command.round).map(in("update_round"));
        case Command::Kind::ExportAgenda:
            return meetingOn(workspace, command.meeting).map(in("meeting"));
        case Command::Kind::ExportMinutes:
            return meetingOn(workspace, command.meeting)
                .map(in(command.edition == Edition::Full ? "meeting_minutes" : "open_minutes"));
        default:
            return latestDirectory(workspace).map(in("directory_publication"));
    }
}

Result<QString> exportDocument(const Command& command, const Identity& identity) {
    if (auto free = placeIsFree(command); !free) return tl::unexpected(free.error());
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    Workspace& workspace = **opened;
    auto found = askedFor(workspace, command);
    if (!found) return tl::unexpected(found.error());
    const auto& [table, row] = *found;
    auto document = documentOf(workspace, table, row);
    if (!document) return tl::unexpected(document.error());
    QStringList warnings;
    auto bytes = doc::write(*document, command.format, &warnings);
    if (!bytes) return tl::unexpected(bytes.error());
    for (const QString& warning : warnings) qWarning("%s", qPrintable(warning));
    if (auto written = writeFile(command.out, *bytes, command.replace); !written)
        return tl::unexpected(written.error());
    QString said = wrote(command, bytes->size());
    if (!workspace.isWritable())
        return said + u' ' + commandText("It was not noted in the workspace: %1").arg(workspace.readOnlyReason());
    return noteExport(workspace, table, row, command.format, QFileInfo(command.out).fileName(), *bytes).map([&](auto) {
        return said;
    });
}

}  // namespace

Identity identityFor(const Command& command) {
    Identity identity = thisPerson();
    if (!command.today.isValid()) return identity;
    const qint64 days = QDate::currentDate().daysTo(command.today);
    identity.now = [days] { return QDateTime::currentDateTimeUtc().addDays(days); };
    return identity;
}

Result<QString> runHeadless(const Command& command, const Identity& identity) {
    switch (command.kind) {
        case Command::Kind::New:
            return makeNew(command, identity);
        case Command::Kind::Check:
            return check(command);
        case Command::Kind::ExportBulletin:
        case Command::Kind::ExportUpdates:
        case Command::Kind::ExportDirectory:
        case Command::Kind::ExportAgenda:
        case Command::Kind::ExportMinutes:
            return exportDocument(command, identity);
        case Command::Kind::Meetings:
            return runMeetings(command, identity);
        case Command::Kind::Visits:
            return runVisits(command, identity);
        case Command::Kind::AddPaper:
            return runAddPaper(command, identity);
        case Command::Kind::ExportPack:
            return runExportPack(command, identity);
        case Command::Kind::ExportActions:
            return runExportActions(command, identity);
        case Command::Kind::Import:
            return command.records == Command::Records::Ks2 ? runImportKs2(command, identity)
                                                            : runImport(command, identity);
        case Command::Kind::ImportCalendar:
            return runImportCalendar(command, identity);
        case Command::Kind::ExportCalendar:
            return runExportCalendar(command, identity);
        case Command::Kind::Ks2:
            return runKs2(command, identity);
        case Command::Kind::Ks2Gap:
            return runKs2Gap(command, identity);
        case Command::Kind::Ks2If:
            return runKs2If(command, identity);
        case Command::Kind::ExportPeople:
            return runExportPeople(command, identity);
        case Command::Kind::ReportPerson:
            return runReportPerson(command, identity);
        case Command::Kind::ErasePerson:
            return runErasePerson(command, identity);
        case Command::Kind::Duplicates:
            return runDuplicates(command, identity);
        case Command::Kind::Help:
            return helpText();
        case Command::Kind::Version:
            return u"NLC Desk "_s + QLatin1String(NLC_VERSION);
        case Command::Kind::Window:
        case Command::Kind::Shots:
            break;
    }
    return failed(Error::Kind::Invalid, commandText("This needs a window."));
}

}  // namespace nlc
