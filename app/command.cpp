// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "app/calendar_commands.h"
#include "app/command_reader.h"
#include "app/gap_commands.h"
#include "app/outcome_commands.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

Result<> parseExportPeople(Reader& reader, Command& command) {
    command.kind = Command::Kind::ExportPeople;
    auto format = reader.option(u"--format"_s);
    if (!format) return tl::unexpected(format.error());
    const auto known = fromWord<PeopleFormat>(*format);
    if (!known) return misused(commandText("--format is one of csv, xlsx, vcard."));
    command.peopleFormat = *known;
    auto filter = reader.option(u"--filter"_s);
    if (!filter) return tl::unexpected(filter.error());
    command.filter = *filter;
    command.replace = reader.flag(u"--replace"_s);
    return {};
}

/// `report person` and `erase person`.
Result<> parsePerson(Reader& reader, Command& command, Command::Kind kind) {
    command.kind = kind;
    if (!reader.take(u"person"_s)) return misused(commandText("Say whom with: person FILE --person EMAIL."));
    auto person = reader.option(u"--person"_s);
    if (!person) return tl::unexpected(person.error());
    if (person->isEmpty()) return misused(commandText("Say whom with --person EMAIL."));
    command.person = *person;
    command.replace = reader.flag(u"--replace"_s);
    if (kind == Command::Kind::ErasePerson) {
        command.yes = reader.flag(u"--yes"_s);
        command.replaceMentions = reader.flag(u"--mentions"_s);
    }
    return {};
}

Result<> parseMeeting(Reader& reader, Command& command) {
    auto day = reader.option(u"--meeting"_s);
    if (!day) return tl::unexpected(day.error());
    command.meeting = QDate::fromString(*day, Qt::ISODate);
    if (!command.meeting.isValid())
        return misused(commandText("Say which meeting with --meeting and its day, such as 2025-03-06."));
    return {};
}

Result<> parseExportPack(Reader& reader, Command& command) {
    command.kind = Command::Kind::ExportPack;
    command.supplement = reader.flag(u"--supplement"_s);
    command.draft = reader.flag(u"--draft"_s);
    command.replace = reader.flag(u"--replace"_s);
    if (auto fine = parseWord(reader, u"--edition"_s, command.edition); !fine) return fine;
    return parseMeeting(reader, command);
}

/// Of one meeting where a day is given, else of all.
Result<> parseExportActions(Reader& reader, Command& command) {
    command.kind = Command::Kind::ExportActions;
    command.replace = reader.flag(u"--replace"_s);
    const bool ofOne = std::any_of(reader.rest.begin(), reader.rest.end(),
                                   [](const QString& word) { return word.startsWith(u"--meeting"_s); });
    return ofOne ? parseMeeting(reader, command) : Result<>();
}

Result<> parseAddPaper(Reader& reader, Command& command) {
    command.kind = Command::Kind::AddPaper;
    if (!reader.take(u"paper"_s)) return misused(commandText("Say what to add: paper."));
    for (const auto& [name, value] : {std::pair(u"--title"_s, &command.title), {u"--item"_s, &command.item}}) {
        auto given = reader.option(name);
        if (!given) return tl::unexpected(given.error());
        *value = *given;
    }
    if (auto fine = parseWord(reader, u"--for"_s, command.readers); !fine) return fine;
    return parseMeeting(reader, command);
}

