// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people_commands.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/exports/exports.h"
#include "models/people/duplicates.h"
#include "models/people/export_log.h"
#include "models/people/people_facts.h"
#include "models/people/people_import.h"
#include "models/privacy/erasure.h"
#include "models/privacy/subject_access.h"
#include "models/store/workspace.h"
#include "models/text/free_date.h"
#include "models/transfer/table_file.h"
#include "models/visits/booking_import.h"
#include "models/visits/form_answer.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

using Fate = ImportRow::Fate;

QString asJson(const ImportPlan& plan, bool written) {
    QJsonArray problems;
    for (const ImportRow& row : plan.rows)
        if (row.fate == Fate::Problem)
            problems << QJsonObject{
                {u"row"_s, qint64(row.row) + 1}, {u"subject"_s, row.subject}, {u"problem"_s, row.says}};
    QJsonObject events;
    for (const auto& [event, count] : plan.events()) events.insert(event, count);
    const QJsonObject whole{{u"events"_s, events},
                            {u"new"_s, plan.count(Fate::New)},
                            {u"updated"_s, plan.count(Fate::Update)},
                            {u"same"_s, plan.count(Fate::Same)},
                            {u"leftOut"_s, plan.count(Fate::LeftOut)},
                            {u"problems"_s, problems},
                            {u"written"_s, written}};
    return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Indented)).trimmed();
}

QString inWords(const ImportPlan& plan, bool written) {
    QStringList lines;
    for (const ImportRow& row : plan.rows)
        if (row.fate == Fate::Problem)
            lines << commandText("Row %1, %2: %3")
                         .arg(row.row + 1)
                         .arg(row.subject.isEmpty() ? commandText("no name") : row.subject, row.says);
    lines << commandText("%1 new, %2 updated, %3 the same, %4 left out, %5 with a problem.")
                 .arg(plan.count(Fate::New))
                 .arg(plan.count(Fate::Update))
                 .arg(plan.count(Fate::Same))
                 .arg(plan.count(Fate::LeftOut))
                 .arg(plan.count(Fate::Problem));
    if (const QString events = plan.eventsInWords(); !events.isEmpty()) lines << events + u'.';
    if (!written) lines << commandText("Nothing was written.");
    return lines.join(u'\n');
}

/// People in a text that is no table: an e-mail that was saved. Without one, a table without headings.
Result<Sheet> pastedIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(Error::Kind::Io, commandText("\"%1\" cannot be read.").arg(path), file.errorString());
    PastedPeople pasted = pastedPeople(QString::fromUtf8(file.read(limits::fileBytes)));
    if (pasted.sheet.rows.size() < 2) pasted.sheet.rows.clear();
    return std::move(pasted.sheet);
}

}  // namespace

Result<QString> runImport(const Command& command, const Identity& identity) {
    auto file = TableFile::open(command.inputs.first());
    if (!file) return tl::unexpected(file.error());
    auto sheet = file->read();
    if (!sheet) return tl::unexpected(sheet.error());
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    Workspace& workspace = **opened;
    if (!workspace.isWritable() && !command.dryRun) return failed(Error::Kind::Refused, workspace.readOnlyReason());
    auto import = command.records == Command::Records::People     ? peopleImport(workspace)
                  : command.records == Command::Records::Bookings ? bookingImport(workspace, {command.visit})
                                                                  : organisationImport(workspace);
    if (!import) return tl::unexpected(import.error());
    ImportChoices choices = guessChoices(*sheet, (*import)->fields());
    if (choices.heading < 0 && command.records == Command::Records::Bookings) {
        sheet = pastedIn(command.inputs.first());
        if (!sheet) return tl::unexpected(sheet.error());
        choices = guessChoices(*sheet, (*import)->fields());
    }
    if (choices.heading < 0)
        return failed(
            Error::Kind::Invalid,
            commandText("No row of \"%1\" names its columns in a way that is known here, such as Name, E-mail, URN. "
                        "Nothing was changed: import it from the window, where columns can be chosen.")
                .arg(command.inputs.first()));
    if (!command.authorities.isEmpty()) choices.leaveOut = rowsOutside(*sheet, choices, command.authorities);
    SilentProgress progress;
    auto plan = (*import)->plan(*sheet, choices, progress);
    if (!plan) return tl::unexpected(plan.error());
    const bool write = !command.dryRun && !plan->changesNothing();
    if (write)
        if (auto written = (*import)->write(workspace, progress); !written) return tl::unexpected(written.error());
    return command.json ? asJson(*plan, write) : inWords(*plan, write);
}