Result<> parseExport(Reader& reader, Command& command) {
    if (reader.take(u"people"_s)) return parseExportPeople(reader, command);
    if (reader.take(u"pack"_s)) return parseExportPack(reader, command);
    if (reader.take(u"actions"_s)) return parseExportActions(reader, command);
    if (reader.take(u"calendar"_s)) return parseExportCalendar(reader, command);
    if (reader.take(u"bulletin"_s))
        command.kind = Command::Kind::ExportBulletin;
    else if (reader.take(u"updates"_s))
        command.kind = Command::Kind::ExportUpdates;
    else if (reader.take(u"directory"_s))
        command.kind = Command::Kind::ExportDirectory;
    else if (reader.take(u"agenda"_s))
        command.kind = Command::Kind::ExportAgenda;
    else if (reader.take(u"minutes"_s))
        command.kind = Command::Kind::ExportMinutes;
    else
        return misused(
            commandText("Say what to export: bulletin, updates, agenda, minutes, pack, actions, directory, people or "
                        "calendar."));
    auto format = reader.option(u"--format"_s);
    if (!format) return tl::unexpected(format.error());
    const auto known = doc::formatNamed(*format);
    if (!known) return misused(commandText("--format is one of email, web, pdf, docx, text."));
    command.format = *known;
    command.replace = reader.flag(u"--replace"_s);
    if (command.kind == Command::Kind::ExportBulletin) {
        auto issue = reader.option(u"--issue"_s);
        if (!issue) return tl::unexpected(issue.error());
        bool number = true;
        if (!issue->isEmpty()) command.issue = issue->toInt(&number);
        if (!number) return misused(commandText("--issue is the number of a bulletin."));
    } else if (command.kind == Command::Kind::ExportUpdates) {
        auto round = reader.option(u"--round"_s);
        if (!round) return tl::unexpected(round.error());
        if (round->isEmpty()) return misused(commandText("Say which round with --round NAME."));
        command.round = *round;
    } else if (command.kind == Command::Kind::ExportAgenda || command.kind == Command::Kind::ExportMinutes) {
        if (auto fine = parseWord(reader, u"--edition"_s, command.edition); !fine) return fine;
        return parseMeeting(reader, command);
    }
    return {};
}

Result<> parseImport(Reader& reader, Command& command) {
    command.kind = Command::Kind::Import;
    if (reader.take(u"ks2"_s)) return parseImportKs2(reader, command);
    if (reader.take(u"calendar"_s)) return parseImportCalendar(reader, command);
    if (reader.take(u"people"_s))
        command.records = Command::Records::People;
    else if (reader.take(u"organisations"_s))
        command.records = Command::Records::Organisations;
    else if (reader.take(u"schools"_s))
        command.records = Command::Records::Schools;
    else if (reader.take(u"bookings"_s))
        command.records = Command::Records::Bookings;
    else
        return misused(commandText("Say what to import: people, organisations, schools, bookings, ks2 or calendar."));
    auto visit = reader.option(u"--visit"_s);
    if (!visit) return tl::unexpected(visit.error());
    command.visit = visit->toLongLong();
    if (command.records == Command::Records::Bookings && command.visit <= 0)
        return misused(commandText("Say which visit with --visit and its number, which nlcdesk visits tells."));
    if (command.records != Command::Records::Bookings && !visit->isEmpty())
        return misused(commandText("--visit goes with bookings."));
    auto authorities = reader.option(u"--la"_s);
    if (!authorities) return tl::unexpected(authorities.error());
    if (!authorities->isEmpty() && command.records != Command::Records::Schools)
        return misused(commandText("--la goes with schools."));
    command.authorities = authorities->split(u',', Qt::SkipEmptyParts);
    command.dryRun = reader.flag(u"--dry-run"_s);
    command.json = reader.flag(u"--json"_s);
    return {};
}

}  // namespace

Result<Command> parseCommand(const QStringList& arguments) {
    Reader reader{arguments};
    Command command;
    if (reader.rest.contains(u"--help"_s) || reader.rest.contains(u"-h"_s)) {
        command.kind = Command::Kind::Help;
        return command;
    }
    if (reader.rest.contains(u"--version"_s)) {
        command.kind = Command::Kind::Version;
        return command;
    }
    auto today = reader.option(u"--today"_s);
    if (!today) return tl::unexpected(today.error());
    if (!today->isEmpty()) {
        command.today = QDate::fromString(*today, Qt::ISODate);
        if (!command.today.isValid()) return misused(commandText("--today is a date such as 2025-02-12."));
    }
    bool needsFile = true;
    if (reader.take(u"new"_s)) {
        command.kind = Command::Kind::New;
        command.sample = reader.flag(u"--sample"_s);
    } else if (reader.take(u"check"_s)) {
        command.kind = Command::Kind::Check;
    } else if (reader.take(u"shots"_s)) {
        command.kind = Command::Kind::Shots;
    } else if (reader.take(u"export"_s)) {
        if (auto fine = parseExport(reader, command); !fine) return tl::unexpected(fine.error());
    } else if (reader.take(u"meetings"_s)) {
        command.kind = Command::Kind::Meetings;
        command.json = reader.flag(u"--json"_s);
    } else if (reader.take(u"visits"_s)) {
        command.kind = Command::Kind::Visits;
        command.json = reader.flag(u"--json"_s);
    } else if (reader.take(u"add"_s)) {
        if (auto fine = parseAddPaper(reader, command); !fine) return tl::unexpected(fine.error());
    } else if (reader.take(u"ks2"_s)) {
        const auto parse = reader.take(u"gap"_s) ? parseKs2Gap : reader.take(u"if"_s) ? parseKs2If : parseKs2;
        if (auto fine = parse(reader, command); !fine) return tl::unexpected(fine.error());
    } else if (reader.take(u"duplicates"_s)) {
        command.kind = Command::Kind::Duplicates;
        command.json = reader.flag(u"--json"_s);
    } else if (reader.take(u"report"_s)) {
        if (auto fine = parsePerson(reader, command, Command::Kind::ReportPerson); !fine)
            return tl::unexpected(fine.error());
    } else if (reader.take(u"erase"_s)) {
        if (auto fine = parsePerson(reader, command, Command::Kind::ErasePerson); !fine)
            return tl::unexpected(fine.error());
    } else if (reader.take(u"import"_s)) {
        if (auto fine = parseImport(reader, command); !fine) return tl::unexpected(fine.error());
    } else {
        needsFile = false;
    }
    if (command.writesOut()) {
        auto out = reader.option(u"--out"_s);
        if (!out) return tl::unexpected(out.error());
        if (out->isEmpty()) return misused(commandText("Say where to write with --out."));
        command.out = *out;
    }
    for (const QString& word : reader.rest) {
        if (word.startsWith(u'-')) return misused(commandText("There is no option %1 here.").arg(word));
        if (!command.file.isEmpty() && int(command.inputs.size()) < command.mostInputs()) {
            command.inputs << word;
            continue;
        }
        if (!command.file.isEmpty())
            return misused(commandText("One workspace at a time: \"%1\" is one too many.").arg(word));
        command.file = word;
    }
    if (needsFile && command.file.isEmpty()) return misused(commandText("Name the workspace file."));
    if (command.mostInputs() > 0 && command.inputs.isEmpty())
        return misused(command.kind == Command::Kind::Import || command.kind == Command::Kind::ImportCalendar
                           ? commandText("Name the file to import after the workspace.")
                           : commandText("Name the files to add after the workspace."));
    return command;
}

Result<> placeIsFree(const Command& command) {
    if (command.replace || !QFileInfo::exists(command.out)) return {};
    return failed(Error::Kind::Refused,
                  commandText("\"%1\" exists already and was left as it is. Choose another name, or say --replace.")
                      .arg(command.out));
}

QString wrote(const Command& command, qsizetype bytes) {
    return commandText("Wrote %1 (%2 bytes).").arg(QDir::toNativeSeparators(command.out)).arg(bytes);
}

QString commandText(const char* sentence) { return QCoreApplication::translate("Command", sentence); }