Result<QString> runDuplicates(const Command& command, const Identity& identity) {
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    SilentProgress progress;
    auto pairs = likelyDuplicates(**opened, progress);
    if (!pairs) return tl::unexpected(pairs.error());
    if (command.json) {
        const auto of = [](const Person& person) {
            return QJsonObject{{u"id"_s, person.id.value}, {u"name"_s, person.fullName()}, {u"email"_s, person.email}};
        };
        QJsonArray all;
        for (const LikelyDuplicate& pair : *pairs)
            all << QJsonObject{{u"score"_s, pair.score},
                               {u"people"_s, QJsonArray{of(pair.one), of(pair.other)}},
                               {u"why"_s, QJsonArray::fromStringList(pair.why)}};
        return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Indented)).trimmed();
    }
    if (pairs->empty()) return commandText("No two people look like one.");
    QStringList lines;
    for (const LikelyDuplicate& pair : *pairs)
        lines << u"%1  %2 <%3>, %4 <%5>: %6"_s.arg(pair.score, 3)
                     .arg(pair.one.fullName(), pair.one.email, pair.other.fullName(), pair.other.email,
                          pair.why.join(u", "_s));
    return lines.join(u'\n');
}

Result<QString> runExportPeople(const Command& command, const Identity& identity) {
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    Workspace& workspace = **opened;
    RowCondition<PersonRow> condition = [](const PersonRow& row) { return !row.gone; };
    if (!command.filter.isEmpty()) {
        auto kept = filterNamed(workspace, u"person"_s, command.filter);
        if (!kept) return tl::unexpected(kept.error());
        condition = compiled(filterOf(kept->definition), personFacts(), identity.today());
    }
    auto all = allPeople(workspace);
    if (!all) return tl::unexpected(all.error());
    if (condition) std::erase_if(*all, [&](const PersonRow& row) { return !condition(row); });
    auto file = writePeople(*all, command.peopleFormat, identity.today());
    if (!file) return tl::unexpected(file.error());
    if (auto done = writeFile(command.out, file->bytes, command.replace); !done) return tl::unexpected(done.error());
    QList<qint64> ids;
    for (const PersonRow& row : *all) ids << row.person.id.value;
    if (auto noted = notePeopleExport(workspace, QFileInfo(command.out).fileName(), ids, file->hidden); !noted)
        return tl::unexpected(noted.error());
    QStringList lines{commandText("Wrote %1 people to %2.").arg(ids.size()).arg(command.out), file->leftOut()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

namespace {

/// The one person with this address.
Result<Person> personWithEmail(Workspace& workspace, const QString& email) {
    auto found = othersWithEmail(workspace, email, {});
    if (!found) return tl::unexpected(found.error());
    if (found->size() == 1) return found->front();
    return failed(Error::Kind::NotFound,
                  found->empty() ? commandText("Nobody in the workspace has the address %1.").arg(email)
                                 : commandText("%1 people have the address %2. Open the workspace and choose there.")
                                       .arg(found->size())
                                       .arg(email));
}

QString partsInWords(const QString& what, const std::vector<ErasedPart>& parts) {
    QStringList words;
    for (const ErasedPart& part : parts) words << u"%1: %2"_s.arg(part.words).arg(part.rows);
    return words.isEmpty() ? QString() : what.arg(words.join(u", "_s));
}

QString planInWords(const ErasurePlan& plan) {
    QStringList lines{partsInWords(commandText("Goes: %1."), plan.goes),
                      partsInWords(commandText("Stays without a name: %1."), plan.counts),
                      partsInWords(commandText("Stays, naming nobody: %1."), plan.clears)};
    for (const Mention& mention : plan.mentions)
        lines << commandText("Named in %1, %2: %3").arg(mention.record, mention.field, mention.excerpt);
    for (const BackupNaming& backup : plan.backups)
        lines << commandText("In the backup %1, which goes by %2").arg(backup.path, shownDate(backup.goneBy));
    lines << plan.notes;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

}  // namespace

Result<QString> runReportPerson(const Command& command, const Identity& identity) {
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    auto person = personWithEmail(**opened, command.person);
    if (!person) return tl::unexpected(person.error());
    auto report = subjectAccessReport(**opened, person->id);
    if (!report) return tl::unexpected(report.error());
    const auto format = command.out.endsWith(u".html"_s)  ? doc::Format::Web
                        : command.out.endsWith(u".txt"_s) ? doc::Format::Text
                                                          : doc::Format::Pdf;
    auto bytes = doc::write(*report, format);
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto done = writeFile(command.out, *bytes, command.replace); !done) return tl::unexpected(done.error());
    return commandText("Wrote %1.").arg(command.out);
}

Result<QString> runErasePerson(const Command& command, const Identity& identity) {
    auto opened = Workspace::open(command.file, identity);
    if (!opened) return tl::unexpected(opened.error());
    auto person = personWithEmail(**opened, command.person);
    if (!person) return tl::unexpected(person.error());
    if (!command.yes) {
        auto plan = planErasure(**opened, person->id);
        if (!plan) return tl::unexpected(plan.error());
        return planInWords(*plan) + u'\n' + commandText("Nothing was erased: say --yes to do it.");
    }
    SilentProgress progress;
    auto report = erasePerson(**opened, person->id, {command.replaceMentions, {}}, progress);
    if (!report) return tl::unexpected(report.error());
    QStringList lines{planInWords(report->plan), report->notCompacted, commandText("Erased.")};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

}  // namespace nlc