QString helpText() {
    return commandText(R"(NLC Desk: the year of a learning collaborative, in one file.

  nlcdesk [FILE]                          opens the window, with that workspace
  nlcdesk new FILE [--sample]             makes a workspace; --sample fills it with an invented year
  nlcdesk check FILE                      looks through a workspace and says what it found
  nlcdesk export bulletin FILE [--issue N] --format email|web|pdf|docx|text --out PATH [--replace]
  nlcdesk export updates FILE --round NAME --format email|web|pdf|docx|text --out PATH [--replace]
  nlcdesk export directory FILE --format email|web|pdf|docx|text --out PATH [--replace]
                                          the directory of key staff as it was last published
  nlcdesk meetings FILE [--json]          the meetings with their state and open actions
  nlcdesk export agenda|minutes FILE --meeting 2025-03-06 --format email|web|pdf|docx|text --out PATH [--replace]
                                          minutes also without confidential items: --edition open
  nlcdesk add paper FILE --meeting 2025-03-06 [--title TEXT] [--item TITLE] [--for everyone|members|confidential] PDF…
  nlcdesk export pack FILE --meeting 2025-03-06 [--edition full|open|observers] [--supplement] [--draft] --out PATH [--replace]
                                          the meeting's pack as one PDF, kept as issued unless it is a draft
  nlcdesk export actions FILE [--meeting 2025-03-06] --out PATH [--replace]
                                          the register of actions as CSV
  nlcdesk import people|organisations|schools FILE INPUT [--la 926,935] [--dry-run] [--json]
                                          brings in a CSV, Excel or vCard file, or a GIAS extract
  nlcdesk visits FILE [--json]            the visits with their numbers, dates and places
  nlcdesk import bookings FILE --visit NUMBER INPUT [--dry-run] [--json]
                                          books those who answered a form (CSV or Excel) or stand in a pasted e-mail (text)
  nlcdesk import ks2 FILE INPUT… [--status provisional|revised|final] [--year 2025] [--columns "Heading=rwm-expected/all,…"]
                                          [--keep-both] [--dry-run] [--json]
                                          DfE performance tables, LAIT, Explore Education Statistics, or a table of your own
  nlcdesk ks2 FILE --measure "RWM expected" --area 926 [--group disadvantaged] [--years 2016-2025]
                                          [--compare england,region,neighbours,935] [--neighbours 2025|2021|by-year]
                                          --format json|csv [--out PATH [--replace]]
                                          or --format png|svg|pdf --out PATH [--chart trend|ranking|rank-by-year|change|groups|
                                          gap|gap-by-year|measures|schools|spread|funnel] [--replace]
                                          published figures of an area, or a chart of them with its finding
  nlcdesk ks2 gap FILE --measure "RWM expected" --area 926 --by disadvantage|free-meals|sen|eal|sex
                                          --year 2025|--years 2016-2025 [--against england|935] --format json|csv [--out PATH [--replace]]
                                          where the gap is: in who the pupils are, or in how each group does
  nlcdesk ks2 if FILE --measure "RWM expected" --area 926 --year 2025 [--group disadvantaged] [--to england|neighbours|65]
                                          [--schools URN,URN --name "North Norfolk"] --format json|csv [--out PATH [--replace]]
                                          how many more pupils would have had to reach the standard
  nlcdesk import calendar FILE ICS [--dry-run] [--json]
                                          brings in an iCalendar file; the same file again changes nothing
  nlcdesk export calendar FILE [--filter NAME] [--from 2025-01-06] [--to 2025-07-22] --out PATH [--replace] [--dry-run]
                                          an .ics file, a folder kept fresh for publishing, the public calendar as .html,
                                          or .pdf: this term on one page
  nlcdesk duplicates FILE [--json]        people who may be the same, the likeliest first
  nlcdesk export people FILE [--filter NAME] --format csv|xlsx|vcard --out PATH [--replace]
  nlcdesk report person FILE --person EMAIL --out PATH [--replace]
                                          all that is kept about somebody: PDF, or .html or .txt by the ending
  nlcdesk erase person FILE --person EMAIL [--mentions] --yes
                                          cannot be undone; without --yes it only says what would go
  nlcdesk shots FILE --out DIR            a picture of every page of the program
  nlcdesk --help | --version

  --today 2025-02-12                      as if it were that day: for training and for pictures

A file that exists is never replaced unless --replace is given.
The exit code is 0 only when what was asked for was done; otherwise one sentence on standard error says why.)");
}

}  // namespace nlc
